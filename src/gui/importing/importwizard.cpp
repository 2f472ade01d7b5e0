#include "gui/importing/importwizard.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/recordtable.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/importing/importwords.h"
#include "services/importing/undoimport.h"
#include "services/jobs/whendone.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRejectColumns = 4;

template <class T> using Boxed = std::shared_ptr<ImportResult<T>>; ///< an import's answer inside an executor's Result

std::vector<Column> textColumns(const QStringList& titles)
{
    std::vector<Column> columns;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        Column column;
        column.key = QString::number(i);
        column.title = titles[i];
        column.sortable = false;
        column.stretches = i + 1 == titles.size();
        columns.push_back(std::move(column));
    }
    return columns;
}

QString amountsOf(const OrderImportSummary& summary)
{
    QStringList amounts;
    for (auto total = summary.totals.cbegin(); total != summary.totals.cend(); ++total) {
        const auto currency = Currency::fromCode(total.key());
        if (currency) {
            amounts.append(LanguageManager::formats().exactMoney(Money(total->net, *currency)));
        }
    }
    return amounts.join(u" + "_s);
}

} // namespace

ImportWizard::ImportWizard(Workplace& workplace, QWidget* parent)
    : QDialog(parent), m_workplace(workplace), m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Import orders"));
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(20, 16, 20, 16);
    m_title = new Label({}, FontRole::Title);
    inside->addWidget(m_title);
    m_pages = new QStackedWidget;
    for (QWidget* page : {makeChoose(), makeColumns(), makeCheck(), makeRun(), makeDone()}) {
        m_pages->addWidget(page);
    }
    inside->addWidget(m_pages, 1);
    m_problem = new Label({}, FontRole::Body, Ink::Danger);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"importProblem"_s);
    inside->addWidget(m_problem);
    column->addLayout(inside, 1);
    auto* foot = new Panel(Surface::Base, Qt::TopEdge);
    foot->setFixedHeight(theme.px(52));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(20, 0, 20, 0);
    m_back = new Button(tr("Back"));
    m_close = new Button(tr("Cancel"));
    m_next = new Button({}, ButtonRole::Primary);
    m_next->setObjectName(u"importNext"_s);
    m_next->setDefault(true);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_next);
    column->addWidget(foot);
    connect(m_back, &QAbstractButton::clicked, this, [this] { goTo(Step(m_pages->currentIndex() - 1)); });
    connect(m_close, &QAbstractButton::clicked, this, &ImportWizard::reject);
    connect(m_next, &QAbstractButton::clicked, this, [this] {
        switch (m_pages->currentIndex()) {
        case kChoose:
            choose(m_pathEdit->text().trimmed());
            break;
        case kColumns:
            check();
            break;
        case kCheck:
            run();
            break;
        case kDone:
            accept();
            break;
        default:
            break;
        }
    });
    resize(theme.px(980), theme.px(640));
    goTo(kChoose);
}

ImportWizard::~ImportWizard()
{
    m_cancelled->store(true);
}

QWidget* ImportWizard::makeChoose()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    auto* words = new Label(
        tr("Choose a CSV, Excel (XLSX) or JSON lines file with one row for each order line: who bought, when, what and "
           "for how much. "
           "Encoding, separator and columns are found out; you confirm them. Nothing is written before "
           "the check."),
        FontRole::Body, Ink::Text2);
    words->setWordWrap(true);
    column->addWidget(words);
    auto* row = new QHBoxLayout;
    m_pathEdit = new QLineEdit;
    m_pathEdit->setObjectName(u"importPath"_s);
    m_pathEdit->setAccessibleName(tr("File"));
    auto* browse = new Button(tr("Browse…"));
    row->addWidget(m_pathEdit, 1);
    row->addWidget(browse);
    column->addLayout(row);
    column->addStretch(1);
    connect(browse, &QAbstractButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(
            this, tr("Choose the file with your orders"), QFileInfo(m_pathEdit->text()).path(),
            tr("Tables (*.csv *.txt *.tsv *.xlsx *.jsonl *.ndjson);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &ImportWizard::choose);
        dialog->open();
    });
    return page;
}

