#include "gui/exporting/exportdialog.h"

#include "domain/catalogue.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPointer>
#include <QProgressBar>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShares = 1000; ///< of the bar

struct FormatWords {
    TableFormat format;
    const char* words;
    const char* suffix;
};
constexpr std::array kExportFormats
    = {FormatWords{TableFormat::Xlsx, QT_TRANSLATE_NOOP("zhike::ExportDialog", "Workbook (XLSX)"), "xlsx"},
       FormatWords{TableFormat::Csv, QT_TRANSLATE_NOOP("zhike::ExportDialog", "Separated text (CSV)"), "csv"},
       FormatWords{TableFormat::JsonLines, QT_TRANSLATE_NOOP("zhike::ExportDialog", "JSON lines"), "jsonl"},
       FormatWords{
           TableFormat::VCard, QT_TRANSLATE_NOOP("zhike::ExportDialog", "Cards for an address book (vCard)"), "vcf"},
       FormatWords{TableFormat::ICalendar, QT_TRANSLATE_NOOP("zhike::ExportDialog", "Calendar (iCalendar)"), "ics"}};

QString suffixOf(TableFormat format)
{
    for (const FormatWords& each : kExportFormats) {
        if (each.format == format) {
            return QString::fromLatin1(each.suffix);
        }
    }
    return {};
}

/// What can be chosen of a kind, the visible columns first.
QStringList fieldsToChoose(RecordKind kind, const QStringList& visible)
{
    const QStringList all = exportFields(kind);
    QStringList fields;
    for (const QString& key : visible) {
        if (const Field* field = findField(kind, key); field != nullptr && !field->has(kHidden)) {
            fields.append(key);
        }
    }
    for (const QString& key : all) {
        if (!fields.contains(key)) {
            fields.append(key);
        }
    }
    return fields;
}

/// Of phones by their use it is said that they are: "Phone" alone is the column of the list.
QString columnWords(RecordKind kind, const QString& key)
{
    const char* label = exportLabel(kind, key);
    const QString words = label == nullptr ? key : labelText(label);
    return findField(kind, key) != nullptr
        ? words
        : ExportDialog::tr("%1 (by itself)", "%1: one use of phones or mails, such as: Mobile phone").arg(words);
}

} // namespace

ExportDialog::ExportDialog(Workplace& workplace, ExportStart start, QWidget* parent)
    : SheetDialog(tr("Export"), parent), m_workplace(workplace), m_start(std::move(start)),
      m_fields(fieldsToChoose(m_start.query.kind, m_start.visible)),
      m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    const Theme& theme = ThemeManager::theme();
    m_format = new QComboBox;
    m_format->setObjectName(u"exportFormat"_s);
    for (const FormatWords& each : kExportFormats) {
        if (canExport(m_start.query.kind, each.format)) {
            m_format->addItem(tr(each.words), int(each.format));
        }
    }
    content().addWidget(new FieldRow(tr("Format"), m_format));
    m_rows = new QComboBox;
    m_rows->setObjectName(u"exportRows"_s);
    m_rows->addItem(m_start.total < 0 ? tr("All") : tr("All %Ln found", nullptr, int(m_start.total)));
    if (m_start.selected > 0) {
        m_rows->addItem(tr("The %Ln selected", nullptr, int(m_start.selected)));
        m_rows->setCurrentIndex(m_start.selected > 1 ? 1 : 0); // one row is always selected: nobody chose it
    }
    content().addWidget(new FieldRow(tr("Rows"), m_rows));
    m_columns = makeColumns();
    content().addWidget(m_columns, 1);
    m_parts = new QCheckBox(
        m_start.query.kind == RecordKind::Case ? tr("A row for each entry of a case")
                                               : tr("A row for each line of an order"));
    m_parts->setObjectName(u"exportParts"_s);
    m_parts->setVisible(hasExportParts(m_start.query.kind));
    content().addWidget(m_parts);
    m_forSpreadsheets = new QCheckBox(tr("Disarm what a spreadsheet would run as a formula"));
    m_forSpreadsheets->setObjectName(u"exportForSpreadsheets"_s);
    m_forSpreadsheets->setChecked(true);
    content().addWidget(m_forSpreadsheets);
    m_words = addWords({}, u"exportWords"_s);
    m_bar = new QProgressBar;
    m_bar->setRange(0, kShares);
    m_bar->setVisible(false);
    content().addWidget(m_bar);
    m_close = new Button(tr("Cancel"));
    m_close->setObjectName(u"exportClose"_s);
    m_save = new Button(tr("Save as…"), ButtonRole::Primary);
    m_save->setObjectName(u"exportSave"_s);
    m_save->setDefault(true);
    addButtons({m_close, m_save});
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showFormat);
    connect(m_list, &QListWidget::itemChanged, this, &ExportDialog::showFormat);
    connect(m_parts, &QCheckBox::toggled, this, &ExportDialog::showFormat);
    connect(m_save, &QAbstractButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_close, &QAbstractButton::clicked, this, &QDialog::reject);
    setFixedWidth(theme.px(480));
    fillColumns();
    showFormat();
}

ExportDialog::~ExportDialog()
{
    m_cancelled->store(true); // whoever still writes leaves no file
}

QWidget* ExportDialog::makeColumns()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_list = new QListWidget;
    m_list->setObjectName(u"exportColumns"_s);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setMinimumHeight(ThemeManager::theme().px(220));
    column->addWidget(new FieldRow(tr("Columns, in this order"), m_list), 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    const auto add = [row, this](const QString& text, const char* name, auto run) {
        auto* button = new Button(text, ButtonRole::Quiet);
        button->setSmall(true);
        button->setAutoDefault(false);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QAbstractButton::clicked, this, run);
        row->addWidget(button);
    };
    if (!m_start.visible.isEmpty()) {
        add(tr("As in the list"), "exportVisible", [this] { tick(m_start.visible); });
    }
    add(tr("All columns"), "exportAll", [this] { tick(m_fields); });
    add(tr("None"), "exportNone", [this] { tick({}); });
    row->addStretch(1);
    add(tr("Move up"), "exportUp", [this] { move(-1); });
    add(tr("Move down"), "exportDown", [this] { move(1); });
    column->addLayout(row);
    return box;
}

