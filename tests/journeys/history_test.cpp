#include "gui/common/tabrow.h"
#include "gui/common/timeline.h"
#include "gui/forms/dayedit.h"
#include "gui/history/asofdialog.h"
#include "gui/history/recordhistorydialog.h"
#include "journeys/journey.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/lists/celledit.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QDir>
#include <QMenu>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class HistoryJourney : public Journey {
protected:
    /// A customer who moved twice.
    static RecordRef movingFirm(Person& person)
    {
        CustomerDraft draft;
        draft.name = u"Acme Trading"_s;
        draft.city = u"Lyon"_s;
        const auto made = Person::answerOf(person.company().apply(createCustomer(draft)));
        const RecordRef record = made.touched.first();
        set(person, record, u"city"_s, u"Kiel"_s, 1);
        set(person, record, u"city"_s, u"上海"_s, 2);
        return record;
    }
    static void set(Person& person, const RecordRef& record, const QString& field, const QString& value, int revision)
    {
        (void)Person::answerOf(
            person.company().apply(editCell(record, revision, u"Acme Trading"_s, field, Value(value))));
    }
    static QString cityOf(Person& person, const RecordRef& record)
    {
        return Person::answerOf(person.company().read([record](SqlSession& session) -> Result<QString> {
            ZHIKE_TRY(const Customer row, CustomerStore(session).get(CustomerId(record.id), CustomerId(record.id)));
            return row.details.city;
        }));
    }
    static void open(Person& person, const RecordRef& record)
    {
        person.window().go({Section::Customers, record});
        ASSERT_TRUE(Person::until([&] { return person.button(u"Edit"_s) != nullptr; }));
        ASSERT_TRUE(Person::until([&] { return person.window().currentPage()->title() == u"Acme Trading"_s; }));
    }
    static RecordTable* table(Person& person, const QString& name)
    {
        return person.dialog() != nullptr ? person.dialog()->findChild<RecordTable*>(name) : nullptr;
    }
    static QString cell(RecordTable* list, int row, size_t column)
    {
        const Row* shown = list->source()->at(row);
        const auto* text = shown != nullptr ? std::get_if<QString>(&shown->cells[column]) : nullptr;
        return text != nullptr ? *text : QString();
    }
    static bool hasRows(Person& person, const QString& name, int rows)
    {
        return Person::until([&] {
            auto* list = table(person, name);
            return list != nullptr && list->source()->rowCount() == rows;
        });
    }
    /// For people to look at: only where a folder is named.
    static void keepPicture(Person& person, const char* name)
    {
        const QString folder = qEnvironmentVariable("ZHIKE_PICTURES");
        if (!folder.isEmpty()) {
            QWidget* shown = person.dialog() != nullptr ? person.dialog() : &person.window();
            QTest::qWait(200);
            EXPECT_TRUE(shown->grab().save(QDir(folder).filePath(QString::fromLatin1(name) + u".png"_s)));
        }
    }
};

} // namespace

TEST_F(HistoryJourney, KeysOpenTheHistoryAndPutAFormerValueBack)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = movingFirm(sales);
    open(sales, acme);

    sales.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(hasRows(sales, u"historyLines"_s, 3));
    RecordTable* lines = table(sales, u"historyLines"_s);
    EXPECT_EQ(cell(lines, 0, 2), u"City"_s);
    EXPECT_EQ(cell(lines, 0, 3), u"Kiel"_s);
    EXPECT_EQ(cell(lines, 0, 4), u"上海"_s);
    EXPECT_EQ(cell(lines, 2, 2), u"Created"_s);
    keepPicture(sales, "history");

    auto* back = sales.dialog()->findChild<QAbstractButton*>(u"putBack"_s);
    ASSERT_TRUE(Person::until([&] { return back->isEnabled(); }));
    QTest::mouseClick(back, Qt::LeftButton);
    ASSERT_TRUE(Person::until([&] { return cityOf(sales, acme) == u"Kiel"_s; })) << sales.words().toStdString();
    ASSERT_TRUE(hasRows(sales, u"historyLines"_s, 4));
    EXPECT_EQ(cell(table(sales, u"historyLines"_s), 0, 4), u"Kiel"_s);

    sales.press(Qt::Key_Escape);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; }));
    sales.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(Person::until([&] { return cityOf(sales, acme) == u"上海"_s; }));
}

TEST_F(HistoryJourney, ALineShowsTheRecordAsItWasThen)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    open(sales, movingFirm(sales));
    sales.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(hasRows(sales, u"historyLines"_s, 3));

    sales.press(Qt::Key_Down); // the older of the two moves
    sales.press(Qt::Key_Return);

    ASSERT_TRUE(Person::until([&] { return qobject_cast<AsOfDialog*>(sales.dialog()) != nullptr; }));
    ASSERT_TRUE(Person::until([&] { return table(sales, u"asOfFields"_s)->source()->rowCount() > 3; }));
    RecordTable* fields = table(sales, u"asOfFields"_s);
    bool isCityShown = false;
    for (int row = 0; row < fields->source()->rowCount(); ++row) {
        if (cell(fields, row, 0) == u"City"_s) {
            isCityShown = true;
            EXPECT_EQ(cell(fields, row, 1), u"Kiel"_s);
            EXPECT_EQ(cell(fields, row, 2), u"上海"_s);
        }
    }
    EXPECT_TRUE(isCityShown);
    EXPECT_TRUE(sales.words().contains(u"1 field(s) differ"_s) || sales.words().contains(u"1 field differs"_s))
        << sales.words().toStdString();
    keepPicture(sales, "asof");
}

