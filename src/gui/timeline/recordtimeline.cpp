#include "gui/timeline/recordtimeline.h"
#include "gui/timeline/entrydrops.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/tabrow.h"
#include "gui/common/timeline.h"
#include "gui/customers/customerwords.h"
#include "gui/history/openhistory.h"
#include "gui/insight/datechooser.h"
#include "gui/timeline/entrydrops.h"
#include "gui/timeline/openentry.h"
#include "gui/timeline/timelinekinds.h"
#include "gui/timeline/timelinenote.h"
#include "services/jobs/whendone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEntriesAtOnce = 50;

QuestionKey ownQuestion()
{
    static int asked = 0;
    return {u"timeline %1"_s.arg(++asked)};
}

} // namespace

RecordTimeline::RecordTimeline(Workplace& workplace, Extent extent, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_extent(extent), m_question(ownQuestion())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const bool isPage = extent == Extent::Page;
    m_note = new TimelineNote(workplace);
    if (isPage) {
        column->addWidget(m_note);
    }
    buildHead(*column);
    m_nothing = new Label({}, FontRole::Body, Ink::Text2);
    m_nothing->setObjectName(u"emptyTimeline"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop);
    m_nothing->hide();
    column->addWidget(m_nothing, 1);
    m_view = new TimelineView;
    m_view->setOnRaised(!isPage);
    column->addWidget(m_view, 1);
    m_older = new Button({}, ButtonRole::Quiet);
    m_older->setObjectName(u"olderEntries"_s);
    m_older->setAutoDefault(false);
    m_older->hide();
    column->addWidget(m_older, 0, Qt::AlignCenter);
    if (!isPage) {
        column->addWidget(m_note);
    }
    connect(m_older, &QAbstractButton::clicked, this, [this] { ask(true); });
    offerHistoryIn(*m_view, workplace, [this](qint64 at) -> std::optional<RecordRef> {
        const TimelineEntry* entry = entryAt(at);
        return entry != nullptr ? std::optional(entry->ref()) : std::nullopt;
    });
    connect(m_view, &TimelineView::opened, this, &RecordTimeline::open);
    new EntryDrops( // the view's
        workplace, *m_view,
        [this](qint64 at) {
            const TimelineEntry* entry = entryAt(at);
            return entry != nullptr ? std::optional(entry->ref()) : std::nullopt;
        },
        [this] { return m_subject; });
    connect(&workplace.company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        if (m_subject && receipt.touchesCustomer(m_subject->customer)) {
            load();
        }
    });
    retranslate();
}

void RecordTimeline::buildHead(QBoxLayout& column)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    if (m_extent == Extent::Page) {
        m_tabs = new TabRow;
        head->addWidget(m_tabs, 1);
        connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { choose(std::max(0, tab)); });
    } else {
        m_title = new Label({}, FontRole::BodyStrong);
        head->addWidget(m_title, 1);
        m_kinds = new Button({}, ButtonRole::Quiet);
        m_kinds->setObjectName(u"timelineKinds"_s);
        m_kinds->setSmall(true);
        m_kinds->setAutoDefault(false);
        head->addWidget(m_kinds);
        connect(m_kinds, &QAbstractButton::clicked, this, [this] {
            auto* menu = new QMenu(m_kinds);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            const auto choices = TimelineChoices::of(m_subject ? m_subject->kind : RecordKind::Customer);
            for (qsizetype i = 0; i < qsizetype(choices.size()); ++i) {
                QAction* action = menu->addAction(choices[size_t(i)].label);
                action->setCheckable(true);
                action->setChecked(i == m_choice);
                connect(action, &QAction::triggered, this, [this, i] { choose(i); });
            }
            menu->popup(m_kinds->mapToGlobal(QPoint(0, m_kinds->height())));
        });
    }
    m_days = new DateChooser;
    m_days->setObjectName(u"timelineDay"_s);
    m_days->setAutoDefault(false);
    setButtonRole(*m_days, ButtonRole::Quiet);
    head->addWidget(m_days);
    column.addLayout(head);
    connect(m_days, &DateChooser::chosen, this, [this](Day day) {
        goTo(day < today() ? std::optional(day) : std::nullopt); // up to today is everything
    });
}

void RecordTimeline::setSubject(const std::optional<RecordRef>& subject)
{
    if (m_subject == subject) {
        return;
    }
    const bool isOfOtherKind = !m_subject || !subject || m_subject->kind != subject->kind;
    m_subject = subject;
    m_note->setSubject(subject);
    m_day.reset();
    m_more.reset();
    m_planned.clear();
    m_entries.clear();
    if (isOfOtherKind) {
        m_choice = 0;
        fillKinds();
    }
    showDay();
    m_view->setItems({});
    m_nothing->hide();
    m_older->hide();
    load();
}

void RecordTimeline::fillKinds()
{
    const auto choices = TimelineChoices::of(m_subject ? m_subject->kind : RecordKind::Customer);
    m_choice = std::min(m_choice, qsizetype(choices.size()) - 1);
    if (m_kinds != nullptr) {
        m_kinds->setText(choices[size_t(m_choice)].label + u" ▾"_s);
        return;
    }
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() < int(choices.size())) {
        m_tabs->addTab({});
    }
    for (int i = 0; i < m_tabs->count(); ++i) {
        m_tabs->setTabText(i, choices[size_t(i)].label);
    }
}

