#include "gui/lists/listcalendar.h"

#include "documents/fieldwords.h"
#include "gui/calendar/calendarwords.h"
#include "gui/calendar/monthgrid.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/panel.h"
#include "gui/common/thememanager.h"
#include "gui/lists/daycards.h"
#include "services/jobs/whendone.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// More cards than a day of a tall window has room for.
constexpr int kMostCardsADay = 40;

QString calendarKey(RecordKind kind, const char* what)
{
    return u"lists/%1/calendar_%2"_s.arg(int(kind)).arg(QLatin1StringView(what));
}

} // namespace

ListCalendar::ListCalendar(Workplace& workplace, RecordKind kind, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_kind(kind), m_day(today().date())
{
    setObjectName(u"listCalendar"_s);
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* choices = new Panel(Surface::Base, Qt::BottomEdge);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    row->setSpacing(theme.px(8));
    m_fields = new QComboBox;
    m_fields->setObjectName(u"dayField"_s);
    m_fields->setMinimumWidth(theme.px(150));
    m_spans = new QComboBox;
    m_spans->setObjectName(u"daySpan"_s);
    m_heading = new Label({}, FontRole::BodyStrong);
    m_heading->setObjectName(u"daysHeading"_s);
    m_count = new Label({}, FontRole::Small, Ink::Text2);
    m_count->setObjectName(u"daysCount"_s);
    m_back = new ToolButton(u"back"_s, {});
    m_back->setObjectName(u"daysBack"_s);
    m_today = new Button;
    m_today->setObjectName(u"daysToday"_s);
    m_forward = new ToolButton(u"fwd"_s, {});
    m_forward->setObjectName(u"daysForward"_s);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_fields, m_spans, m_heading, m_count}) {
        row->addWidget(widget);
    }
    row->addStretch(1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_back, m_today, m_forward}) {
        row->addWidget(widget);
    }
    column->addWidget(choices);
    m_grid = new MonthGrid;
    column->addWidget(m_grid, 1);
    setFocusProxy(m_grid);
    m_spans->addItem({}, int(CalendarSpan::Month));
    m_spans->addItem({}, int(CalendarSpan::Week));
    const int span = QSettings().value(calendarKey(kind, "span")).toInt();
    m_spans->setCurrentIndex(std::max(0, m_spans->findData(span)));
    fillFields();
    connect(m_fields, &QComboBox::activated, this, &ListCalendar::remember);
    connect(m_spans, &QComboBox::activated, this, &ListCalendar::remember);
    connect(
        m_back, &QAbstractButton::clicked, this, [this] { goTo(stepped(ListCalendar::span(), m_grid->day(), -1)); });
    connect(
        m_forward, &QAbstractButton::clicked, this, [this] { goTo(stepped(ListCalendar::span(), m_grid->day(), 1)); });
    connect(m_today, &QAbstractButton::clicked, this, [this] { goTo(today().date()); });
    watchGrid();
}

void ListCalendar::watchGrid()
{
    m_grid->setPlace(m_day, 0);
    const auto open = [this](int card) { Q_EMIT opened(m_days.cards[size_t(card)].record); };
    connect(m_grid, &CalendarView::doubleClicked, this, open);
    connect(m_grid, &CalendarView::opened, this, open);
    connect(m_grid, &CalendarView::currentChanged, this, &ListCalendar::recordChosen);
    connect(m_grid, &CalendarView::moved, this, [this](int card, const PlanSlot& slot) { move(card, slot.day); });
    connect(m_grid, &CalendarView::dayMissed, this, &ListCalendar::goTo);
    connect(m_grid, &CalendarView::dayChosen, this, &ListCalendar::narrowTo);
    // Enter on a day whose records have no room
    connect(m_grid, &CalendarView::planned, this, [this](const PlanSlot& slot) {
        const auto place = size_t(std::max<qint64>(0, m_grid->days().first.daysTo(slot.day)));
        if (place < m_days.counts.size() && m_days.counts[place] > 0) {
            narrowTo(slot.day);
        }
    });
}

/// A company's own fields come and go.
void ListCalendar::fillFields()
{
    const QVariant kept
        = m_fields->count() > 0 ? m_fields->currentData() : QSettings().value(calendarKey(m_kind, "field"));
    m_fields->clear();
    int usual = -1;
    for (const Field& field : fieldsOf(m_kind)) {
        if (hasDays(m_kind, field)) {
            if (usual < 0 && mayMoveDay(m_kind, field)) {
                usual = m_fields->count(); // what people arrange
            }
            m_fields->addItem(tr("by %1", "%1: a field").arg(labelOf(field)), QString::fromLatin1(field.key));
        }
    }
    const int at = kept.isValid() ? m_fields->findData(kept) : -1;
    m_fields->setCurrentIndex(at >= 0 ? at : std::max(0, usual));
}

QString ListCalendar::field() const
{
    return m_fields->currentData().toString();
}

CalendarSpan ListCalendar::span() const
{
    return CalendarSpan(m_spans->currentData().toInt());
}

bool ListCalendar::hasFields() const
{
    return std::ranges::any_of(fieldsOf(m_kind), [this](const Field& field) { return hasDays(m_kind, field); });
}

std::optional<RecordRef> ListCalendar::subject() const
{
    const int card = m_grid->current();
    return card >= 0 && card < int(m_days.cards.size()) ? std::optional(m_days.cards[size_t(card)].record)
                                                        : std::nullopt;
}

void ListCalendar::choose(const QString& field, CalendarSpan span)
{
    fillFields();
    m_fields->setCurrentIndex(std::max(0, m_fields->findData(field)));
    m_spans->setCurrentIndex(std::max(0, m_spans->findData(int(span))));
    m_isOld = true;
    if (isVisible()) {
        read();
    }
}

