#include "gui/today/todaypage.h"

#include "gui/calendar/calendarpage.h"
#include "gui/common/button.h"
#include "gui/common/chip.h"
#include "gui/common/emptystate.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "gui/common/panel.h"
#include "gui/common/progress.h"
#include "gui/common/recordwords.h"
#include "gui/common/relatedline.h"
#include "gui/common/sectionhead.h"
#include "gui/common/tabrow.h"
#include "gui/common/thememanager.h"
#include "gui/customers/customerwords.h"
#include "gui/customers/finishing.h"
#include "gui/pool/poolwords.h"
#include "gui/quality/qualitypage.h"
#include "services/jobs/whendone.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlans = 50;
constexpr int kSlipped = 12;
constexpr int kUnanswered = 12;
constexpr int kPoolWarnings = 12;
enum TodayTab { kMine, kEveryone };

struct TodayAnswer {
    TodayList plans;
    QList<SlippedCustomer> slipped;
    QList<Unanswered> unanswered;
    PoolWarnings warnings;
};

void emptyColumn(QVBoxLayout& column)
{
    while (QLayoutItem* item = column.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

State todayState(DueState due)
{
    return due == DueState::Overdue ? State::Danger : due == DueState::Today ? State::Warn : State::Neutral;
}

} // namespace

TodayPage::TodayPage(Workplace& workplace, QWidget* parent) : Page(workplace, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    m_head->tabs().addTab({});
    m_head->tabs().addTab({});
    m_calendar = new Button({}, ButtonRole::Quiet);
    m_calendar->setObjectName(u"calendar"_s);
    m_head->addAfterTabs(m_calendar);
    connect(m_calendar, &QAbstractButton::clicked, this, [this] { TodayPage::workplace().go(CalendarPage::place()); });
    column->addWidget(m_head);
    m_progress = new ProgressLine(this);
    column->addWidget(m_progress);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    const auto area = [&body](Surface surface, Qt::Edges lines, int stretch) {
        auto* scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        auto* panel = new Panel(surface, lines);
        auto* inside = new QVBoxLayout(panel);
        inside->setContentsMargins(16, 12, 16, 12);
        inside->setSpacing(0);
        scroll->setWidget(panel);
        body->addWidget(scroll, stretch);
        return inside;
    };
    m_plans = area(Surface::Base, {}, 5);
    m_slipped = area(Surface::Raised, Qt::LeftEdge, 3);
    column->addLayout(body, 1);
    connect(&m_head->tabs(), &QTabBar::currentChanged, this, &TodayPage::load);
    connect(&company(), &Company::changed, this, [this] {
        if (isVisible()) {
            load();
        }
    });
    retranslate();
}

QString TodayPage::title() const
{
    return tr("Today");
}

void TodayPage::arrive(const Place&)
{
    load();
}

void TodayPage::load()
{
    m_progress->start();
    const auto user
        = m_head->tabs().currentIndex() == kEveryone ? std::nullopt : std::optional(company().author().user);
    whenDone(
        company().ask(
            QuestionKey{u"today"_s},
            [user, person = company().author(),
             now = Instant::from(QDateTime::currentDateTimeUtc())](SqlSession& session) -> Result<TodayAnswer> {
                ZHIKE_TRY(TodayList plans, todayOf(session, user, now, kPlans));
                ZHIKE_TRY(QList<SlippedCustomer> slipped, slippedCustomers(session, user, now, kSlipped));
                ZHIKE_TRY(QList<Unanswered> unanswered, unansweredFor(session, person, now, kUnanswered));
                ZHIKE_TRY(PoolWarnings warnings, poolWarningsFor(session, person.user, now, kPoolWarnings));
                return TodayAnswer{std::move(plans), std::move(slipped), std::move(unanswered), std::move(warnings)};
            }),
        this, [this](const Result<TodayAnswer>& answer) {
            m_progress->finish();
            if (!answer) {
                workplace().complain(answer.error());
                return;
            }
            m_today = answer->plans;
            m_customers = answer->slipped;
            m_unanswered = answer->unanswered;
            m_warnings = answer->warnings;
            fill();
        });
    loadToComplete();
}

/// By itself: of somebody who has very many customers the count may take longer than the day's plans.
void TodayPage::loadToComplete()
{
    whenDone(
        company().ask(
            QuestionKey{u"today_quality"_s},
            [user = company().author().user](SqlSession& session) { return countToComplete(session, {{user}}); }),
        this, [this](const Result<qint64>& count) {
            if (count && *count != m_toComplete) {
                m_toComplete = *count;
                if (m_today) {
                    fill();
                }
            }
        });
}

void TodayPage::addToComplete()
{
    if (m_toComplete == 0) {
        return;
    }
    auto* head = new SectionHead(tr("Data to complete"));
    head->setCount(LanguageManager::formats().number(m_toComplete));
    m_slipped->addWidget(head);
    auto* line = new RelatedLine(
        {}, tr("%Ln of your customers lack something, or their data are old.", nullptr, int(m_toComplete)), {});
    line->setObjectName(u"toComplete"_s);
    connect(line, &QAbstractButton::clicked, this, [this] { workplace().go(QualityPage::place()); });
    m_slipped->addWidget(line);
}

void TodayPage::addGroup(const QString& title, qint64 count, const QList<DueActivity>& activities)
{
    if (activities.isEmpty()) {
        return;
    }
    const Formats& formats = LanguageManager::formats();
    auto* head = new SectionHead(title);
    head->setCount(formats.number(count));
    m_plans->addWidget(head);
    for (const DueActivity& due : activities) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        const std::optional<Day> day = Day::from(due.activity.details.at.local().date());
        auto* state = new StateLabel(
            todayState(due.due),
            due.due == DueState::Today ? formats.time(due.activity.details.at)
                : day                  ? formats.dueDay(*day, today())
                                       : QString());
        state->setFixedWidth(ThemeManager::theme().px(92));
        line->addWidget(state);
        auto* related = new RelatedLine(
            due.customerName, u"%1 · %2"_s.arg(labelOf(due.activity.details.kind), due.activity.details.subject),
            due.value ? formats.money(Money(*due.value, company().baseCurrency())) : QString());
        connect(related, &QAbstractButton::clicked, this, [this, customer = due.activity.customer] {
            workplace().open({RecordKind::Customer, customer.value(), customer.value()});
        });
        line->addWidget(related, 1);
        auto* finished = new Button(tr("Done"), ButtonRole::Quiet);
        finished->setSmall(true);
        offerOutcomes(*finished, due.activity.details.kind, [this, plan = due.activity](ActivityStatus how) {
            finishPlan(workplace(), window(), plan, how);
        });
        line->addWidget(finished);
        m_plans->addWidget(row);
    }
}

