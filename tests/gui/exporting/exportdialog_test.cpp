#include "gui/exporting/exportdialog.h"

#include "exchange/csvreader.h"
#include "gui/common/rowsource.h"
#include "gui/privacy/exportlogdialog.h"
#include "services/customers/customerchanges.h"
#include "services/sales/orderchanges.h"
#include "support/guicompany.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPointer>
#include <QSignalSpy>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class ExportDialogTest : public GuiCompanyTest {
protected:
    RecordRef makeCustomer(const QString& name)
    {
        CustomerDraft draft;
        draft.name = name;
        draft.city = u"上海"_s;
        return applyNow(createCustomer(draft)).touched.first();
    }
    ExportDialog* opened(const ExportStart& start)
    {
        auto* dialog = new ExportDialog(workplace(), start, nullptr);
        dialog->setVisible(true);
        return dialog;
    }
    static void choose(QDialog* dialog, const char* box, const QString& words)
    {
        auto* combo = dialog->findChild<QComboBox*>(QString::fromLatin1(box));
        for (int i = 0; i < combo->count(); ++i) {
            if (combo->itemText(i).contains(words)) {
                combo->setCurrentIndex(i);
                return;
            }
        }
        ADD_FAILURE() << words.toStdString();
    }
    static void click(QDialog* dialog, const char* button)
    {
        QTest::mouseClick(dialog->findChild<QAbstractButton*>(QString::fromLatin1(button)), Qt::LeftButton);
    }
    /// Saves and waits. @return the file's rows, the header first.
    QList<QStringList> saved(ExportDialog* dialog)
    {
        const QString path = target();
        QSignalSpy written(dialog, &ExportDialog::written);
        dialog->save(path);
        EXPECT_TRUE(waitUntil([&written] { return !written.isEmpty(); }));
        QList<QStringList> rows;
        auto reader = CsvReader::open(path);
        EXPECT_TRUE(reader.has_value());
        rows.append(reader->header());
        TableRecord record;
        while (reader->next(record) == CsvReader::Step::Record) {
            QStringList cells;
            for (int i = 0; i < record.size(); ++i) {
                cells.append(record.text(i));
            }
            rows.append(cells);
        }
        return rows;
    }
    [[nodiscard]] QString target() const { return m_target.filePath(u"out.csv"_s); }
    static void picture(QWidget& dialog, const char* name)
    {
        if (const QByteArray folder = qgetenv("ZHIKE_TEST_PICTURES"); !folder.isEmpty()) {
            dialog.grab().save(QString::fromLocal8Bit(folder) + u'/' + QString::fromLatin1(name) + u".png"_s);
        }
    }

private:
    QTemporaryDir m_target;
};

} // namespace

TEST_F(ExportDialogTest, WritesTheVisibleColumnsOfAllThatWasFound)
{
    makeCustomer(u"Acme"_s);
    makeCustomer(u"Beta"_s);
    ExportDialog* dialog = opened({ListQuery(), {u"city"_s, u"name"_s}, 2, {}, 0});
    picture(*dialog, "export");
    choose(dialog, "exportFormat", u"CSV"_s);

    const QList<QStringList> rows = saved(dialog);

    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows[0], (QStringList{u"id"_s, u"city"_s, u"name"_s}));
    EXPECT_EQ(rows[1].mid(1), (QStringList{u"上海"_s, u"Acme"_s}));
}

TEST_F(ExportDialogTest, WritesColumnsInTheOrderThatWasChosen)
{
    makeCustomer(u"Acme"_s);
    ExportDialog* dialog = opened({ListQuery(), {u"city"_s, u"name"_s}, 1, {}, 0});
    choose(dialog, "exportFormat", u"CSV"_s);
    click(dialog, "exportDown");
    EXPECT_EQ(dialog->chosenFields(), (QStringList{u"name"_s, u"city"_s}));

    EXPECT_EQ(saved(dialog).first(), (QStringList{u"id"_s, u"name"_s, u"city"_s}));
}

TEST_F(ExportDialogTest, SavesNothingForWhoMayNotExport)
{
    company().setAuthor({UserId(3), Role::Support});
    ExportDialog* dialog = opened({ListQuery(), {u"name"_s}, 0, {}, 0});

    EXPECT_FALSE(dialog->findChild<QAbstractButton*>(u"exportSave"_s)->isEnabled());
    dialog->close();
}

TEST_F(ExportDialogTest, OffersEachUseOfPhonesByItself)
{
    ExportDialog* dialog = opened({ListQuery(), {u"name"_s, u"phones"_s}, 0, {}, 0});

    EXPECT_EQ(dialog->chosenFields(), (QStringList{u"name"_s, u"phones"_s}));
    click(dialog, "exportAll");
    EXPECT_TRUE(dialog->chosenFields().contains(u"mobile"_s));
    dialog->close();
}

