#include "services/insight/worth.h"

#include "repositories/customers/customerreads.h"
#include "services/customers/customerchanges.h"
#include "services/customers/customerpage.h"
#include "services/insight/insightrules.h"
#include "services/insight/modelrun.h"
#include "services/lists/list.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

#include <cmath>
#include <random>

namespace zhike::testing {

/// Fifty customers who buy at random and leave at random from 2025 on, the first one after a quarter; and one who never
/// bought.
class WorthTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        std::minstd_rand random(11);
        const auto chance = [&random] { return double(random()) / double(std::minstd_rand::max()); };
        for (int i = 0; i < kBuyers; ++i) {
            const auto id = made<CustomerId>(createCustomer(customerNamed(u"customer %1"_s.arg(i))));
            m_customers.push_back(id);
            const double gap = 8 + 200 * std::pow(chance(), 3);
            const double leaving = 0.9 * std::pow(chance(), 2);
            for (int day = i * 3; day < 640; day += 1 + int(-gap * std::log(1e-6 + chance()))) {
                apply(createOrder(id, orderOf(1, 100 + 10 * i, kBegin.plus(day))));
                if ((i == 0 && day > 90) || (i != 0 && chance() < leaving)) {
                    break;
                }
            }
        }
        m_quiet = made<CustomerId>(createCustomer(customerNamed(u"quiet"_s)));
    }
    InsightSummary run(std::optional<Day> asOf = {})
    {
        InsightSettings settings;
        settings.asOf = asOf;
        InsightSummary summary = valueOf(runInsight(writer(), writer(), settings, kCny, now()));
        EXPECT_TRUE(asOf || !summary.buying.refusal);
        return summary;
    }
    StoredStanding standing(CustomerId id)
    {
        const auto stored = valueOf(readStanding(writer(), id.value()));
        EXPECT_TRUE(stored.has_value());
        return stored.value_or(StoredStanding());
    }

    static constexpr int kBuyers = 50;
    const Day kBegin = dayOf(2025, 1, 6);
    std::vector<CustomerId> m_customers;
    CustomerId m_quiet{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, WorthTest, kBothEngines, engineName);

TEST_P(WorthTest, StoresPartsThatAddUpToTheMarginLessTheCost)
{
    CaseDraft complaint;
    complaint.subject = u"drift"_s;
    CaseEntryDraft entry;
    entry.text = u"on the phone"_s;
    entry.minutes = 30;
    apply(createCase(m_customers[1], complaint, entry));

    run();

    for (const CustomerId id : m_customers) {
        const StoredStanding s = standing(id);
        EXPECT_EQ(s.historic, s.firstPurchase + s.repeat + s.crossSell + s.lowerCost + s.premium + s.standardCost);
        const auto stats = valueOf(readStats(writer(), id));
        EXPECT_EQ(s.historic, stats->margin - (id == m_customers[1] ? 3000 : 0)); // half an hour
        ASSERT_TRUE(s.current.has_value());
        EXPECT_GE(*s.potential, *s.current);
    }
}

TEST_P(WorthTest, CountsEveryCustomerOnceInEachList)
{
    const InsightSummary summary = insightSummaryFrom(toJson(run()));

    ASSERT_TRUE(summary.standing.has_value());
    const auto sum = [](const QList<StandingCount>& counts) {
        qint64 all = 0;
        for (const StandingCount& count : counts) {
            all += count.customers;
        }
        return all;
    };
    EXPECT_EQ(summary.standing->stages.size(), 7);
    EXPECT_EQ(summary.standing->stages[0].customers, 1);
    EXPECT_EQ(sum(summary.standing->stages), kBuyers + 1);
    EXPECT_EQ(sum(summary.standing->classes), kBuyers);
    EXPECT_EQ(sum(summary.standing->cells), kBuyers);
    EXPECT_EQ(sum(summary.standing->keeps), kBuyers);
    EXPECT_EQ(sum(summary.standing->actions), kBuyers);
}

