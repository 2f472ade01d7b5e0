#include "gui/calendar/calendarpage.h"

#include "gui/calendar/calendarwords.h"
#include "gui/calendar/monthgrid.h"
#include "gui/calendar/plandialog.h"
#include "gui/calendar/timegrid.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "gui/common/progress.h"
#include "gui/common/tabrow.h"
#include "gui/common/thememanager.h"
#include "gui/customers/finishing.h"
#include "services/customers/activitychanges.h"
#include "services/jobs/whendone.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinuteMs = 60'000;
constexpr int kMorning = 9 * 60;
constexpr qint64 kMyTeam = -1;

Instant calendarNow()
{
    const QDateTime now = QDateTime::currentDateTime();
    return Instant::from(QDateTime(today().date(), now.time()));
}

Day dayOf(QDate date)
{
    return Day::from(date).value_or(today());
}

} // namespace

CalendarPage::CalendarPage(Workplace& workplace, QWidget* parent) : Page(workplace, parent), m_day(today().date())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    for (int tab = 0; tab < 3; ++tab) {
        m_head->tabs().addTab({});
    }
    m_head->tabs().setCurrentIndex(int(m_span));
    m_cut = new Label({}, FontRole::Small, Ink::Warn);
    m_heading = new Label({}, FontRole::BodyStrong);
    m_heading->setObjectName(u"calendarHeading"_s);
    m_back = new ToolButton(u"back"_s, {});
    m_back->setObjectName(u"calendarBack"_s);
    m_today = new Button;
    m_today->setObjectName(u"calendarToday"_s);
    m_forward = new ToolButton(u"fwd"_s, {});
    m_forward->setObjectName(u"calendarForward"_s);
    m_who = new QComboBox;
    m_who->setObjectName(u"calendarWho"_s);
    m_new = new Button({}, ButtonRole::Primary);
    m_new->setIconName(u"plus"_s);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_cut, m_heading, m_back, m_today, m_forward, m_who, m_new}) {
        m_head->addAction(widget);
    }
    column->addWidget(m_head);
    m_progress = new ProgressLine(this);
    column->addWidget(m_progress);
    m_views = new QStackedLayout;
    m_times = new TimeGrid;
    m_month = new MonthGrid;
    m_views->addWidget(m_times);
    m_views->addWidget(m_month);
    column->addLayout(m_views, 1);
    prepare(*m_times);
    prepare(*m_month);
    setFocusProxy(m_times);
    m_clock = new QTimer(this);
    m_clock->setInterval(kMinuteMs);
    connect(m_clock, &QTimer::timeout, this, [this] {
        const bool isNewDay = view().today() != today().date(); // what was today's is overdue
        view().setNow(calendarNow());
        if (isNewDay) {
            load();
        }
    });
    m_clock->start();
    connect(&m_head->tabs(), &QTabBar::currentChanged, this, [this](int tab) { setSpan(CalendarSpan(tab)); });
    connect(m_back, &QAbstractButton::clicked, this, [this] { goTo(stepped(m_span, view().day(), -1)); });
    connect(m_forward, &QAbstractButton::clicked, this, [this] { goTo(stepped(m_span, view().day(), 1)); });
    connect(m_today, &QAbstractButton::clicked, this, [this] { goTo(today().date()); });
    connect(m_who, &QComboBox::activated, this, &CalendarPage::load);
    connect(m_new, &QAbstractButton::clicked, this, [this] {
        PlanSlot slot = view().place();
        slot.minute = m_span == CalendarSpan::Month ? kMorning : slot.minute;
        (new PlanDialog(CalendarPage::workplace(), {}, slot, window()))->open();
    });
    connect(&company(), &Company::changed, this, [this] {
        if (isVisible()) {
            load();
        }
    });
    retranslate();
    loadPeople();
}

void CalendarPage::prepare(CalendarView& view)
{
    view.setNow(calendarNow());
    view.setPlace(m_day, kMorning);
    connect(&view, &CalendarView::clicked, this, &CalendarPage::open);
    connect(&view, &CalendarView::opened, this, &CalendarPage::open);
    connect(&view, &CalendarView::planned, this, [this](const PlanSlot& slot) {
        (new PlanDialog(workplace(), {}, slot, window()))->open();
    });
    connect(&view, &CalendarView::moved, this, [this](int card, const PlanSlot& slot) {
        move(CalendarEntry(m_answer.entries[card]), slot);
    });
    connect(&view, &CalendarView::menuAsked, this, [this](int card, const QPoint& place) {
        openMenu(CalendarEntry(m_answer.entries[card]), place);
    });
    connect(&view, &CalendarView::dayMissed, this, &CalendarPage::goTo);
    connect(&view, &CalendarView::dayChosen, this, [this](QDate day) {
        CalendarPage::view().setPlace(day, kMorning);
        setSpan(CalendarSpan::Day);
    });
}

