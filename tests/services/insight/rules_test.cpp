#include "services/insight/insightrules.h"

#include "repositories/insight/insightstore.h"
#include "repositories/settings.h"
#include "services/customers/customerchanges.h"
#include "services/insight/modelrun.h"
#include "services/insight/rulestrial.h"
#include "services/sales/orderchanges.h"
#include "services/servicetest.h"

#include <QSet>
#include <cmath>
#include <random>

namespace zhike::testing {

namespace {

/// Fifty customers who buy at random from 2025 on and some of whom leave.
class RulesTest : public ServiceTest {
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
                if (chance() < leaving) {
                    break;
                }
            }
        }
        actAs(Role::Manager);
    }
    void run()
    {
        const InsightRules rules = valueOf(insightRules(writer()));
        EXPECT_TRUE(runInsight(writer(), writer(), rules.models, kCny, now()).has_value());
    }
    QList<StoredStanding> everybody()
    {
        QList<StoredStanding> all;
        for (const CustomerId id : m_customers) {
            all.append(valueOf(readStanding(writer(), id.value())).value_or(StoredStanding()));
        }
        return all;
    }
    /// What a trial says, held against a real run by the same rules.
    void expectTrialTellsTheTruth(const InsightRules& rules)
    {
        run();
        const QList<StoredStanding> before = everybody();
        const auto trial = valueOf(RulesTrial::read(writer(), kCny));
        const RuleMoves moves = valueOf(trial->moves(writer(), rules));
        apply(setInsightRules(rules));
        run();
        const QList<StoredStanding> after = everybody();
        const auto said = [&moves](RuleMove::Of of) {
            qint64 customers = 0;
            for (const RuleMove& move : moves.moves) {
                customers += move.of == of ? move.customers : 0;
            }
            return customers;
        };
        const auto happened = [&before, &after](auto member) {
            qint64 customers = 0;
            for (qsizetype i = 0; i < before.size(); ++i) {
                customers += before[i].*member != after[i].*member ? 1 : 0;
            }
            return customers;
        };
        EXPECT_EQ(moves.customers, kBuyers);
        EXPECT_EQ(said(RuleMove::Of::Lifecycle), happened(&StoredStanding::stage));
        EXPECT_EQ(said(RuleMove::Of::ValueClass), happened(&StoredStanding::valueClass));
        EXPECT_EQ(said(RuleMove::Of::Loyalty), happened(&StoredStanding::loyalty));
        EXPECT_EQ(said(RuleMove::Of::Keep), happened(&StoredStanding::keep));
        EXPECT_EQ(said(RuleMove::Of::Action), happened(&StoredStanding::nextAction));
        EXPECT_GT(moves.moved, 0);
    }

    static constexpr int kBuyers = 50;
    const Day kBegin = dayOf(2025, 1, 6);
    std::vector<CustomerId> m_customers;
};
INSTANTIATE_TEST_SUITE_P(Engines, RulesTest, kBothEngines, engineName);

InsightRules otherRules()
{
    InsightRules rules;
    rules.models.valueHorizonWeeks = 52;
    rules.standing.lifecycle.endedBelow = 0.35;
    rules.standing.classes.mostOfCustomers = 0.5;
    rules.standing.rates.hour = 4500;
    rules.standing.loyalty.marksOfTrue = 4;
    rules.standing.actions.erase(rules.standing.actions.begin() + 1);
    rules.standing.actions[1].limits = {{analytics::ActionFigure::SilentDays, 10.0, {}}};
    return rules;
}

} // namespace

TEST(InsightRuleNumbers, EachIsWrittenAndReadAtItsOwnPlace)
{
    QSet<QByteArray> keys;
    for (const RuleNumber& number : ruleNumbers()) {
        keys.insert(number.key);
        InsightRules rules;
        EXPECT_GE(number.read(rules), number.least) << number.key;
        EXPECT_LE(number.read(rules), number.most) << number.key;
        const double other = number.read(rules) == number.most ? number.least : number.most;
        number.write(rules, other);
        EXPECT_DOUBLE_EQ(number.read(rules), other) << number.key;
        int changed = 0;
        for (const RuleNumber& each : ruleNumbers()) {
            changed += each.read(rules) != each.read(InsightRules()) ? 1 : 0;
        }
        EXPECT_EQ(changed, 1) << number.key;
    }
    EXPECT_EQ(keys.size(), qsizetype(ruleNumbers().size()));
}

