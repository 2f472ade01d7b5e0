#include "gui/history/recordhistorydialog.h"

#include "domain/catalogue.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/panel.h"
#include "gui/common/recordtable.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/history/asofdialog.h"
#include "gui/history/historywords.h"
#include "services/history/putback.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"
#include "services/search/recordname.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChangesPerSlice = 100;

std::vector<Column> historyColumns()
{
    Column after{u"after"_s, RecordHistoryDialog::tr("After"), CellKind::Text, 180};
    after.stretches = true;
    std::vector<Column> columns{
        {u"when"_s, RecordHistoryDialog::tr("When"), CellKind::InstantCell, 128},
        {u"who"_s, RecordHistoryDialog::tr("Who"), CellKind::Text, 100},
        {u"field"_s, RecordHistoryDialog::tr("Field"), CellKind::Text, 140},
        {u"before"_s, RecordHistoryDialog::tr("Before"), CellKind::QuietText, 180},
        after,
        {u"change"_s, RecordHistoryDialog::tr("Change"), CellKind::QuietText, 180},
        {u"source"_s, RecordHistoryDialog::tr("Source"), CellKind::QuietText, 90}};
    for (Column& column : columns) {
        column.sortable = false;
    }
    return columns;
}

/// Everything that the two choices above the list begin with.
struct HistoryStart {
    QString name;
    QList<std::pair<UserId, QString>> persons;
};

} // namespace

RecordHistoryDialog::RecordHistoryDialog(Workplace& workplace, const RecordRef& record, QWidget* parent)
    : QDialog(parent), m_workplace(workplace), m_record(record)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setObjectName(u"recordHistory"_s);
    setWindowTitle(tr("History"));
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildFilter(*column);
    m_rows = new MemoryRows(historyColumns(), this);
    m_table = new RecordTable(this);
    m_table->setObjectName(u"historyLines"_s);
    m_table->setSource(m_rows);
    column->addWidget(m_table, 1);
    buildFoot(*column);
    connect(m_table, &RecordTable::currentRecordChanged, this, &RecordHistoryDialog::showChosen);
    connect(m_table, &RecordTable::opened, this, &RecordHistoryDialog::showThen);
    connect(&workplace.company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        if (receipt.touches(m_record)) {
            askAgain();
        }
    });
    resize(theme.px(1080), theme.px(600));
    whenDone(
        workplace.company().read([record](SqlSession& session) -> Result<HistoryStart> {
            HistoryStart start;
            ZHIKE_TRY(start.name, recordName(session, record));
            ZHIKE_TRY(start.persons, historyPersons(session, record));
            return start;
        }),
        this, [this](const Result<HistoryStart>& start) {
            if (!start) {
                say(messageFor(start.error()), true);
                return;
            }
            m_name = start->name;
            m_title->setText(m_name.isEmpty() ? tr("History") : tr("History of %1", "%1: a record").arg(m_name));
            for (const auto& [user, name] : start->persons) {
                m_person->addItem(name, qint64(user.value()));
            }
        });
    load();
    m_table->setFocus();
}

void RecordHistoryDialog::buildFilter(QVBoxLayout& column)
{
    const Theme& theme = ThemeManager::theme();
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(12));
    inside->setSpacing(theme.px(8));
    m_title = new Label(tr("History"), FontRole::Title);
    inside->addWidget(m_title);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(12));
    m_field = new QComboBox;
    m_field->setObjectName(u"historyField"_s);
    m_field->addItem(tr("Every field"), QString());
    if (m_record.kind == RecordKind::Order) {
        m_field->addItem(WordsOfHistory::field(m_record.kind, u"lines"_s), u"lines"_s);
    }
    for (const Field& field : fieldsOf(m_record.kind)) {
        if (field.source == FieldSource::Own && !field.has(kHidden)) {
            m_field->addItem(labelOf(field), QString::fromLatin1(field.key));
        }
    }
    m_person = new QComboBox;
    m_person->setObjectName(u"historyPerson"_s);
    m_person->addItem(tr("Everybody"), qint64(0));
    row->addWidget(new FieldRow(tr("Field"), m_field));
    row->addWidget(new FieldRow(tr("Changed by"), m_person));
    row->addStretch(1);
    auto* asOf = new Button(tr("As it was on…"));
    asOf->setObjectName(u"asItWas"_s);
    asOf->setIconName(u"clock"_s);
    asOf->setAutoDefault(false);
    row->addWidget(asOf, 0, Qt::AlignBottom);
    inside->addLayout(row);
    column.addLayout(inside);
    connect(m_field, &QComboBox::currentIndexChanged, this, &RecordHistoryDialog::askAgain);
    connect(m_person, &QComboBox::currentIndexChanged, this, &RecordHistoryDialog::askAgain);
    connect(asOf, &QAbstractButton::clicked, this, [this] {
        (new AsOfDialog(m_workplace, m_record, m_name, {}, this))->open();
    });
}

