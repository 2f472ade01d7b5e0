#include "services/insight/datagates.h"

namespace zhike {

namespace {

constexpr qint64 kWeeksToHoldBack = 12; // below it computeInsight() holds nothing back

/// A refused model names its repeat customers only when they are the reason; else F1 of the map tells, where it stands
/// for one purchase day alone. Nothing: not known.
std::optional<qint64> repeatCustomersOf(const InsightSummary& summary)
{
    using Reason = analytics::FitFailureReason;
    if (!summary.buying.refusal) {
        return summary.buying.repeatCustomers;
    }
    if (summary.buying.refusal->reason == Reason::TooFewRepeatCustomers) {
        return qint64(summary.buying.refusal->found);
    }
    if (summary.frequencyLabels.value(0) != u"1") {
        return std::nullopt;
    }
    qint64 repeat = summary.customers;
    for (const MapCell& cell : summary.cells) {
        repeat -= cell.f == 1 ? cell.customers : 0;
    }
    return repeat;
}

} // namespace

std::vector<DataGate> dataGates(const InsightSummary& summary)
{
    const auto needed = qint64(analytics::FitOptions().minimumRepeatCustomers);
    const qint64 weeks = summary.customers > 0 ? (summary.asOf - summary.firstDay + 1) / 7 : 0;
    std::vector<DataGate> gates{{DataGate::Kind::Customers, summary.customers, needed}};
    if (const auto repeat = repeatCustomersOf(summary)) {
        gates.push_back({DataGate::Kind::RepeatCustomers, *repeat, needed});
    }
    gates.push_back({DataGate::Kind::WeeksOfHistory, weeks, kWeeksToHoldBack});
    return gates;
}

} // namespace zhike