TEST_P(WorthTest, WritesAHistoryOnlyFromTheSecondRunOnAndOnlyWhereAStageChanged)
{
    run(kBegin.plus(250));
    EXPECT_TRUE(valueOf(stageFlowsAfter(writer(), Day(0))).isEmpty());
    const StoredStanding before = standing(m_customers[0]);

    run(kBegin.plus(639));

    const StoredStanding after = standing(m_customers[0]);
    EXPECT_EQ(after.stage, LifecycleChoice::Ended); // silent for a year
    const QList<StageChange> history = valueOf(stageChangesOf(writer(), m_customers[0].value(), 10));
    ASSERT_EQ(history.size(), 1);
    EXPECT_EQ(history[0].from, before.stage);
    EXPECT_EQ(history[0].to, after.stage);
    EXPECT_EQ(history[0].day, kBegin.plus(639));
    EXPECT_EQ(after.stageSince, kBegin.plus(639));
    ListQuery query;
    query.filter = Filter::related(
        u"stage_changes"_s,
        Filter::all(
            {Filter::where(u"to_stage"_s, FilterOperator::Is, {u"ended"_s}),
             Filter::where(u"day"_s, FilterOperator::Greater, {qint64(kBegin.plus(250).sinceEpoch())})}));
    const std::vector<qint64> ended = valueOf(idsOf(writer(), query));
    EXPECT_EQ(std::ranges::count(ended, m_customers[0].value()), 1);
    qint64 entered = 0;
    for (const StageFlow& flow : valueOf(stageFlowsAfter(writer(), kBegin.plus(250)))) {
        entered += flow.to == LifecycleChoice::Ended ? flow.changes : 0;
    }
    EXPECT_EQ(entered, qint64(ended.size()));

    run(kBegin.plus(639));
    EXPECT_EQ(valueOf(stageChangesOf(writer(), m_customers[0].value(), 10)).size(), 1);
}