void RecordHistoryDialog::buildFoot(QVBoxLayout& column)
{
    const Theme& theme = ThemeManager::theme();
    auto* foot = new Panel(Surface::Base, Qt::TopEdge, this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(10));
    row->setSpacing(theme.px(8));
    m_said = new Label({}, FontRole::Small, Ink::Text2, foot);
    m_said->setObjectName(u"historySaid"_s);
    m_said->setWordWrap(true);
    m_older = new Button(tr("Older changes"), ButtonRole::Quiet, foot);
    m_older->setObjectName(u"olderChanges"_s);
    m_older->hide();
    m_back = new Button(tr("Put the former value back"), ButtonRole::Standard, foot);
    m_back->setObjectName(u"putBack"_s);
    m_back->setIconName(u"undo"_s);
    m_then = new Button(tr("Show the record as it was then"), ButtonRole::Primary, foot);
    m_then->setObjectName(u"showThen"_s);
    m_then->setKeysText(u"Enter"_s);
    auto* close = new Button(tr("Close"), ButtonRole::Standard, foot);
    row->addWidget(m_said, 1);
    for (Button* button : {m_older, close, m_back, m_then}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column.addWidget(foot);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_older, &QAbstractButton::clicked, this, &RecordHistoryDialog::load);
    connect(m_back, &QAbstractButton::clicked, this, &RecordHistoryDialog::putValueBack);
    connect(m_then, &QAbstractButton::clicked, this, &RecordHistoryDialog::showThen);
    showChosen();
}

void RecordHistoryDialog::askAgain()
{
    m_more.reset();
    load();
}

void RecordHistoryDialog::load()
{
    HistoryFilter filter;
    filter.field = m_field->currentData().toString();
    if (const qint64 person = m_person->currentData().toLongLong(); person != 0) {
        filter.user = UserId(person);
    }
    const quint64 generation = ++m_generation;
    const bool goesOn = m_more.has_value();
    whenDone(
        m_workplace.company().read([record = m_record, filter, more = m_more](SqlSession& session) {
            return recordHistory(session, record, filter, more, kChangesPerSlice);
        }),
        this, [this, generation, goesOn](const Result<HistorySlice>& slice) {
            if (generation != m_generation) {
                return;
            }
            if (!slice) {
                say(messageFor(slice.error()), true);
                return;
            }
            if (!goesOn) {
                m_entries.clear();
                m_links.clear();
            }
            takeSlice(*slice);
        });
}

void RecordHistoryDialog::takeSlice(const HistorySlice& slice)
{
    m_entries += slice.entries;
    m_links.insert(slice.links);
    m_currency = slice.currency;
    m_more = slice.next;
    m_present = slice.present;
    m_origin = slice.origin;
    m_originWho = slice.originWho;
    m_older->setVisible(m_more.has_value());
    fill();
}

void RecordHistoryDialog::fill()
{
    const std::optional<qint64> kept = m_table->currentId();
    m_lines.clear();
    m_shown.clear();
    for (qsizetype at = 0; at < m_entries.size(); ++at) {
        addLines(at);
    }
    const bool isEmpty = m_shown.empty();
    m_rows->setRows(std::exchange(m_shown, {}));
    if (!isEmpty && (!kept || !m_table->goTo(*kept))) {
        m_table->goToRow(0);
    }
    if (m_origin) {
        say(tr("Before that: made by “%1”, %2, %3.", "%1: an import, %2: a person, %3: day and time")
                .arg(textOf(m_origin->title), m_originWho, LanguageManager::formats().exactInstant(m_origin->at)),
            false);
    } else if (isEmpty) {
        say(tr("No change like this is in the log."), false);
    } else {
        say({}, false);
    }
    showChosen();
}

