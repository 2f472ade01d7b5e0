#include "gui/calendar/plandialog.h"
#include "gui/common/noteeditor.h"
#include "gui/common/tabrow.h"
#include "gui/common/timeline.h"
#include "gui/forms/dayedit.h"
#include "gui/history/recordhistorydialog.h"
#include "gui/timeline/recordtimeline.h"
#include "journeys/journey.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/lists/celledit.h"
#include "services/sales/opportunitychanges.h"
#include "services/service/casechanges.h"

#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <algorithm>
#include <functional>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class TimelineJourney : public Journey {
protected:
    static Instant daysAgo(int days)
    {
        return Instant::from(QDateTime(QDate::currentDate().addDays(-days), QTime(9, 30)));
    }
    static RecordRef make(Person& person, Change change)
    {
        return Person::answerOf(person.company().apply(std::move(change))).touched.first();
    }
    static RecordRef firm(Person& person)
    {
        CustomerDraft draft;
        draft.name = u"Acme Trading"_s;
        draft.city = u"Lyon"_s;
        return make(person, createCustomer(draft));
    }
    static RecordRef contactOf(Person& person, const RecordRef& firm)
    {
        ContactDraft draft;
        draft.name = u"王伟"_s;
        draft.title = u"CTO"_s;
        draft.department = u"Engineering"_s;
        draft.phones = {{ReachUse::Work, u"+33 4 72 00 00 01"_s}};
        return make(person, createContact(CustomerId(firm.id), draft));
    }
    static RecordRef dealOf(Person& person, const RecordRef& firm)
    {
        OpportunityDraft draft;
        draft.name = u"Press for hall 2"_s;
        draft.amount = Money(4200000, person.company().baseCurrency());
        draft.currency = person.company().baseCurrency();
        return make(person, createOpportunity(CustomerId(firm.id), draft));
    }
    static RecordRef caseOf(Person& person, const RecordRef& firm)
    {
        CaseDraft draft;
        draft.subject = u"Press stands still"_s;
        return make(person, createCase(CustomerId(firm.id), draft));
    }
    static void call(
        Person& person, const RecordRef& firm, int days, const QString& subject,
        const std::function<void(ActivityDraft&)>& link, ActivityKind kind = ActivityKind::Call)
    {
        ActivityDraft draft;
        draft.kind = kind;
        draft.subject = subject;
        draft.at = daysAgo(days);
        draft.status = days < 0 ? ActivityStatus::Planned : ActivityStatus::Done;
        link(draft);
        make(person, logActivity(CustomerId(firm.id), draft));
    }
    static RecordTimeline* timelineIn(QWidget* place)
    {
        return place != nullptr ? place->findChild<RecordTimeline*>() : nullptr;
    }
    static QStringList linesOf(const RecordTimeline& timeline)
    {
        QStringList lines;
        auto& model = timeline.findChild<TimelineView*>()->timeline();
        for (int row = 0; row < model.rowCount(); ++row) {
            const TimelineItem* item = model.itemAt(row);
            lines.append(item != nullptr ? item->title : u"# "_s + model.headAt(row));
        }
        return lines;
    }
    static bool tells(const RecordTimeline* timeline, const QString& title)
    {
        return Person::until([&] { return linesOf(*timeline).contains(title); });
    }
    /// Writes into the timeline and saves by keys.
    static void write(Person& person, RecordTimeline& timeline, const QString& text, const QString& kind = {})
    {
        auto* editor = timeline.findChild<NoteEditor*>();
        editor->startWriting();
        if (!kind.isEmpty()) {
            editor->setKind(kind);
        }
        ASSERT_TRUE(person.isAt(u"noteText"_s)) << person.focusName().toStdString();
        person.type(text);
        person.press(Qt::Key_Return, Qt::ControlModifier);
    }
    static void chooseKind(RecordTimeline& timeline, const QString& label)
    {
        QTest::mouseClick(timeline.findChild<QAbstractButton*>(u"timelineKinds"_s), Qt::LeftButton);
        auto* menu = timeline.findChild<QMenu*>();
        ASSERT_NE(menu, nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text() == label) {
                action->trigger();
            }
        }
        menu->close();
    }
    static void openLine(RecordTimeline& timeline, const QString& title)
    {
        auto* view = timeline.findChild<TimelineView*>();
        const auto row = linesOf(timeline).indexOf(title);
        ASSERT_GE(row, 0) << linesOf(timeline).join(u'|').toStdString();
        view->setCurrentIndex(view->timeline().index(int(row)));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
    }
    static void keepPicture(Person& person, const char* name)
    {
        const QString folder = qEnvironmentVariable("ZHIKE_PICTURES");
        if (folder.isEmpty()) {
            return;
        }
        QTest::qWait(300);
        QImage picture = person.window().grab().toImage();
        if (QWidget* dialog = person.dialog()) {
            QPainter painter(&picture);
            painter.drawPixmap(
                (picture.width() - dialog->width()) / 2, (picture.height() - dialog->height()) / 2, dialog->grab());
        }
        EXPECT_TRUE(picture.save(QDir(folder).filePath(QString::fromLatin1(name) + u".png"_s)));
    }
    /// For people to look at: the other language and the other theme.
    static void keepPictures(Person& person, const char* name)
    {
        if (qEnvironmentVariableIsEmpty("ZHIKE_PICTURES")) {
            return;
        }
        keepPicture(person, name);
        person.theme().setChoice(ThemeChoice::Dark);
        person.language().use(UiLanguage::SimplifiedChinese);
        keepPicture(person, (std::string(name) + "-zh-dark").c_str());
        person.theme().setChoice(ThemeChoice::Light);
        person.language().use(UiLanguage::English);
        QTest::qWait(300);
    }
    static Activity newestActivity(Person& person, const RecordRef& firm)
    {
        const auto all = Person::answerOf(person.company().read([firm](SqlSession& session) {
            return ActivityStore(session).readWhere(u" WHERE customer_id = $1 ORDER BY id DESC LIMIT 1"_s, firm.id);
        }));
        return all.isEmpty() ? Activity{ActivityId(0)} : all.first();
    }
};

} // namespace

