#include "gui/importing/importwizard.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/leaving.h"
#include "gui/common/panel.h"
#include "gui/common/recordtable.h"
#include "gui/common/recordwords.h"
#include "gui/common/sectionof.h"
#include "gui/common/thememanager.h"
#include "gui/importing/examplefilerow.h"
#include "gui/importing/importkinds.h"
#include "gui/importing/importwords.h"
#include "gui/importing/namesakepanel.h"
#include "services/importing/undoimport.h"
#include "services/jobs/whendone.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
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

/// What a plan does with customers that are not there.
enum class MissingChoice { Reject, Organisation, Person };

} // namespace

ImportWizard::ImportWizard(Workplace& workplace, QWidget* parent)
    : QDialog(parent), m_workplace(workplace), m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Import"));
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
            m_isStale ? check() : run();
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
    stopListening(this);
}

QWidget* ImportWizard::makeChoose()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    auto* words = new Label(
        tr("Choose a CSV, Excel (XLSX), JSON lines, vCard or iCalendar file of order lines, customers, contacts, "
           "products, "
           "opportunities, service cases with their entries, activities, relations, needs or users. What it holds, its "
           "encoding and its columns are found "
           "out; you confirm them. Nothing is written before the check."),
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
    column->addSpacing(ThemeManager::theme().px(12));
    column->addWidget(new ExampleFileRow);
    column->addStretch(1);
    connect(browse, &QAbstractButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(
            this, tr("Choose the file to import"), QFileInfo(m_pathEdit->text()).path(),
            tr("Tables, cards, calendars, mails (*.csv *.txt *.tsv *.xlsx *.jsonl *.ndjson *.vcf *.ics *.eml);;"
               "All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { choose(path); });
        dialog->open();
    });
    return page;
}

QWidget* ImportWizard::makeForms()
{
    auto* row = new QWidget;
    auto* options = new QHBoxLayout(row);
    options->setContentsMargins(0, 0, 0, 0);
    options->setSpacing(16);
    m_subject = new QComboBox;
    m_subject->setObjectName(u"importSubject"_s);
    for (const RecordKind subject : kImportSubjects) {
        m_subject->addItem(wordsOfSubject(subject), int(subject));
    }
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
    m_dateOrderRow = new FieldRow(tr("Dates are written"), m_dateOrder);
    m_decimalRow = new FieldRow(tr("Numbers are written"), m_decimal);
    options->addWidget(new FieldRow(tr("Each row is"), m_subject));
    options->addWidget(m_encodingRow);
    options->addWidget(m_sheetRow);
    options->addWidget(m_dateOrderRow);
    options->addWidget(m_decimalRow);
    options->addWidget(new FieldRow(tr("Currency"), m_currency));
    connect(m_subject, &QComboBox::activated, this, [this] {
        inspect(m_choices, RecordKind(m_subject->currentData().toInt()));
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        m_choices = {};
        m_choices.encoding = TextEncoding(m_encoding->currentData().toInt());
        inspect(m_choices, subjectOf(*m_inspection)); // what the rows are was chosen or seen already
    });
    connect(m_sheet, &QComboBox::activated, this, [this] {
        m_choices = {};
        m_choices.sheet = m_sheet->currentText();
        inspect(m_choices);
    });
    connect(m_dateOrder, &QComboBox::activated, this, [this] { m_dateOrderRow->setHint({}); });
    connect(m_decimal, &QComboBox::activated, this, [this] { m_decimalRow->setHint({}); });
    return row;
}

QWidget* ImportWizard::makeMatching()
{
    m_matching = new QWidget;
    auto* options = new QHBoxLayout(m_matching);
    options->setContentsMargins(0, 0, 0, 0);
    options->setSpacing(16);
    m_foundBy = new QComboBox;
    m_foundBy->setObjectName(u"importFoundBy"_s);
    m_mode = new QComboBox;
    m_mode->setObjectName(u"importMode"_s);
    m_mode->addItem(tr("make new ones, change those there"), int(ImportMode::Both));
    m_mode->addItem(tr("only make new ones"), int(ImportMode::CreateOnly));
    m_mode->addItem(tr("only change those there"), int(ImportMode::UpdateOnly));
    m_missing = new QComboBox;
    m_missing->setObjectName(u"importMissing"_s);
    m_missing->addItem(tr("reject the row"), int(MissingChoice::Reject));
    m_missing->addItem(tr("make an organisation"), int(MissingChoice::Organisation));
    m_missing->addItem(tr("make a person"), int(MissingChoice::Person));
    m_nobodys = new QLineEdit;
    m_nobodys->setObjectName(u"importNobodys"_s);
    m_nobodys->setPlaceholderText(tr("are rejected"));
    m_makesProducts = new QCheckBox(tr("Make missing products"));
    m_makesProducts->setObjectName(u"importMakesProducts"_s);
    m_missingRow = new FieldRow(tr("Customers that are not there"), m_missing);
    m_nobodysRow = new FieldRow(tr("Rows without a customer belong to"), m_nobodys);
    m_foundByRow = new FieldRow(tr("Records are found by"), m_foundBy);
    options->addWidget(m_foundByRow, 1);
    m_foundBy->setMinimumWidth(ThemeManager::theme().px(190));
    m_modeRow = new FieldRow(tr("What the import does"), m_mode);
    options->addWidget(m_modeRow);
    options->addWidget(m_missingRow);
    options->addWidget(m_nobodysRow);
    options->addWidget(m_makesProducts, 0, Qt::AlignBottom);
    return m_matching;
}

QWidget* ImportWizard::makeColumns()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    m_found = new Label({}, FontRole::Body, Ink::Text2);
    column->addWidget(m_found);
    column->addWidget(makeForms());
    column->addWidget(makeMatching());
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
    m_unknown = new QWidget;
    m_unknownGrid = new QGridLayout(m_unknown);
    m_unknownGrid->setContentsMargins(0, 4, 0, 4);
    m_unknownGrid->setColumnStretch(2, 1);
    auto* unknownArea = new QScrollArea;
    unknownArea->setWidgetResizable(true);
    unknownArea->setFrameShape(QFrame::NoFrame);
    unknownArea->setWidget(m_unknown);
    unknownArea->setMaximumHeight(ThemeManager::theme().px(200));
    m_unknown = unknownArea;
    column->addWidget(m_unknown);
    m_namesakes = new NamesakePanel;
    connect(m_namesakes, &NamesakePanel::answered, this, &ImportWizard::wantCheckAgain);
    column->addWidget(m_namesakes);
    column->addWidget(makeOffers());
    m_rejects = new MemoryRows(textColumns({tr("Line"), tr("Column"), tr("Value"), tr("What is wrong")}), this);
    m_rejectTable = new RecordTable;
    m_rejectTable->setSource(m_rejects);
    connect(m_rejectTable, &RecordTable::currentRecordChanged, this, [this] { showMend(); });
    connect(m_rejectTable, &RecordTable::opened, this, [this] { m_mendEdit->setFocus(); });
    column->addWidget(m_rejectTable, 1);
    column->addWidget(makeMend());
    return page;
}