TEST(InsightRuleNumbers, SaysWhichNumberCannotBe)
{
    InsightRules rules;
    EXPECT_FALSE(faultOf(rules).has_value());
    rules.standing.lifecycle.endedBelow = 1.5;
    ASSERT_TRUE(faultOf(rules).has_value());
    EXPECT_STREQ(faultOf(rules)->number->key, "ended_below");
    EXPECT_EQ(faultOf(rules)->other, nullptr);
    rules.standing.lifecycle.endedBelow = 0.5; // as decline: nobody could be in decline
    ASSERT_TRUE(faultOf(rules).has_value());
    EXPECT_STREQ(faultOf(rules)->other->key, "decline_below");
}

TEST_P(RulesTest, AreKeptAsTheyWereDecided)
{
    EXPECT_EQ(valueOf(insightRules(writer())), InsightRules());
    apply(setInsightRules(otherRules()));
    EXPECT_EQ(valueOf(insightRules(writer())), otherRules());
    apply(setInsightRules({}));
    EXPECT_EQ(valueOf(insightRules(writer())), InsightRules());
}

TEST_P(RulesTest, AreRefusedWhereTheyCannotBe)
{
    InsightRules rules;
    rules.standing.retention.slippingBelow = 0.9; // above "sure"
    EXPECT_EQ(errorOf(setInsightRules(rules)).code, ErrorCode::InvalidInput);
    EXPECT_EQ(valueOf(insightRules(writer())), InsightRules());
}

TEST_P(RulesTest, OfAnotherProgramAreTheUsualOnes)
{
    for (const QString& text : {u"no json"_s, u"{\"ended_below\": 7}"_s, u"{\"ended_below\": 0.9}"_s, u"[]"_s}) {
        EXPECT_TRUE(writeSetting(writer(), u"insight_rules"_s, text).has_value());
        EXPECT_EQ(valueOf(insightRules(writer())), InsightRules()) << text.toStdString();
    }
}

TEST_P(RulesTest, ATrialSaysWhatARunThenDoes)
{
    InsightRules rules;
    rules.standing.lifecycle.endedBelow = 0.4;
    rules.standing.lifecycle.declineBelow = 0.9;
    rules.standing.classes.mostOfCustomers = 0.5;
    rules.standing.rates.hour = 50000;
    rules.standing.actions.erase(rules.standing.actions.begin() + 1);
    expectTrialTellsTheTruth(rules);
}

TEST_P(RulesTest, ATrialOfAnotherHorizonAndSilenceReadsAgain)
{
    InsightRules rules;
    rules.models.valueHorizonWeeks = 26;
    rules.standing.lifecycle.silenceInPersonalGaps = 1.5;
    expectTrialTellsTheTruth(rules);
}

TEST_P(RulesTest, TheSameRulesMoveNobody)
{
    run();
    const auto trial = valueOf(RulesTrial::read(writer(), kCny));
    const RuleMoves moves = valueOf(trial->moves(writer(), {}));
    EXPECT_TRUE(moves.moves.isEmpty());
    EXPECT_EQ(moves.moved, 0);
    EXPECT_EQ(moves.historicBefore, moves.historicAfter);
    EXPECT_EQ(moves.currentBefore, moves.currentAfter);
}

TEST_P(RulesTest, AnOrderIsPlacedByTheRulesOfTheRun)
{
    InsightRules rules;
    rules.standing.lifecycle.growthBelowPurchases = 1000; // nobody is mature any more
    rules.standing.lifecycle.endedBelow = 0;
    rules.standing.lifecycle.declineBelow = 0.001;
    rules.standing.lifecycle.fallBelow = 0;
    rules.standing.lifecycle.recoveredWithinGaps = 0.1;
    apply(setInsightRules(rules));
    run();
    const CustomerId often = m_customers[0];
    for (int i = 0; i < 6; ++i) {
        apply(createOrder(often, orderOf(1, 100, kBegin.plus(641 + i))));
    }
    const StoredStanding atOnce = valueOf(readStanding(writer(), often.value())).value();
    run();
    EXPECT_EQ(valueOf(readStanding(writer(), often.value())).value().stage, atOnce.stage);
    EXPECT_NE(atOnce.stage, LifecycleChoice::Maturity);
}

TEST_P(RulesTest, ATrialCanBeCancelled)
{
    run();
    const auto trial = valueOf(RulesTrial::read(writer(), kCny));
    const auto moves = trial->moves(writer(), otherRules(), [] { return true; });
    ASSERT_FALSE(moves.has_value());
    EXPECT_EQ(moves.error().code, ErrorCode::Cancelled);
}

} // namespace zhike::testing
