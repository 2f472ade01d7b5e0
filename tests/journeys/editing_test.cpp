#include "gui/bin/binpage.h"
#include "gui/bin/deletedpage.h"
#include "gui/common/recordwords.h"
#include "gui/common/tabrow.h"
#include "gui/customers/customerpageview.h"
#include "gui/customers/customerspage.h"
#include "gui/lists/bulkeditdialog.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"
#include "services/lists/celledit.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QJsonArray>
#include <QMenu>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// Deleting, taking back and arranging lists, before the real window.
class EditingJourney : public Journey {
protected:
    static RecordRef customerMade(Person& person, const QString& name, const QString& city = {})
    {
        CustomerDraft draft;
        draft.name = name;
        draft.city = city;
        return Person::answerOf(person.company().apply(createCustomer(draft))).touched.first();
    }
    static void rename(Person& person, const RecordRef& record, const QString& name)
    {
        const auto customer = Person::answerOf(person.company().read([record](SqlSession& session) {
            return CustomerStore(session).find(CustomerId(record.id), CustomerId(record.id));
        }));
        CustomerDraft draft = customer->details;
        draft.name = name;
        (void)Person::answerOf(person.company().apply(editCustomer(customer->id, customer->revision, draft)));
    }
    static qint64 named(Person& person, const QString& name)
    {
        return person.count(u"SELECT count(*) FROM customer WHERE deleted_at IS NULL AND name = '%1'"_s.arg(name));
    }
    template <class T> static bool isOn(Person& person)
    {
        return Person::until([&] { return dynamic_cast<T*>(person.window().currentPage()) != nullptr; });
    }
    static bool hasRows(Person& person, int rows)
    {
        return Person::until([&] { return person.rows() == rows; });
    }
    static void openCustomers(Person& person, int rows)
    {
        person.press(Qt::Key_2, Qt::ControlModifier);
        ASSERT_TRUE(isOn<CustomersPage>(person));
        ASSERT_TRUE(hasRows(person, rows));
    }
    static void clickNavigation(Person& person, const QString& section)
    {
        for (auto* row : person.window().findChildren<QAbstractButton*>()) {
            if (row->accessibleName() == section || row->text() == section) {
                QTest::mouseClick(row, Qt::LeftButton);
                return;
            }
        }
        FAIL() << section.toStdString();
    }
    static TabRow& tabs(Person& person) { return *person.window().currentPage()->findChild<TabRow*>(); }
    static RecordTable& table(Person& person) { return *person.window().currentPage()->findChild<RecordTable*>(); }
    static void clickTab(Person& person, int index)
    {
        QTest::mouseClick(&tabs(person), Qt::LeftButton, {}, tabs(person).tabRect(index).center());
    }
    /// Chooses an entry of the menu that is open.
    static void choose(const QString& entry)
    {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text().startsWith(entry)) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        }
        FAIL() << entry.toStdString();
    }
    static void rightClick(Person& person)
    {
        RecordTable& rows = table(person);
        QContextMenuEvent event(
            QContextMenuEvent::Keyboard, rows.rect().center(), rows.mapToGlobal(rows.rect().center()), Qt::NoModifier);
        QApplication::sendEvent(&rows, &event);
        ASSERT_TRUE(Person::until([] { return QApplication::activePopupWidget() != nullptr; }));
    }
};

} // namespace

TEST_F(EditingJourney, WhatIsDeletedLiesInTheBinAndComesBackWithEnter)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = customerMade(sales, u"Acme"_s);
    customerMade(sales, u"宏远贸易"_s);
    openCustomers(sales, 2);

    ASSERT_TRUE(table(sales).goTo(acme.id));
    sales.press(Qt::Key_Delete);
    ASSERT_TRUE(hasRows(sales, 1));
    ASSERT_EQ(named(sales, u"Acme"_s), 0);
    clickNavigation(sales, u"Bin"_s);
    ASSERT_TRUE(isOn<BinPage>(sales));
    ASSERT_TRUE(hasRows(sales, 1));
    ASSERT_TRUE(Person::until([&] { return sales.see<QLabel>(u"binSelected"_s)->text() == u"Acme"_s; }));
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(hasRows(sales, 0));
    EXPECT_EQ(named(sales, u"Acme"_s), 1);
    EXPECT_TRUE(sales.see<QWidget>(u"emptyBin"_s)->isVisible());

    sales.press(Qt::Key_Z, Qt::ControlModifier); // back into the bin
    ASSERT_TRUE(hasRows(sales, 1));
    EXPECT_EQ(named(sales, u"Acme"_s), 0);
}