void CalendarPage::open(int entry)
{
    (new PlanDialog(workplace(), CalendarEntry(m_answer.entries[entry]), window()))->open();
}

Place CalendarPage::place()
{
    return {Section::Today, RecordRef{RecordKind::Activity, 0, 0}};
}

CalendarView& CalendarPage::view() const
{
    return m_span == CalendarSpan::Month ? static_cast<CalendarView&>(*m_month) : *m_times;
}

QString CalendarPage::title() const
{
    return tr("Calendar");
}

std::optional<RecordRef> CalendarPage::subject() const
{
    const int current = view().current();
    return current >= 0 && current < m_answer.entries.size() ? std::optional(m_answer.entries[current].activity.ref())
                                                             : std::nullopt;
}

void CalendarPage::arrive(const Place&)
{
    if (m_person != company().author().user) {
        loadPeople(); // somebody else works here now
    }
    load();
}

QVariant CalendarPage::state() const
{
    return QVariantList{int(m_span), view().day(), m_who->currentData()};
}

void CalendarPage::restore(const QVariant& state)
{
    const QVariantList kept = state.toList();
    if (kept.size() == 3) {
        m_who->setCurrentIndex(std::max(0, m_who->findData(kept[2])));
        setSpan(CalendarSpan(std::clamp(kept[0].toInt(), 0, int(CalendarSpan::Month))));
        goTo(kept[1].toDate());
    }
}

void CalendarPage::setSpan(CalendarSpan span)
{
    if (span == m_span) {
        return; // the tab tells what was set
    }
    m_day = view().day();
    const int minute = view().place().minute;
    m_span = span;
    m_head->tabs().setCurrentIndex(int(span));
    m_views->setCurrentWidget(&view());
    setFocusProxy(&view());
    view().setFocus();
    view().setPlace(m_day, minute);
    load();
}

void CalendarPage::goTo(QDate day)
{
    if (Day::from(day)) {
        m_day = day;
        view().setPlace(day, view().place().minute);
        load();
    }
}

void CalendarPage::loadPeople()
{
    m_person = company().author().user;
    whenDone(
        company().read([](SqlSession& session) { return UserStore(session).all(); }), this,
        [this](const Result<QList<User>>& users) {
            const QVariant chosen = m_who->currentData();
            m_who->clear();
            m_who->addItem(tr("My own"), qint64(0));
            m_who->addItem(tr("My team"), kMyTeam);
            for (const User& user : users ? *users : QList<User>()) {
                if (user.details.isActive && user.id != company().author().user) {
                    m_who->addItem(user.details.name, qint64(user.id.value()));
                }
            }
            m_who->setCurrentIndex(std::max(0, m_who->findData(chosen)));
        });
}

void CalendarPage::load()
{
    const DayRange days = visibleDays(m_span, m_day, firstWeekday());
    CalendarView& shown = view();
    if (shown.days() != days) {
        m_answer = {};
        shown.setCards({});
        shown.setDays(days, m_day);
    }
    shown.setNow(calendarNow());
    m_heading->setText(spanWords(m_span, m_day));
    m_progress->start();
    const qint64 who = m_who->currentData().toLongLong();
    CalendarQuestion question;
    question.whose = who == kMyTeam ? CalendarOf::Team : CalendarOf::Person;
    question.person = who > 0 ? UserId(who) : company().author().user;
    question.from = Instant::from(days.first.startOfDay());
    question.to = Instant::from(days.end().startOfDay());
    whenDone(
        company().ask(
            QuestionKey{u"calendar"_s}, [question](SqlSession& session) { return calendarOf(session, question); }),
        this, [this, days](const Result<CalendarAnswer>& answer) {
            if (!answer && answer.error().code == ErrorCode::Cancelled) {
                return; // a newer question is on its way
            }
            m_progress->finish();
            if (!answer) {
                workplace().complain(answer.error());
            } else if (view().days() == days) {
                show(*answer);
            }
        });
}

void CalendarPage::show(const CalendarAnswer& answer)
{
    m_answer = answer;
    const bool isOfMany = m_who->currentData().toLongLong() == kMyTeam;
    QList<CalendarCard> cards;
    for (const CalendarEntry& entry : answer.entries) {
        cards.append(cardOf(entry, calendarNow(), isOfMany ? EntryOwner::Shown : EntryOwner::Hidden));
    }
    view().setCards(cards);
    m_cut->setText(answer.isCut ? tr("Not all is shown: there is too much for one view.") : QString());
}

