#include "gui/lists/recordlistpage.h"

#include "domain/catalogue.h"
#include "gui/common/button.h"
#include "gui/common/chip.h"
#include "gui/common/countlabel.h"
#include "gui/common/emptystate.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "gui/common/plaintip.h"
#include "gui/common/progress.h"
#include "gui/common/recordfoot.h"
#include "gui/common/recordtable.h"
#include "gui/common/recordwords.h"
#include "gui/common/tabrow.h"
#include "gui/common/thememanager.h"
#include "gui/exporting/exportdialog.h"
#include "gui/filters/filterdialog.h"
#include "gui/filters/filterwords.h"
#include "gui/history/openhistory.h"
#include "gui/lists/bulkeditdialog.h"
#include "gui/lists/listshapes.h"
#include "gui/lists/manyrecords.h"
#include "gui/views/listviews.h"
#include "services/history/presentrecord.h"
#include "services/jobs/whendone.h"
#include "services/lists/celledit.h"
#include "services/lists/listdays.h"
#include "storage/filterjson.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAskAfterMs = 120;
constexpr int kRefreshAfterMs = 200;
constexpr int kMostChipWidth = 460;

enum ListTab { kAllTab, kMineTab };

QString layoutKey(RecordKind kind)
{
    return u"lists/%1/layout"_s.arg(int(kind));
}

/// People are few, and nobody arranges them in two ways.
bool hasSavedViews(RecordKind kind)
{
    return kind != RecordKind::User;
}

/// What people delete in a list; cases are closed, and people at work become inactive.
bool mayBeDeleted(RecordKind kind)
{
    return kind != RecordKind::User && kind != RecordKind::Case;
}

/// One transaction: more records than this are several steps.
constexpr qsizetype kMostAtOnce = 5000;

} // namespace

