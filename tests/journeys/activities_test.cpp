#include "gui/calendar/calendarpage.h"
#include "gui/calendar/calendarview.h"
#include "gui/calls/incomingcall.h"
#include "gui/common/relatedline.h"
#include "gui/customers/customerpageview.h"
#include "gui/reminders/remindernotice.h"
#include "gui/today/todaypage.h"
#include "journeys/journey.h"
#include "services/calls/runningwindow.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"

#include <QComboBox>
#include <QMenu>
#include <QProcess>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class ActivityJourney : public Journey {
protected:
    static CustomerId customer(Person& person, const QString& name, const QString& phone = {})
    {
        CustomerDraft draft;
        draft.name = name;
        draft.owner = person.company().author().user;
        if (!phone.isEmpty()) {
            draft.phones = {{ReachUse::Work, phone}};
        }
        const ChangeReceipt receipt = Person::answerOf(person.company().apply(createCustomer(draft)));
        return CustomerId(receipt.touched.first().id);
    }
    static ActivityId plan(Person& person, CustomerId customer, const PlanSlot& slot, const QString& rule = {})
    {
        ActivityDraft draft;
        draft.kind = ActivityKind::Call;
        draft.status = ActivityStatus::Planned;
        draft.subject = u"ask for the order"_s;
        draft.at = slot.at();
        draft.minutes = slot.minutes;
        draft.repeatRule = rule;
        const ChangeReceipt receipt = Person::answerOf(person.company().apply(logActivity(customer, draft)));
        return ActivityId(receipt.touched.first().id);
    }
    static PlanSlot todayAt(int hour) { return {today().date(), hour * 60, 60, false}; }

    /// Opens the calendar of this week and waits until it shows so many entries.
    static CalendarPage* calendar(Person& person, qsizetype entries)
    {
        person.window().go(CalendarPage::place());
        auto* page = dynamic_cast<CalendarPage*>(person.window().currentPage());
        EXPECT_NE(page, nullptr);
        EXPECT_TRUE(Person::until([&] { return page->entries().size() == entries; }));
        return page;
    }
    static void drag(CalendarView& view, const QPoint& from, const QPoint& to)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), from + QPoint(0, 12));
        QTest::mouseMove(view.viewport(), to);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    }
    /// Chooses an entry of the menu that is open, by its number.
    static void choose(int entry)
    {
        ASSERT_TRUE(Person::until([] { return QApplication::activePopupWidget() != nullptr; }));
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        menu->actions()[entry]->trigger();
        menu->close();
    }
    template <class T> static bool isOn(Person& person)
    {
        return Person::until([&] { return dynamic_cast<T*>(person.window().currentPage()) != nullptr; });
    }
    static ReminderNotice* notice()
    {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<ReminderNotice*>(window)) {
                return found;
            }
        }
        return nullptr;
    }
};

} // namespace

TEST_F(ActivityJourney, ASalesPersonPlansByADragOverTheCalendar)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    customer(sales, u"宏远贸易"_s);
    CalendarPage* page = calendar(sales, 0);

    drag(
        page->view(), page->view().pointOf(todayAt(9)), page->view().pointOf({today().date(), 10 * 60 + 15, 0, false}));
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    ASSERT_TRUE(sales.isAt(u"customer"_s));
    sales.type(u"宏远"_s);
    ASSERT_TRUE(
        Person::until([&] { return sales.seesProposals() || !sales.dialog()->findChildren<PopupList*>().isEmpty(); }));
    sales.press(Qt::Key_Return);
    auto* who = sales.dialog()->findChild<QLineEdit*>(u"customer"_s);
    ASSERT_TRUE(Person::until([&] { return who->text() == u"宏远贸易"_s; }));
    sales.dialog()->findChild<QLineEdit*>(u"subject"_s)->setFocus();
    sales.type(u"show the sensor"_s);
    sales.press(Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; })) << sales.words().toStdString();
    ASSERT_TRUE(Person::until([&] { return page->entries().size() == 1; }));
    const ActivityDraft made = page->entries().first().activity.details;
    EXPECT_EQ(made.at, todayAt(9).at());
    EXPECT_EQ(made.minutes, 90);
    EXPECT_EQ(made.status, ActivityStatus::Planned);
}