void CalendarPage::move(const CalendarEntry& entry, const PlanSlot& slot)
{
    const Activity& plan = entry.activity;
    PlanMove move{slot.at(), slot.minutes, slot.allDay, {}};
    if (entry.isOccurrence) {
        move.occurrence = plan.details.at;
    }
    if (!view().days().contains(slot.day)) {
        m_day = slot.day; // one goes with it
    }
    whenDone(
        company().apply(moveActivity(plan.customer, plan.id, plan.revision, move)), this,
        [this, isOne = entry.isOccurrence, slot](const Result<ChangeReceipt>& receipt) {
            if (!receipt) {
                workplace().complain(receipt.error());
                load(); // puts it back
                return;
            }
            const Formats& formats = LanguageManager::formats();
            const QString when = slot.allDay ? formats.day(dayOf(slot.day), today())
                                             : formats.day(dayOf(slot.day), today()) + u' ' + formats.time(slot.at());
            workplace().toast(
                isOne ? tr("Moved this one to %1; the others stay.", "%1: a moment").arg(when)
                      : tr("Moved to %1.", "%1: a moment").arg(when),
                Workplace::Offer::Undo);
        });
}

void CalendarPage::openMenu(const CalendarEntry& entry, const QPoint& place)
{
    const Activity plan = entry.activity;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, entry] {
        (new PlanDialog(workplace(), entry, window()))->open();
    });
    connect(
        menu->addAction(tr("Go to %1", "%1: a customer").arg(entry.customerName)), &QAction::triggered, this,
        [this, plan] {
            workplace().open({RecordKind::Customer, plan.customer.value(), plan.customer.value()});
        });
    if (plan.details.status == ActivityStatus::Planned) {
        menu->addSeparator();
        fillOutcomes(*menu, plan.details.kind, [this, entry, plan](ActivityStatus how) {
            finishPlan(
                workplace(), window(), plan, how, entry.isOccurrence ? std::optional(plan.details.at) : std::nullopt);
        });
        menu->addSeparator();
        const auto run = [this](Change change) {
            whenDone(company().apply(std::move(change)), this, [this](const Result<ChangeReceipt>& receipt) {
                if (receipt) {
                    workplace().toast(tr("Left out."), Workplace::Offer::Undo);
                } else {
                    workplace().complain(receipt.error());
                }
            });
        };
        const QString leaveOut = entry.isOccurrence ? tr("Leave this one out") : tr("Cancel the plan");
        connect(menu->addAction(leaveOut), &QAction::triggered, this, [run, plan, entry] {
            run(skipOccurrence(
                plan.customer, plan.id, plan.revision,
                entry.isOccurrence ? std::optional(plan.details.at) : std::nullopt));
        });
        if (entry.isOccurrence) {
            connect(menu->addAction(tr("End the series here")), &QAction::triggered, this, [run, plan] {
                run(endSeries(plan.customer, plan.id, plan.revision, plan.details.at));
            });
        }
    }
    menu->popup(place);
}

void CalendarPage::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() != Qt::NoModifier) {
        Page::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_PageUp:
        goTo(stepped(m_span, view().day(), -1));
        return;
    case Qt::Key_PageDown:
        goTo(stepped(m_span, view().day(), 1));
        return;
    case Qt::Key_T:
    case Qt::Key_Home:
        goTo(today().date());
        return;
    case Qt::Key_D:
        setSpan(CalendarSpan::Day);
        return;
    case Qt::Key_W:
        setSpan(CalendarSpan::Week);
        return;
    case Qt::Key_M:
        setSpan(CalendarSpan::Month);
        return;
    default:
        Page::keyPressEvent(event);
    }
}

void CalendarPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        loadPeople();
        load();
    }
    Page::changeEvent(event);
}

void CalendarPage::retranslate()
{
    m_head->setTitle(title());
    m_head->tabs().setTabText(int(CalendarSpan::Day), tr("Day"));
    m_head->tabs().setTabText(int(CalendarSpan::Week), tr("Week"));
    m_head->tabs().setTabText(int(CalendarSpan::Month), tr("Month"));
    m_back->setTip(tr("Earlier (PgUp)"));
    m_forward->setTip(tr("Later (PgDn)"));
    m_today->setText(tr("Today"));
    m_today->setKeysText(u"T"_s);
    m_new->setText(tr("Plan"));
    m_who->setAccessibleName(tr("Whose calendar"));
    m_times->setAccessibleName(tr("Calendar"));
    m_month->setAccessibleName(tr("Calendar"));
    m_heading->setText(spanWords(m_span, m_day));
}

} // namespace zhike
