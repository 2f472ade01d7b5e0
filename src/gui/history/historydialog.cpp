#include "gui/history/historydialog.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/panel.h"
#include "gui/common/recordtable.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "services/jobs/whendone.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct StepWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::StepWords)
};

QString wordsOf(const UndoObstacle& obstacle)
{
    const QString name = obstacle.name.isEmpty() ? StepWords::tr("A record") : obstacle.name;
    if (obstacle.reason == UndoObstacle::Reason::Gone) {
        return StepWords::tr("%1 left for good", "%1: a record").arg(name);
    }
    if (obstacle.who.isEmpty()) {
        return StepWords::tr("%1 was changed since", "%1: a record").arg(name);
    }
    return StepWords::tr("%1 was changed by %2 on %3", "%1: a record, %2: a person, %3: day and time")
        .arg(name, obstacle.who, LanguageManager::formats().exactInstant(obstacle.at));
}

std::vector<Column> stepColumns()
{
    Column what{u"what"_s, HistoryDialog::tr("Step"), CellKind::Text, 260};
    what.stretches = true;
    std::vector<Column> columns{
        what,
        {u"when"_s, HistoryDialog::tr("When"), CellKind::InstantCell, 128},
        {u"rows"_s, HistoryDialog::tr("Records"), CellKind::Number, 76},
        {u"state"_s, HistoryDialog::tr("Can be taken back"), CellKind::State, 320}};
    for (Column& column : columns) {
        column.sortable = false;
    }
    return columns;
}

} // namespace

QString wordsOf(const QList<UndoObstacle>& obstacles)
{
    QStringList words;
    for (const UndoObstacle& obstacle : obstacles) {
        words.append(wordsOf(obstacle));
    }
    return words.join(StepWords::tr("; ", "between two sentences about records"));
}

struct HistoryDialog::Run {
    QList<UndoStep> left; ///< the next one first
    int done = 0;
    QStringList stayed; ///< a sentence for each step that could not be taken back
};

HistoryDialog::HistoryDialog(Workplace& workplace, QWidget* parent) : QDialog(parent), m_workplace(workplace)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Last steps"));
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(12));
    inside->setSpacing(theme.px(8));
    inside->addWidget(new Label(tr("Last steps"), FontRole::Title));
    auto* words = new Label(
        tr("Choose one step or several to take them back; the newest goes first. Redo does them again."),
        FontRole::Body, Ink::Text2);
    words->setWordWrap(true);
    inside->addWidget(words);
    column->addLayout(inside);
    m_rows = new MemoryRows(stepColumns(), this);
    m_table = new RecordTable(this);
    m_table->setObjectName(u"lastSteps"_s);
    m_table->setSource(m_rows);
    column->addWidget(m_table, 1);
    auto* foot = new Panel(Surface::Base, Qt::TopEdge, this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(10));
    row->setSpacing(theme.px(8));
    m_said = new Label({}, FontRole::Small, Ink::Text2, foot);
    m_said->setObjectName(u"stepsSaid"_s);
    m_said->setWordWrap(true);
    auto* close = new Button(tr("Close"), ButtonRole::Standard, foot);
    close->setAutoDefault(false);
    m_take = new Button({}, ButtonRole::Primary, foot);
    m_take->setObjectName(u"takeBack"_s);
    m_take->setIconName(u"undo"_s);
    m_take->setKeysText(u"Enter"_s);
    m_take->setAutoDefault(false);
    row->addWidget(m_said, 1);
    row->addWidget(close);
    row->addWidget(m_take);
    column->addWidget(foot);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_take, &QAbstractButton::clicked, this, &HistoryDialog::takeBack);
    connect(m_table, &RecordTable::opened, this, &HistoryDialog::takeBack);
    connect(m_table, &RecordTable::rowSelectionChanged, this, &HistoryDialog::showChosen);
    connect(&workplace.company(), &Company::undoListChanged, this, [this] {
        if (!m_isRunning) {
            fill();
        }
    });
    resize(theme.px(820), theme.px(480));
    fill();
    m_table->setFocus();
}