/// What a person may choose for all rows at once, instead of name by name.
QWidget* ImportWizard::makeOffers()
{
    auto* offers = new QWidget;
    auto* column = new QVBoxLayout(offers);
    column->setContentsMargins(0, 0, 0, 0);
    m_leavesOwnersOut = new QCheckBox(tr("Import rows without an owner where nobody knows the one they name"));
    m_leavesOwnersOut->setObjectName(u"importLeavesOwnersOut"_s);
    m_restores = new QCheckBox(tr("Take records that are in the bin out of it and go on with them"));
    m_restores->setObjectName(u"importRestores"_s);
    for (QCheckBox* offer : {m_leavesOwnersOut, m_restores}) {
        column->addWidget(offer);
        connect(offer, &QCheckBox::clicked, this, [this] { wantCheckAgain(); });
    }
    return offers;
}

QWidget* ImportWizard::makeMend()
{
    m_mendPanel = new QWidget;
    auto* row = new QHBoxLayout(m_mendPanel);
    row->setContentsMargins(0, 4, 0, 0);
    m_mendWords = new Label;
    m_mendEdit = new QLineEdit;
    m_mendEdit->setObjectName(u"mendEdit"_s);
    m_mendEdit->setAccessibleName(tr("The right value"));
    m_mendButton = new Button(tr("Mend"));
    m_saveRejects = new Button(tr("Save rejected rows…"));
    row->addWidget(m_mendWords);
    row->addWidget(m_mendEdit, 1);
    row->addWidget(m_mendButton);
    row->addWidget(m_saveRejects);
    m_mendEdit->installEventFilter(this);
    connect(m_mendButton, &QAbstractButton::clicked, this, &ImportWizard::mend);
    connect(m_saveRejects, &QAbstractButton::clicked, this, &ImportWizard::saveRejects);
    m_mendButton->setAutoDefault(false);
    m_saveRejects->setAutoDefault(false);
    return m_mendPanel;
}