TEST_F(ActivityJourney, APlanIsMovedByADragAndPutBackByUndo)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    plan(sales, customer(sales, u"宏远贸易"_s), todayAt(9));
    CalendarPage* page = calendar(sales, 1);

    drag(
        page->view(), page->view().pointOf({today().date(), 9 * 60 + 30, 0, false}),
        page->view().pointOf({today().date(), 14 * 60 + 30, 0, false}));
    const auto at = [&] { return page->entries().first().activity.details.at; };
    ASSERT_TRUE(Person::until([&] { return at() == todayAt(14).at(); }));

    sales.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(Person::until([&] { return at() == todayAt(9).at(); }));
}

TEST_F(ActivityJourney, OneOfASeriesIsMovedWithoutTheOthers)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    plan(sales, customer(sales, u"宏远贸易"_s), todayAt(9), u"FREQ=DAILY;COUNT=3"_s);
    sales.window().go(CalendarPage::place());
    auto* page = dynamic_cast<CalendarPage*>(sales.window().currentPage());
    page->setSpan(CalendarSpan::Day);
    ASSERT_TRUE(Person::until([&] { return page->entries().size() == 1; }));

    drag(
        page->view(), page->view().pointOf({today().date(), 9 * 60 + 30, 0, false}),
        page->view().pointOf({today().date(), 14 * 60 + 30, 0, false}));

    ASSERT_TRUE(Person::until([&] { return sales.count(u"SELECT count(*) FROM activity"_s) == 2; }));
    EXPECT_EQ(
        sales.count(u"SELECT at FROM activity WHERE repeat_rule IS NOT NULL"_s),
        todayAt(9).moved(1, 0).at().msSinceEpoch());
    EXPECT_EQ(sales.count(u"SELECT at FROM activity WHERE series_id IS NOT NULL"_s), todayAt(14).at().msSinceEpoch());
}

TEST_F(ActivityJourney, TheCalendarIsUsedByKeys)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    CalendarPage* page = calendar(sales, 0);
    page->view().setFocus();

    sales.press(Qt::Key_M);
    EXPECT_EQ(page->span(), CalendarSpan::Month);
    sales.press(Qt::Key_PageDown);
    EXPECT_EQ(page->view().day(), today().date().addMonths(1));
    sales.press(Qt::Key_T);
    EXPECT_EQ(page->view().day(), today().date());
    sales.press(Qt::Key_D);
    EXPECT_EQ(page->view().days().days, 1);
    sales.press(Qt::Key_Left);
    EXPECT_EQ(page->view().day(), today().date().addDays(-1));
    customer(sales, u"somebody writes meanwhile"_s);
    QTest::qWait(1);
    EXPECT_EQ(page->view().day(), today().date().addDays(-1));
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    EXPECT_EQ(
        sales.dialog()->findChild<QLineEdit*>(u"planDay"_s)->text(), today().date().addDays(-1).toString(Qt::ISODate));
}

TEST_F(ActivityJourney, FinishingOneOffersTheNextWhichIsPlannedByKeys)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    plan(sales, customer(sales, u"宏远贸易"_s), todayAt(9));
    sales.window().go({Section::Today});
    ASSERT_TRUE(Person::until([&] { return sales.button(u"Done"_s) != nullptr; }));

    sales.button(u"Done"_s)->click();
    choose(1); // not reached
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    ASSERT_TRUE(sales.isAt(u"nextDay"_s));
    sales.type(u"+3d"_s);
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; })) << sales.words().toStdString();

    EXPECT_EQ(
        sales.count(u"SELECT count(*) FROM activity WHERE status = 'not_reached' AND planned_at IS NOT NULL"_s), 1);
    const Instant next = Instant::from(QDateTime(today().date().addDays(3), QTime(10, 0)));
    EXPECT_EQ(
        sales.count(u"SELECT at FROM activity WHERE status = 'planned' AND kind = 'call'"
                    " AND subject = 'ask for the order'"_s),
        next.msSinceEpoch());
}