TEST_F(HistoryJourney, ADayBeforeItWasMadeSaysSo)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    open(sales, movingFirm(sales));
    sales.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(hasRows(sales, u"historyLines"_s, 3));

    QTest::mouseClick(sales.dialog()->findChild<QAbstractButton*>(u"asItWas"_s), Qt::LeftButton);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<AsOfDialog*>(sales.dialog()) != nullptr; }));
    ASSERT_TRUE(sales.isAt(u"asOfDay"_s));
    sales.press(Qt::Key_A, Qt::ControlModifier);
    sales.type(u"2020-02-29"_s);
    sales.press(Qt::Key_Tab);

    EXPECT_TRUE(Person::until([&] { return sales.words().contains(u"did not exist yet"_s); }))
        << sales.words().toStdString();
    EXPECT_EQ(table(sales, u"asOfFields"_s)->source()->rowCount(), 0);
}

TEST_F(HistoryJourney, TheListIsNarrowedToOneFieldAndOnePerson)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = movingFirm(sales);
    set(sales, acme, u"industry"_s, u"Steel"_s, 3);
    open(sales, acme);
    QTest::mouseClick(sales.see<QAbstractButton>(u"history"_s), Qt::LeftButton);
    ASSERT_TRUE(hasRows(sales, u"historyLines"_s, 4));

    auto* field = sales.dialog()->findChild<QComboBox*>(u"historyField"_s);
    field->setFocus();
    sales.type(u"Indu"_s);
    EXPECT_EQ(field->currentText(), u"Industry"_s);
    ASSERT_TRUE(hasRows(sales, u"historyLines"_s, 1));
    auto* person = sales.dialog()->findChild<QComboBox*>(u"historyPerson"_s);
    ASSERT_TRUE(Person::until([&] { return person->count() == 2; }));
    person->setFocus();
    sales.press(Qt::Key_Down);
    EXPECT_TRUE(hasRows(sales, u"historyLines"_s, 1));
}

TEST_F(HistoryJourney, AContactsFormHasItsHistoryToo)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = movingFirm(sales);
    ContactDraft draft;
    draft.name = u"王伟"_s;
    const auto made = Person::answerOf(sales.company().apply(createContact(CustomerId(acme.id), draft)));
    sales.window().open(made.touched.first());
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    ASSERT_TRUE(sales.isAt(u"name"_s)) << sales.focusName().toStdString();

    sales.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);

    ASSERT_TRUE(Person::until([&] { return qobject_cast<RecordHistoryDialog*>(sales.dialog()) != nullptr; }))
        << sales.words().toStdString();
    EXPECT_TRUE(hasRows(sales, u"historyLines"_s, 1));
}

TEST_F(HistoryJourney, ACallInTheTimelineHasItsHistory)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = movingFirm(sales);
    ActivityDraft call;
    call.subject = u"about the price"_s;
    (void)Person::answerOf(sales.company().apply(logActivity(CustomerId(acme.id), call)));
    open(sales, acme);
    auto* timeline = sales.window().currentPage()->findChild<TimelineView*>();
    ASSERT_TRUE(Person::until([&] { return timeline->timeline().itemAt(1) != nullptr; }));

    const QPoint place = timeline->visualRect(timeline->timeline().index(1)).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, place, timeline->viewport()->mapToGlobal(place));
    QApplication::sendEvent(timeline->viewport(), &asked);
    ASSERT_TRUE(Person::until([] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()) != nullptr; }));
    sales.press(Qt::Key_Down);
    sales.press(Qt::Key_Return);

    ASSERT_TRUE(hasRows(sales, u"historyLines"_s, 1));
    EXPECT_EQ(cell(table(sales, u"historyLines"_s), 0, 2), u"Created"_s);
}

TEST_F(HistoryJourney, TheCustomersTimelineTellsWhatChanged)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    open(sales, movingFirm(sales));
    auto* kinds = sales.window().currentPage()->findChild<TabRow*>();
    kinds->setCurrentIndex(kinds->count() - 1);

    auto* timeline = sales.window().currentPage()->findChild<TimelineView*>();
    const auto noteAt = [&](int row) {
        const TimelineItem* item = timeline->timeline().itemAt(row);
        return item != nullptr ? item->note : QString();
    };
    ASSERT_TRUE(Person::until([&] { return noteAt(1).contains(u"City: Kiel → 上海"_s); })) << noteAt(1).toStdString();
    EXPECT_TRUE(noteAt(2).contains(u"City: Lyon → Kiel"_s)) << noteAt(2).toStdString();
    keepPicture(sales, "timeline");
}

TEST_F(HistoryJourney, LooksRightInTheDarkAndInChinese)
{
    Person sales(file(), UiLanguage::SimplifiedChinese);
    sales.theme().setChoice(ThemeChoice::Dark);
    sales.workAs(Role::Sales);
    const RecordRef acme = movingFirm(sales);
    sales.window().go({Section::Customers, acme});
    ASSERT_TRUE(Person::until([&] { return sales.window().currentPage()->title() == u"Acme Trading"_s; }));
    keepPicture(sales, "customer-dark");
    sales.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(hasRows(sales, u"historyLines"_s, 3));
    keepPicture(sales, "history-dark");
}

} // namespace zhike::testing
