#include "gui/calendar/monthgrid.h"
#include "gui/lists/listcalendar.h"
#include "journeys/journey.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/sales/orderchanges.h"
#include "storage/filterjson.h"
#include "support/zoneoftest.h"

#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class ListJourney : public Journey {
protected:
    void SetUp() override { setSettingsFolder(m_settings.path()); } // another process may choose another field
    void TearDown() override
    {
        setSettingsFolder(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
    }
    static void setSettingsFolder(const QString& folder)
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
    }
    static CustomerId firm(Person& person, const QString& name)
    {
        CustomerDraft draft;
        draft.name = name;
        return CustomerId(Person::answerOf(person.company().apply(createCustomer(draft))).touched.first().id);
    }
    static void order(Person& person, CustomerId customer, qint64 yuan, Day day)
    {
        OrderLineDraft line;
        line.description = u"electrode"_s;
        line.quantity = Quantity::whole(1);
        line.unitPrice = Money(yuan * 100, kCny);
        OrderDraft draft;
        draft.day = day;
        draft.requestedDay = day;
        draft.status = OrderStatus::Confirmed;
        draft.lines = {line};
        (void)Person::answerOf(person.company().apply(createOrder(customer, draft)));
    }
    static void click(QWidget* on, const QString& name)
    {
        auto* button = on->findChild<QAbstractButton*>(name);
        ASSERT_NE(button, nullptr) << name.toStdString();
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// The orders as a calendar of this month.
    static ListCalendar* calendarOf(Person& person, Section section)
    {
        person.window().go({section});
        (void)Person::until([&] { return person.rows() > 0; });
        click(person.window().currentPage(), u"calendarButton"_s);
        auto* calendar = person.window().currentPage()->findChild<ListCalendar*>();
        EXPECT_TRUE(Person::until([&] { return calendar->isVisible() && calendar->days().records > 0; }));
        return calendar;
    }
    static void choose(ListCalendar* calendar, const QString& field)
    {
        auto* box = calendar->findChild<QComboBox*>(u"dayField"_s);
        ASSERT_GE(box->findData(field), 0) << field.toStdString();
        box->setCurrentIndex(box->findData(field));
        Q_EMIT box->activated(box->currentIndex());
    }
    /// The middle of this month: a day that has neighbours in it, whatever today is.
    static Day midMonth() { return *Day::from(QDate(today().date().year(), today().date().month(), 15)); }
    static QPoint pointOf(ListCalendar* calendar, Day day)
    {
        return calendar->grid().pointOf({day.date(), 0, 0, true});
    }
    static void keepPicture(Person& person, const char* name)
    {
        const QString folder = qEnvironmentVariable("ZHIKE_PICTURES");
        if (!folder.isEmpty()) {
            QTest::qWait(300);
            EXPECT_TRUE(person.window().grab().save(QDir(folder).filePath(QString::fromLatin1(name) + u".png"_s)));
        }
    }

private:
    QTemporaryDir m_settings;
};

} // namespace

TEST_F(ListJourney, OrdersStandOnTheirDaysAndADayOpensAsAList)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId acme = firm(sales, u"Acme"_s);
    for (int i = 0; i < 45; ++i) {
        order(sales, acme, 100 + i, midMonth());
    }
    order(sales, acme, 900, midMonth().plus(1));

    ListCalendar* calendar = calendarOf(sales, Section::Orders);
    EXPECT_EQ(calendar->days().records, 46);
    EXPECT_EQ(calendar->days().cards.size(), 41U) << "a day is counted whole and read in part";
    keepPicture(sales, "calendar-orders");

    QTest::mouseClick(calendar->grid().viewport(), Qt::LeftButton, {}, pointOf(calendar, midMonth()));
    ASSERT_TRUE(Person::until([&] { return sales.rows() == 45; })) << "what has no room is behind \"more\"";
    EXPECT_FALSE(calendar->isVisible());
}