TEST_F(ActivityJourney, WhatComesNextIsLeftOutByEsc)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    plan(sales, customer(sales, u"宏远贸易"_s), todayAt(9));
    sales.window().go({Section::Today});
    ASSERT_TRUE(Person::until([&] { return sales.button(u"Done"_s) != nullptr; }));
    sales.button(u"Done"_s)->click();
    choose(0);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));

    sales.press(Qt::Key_Escape);

    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; }));
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM activity WHERE status = 'done'"_s), 1);
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM activity WHERE status = 'planned'"_s), 0);
}

TEST_F(ActivityJourney, AReminderThatWasMissedComesWithTheStartAndIsPutOff)
{
    qint64 id = 0;
    {
        Person sales(file());
        sales.workAs(Role::Sales);
        ActivityDraft draft;
        draft.kind = ActivityKind::Task;
        draft.status = ActivityStatus::Planned;
        draft.subject = u"send the offer"_s;
        draft.at = Instant(todayAt(9).at().msSinceEpoch() - 86'400'000);
        draft.remindMinutes = 15;
        const auto receipt
            = Person::answerOf(sales.company().apply(logActivity(customer(sales, u"宏远贸易"_s), draft)));
        id = receipt.touched.first().id;
    }
    Person sales(file());
    sales.workAs(Role::Sales);
    ASSERT_TRUE(Person::until([] { return notice() != nullptr && notice()->isVisible(); }));
    EXPECT_TRUE(notice()->testAttribute(Qt::WA_ShowWithoutActivating)); // the keys stay where they are

    notice()->findChild<QAbstractButton*>(u"laterReminder"_s)->click();
    choose(2); // in an hour

    ASSERT_TRUE(Person::until([] { return !notice()->isVisible(); }));
    EXPECT_GT(
        sales.count(u"SELECT remind_at FROM activity WHERE id = %1"_s.arg(id)),
        QDateTime::currentMSecsSinceEpoch() + 55 * 60'000);
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM activity WHERE status = 'planned'"_s), 1);
}

TEST_F(ActivityJourney, AReminderIsAnsweredByFinishingWhatItIsOf)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    ActivityDraft draft;
    draft.kind = ActivityKind::Task;
    draft.status = ActivityStatus::Planned;
    draft.subject = u"send the offer"_s;
    draft.at = Instant::from(QDateTime::currentDateTime());
    draft.remindMinutes = 15;
    (void)Person::answerOf(sales.company().apply(logActivity(customer(sales, u"宏远贸易"_s), draft)));
    ASSERT_TRUE(Person::until([] { return notice() != nullptr && notice()->isVisible(); }));

    notice()->findChild<QAbstractButton*>(u"doneReminder"_s)->click();

    ASSERT_TRUE(Person::until([] { return !notice()->isVisible(); }));
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM activity WHERE status = 'done'"_s), 1);
    EXPECT_TRUE(Person::until([&] { return sales.dialog() != nullptr; })); // what comes next
}

TEST_F(ActivityJourney, WhoNeverAnswersStandsOnTheManagersPage)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    const CustomerId silent = customer(manager, u"宏远贸易"_s);
    for (int day = 1; day <= 3; ++day) {
        ActivityDraft call;
        call.status = ActivityStatus::Busy;
        call.subject = u"call"_s;
        call.at = Instant::from(QDateTime::currentDateTime().addDays(-day));
        (void)Person::answerOf(manager.company().apply(logActivity(silent, call)));
    }

    manager.window().go({Section::Today});

    QAbstractButton* line = nullptr;
    ASSERT_TRUE(Person::until([&] { return (line = manager.see<QAbstractButton>(u"unanswered"_s)) != nullptr; }));
    EXPECT_TRUE(line->accessibleName().contains(u"3 attempt"_s)) << line->accessibleName().toStdString();
    line->click();
    EXPECT_TRUE(isOn<CustomerPageView>(manager));
}

