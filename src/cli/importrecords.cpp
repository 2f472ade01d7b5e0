#include "cli/commands.h"
#include "cli/importfile.h"
#include "services/importing/recordimport.h"

#include <QJsonArray>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

QStringList keysThatFind(RecordKind kind)
{
    QStringList keys;
    for (const ImportField& field : importFieldsOf(kind)) {
        if (field.mayBeKey) {
            keys.append(field.key);
        }
    }
    return keys;
}

template <RecordKind Kind>
constexpr bool kIsOwned = Kind == RecordKind::Contact || Kind == RecordKind::Opportunity || Kind == RecordKind::Case
    || Kind == RecordKind::Activity || Kind == RecordKind::Relationship || Kind == RecordKind::Need;

template <RecordKind Kind> void declareImportRecords(Options& options)
{
    QStringList fields;
    for (const ImportField& field : importFieldsOf(Kind)) {
        fields.append(field.key);
    }
    const std::string map = u"which column is what, by its name or number from 1: %1; the rest is guessed from the"
                            " names, and FIELD= leaves a field out"_s.arg(fields.join(u", "_s))
                                .toStdString();
    const std::string match = u"fields by which a record is found, of a row the first that it fills: %1; else %2"_s
                                  .arg(keysThatFind(Kind).join(u", "_s), usualKeys(Kind).join(u", "_s))
                                  .toStdString();
    // clang-format off
    options.named.add_options()
        ("map", po::value<std::string>()->value_name("FIELD=COL,..."), map.c_str())
        ("match", po::value<std::string>()->value_name("FIELD,..."), match.c_str())
        ("mode", po::value<std::string>()->value_name("MODE"),
            "both (usual): make what is missing and change what is there; create; update. Empty cells keep what is there");
    if (Kind == RecordKind::Product || Kind == RecordKind::Opportunity) {
        options.named.add_options()
            ("currency", po::value<std::string>()->value_name("CODE"), "of amounts in rows that name none");
    }
    if (Kind != RecordKind::Product && Kind != RecordKind::User) {
        options.named.add_options()
            ("same", po::value<std::string>()->value_name("TEXT=NAME,..."),
                "what names in the file mean that nobody has, as the check lists them")
            ("customer-key", po::value<std::string>()->value_name("FIELD"),
                "what cells name customers by: number, external_key or name; else these in this order");
    }
    if (Kind != RecordKind::Product && Kind != RecordKind::User && Kind != RecordKind::Relationship
        && Kind != RecordKind::Need) {
        options.named.add_options()
            ("leave-owners-out", "rows whose owner nobody knows count without; else they are rejected");
    }
    options.named.add_options()
        ("binned", po::value<std::string>()->value_name("HOW"),
            "rows that mean a record in the bin: reject (usual), restore (take it out and change it), new (make another)");
    if (kIsOwned<Kind>) {
        options.named.add_options()
            ("create-customers", "make the customers, and contacts at them, that are not there, by their names; else such rows are rejected")
            ("new-customers", po::value<std::string>()->value_name("KIND"),
                "what they are: organisation (usual), person or household")
            ("without-customer", po::value<std::string>()->value_name("NAME"),
                "whose rows are that name no customer; else they are rejected");
    }
    if (Kind == RecordKind::Opportunity || Kind == RecordKind::Case) {
        options.named.add_options()
            ("create-products", "make the products that are not there; else such rows are rejected");
    }
    // clang-format on
    declareFileOptions(options);
}

