#include "services/insight/comparison.h"

#include "services/insight/insightrules.h"
#include "services/insight/worth.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;
namespace models = analytics;

namespace {

Result<std::vector<std::uint8_t>>
segmentsAt(const PurchaseHistory& history, const models::SegmentTable& table, const models::CancelQuestion& isCancelled)
{
    std::vector<models::Activity> activities(history.statistics.size());
    std::ranges::transform(history.statistics, activities.begin(), [&](const models::CustomerStatistics& statistics) {
        return models::activity(statistics, history.asOf.sinceEpoch(), models::MonetaryMeasure::TotalRevenue);
    });
    const auto scores = models::rfmScores(activities, {}, isCancelled);
    if (!scores) {
        return fail(
            scores.error().reason == models::FitFailureReason::Cancelled ? ErrorCode::Cancelled
                                                                         : ErrorCode::InvalidInput,
            u"scores refused: %1"_s.arg(int(scores.error().reason)));
    }
    return models::segmentsOf(scores->scores, table);
}

/// Both lists ascend by customer. Who had bought at the earlier date had also bought at the later one, unless a return
/// has eaten the purchase since; such a one is in no segment now.
void joinMovers(
    InsightComparison& comparison, const InsightSnapshot& before, const std::vector<qint64>& customers,
    const std::vector<std::uint8_t>& segments)
{
    const std::vector<qint64>& earlier = before.history.customers;
    size_t i = 0;
    const auto gone = [&] {
        comparison.customers.push_back({earlier[i], before.segments[i], models::kNoSegment, 0});
        ++i;
    };
    for (size_t j = 0; j < customers.size(); ++j) {
        while (i < earlier.size() && earlier[i] < customers[j]) {
            gone();
        }
        Mover mover{customers[j], models::kNoSegment, segments[j], 0};
        if (i < earlier.size() && earlier[i] == customers[j]) {
            mover.from = before.segments[i];
            mover.valueThen = before.hasPredictions() && before.spend ? before.predictions[i].value[0] : 0;
            ++i;
        }
        comparison.customers.push_back(mover);
    }
    while (i < earlier.size()) {
        gone();
    }
}

} // namespace

qint64 InsightComparison::changeOf(const QString& segment) const
{
    const qsizetype place = segments.indexOf(segment);
    qint64 change = 0;
    for (size_t other = 0; place >= 0 && other <= size_t(segments.size()); ++other) {
        change += migration.moved(other, size_t(place)) - migration.moved(size_t(place), other);
    }
    return change;
}

qint64 InsightComparison::moved() const
{
    return std::ranges::count_if(
        customers, [](const Mover& mover) { return mover.from != models::kNoSegment && mover.from != mover.to; });
}

std::vector<Mover> InsightComparison::moversOf(std::optional<size_t> from, std::optional<size_t> to) const
{
    const auto is = [count = size_t(segments.size())](std::uint8_t place, std::optional<size_t> wanted) {
        return !wanted || std::min(size_t(place), count) == std::min(*wanted, count);
    };
    std::vector<Mover> found;
    std::ranges::copy_if(customers, std::back_inserter(found), [&](const Mover& mover) {
        return is(mover.from, from) && is(mover.to, to);
    });
    std::ranges::stable_sort(found, std::ranges::greater(), &Mover::valueThen);
    return found;
}

std::optional<Day> usualComparisonDay(Day asOf, Day firstDay)
{
    constexpr int kMonths = 3;
    if (firstDay >= asOf) {
        return std::nullopt;
    }
    return std::max(Day::from(asOf.date().addMonths(-kMonths)).value_or(firstDay), firstDay);
}

InsightSettings settingsLike(const InsightSummary& summary)
{
    InsightSettings settings;
    settings.kind = buyingModelFromKey(summary.buying.kind);
    settings.valueHorizonWeeks = summary.valueHorizonWeeks;
    settings.yearlyDiscountRate = summary.yearlyDiscountRate;
    settings.marginRate = summary.marginRate;
    return settings;
}

Result<InsightComparison> compareInsight(
    SqlSession& session, Day before, Day after, LaterDate later, InsightSettings settings, Currency base,
    const models::CancelQuestion& isCancelled)
{
    if (before >= after) {
        return fail(ErrorCode::InvalidInput, u"a comparison needs an earlier day"_s);
    }
    ZHIKE_TRY(const models::SegmentTable table, segmentTable(session));
    ZHIKE_TRY(const InsightRules rules, insightRules(session));
    settings.asOf = before;
    ZHIKE_TRY(PurchaseHistory earlier, purchaseHistory(session, before, base, isCancelled));
    ZHIKE_TRY(const InsightSnapshot snapshot, computeInsight(std::move(earlier), table, settings, isCancelled));
    ZHIKE_TRY(PurchaseHistory history, purchaseHistory(session, after, base, isCancelled, rules.standing.lifecycle));
    InsightComparison comparison;
    const std::vector<qint64> customers = history.customers;
    std::vector<std::uint8_t> now;
    if (later == LaterDate::InFull) {
        settings.asOf = after;
        ZHIKE_TRY(WorthHistory worth, worthHistory(session, history, after, isCancelled));
        for (models::StandingFacts& facts : worth.facts) {
            facts.before.reset(); // what is stored is of today and knows what came later
        }
        ZHIKE_TRY(InsightSnapshot replayed, computeInsight(std::move(history), table, settings, isCancelled));
        addStanding(replayed, std::move(worth), rules.standing, base);
        comparison.replayed = summaryOf(replayed, base);
        now = std::move(replayed.segments);
    } else {
        ZHIKE_TRY(now, segmentsAt(history, table, isCancelled));
    }
    comparison.before = summaryOf(snapshot, base);
    comparison.after = after;
    for (const std::string& key : table.keys) {
        comparison.segments.append(QString::fromStdString(key));
    }
    joinMovers(comparison, snapshot, customers, now);
    std::vector<std::uint8_t> from;
    std::vector<std::uint8_t> to;
    for (const Mover& mover : comparison.customers) {
        from.push_back(mover.from);
        to.push_back(mover.to);
    }
    comparison.migration = models::segmentMigration(from, to, table.keys.size());
    return comparison;
}

Result<std::optional<InsightComparison>>
usualComparison(SqlSession& session, const InsightSummary& summary, Currency base)
{
    const auto before = summary.customers > 0 ? usualComparisonDay(summary.asOf, summary.firstDay) : std::nullopt;
    if (!before) {
        return std::nullopt;
    }
    ZHIKE_TRY(
        InsightComparison comparison,
        compareInsight(session, *before, summary.asOf, LaterDate::SegmentsOnly, settingsLike(summary), base));
    return comparison;
}

} // namespace zhike
