#include "cli/commands.h"
#include "domain/catalogue.h"
#include "services/exporting/listexport.h"
#include "services/segments/segmentkeeper.h"
#include "services/segments/segmentrules.h"
#include "storage/filterjson.h"

#include <QDateTime>
#include <array>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

void declareExport(Options& options)
{
    // clang-format off
    options.named.add_options()
        ("csv", po::value<std::string>()->value_name("OUT"), "separated text to write; an older file is replaced")
        ("xlsx", po::value<std::string>()->value_name("OUT"), "a workbook with real numbers and dates")
        ("jsonl", po::value<std::string>()->value_name("OUT"), "JSON lines, one object a row")
        ("vcard", po::value<std::string>()->value_name("OUT"), "cards for an address book: contacts and customers")
        ("icalendar", po::value<std::string>()->value_name("OUT"), "a calendar: activities")
        ("columns", po::value<std::string>()->value_name("A,B,..."), "of a table: fields by their keys, in this order; else all")
        ("for-spreadsheets", "put an apostrophe before what a spreadsheet would run as a formula, and mark the encoding")
        ("separator", po::value<std::string>()->default_value(",")->value_name("C"),
            "the character between cells, or 'tab'");
    // clang-format on
}

void declareCustomerExport(Options& options)
{
    declareExport(options);
    options.named.add_options()(
        "segment", po::value<std::string>()->value_name("NAME"), "only who meets the rule of this segment now");
}

/// What of a kind is exported: all of it, or a segment of customers.
Result<ListQuery> queryOf(SqlSession& session, RecordKind kind, const Invocation& invocation)
{
    ListQuery query;
    query.kind = kind;
    if (invocation.has("segment")) {
        ZHIKE_TRY(const RuleSegment segment, segmentNamed(session, invocation.text("segment")));
        ZHIKE_TRY(query.filter, filterFromText(segment.details.rule));
        query.context = segmentContext();
    }
    return query;
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

/// Where to and in which format; exactly one of the options that name a file.
struct ExportTarget {
    QString path;
    ExportForm form;
};

Result<ExportTarget> targetOf(const Invocation& invocation)
{
    constexpr std::array kFormats
        = {std::pair{"csv", TableFormat::Csv}, std::pair{"xlsx", TableFormat::Xlsx},
           std::pair{"jsonl", TableFormat::JsonLines}, std::pair{"vcard", TableFormat::VCard},
           std::pair{"icalendar", TableFormat::ICalendar}};
    std::optional<ExportTarget> target;
    for (const auto& [option, format] : kFormats) {
        if (invocation.has(option)) {
            if (target) {
                return fail(
                    ErrorCode::InvalidInput, u"name one file: --csv, --xlsx, --jsonl, --vcard or --icalendar"_s);
            }
            target = ExportTarget{invocation.text(option), {format}};
        }
    }
    if (!target) {
        return fail(
            ErrorCode::InvalidInput, u"name the file to write: --csv, --xlsx, --jsonl, --vcard or --icalendar OUT"_s);
    }
    ZHIKE_TRY(target->form.csv, formatOf(invocation));
    target->form.madeAt = Instant::from(QDateTime::currentDateTimeUtc());
    return *target;
}

void declareOrderExport(Options& options)
{
    declareExport(options);
    options.named.add_options()("lines", "a row for each line, as 'import orders' reads it again; columns are given");
}

void declareCaseExport(Options& options)
{
    declareExport(options);
    options.named.add_options()(
        "entries", "a row for each entry of the cases instead of one a case; columns are given");
}

/// A company that is only read cannot keep who exported what of it.
Error whyNotExported(Error error)
{
    if (error.code == ErrorCode::ReadOnly || error.code == ErrorCode::Io) {
        error.detail += u" (an export is logged in the company: of one that cannot be written to export a copy)"_s;
    }
    return error;
}

/// The option that asks for a row for each part of a record; kinds without parts have none.
constexpr const char* partsOption(RecordKind kind)
{
    return kind == RecordKind::Order ? "lines" : kind == RecordKind::Case ? "entries" : nullptr;
}

template <RecordKind Kind> ExitCode runExport(Invocation& invocation)
{
    Result<ExportTarget> target = targetOf(invocation);
    if (!target) {
        return invocation.misused(target.error().detail);
    }
    const TableFormat format = target->form.format;
    if (!canExport(Kind, format)) {
        return invocation.misused(u"%1 are not written as %2"_s.arg(QLatin1StringView(tableOf(Kind)), nameOf(format)));
    }
    const bool isOfParts = partsOption(Kind) != nullptr && invocation.has(partsOption(Kind));
    if (isOfParts && invocation.has("columns")) {
        return invocation.misused(u"--%1 has columns of its own"_s.arg(QLatin1StringView(partsOption(Kind))));
    }
    if (invocation.has("columns") && (format == TableFormat::VCard || format == TableFormat::ICalendar)) {
        return invocation.misused(u"a file of %1 has no columns to choose"_s.arg(nameOf(format)));
    }
    target->form.sheet = QString::fromLatin1(tableOf(Kind));
    const QStringList fields = invocation.has("columns") ? invocation.text("columns").split(u',') : exportFields(Kind);
    for (const QString& field : fields) {
        if (exportLabel(Kind, field) == nullptr) {
            return invocation.misused(
                u"there is no column '%1'; known are %2"_s.arg(field, exportFields(Kind).join(u", "_s)));
        }
    }
    const Result<OpenStore> open = invocation.open(OpenMode::MustExist); // the log has an entry of every export
    if (!open) {
        return invocation.fail(whyNotExported(open.error()));
    }
    const Result<std::unique_ptr<SqlSession>> reader = open->store->session(SessionKind::Analytics);
    if (!reader) {
        return invocation.fail(reader.error());
    }
    const Result<ListQuery> query = queryOf(**reader, Kind, invocation);
    if (!query) {
        return invocation.fail(query.error());
    }
    ExportRows rows(*query);
    rows.detail = isOfParts ? ExportDetail::Parts : ExportDetail::Records;
    const Exporter exporter{writerThrough(*open->session), Author{UserId(0), Role::Administrator}};
    const Result<ExportSummary> summary = exportList(**reader, exporter, rows, fields, target->path, target->form);
    if (!summary) {
        return invocation.fail(summary.error());
    }
    if (invocation.wantsJson()) {
        invocation.print(QJsonObject{
            {u"rows"_s, summary->rows}, {u"file"_s, target->path}, {u"milliseconds"_s, summary->milliseconds}});
    } else {
        invocation.print(u"%1 rows written to %2"_s.arg(summary->rows).arg(target->path));
    }
    return ExitCode::Done;
}

constexpr const char* kExportUsage = "--csv|--xlsx|--jsonl OUT [--columns A,B,...] [--for-spreadsheets] [--json]";

constexpr const char* kContactExportUsage
    = "--csv|--xlsx|--jsonl|--vcard OUT [--columns A,B,...] [--for-spreadsheets] [--json]";

constexpr const char* kActivityExportUsage
    = "--csv|--xlsx|--jsonl|--icalendar OUT [--columns A,B,...] [--for-spreadsheets] [--json]";

constexpr const char* kCustomerExportUsage
    = "--csv|--xlsx|--jsonl|--vcard OUT [--segment NAME] [--columns A,B,...] [--for-spreadsheets] [--json]";

} // namespace