Result<void> applyRecordOptions(const Invocation& invocation, RecordInspection& inspection)
{
    RecordImportPlan& plan = inspection.plan;
    if (invocation.has("map")) {
        ZHIKE_TRY(
            const RecordMapping mapping,
            recordMappingFromText(plan.kind, invocation.text("map"), inspection.detection.header, plan.mapping));
        mapAgain(inspection, mapping);
    }
    ZHIKE_CHECK(readFormats(invocation, plan.options.days, plan.options.numbers));
    ZHIKE_CHECK(readWord<ImportMode>(
        invocation, "mode",
        {{"both", ImportMode::Both}, {"create", ImportMode::CreateOnly}, {"update", ImportMode::UpdateOnly}},
        plan.mode));
    if (invocation.has("match")) {
        plan.keys = invocation.text("match").split(u',', Qt::SkipEmptyParts);
        for (const QString& key : plan.keys) {
            if (!keysThatFind(plan.kind).contains(key)) {
                return fail(
                    ErrorCode::InvalidInput,
                    u"records are not found by '%1', but by %2"_s.arg(key, keysThatFind(plan.kind).join(u", "_s)));
            }
        }
    }
    if (invocation.has("customer-key")) {
        plan.customerKey = invocation.text("customer-key");
        const QStringList known{u"number"_s, u"external_key"_s, u"name"_s};
        if (!known.contains(plan.customerKey)) {
            return fail(
                ErrorCode::InvalidInput,
                u"--customer-key may be %1, not '%2'"_s.arg(known.join(u", "_s), plan.customerKey));
        }
    }
    if (invocation.has("create-customers")) {
        plan.missingCustomers = MissingCustomers::Create;
    }
    plan.createsProducts = plan.createsProducts || invocation.has("create-products");
    ZHIKE_CHECK(readWord<CustomerKind>(
        invocation, "new-customers",
        {{"organisation", CustomerKind::Organisation},
         {"person", CustomerKind::Person},
         {"household", CustomerKind::Household}},
        plan.newCustomers));
    if (invocation.has("leave-owners-out")) {
        plan.unknownOwners = UnknownOwners::LeaveOut;
    }
    ZHIKE_CHECK(readWord<BinnedRecords>(
        invocation, "binned",
        {{"reject", BinnedRecords::Reject}, {"restore", BinnedRecords::Restore}, {"new", BinnedRecords::MakeNew}},
        plan.binned));
    if (invocation.has("without-customer")) {
        plan.withoutCustomer = invocation.text("without-customer");
    }
    for (const QString& pair : invocation.text("same").split(u',', Qt::SkipEmptyParts)) {
        const qsizetype sign = pair.indexOf(u'=');
        if (sign <= 0) {
            return fail(ErrorCode::InvalidInput, u"--same wants TEXT=NAME, not '%1'"_s.arg(pair));
        }
        plan.spellings.insert(pair.first(sign).trimmed(), pair.sliced(sign + 1).trimmed());
    }
    if (invocation.has("currency")) {
        const auto currency = Currency::fromCode(invocation.text("currency"));
        if (!currency) {
            return fail(ErrorCode::InvalidInput, u"unknown currency '%1'"_s.arg(invocation.text("currency")));
        }
        plan.options.currency = *currency;
    }
    plan.rejectsPath = invocation.text("rejects");
    return {};
}

QJsonObject summaryJson(const RecordImportSummary& summary, const RecordImportPlan& plan, const QStringList& header)
{
    QJsonObject changed;
    for (auto field = summary.changedFields.cbegin(); field != summary.changedFields.cend(); ++field) {
        changed.insert(field.key(), *field);
    }
    QJsonObject json{
        {u"dry_run"_s, summary.isDryRun},
        {u"rows_read"_s, summary.rowsRead},
        {u"rows_skipped"_s, summary.rowsSkipped},
        {u"rows_repeated"_s, summary.repeated},
        {u"created"_s, summary.created},
        {u"updated"_s, summary.updated},
        {u"unchanged"_s, summary.unchanged},
        {u"left"_s, summary.left},
        {u"restored"_s, summary.restored},
        {u"rejected"_s, rejectsJson(summary.rowsRejected, summary.reasons, summary.rejected, header)},
        {u"changed_fields"_s, changed},
        {u"columns"_s, toText(plan.mapping, header)},
        {u"match"_s, QJsonArray::fromStringList(plan.keys)},
        {u"mode"_s, QString::fromLatin1(keyOf(plan.mode))},
        {u"milliseconds"_s, summary.milliseconds}};
    json.insert(u"customers_created"_s, summary.customersCreated);
    json.insert(u"contacts_created"_s, summary.contactsCreated);
    json.insert(u"products_created"_s, summary.productsCreated);
    json.insert(u"categories_created"_s, summary.categoriesCreated);
    QJsonArray unknown;
    for (const UnknownName& name : summary.unknownNames) {
        unknown.append(QJsonObject{
            {u"field"_s, name.field}, {u"text"_s, name.text}, {u"likely"_s, name.likely}, {u"rows"_s, name.rows}});
    }
    json.insert(u"unknown_names"_s, unknown);
    qint64 warned = 0;
    for (const qint64 rows : summary.warnings) {
        warned += rows;
    }
    json.insert(u"warned"_s, rejectsJson(warned, summary.warnings, summary.warned, header));
    if (summary.change) {
        json.insert(u"batch"_s, qint64(summary.change->value()));
    }
    return json;
}