void HistoryDialog::fill()
{
    m_steps = m_workplace.company().undoSteps();
    std::ranges::reverse(m_steps);
    std::vector<Row> rows;
    for (const UndoStep& step : std::as_const(m_steps)) {
        CellValue state;
        RowTone tone = RowTone::Normal;
        if (const auto known = m_obstacles.constFind(step.id.value()); known != m_obstacles.constEnd()) {
            const bool isFree
                = std::ranges::all_of(*known, [this](const UndoObstacle& obstacle) { return isOwnLater(obstacle); });
            state = known->isEmpty() ? StateText{State::Ok, tr("Yes")}
                : isFree             ? StateText{State::Info, tr("Yes, after the later steps")}
                                     : StateText{State::Warn, zhike::wordsOf(*known)};
            tone = isFree ? RowTone::Normal : RowTone::Quiet;
        }
        rows.push_back({step.id.value(), {textOf(step.title), step.at, qint64(step.title.rows), state}, tone});
    }
    m_rows->setRows(std::move(rows));
    if (m_table->currentRow() < 0 && !m_steps.isEmpty()) {
        m_table->goToRow(0);
    }
    if (m_steps.isEmpty()) {
        m_said->setText(tr("There is nothing to take back."));
    }
    showChosen();
    const bool isKnown
        = std::ranges::all_of(m_steps, [this](const UndoStep& step) { return m_obstacles.contains(step.id.value()); });
    if (!isKnown) {
        lookForObstacles();
    }
}

void HistoryDialog::lookForObstacles()
{
    using Found = QHash<qint64, QList<UndoObstacle>>;
    const quint64 generation = ++m_generation;
    whenDone(
        m_workplace.company().analyse([steps = m_steps](SqlSession& session) -> Result<Found> {
            Found found;
            for (const UndoStep& step : steps) {
                if (isBatch(step.title)) { // leaves by itself what others changed since
                    found.insert(step.id.value(), {});
                    continue;
                }
                ZHIKE_TRY(QList<UndoObstacle> obstacles, obstaclesOf(session, step.id));
                found.insert(step.id.value(), std::move(obstacles));
            }
            return found;
        }),
        this, [this, generation](const Result<Found>& found) {
            if (found && generation == m_generation && !m_isRunning) {
                m_obstacles = *found;
                fill();
            }
        });
}

bool HistoryDialog::isOwnLater(const UndoObstacle& obstacle) const
{
    return obstacle.reason == UndoObstacle::Reason::Changed
        && std::ranges::find(m_steps, obstacle.by, &UndoStep::id) != m_steps.end();
}

QList<UndoStep> HistoryDialog::chosen() const
{
    QList<UndoStep> steps;
    for (const UndoStep& step : m_steps) {
        if (m_table->rowSelection().contains(step.id.value())) {
            steps.append(step);
        }
    }
    return steps;
}

void HistoryDialog::showChosen()
{
    const auto count = int(chosen().size());
    m_take->setEnabled(count > 0 && !m_isRunning);
    m_take->setText(count > 1 ? tr("Take %Ln step(s) back", nullptr, count) : tr("Take back"));
}

void HistoryDialog::takeBack()
{
    auto run = std::make_shared<Run>();
    run->left = chosen();
    if (run->left.isEmpty() || m_isRunning) {
        return;
    }
    m_isRunning = true;
    showChosen();
    takeNext(run);
}

void HistoryDialog::takeNext(const std::shared_ptr<Run>& run)
{
    if (run->left.isEmpty()) {
        finished(*run);
        return;
    }
    const UndoStep step = run->left.takeFirst();
    whenDone(m_workplace.company().undo(step.id), this, [this, run, step](const Result<ChangeReceipt>& receipt) {
        if (receipt) {
            ++run->done;
            takeNext(run);
            return;
        }
        if (receipt.error().code != ErrorCode::Conflict) {
            run->stayed.append(tr("“%1” stays. %2", "%1: a step, %2: a sentence")
                                   .arg(textOf(step.title), messageFor(receipt.error())));
            takeNext(run);
            return;
        }
        whenDone(
            m_workplace.company().read([id = step.id](SqlSession& session) { return obstaclesOf(session, id); }), this,
            [this, run, step](const Result<QList<UndoObstacle>>& obstacles) {
                const QString why = obstacles && !obstacles->isEmpty()
                    ? zhike::wordsOf(*obstacles)
                    : tr("others have changed something of it since");
                run->stayed.append(tr("“%1” stays: %2.", "%1: a step, %2: why").arg(textOf(step.title), why));
                takeNext(run);
            });
    });
}

void HistoryDialog::finished(const Run& run)
{
    m_isRunning = false;
    m_obstacles.clear();
    fill();
    QStringList said;
    if (run.done > 0) {
        said.append(tr("%Ln step(s) taken back.", nullptr, run.done));
    }
    said += run.stayed;
    m_said->setText(said.join(u' '));
    m_said->setInk(run.stayed.isEmpty() ? Ink::Text2 : Ink::Warn);
}

} // namespace zhike