QWidget* ImportWizard::makeRun()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
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
    column->setContentsMargins(0, 8, 0, 0);
    m_doneWords = new Label;
    m_doneWords->setWordWrap(true);
    m_doneWords->setObjectName(u"doneWords"_s);
    m_undo = new Button(tr("Take this import back"));
    m_undo->setIconName(u"undo"_s);
    connect(m_undo, &QAbstractButton::clicked, this, &ImportWizard::undo);
    m_show = new Button(tr("Show what came in"));
    connect(m_show, &QAbstractButton::clicked, this, [this] {
        m_workplace.go({sectionOf(subjectOf(*m_inspection)), {}});
        accept();
    });
    column->addWidget(m_doneWords);
    auto* ways = new QHBoxLayout;
    ways->addWidget(m_show);
    ways->addWidget(m_undo);
    ways->addStretch(1);
    column->addLayout(ways);
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

void ImportWizard::choose(const QString& path, std::optional<RecordKind> subject)
{
    m_pathEdit->setText(path);
    if (path.isEmpty()) {
        m_problem->setText(tr("Choose a file first."));
        return;
    }
    m_path = path;
    m_choices = {};
    inspect(m_choices, subject);
}

void ImportWizard::inspect(const CsvChoices& choices, std::optional<RecordKind> subject)
{
    m_next->setEnabled(false);
    m_problem->setText(tr("Looking at the file…"));
    m_problem->setInk(Ink::Text2);
    whenDone(
        m_workplace.company().analyse(
            [path = m_path, choices, subject](SqlSession& session) -> Result<Boxed<FileInspection>> {
                return std::make_shared<ImportResult<FileInspection>>(inspectFile(session, path, choices, subject));
            }),
        this, [this](const Result<Boxed<FileInspection>>& answer) {
            m_next->setEnabled(true);
            m_problem->setInk(Ink::Danger);
            if (!answer) {
                say(answer.error());
            } else if (!**answer) {
                say((*answer)->error());
            } else {
                m_inspection = ***answer;
                showInspection();
            }
        });
}

void ImportWizard::showInspection()
{
    const CsvDetection& detection = detectionOf(*m_inspection);
    goTo(kColumns);
    m_found->setText(
        tr("%1 · about %2 rows · %3", "%1: file, %2: number, %3: encoding or sheet")
            .arg(
                QFileInfo(m_path).fileName(), LanguageManager::formats().number(detection.estimatedRows),
                detection.format == TableFormat::Csv        ? QString(nameOf(detection.dialect.encoding))
                    : detection.format == TableFormat::Xlsx ? detection.sheet
                                                            : QString(nameOf(detection.format)))
        + (isSavedPlan(*m_inspection) ? u" · "_s + tr("columns as last time") : QString()));
    m_subject->setCurrentIndex(m_subject->findData(int(subjectOf(*m_inspection))));
    m_encoding->setCurrentIndex(m_encoding->findData(int(detection.dialect.encoding)));
    m_encodingRow->setVisible(hasEncoding(detection.format));
    m_sheetRow->setVisible(detection.format == TableFormat::Xlsx);
    m_sheet->clear();
    m_sheet->addItems(detection.sheets);
    m_sheet->setCurrentText(detection.sheet);
    showOptions();
    m_currency->setText(cellForms(*m_inspection).currency.code());
    showMapping();
    showMatching();
}