QWidget* ImportWizard::makeColumns()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    m_found = new Label({}, FontRole::Body, Ink::Text2);
    column->addWidget(m_found);
    auto* options = new QHBoxLayout;
    options->setSpacing(16);
    m_encoding = new QComboBox;
    for (const TextEncoding encoding : kTextEncodings) {
        m_encoding->addItem(QString(nameOf(encoding)), int(encoding));
    }
    m_dateOrder = new QComboBox;
    m_dateOrder->addItem(tr("year, month, day"), int(DateOrder::YearMonthDay));
    m_dateOrder->addItem(tr("month, day, year"), int(DateOrder::MonthDayYear));
    m_dateOrder->addItem(tr("day, month, year"), int(DateOrder::DayMonthYear));
    m_decimal = new QComboBox;
    m_decimal->addItem(u"1,234.56"_s, int(DecimalMark::Point));
    m_decimal->addItem(u"1.234,56"_s, int(DecimalMark::Comma));
    m_currency = new QLineEdit;
    m_currency->setMaxLength(3);
    m_sheet = new QComboBox;
    m_encodingRow = new FieldRow(tr("Encoding"), m_encoding);
    m_sheetRow = new FieldRow(tr("Sheet"), m_sheet);
    options->addWidget(m_encodingRow);
    options->addWidget(m_sheetRow);
    m_dateOrderRow = new FieldRow(tr("Dates are written"), m_dateOrder);
    m_decimalRow = new FieldRow(tr("Numbers are written"), m_decimal);
    options->addWidget(m_dateOrderRow);
    options->addWidget(m_decimalRow);
    options->addWidget(new FieldRow(tr("Currency"), m_currency));
    column->addLayout(options);
    connect(m_encoding, &QComboBox::activated, this, [this] {
        CsvChoices choices;
        choices.encoding = TextEncoding(m_encoding->currentData().toInt());
        inspect(choices);
    });
    connect(m_sheet, &QComboBox::activated, this, [this] {
        CsvChoices choices;
        choices.sheet = m_sheet->currentText();
        inspect(choices);
    });
    connect(m_dateOrder, &QComboBox::activated, this, [this] { m_dateOrderRow->setHint({}); });
    connect(m_decimal, &QComboBox::activated, this, [this] { m_decimalRow->setHint({}); });
    auto* body = new QHBoxLayout;
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFixedWidth(ThemeManager::theme().px(400));
    area->setFrameShape(QFrame::NoFrame);
    auto* list = new Panel(Surface::Base);
    m_mapping = new QVBoxLayout(list);
    m_mapping->setContentsMargins(0, 4, 8, 4);
    m_mapping->setSpacing(4);
    area->setWidget(list);
    body->addWidget(area);
    m_preview = new MemoryRows({}, this);
    m_previewTable = new RecordTable;
    m_previewTable->setSource(m_preview);
    body->addWidget(m_previewTable, 1);
    column->addLayout(body, 1);
    return page;
}

QWidget* ImportWizard::makeCheck()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    m_checkWords = new Label;
    m_checkWords->setWordWrap(true);
    m_checkWords->setObjectName(u"checkWords"_s);
    column->addWidget(m_checkWords);
    m_rejects = new MemoryRows(textColumns({tr("Line"), tr("Column"), tr("Value"), tr("What is wrong")}), this);
    auto* table = new RecordTable;
    table->setSource(m_rejects);
    column->addWidget(table, 1);
    return page;
}

QWidget* ImportWizard::makeRun()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    m_runWords = new Label;
    m_bar = new QProgressBar;
    m_bar->setRange(0, 1000);
    column->addWidget(m_runWords);
    column->addWidget(m_bar);
    column->addStretch(1);
    return page;
}