TEST_F(EditingJourney, TheBinIsLookedThroughByWordsAndKinds)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = customerMade(sales, u"Acme"_s);
    const RecordRef brandt = customerMade(sales, u"宏远贸易"_s);
    ContactDraft contact;
    contact.name = u"王伟"_s;
    const RecordRef wang
        = Person::answerOf(sales.company().apply(createContact(CustomerId(acme.id), contact))).touched.first();
    for (const RecordRef& record : {acme, brandt, wang}) {
        (void)Person::answerOf(sales.company().apply(deleteRecords({record})));
    }
    sales.window().go({Section::Bin});
    ASSERT_TRUE(hasRows(sales, 3));

    sales.press(Qt::Key_Slash);
    ASSERT_TRUE(sales.isAt(u"binWords"_s));
    sales.type(u"hymy"_s); // initials
    ASSERT_TRUE(hasRows(sales, 1));
    sales.see<QLineEdit>(u"binWords"_s)->clear();
    ASSERT_TRUE(hasRows(sales, 3));
    auto* kind = sales.see<QComboBox>(u"binKind"_s);
    kind->setFocus();
    kind->setCurrentIndex(kind->findData(int(RecordKind::Contact)));
    ASSERT_TRUE(hasRows(sales, 1));
}

TEST_F(EditingJourney, ALinkToADeletedRecordSaysSoAndOffersItBack)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = customerMade(sales, u"Acme"_s);
    (void)Person::answerOf(sales.company().apply(deleteRecords({acme})));

    sales.window().open(acme);
    ASSERT_TRUE(isOn<DeletedPage>(sales));
    EXPECT_EQ(sales.window().currentPage()->title(), u"Acme"_s);
    auto* restore = sales.button(u"Restore"_s);
    ASSERT_NE(restore, nullptr);
    QTest::mouseClick(restore, Qt::LeftButton);

    ASSERT_TRUE(isOn<CustomerPageView>(sales));
    ASSERT_TRUE(Person::until([&] { return sales.window().currentPage()->title() == u"Acme"_s; }));
    EXPECT_EQ(named(sales, u"Acme"_s), 1);
}

TEST_F(EditingJourney, ALinkToADeletedContactSaysSoToo)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = customerMade(sales, u"Acme"_s);
    ContactDraft contact;
    contact.name = u"王伟"_s;
    const RecordRef wang
        = Person::answerOf(sales.company().apply(createContact(CustomerId(acme.id), contact))).touched.first();
    (void)Person::answerOf(sales.company().apply(deleteRecords({wang})));

    sales.window().open(wang);

    ASSERT_TRUE(isOn<DeletedPage>(sales));
    EXPECT_EQ(sales.window().currentPage()->title(), u"王伟"_s);
    EXPECT_EQ(sales.dialog(), nullptr);
}

TEST_F(EditingJourney, ACustomerIsDeletedOnItsPageAndComesBackThereWithUndo)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = customerMade(sales, u"Acme"_s);
    sales.window().open(acme);
    ASSERT_TRUE(Person::until([&] { return sales.window().currentPage()->title() == u"Acme"_s; }));

    QTest::mouseClick(sales.see<QAbstractButton>(u"deleteCustomer"_s), Qt::LeftButton);
    ASSERT_TRUE(isOn<DeletedPage>(sales));
    EXPECT_EQ(named(sales, u"Acme"_s), 0);
    sales.press(Qt::Key_Z, Qt::ControlModifier);

    ASSERT_TRUE(isOn<CustomerPageView>(sales));
    EXPECT_EQ(named(sales, u"Acme"_s), 1);
}

