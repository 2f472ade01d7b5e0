#include "services/insight/comparison.h"

#include "services/customers/customerchanges.h"
#include "services/insight/datagates.h"
#include "services/insight/modeldrift.h"
#include "services/insight/modelrun.h"
#include "services/sales/orderchanges.h"
#include "services/servicetest.h"

#include <algorithm>
#include <numeric>

namespace zhike::testing {

/// Twenty customers who buy in different rhythms; half of the year's orders lie behind 1 July.
class InsightComparisonTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        for (int i = 0; i < 20; ++i) {
            const auto id = made<CustomerId>(createCustomer(customerNamed(u"customer %1"_s.arg(i))));
            m_customers.push_back(id);
            const int rhythm = 40 + i * 6;
            for (int day = i * 3; day < 300; day += rhythm) {
                if (day < 180 || i % 3 != 0) { // each third one stops in July
                    apply(createOrder(id, orderOf(1, 100 + 10 * i, dayOf(2026, 1, 1).plus(day))));
                }
            }
        }
        m_late = made<CustomerId>(createCustomer(customerNamed(u"late"_s)));
        apply(createOrder(m_late, orderOf(1, 500, dayOf(2026, 9, 1))));
    }
    Result<InsightComparison> compare(Day before, Day after, LaterDate later = LaterDate::SegmentsOnly)
    {
        return compareInsight(writer(), before, after, later, {}, kCny);
    }
    std::vector<CustomerId> m_customers;
    CustomerId m_late{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, InsightComparisonTest, kBothEngines, engineName);

TEST_P(InsightComparisonTest, CountsEveryCustomerOnceAndKnowsWhoIsNewSince)
{
    const InsightComparison comparison = valueOf(compare(dayOf(2026, 7, 1), dayOf(2026, 11, 1)));

    const std::vector<Mover> added = comparison.moversOf(size_t(comparison.segments.size()), std::nullopt);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added[0].customer, m_late.value());
    EXPECT_EQ(added[0].from, analytics::kNoSegment);
    const auto total = std::accumulate(comparison.migration.counts.begin(), comparison.migration.counts.end(), 0LL);
    EXPECT_EQ(total, 21);
    EXPECT_EQ(comparison.customers.size(), 21U);
    EXPECT_TRUE(std::ranges::is_sorted(comparison.customers, {}, &Mover::customer));
    EXPECT_EQ(comparison.before.asOf, dayOf(2026, 7, 1));
    EXPECT_FALSE(comparison.replayed);
}

TEST_P(InsightComparisonTest, ListsAsManyMoversAsItCounts)
{
    const InsightComparison comparison = valueOf(compare(dayOf(2026, 7, 1), dayOf(2026, 11, 1)));

    const auto count = size_t(comparison.segments.size());
    for (size_t from = 0; from <= count; ++from) {
        for (size_t to = 0; to <= count; ++to) {
            EXPECT_EQ(qint64(comparison.moversOf(from, to).size()), comparison.migration.moved(from, to));
        }
    }
    EXPECT_EQ(comparison.moversOf({}, {}).size(), 21U);
}

TEST_P(InsightComparisonTest, SeesTheSameAsAFreshComputationOfThatDay)
{
    const InsightComparison comparison = valueOf(compare(dayOf(2026, 5, 1), dayOf(2026, 7, 1), LaterDate::InFull));
    const InsightComparison again = valueOf(compare(dayOf(2026, 5, 1), dayOf(2026, 7, 1)));

    ASSERT_TRUE(comparison.replayed);
    EXPECT_EQ(comparison.replayed->asOf, dayOf(2026, 7, 1));
    EXPECT_EQ(comparison.replayed->customers, 20); // the late one had not come yet
    EXPECT_EQ(comparison.migration.counts, again.migration.counts);
}

TEST_P(InsightComparisonTest, APastDayTellsWhereEverybodyStoodAndSaysTheSameWhenMoreHasHappened)
{
    const auto replayOf = [this](Day day) {
        InsightSummary summary = *valueOf(compare(dayOf(2026, 5, 1), day, LaterDate::InFull)).replayed;
        summary.computedInMs = 0;
        return summary;
    };
    const InsightSummary then = replayOf(dayOf(2026, 7, 1));
    ASSERT_TRUE(then.standing.has_value());
    qint64 bought = 0;
    for (qsizetype stage = 1; stage < then.standing->stages.size(); ++stage) {
        bought += then.standing->stages[stage].customers;
    }
    EXPECT_EQ(bought, 20);

    apply(createOrder(m_late, orderOf(3, 900, dayOf(2026, 11, 1))));
    valueOf(runInsight(writer(), writer(), {}, kCny, now())); // stages of today are stored

    EXPECT_EQ(toJson(replayOf(dayOf(2026, 7, 1))), toJson(then));
    EXPECT_NE(toJson(replayOf(dayOf(2026, 8, 1))), toJson(then));
}

TEST_P(InsightComparisonTest, RefusesALaterDayBeforeTheEarlierOneAndStopsWhenCancelled)
{
    const auto comparison = compare(dayOf(2026, 7, 1), dayOf(2026, 7, 1));

    ASSERT_FALSE(comparison.has_value());
    EXPECT_EQ(comparison.error().code, ErrorCode::InvalidInput);
    const auto stopped = compareInsight(
        writer(), dayOf(2026, 7, 1), dayOf(2026, 11, 1), LaterDate::SegmentsOnly, {}, kCny, [] { return true; });
    ASSERT_FALSE(stopped.has_value());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST(DriftOf, ComparesWhatWasHeldBackWithWhatWasExpected)
{
    InsightSummary summary;
    summary.trackingActual = {90, 10, 10, 30, 30};
    summary.trackingExpected = {30, 30, 30, 30, 30};
    EXPECT_FALSE(driftOf(summary).has_value()); // the last quarter of five weeks expects too little
    summary.heldOutFromWeek = 1;
    EXPECT_DOUBLE_EQ(*driftOf(summary), -1.0 / 3);
    EXPECT_FALSE(driftOf(InsightSummary()).has_value());
}

TEST(DataGates, NameWhatIsMissing)
{
    InsightSummary summary;
    summary.customers = 25;
    summary.firstDay = Day(1000);
    summary.asOf = Day(1000 + 7 * 5 - 1);
    summary.buying.refusal = analytics::FitFailure{analytics::FitFailureReason::TooFewRepeatCustomers, 3, 20, 0};

    const std::vector<DataGate> gates = dataGates(summary);

    ASSERT_EQ(gates.size(), 3U);
    EXPECT_TRUE(gates[0].isPassed());
    EXPECT_EQ(gates[1].found, 3);
    EXPECT_FALSE(gates[1].isPassed());
    EXPECT_EQ(gates[2].found, 5);
    EXPECT_FALSE(gates[2].isPassed());
}

TEST(DataGates, CountRepeatCustomersFromTheMapWhenTheModelWasRefusedForAnotherReason)
{
    InsightSummary summary;
    summary.customers = 30;
    summary.frequencyLabels = {u"1"_s, u"2"_s};
    summary.cells = {{5, 1, {}, 12, 0, 0}, {4, 2, {}, 18, 0, 0}};
    summary.buying.refusal = analytics::FitFailure{analytics::FitFailureReason::ParameterAtBound, 0, 0, 0};

    EXPECT_EQ(dataGates(summary)[1].found, 18);
    summary.frequencyLabels = {u"1–2"_s, u"3"_s};
    EXPECT_EQ(dataGates(summary).size(), 2U); // not known
}

} // namespace zhike::testing