TEST_F(TimelineJourney, AContactsTimelineStandsBesideTheList)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = firm(sales);
    const RecordRef wang = contactOf(sales, acme);
    const auto his = [&](ActivityDraft& draft) { draft.contact = ContactId(wang.id); };
    call(sales, acme, 12, u"price of the press"_s, his);
    call(sales, acme, 40, u"offer"_s, his, ActivityKind::Mail);
    call(sales, acme, -2, u"visit the hall"_s, his);
    call(sales, acme, 3, u"somebody else"_s, [](ActivityDraft&) {});
    (void)Person::answerOf(
        sales.company().apply(editCell(wang, 1, u"王伟"_s, u"title"_s, Value(u"Managing director"_s))));
    sales.window().go({Section::Contacts});
    ASSERT_TRUE(Person::until([&] { return sales.rows() == 1; }));
    auto* timeline = timelineIn(sales.window().currentPage());
    ASSERT_NE(timeline, nullptr);

    ASSERT_TRUE(tells(timeline, u"Call: price of the press"_s)) << linesOf(*timeline).join(u'|').toStdString();
    EXPECT_EQ(linesOf(*timeline).first(), u"# Planned"_s);
    EXPECT_FALSE(linesOf(*timeline).contains(u"Call: somebody else"_s));
    keepPictures(sales, "contact-list");

    write(sales, *timeline, u"He decides in June"_s);
    ASSERT_TRUE(tells(timeline, u"He decides in June"_s));
    EXPECT_EQ(newestActivity(sales, acme).details.contact, std::optional(ContactId(wang.id)));
    EXPECT_EQ(newestActivity(sales, acme).customer.value(), acme.id);

    chooseKind(*timeline, u"Mail"_s);
    ASSERT_TRUE(Person::until([&] { return linesOf(*timeline).size() == 2; }));
    EXPECT_EQ(linesOf(*timeline).last(), u"Mail: offer"_s);

    openLine(*timeline, u"Mail: offer"_s);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<PlanDialog*>(sales.dialog()) != nullptr; }));
    keepPicture(sales, "contact-activity");
    sales.press(Qt::Key_Escape);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; }));
}

TEST_F(TimelineJourney, AContactsFormShowsWhatChangedAndItsHistory)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = firm(sales);
    const RecordRef wang = contactOf(sales, acme);
    (void)Person::answerOf(
        sales.company().apply(editCell(wang, 1, u"王伟"_s, u"title"_s, Value(u"Managing director"_s))));
    call(sales, acme, 12, u"price of the press"_s, [&](ActivityDraft& draft) { draft.contact = ContactId(wang.id); });
    sales.window().go({Section::Contacts});
    ASSERT_TRUE(Person::until([&] { return sales.rows() == 1; }));
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    auto* timeline = timelineIn(sales.dialog());
    ASSERT_NE(timeline, nullptr);
    ASSERT_TRUE(tells(timeline, u"Call: price of the press"_s));
    keepPictures(sales, "contact-form");

    const QPointer<QWidget> form = sales.dialog();
    openLine(*timeline, u"Title: CTO → Managing director"_s);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<RecordHistoryDialog*>(sales.dialog()) != nullptr; }))
        << linesOf(*timeline).join(u'|').toStdString();
    sales.press(Qt::Key_Escape);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == form; }));
    sales.press(Qt::Key_Escape);
    EXPECT_TRUE(Person::until([&] { return sales.dialog() == nullptr; }));
}