void RecordHistoryDialog::addLines(qsizetype at)
{
    const HistoryEntry& entry = m_entries[at];
    const QString wanted = m_field->currentData().toString();
    const QString change = textOf(entry.change.title);
    const QString source = WordsOfHistory::source(entry.source);
    const auto add = [&](qsizetype step, const QString& field, const QString& before, const QString& after) {
        m_shown.push_back(
            {qint64(m_lines.size()),
             {entry.change.at, entry.who, field, before, after, change, source},
             RowTone::Normal});
        m_lines.push_back({at, step});
    };
    const QString deed = WordsOfHistory::deed(entry, m_links);
    if (!deed.isEmpty() && wanted.isEmpty()) {
        add(-1, deed, {}, {});
        if (entry.operation != RowOperation::Erase) {
            return; // what a new record held stands with its day; so does what went into the bin
        }
    }
    for (qsizetype i = 0; i < entry.steps.size(); ++i) {
        const FieldStep& step = entry.steps[i];
        if (!wanted.isEmpty() && step.field != wanted) {
            continue;
        }
        const auto words = [&](const QJsonValue& value) {
            return WordsOfHistory::value(m_record.kind, step.field, value, m_links, m_currency);
        };
        const QString erased = tr("erased");
        add(i, WordsOfHistory::field(m_record.kind, step.field), step.isErased ? erased : words(step.from),
            step.isErased ? erased : words(step.to));
    }
}

const RecordHistoryDialog::Line* RecordHistoryDialog::chosen() const
{
    const std::optional<qint64> id = m_table->currentId();
    return id && *id >= 0 && *id < qint64(m_lines.size()) ? &m_lines[size_t(*id)] : nullptr;
}

const FieldStep* RecordHistoryDialog::chosenStep() const
{
    const Line* line = chosen();
    return line != nullptr && line->step >= 0 ? &m_entries[line->entry].steps[line->step] : nullptr;
}

void RecordHistoryDialog::showChosen()
{
    const FieldStep* step = chosenStep();
    const bool isThere = m_present && !m_present->origin.deletedAt;
    m_then->setEnabled(chosen() != nullptr);
    m_back->setEnabled(
        isThere && step != nullptr && !step->isErased && canPutBack(m_record.kind, step->field)
        && m_entries[chosen()->entry].operation == RowOperation::Update
        && m_present->image.value(step->field) != step->from);
}

void RecordHistoryDialog::showThen()
{
    if (const Line* line = chosen()) {
        const HistoryEntry& entry = m_entries[line->entry];
        const PastMoment moment{entry.change.at, entry.position, RowEdge::After};
        (new AsOfDialog(m_workplace, m_record, m_name, moment, this))->open();
    }
}

void RecordHistoryDialog::putValueBack()
{
    const FieldStep* step = chosenStep();
    if (step == nullptr || !m_back->isEnabled()) {
        return;
    }
    const QString label = WordsOfHistory::field(m_record.kind, step->field);
    m_back->setEnabled(false);
    whenDone(
        m_workplace.company().apply(putBack(m_record, m_present->origin.revision, m_name, step->field, step->from)),
        this, [this, label](const Result<ChangeReceipt>& receipt) {
            if (!receipt) {
                askAgain();
                m_workplace.complain(receipt.error());
                say(messageFor(receipt.error()), true);
                return;
            }
            m_workplace.toast(tr("%1 has its former value again.", "%1: a field").arg(label), Workplace::Offer::Undo);
        });
}

void RecordHistoryDialog::say(const QString& sentence, bool isWarning)
{
    m_said->setText(sentence);
    m_said->setInk(isWarning ? Ink::Warn : Ink::Text2);
}

} // namespace zhike