void ListCalendar::remember()
{
    QSettings settings;
    settings.setValue(calendarKey(m_kind, "field"), field());
    settings.setValue(calendarKey(m_kind, "span"), int(span()));
    m_day = m_grid->day();
    read();
    Q_EMIT chosen();
}

void ListCalendar::setSpan(CalendarSpan span)
{
    m_spans->setCurrentIndex(m_spans->findData(int(span)));
    remember();
}

void ListCalendar::goTo(QDate day)
{
    if (Day::from(day)) {
        m_day = day;
        m_grid->setPlace(day, 0);
        read();
    }
}

void ListCalendar::show(const ListQuery& query)
{
    m_query = query;
    m_isOld = true;
    if (isVisible()) {
        read();
    }
}

void ListCalendar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fillFields();
    if (m_isOld) {
        read();
    }
}

void ListCalendar::read()
{
    const Field* field = findField(m_kind, ListCalendar::field());
    const DayRange days = visibleDays(span(), m_day, firstWeekday());
    const auto first = Day::from(days.first);
    if (field == nullptr || !first) {
        return;
    }
    m_isOld = false;
    if (m_grid->days() != days || m_shownField != ListCalendar::field()) {
        m_days = {};
        m_grid->setCards({});
        m_grid->setUnread({});
        m_count->clear();
    }
    m_grid->setNow(Instant::from(QDateTime(today().date(), QDateTime::currentDateTime().time())));
    m_grid->setDays(days, m_day);
    m_heading->setText(spanWords(span(), m_day));
    DaysQuestion question;
    question.list = m_query;
    question.field = ListCalendar::field();
    question.first = *first;
    question.days = days.days;
    question.mostADay = kMostCardsADay;
    const quint64 generation = ++m_generation;
    whenDone(
        m_workplace.company().ask(
            QuestionKey{u"days %1"_s.arg(int(m_kind))},
            [question, base = m_workplace.company().baseCurrency()](SqlSession& session) {
                return listDays(session, question, base);
            }),
        this, [this, generation, shown = question.field](const Result<ListDays>& found) {
            if (generation != m_generation) {
                return;
            }
            if (found) {
                m_shownField = shown;
                tell(*found);
            } else if (found.error().code != ErrorCode::Cancelled) {
                m_workplace.complain(found.error());
            }
        });
}

void ListCalendar::tell(const ListDays& days)
{
    const bool wasMoved = m_moved.has_value();
    const auto kept = wasMoved ? std::exchange(m_moved, std::nullopt) : subject();
    m_days = days;
    std::vector<int> unread(days.counts.begin(), days.counts.end());
    QList<CalendarCard> cards;
    const auto first = Day::from(m_grid->days().first);
    const Field* field = findField(m_kind, m_shownField);
    for (const DayCard& record : days.cards) {
        cards.append(cardOf(record, field));
        --unread[size_t(record.day - first.value_or(record.day))];
    }
    m_grid->setUnread({});
    m_grid->setCards(cards);
    m_grid->setUnread(std::move(unread));
    m_count->setText(tr("%Ln record(s)", nullptr, int(days.records)));
    const auto again = std::ranges::find_if(m_days.cards, [&](const DayCard& card) {
        return kept == card.record && (wasMoved || card.day.date() == m_grid->day());
    });
    if (again != m_days.cards.end()) { // the keys stay with their record
        m_grid->select(int(again - m_days.cards.begin()));
    }
    Q_EMIT recordChosen();
}

void ListCalendar::move(int card, QDate date)
{
    const auto day = Day::from(date);
    if (!day) {
        return;
    }
    if (!m_grid->days().contains(date)) {
        m_day = date; // one goes with it
    }
    const DayCard record = m_days.cards[size_t(card)];
    m_grid->setPlace(date, 0);
    m_moved = record.record;
    whenDone(
        m_workplace.company().apply(moveToDay(record, m_shownField, *day, m_query.context.zone)), this,
        [this, day = *day, name = record.title](const Result<ChangeReceipt>& receipt) {
            if (receipt) {
                m_workplace.toast(
                    tr("%1 is on %2 now.", "%1: a record, %2: a day")
                        .arg(name, LanguageManager::formats().day(day, today())),
                    Workplace::Offer::Undo);
            } else {
                m_workplace.complain(receipt.error());
                read(); // puts it back
            }
        });
}

void ListCalendar::narrowTo(QDate date)
{
    if (const auto day = Day::from(date)) {
        Q_EMIT narrowed(filterOfDay(field(), *day));
    }
}

void ListCalendar::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_PageUp:
        goTo(stepped(span(), m_grid->day(), -1));
        return;
    case Qt::Key_PageDown:
        goTo(stepped(span(), m_grid->day(), 1));
        return;
    case Qt::Key_T:
    case Qt::Key_Home:
        goTo(today().date());
        return;
    case Qt::Key_W:
        setSpan(CalendarSpan::Week);
        return;
    case Qt::Key_M:
        setSpan(CalendarSpan::Month);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ListCalendar::retranslate()
{
    fillFields();
    m_spans->setItemText(0, tr("Month"));
    m_spans->setItemText(1, tr("Week"));
    m_fields->setAccessibleName(tr("Which date"));
    m_spans->setAccessibleName(tr("How many days"));
    m_back->setTip(tr("Earlier (PgUp)"));
    m_forward->setTip(tr("Later (PgDn)"));
    m_today->setText(tr("Today"));
    m_today->setKeysText(u"T"_s);
    m_grid->setAccessibleName(tr("The list as a calendar"));
    m_isOld = true;
    if (isVisible()) {
        read();
    }
}

} // namespace zhike
