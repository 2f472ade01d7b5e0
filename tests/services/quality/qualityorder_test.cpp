#include "repositories/customers/qualitystore.h"
#include "services/customers/customerchanges.h"
#include "services/servicetest.h"

#include <algorithm>

namespace zhike::testing {

using namespace Qt::StringLiterals;

/// Three customers who lack something: two of this person, one of nobody.
class QualityOrderTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        CustomerDraft acme = customerNamed(u"Acme"_s);
        acme.owner = author().user;
        CustomerDraft brandt = acme;
        brandt.name = u"Brandt"_s;
        brandt.city = u"Bonn"_s;
        brandt.industry = u"Steel"_s;
        apply(createCustomer(brandt));
        apply(createCustomer(acme));
        const auto cohen = made<CustomerId>(createCustomer(customerNamed(u"Cohen"_s)));
        ASSERT_TRUE(writer().execute(u"UPDATE customer SET owner_id = NULL WHERE id = $1"_s, cohen).has_value());
    }
    QString names(const QualityScope& scope, const QualitySort& sort, int limit = 10)
    {
        QStringList names;
        for (const QualityLine& line : valueOf(linesToComplete(writer(), scope, sort, limit))) {
            names.append(line.name);
        }
        return names.join(u' ');
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, QualityOrderTest, kBothEngines, engineName);

TEST_P(QualityOrderTest, ListsTheFirstOnesInTheOrderOfAColumn)
{
    EXPECT_EQ(names({}, {QualityOrder::Name}), u"Acme Brandt Cohen"_s);
    EXPECT_EQ(names({}, {QualityOrder::Name, Qt::DescendingOrder}, 2), u"Cohen Brandt"_s);
    EXPECT_TRUE(names({}, {QualityOrder::Completeness, Qt::DescendingOrder}).startsWith(u"Brandt"_s));
    for (const QualityOrder order : {QualityOrder::Freshness, QualityOrder::Stake, QualityOrder::Owner}) {
        EXPECT_EQ(names({}, {order}).size(), u"Acme Brandt Cohen"_s.size());
    }
}

TEST_P(QualityOrderTest, LooksAtThoseOfSomeOwnersOrOfNobody)
{
    EXPECT_EQ(names({{author().user}}, {QualityOrder::Name}), u"Acme Brandt"_s);
    EXPECT_EQ(names({{UserId(999), author().user}}, {QualityOrder::Name}), u"Acme Brandt"_s);
    EXPECT_EQ(names({{}, true}, {QualityOrder::Name}), u"Cohen"_s);
    EXPECT_EQ(valueOf(countToComplete(writer(), {{}, true})), 1);
}

TEST_P(QualityOrderTest, CountsWhatEachOwnerHasToComplete)
{
    const auto counts = valueOf(countToCompleteByOwner(writer()));

    ASSERT_EQ(counts.size(), 2);
    EXPECT_EQ(counts[0].owner, author().user);
    EXPECT_EQ(counts[0].customers, 2);
    EXPECT_FALSE(counts[1].owner.has_value());
    EXPECT_EQ(counts[1].customers, 1);
}

} // namespace zhike::testing