void TodayPage::fill()
{
    const Formats& formats = LanguageManager::formats();
    emptyColumn(*m_plans);
    emptyColumn(*m_slipped);
    m_plans->addWidget(new Label(formats.dayHeading(today(), today()), FontRole::Title));
    m_plans->addWidget(new Label(
        tr("%Ln done today", nullptr, int(m_today->doneToday)) + u" · "_s
            + tr("%Ln this week", nullptr, int(m_today->doneThisWeek)),
        FontRole::Body, Ink::Text2));
    if (m_today->overdue.isEmpty() && m_today->today.isEmpty() && m_today->later.isEmpty()) {
        auto* empty = new EmptyState(
            tr("Nothing is planned"), tr("Plan what comes next with a customer, and it stands here on its day."));
        empty->setWays({{u"check"_s, tr("Plan a next step"), tr("A customer, what, and when."), tr("Plan"), {}}});
        connect(empty, &EmptyState::chosen, this, [this] { workplace().write(Form::Task); });
        m_plans->addWidget(empty);
    }
    addGroup(tr("Overdue"), m_today->overdueCount, m_today->overdue);
    addGroup(tr("Today"), m_today->todayCount, m_today->today);
    addGroup(tr("Next days"), m_today->laterCount, m_today->later);
    m_plans->addStretch(1);
    addWarnings();
    addUnanswered();
    auto* head = new SectionHead(tr("Who is slipping"));
    head->setNote(tr("by value"));
    m_slipped->addWidget(head);
    for (const SlippedCustomer& customer : std::as_const(m_customers)) {
        auto* line = new RelatedLine(
            customer.name,
            tr("P(alive) %1 · silent for %2 days", "%1: a chance, %2: a number")
                .arg(formats.probability(customer.pAlive), formats.number(customer.silentDays.value_or(0))),
            formats.money(Money(customer.value, company().baseCurrency())));
        connect(line, &QAbstractButton::clicked, this, [this, id = customer.id] {
            workplace().open({RecordKind::Customer, id.value(), id.value()});
        });
        m_slipped->addWidget(line);
    }
    if (m_customers.isEmpty()) {
        m_slipped->addWidget(new Label(tr("Nobody, as far as the orders tell."), FontRole::Body, Ink::Text2));
    }
    addToComplete();
    m_slipped->addStretch(1);
}

/// Whom nobody reaches, for those who look after them.
void TodayPage::addUnanswered()
{
    if (m_unanswered.isEmpty()) {
        return;
    }
    const Formats& formats = LanguageManager::formats();
    auto* head = new SectionHead(tr("Nobody answers"));
    head->setCount(formats.number(m_unanswered.size()));
    m_slipped->addWidget(head);
    for (const Unanswered& customer : std::as_const(m_unanswered)) {
        const auto since = Day::from(customer.first.local().date());
        auto* line = new RelatedLine(
            customer.name,
            tr("since %1 · %2", "%1: a day, %2: a person")
                .arg(since ? formats.day(*since, today()) : QString(), customer.ownerName),
            tr("%Ln attempt(s)", nullptr, int(customer.total)));
        line->setObjectName(u"unanswered"_s);
        connect(line, &QAbstractButton::clicked, this, [this, id = customer.customer] {
            workplace().open({RecordKind::Customer, id.value(), id.value()});
        });
        m_slipped->addWidget(line);
    }
}

/// One's own customers whom the rules return to the pool soon.
void TodayPage::addWarnings()
{
    if (m_warnings.count == 0) {
        return;
    }
    const Formats& formats = LanguageManager::formats();
    auto* head = new SectionHead(tr("Go to the pool"));
    head->setCount(formats.number(m_warnings.count));
    m_slipped->addWidget(head);
    for (const PoolWarning& warning : std::as_const(m_warnings.first)) {
        auto* line = new RelatedLine(
            warning.name,
            tr("%1 · %2", "%1: goes to the pool in 3 days, %2: a rule").arg(PoolWords::warning(warning), warning.rule),
            warning.value ? formats.money(Money(*warning.value, company().baseCurrency())) : QString());
        line->setObjectName(u"poolWarning"_s);
        connect(line, &QAbstractButton::clicked, this, [this, id = warning.customer] {
            workplace().open({RecordKind::Customer, id.value(), id.value()});
        });
        m_slipped->addWidget(line);
    }
}

void TodayPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_today) {
            fill();
        }
    }
    Page::changeEvent(event);
}

void TodayPage::retranslate()
{
    m_head->setTitle(title());
    m_head->tabs().setTabText(kMine, tr("My own"));
    m_head->tabs().setTabText(kEveryone, tr("Everyone"));
    m_calendar->setText(tr("Calendar"));
}

} // namespace zhike