TEST_F(ExportDialogTest, SavesNothingWithoutAColumn)
{
    const QPointer<ExportDialog> dialog = opened({ListQuery(), {u"name"_s}, 0, {}, 0});

    click(dialog, "exportNone");
    EXPECT_FALSE(dialog->findChild<QAbstractButton*>(u"exportSave"_s)->isEnabled());
    click(dialog, "exportAll");
    EXPECT_TRUE(dialog->findChild<QAbstractButton*>(u"exportSave"_s)->isEnabled());
    EXPECT_EQ(dialog->chosenFields().size(), exportFields(RecordKind::Customer).size());
    dialog->close();
}

TEST_F(ExportDialogTest, WritesTheSelectedRowsOnly)
{
    makeCustomer(u"Acme"_s);
    const RecordRef beta = makeCustomer(u"Beta"_s);
    const RecordRef gamma = makeCustomer(u"Gamma"_s);
    RowSelection selection;
    selection.set(beta.id, true);
    selection.set(gamma.id, true);
    ExportDialog* dialog = opened({ListQuery(), {u"name"_s}, 3, selection, 2});
    choose(dialog, "exportFormat", u"CSV"_s);

    const QList<QStringList> rows = saved(dialog);

    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows[1].last(), u"Beta"_s);
    EXPECT_EQ(rows[2].last(), u"Gamma"_s);
}

TEST_F(ExportDialogTest, OffersCardsForPeopleAndCalendarsForActivitiesOnly)
{
    const auto offers = [this](RecordKind kind, const QString& words) {
        ListQuery query;
        query.kind = kind;
        const QPointer<ExportDialog> dialog = opened({query});
        const bool isOffered
            = dialog->findChild<QComboBox*>(u"exportFormat"_s)->findText(words, Qt::MatchContains) >= 0;
        dialog->close();
        return isOffered;
    };

    EXPECT_TRUE(offers(RecordKind::Contact, u"vCard"_s));
    EXPECT_TRUE(offers(RecordKind::Customer, u"vCard"_s));
    EXPECT_TRUE(offers(RecordKind::Activity, u"iCalendar"_s));
    EXPECT_FALSE(offers(RecordKind::Activity, u"vCard"_s));
    EXPECT_FALSE(offers(RecordKind::Order, u"vCard"_s));
    EXPECT_FALSE(offers(RecordKind::Contact, u"iCalendar"_s));
}

TEST_F(ExportDialogTest, SaysWhyAFileCannotBeWrittenAndStaysOpen)
{
    makeCustomer(u"Acme"_s);
    const QPointer<ExportDialog> dialog = opened({ListQuery(), {u"name"_s}, 1, {}, 0});

    dialog->save(target() + u"/no/such/folder.csv"_s);

    auto* save = dialog->findChild<QAbstractButton*>(u"exportSave"_s);
    EXPECT_FALSE(save->isEnabled());
    ASSERT_TRUE(waitUntil([save] { return save->isEnabled(); }));
    EXPECT_TRUE(dialog->isVisible());
    dialog->close();
}

TEST_F(ExportDialogTest, WritesARowForEachLineOfAnOrderAndLogsIt)
{
    const RecordRef acme = makeCustomer(u"Acme"_s);
    OrderDraft order;
    order.status = OrderStatus::Confirmed;
    order.day = Day(19'900);
    for (const int pieces : {1, 2}) {
        OrderLineDraft line;
        line.description = u"Lamp"_s;
        line.quantity = Quantity::whole(pieces);
        line.unitPrice = Money(1000, kCny);
        order.lines.append(line);
    }
    applyNow(createOrder(CustomerId(acme.id), order));
    ListQuery query;
    query.kind = RecordKind::Order;
    ExportDialog* dialog = opened({query, {u"number"_s}, 1, {}, 0});
    choose(dialog, "exportFormat", u"CSV"_s);
    auto* columns = dialog->findChild<QListWidget*>(u"exportColumns"_s);
    EXPECT_TRUE(columns->isVisible());
    dialog->findChild<QAbstractButton*>(u"exportParts"_s)->click();
    EXPECT_FALSE(columns->isVisible());

    const QList<QStringList> rows = saved(dialog);

    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows[1].mid(4, 1), QStringList{u"Acme"_s});
    QPointer<ExportLogDialog> log(new ExportLogDialog(workplace(), nullptr));
    log->setVisible(true);
    auto* entries = log->findChild<MemoryRows*>();
    ASSERT_TRUE(waitUntil([entries] { return !entries->rows().empty(); }));
    picture(*log, "exportlog");
    EXPECT_EQ(entries->rows().size(), 1U);
    EXPECT_EQ(std::get<QString>(entries->rows()[0].cells[2]), u"Line of an order"_s);
    EXPECT_EQ(std::get<QString>(entries->rows()[0].cells[5]), u"out.csv"_s);
    log->close();
}

} // namespace zhike::testing