void ExportDialog::fillColumns()
{
    for (const QString& key : m_fields) {
        auto* item = new QListWidgetItem(columnWords(m_start.query.kind, key), m_list);
        item->setData(Qt::UserRole, key);
        item->setFlags(
            Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled
            | Qt::ItemNeverHasChildren);
    }
    tick(m_start.visible.isEmpty() ? m_fields : m_start.visible);
    m_list->setCurrentRow(0);
}

void ExportDialog::tick(const QStringList& fields)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setCheckState(fields.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
}

void ExportDialog::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from >= 0 && to >= 0 && to < m_list->count()) {
        m_list->insertItem(to, m_list->takeItem(from));
        m_list->setCurrentRow(to);
    }
}

QStringList ExportDialog::chosenFields() const
{
    QStringList fields;
    for (int row = 0; row < m_list->count(); ++row) {
        if (const QListWidgetItem* item = m_list->item(row); item->checkState() == Qt::Checked) {
            fields.append(item->data(Qt::UserRole).toString());
        }
    }
    return fields;
}

TableFormat ExportDialog::format() const
{
    return TableFormat(m_format->currentData().toInt());
}

void ExportDialog::showFormat()
{
    const bool isTable = format() != TableFormat::VCard && format() != TableFormat::ICalendar;
    const bool hasOwnColumns = isTable && !m_parts->isChecked();
    m_columns->setVisible(hasOwnColumns);
    m_parts->setVisible(isTable && hasExportParts(m_start.query.kind));
    m_forSpreadsheets->setVisible(format() == TableFormat::Csv);
    const bool isEmpty = hasOwnColumns && chosenFields().isEmpty();
    const bool mayExport = mayDo(m_workplace.company().author().role, ChangeAction::ExportRecords);
    m_save->setEnabled(!m_working && !isEmpty && mayExport);
    m_words->setText(
        !mayExport    ? tr("Who only supports customers does not export. Ask a manager for the file.")
            : isEmpty ? tr("Choose at least one column.")
            : isTable ? QString()
                      : tr("The file has what such a format can say; everything of a record is in a table."));
    m_words->setVisible(!m_words->text().isEmpty());
}

void ExportDialog::setWorking(bool working)
{
    m_working = working;
    for (QWidget* part : std::initializer_list<QWidget*>{m_format, m_rows, m_columns, m_parts, m_forSpreadsheets}) {
        part->setEnabled(!working);
    }
    m_bar->setValue(0);
    m_bar->setVisible(working);
    m_save->setEnabled(!working);
}

void ExportDialog::chooseFile()
{
    const QString suffix = suffixOf(format());
    auto* dialog = new QFileDialog(
        this, tr("Export"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        u"%1 (*.%2)"_s.arg(nameOf(format()), suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::save);
    dialog->open();
}

void ExportDialog::save(const QString& path)
{
    ExportForm form{format()};
    form.madeAt = instantNow();
    if (form.format == TableFormat::Csv && m_forSpreadsheets->isChecked()) {
        form.csv = {CsvPurpose::ForSpreadsheets, ',', true};
    }
    ExportRows rows(m_start.query);
    if (m_rows->currentIndex() == 1) {
        rows.isChosen = [selection = m_start.selection](qint64 id) { return selection.contains(id); };
    }
    const bool isTable = form.format != TableFormat::VCard && form.format != TableFormat::ICalendar;
    rows.detail = isTable && m_parts->isChecked() ? ExportDetail::Parts : ExportDetail::Records;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    setWorking(true);
    m_words->setText(tr("Writing %1", "%1: a file").arg(path));
    m_words->setVisible(true);
    // written on a thread of its own, so it tells its progress through a queued call
    const auto tell = [alive = QPointer<ExportDialog>(this)](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(qApp, [alive, done, total] {
            if (alive && total > 0) {
                alive->m_bar->setValue(int(double(kShares) * double(done) / double(total)));
            }
        });
    };
    Company& company = m_workplace.company();
    const Exporter exporter{writerThrough(company.executor()), company.author()};
    whenDone(
        company.analyse(
            [exporter, rows, fields = chosenFields(), path, form, tell, cancelled = m_cancelled](SqlSession& session) {
                const auto goOn = [&tell, &cancelled](qint64 done, qint64 total) {
                    tell(done, total);
                    return !cancelled->load();
                };
                return exportList(session, exporter, rows, fields, path, form, goOn);
            }),
        this, [this, path](const Result<ExportSummary>& summary) { finish(summary, path); });
}

void ExportDialog::finish(const Result<ExportSummary>& summary, const QString& path)
{
    setWorking(false);
    if (!summary) {
        showFormat();
        m_words->setText(
            summary.error().code == ErrorCode::Cancelled ? tr("Cancelled: no file was written.")
                                                         : messageFor(summary.error()));
        m_words->setVisible(true);
        return;
    }
    m_workplace.toast(tr("%Ln row(s) written to %1", "%1: a file", int(summary->rows)).arg(path));
    Q_EMIT written(summary->rows);
    accept();
}

void ExportDialog::reject()
{
    if (m_working) {
        m_cancelled->store(true); // the answer comes as soon as the writer has seen it
        return;
    }
    QDialog::reject();
}

} // namespace zhike
