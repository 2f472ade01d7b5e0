#include "services/importing/undoimport.h"

#include "repositories/stores.h"
#include "services/customers/customerchanges.h"
#include "services/importing/importtest.h"

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class UndoImportTest : public ImportTest {
protected:
    /// A company that has some customers of its own and one of the file's.
    void SetUp() override
    {
        ImportTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        CustomerDraft known;
        known.name = u"Known before"_s;
        known.externalKey = u"17850"_s;
        ASSERT_TRUE(runChange(writer(), createCustomer(known), kAuthor, kNow, kUsd).has_value());
        m_before = logicalDump(writer());
    }

    /// What a person can see: not the log, in which both the import and its undo stand.
    static QMap<QString, QStringList> withoutLog(QMap<QString, QStringList> dump)
    {
        for (const QString& table : {u"change"_s, u"import_mapping"_s}) {
            dump.remove(table);
        }
        return dump;
    }

    QMap<QString, QStringList> m_before;
};
INSTANTIATE_TEST_SUITE_P(Engines, UndoImportTest, kBothEngines, engineName);

} // namespace

TEST_P(UndoImportTest, TakesAwayAllThatTheImportMade)
{
    const OrderImportSummary import = imported(dataFile("online_retail_shape.csv"));
    ASSERT_TRUE(import.change.has_value());
    ASSERT_EQ(import.customersMatched, 1);

    const Result<UndoneImport> undone = undoImport(writer(), *import.change, kAuthor, kNow);

    ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    EXPECT_EQ(undone->orders, import.ordersCreated + import.returnsCreated);
    EXPECT_EQ(undone->customers, import.customersCreated);
    EXPECT_EQ(undone->products, import.productsCreated);
    EXPECT_EQ(undone->kept, 0);
    EXPECT_EQ(withoutLog(logicalDump(writer())), withoutLog(m_before));
    EXPECT_EQ(readChange(writer(), *import.change)->batchState, u"undone"_s);
    EXPECT_EQ(readChange(writer(), *undone->change)->undoes, import.change);
    expectSound();
}

TEST_P(UndoImportTest, LeavesAndListsWhatWasChangedSince)
{
    const OrderImportSummary import = imported(dataFile("superstore_shape.csv"));
    ASSERT_TRUE(import.change.has_value());
    const Result<QList<Customer>> customers = CustomerStore(writer()).readWhere(u" WHERE external_key = 'CG-12520'"_s);
    ASSERT_TRUE(customers && customers->size() == 1);
    Customer changed = customers->first();
    changed.details.industry = u"Lamps"_s;
    ASSERT_TRUE(runChange(writer(), editCustomer(changed.id, changed.revision, changed.details), kAuthor, kNow, kUsd)
                    .has_value());

    const Result<UndoneImport> undone = undoImport(writer(), *import.change, kAuthor, kNow);

    ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    EXPECT_EQ(undone->kept, 1);
    EXPECT_EQ(undone->keptRows, QList{changed.ref()});
    EXPECT_EQ(undone->customers, import.customersCreated - 1);
    EXPECT_EQ(number(u"SELECT count(*) FROM sales_order"_s), 0);
    expectSound();
}

TEST_P(UndoImportTest, LeavesACustomerWhoHasGotSomethingSince)
{
    const OrderImportSummary import = imported(dataFile("superstore_shape.csv"));
    ASSERT_TRUE(import.change.has_value());
    const Result<QList<Customer>> customers = CustomerStore(writer()).readWhere(u" WHERE external_key = 'CG-12520'"_s);
    ASSERT_TRUE(customers && customers->size() == 1);
    ContactDraft contact;
    contact.name = u"A new contact"_s;
    ASSERT_TRUE(runChange(writer(), createContact(customers->first().id, contact), kAuthor, kNow, kUsd).has_value());

    const Result<UndoneImport> undone = undoImport(writer(), *import.change, kAuthor, kNow);

    ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    EXPECT_EQ(undone->keptRows, QList{customers->first().ref()});
    EXPECT_EQ(number(u"SELECT count(*) FROM contact"_s), 1);
    expectSound();
}

TEST_P(UndoImportTest, LeavesAProductThatAnotherOrderUses)
{
    (void)imported(file("order,date,customer,product,quantity,price\n1,2024-01-05,17850,X,1,10\n"));
    const qint64 first = number(u"SELECT max(id) FROM change"_s);
    (void)imported(file("order,date,customer,product,quantity,price\n2,2024-01-06,17850,X,1,10\n"));

    const Result<UndoneImport> undone = undoImport(writer(), ChangeId(first), kAuthor, kNow);

    ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    EXPECT_EQ(undone->orders, 1);
    EXPECT_EQ(undone->products, 0);
    EXPECT_EQ(undone->kept, 1);
    EXPECT_EQ(number(u"SELECT revenue FROM customer_stats"_s), 1000);
    expectSound();
}

TEST_P(UndoImportTest, IsFinishedAtTheNextOpenWhenItWasInterrupted)
{
    const OrderImportSummary import = imported(dataFile("online_retail_shape.csv"));
    ASSERT_TRUE(import.change.has_value());

    const Result<UndoneImport> stopped
        = undoImport(writerThrough(writer()), *import.change, kAuthor, kNow, [](qint64) { return false; });
    ASSERT_FALSE(stopped.has_value());
    const Result<void> reopened = undoUnfinishedBatches(writer());

    ASSERT_TRUE(reopened.has_value()) << reopened.error().detail.toStdString();
    EXPECT_EQ(withoutLog(logicalDump(writer())), withoutLog(m_before));
    EXPECT_EQ(readChange(writer(), *import.change)->batchState, u"undone"_s);
}

TEST_P(UndoImportTest, RefusesWhatIsNoFinishedImport)
{
    const OrderImportSummary import = imported(dataFile("superstore_shape.csv"));
    ASSERT_TRUE(import.change.has_value());
    ASSERT_TRUE(undoImport(writer(), *import.change, kAuthor, kNow).has_value());

    const Result<UndoneImport> again = undoImport(writer(), *import.change, kAuthor, kNow);
    const Result<UndoneImport> unknown = undoImport(writer(), ChangeId(4711), kAuthor, kNow);

    ASSERT_FALSE(again.has_value());
    EXPECT_EQ(again.error().code, ErrorCode::StateNotAllowed);
    ASSERT_FALSE(unknown.has_value());
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
}

} // namespace zhike::testing