QWidget* ImportWizard::makeDone()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    m_doneWords = new Label;
    m_doneWords->setWordWrap(true);
    m_doneWords->setObjectName(u"doneWords"_s);
    m_undo = new Button(tr("Take this import back"));
    m_undo->setIconName(u"undo"_s);
    connect(m_undo, &QAbstractButton::clicked, this, &ImportWizard::undo);
    column->addWidget(m_doneWords);
    column->addWidget(m_undo, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

void ImportWizard::goTo(Step step)
{
    static constexpr std::array kNextWords
        = {QT_TR_NOOP("Next"), QT_TR_NOOP("Check"), QT_TR_NOOP("Import"), QT_TR_NOOP("Import"), QT_TR_NOOP("Close")};
    const QStringList titles
        = {tr("1 of 5 · Choose the file"), tr("2 of 5 · What the columns are"), tr("3 of 5 · Check"),
           tr("4 of 5 · Import"), tr("5 of 5 · Done")};
    m_pages->setCurrentIndex(step);
    m_title->setText(titles[step]);
    m_next->setText(tr(kNextWords[size_t(step)]));
    m_back->setVisible(step == kColumns || step == kCheck);
    m_next->setVisible(step != kRun);
    m_close->setVisible(step != kDone);
    m_problem->setText({});
    m_next->setEnabled(true);
    (step == kChoose ? static_cast<QWidget*>(m_pathEdit) : m_next)->setFocus(Qt::OtherFocusReason); // Enter goes on
}

void ImportWizard::choose(const QString& path)
{
    m_pathEdit->setText(path);
    if (path.isEmpty()) {
        m_problem->setText(tr("Choose a file first."));
        return;
    }
    m_path = path;
    inspect({});
}

void ImportWizard::inspect(const CsvChoices& choices)
{
    m_next->setEnabled(false);
    m_problem->setText(tr("Looking at the file…"));
    m_problem->setInk(Ink::Text2);
    whenDone(
        m_workplace.company().analyse(
            [path = m_path, choices](SqlSession& session) -> Result<Boxed<OrderLogInspection>> {
                return std::make_shared<ImportResult<OrderLogInspection>>(inspectOrderLog(session, path, choices));
            }),
        this, [this](const Result<Boxed<OrderLogInspection>>& answer) {
            m_next->setEnabled(true);
            m_problem->setInk(Ink::Danger);
            if (!answer) {
                say(answer.error());
            } else if (!**answer) {
                say((*answer)->error());
            } else {
                m_inspection = ***answer;
                m_plan = m_inspection->plan;
                showInspection();
            }
        });
}

void ImportWizard::showInspection()
{
    const CsvDetection& detection = m_inspection->detection;
    goTo(kColumns);
    m_found->setText(
        tr("%1 · about %2 rows · %3", "%1: file, %2: number, %3: encoding or sheet")
            .arg(
                QFileInfo(m_path).fileName(), LanguageManager::formats().number(detection.estimatedRows),
                detection.format == TableFormat::Csv        ? QString(nameOf(detection.dialect.encoding))
                    : detection.format == TableFormat::Xlsx ? detection.sheet
                                                            : u"JSON"_s)
        + (m_inspection->isSavedPlan ? u" · "_s + tr("columns as last time") : QString()));
    m_encoding->setCurrentIndex(m_encoding->findData(int(detection.dialect.encoding)));
    m_encodingRow->setVisible(detection.format == TableFormat::Csv);
    m_sheetRow->setVisible(detection.format == TableFormat::Xlsx);
    m_sheet->clear();
    m_sheet->addItems(detection.sheets);
    m_sheet->setCurrentText(detection.sheet);
    showOptions();
    m_currency->setText(m_plan.options.currency.code());
    while (QLayoutItem* item = m_mapping->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_fields.clear();
    QStringList heads;
    for (int column = 0; column < detection.columns; ++column) {
        const QString head = detection.header.value(column, tr("Column %1").arg(column + 1));
        heads.append(head);
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* name = new Label(head);
        auto* field = new QComboBox;
        field->addItem(tr("– not used –"), -1);
        for (int i = 0; i < kOrderFields; ++i) {
            field->addItem(wordsOf(OrderField(i)), i);
        }
        const auto mapped = m_plan.mapping.fieldOf(column);
        field->setCurrentIndex(mapped ? field->findData(int(*mapped)) : 0);
        field->setAccessibleName(head);
        connect(field, &QComboBox::activated, this, [this, field] { mapColumn(*field); });
        row->addWidget(name, 1);
        row->addWidget(field, 1);
        m_mapping->addWidget(line);
        m_fields.push_back(field);
    }
    m_mapping->addStretch(1);
    m_preview->setColumns(textColumns(heads));
    std::vector<Row> rows;
    for (size_t i = 0; i < detection.rows.size(); ++i) {
        Row row{qint64(i), {}, RowTone::Normal};
        for (int column = 0; column < detection.columns; ++column) {
            row.cells.emplace_back(detection.rows[i].value(column));
        }
        rows.push_back(std::move(row));
    }
    m_preview->setRows(std::move(rows));
}

void ImportWizard::showOptions()
{
    const OrderLogGuess& guess = m_inspection->guess;
    m_dateOrder->setCurrentIndex(m_dateOrder->findData(int(m_plan.options.days.order)));
    m_decimal->setCurrentIndex(m_decimal->findData(int(m_plan.options.numbers.mark)));
    m_dateOrderRow->setHint(
        guess.isDateOrderMixed      ? tr("The file mixes orders; some rows will be rejected.")
            : guess.isDateOrderOpen ? tr("Day and month could be either. Please choose.")
                                    : QString());
    m_decimalRow->setHint(guess.isDecimalMarkOpen ? tr("The marks could mean either. Please choose.") : QString());
}

OrderLogMapping ImportWizard::chosenMapping() const
{
    OrderLogMapping mapping;
    for (size_t column = 0; column < m_fields.size(); ++column) {
        if (const int field = m_fields[column]->currentData().toInt(); field >= 0) {
            mapping.set(OrderField(field), int(column));
        }
    }
    return mapping;
}

void ImportWizard::mapColumn(const QComboBox& chosen)
{
    for (QComboBox* other : m_fields) { // a field has one column: the one chosen last
        if (other != &chosen && chosen.currentData().toInt() >= 0 && other->currentData() == chosen.currentData()) {
            other->setCurrentIndex(0);
        }
    }
    m_inspection->plan = m_plan;
    mapAgain(*m_inspection, chosenMapping());
    m_plan = m_inspection->plan;
    showOptions();
}

void ImportWizard::readPlan()
{
    m_plan.mapping = chosenMapping();
    m_plan.options.days.order = DateOrder(m_dateOrder->currentData().toInt());
    m_plan.options.numbers.mark = DecimalMark(m_decimal->currentData().toInt());
}

void ImportWizard::check()
{
    readPlan();
    const auto currency = Currency::fromCode(m_currency->text().trimmed());
    if (!currency) {
        m_problem->setText(tr("This currency is not known. Type a code like CNY, EUR or USD."));
        m_currency->setFocus();
        return;
    }
    m_plan.options.currency = *currency;
    if (const QList<OrderField> missing = missingFields(m_plan.mapping); !missing.isEmpty()) {
        QStringList names;
        for (const OrderField field : missing) {
            names.append(wordsOf(field));
        }
        m_problem->setText(tr("Say which column is: %1.", "%1: fields").arg(names.join(u", "_s)));
        return;
    }
    m_next->setEnabled(false);
    m_problem->setInk(Ink::Text2);
    m_problem->setText(tr("Reading the whole file without writing…"));
    whenDone(
        m_workplace.company().analyse(
            [plan = m_plan, author = m_workplace.company().author(),
             cancelled = m_cancelled](SqlSession& session) -> Result<Boxed<OrderImportSummary>> {
                return std::make_shared<ImportResult<OrderImportSummary>>(checkOrderLog(
                    session, plan, author, [cancelled](const ImportProgress&) { return !cancelled->load(); }));
            }),
        this, [this](const Result<Boxed<OrderImportSummary>>& answer) {
            m_next->setEnabled(true);
            m_problem->setInk(Ink::Danger);
            if (!answer) {
                say(answer.error());
            } else if (!**answer) {
                say((*answer)->error());
            } else {
                showCheck(***answer);
            }
        });
}

void ImportWizard::showCheck(const OrderImportSummary& summary)
{
    m_checked = summary;
    goTo(kCheck);
    const Formats& formats = LanguageManager::formats();
    m_checkWords->setText(
        tr("%1 rows read: %2 can be imported, %3 were rejected, %4 are there already.", "%1 to %4: numbers")
            .arg(
                formats.number(summary.rowsRead), formats.number(summary.rowsImported),
                formats.number(summary.rowsRejected), formats.number(summary.rowsAlreadyThere))
        + u'\n'
        + tr("New: %1 orders, %2 returns, %3 customers, %4 products. Sum: %5.", "%1 to %4: numbers, %5: money")
              .arg(
                  formats.number(summary.ordersCreated), formats.number(summary.returnsCreated),
                  formats.number(summary.customersCreated), formats.number(summary.productsCreated),
                  amountsOf(summary)));
    std::vector<Row> rows;
    for (qsizetype i = 0; i < summary.rejected.size(); ++i) {
        const RejectedRow& rejected = summary.rejected[i];
        rows.push_back(
            {i,
             {QString::number(rejected.line),
              rejected.fault.column >= 0 ? m_inspection->detection.header.value(rejected.fault.column) : QString(),
              rejected.fault.value, wordsOf(rejected.fault)},
             RowTone::Normal});
        Q_ASSERT(rows.back().cells.size() == kRejectColumns);
    }
    m_rejects->setRows(std::move(rows));
    m_next->setEnabled(summary.rowsImported > 0);
}

void ImportWizard::run()
{
    goTo(kRun);
    m_working = true;
    if (!m_workplace.backups().isNeeded()) {
        runImport();
        return;
    }
    m_runWords->setText(tr("Backing up first…"));
    whenDone(m_workplace.backups().backUp(BackupOccasion::Import), this, [this](const Result<KeptBackup>& made) {
        if (made) {
            runImport();
            return;
        }
        m_working = false;
        goTo(kCheck);
        say(ImportFailure(made.error()));
    });
}

void ImportWizard::runImport()
{
    m_runWords->setText(tr("Importing %1. You can go on working meanwhile; Cancel leaves nothing behind.", "%1: a file")
                            .arg(QFileInfo(m_path).fileName()));
    const auto cancelled = m_cancelled;
    using Answer = Boxed<OrderImportSummary>;
    // the import runs on a thread of its own, so it tells its progress through a queued call
    const auto tell = [alive = QPointer<ImportWizard>(this)](const ImportProgress& progress) {
        QMetaObject::invokeMethod(qApp, [alive, progress] {
            if (alive && progress.fileSize > 0) {
                alive->m_bar->setValue(int(1000.0 * double(progress.bytesRead) / double(progress.fileSize)));
            }
        });
    };
    whenDone(
        QtConcurrent::run(
            [plan = m_plan, author = m_workplace.company().author(),
             writer = writerThrough(m_workplace.company().executor()), cancelled, tell]() -> Answer {
                return std::make_shared<ImportResult<OrderImportSummary>>(importOrders(
                    writer, plan, author, Instant::from(QDateTime::currentDateTimeUtc()),
                    [cancelled, tell](const ImportProgress& progress) {
                        tell(progress);
                        return !cancelled->load();
                    }));
            }),
        this, [this](const Answer& answer) {
            m_working = false;
            if (!*answer) {
                goTo(kCheck);
                say(answer->error());
                return;
            }
            showDone(**answer);
        });
}

void ImportWizard::showDone(const OrderImportSummary& summary)
{
    goTo(kDone);
    const Formats& formats = LanguageManager::formats();
    m_batch = summary.change;
    m_undo->setVisible(m_batch.has_value());
    m_doneWords->setText(
        tr("%1 orders and %2 returns with %3 lines are in, from %4 new and %5 known customers. Sum: %6. It took %7.",
           "%1 to %5: numbers, %6: money, %7: time")
            .arg(
                formats.number(summary.ordersCreated), formats.number(summary.returnsCreated),
                formats.number(summary.linesCreated), formats.number(summary.customersCreated),
                formats.number(summary.customersMatched), amountsOf(summary), formats.duration(summary.milliseconds)));
    if (m_batch) {
        ChangeReceipt receipt;
        receipt.id = *m_batch;
        receipt.title = {ChangeAction::ImportOrders, QFileInfo(m_path).fileName(), summary.ordersCreated};
        receipt.everything = true;
        m_workplace.company().announce(receipt);
    }
}

void ImportWizard::undo()
{
    m_undo->setEnabled(false);
    using Answer = Result<UndoneImport>;
    whenDone(
        QtConcurrent::run(
            [batch = *m_batch, author = m_workplace.company().author(),
             writer = writerThrough(m_workplace.company().executor())]() -> Answer {
                return undoImport(writer, batch, author, Instant::from(QDateTime::currentDateTimeUtc()));
            }),
        this, [this](const Answer& undone) {
            if (!undone) {
                m_problem->setText(messageFor(undone.error()));
                m_undo->setEnabled(true);
                return;
            }
            m_undo->hide();
            m_doneWords->setText(
                tr("Taken back: %1 orders and %2 customers. %3 rows were changed since and stay.", "%1 to %3: numbers")
                    .arg(undone->orders)
                    .arg(undone->customers)
                    .arg(undone->kept));
            ChangeReceipt receipt;
            receipt.title = {ChangeAction::UndoImport, QFileInfo(m_path).fileName(), undone->orders};
            receipt.undoes = m_batch;
            receipt.everything = true;
            m_workplace.company().announce(receipt);
        });
}

void ImportWizard::say(const ImportFailure& failure)
{
    m_problem->setInk(Ink::Danger);
    m_problem->setText(failure.file ? wordsOf(*failure.file) : messageFor(failure.error));
}

void ImportWizard::reject()
{
    m_cancelled->store(true);
    if (!m_working) {
        QDialog::reject();
    }
    // a running import takes back what it wrote and then closes by its own answer
}

} // namespace zhike