TEST_F(EditingJourney, DeletingForGoodAsksForWords)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    const RecordRef acme = customerMade(manager, u"Acme"_s);
    (void)Person::answerOf(manager.company().apply(deleteRecords({acme})));
    manager.window().go({Section::Bin});
    ASSERT_TRUE(hasRows(manager, 1));

    QTest::mouseClick(manager.see<QAbstractButton>(u"purgeChosen"_s), Qt::LeftButton);
    ASSERT_TRUE(Person::until([&] { return manager.dialog() != nullptr; }));
    ASSERT_TRUE(manager.isAt(u"purgeWords"_s));
    auto* purge = manager.dialog()->findChild<QAbstractButton*>(u"purge"_s);
    manager.type(u"delete"_s);
    EXPECT_FALSE(purge->isEnabled());
    manager.type(u" for good"_s);
    ASSERT_TRUE(purge->isEnabled());
    QTest::mouseClick(purge, Qt::LeftButton);

    ASSERT_TRUE(hasRows(manager, 0));
    EXPECT_EQ(manager.count(u"SELECT count(*) FROM customer"_s), 0);
    EXPECT_EQ(manager.count(u"SELECT count(*) FROM change WHERE name = 'purge_records'"_s), 1);
}

TEST_F(EditingJourney, UndoAndRedoGoOnAfterTheProgramHasEnded)
{
    RecordRef acme;
    {
        Person sales(file());
        sales.workAs(Role::Sales);
        acme = customerMade(sales, u"Acme"_s);
        rename(sales, acme, u"Acme 2"_s);
        rename(sales, acme, u"Acme 3"_s);
    }
    {
        Person sales(file());
        sales.workAs(Role::Sales);
        ASSERT_TRUE(Person::until([&] { return sales.company().undoTitle().has_value(); }));
        EXPECT_EQ(textOf(*sales.company().undoTitle()), u"Edit customer Acme 3"_s);
        sales.press(Qt::Key_Z, Qt::ControlModifier);
        ASSERT_TRUE(Person::until([&] { return named(sales, u"Acme 2"_s) == 1; }));
        sales.press(Qt::Key_Z, Qt::ControlModifier);
        ASSERT_TRUE(Person::until([&] { return named(sales, u"Acme"_s) == 1; }));
    }
    Person sales(file());
    sales.workAs(Role::Sales);
    ASSERT_TRUE(Person::until([&] { return sales.company().redoTitle().has_value(); }));
    EXPECT_EQ(textOf(*sales.company().redoTitle()), u"Edit customer Acme 2"_s);
    sales.press(Qt::Key_Y, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return named(sales, u"Acme 2"_s) == 1; }));
    sales.press(Qt::Key_Y, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return named(sales, u"Acme 3"_s) == 1; }));
}

TEST_F(EditingJourney, SeveralStepsAreTakenBackAtOnceAndOneThatCannotGoSaysWhy)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = customerMade(sales, u"Acme"_s);
    const RecordRef brandt = customerMade(sales, u"Brandt"_s);
    rename(sales, acme, u"Acme 2"_s);
    rename(sales, brandt, u"Brandt 2"_s);
    sales.workAs(Role::Manager);
    rename(sales, acme, u"Acme 3"_s);
    sales.workAs(Role::Sales);
    ASSERT_TRUE(Person::until([&] { return sales.company().undoSteps().size() == 4; }));

    sales.press(Qt::Key_H, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    auto* steps = sales.dialog()->findChild<RecordTable*>(u"lastSteps"_s);
    ASSERT_EQ(steps->source()->rowCount(), 4);
    ASSERT_TRUE(sales.isAt(u"lastSteps"_s));
    sales.press(Qt::Key_Home);
    sales.press(Qt::Key_Down, Qt::ShiftModifier); // the two edits
    ASSERT_EQ(steps->selectedCount(), 2);
    sales.press(Qt::Key_Return);

    ASSERT_TRUE(Person::until([&] { return named(sales, u"Brandt"_s) == 1; }));
    const auto* said = sales.dialog()->findChild<QLabel*>(u"stepsSaid"_s);
    ASSERT_TRUE(Person::until([&] { return said->text().contains(u"stays"_s); })) << said->text().toStdString();
    EXPECT_TRUE(said->text().startsWith(u"1 step"_s)) << said->text().toStdString();
    EXPECT_TRUE(said->text().contains(u"Acme 3 was changed by"_s)) << said->text().toStdString();
    EXPECT_EQ(named(sales, u"Acme 3"_s), 1);
}