TEST_F(ListJourney, ACardIsDraggedToAnotherDayAndUndoBringsItBack)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId acme = firm(sales, u"Acme"_s);
    order(sales, acme, 100, midMonth());
    const auto dayNow = [&] { return sales.count(u"SELECT requested_day FROM sales_order"_s); };
    ListCalendar* calendar = calendarOf(sales, Section::Orders);
    choose(calendar, u"requested_day"_s); // the day of an order itself is written in its form
    ASSERT_TRUE(
        Person::until([&] { return calendar->field() == u"requested_day"_s && calendar->days().records == 1; }));
    const QPoint from = calendar->grid().rectOf(0).center();
    QWidget* hands = calendar->grid().viewport();

    QTest::mousePress(hands, Qt::LeftButton, {}, from);
    QTest::mouseMove(hands, from + QPoint(12, 12));
    QTest::mouseMove(hands, pointOf(calendar, midMonth().plus(2)));
    QTest::mouseRelease(hands, Qt::LeftButton, {}, pointOf(calendar, midMonth().plus(2)));
    ASSERT_TRUE(Person::until([&] { return dayNow() == midMonth().plus(2).sinceEpoch(); })) << dayNow();

    // the keys went along: one day on by Ctrl+Right
    ASSERT_TRUE(Person::until([&] {
        return !calendar->days().cards.empty() && calendar->days().cards.front().day == midMonth().plus(2)
            && calendar->grid().current() == 0;
    }));
    QTest::keyClick(&calendar->grid(), Qt::Key_Right, Qt::ControlModifier);
    const auto showsDay = [&](Day day) {
        return Person::until([&] {
            return dayNow() == day.sinceEpoch() && !calendar->days().cards.empty()
                && calendar->days().cards.front().day == day;
        });
    };
    ASSERT_TRUE(showsDay(midMonth().plus(3)));

    sales.press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(showsDay(midMonth().plus(2)));
    sales.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(showsDay(midMonth()));
}

TEST_F(ListJourney, CustomersStandOnTheDayOfTheirNextStepAndEnterOpensOne)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId acme = firm(sales, u"Acme"_s);
    ActivityDraft plan;
    plan.subject = u"call about the offer"_s;
    plan.status = ActivityStatus::Planned;
    plan.at = Instant::from(QDateTime(midMonth().date(), QTime(10, 0)));
    (void)Person::answerOf(sales.company().apply(logActivity(acme, plan)));
    sales.window().go({Section::Customers});
    ASSERT_TRUE(Person::until([&] { return sales.rows() == 1; }));
    click(sales.window().currentPage(), u"calendarButton"_s);
    auto* calendar = sales.window().currentPage()->findChild<ListCalendar*>();
    choose(calendar, u"next_step"_s);
    ASSERT_TRUE(Person::until([&] { return calendar->days().records == 1; }));

    QTest::mouseClick(calendar->grid().viewport(), Qt::LeftButton, {}, calendar->grid().rectOf(0).center());
    EXPECT_EQ(sales.window().currentPage()->findChild<ListCalendar*>()->subject()->id, acme.value());
    keepPicture(sales, "calendar-nextstep");
    QTest::keyClick(&calendar->grid(), Qt::Key_PageDown);
    EXPECT_TRUE(Person::until([&] { return calendar->days().records == 0; })) << "next month";
    QTest::keyClick(&calendar->grid(), Qt::Key_PageUp);
    ASSERT_TRUE(Person::until([&] { return calendar->days().records == 1; }));
    QTest::keyClick(&calendar->grid(), Qt::Key_Return);
    EXPECT_TRUE(Person::until([&] {
        return sales.window().currentPage()->subject() == RecordRef{RecordKind::Customer, acme.value(), acme.value()}
        && sales.window().currentPage()->findChild<ListCalendar*>() == nullptr;
    }));
}

TEST_F(ListJourney, TheDaysOfAFilterBeginAtMidnightHere)
{
    const ZoneOfTest shanghai("Asia/Shanghai");
    Person sales(file());
    sales.workAs(Role::Sales);
    ActivityDraft plan;
    plan.subject = u"early call"_s;
    plan.status = ActivityStatus::Planned;
    plan.at = Instant::from(QDateTime(today().date(), QTime(1, 0))); // in Greenwich it is the day before
    (void)Person::answerOf(sales.company().apply(logActivity(firm(sales, u"Acme"_s), plan)));
    firm(sales, u"Brandt"_s);

    const Filter isToday = Filter::where(u"next_step"_s, FilterOperator::Today);
    sales.window().go({Section::Customers, {}, QJsonObject{{u"filter"_s, toJson(isToday)}}});

    EXPECT_TRUE(Person::until([&] { return sales.rows() == 1; })) << sales.rows();
}

TEST_F(ListJourney, ASavedViewComesBackAsACalendarOfItsField)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId acme = firm(sales, u"Acme"_s);
    order(sales, acme, 100, midMonth());
    ListCalendar* calendar = calendarOf(sales, Section::Orders);
    choose(calendar, u"requested_day"_s);
    QTest::keyClick(&calendar->grid(), Qt::Key_W);
    sales.window().currentPage()->save();
    ASSERT_TRUE(sales.isAt(u"viewName"_s)) << sales.focusName().toStdString();
    sales.type(u"To ship"_s);
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return sales.count(u"SELECT count(*) FROM list_view"_s) == 1; }));
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; }));

    auto* tabs = sales.window().currentPage()->findChild<QTabBar*>();
    ASSERT_TRUE(Person::until([&] { return tabs->count() == 3; }));
    tabs->setCurrentIndex(0);
    ASSERT_TRUE(Person::until([&] { return !calendar->isVisible(); })) << "all orders are a table again";
    choose(calendar, u"order_day"_s);
    (void)Person::until([&] { return tabs->count() == 3; });
    const qint64 view = sales.count(u"SELECT id FROM list_view"_s);
    sales.window().go({Section::Orders, {}, QJsonObject{{u"view"_s, view}}});

    ASSERT_TRUE(Person::until([&] { return calendar->isVisible(); }));
    EXPECT_EQ(calendar->field(), u"requested_day"_s);
    EXPECT_EQ(calendar->span(), CalendarSpan::Week);
}

