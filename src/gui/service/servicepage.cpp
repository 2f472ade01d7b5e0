#include "gui/service/servicepage.h"

#include "gui/common/button.h"
#include "gui/common/emptystate.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "gui/common/progress.h"
#include "gui/common/recordtable.h"
#include "gui/common/recordwords.h"
#include "gui/common/tabrow.h"
#include "gui/lists/recordlistpage.h"
#include "gui/service/casewords.h"
#include "services/jobs/whendone.h"

#include <QDateTime>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {
constexpr int kClockMs = 30'000;
enum QueueTab { kAllCases, kMyCases };

/// Closed cases too, with filters and views.
class CaseList : public RecordListPage {
public:
    explicit CaseList(Workplace& workplace) : RecordListPage(workplace, RecordKind::Case) { CaseList::retranslate(); }
    [[nodiscard]] QString title() const override { return ServicePage::tr("Cases"); }
};
} // namespace

ServicePage::ServicePage(Workplace& workplace, QWidget* parent) : Page(workplace, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    m_head->tabs().addTab({});
    m_head->tabs().addTab({});
    m_asList = new ToolButton(u"list"_s, {}, m_head);
    m_asList->setCheckable(true);
    m_asList->setObjectName(u"casesAsList"_s);
    m_head->addAction(m_asList);
    auto* fresh = new Button({}, ButtonRole::Primary);
    fresh->setObjectName(u"newCase"_s);
    fresh->setIconName(u"plus"_s);
    m_head->addAction(fresh);
    column->addWidget(m_head);
    m_progress = new ProgressLine(this);
    column->addWidget(m_progress);
    m_rows = new MemoryRows(columns(), this);
    m_table = new RecordTable(this);
    m_table->setSource(m_rows);
    column->addWidget(m_table, 1);
    m_empty = new EmptyState({}, {}, this);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    auto* foot = new Panel(Surface::Window, Qt::TopEdge);
    auto* footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(16, 4, 16, 4);
    m_foot = new Label({}, FontRole::Small, Ink::Text2);
    footRow->addWidget(m_foot);
    column->addWidget(foot);
    m_footBox = foot;
    connect(m_asList, &QAbstractButton::toggled, this, &ServicePage::showAsList);
    const auto write = [this] { ServicePage::workplace().write(Form::NewCase); };
    connect(fresh, &QAbstractButton::clicked, this, write);
    connect(m_empty, &EmptyState::chosen, this, write);
    connect(&m_head->tabs(), &QTabBar::currentChanged, this, &ServicePage::load);
    connect(
        m_table, &RecordTable::opened, this, [this](qint64 id) { ServicePage::workplace().open(m_refs.value(id)); });
    connect(&company(), &Company::changed, this, [this] {
        if (isVisible()) {
            load();
        }
    });
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            load();
        }
    });
    m_clock.start();
    retranslate();
}

std::vector<Column> ServicePage::columns() const
{
    std::vector<Column> columns(6);
    const auto set = [&columns](size_t at, const QString& key, const QString& title, CellKind kind, int width) {
        columns[at].key = key;
        columns[at].title = title;
        columns[at].kind = kind;
        columns[at].width = width;
        columns[at].sortable = false;
    };
    set(0, u"left"_s, tr("Time left"), CellKind::State, 140);
    set(1, u"number"_s, tr("Number"), CellKind::Text, 84);
    set(2, u"subject"_s, tr("Subject"), CellKind::TwoPart, 300);
    columns[2].stretches = true;
    set(3, u"priority"_s, tr("Priority"), CellKind::Text, 84);
    set(4, u"status"_s, tr("Status"), CellKind::Text, 150);
    set(5, u"owner"_s, tr("Owner"), CellKind::QuietText, 120);
    return columns;
}

void ServicePage::showAsList(bool asList)
{
    if (asList && m_list == nullptr) {
        m_list = new CaseList(workplace());
        static_cast<QVBoxLayout*>(layout())->addWidget(m_list, 1);
    }
    m_footBox->setVisible(!asList);
    if (m_list != nullptr) {
        m_list->setVisible(asList);
    }
    if (asList) {
        m_table->hide();
        m_empty->hide();
        m_list->arrive({Section::Service});
    } else {
        load();
    }
}

void ServicePage::focusFilter()
{
    if (m_asList->isChecked()) {
        m_list->focusFilter();
    }
}

void ServicePage::save()
{
    if (m_asList->isChecked()) {
        m_list->save();
    }
}

QString ServicePage::title() const
{
    return tr("Queue");
}

void ServicePage::arrive(const Place& place)
{
    if (m_asList->isChecked()) {
        m_list->arrive(place);
        return;
    }
    load();
    m_table->setFocus(Qt::OtherFocusReason);
}

std::optional<RecordRef> ServicePage::subject() const
{
    if (m_asList->isChecked()) {
        return m_list->subject();
    }
    const auto id = m_table->currentId();
    return id && m_refs.contains(*id) ? std::optional(m_refs.value(*id)) : std::nullopt;
}

void ServicePage::load()
{
    m_progress->start();
    const QueueScope scope = m_head->tabs().currentIndex() == kMyCases ? QueueScope::Mine : QueueScope::All;
    whenDone(
        company().ask(
            QuestionKey{u"queue"_s},
            [user = company().author().user, scope, now = Instant::from(QDateTime::currentDateTimeUtc())](
                SqlSession& session) { return caseQueue(session, user, scope, now); }),
        this, [this](const Result<CaseQueue>& queue) {
            m_progress->finish();
            if (queue) {
                show(*queue);
            } else {
                workplace().complain(queue.error());
            }
        });
}

void ServicePage::show(const CaseQueue& queue)
{
    m_queue = queue;
    m_refs.clear();
    std::vector<Row> rows;
    for (const QueueItem& item : queue.items) {
        const CaseDraft& details = item.serviceCase.details;
        m_refs.insert(item.serviceCase.id.value(), item.serviceCase.ref());
        rows.push_back(
            {item.serviceCase.id.value(),
             {promiseWords(item.promise), details.number, TextPair{details.subject, item.customerName},
              labelOf(details.priority), labelOf(details.status), item.ownerName},
             item.clock == PromiseClock::Paused ? RowTone::Quiet : RowTone::Normal});
    }
    m_rows->setRows(std::move(rows));
    const bool nothing = queue.items.isEmpty();
    const bool isQueue = !m_asList->isChecked();
    m_table->setVisible(isQueue && !nothing);
    m_empty->setVisible(isQueue && nothing);
    m_foot->setText(tr("%Ln open", nullptr, int(queue.open)) + u" · "_s + tr("%Ln late", nullptr, int(queue.breached)));
    if (!nothing && m_table->currentRow() < 0) {
        m_table->goToRow(0);
    }
}

void ServicePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Page::changeEvent(event);
}

void ServicePage::retranslate()
{
    m_head->setTitle(title());
    m_head->tabs().setTabText(kAllCases, tr("All"));
    m_head->tabs().setTabText(kMyCases, tr("My own"));
    m_asList->setTip(tr("Show all cases as a list"));
    findChild<Button*>(u"newCase"_s)->setText(tr("New case"));
    m_rows->setColumns(columns());
    m_empty->setTexts(
        tr("No open cases"),
        tr("What customers ask, report or complain about belongs here, ordered by the time left to answer."));
    m_empty->setWays(
        {{u"service"_s, tr("Record a case"), tr("A customer and a subject are enough."), tr("New case"), u"Ctrl+N"_s}});
    if (m_queue) {
        show(*m_queue);
    }
}

} // namespace zhike