TEST_F(EditingJourney, AViewIsSavedWithNameFilterOrderAndColumnsAndOutlivesTheProgram)
{
    {
        Person sales(file());
        sales.workAs(Role::Sales);
        customerMade(sales, u"Acme"_s, u"Berlin"_s);
        customerMade(sales, u"宏远贸易"_s, u"上海"_s);
        customerMade(sales, u"北方"_s, u"上海"_s);
        const QJsonObject city{{u"field"_s, u"city"_s}, {u"is"_s, u"上海"_s}};
        sales.window().go({Section::Customers, {}, {{u"conditions"_s, QJsonArray{city}}}});
        ASSERT_TRUE(hasRows(sales, 2));
        table(sales).sortBy({{u"name"_s, Qt::DescendingOrder}});
        table(sales).setColumnShown(u"city"_s, true);

        sales.press(Qt::Key_S, Qt::ControlModifier);
        ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
        ASSERT_TRUE(sales.isAt(u"viewName"_s));
        sales.type(u"Shanghai"_s);
        sales.press(Qt::Key_Return);
        ASSERT_TRUE(Person::until([&] { return tabs(sales).count() == 3 && tabs(sales).currentIndex() == 2; }));
        EXPECT_EQ(tabs(sales).tabText(2), u"Shanghai"_s);
        EXPECT_FALSE(tabs(sales).isUnsaved(2));
        EXPECT_EQ(sales.rows(), 2);
        clickTab(sales, 0);
        ASSERT_TRUE(hasRows(sales, 3)) << "without the view's filter";
    }
    Person sales(file());
    sales.workAs(Role::Sales);
    sales.window().go({Section::Customers});
    ASSERT_TRUE(Person::until([&] { return tabs(sales).count() == 3; }));
    clickTab(sales, 2);
    EXPECT_EQ(tabs(sales).currentIndex(), 2) << tabs(sales).count();
    ASSERT_TRUE(hasRows(sales, 2));
    const SortKeys order{{u"name"_s, Qt::DescendingOrder}};
    EXPECT_EQ(table(sales).sortKeys(), order);
    EXPECT_FALSE(tabs(sales).isUnsaved(2));

    table(sales).setColumnShown(u"city"_s, false);
    EXPECT_TRUE(tabs(sales).isUnsaved(2)) << "changed, not saved";
    clickTab(sales, 0);
    EXPECT_TRUE(tabs(sales).isUnsaved(2)) << "kept while one looks elsewhere";
    clickTab(sales, 2);
    QTest::mouseClick(sales.see<QAbstractButton>(u"viewsButton"_s), Qt::LeftButton);
    choose(u"Back to how it was saved"_s);
    EXPECT_FALSE(tabs(sales).isUnsaved(2));
}

TEST_F(EditingJourney, AViewIsRenamedSharedAndDeletedFromItsMenu)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    customerMade(sales, u"Acme"_s, u"Berlin"_s);
    openCustomers(sales, 1);
    const auto openMenu = [&] {
        QTest::mouseClick(sales.see<QAbstractButton>(u"viewsButton"_s), Qt::LeftButton);
        ASSERT_TRUE(Person::until([] { return QApplication::activePopupWidget() != nullptr; }));
    };
    openMenu();
    choose(u"Save as view…"_s);
    ASSERT_TRUE(sales.isAt(u"viewName"_s));
    sales.type(u"Everyone"_s);
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return tabs(sales).count() == 3; }));

    openMenu();
    choose(u"Rename…"_s);
    ASSERT_TRUE(sales.isAt(u"viewName"_s));
    sales.type(u"All of them"_s); // what was there is selected
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return tabs(sales).tabText(2) == u"All of them"_s; }));
    openMenu();
    choose(u"Everybody sees it"_s);
    ASSERT_TRUE(
        Person::until([&] { return sales.count(u"SELECT count(*) FROM list_view WHERE sharing = 'team'"_s) == 1; }));
    openMenu();
    choose(u"Delete view"_s);
    ASSERT_TRUE(Person::until([&] { return tabs(sales).count() == 2; }));

    sales.press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return tabs(sales).count() == 3; }));
}

