#include "domain/customers/quality.h"

#include "domain/customers/taxid.h"

#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

const Day kToday(20'000);

/// A firm of which everything is known since today.
QualityFacts wholeFirm()
{
    QualityFacts facts;
    facts.parts.fill(PartState::There);
    facts.phoneDay = facts.mailDay = facts.addressDay = kToday;
    return facts;
}

} // namespace

TEST(Quality, IsWholeWhereEverythingIsThereAndRight)
{
    const QualityFigures figures = qualityOf(wholeFirm(), {}, kToday);

    EXPECT_EQ(figures.completeness, 100);
    EXPECT_EQ(figures.freshness, 100);
    EXPECT_TRUE(figures.missing.isEmpty() && figures.wrong.isEmpty());
}

TEST(Quality, LosesTheWeightOfWhatIsMissingOrCannotBeRight)
{
    QualityFacts facts = wholeFirm();
    facts.part(QualityPart::Origin) = PartState::Missing; // weighs 5
    facts.part(QualityPart::ReachableContact) = PartState::Missing; // 20
    facts.part(QualityPart::TaxId) = PartState::Wrong; // 10

    const QualityFigures figures = qualityOf(facts, {}, kToday);

    EXPECT_EQ(figures.completeness, 65);
    EXPECT_EQ(figures.missing, (QList{QualityPart::ReachableContact, QualityPart::Origin}));
    EXPECT_EQ(figures.wrong, QList{QualityPart::TaxId});
    const QualityGaps gaps = gapsFrom(storedGaps(figures));
    EXPECT_EQ(gaps.missing, figures.missing);
    EXPECT_EQ(gaps.wrong, figures.wrong);
}

TEST(Quality, WantsOtherThingsOfAPersonThanOfAFirm)
{
    QualityFacts facts = wholeFirm();
    facts.part(QualityPart::Industry) = PartState::Missing;
    EXPECT_EQ(qualityOf(facts, {}, kToday).completeness, 90);
    facts.kind = CustomerKind::Person;
    EXPECT_EQ(qualityOf(facts, {}, kToday).completeness, 100);
}

TEST(Quality, LosesAFifthOfItsFreshnessAYear)
{
    EXPECT_DOUBLE_EQ(freshnessAfter(0, 20), 100);
    EXPECT_NEAR(freshnessAfter(365, 20), 80, 1e-9);
    EXPECT_NEAR(freshnessAfter(2 * 365, 20), 64, 1e-9);
    EXPECT_NEAR(freshnessAfter(1134, 20), 50, 0.05); // 3.1 years
}

TEST(Quality, AveragesFreshnessOverWhatIsThere)
{
    QualityFacts facts = wholeFirm();
    facts.part(QualityPart::Mail) = PartState::Missing;
    facts.phoneDay = Day(kToday.sinceEpoch() - 365);

    EXPECT_EQ(qualityOf(facts, {}, kToday).freshness, 87); // (2 * 80 + 1 * 100) / 3
    facts.part(QualityPart::Phone) = PartState::Missing;
    facts.part(QualityPart::Address) = PartState::Missing;
    EXPECT_EQ(qualityOf(facts, {}, kToday).freshness, std::nullopt);
}

TEST(Quality, RulesComeBackFromTheirStoredFormAndNonsenseDoesNot)
{
    QualityRules rules;
    rules.firm[size_t(QualityPart::TaxId)] = 0;
    rules.staleYearlyPercent = 30;
    EXPECT_EQ(qualityRulesFrom(toJson(rules)), rules);
    EXPECT_EQ(qualityRulesFrom({}), QualityRules());
    EXPECT_EQ(qualityRulesFrom({{u"stale_yearly_percent"_s, 100}}), QualityRules());
    rules.person.fill(0);
    EXPECT_FALSE(isUsable(rules));
}

TEST(TaxId, ChecksTheChineseCreditCode)
{
    EXPECT_EQ(creditCodeCheck(u"91350100M000100Y4"), QChar(u'3'));
    EXPECT_FALSE(creditCodeCheck(u"91350100M000100Y").has_value());
    EXPECT_FALSE(creditCodeCheck(u"9135O100M000100Y4").has_value()); // no letter O
    EXPECT_EQ(taxIdState(u"91350100M000100Y43", u""), TaxIdState::Right); // the example of the standard
    EXPECT_EQ(taxIdState(u"9135 0100-M000100y43", u"中国"), TaxIdState::Right);
    EXPECT_EQ(taxIdState(u"91350100M000100Y44", u""), TaxIdState::Wrong);
    EXPECT_EQ(taxIdState(u"91350100O000100Y43", u""), TaxIdState::Wrong); // no O in it
}

TEST(TaxId, ChecksTheTaiwaneseNumberWhereTheCountrySaysSo)
{
    EXPECT_EQ(taxIdState(u"22099131", u"台灣"), TaxIdState::Right);
    EXPECT_EQ(taxIdState(u"04595257", u"Taiwan"), TaxIdState::Right);
    EXPECT_EQ(taxIdState(u"22099132", u"TW"), TaxIdState::Wrong);
    EXPECT_EQ(taxIdState(u"2209913", u"TW"), TaxIdState::Wrong);
    EXPECT_EQ(taxIdState(u"22099132", u"Denmark"), TaxIdState::Unchecked);
}

TEST(TaxId, KnowsTheShapeOfAEuropeanNumberAndNothingOfOthers)
{
    EXPECT_EQ(taxIdState(u"DE 136 695 976", u"Germany"), TaxIdState::Right);
    EXPECT_EQ(taxIdState(u"DE12", u""), TaxIdState::Wrong);
    EXPECT_EQ(taxIdState(u"12-3456789", u"USA"), TaxIdState::Unchecked);
    EXPECT_EQ(taxIdState(u"  ", u""), TaxIdState::Empty);
}

} // namespace zhike::testing