void ImportWizard::showMapping()
{
    const CsvDetection& detection = detectionOf(*m_inspection);
    while (QLayoutItem* item = m_mapping->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_fields.clear();
    QStringList heads;
    const QList<FieldChoice> choices = fieldChoices(subjectOf(*m_inspection));
    for (int column = 0; column < detection.columns; ++column) {
        const QString head = detection.header.value(column, tr("Column %1").arg(column + 1));
        heads.append(head);
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* name = new Label(head);
        auto* field = new QComboBox;
        field->addItem(tr("– not used –"), QString());
        for (const FieldChoice& choice : choices) {
            field->addItem(choice.words, choice.key);
        }
        field->setCurrentIndex(std::max(field->findData(mappedField(*m_inspection, column)), 0));
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

void ImportWizard::showMatching()
{
    const auto* records = std::get_if<RecordInspection>(&*m_inspection);
    m_foundByRow->setVisible(records != nullptr);
    m_modeRow->setVisible(records != nullptr);
    if (records == nullptr) {
        m_missingRow->setVisible(false);
        m_makesProducts->setVisible(false);
        m_nobodysRow->setVisible(true);
        m_nobodys->setText(std::get<OrderLogInspection>(*m_inspection).plan.options.withoutCustomer);
        return;
    }
    const RecordImportPlan& plan = records->plan;
    const auto wordsOfKey = [&plan](const QString& key) {
        return labelText(importFieldsOf(plan.kind)[importFieldIndex(plan.kind, key)].label);
    };
    QStringList usual;
    m_foundBy->clear();
    for (const QString& key : plan.keys) {
        usual.append(wordsOfKey(key));
    }
    m_foundBy->addItem(usual.join(tr(", or ", "between fields of which the first that is filled counts")), plan.keys);
    for (const ImportField& field : importFieldsOf(plan.kind)) {
        const QString key = field.key;
        if (field.mayBeKey && plan.mapping.has(key) && plan.keys != QStringList{key}) {
            m_foundBy->addItem(wordsOfKey(key), QStringList{key});
        }
    }
    m_mode->setCurrentIndex(m_mode->findData(int(plan.mode)));
    const bool isOwned = importFieldIndex(plan.kind, u"customer") >= 0;
    const MissingChoice missing = plan.missingCustomers == MissingCustomers::Reject ? MissingChoice::Reject
        : plan.newCustomers == CustomerKind::Person                                 ? MissingChoice::Person
                                                                                    : MissingChoice::Organisation;
    m_missing->setCurrentIndex(m_missing->findData(int(missing)));
    m_missingRow->setVisible(isOwned);
    m_nobodys->setText(plan.withoutCustomer);
    m_nobodysRow->setVisible(isOwned && plan.kind != RecordKind::Contact);
    m_makesProducts->setChecked(plan.createsProducts);
    m_makesProducts->setVisible(plan.kind == RecordKind::Opportunity || plan.kind == RecordKind::Case);
}

void ImportWizard::readMatching(RecordImportPlan& plan) const
{
    plan.keys = m_foundBy->currentData().toStringList();
    plan.mode = ImportMode(m_mode->currentData().toInt());
    const auto missing = MissingChoice(m_missing->currentData().toInt());
    plan.missingCustomers = missing == MissingChoice::Reject ? MissingCustomers::Reject : MissingCustomers::Create;
    plan.newCustomers = missing == MissingChoice::Person ? CustomerKind::Person : CustomerKind::Organisation;
    plan.withoutCustomer = m_nobodys->text().trimmed();
    plan.createsProducts = m_makesProducts->isChecked();
}

void ImportWizard::showOptions()
{
    const OpenForms open = openForms(*m_inspection);
    const CellForms forms = cellForms(*m_inspection);
    m_dateOrder->setCurrentIndex(m_dateOrder->findData(int(forms.dates)));
    m_decimal->setCurrentIndex(m_decimal->findData(int(forms.mark)));
    m_dateOrderRow->setHint(
        open.isDateOrderMixed      ? tr("The file mixes orders; some rows will be rejected.")
            : open.isDateOrderOpen ? tr("Day and month could be either. Please choose.")
                                   : QString());
    m_decimalRow->setHint(open.isDecimalMarkOpen ? tr("The marks could mean either. Please choose.") : QString());
}

QMap<QString, int> ImportWizard::chosenColumns() const
{
    QMap<QString, int> columns;
    for (size_t column = 0; column < m_fields.size(); ++column) {
        if (const QString field = m_fields[column]->currentData().toString(); !field.isEmpty()) {
            columns.insert(field, int(column));
        }
    }
    return columns;
}

void ImportWizard::mapColumn(const QComboBox& chosen)
{
    for (QComboBox* other : m_fields) { // a field has one column: the one chosen last
        if (other != &chosen && chosen.currentIndex() > 0 && other->currentData() == chosen.currentData()) {
            other->setCurrentIndex(0);
        }
    }
    if (auto* records = std::get_if<RecordInspection>(&*m_inspection)) {
        readMatching(records->plan); // what was chosen there stays
    } else {
        std::get<OrderLogInspection>(*m_inspection).plan.options.withoutCustomer = m_nobodys->text().simplified();
    }
    mapColumns(*m_inspection, chosenColumns());
    showOptions();
    showMatching();
}

bool ImportWizard::readPlan()
{
    const auto currency = Currency::fromCode(m_currency->text().trimmed());
    if (!currency) {
        m_problem->setText(tr("This currency is not known. Type a code like CNY, EUR or USD."));
        m_currency->setFocus();
        return false;
    }
    setCellForms(
        *m_inspection,
        {DateOrder(m_dateOrder->currentData().toInt()), DecimalMark(m_decimal->currentData().toInt()), *currency});
    if (auto* records = std::get_if<RecordInspection>(&*m_inspection)) {
        readMatching(records->plan);
    } else {
        auto& orders = std::get<OrderLogInspection>(*m_inspection);
        orders.plan.options.withoutCustomer = m_nobodys->text().simplified();
    }
    if (const QStringList missing = missingWords(*m_inspection); !missing.isEmpty()) {
        m_problem->setText(tr("Say which column is: %1.", "%1: fields").arg(missing.join(u", "_s)));
        return false;
    }
    return true;
}

void ImportWizard::check()
{
    if (m_pages->currentIndex() == kColumns && !readPlan()) {
        return;
    }
    readUnknown();
    m_next->setEnabled(false);
    m_problem->setInk(Ink::Text2);
    m_problem->setText(tr("Reading the whole file without writing…"));
    whenDone(
        m_workplace.company().analyse(
            [inspection = *m_inspection, author = m_workplace.company().author(),
             cancelled = m_cancelled](SqlSession& session) -> Result<Boxed<FileImportSummary>> {
                return std::make_shared<ImportResult<FileImportSummary>>(checkFile(
                    session, inspection, author, [cancelled](const ImportProgress&) { return !cancelled->load(); }));
            }),
        this, [this](const Result<Boxed<FileImportSummary>>& answer) {
            const QString saved = takeRejectsPath(*m_inspection);
            m_next->setEnabled(true);
            m_problem->setInk(Ink::Danger);
            if (!answer) {
                say(answer.error());
            } else if (!**answer) {
                say((*answer)->error());
            } else {
                showCheck(***answer);
                if (!saved.isEmpty()) {
                    m_problem->setInk(Ink::Text2);
                    m_problem->setText(
                        tr("The rejected rows are in %1.", "%1: a file").arg(QDir::toNativeSeparators(saved)));
                }
            }
        });
}

void ImportWizard::showCheck(const FileImportSummary& summary)
{
    m_isStale = false;
    goTo(kCheck);
    m_checkWords->setText(checkWords(summary));
    showUnknown(unknownNames(summary));
    const auto* orders = std::get_if<OrderImportSummary>(&summary);
    m_namesakes->ask(orders == nullptr ? QList<NamesakeQuestion>() : orders->namesakes);
    showOffers(summary);
    m_listed = rejectedOf(summary) + warnedOf(summary);
    m_saveRejects->setVisible(!rejectedOf(summary).isEmpty());
    showRejects();
    m_next->setEnabled(hasWork(summary));
}

void ImportWizard::showRejects()
{
    const CsvDetection& detection = detectionOf(*m_inspection);
    const Mends& mends = mendsOf(*m_inspection);
    std::vector<Row> rows;
    for (qsizetype i = 0; i < m_listed.size(); ++i) {
        const RejectedRow& rejected = m_listed[i];
        const QMap<int, QString> mended = mends.value(rejected.record);
        const bool isMended = m_isStale && mended.contains(rejected.fault.column);
        rows.push_back(
            {i,
             {QString::number(rejected.line),
              rejected.fault.column >= 0 ? detection.header.value(rejected.fault.column) : QString(),
              isMended ? mended.value(rejected.fault.column) : rejected.fault.value,
              isMended ? tr("Mended; check again to see.") : wordsOf(rejected.fault)},
             RowTone::Normal});
        Q_ASSERT(rows.back().cells.size() == kRejectColumns);
    }
    m_rejects->setRows(std::move(rows));
    m_rejectTable->setVisible(!m_listed.isEmpty());
    m_mendPanel->setVisible(!m_listed.isEmpty());
    showMend();
}

/// A line for each name that nobody has, with what it could mean.
void ImportWizard::showUnknown(const QList<UnknownName>& names)
{
    while (QLayoutItem* item = m_unknownGrid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_meanings.clear();
    m_unknown->setVisible(!names.isEmpty());
    m_unknown->setMinimumHeight(ThemeManager::theme().px(std::min(8 + 38 * int(names.size()), 160)));
    const RecordKind subject = subjectOf(*m_inspection);
    for (int i = 0; i < names.size(); ++i) {
        const UnknownName& name = names[i];
        const ImportField& field = importFieldsOf(subject)[importFieldIndex(subject, name.field)];
        auto* words
            = new Label(tr("%1 “%2” is not known (%Ln row(s)). It means", "%1: a field, %2: a name", int(name.rows))
                            .arg(labelText(field.label), name.text));
        auto* meaning = new QComboBox;
        meaning->setObjectName(u"importMeaning"_s);
        meaning->setAccessibleName(words->text());
        meaning->addItem(tr("– nobody knows –"), QString());
        QStringList choices = name.choices;
        if (!name.likely.isEmpty() && !choices.contains(name.likely)) {
            choices.prepend(name.likely);
        }
        for (const QString& choice : choices) {
            meaning->addItem(
                field.linkTo == RecordKind::Stage ? QCoreApplication::translate("Stage", choice.toUtf8()) : choice,
                choice);
        }
        // proposed where the names are alike, and a person confirms it by checking again
        meaning->setCurrentIndex(name.likely.isEmpty() ? 0 : meaning->findData(name.likely));
        m_isStale = m_isStale || meaning->currentIndex() > 0;
        connect(meaning, &QComboBox::activated, this, [this] { wantCheckAgain(); });
        m_unknownGrid->addWidget(words, i, 0);
        m_unknownGrid->addWidget(meaning, i, 1);
        m_meanings.emplace_back(name, meaning);
    }
    if (m_isStale) {
        wantCheckAgain();
    }
}

void ImportWizard::showOffers(const FileImportSummary& summary)
{
    const auto* records = std::get_if<RecordInspection>(&*m_inspection);
    const bool leavesOut = records != nullptr && records->plan.unknownOwners == UnknownOwners::LeaveOut;
    const bool restores = records != nullptr ? records->plan.binned == BinnedRecords::Restore
                                             : std::get<OrderLogInspection>(*m_inspection).plan.restoresCustomers;
    m_leavesOwnersOut->setChecked(leavesOut);
    m_leavesOwnersOut->setVisible(leavesOut || namesUnknownOwner(summary));
    m_restores->setChecked(restores);
    m_restores->setVisible(restores || meansBinned(summary));
}

void ImportWizard::readUnknown()
{
    if (m_pages->currentIndex() != kCheck) {
        return;
    }
    auto* records = std::get_if<RecordInspection>(&*m_inspection);
    if (records == nullptr) {
        OrderImportPlan& orders = std::get<OrderLogInspection>(*m_inspection).plan;
        orders.restoresCustomers = m_restores->isChecked();
        orders.namesakes.insert(m_namesakes->answers());
        return;
    }
    for (const auto& [name, meaning] : m_meanings) {
        if (const QString meant = meaning->currentData().toString(); !meant.isEmpty()) {
            records->plan.spellings.insert(name.text, meant);
        }
    }
    records->plan.unknownOwners = m_leavesOwnersOut->isChecked() ? UnknownOwners::LeaveOut : UnknownOwners::Reject;
    records->plan.binned = m_restores->isChecked() ? BinnedRecords::Restore : BinnedRecords::Reject;
}

void ImportWizard::wantCheckAgain()
{
    m_isStale = true;
    m_next->setText(tr("Check again"));
    m_next->setEnabled(true);
}

void ImportWizard::showMend()
{
    const std::optional<qint64> id = m_rejectTable->currentId();
    const bool canMend = id && *id < m_listed.size() && m_listed[*id].fault.column >= 0;
    m_mendEdit->setEnabled(canMend);
    m_mendButton->setEnabled(canMend);
    if (!canMend) {
        m_mendWords->setText(id ? tr("This row can only be mended in the file.") : QString());
        m_mendEdit->clear();
        return;
    }
    const RejectedRow& row = m_listed[*id];
    m_mendWords->setText(tr("Line %1, %2:", "%1: a number, %2: a column")
                             .arg(row.line)
                             .arg(detectionOf(*m_inspection).header.value(row.fault.column)));
    m_mendEdit->setText(mendsOf(*m_inspection).value(row.record).value(row.fault.column, row.fault.value));
}

void ImportWizard::mend()
{
    const std::optional<qint64> id = m_rejectTable->currentId();
    if (!id || *id >= m_listed.size() || m_listed[*id].fault.column < 0) {
        return;
    }
    const RejectedRow& row = m_listed[*id];
    mendsOf(*m_inspection)[row.record].insert(row.fault.column, m_mendEdit->text());
    const int next = m_rejectTable->currentRow() + 1;
    wantCheckAgain();
    showRejects();
    m_rejectTable->goToRow(std::min(next, int(m_listed.size()) - 1));
    m_mendEdit->selectAll();
    m_mendEdit->setFocus();
}

bool ImportWizard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_mendEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            mend();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ImportWizard::saveRejects()
{
    auto* dialog = new QFileDialog(
        this, tr("Where the rejected rows are saved"),
        QFileInfo(m_path).dir().filePath(QFileInfo(m_path).completeBaseName() + u"-rejected.csv"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        setRejectsPath(*m_inspection, path);
        check();
    });
    dialog->open();
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
    using Answer = Boxed<FileImportSummary>;
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
            [inspection = *m_inspection, author = m_workplace.company().author(),
             fields = m_workplace.company().customFields(), writer = writerThrough(m_workplace.company().executor()),
             cancelled, tell]() -> Answer {
                const CustomFieldsScope scope(fields);
                return std::make_shared<ImportResult<FileImportSummary>>(importFile(
                    writer, inspection, author, Instant::from(QDateTime::currentDateTimeUtc()),
                    [cancelled, tell](const ImportProgress& progress) {
                        tell(progress);
                        return !cancelled->load();
                    }));
            }),
        this, [this](const Answer& answer) {
            m_working = false;
            if (*answer) {
                setVisible(true); // cancelled too late: then it is here to be taken back
                showDone(**answer);
            } else if (isHidden()) {
                leaveBehind();
            } else {
                goTo(kCheck);
                say(answer->error());
            }
        });
}

void ImportWizard::showDone(const FileImportSummary& summary)
{
    goTo(kDone);
    m_receipt = receiptOf(summary, QFileInfo(m_path).fileName());
    m_undo->setVisible(m_receipt.has_value());
    m_doneWords->setText(doneWords(summary));
    if (m_receipt) {
        m_workplace.company().announce(*m_receipt);
    }
}

void ImportWizard::undo()
{
    m_undo->setEnabled(false);
    using Answer = Result<UndoneImport>;
    whenDone(
        QtConcurrent::run(
            [batch = m_receipt->id, author = m_workplace.company().author(),
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
                tr("Taken back: %1 records that it made and %2 that it changed. %3 were changed since and stay.",
                   "%1 to %3: numbers")
                    .arg(undone->removed())
                    .arg(undone->restored)
                    .arg(undone->kept));
            ChangeReceipt receipt;
            receipt.title = {ChangeAction::UndoImport, QFileInfo(m_path).fileName(), undone->removed()};
            receipt.undoes = m_receipt->id;
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
    } else if (m_pages->currentIndex() == kRun) {
        hide(); // who cancels is free at once: what came in is taken back behind the window
        m_workplace.toast(tr("The import is cancelled. What came in of it is being taken back."));
    }
}

void ImportWizard::leaveBehind()
{
    ChangeReceipt receipt;
    receipt.title = {ChangeAction::UndoImport, QFileInfo(m_path).fileName(), 0};
    receipt.everything = true;
    m_workplace.company().announce(receipt); // lists that showed some of it ask again
    deleteLater();
}

} // namespace zhike
