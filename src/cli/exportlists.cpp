#include "cli/commands.h"
#include "domain/catalogue.h"
#include "services/exporting/listexport.h"

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

void declareExport(Options& options)
{
    // clang-format off
    options.named.add_options()
        ("csv", po::value<std::string>()->required()->value_name("OUT"), "the file to write; an older one is replaced")
        ("columns", po::value<std::string>()->value_name("A,B,..."), "fields by their keys; else all")
        ("for-spreadsheets", "put an apostrophe before what a spreadsheet would run as a formula, and mark the encoding")
        ("separator", po::value<std::string>()->default_value(",")->value_name("C"),
            "the character between cells, or 'tab'");
    // clang-format on
}

Result<CsvFormat> formatOf(const Invocation& invocation)
{
    const QString separator = invocation.text("separator");
    const QString character = separator == "tab"_L1 ? u"\t"_s : separator;
    if (character.size() != 1 || !(u",;|\t"_s.contains(character))) {
        return fail(ErrorCode::InvalidInput, u"a separator is , ; | or tab, not '%1'"_s.arg(separator));
    }
    const bool forSpreadsheets = invocation.has("for-spreadsheets");
    return CsvFormat{
        forSpreadsheets ? CsvPurpose::ForSpreadsheets : CsvPurpose::Exact, char(character.front().unicode()),
        forSpreadsheets};
}

template <RecordKind Kind> ExitCode runExport(Invocation& invocation)
{
    const Result<CsvFormat> format = formatOf(invocation);
    if (!format) {
        return invocation.misused(format.error().detail);
    }
    const QStringList fields = invocation.has("columns") ? invocation.text("columns").split(u',') : exportFields(Kind);
    for (const QString& field : fields) {
        if (findField(Kind, field) == nullptr) {
            return invocation.misused(
                u"there is no column '%1'; known are %2"_s.arg(field, exportFields(Kind).join(u", "_s)));
        }
    }
    const Result<OpenStore> open = invocation.open(OpenMode::ReadOnly);
    if (!open) {
        return invocation.fail(open.error());
    }
    ListQuery query;
    query.kind = Kind;
    const Result<ExportSummary> summary = exportList(*open->session, query, fields, invocation.text("csv"), *format);
    if (!summary) {
        return invocation.fail(summary.error());
    }
    if (invocation.wantsJson()) {
        invocation.print(QJsonObject{
            {u"rows"_s, summary->rows},
            {u"file"_s, invocation.text("csv")},
            {u"milliseconds"_s, summary->milliseconds}});
    } else {
        invocation.print(u"%1 rows written to %2"_s.arg(summary->rows).arg(invocation.text("csv")));
    }
    return ExitCode::Done;
}

constexpr const char* kExportUsage = "--csv OUT [--columns A,B,...] [--for-spreadsheets] [--json]";

} // namespace

const Command kExportCustomers{
    "export customers", kExportUsage, "Writes every customer with its figures as CSV.", declareExport,
    runExport<RecordKind::Customer>};
const Command kExportContacts{
    "export contacts", kExportUsage, "Writes every contact as CSV.", declareExport, runExport<RecordKind::Contact>};
const Command kExportOrders{
    "export orders", kExportUsage, "Writes every order as CSV, without its lines.", declareExport,
    runExport<RecordKind::Order>};
const Command kExportProducts{
    "export products", kExportUsage, "Writes every product as CSV.", declareExport, runExport<RecordKind::Product>};
const Command kExportCases{
    "export cases", kExportUsage, "Writes every case as CSV, without its entries.", declareExport,
    runExport<RecordKind::Case>};

} // namespace zhike::cli