TEST_P(WorthTest, AnOrderMovesItsCustomerAtOnceAndUndoMovesItBack)
{
    run();
    const StoredStanding before = standing(m_customers[0]);
    ASSERT_EQ(before.stage, LifecycleChoice::Ended);
    const Day day = kBegin.plus(645);

    const ChangeReceipt order = apply(createOrder(m_customers[0], orderOf(2, 500, day)));

    const StoredStanding after = standing(m_customers[0]);
    EXPECT_EQ(after.stage, LifecycleChoice::Recovered);
    EXPECT_EQ(after.stageReason, StageReasonChoice::CameBack);
    EXPECT_EQ(after.historic, before.historic + 100'000);
    EXPECT_EQ(after.nextAction, ActionChoice::WelcomeBack);
    const QList<StageChange> history = valueOf(stageChangesOf(writer(), m_customers[0].value(), 10));
    ASSERT_EQ(history.size(), 1);
    EXPECT_EQ(history[0].from, LifecycleChoice::Ended);

    undo(order);
    EXPECT_EQ(standing(m_customers[0]).historic, before.historic);
}

TEST_P(WorthTest, AnOrderAndTheNextRunSayTheSame)
{
    run();
    const Day day = kBegin.plus(640);
    apply(createOrder(m_customers[4], orderOf(1, 300, day)));
    const StoredStanding atOnce = standing(m_customers[4]);

    run();

    const StoredStanding again = standing(m_customers[4]);
    EXPECT_EQ(again.historic, atOnce.historic);
    EXPECT_EQ(again.firstPurchase, atOnce.firstPurchase);
    EXPECT_EQ(again.repeat, atOnce.repeat);
    EXPECT_EQ(again.stage, atOnce.stage);
}

TEST_P(WorthTest, AnOrderSavedWhileARunIsOnItsWayIsInTheFiguresAfterIt)
{
    run();
    InsightSettings settings;
    auto history = valueOf(purchaseHistory(writer(), {}, kCny));
    auto worth = valueOf(worthHistory(writer(), history, {}));
    auto snapshot = valueOf(computeInsight(std::move(history), valueOf(segmentTable(writer())), settings));
    addStanding(snapshot, std::move(worth), {}, kCny);
    const Day day = kBegin.plus(645);
    apply(createOrder(m_customers[0], orderOf(2, 500, day)));
    apply(createOrder(m_quiet, orderOf(1, 300, day)));
    const StoredStanding atOnce = standing(m_customers[0]);

    InsightWriter portions(snapshot, summaryOf(snapshot, kCny), kCny, now());
    while (!valueOf(portions.writeSome(writer()))) { }

    EXPECT_EQ(standing(m_customers[0]).historic, atOnce.historic);
    EXPECT_EQ(standing(m_customers[0]).stage, LifecycleChoice::Recovered);
    EXPECT_NE(standing(m_quiet).historic, 0);
}

TEST_P(WorthTest, GivesTheReferrerAQuarterOfWhatTheReferredBrought)
{
    const Customer referred = customer(m_customers[5]);
    CustomerDraft draft = referred.details;
    draft.referredBy = m_customers[4];
    apply(editCustomer(referred.id, referred.revision, draft));

    run();

    EXPECT_EQ(
        standing(m_customers[4]).referral, qint64(std::llround(0.25 * double(standing(m_customers[5]).historic))));
    EXPECT_EQ(standing(m_customers[5]).referral, 0);
    EXPECT_EQ(standing(m_customers[4]).attitude, 100);
}

TEST_P(WorthTest, SaysBesideTheValueWhatTheTalkIsWorthAndWhatReplacingWouldTake)
{
    const Customer referred = customer(m_customers[5]);
    CustomerDraft draft = referred.details;
    draft.referredBy = m_customers[4]; // who thereby recommends
    apply(editCustomer(referred.id, referred.revision, draft));
    CaseDraft complaint;
    complaint.subject = u"late again"_s;
    complaint.type = CaseType::Complaint;
    apply(createCase(m_customers[6], complaint, {}));
    actAs(Role::Manager);
    InsightRules rules;
    rules.standing.acquisitionCost = 20'000;
    apply(setInsightRules(rules));

    const InsightSummary summary = run();

    const auto beside = [this](CustomerId id) { return *valueOf(customerPage(writer(), id, now())).beside; };
    const BesideValue promoter = beside(m_customers[4]);
    EXPECT_EQ(promoter.voice, analytics::Voice::Promoter);
    EXPECT_EQ(promoter.wordOfMouth, standing(m_customers[4]).referral); // the only one who recommends
    EXPECT_GT(promoter.wordOfMouth, 0);
    const BesideValue detractor = beside(m_customers[6]);
    EXPECT_EQ(detractor.voice, analytics::Voice::Detractor);
    EXPECT_NEAR(double(detractor.wordOfMouth), -2.5 * double(promoter.wordOfMouth), 2.5);
    EXPECT_EQ(beside(m_customers[7]).voice, analytics::Voice::Silent);
    EXPECT_EQ(summary.standing->promoters.customers, 1);
    EXPECT_EQ(summary.standing->detractors.customers, 1);
    EXPECT_EQ(insightSummaryFrom(toJson(summary)).standing->detractors.amount, detractor.wordOfMouth);
    for (const CustomerId id : m_customers) {
        const StoredStanding stored = standing(id);
        const BesideValue one = beside(id);
        ASSERT_EQ(one.replacement.has_value(), *stored.current > 0);
        if (one.replacement) {
            EXPECT_NEAR(
                one.replacement->newCustomers, double(*stored.current) / summary.standing->newCustomerValue, 1e-9);
            EXPECT_NEAR(one.replacement->cost, one.replacement->newCustomers * 20'000, 1e-6);
        }
    }
}

TEST_P(WorthTest, SumsUpWhatAChainOfReferralsAndAGroupAreWorth)
{
    const auto link = [this](size_t below, size_t above, std::optional<CustomerId> CustomerDraft::*how) {
        const Customer row = customer(m_customers[below]);
        CustomerDraft draft = row.details;
        draft.*how = m_customers[above];
        apply(editCustomer(row.id, row.revision, draft));
    };
    link(5, 4, &CustomerDraft::referredBy);
    link(3, 5, &CustomerDraft::referredBy);
    link(2, 4, &CustomerDraft::parent);

    run();

    EXPECT_EQ(standing(m_customers[4]).chain, standing(m_customers[5]).historic + standing(m_customers[3]).historic);
    EXPECT_EQ(standing(m_customers[4]).chainCustomers, 2);
    EXPECT_EQ(standing(m_customers[5]).chainCustomers, 1);
    EXPECT_EQ(standing(m_customers[2]).group, standing(m_customers[2]).historic + standing(m_customers[4]).historic);
    EXPECT_FALSE(standing(m_customers[0]).group.has_value());
}

TEST_P(WorthTest, ThePageShowsTheStandingAndACourseThatEndsAtTheStoredChance)
{
    run();

    const CustomerOverview page = valueOf(customerPage(writer(), m_customers[0], now()));

    ASSERT_TRUE(page.standing.has_value());
    EXPECT_EQ(page.standing->stage, LifecycleChoice::Ended);
    ASSERT_FALSE(page.alive.empty());
    EXPECT_EQ(page.alive.front().day, kBegin.sinceEpoch());
    EXPECT_NEAR(page.alive.back().pAlive, page.insight->pAlive.value_or(-1), 1e-12);
    const CustomerOverview quiet = valueOf(customerPage(writer(), m_quiet, now()));
    EXPECT_FALSE(quiet.standing.has_value());
    EXPECT_TRUE(quiet.alive.empty());
}

TEST_P(WorthTest, ListsByStageFindWhoNeverBoughtAsPotential)
{
    const InsightSummary summary = run();
    for (size_t i = 0; i < kChoicesOf<LifecycleChoice>.size(); ++i) {
        ListQuery query;
        query.kind = RecordKind::Customer;
        query.filter
            = Filter::where(u"stage"_s, FilterOperator::Is, {QString::fromLatin1(keyOf(LifecycleChoice(int(i))))});
        EXPECT_EQ(valueOf(countOf(writer(), query)), summary.standing->stages[qsizetype(i)].customers) << i;
        EXPECT_EQ(qint64(valueOf(idsOf(writer(), query)).size()), summary.standing->stages[qsizetype(i)].customers)
            << i;
    }
}

} // namespace zhike::testing