RecordListPage::RecordListPage(Workplace& workplace, RecordKind kind, QWidget* parent)
    : Page(workplace, parent), m_kind(kind)
{
    m_rows = new ListRows(workplace, kind, this);
    m_body = new QHBoxLayout(this);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    m_body->addLayout(column, 1);
    m_head = new PageHead({}, this);
    m_head->tabs().addTab({});
    m_head->tabs().addTab({});
    m_table = new RecordTable;
    m_shapes = new ListShapes(workplace, kind, *m_table, *m_head);
    auto* columns = new ToolButton(u"columns"_s, {}, m_head);
    columns->setObjectName(u"columnsButton"_s);
    m_head->addAction(columns);
    auto* out = new ToolButton(u"export"_s, {}, m_head);
    out->setObjectName(u"exportButton"_s);
    m_head->addAction(out);
    connect(out, &QAbstractButton::clicked, this, &RecordListPage::exportRows);
    column->addWidget(m_head);
    m_progress = new ProgressLine(this);
    column->addWidget(m_progress);
    m_filterRow = new FilterRow(this);
    m_quick = new QLineEdit(m_filterRow);
    m_quick->setObjectName(u"quickFilter"_s);
    m_quick->setClearButtonEnabled(true);
    m_quick->setFixedWidth(ThemeManager::theme().px(220));
    m_filterRow->addChip(m_quick);
    m_filterButton = new Button({}, ButtonRole::Quiet, m_filterRow);
    m_filterButton->setObjectName(u"filterButton"_s);
    m_filterButton->setIconName(u"filter"_s);
    m_filterRow->addChip(m_filterButton);
    connect(m_filterButton, &QAbstractButton::clicked, this, &RecordListPage::editFilter);
    m_count = new CountLabel(m_filterRow);
    m_filterRow->addRight(m_count);
    m_listBox = new QWidget(this);
    auto* box = new QVBoxLayout(m_listBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_filterRow);
    m_table->setSource(m_rows);
    box->addWidget(m_shapes, 1);
    connect(m_shapes, &ListShapes::narrowed, this, [this](const Filter& filter) {
        setFilter(narrowedBy(m_filter, filter));
    });
    connect(m_shapes, &ListShapes::shapeChanged, this, &RecordListPage::tellViews);
    connect(m_shapes, &ListShapes::recordChosen, this, [this] { recordSelected(subject()); });
    connect(m_shapes, &ListShapes::opened, this, &RecordListPage::openRecord);
    m_middle = new QStackedLayout;
    m_middle->addWidget(m_listBox);
    column->addLayout(m_middle, 1);
    m_foot = new RecordFoot(this);
    m_foot->watch(*m_table);
    column->addWidget(m_foot);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kAskAfterMs);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshAfterMs);
    connect(&m_typing, &QTimer::timeout, this, &RecordListPage::askAgain);
    connect(&m_refresh, &QTimer::timeout, m_rows, &ListRows::refresh);
    connect(m_quick, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    if (hasSavedViews(kind)) {
        m_views = new ListViews(workplace, kind, *m_head, this);
        connect(m_views, &ListViews::plainChosen, this, &RecordListPage::showPlain);
        connect(m_views, &ListViews::viewChosen, this, &RecordListPage::showView);
    } else {
        connect(&m_head->tabs(), &QTabBar::currentChanged, this, &RecordListPage::askAgain);
    }
    connect(m_rows, &ListRows::counting, this, [this] {
        m_progress->start();
        m_count->setCounting();
        m_foot->setComputing();
    });
    connect(m_rows, &ListRows::counted, this, &RecordListPage::counted);
    connect(m_rows, &ListRows::failed, this, [this](const Error& error) {
        m_progress->finish();
        RecordListPage::workplace().complain(error);
    });
    connect(m_table, &RecordTable::currentRecordChanged, this, [this](int row) {
        if (m_shapes->isTable()) {
            recordSelected(row >= 0 && row < m_rows->rowCount() ? std::optional(m_rows->refAt(row)) : std::nullopt);
        }
    });
    connect(m_table, &RecordTable::opened, this, [this](qint64) {
        if (const auto record = subject()) {
            openRecord(*record);
        }
    });
    connect(m_table, &RecordTable::editRefused, this, [this] {
        RecordListPage::workplace().toast(tr("This cell does not take such a value."));
    });
    connect(m_table, &RecordTable::layoutChanged, this, &RecordListPage::rememberLayout);
    connect(columns, &QAbstractButton::clicked, this, [this, columns] {
        auto* menu = new QMenu(columns);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_table->fillColumnsMenu(*menu);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    connect(m_table, &RecordTable::contextMenuAboutToShow, this, &RecordListPage::offerDeeds);
    if (mayBeDeleted(kind)) {
        auto* removing = new QAction(this);
        removing->setShortcut(QKeySequence(QKeySequence::Delete));
        removing->setShortcutContext(Qt::WidgetShortcut); // in a field it deletes a letter
        m_table->addAction(removing);
        connect(removing, &QAction::triggered, this, &RecordListPage::deleteChosen);
    }
    connect(&workplace.company(), &Company::changed, this, &RecordListPage::changed);
    if (const auto layout = TableLayout::fromJson(QSettings().value(layoutKey(kind)).toByteArray())) {
        m_table->applyLayout(*layout);
    }
}

void RecordListPage::arrive(const Place& place)
{
    const QJsonArray given = place.view.value("conditions"_L1).toArray();
    if (place.view.contains("filter"_L1)) {
        const auto filter = filterFromJson(place.view.value("filter"_L1).toObject());
        if (filter) {
            m_conditions.clear();
            setFilter(*filter);
        } else {
            workplace().complain(filter.error());
        }
    } else if (place.view.contains("conditions"_L1)) {
        m_conditions.clear();
        m_filter = Filter();
        for (const QJsonValue& element : given) {
            const QJsonObject one = element.toObject();
            m_conditions.append(
                {one.value("field"_L1).toString(), one.value("is"_L1).toVariant().toString(),
                 one.value("label"_L1).toString()});
        }
        showConditions();
        askAgain();
    } else if (!m_asked) {
        askAgain();
        if (m_views != nullptr && !place.view.contains("view"_L1)) {
            m_views->chooseFirst();
        }
    }
    if (m_views != nullptr) {
        if (place.view.contains("view"_L1)) {
            m_views->choose(ListViewId(place.view.value("view"_L1).toInteger()));
        }
        m_views->load();
    }
    m_shapes->setFocus(Qt::OtherFocusReason);
}

QVariant RecordListPage::state() const
{
    return m_table->currentId() ? QVariant::fromValue(*m_table->currentId()) : QVariant();
}

void RecordListPage::restore(const QVariant& state)
{
    if (state.isValid()) {
        m_table->goTo(state.toLongLong());
    }
}

std::optional<RecordRef> RecordListPage::subject() const
{
    if (!m_shapes->isTable()) {
        return m_shapes->subject();
    }
    const int row = m_table->currentRow();
    return row >= 0 && row < m_rows->rowCount() ? std::optional(m_rows->refAt(row)) : std::nullopt;
}

void RecordListPage::focusFilter()
{
    m_quick->setFocus(Qt::ShortcutFocusReason);
    m_quick->selectAll();
}

void RecordListPage::setSidePanel(QWidget* panel, int width)
{
    panel->setFixedWidth(ThemeManager::theme().px(width));
    m_body->addWidget(panel);
}

void RecordListPage::setEmptyState(EmptyState* empty)
{
    m_empty = empty;
    m_middle->addWidget(empty);
}

void RecordListPage::openRecord(const RecordRef& record)
{
    workplace().open(record);
}

void RecordListPage::save()
{
    if (m_views != nullptr) {
        m_views->save();
    }
}

Filter RecordListPage::wholeFilter() const
{
    std::vector<Filter> parts;
    for (const Condition& condition : std::as_const(m_conditions)) {
        bool isNumber = false;
        const qint64 number = condition.value.toLongLong(&isNumber);
        parts.push_back(
            Filter::where(condition.field, FilterOperator::Is, {isNumber ? Value(number) : Value(condition.value)}));
    }
    if (!m_filter.isEmpty()) {
        if (m_filter.kind == Filter::Kind::All) { // each part by itself is found by its own index
            parts.insert(parts.end(), m_filter.parts.begin(), m_filter.parts.end());
        } else {
            parts.push_back(m_filter);
        }
    }
    return Filter::all(std::move(parts));
}

bool RecordListPage::isOwnOnly() const
{
    return m_views != nullptr ? m_views->showsOwnOnly() : m_head->tabs().currentIndex() == kMineTab;
}

/// What a person arranges in a saved view is that view's, to be saved or not.
void RecordListPage::rememberLayout()
{
    if (m_views == nullptr || !m_views->current()) {
        QSettings().setValue(layoutKey(m_kind), m_table->tableLayout().toJson());
    }
    tellViews();
}

void RecordListPage::tellViews()
{
    if (m_views != nullptr) {
        m_views->show({wholeFilter(), m_views->showsOwnOnly(), m_table->tableLayout(), m_shapes->shape()});
    }
}

void RecordListPage::showPlain(bool leftView)
{
    if (leftView) {
        m_conditions.clear();
        m_filter = Filter();
        showConditions();
        const auto own = TableLayout::fromJson(QSettings().value(layoutKey(m_kind)).toByteArray());
        m_table->applyLayout(own.value_or(TableLayout()));
        m_shapes->setShape({});
    }
    askAgain();
}

void RecordListPage::showView(ViewContent content)
{
    m_conditions.clear();
    m_filter = content.filter;
    m_table->applyLayout(content.layout);
    m_shapes->setShape(content.shape);
    showConditions();
    askAgain();
}

void RecordListPage::askAgain()
{
    m_asked = true;
    m_typing.stop();
    ListQuery query = m_rows->query();
    query.quickText = m_quick->text().trimmed();
    query.mine = isOwnOnly() ? std::optional(company().author().user) : std::nullopt;
    query.filter = wholeFilter();
    m_rows->ask(query);
    tellViews();
}

QList<RecordRef> RecordListPage::chosen() const
{
    QList<RecordRef> records;
    const RowSelection& selection = m_table->rowSelection();
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (selection.contains(m_rows->idAt(row))) {
            records.append(m_rows->refAt(row));
        }
    }
    return records;
}

void RecordListPage::offerDeeds(QMenu* menu)
{
    if (const auto record = subject(); record && m_table->selectedCount() == 1 && hasHistory(m_kind)) {
        connect(menu->addAction(tr("History…") + u'\t' + kHistoryKeys), &QAction::triggered, this, [this, record] {
            openHistory(workplace(), record, window());
        });
    }
    if (m_kind != RecordKind::User && m_kind != RecordKind::Order) {
        connect(
            menu->addAction(tr("Set a field of %Ln record(s)…", nullptr, int(m_table->selectedCount()))),
            &QAction::triggered, this, &RecordListPage::editChosen);
    }
    if (mayBeDeleted(m_kind)) {
        connect(
            menu->addAction(tr("Delete %Ln record(s)", nullptr, int(m_table->selectedCount())) + u"\tDel"_s),
            &QAction::triggered, this, &RecordListPage::deleteChosen);
    }
}

void RecordListPage::deleteChosen()
{
    QList<RecordRef> records = chosen();
    if (records.isEmpty()) {
        return;
    }
    auto* many = new ManyRecords(
        workplace(), std::move(records), kMostAtOnce,
        [](QList<RecordRef> some) { return deleteRecords(std::move(some)); }, this);
    connect(many, &ManyRecords::finished, this, [this](const ManyOutcome& outcome) {
        if (outcome.done > 0) {
            m_table->leaveSelection();
        }
        told(
            outcome, tr("%Ln record(s) deleted. They are in the bin.", nullptr, int(outcome.done)),
            tr("%Ln record(s) deleted, in several steps. They are in the bin.", nullptr, int(outcome.done)));
    });
    many->start(tr("Deleting records"));
}

void RecordListPage::editChosen()
{
    auto* dialog = new BulkEditDialog(workplace(), m_kind, chosen(), window());
    connect(
        dialog, &BulkEditDialog::chosen, this,
        [this](const QList<RecordRef>& records, const QString& field, const Value& value) {
            auto* many = new ManyRecords(
                workplace(), records, kMostAtOnce,
                [field, value](QList<RecordRef> some) { return editCells(std::move(some), field, value); }, this);
            connect(many, &ManyRecords::finished, this, [this](const ManyOutcome& outcome) {
                told(
                    outcome, tr("%Ln record(s) changed.", nullptr, int(outcome.done)),
                    tr("%Ln record(s) changed, in several steps.", nullptr, int(outcome.done)));
            });
            many->start(tr("Changing records"));
        });
    dialog->open();
}

void RecordListPage::told(const ManyOutcome& outcome, const QString& one, const QString& many)
{
    if (outcome.error) {
        workplace().complain(*outcome.error);
    } else if (outcome.done > 0) {
        workplace().toast(outcome.steps > 1 ? many : one, Workplace::Offer::Undo);
    }
}

void RecordListPage::showConditions()
{
    for (FilterChip* chip : m_filterRow->findChildren<FilterChip*>()) {
        chip->disconnect(this); // a key that comes twice would remove the next condition, or none
        chip->deleteLater();
    }
    for (qsizetype i = 0; i < m_conditions.size(); ++i) {
        const Condition& condition = m_conditions[i];
        const Field* field = findField(m_kind, condition.field);
        auto* chip = new FilterChip(
            tr("%1 is", "%1: a field, in a filter").arg(field != nullptr ? labelOf(*field) : condition.field),
            condition.label.isEmpty() ? condition.value : condition.label, m_filterRow);
        connect(chip, &FilterChip::removed, this, [this, i] {
            m_conditions.removeAt(i);
            showConditions();
            askAgain();
        });
        m_filterRow->addChip(chip);
    }
    if (!m_filter.isEmpty()) {
        m_filterChip = new FilterChip(tr("Filter:"), u"…"_s, m_filterRow);
        m_filterChip->setObjectName(u"filterWords"_s);
        m_filterChip->setMaximumWidth(ThemeManager::theme().px(kMostChipWidth));
        connect(m_filterChip, &FilterChip::removed, this, [this] { setFilter(Filter()); });
        connect(m_filterChip, &QAbstractButton::clicked, this, &RecordListPage::editFilter);
        m_filterRow->addChip(m_filterChip);
        showFilterWords();
    }
}

void RecordListPage::setFilter(const Filter& filter)
{
    m_filter = filter;
    showConditions();
    askAgain();
}

void RecordListPage::editFilter()
{
    ListQuery query = m_rows->query();
    auto* dialog = new FilterDialog(workplace(), query, m_filter, window());
    connect(dialog, &FilterDialog::applied, this, &RecordListPage::setFilter);
    dialog->open();
}

void RecordListPage::exportRows()
{
    ExportStart start{m_rows->query()};
    for (const TableLayout::Item& column : m_table->tableLayout().columns) {
        if (column.shown) {
            start.visible.append(column.column);
        }
    }
    start.total = m_rows->rowCount();
    start.selection = m_table->rowSelection();
    start.selected = m_table->selectedCount();
    (new ExportDialog(workplace(), std::move(start), window()))->open();
}

/// The names of linked records come from the store.
void RecordListPage::showFilterWords()
{
    whenDone(
        company().read(
            [kind = m_kind, filter = m_filter](SqlSession& session) { return linkNames(session, kind, filter); }),
        this, [this, filter = m_filter](const Result<LinkNames>& names) {
            if (m_filterChip && names && filter == m_filter) {
                const QString words = FilterWords(m_kind, *names, company().baseCurrency()).sentence(filter);
                m_filterChip->setCondition(tr("Filter:"), words);
                m_filterChip->setToolTip(plainTip(words));
            }
        });
}

void RecordListPage::counted(qint64 total, double elapsedMs)
{
    m_progress->finish();
    const ListQuery& query = m_rows->query();
    const bool filtered
        = !m_conditions.isEmpty() || !m_filter.isEmpty() || !query.quickText.isEmpty() || query.mine.has_value();
    if (!filtered) {
        m_everything = total;
    }
    m_shapes->show(query);
    m_count->setCount(total, filtered ? m_everything : std::nullopt, qint64(qRound64(elapsedMs)));
    if (m_empty != nullptr) {
        m_middle->setCurrentWidget(total == 0 && !filtered ? static_cast<QWidget*>(m_empty) : m_listBox);
    }
    showSums();
    if (total > 0 && m_table->currentRow() < 0) {
        m_table->goToRow(0);
    }
    recordSelected(subject());
}

void RecordListPage::showSums()
{
    const QStringList fields = summedFields();
    if (fields.isEmpty()) {
        m_foot->setSums({});
        return;
    }
    const quint64 generation = ++m_sumGeneration;
    whenDone(
        company().ask(
            QuestionKey{u"sums %1"_s.arg(int(m_kind))},
            [query = m_rows->query(), fields, base = company().baseCurrency()](SqlSession& session) {
                return sums(session, query, fields, base);
            }),
        this, [this, generation](const Result<QList<FieldSum>>& result) {
            if (generation != m_sumGeneration || !result) {
                return;
            }
            const Formats& formats = LanguageManager::formats();
            std::vector<FootSum> shown;
            for (const FieldSum& sum : *result) {
                const Field* field = findField(m_kind, sum.field);
                const QString label = field != nullptr ? labelOf(*field) : sum.field;
                // in another order a few large ones would leave every other row a tick
                const QList<SortBy>& order = m_rows->query().sort;
                const bool isOrder = !order.isEmpty() && order.first().field == sum.field;
                m_rows->setLargest(sum.field, isOrder ? sum.largest : 0);
                QStringList amounts;
                for (const Money& money : sum.money) {
                    amounts.append(formats.money(money));
                }
                if (!amounts.isEmpty()) {
                    shown.push_back({tr("%1 sum", "%1: a field").arg(label), amounts.join(u" + "_s)});
                }
            }
            m_foot->setSums(std::move(shown));
        });
}

void RecordListPage::changed(const ChangeReceipt& receipt)
{
    const bool concerns = receipt.touches([this](const RecordRef& record) {
        return record.kind == m_kind || (m_kind == RecordKind::Customer && record.kind != RecordKind::User);
    });
    if (concerns && m_asked) {
        m_refresh.start(); // several changes in a row are one question
    }
}

void RecordListPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_rows->retranslate();
        retranslate();
        showConditions();
    }
    Page::changeEvent(event);
}

void RecordListPage::retranslate()
{
    m_head->setTitle(title());
    m_head->tabs().setTabText(kAllTab, tr("All"));
    m_head->tabs().setTabText(kMineTab, tr("My own"));
    m_quick->setPlaceholderText(tr("Filter"));
    m_quick->setAccessibleName(tr("Filter the list"));
    m_filterButton->setText(tr("+ Filter"));
    if (auto* columns = m_head->findChild<ToolButton*>(u"columnsButton"_s)) {
        columns->setTip(tr("Choose columns"));
    }
    m_shapes->retranslate();
    if (m_views != nullptr) {
        m_views->retranslate();
    }
    if (auto* out = m_head->findChild<ToolButton*>(u"exportButton"_s)) {
        out->setTip(tr("Export the list"));
    }
}

} // namespace zhike