void RecordTimeline::choose(qsizetype choice)
{
    m_choice = choice;
    fillKinds();
    toTop();
    load();
}

void RecordTimeline::toTop()
{
    m_view->setCurrentIndex({});
    m_view->scrollToTop();
}

void RecordTimeline::goTo(std::optional<Day> day)
{
    m_day = day;
    showDay();
    toTop();
    load();
}

void RecordTimeline::showDay()
{
    const Day now = today();
    const auto ago = [now](int months) { return Day::from(now.date().addMonths(-months)).value_or(now); };
    std::vector<DateChooser::Offer> offers{
        {now, tr("Newest")},
        {ago(1), tr("A month ago")},
        {ago(3), tr("Three months ago")},
        {ago(12), tr("A year ago")}};
    m_days->setRange(Day(Day::kFirst), now);
    m_days->setContent(tr("Up to", "a day"), m_day, std::move(offers));
    m_days->setText(
        m_day ? tr("up to %1", "%1: a day").arg(LanguageManager::formats().day(*m_day, now)) + u" ▾"_s
              : tr("Newest") + u" ▾"_s);
    m_days->setToolTip(tr("Go to a day"));
}

void RecordTimeline::load()
{
    ask(false);
}

void RecordTimeline::ask(bool goesOn)
{
    if (!m_subject) {
        ++m_generation;
        return;
    }
    const auto choices = TimelineChoices::of(m_subject->kind);
    std::optional<TimelineCursor> from = m_more;
    if (!goesOn) {
        from = m_day ? std::optional(TimelineCursor::before(Instant::from(m_day->plus(1).date().startOfDay())))
                     : std::nullopt;
    }
    const quint64 generation = ++m_generation;
    whenDone(
        m_workplace.company().ask(
            m_question,
            [subject = *m_subject, kinds = choices[size_t(m_choice)].kinds, from](SqlSession& session) {
                return timeline(session, subject, kinds, from, kEntriesAtOnce);
            }),
        this, [this, generation, goesOn](const Result<TimelineSlice>& slice) {
            if (generation != m_generation) {
                return;
            }
            if (slice) {
                take(*slice, goesOn);
            } else if (slice.error().code != ErrorCode::Cancelled) {
                m_workplace.complain(slice.error());
            }
        });
}

void RecordTimeline::take(const TimelineSlice& slice, bool goesOn)
{
    const TimelineItem* item = m_view->timeline().itemAt(m_view->currentIndex().row());
    const TimelineEntry* chosen = item != nullptr ? entryAt(item->id) : nullptr;
    const std::optional<TimelineEntry> kept = chosen != nullptr ? std::optional(*chosen) : std::nullopt;
    if (!goesOn) {
        m_planned = slice.planned;
        m_entries.clear();
    }
    m_entries += slice.entries;
    m_more = slice.next;
    m_older->setVisible(m_more.has_value());
    fill();
    for (int row = 0; kept && row < m_view->timeline().rowCount(); ++row) {
        const TimelineItem* line = m_view->timeline().itemAt(row);
        const TimelineEntry* entry = line != nullptr ? entryAt(line->id) : nullptr;
        if (entry != nullptr && entry->record.index() == kept->record.index() && entry->ref() == kept->ref()
            && entry->at == kept->at) {
            m_view->selectionModel()->setCurrentIndex(
                m_view->timeline().index(row), QItemSelectionModel::ClearAndSelect);
            break;
        }
    }
}

/// The view stays where it was: what came is older, or little.
void RecordTimeline::fill()
{
    const bool isEmpty = m_planned.isEmpty() && m_entries.isEmpty();
    m_nothing->setVisible(isEmpty && m_subject.has_value());
    m_view->setVisible(!isEmpty);
    m_nothing->setText(
        m_choice == 0 && !m_day ? tr("Nothing happened yet. What you write here is the first entry.")
                                : tr("Nothing of this kind."));
    const int place = m_view->verticalScrollBar()->value();
    m_view->setItems(timelineItems(m_planned, m_entries));
    m_view->doItemsLayout();
    m_view->verticalScrollBar()->setValue(place);
}

const TimelineEntry* RecordTimeline::entryAt(qint64 at) const
{
    if (at < 0 || at >= m_planned.size() + m_entries.size()) {
        return nullptr;
    }
    return at < m_planned.size() ? &m_planned[at] : &m_entries[at - m_planned.size()];
}

void RecordTimeline::open(qint64 at)
{
    const TimelineEntry* entry = entryAt(at);
    if (entry == nullptr || !m_subject) {
        return;
    }
    if (const auto* written = std::get_if<CaseEntry>(&entry->record)) {
        Q_EMIT entryChosen(written->id);
        return;
    }
    openEntry(m_workplace, *entry, *m_subject, window(), [this] { Q_EMIT leaving(); });
}

void RecordTimeline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void RecordTimeline::retranslate()
{
    fillKinds();
    showDay();
    m_older->setText(tr("Older entries"));
    m_view->setAccessibleName(tr("Timeline"));
    if (m_title != nullptr) {
        m_title->setText(tr("Timeline"));
        m_kinds->setToolTip(tr("Choose what the timeline shows"));
    }
}

} // namespace zhike