TEST_F(ListJourney, AContactIsWrittenInAFewKeysAndTheNextOneBegins)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId acme = firm(sales, u"Acme"_s);
    sales.window().go({Section::Customers, RecordRef{RecordKind::Customer, acme.value(), acme.value()}});
    ASSERT_TRUE(Person::until([&] { return sales.see<QAbstractButton>(u"newContact"_s) != nullptr; }));
    click(&sales.window(), u"newContact"_s);
    ASSERT_TRUE(sales.isAt(u"name"_s)) << sales.focusName().toStdString();

    sales.type(u"Wang Wei"_s);
    auto* calls = sales.see<QComboBox>(u"consent_phone"_s);
    ASSERT_NE(calls, nullptr);
    calls->setFocus();
    sales.press(Qt::Key_End);
    keepPicture(sales, "contact-short");
    sales.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return sales.count(u"SELECT count(*) FROM contact"_s) == 1; }));
    EXPECT_EQ(sales.count(u"SELECT do_not_call FROM contact"_s), 1);

    ASSERT_TRUE(sales.isAt(u"name"_s)) << "the next one";
    sales.type(u"Li Na"_s);
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return sales.count(u"SELECT count(*) FROM contact"_s) == 2; }));
    EXPECT_TRUE(Person::until([&] {
        const auto* open = sales.see<QComboBox>(u"consent_phone"_s);
        return open == nullptr || !open->isVisible();
    }));
}

TEST_F(ListJourney, MoreFieldsGoOnWithWhatWasTyped)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId acme = firm(sales, u"Acme"_s);
    sales.window().go({Section::Customers, RecordRef{RecordKind::Customer, acme.value(), acme.value()}});
    ASSERT_TRUE(Person::until([&] { return sales.see<QAbstractButton>(u"newContact"_s) != nullptr; }));
    click(&sales.window(), u"newContact"_s);
    ASSERT_TRUE(sales.isAt(u"name"_s));
    sales.type(u"Wang Wei"_s);
    auto* mails = sales.see<QComboBox>(u"consent_mail"_s);
    mails->setFocus();
    sales.press(Qt::Key_End);

    click(&sales.window(), u"allFields"_s);

    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    const auto whole = [&] { return sales.dialog()->findChild<QLineEdit*>(u"name"_s); };
    ASSERT_TRUE(Person::until([&] { return whole()->text() == u"Wang Wei"_s; }));
    EXPECT_EQ(sales.dialog()->findChild<QComboBox*>(u"consent_mail"_s)->currentIndex(), 2);
    sales.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return sales.count(u"SELECT count(*) FROM contact"_s) == 1; }));
    EXPECT_EQ(sales.count(u"SELECT do_not_mail FROM contact"_s), 1);
}

TEST_F(ListJourney, AManagerSeesWhoseDataLackWhat)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    firm(manager, u"Brandt"_s);
    firm(manager, u"Acme"_s);
    manager.window().go({Section::Customers, RecordRef{RecordKind::Need, 0, 0}});
    const auto list = [&] { return manager.see<RecordTable>(u"qualityLines"_s); };
    const auto first = [&] {
        const auto* cell = std::get_if<QString>(&list()->source()->at(0)->cells.front());
        return cell != nullptr ? *cell : QString();
    };
    ASSERT_TRUE(Person::until([&] { return list() != nullptr && list()->source()->rowCount() == 2; }));

    list()->sortBy({{u"name"_s, Qt::AscendingOrder}});
    ASSERT_TRUE(Person::until([&] { return first() == u"Acme"_s; }));
    list()->sortBy({{u"name"_s, Qt::DescendingOrder}});
    EXPECT_TRUE(Person::until([&] { return first() == u"Brandt"_s; }));

    auto* owner = manager.see<QComboBox>(u"qualityOwner"_s);
    ASSERT_TRUE(Person::until([&] { return owner->count() == 3; }));
    EXPECT_TRUE(owner->itemText(2).endsWith(u": 2"_s)) << owner->itemText(2).toStdString();
    keepPicture(manager, "quality-owners");
}

} // namespace zhike::testing