TEST_F(EditingJourney, TheChosenViewOpensFirst)
{
    {
        Person sales(file());
        sales.workAs(Role::Sales);
        customerMade(sales, u"Acme"_s, u"Berlin"_s);
        customerMade(sales, u"北方"_s, u"上海"_s);
        const QJsonObject city{{u"field"_s, u"city"_s}, {u"is"_s, u"上海"_s}};
        sales.window().go({Section::Customers, {}, {{u"conditions"_s, QJsonArray{city}}}});
        ASSERT_TRUE(hasRows(sales, 1));
        sales.press(Qt::Key_S, Qt::ControlModifier);
        ASSERT_TRUE(sales.isAt(u"viewName"_s));
        sales.type(u"Shanghai"_s);
        sales.press(Qt::Key_Return);
        ASSERT_TRUE(Person::until([&] { return tabs(sales).count() == 3; }));
        QTest::mouseClick(sales.see<QAbstractButton>(u"viewsButton"_s), Qt::LeftButton);
        choose(u"Open this list with it"_s);
        ASSERT_TRUE(Person::until(
            [&] { return sales.count(u"SELECT count(*) FROM view_choice WHERE is_default = 1"_s) == 1; }));
    }
    Person sales(file());
    sales.workAs(Role::Sales);

    sales.press(Qt::Key_2, Qt::ControlModifier);

    ASSERT_TRUE(Person::until([&] { return tabs(sales).currentIndex() == 2; }));
    ASSERT_TRUE(hasRows(sales, 1));
}

TEST_F(EditingJourney, OneFieldOfManyIsSetAfterSeeingWhatItChangesAndTakenBackAsOneStep)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    for (const QString& name : {u"A"_s, u"B"_s, u"C"_s}) {
        customerMade(sales, name, u"Berlin"_s);
    }
    customerMade(sales, u"D"_s, u"上海"_s);
    openCustomers(sales, 4);
    sales.press(Qt::Key_A, Qt::ControlModifier);

    rightClick(sales);
    choose(u"Set a field of 4"_s);
    ASSERT_TRUE(Person::until([&] { return dynamic_cast<BulkEditDialog*>(sales.dialog()) != nullptr; }));
    auto* field = sales.dialog()->findChild<QComboBox*>(u"bulkField"_s);
    field->setCurrentIndex(field->findData(u"city"_s));
    auto* city = sales.dialog()->findChild<QLineEdit*>(u"city"_s);
    ASSERT_NE(city, nullptr);
    city->setFocus();
    ASSERT_TRUE(sales.isAt(u"city"_s));
    sales.type(u"上海"_s);
    const auto* preview = sales.dialog()->findChild<QLabel*>(u"bulkPreview"_s);
    ASSERT_TRUE(Person::until([&] { return preview->text().contains(u"3: Berlin → 上海"_s); }))
        << preview->text().toStdString();
    auto* apply = sales.dialog()->findChild<QAbstractButton*>(u"bulkApply"_s);
    ASSERT_TRUE(Person::until([&] { return apply->isEnabled(); }));
    QTest::mouseClick(apply, Qt::LeftButton);
    ASSERT_TRUE(
        Person::until([&] { return sales.count(u"SELECT count(*) FROM customer WHERE city = '上海'"_s) == 4; }));
    ASSERT_TRUE(Person::until([&] {
        return textOf(*sales.company().undoTitle()).startsWith(u"Edit customer: 3 record"_s);
    })) << textOf(*sales.company().undoTitle()).toStdString();

    sales.press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(
        Person::until([&] { return sales.count(u"SELECT count(*) FROM customer WHERE city = 'Berlin'"_s) == 3; }));
}

} // namespace zhike::testing
