#include "gui/insight/standingcharts.h"

#include "analytics/retention.h"
#include "gui/common/recordwords.h"

#include <QCoreApplication>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct StandingChartTexts {
    Q_DECLARE_TR_FUNCTIONS(zhike::StandingCharts)
};

constexpr size_t kNumberedCells = 5;

Growth growthOf(LifecycleChoice stage)
{
    const bool isBad = stage == LifecycleChoice::Decline || stage == LifecycleChoice::Ended;
    return isBad ? Growth::Bad : Growth::Good;
}

QString whatToDo(KeepChoice keep)
{
    switch (keep) {
    case KeepChoice::SaveFirst:
        return StandingChartTexts::tr("call in person within five days");
    case KeepChoice::MendFirst:
        return StandingChartTexts::tr("settle what is open, a manager writes");
    case KeepChoice::WinBack:
        return StandingChartTexts::tr("ask for the reason, make an offer");
    case KeepChoice::Watch:
        return StandingChartTexts::tr("visit or call each quarter");
    case KeepChoice::Care:
        return StandingChartTexts::tr("nothing beyond the usual");
    }
    Q_UNREACHABLE();
}

} // namespace

LifecycleData lifecycleData(
    const StandingSummary& standing, const QList<StageFlow>& flows, std::optional<Day> since, Day asOf,
    const Formats& formats)
{
    LifecycleData data;
    //: head of a column of numbers; %1 a day
    data.stockHead = StandingChartTexts::tr("stock %1").arg(formats.day(asOf, asOf));
    data.hasFlows = since.has_value();
    for (size_t i = 0; i < kChoicesOf<LifecycleChoice>.size(); ++i) {
        const auto stage = LifecycleChoice(int(i));
        LifecycleData::Stage line;
        line.name = labelOf(stage);
        line.stock = standing.stages.value(qsizetype(i)).customers;
        line.growth = growthOf(stage);
        line.key = int(i);
        for (const StageFlow& flow : flows) {
            line.left += flow.from == stage ? flow.changes : 0;
            line.entered += flow.to == stage ? flow.changes : 0;
        }
        data.stages.push_back(line);
    }
    return data;
}

CubeData cubeData(const StandingSummary& standing, Currency base, const Formats& formats)
{
    CubeData data;
    data.contributionHead = StandingChartTexts::tr("contribution");
    data.satisfactions
        = {StandingChartTexts::tr("Satisfaction low"), StandingChartTexts::tr("middle", "satisfaction"),
           StandingChartTexts::tr("high", "satisfaction"), StandingChartTexts::tr("unknown", "satisfaction")};
    data.contributions
        = {StandingChartTexts::tr("low", "contribution"), StandingChartTexts::tr("middle", "contribution"),
           StandingChartTexts::tr("high", "contribution")};
    data.retentions
        = {StandingChartTexts::tr("slipping"), StandingChartTexts::tr("unsure"), StandingChartTexts::tr("sure")};
    std::vector<int> order;
    for (int place = 0; place < analytics::kCubeCells; ++place) {
        const StandingCount& count = standing.cells[place];
        data.cells.push_back({double(count.amount), formats.largeMoney(Money(count.amount, base)), count.customers, 0});
        const auto keep = KeepChoice(int(analytics::actionOf(analytics::CubeCell::at(place))));
        if (keep != KeepChoice::Care && count.customers > 0) {
            order.push_back(place);
        }
    }
    // by what is to be done first, then by the value at risk
    std::ranges::stable_sort(order, [&standing](int a, int b) {
        const auto rank = [](int place) { return int(analytics::actionOf(analytics::CubeCell::at(place))); };
        return rank(a) != rank(b) ? rank(a) < rank(b) : standing.cells[a].amount > standing.cells[b].amount;
    });
    for (size_t i = 0; i < std::min(kNumberedCells, order.size()); ++i) {
        const auto keep = KeepChoice(int(analytics::actionOf(analytics::CubeCell::at(order[i]))));
        data.cells[size_t(order[i])].rank = int(i) + 1;
        data.actions.push_back({int(i) + 1, labelOf(keep), whatToDo(keep), order[i]});
    }
    return data;
}

QString declineSentence(const QList<StageFlow>& flows, const Formats& formats)
{
    QStringList parts;
    for (const StageFlow& flow : flows) {
        if (flow.from == LifecycleChoice::Decline) {
            //: part of a list; %1 a number of customers, %2 the stage that they went to
            parts.append(StandingChartTexts::tr("%1 to %2").arg(formats.number(flow.changes), labelOf(flow.to)));
        }
    }
    return parts.isEmpty() ? QString()
                           //: %1 a list such as "13 to Ended, 5 to Maturity"
                           : StandingChartTexts::tr("Leaving decline: %1.").arg(parts.join(u", "_s));
}

} // namespace zhike
