#include "services/verify/verify.h"

#include "services/customers/customerchanges.h"
#include "services/importing/importtest.h"
#include "storage/searchindex.h"

#include <algorithm>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// A sound company that tests break in one place.
class VerifyTest : public ImportTest {
protected:
    void SetUp() override
    {
        ImportTest::SetUp();
        if (!IsSkipped() && !HasFatalFailure()) {
            (void)imported(dataFile("superstore_shape.csv"));
        }
    }

    void breakBy(const QString& sql)
    {
        const Result<void> done = writer().executeScript(sql);
        ASSERT_TRUE(done.has_value()) << done.error().detail.toStdString();
    }

    /// Exactly this check finds something, in this many rows.
    void expectFinding(VerifyCheck check, qint64 count)
    {
        const Result<VerifyReport> report = verifyStore(writer());
        ASSERT_TRUE(report.has_value()) << report.error().detail.toStdString();
        ASSERT_EQ(report->findings.size(), 1);
        const VerifyFinding& finding = report->findings.first();
        EXPECT_EQ(finding.check, check) << finding.what.toStdString();
        EXPECT_EQ(finding.count, count) << finding.first.join(u'\n').toStdString();
        EXPECT_FALSE(finding.first.isEmpty());
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, VerifyTest, kBothEngines, engineName);

} // namespace

TEST_P(VerifyTest, FindsNothingInASoundCompany)
{
    expectSound();
}

TEST_P(VerifyTest, FindsNothingForAReadingSession)
{
    const auto session = reader();

    const Result<VerifyReport> report = verifyStore(*session);

    ASSERT_TRUE(report.has_value()) << report.error().detail.toStdString();
    EXPECT_TRUE(report->findings.isEmpty());
    EXPECT_EQ(report->milliseconds.size(), qsizetype(kVerifyChecks.size()));
}

TEST_P(VerifyTest, FindsAnOrderThatIsNotTheSumOfItsLines)
{
    breakBy(u"UPDATE order_line SET net = net + 1 WHERE position = 1 AND order_id ="
            " (SELECT min(order_id) FROM order_line)"_s);

    expectFinding(VerifyCheck::OrderSums, 1);
}

TEST_P(VerifyTest, FindsFiguresThatAreNotWhatTheOrdersSay)
{
    breakBy(u"UPDATE customer_stats SET revenue = revenue + 1 WHERE customer_id ="
            " (SELECT min(customer_id) FROM customer_stats)"_s);

    expectFinding(VerifyCheck::Statistics, 1);
}

TEST_P(VerifyTest, FindsACustomerWithoutFigures)
{
    breakBy(u"DELETE FROM customer_stats"_s);

    expectFinding(VerifyCheck::Statistics, 4);
}

TEST_P(VerifyTest, FindsARecordThatSearchKnowsUnderAnotherName)
{
    breakBy(u"UPDATE customer SET name = 'Somebody Else' WHERE external_key = 'CG-12520'"_s);

    expectFinding(VerifyCheck::SearchIndex, 1);
}

TEST_P(VerifyTest, FindsRecordsThatSearchDoesNotKnow)
{
    ASSERT_TRUE(clearSearch(writer()).has_value());

    expectFinding(VerifyCheck::SearchIndex, 4 + 5);
}

TEST_P(VerifyTest, FindsACustomerThatLeadsNowhere)
{
    breakBy(u"UPDATE customer SET parent_id = 4711 WHERE external_key = 'CG-12520'"_s);

    expectFinding(VerifyCheck::CustomerLinks, 1);
}

TEST_P(VerifyTest, FindsCustomersThatAreTheirOwnAncestors)
{
    breakBy(u"UPDATE customer SET parent_id = (SELECT id FROM customer WHERE external_key = 'DV-13045')"
            " WHERE external_key = 'CG-12520';"
            "UPDATE customer SET parent_id = (SELECT id FROM customer WHERE external_key = 'CG-12520')"
            " WHERE external_key = 'DV-13045'"_s);

    expectFinding(VerifyCheck::CustomerLinks, 1);
}

TEST_P(VerifyTest, FindsACounterThatWouldGiveANumberTwice)
{
    breakBy(u"UPDATE counter SET next_value = 1 WHERE name = 'sales_order'"_s);

    expectFinding(VerifyCheck::Counters, 1);
}

TEST_P(VerifyTest, FindsAnImportThatIsHalfDone)
{
    breakBy(u"UPDATE change SET batch_state = 'running' WHERE batch_state = 'done'"_s);

    expectFinding(VerifyCheck::Batches, 1);
}

TEST_P(VerifyTest, FindsAValueThatTheCatalogueDoesNotKnow)
{
    breakBy(u"UPDATE customer SET status = 'queen' WHERE external_key = 'CG-12520'"_s);

    const Result<VerifyReport> report = verifyStore(writer());

    // it cannot be read either, which is why its words cannot be compared
    ASSERT_TRUE(report.has_value()) << report.error().detail.toStdString();
    EXPECT_TRUE(std::ranges::any_of(
        report->findings, [](const VerifyFinding& finding) { return finding.check == VerifyCheck::Readable; }));
}

} // namespace zhike::testing