TEST_F(TimelineJourney, AnOpportunitysFormTellsItsMovesAndTakesATask)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = firm(sales);
    const RecordRef deal = dealOf(sales, acme);
    const auto of = [&](ActivityDraft& draft) { draft.opportunity = OpportunityId(deal.id); };
    call(sales, acme, 35, u"first talk"_s, of);
    (void)Person::answerOf(sales.company().apply(
        moveOpportunity(CustomerId(acme.id), OpportunityId(deal.id), 1, StageId(2), u"Press for hall 2"_s)));
    (void)Person::answerOf(sales.company().apply(
        moveOpportunity(CustomerId(acme.id), OpportunityId(deal.id), 2, StageId(3), u"Press for hall 2"_s)));
    sales.window().go({Section::Pipeline});
    ASSERT_TRUE(Person::until([&] { return sales.button(u"New opportunity"_s) != nullptr; }));
    auto* asList = sales.window().currentPage()->findChild<QAbstractButton*>(u"asList"_s);
    QTest::mouseClick(asList, Qt::LeftButton);
    ASSERT_TRUE(Person::until([&] { return sales.rows() == 1; }));
    auto* beside = timelineIn(sales.window().currentPage());
    ASSERT_TRUE(tells(beside, u"Needs → Proposal"_s)) << linesOf(*beside).join(u'|').toStdString();
    keepPictures(sales, "opportunity-list");

    sales.press(Qt::Key_L, Qt::ControlModifier); // a call is about what is selected
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    ASSERT_TRUE(sales.isAt(u"subject"_s));
    sales.type(u"asked for the price"_s);
    sales.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; })) << sales.words().toStdString();
    ASSERT_TRUE(tells(beside, u"Call: asked for the price"_s)) << linesOf(*beside).join(u'|').toStdString();

    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    auto* timeline = timelineIn(sales.dialog());
    ASSERT_TRUE(tells(timeline, u"Qualify → Needs"_s));
    chooseKind(*timeline, u"Stages"_s);
    ASSERT_TRUE(Person::until([&] { return linesOf(*timeline).size() == 3; }));
    chooseKind(*timeline, u"All"_s);
    ASSERT_TRUE(tells(timeline, u"Call: first talk"_s));

    write(sales, *timeline, u"Send the offer"_s, u"task"_s);
    ASSERT_TRUE(tells(timeline, u"Task: Send the offer"_s));
    const Activity task = newestActivity(sales, acme);
    EXPECT_EQ(task.details.status, ActivityStatus::Planned);
    EXPECT_EQ(task.details.opportunity, std::optional(OpportunityId(deal.id)));
    EXPECT_EQ(task.details.at.local().date(), QDate::currentDate().addDays(1));
    keepPictures(sales, "opportunity-form");
    sales.press(Qt::Key_Escape); // leaves the line
    sales.press(Qt::Key_Escape);
    EXPECT_TRUE(Person::until([&] { return sales.dialog() == nullptr; }));
}

TEST_F(TimelineJourney, ACaseTellsWhatWasWrittenAndItsCustomersTimelineIsATabAway)
{
    Person support(file());
    support.workAs(Role::Support);
    const RecordRef acme = firm(support);
    const RecordRef ticket = caseOf(support, acme);
    CaseEntryDraft entry;
    entry.text = u"We are on our way."_s;
    (void)Person::answerOf(
        support.company().apply(addCaseEntry(CustomerId(acme.id), CaseId(ticket.id), entry, EntryFrom::Us, u"C-1"_s)));
    const auto of = [&](ActivityDraft& draft) { draft.serviceCase = CaseId(ticket.id); };
    call(support, acme, 0, u"asked for photos"_s, of);
    call(support, acme, 3, u"of the customer"_s, [](ActivityDraft&) {});
    support.window().go({Section::Service, ticket});
    ASSERT_TRUE(Person::until([&] { return support.button(u"Send answer"_s) != nullptr; }));
    auto* timeline = timelineIn(support.window().currentPage());
    ASSERT_TRUE(tells(timeline, u"We are on our way."_s)) << linesOf(*timeline).join(u'|').toStdString();
    EXPECT_TRUE(linesOf(*timeline).contains(u"Call: asked for photos"_s));
    EXPECT_FALSE(linesOf(*timeline).contains(u"Call: of the customer"_s));
    keepPictures(support, "case");

    write(support, *timeline, u"Spare part ordered"_s, u"call"_s);
    ASSERT_TRUE(tells(timeline, u"Call: Spare part ordered"_s));
    EXPECT_EQ(newestActivity(support, acme).details.serviceCase, std::optional(CaseId(ticket.id)));

    support.press(Qt::Key_L, Qt::ControlModifier); // a call from here is about the case
    ASSERT_TRUE(Person::until([&] { return support.dialog() != nullptr; }));
    ASSERT_TRUE(support.isAt(u"subject"_s));
    support.type(u"told him the day"_s);
    support.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(tells(timeline, u"Call: told him the day"_s));

    auto* tabs = support.window().currentPage()->findChild<TabRow*>(u"whoseTimeline"_s);
    ASSERT_NE(tabs, nullptr);
    tabs->setCurrentIndex(1);
    ASSERT_TRUE(tells(timeline, u"Call: of the customer"_s));
    EXPECT_FALSE(linesOf(*timeline).contains(u"We are on our way."_s));
}