void printSummary(Invocation& invocation, const RecordImportSummary& summary)
{
    if (summary.isDryRun) {
        invocation.print(u"dry run: nothing was written"_s);
    }
    invocation.print(u"rows: %1 read, %2 repeated, %3 rejected"_s.arg(summary.rowsRead)
                         .arg(summary.repeated)
                         .arg(summary.rowsRejected));
    invocation.print(u"records: %1 created, %2 updated, %3 unchanged, %4 left alone"_s.arg(summary.created)
                         .arg(summary.updated)
                         .arg(summary.unchanged)
                         .arg(summary.left));
    if (summary.restored > 0) {
        invocation.print(u"out of the bin: %1"_s.arg(summary.restored));
    }
    if (summary.customersCreated > 0) {
        invocation.print(u"customers: %1 created"_s.arg(summary.customersCreated));
    }
    if (summary.contactsCreated > 0) {
        invocation.print(u"contacts: %1 created"_s.arg(summary.contactsCreated));
    }
    if (summary.categoriesCreated > 0) {
        invocation.print(u"categories: %1 created"_s.arg(summary.categoriesCreated));
    }
    if (summary.productsCreated > 0) {
        invocation.print(u"products: %1 created"_s.arg(summary.productsCreated));
    }
    for (const UnknownName& name : summary.unknownNames) {
        invocation.print(
            u"%1 '%2' is not known (%3 rows)"_s.arg(name.field, name.text).arg(name.rows)
            + (name.likely.isEmpty() ? QString() : u"; --same '%1=%2'?"_s.arg(name.text, name.likely)));
    }
    for (auto reason = summary.warnings.cbegin(); reason != summary.warnings.cend(); ++reason) {
        invocation.print(u"%1 (told, not refused): %2"_s.arg(reason.key()).arg(*reason));
    }
    if (!summary.change && !summary.isDryRun) {
        invocation.print(u"nothing changed"_s);
    }
}

template <RecordKind Kind> ExitCode runImportRecords(Invocation& invocation)
{
    return runImport<RecordInspection, RecordImportPlan, RecordImportSummary>(
        invocation,
        {[](SqlSession& session, const QString& path, const CsvChoices& choices) {
             return inspectRecords(session, Kind, path, choices);
         },
         applyRecordOptions,
         [](SqlSession& session, const RecordImportPlan& plan, const Author& author) {
             return checkRecords(session, plan, author);
         },
         [](const BatchWriter& writer, const RecordImportPlan& plan, const Author& author, Instant now) {
             return importRecords(writer, plan, author, now);
         },
         summaryJson, printSummary});
}

constexpr const char* kImportUsage
    = "FILE [--map name=COL,...] [--match FIELD,...] [--mode both|create|update] [--dry-run] [--json]";

} // namespace

const Command kImportCustomers{
    "import customers", kImportUsage, "Makes and changes customers from a file, as one batch that can be undone.",
    declareImportRecords<RecordKind::Customer>, runImportRecords<RecordKind::Customer>};
const Command kImportContacts{
    "import contacts", kImportUsage, "Makes and changes contacts from a file, as one batch that can be undone.",
    declareImportRecords<RecordKind::Contact>, runImportRecords<RecordKind::Contact>};
const Command kImportProducts{
    "import products", kImportUsage, "Makes and changes products from a file, as one batch that can be undone.",
    declareImportRecords<RecordKind::Product>, runImportRecords<RecordKind::Product>};

const Command kImportOpportunities{
    "import opportunities", kImportUsage,
    "Makes and changes opportunities from a file, as one batch that can be undone.",
    declareImportRecords<RecordKind::Opportunity>, runImportRecords<RecordKind::Opportunity>};
const Command kImportCases{
    "import cases", kImportUsage, "Makes and changes service cases from a file, as one batch that can be undone.",
    declareImportRecords<RecordKind::Case>, runImportRecords<RecordKind::Case>};
const Command kImportActivities{
    "import activities", kImportUsage, "Makes and changes activities from a file, as one batch that can be undone.",
    declareImportRecords<RecordKind::Activity>, runImportRecords<RecordKind::Activity>};
const Command kImportUsers{
    "import users", kImportUsage, "Makes and changes the people who work here, as one batch that can be undone.",
    declareImportRecords<RecordKind::User>, runImportRecords<RecordKind::User>};
const Command kImportRelations{
    "import relations", kImportUsage,
    "Relates customers to each other as a file says, as one batch that can be undone.",
    declareImportRecords<RecordKind::Relationship>, runImportRecords<RecordKind::Relationship>};
const Command kImportEntries{
    "import entries", kImportUsage, "Adds entries to service cases from a file, as one batch that can be undone.",
    declareImportRecords<RecordKind::CaseEntry>, runImportRecords<RecordKind::CaseEntry>};
const Command kImportNeeds{
    "import needs", kImportUsage,
    "Makes and changes needs, expectations and complaints of customers from a file, as one batch that can be undone.",
    declareImportRecords<RecordKind::Need>, runImportRecords<RecordKind::Need>};

} // namespace zhike::cli