TEST_F(ActivityJourney, ACallBringsTheCallersPage)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    customer(sales, u"宏远贸易"_s, u"138 0016 4421"_s);
    customer(sales, u"Other"_s, u"138 0016 4422"_s);

    sales.window().takeCall(u"+8613800164421"_s);

    ASSERT_TRUE(isOn<CustomerPageView>(sales));
    EXPECT_TRUE(Person::until([&] { return sales.window().currentPage()->title() == u"宏远贸易"_s; }));
    EXPECT_EQ(sales.dialog(), nullptr);
}

TEST_F(ActivityJourney, ACallOfOneOfSeveralAsksWhoItIs)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    customer(sales, u"First"_s, u"021 5555 1234"_s);
    customer(sales, u"Second"_s, u"+86 21 5555 1234"_s);

    sales.window().takeCall(u"+862155551234"_s);

    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    const auto lines = sales.dialog()->findChildren<RelatedLine*>();
    ASSERT_EQ(lines.size(), 2);
    lines.last()->click();
    EXPECT_TRUE(isOn<CustomerPageView>(sales));
}

TEST_F(ActivityJourney, ACallOfNobodyOffersANewCustomerWithTheNumber)
{
    Person sales(file());
    sales.workAs(Role::Sales);

    sales.window().takeCall(u"+8613800164421"_s);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    sales.dialog()->findChild<QAbstractButton*>(u"newCaller"_s)->click();

    ASSERT_TRUE(Person::until(
        [&] { return sales.dialog() != nullptr && sales.dialog()->findChild<QLineEdit*>(u"phones"_s) != nullptr; }));
    EXPECT_TRUE(sales.dialog()->findChild<QLineEdit*>(u"phones"_s)->text().contains(u"138 0016 4421"_s));
}

TEST_F(ActivityJourney, ATelephoneLinkIsHandedToTheWindowThatIsOpen)
{
    RunningWindow window(path("company.zhike"));
    QStringList heard;
    QObject::connect(&window, &RunningWindow::requested, &window, [&heard](const SeatRequest& request) {
        heard.append(request.number);
    });
    const auto exitCode = [this](const QString& link) {
        QProcess program;
        program.start(QStringLiteral(ZHIKE_PROGRAM), {path("company.zhike"), link});
        EXPECT_TRUE(Person::until([&program] { return program.state() == QProcess::NotRunning; }));
        return program.exitCode();
    };

    EXPECT_EQ(exitCode(u"tel:+86-138-0016-4421"_s), 0);
    EXPECT_EQ(heard, QStringList{u"+8613800164421"_s});
    EXPECT_EQ(exitCode(u"tel:somebody"_s), 2);
    EXPECT_EQ(heard.size(), 1);
}

TEST_F(ActivityJourney, ACallShowsNobodyWhileTheProgramIsLocked)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    customer(sales, u"宏远贸易"_s, u"138 0016 4421"_s);
    (void)sales.lock().password().set(u"open sesame"_s);
    ASSERT_TRUE(Person::until([&] { return sales.lock().password().isSet(); }));
    sales.lock().lock();
    ASSERT_TRUE(sales.lock().isLocked());

    sales.window().takeCall(u"+8613800164421"_s);
    for (int turn = 0; turn < 50; ++turn) {
        QCoreApplication::processEvents();
    }

    EXPECT_EQ(dynamic_cast<CustomerPageView*>(sales.window().currentPage()), nullptr);
}

} // namespace zhike::testing