TEST_F(TimelineJourney, ALongCaseIsReadInStretchesFromItsEnd)
{
    Person support(file());
    support.workAs(Role::Support);
    const RecordRef acme = firm(support);
    const RecordRef ticket = caseOf(support, acme);
    for (int i = 1; i <= 120; ++i) {
        CaseEntryDraft entry;
        entry.text = u"Answer number %1."_s.arg(i);
        (void)Person::answerOf(support.company().apply(
            addCaseEntry(CustomerId(acme.id), CaseId(ticket.id), entry, EntryFrom::Us, u"C-1"_s)));
    }
    support.window().go({Section::Service, ticket});
    ASSERT_TRUE(Person::until([&] { return support.button(u"Earlier entries"_s) != nullptr; }));
    auto* thread = support.window().currentPage()->findChild<QScrollArea*>(u"caseEntries"_s);
    ASSERT_NE(thread, nullptr);
    const auto shown = [&](int number) -> QWidget* {
        const QList<QLabel*> labels = thread->findChildren<QLabel*>();
        const auto label = std::ranges::find(labels, u"Answer number %1."_s.arg(number), &QLabel::text);
        return label != labels.end() ? *label : nullptr;
    };
    const auto isInSight = [&](int number) {
        QWidget* text = shown(number);
        return text != nullptr && !text->visibleRegion().isEmpty();
    };
    EXPECT_TRUE(Person::until([&] { return isInSight(120); }));
    EXPECT_EQ(shown(70), nullptr);
    EXPECT_EQ(support.button(u"Later entries"_s), nullptr);
    keepPictures(support, "long-case");

    QTest::mouseClick(support.button(u"Earlier entries"_s), Qt::LeftButton);
    ASSERT_TRUE(Person::until([&] { return shown(21) != nullptr; }));
    EXPECT_TRUE(Person::until([&] { return isInSight(120); })) << "what was read stays in sight";
    QTest::mouseClick(support.button(u"Earlier entries"_s), Qt::LeftButton);
    ASSERT_TRUE(Person::until([&] { return shown(1) != nullptr; }));
    EXPECT_EQ(support.button(u"Earlier entries"_s), nullptr);
}

TEST_F(TimelineJourney, ADayIsGoneToAndLeftAgain)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const RecordRef acme = firm(sales);
    call(sales, acme, 2, u"lately"_s, [](ActivityDraft&) {});
    call(sales, acme, 200, u"long ago"_s, [](ActivityDraft&) {});
    sales.window().go({Section::Customers, acme});
    ASSERT_TRUE(Person::until([&] { return sales.button(u"Edit"_s) != nullptr; }));
    auto* timeline = timelineIn(sales.window().currentPage());
    ASSERT_TRUE(tells(timeline, u"Call: lately"_s));
    keepPictures(sales, "customer");
    const auto goTo = [&](const QString& words) {
        auto* days = timeline->findChild<QAbstractButton*>(u"timelineDay"_s);
        QTest::mouseClick(days, Qt::LeftButton);
        auto* menu = days->findChild<QMenu*>();
        ASSERT_NE(menu, nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text().startsWith(words)) {
                action->trigger();
            }
        }
        menu->close();
    };

    goTo(u"Three months ago"_s);
    ASSERT_TRUE(Person::until([&] { return !linesOf(*timeline).contains(u"Call: lately"_s); }));
    EXPECT_TRUE(linesOf(*timeline).contains(u"Call: long ago"_s));
    goTo(u"Newest"_s);
    EXPECT_TRUE(tells(timeline, u"Call: lately"_s));

    sales.window().go({Section::Customers});
    ASSERT_TRUE(Person::until([&] { return sales.rows() == 1; }));
    EXPECT_TRUE(tells(timelineIn(sales.window().currentPage()), u"Call: long ago"_s));
    keepPictures(sales, "customer-list");
}

} // namespace zhike::testing