const Command kExportCustomers{
    "export customers", kCustomerExportUsage, "Writes every customer with its figures.", declareCustomerExport,
    runExport<RecordKind::Customer>};
const Command kExportContacts{
    "export contacts", kContactExportUsage, "Writes every contact.", declareExport, runExport<RecordKind::Contact>};
const Command kExportActivities{
    "export activities", kActivityExportUsage, "Writes every call, visit, mail, task and note.", declareExport,
    runExport<RecordKind::Activity>};
const Command kExportOrders{
    "export orders", kExportUsage, "Writes every order; with --lines a row for each line.", declareOrderExport,
    runExport<RecordKind::Order>};
const Command kExportProducts{
    "export products", kExportUsage, "Writes every product.", declareExport, runExport<RecordKind::Product>};
const Command kExportOpportunities{
    "export opportunities", kExportUsage, "Writes every opportunity.", declareExport,
    runExport<RecordKind::Opportunity>};
const Command kExportUsers{
    "export users", kExportUsage, "Writes everybody who works here.", declareExport, runExport<RecordKind::User>};
const Command kExportCases{
    "export cases", kExportUsage, "Writes every case; with --entries a row for each entry.", declareCaseExport,
    runExport<RecordKind::Case>};
const Command kExportRelations{
    "export relations", kExportUsage, "Writes every relation between customers, once from either side.", declareExport,
    runExport<RecordKind::Relationship>};
const Command kExportNeeds{
    "export needs", kExportUsage, "Writes every need of a customer.", declareExport, runExport<RecordKind::Need>};
const Command kExportAttachments{
    "export attachments", kExportUsage,
    "Writes the list of the attached files: what they hang on, names, sizes; not what is in them.", declareExport,
    runExport<RecordKind::Attachment>};

} // namespace zhike::cli
