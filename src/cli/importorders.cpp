#include "cli/commands.h"
#include "repositories/settings.h"
#include "services/exporting/celltext.h"
#include "services/importing/orderimport.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

constexpr qsizetype kShownRejects = 20;
constexpr qsizetype kJsonRejects = 100;

void declareImportOrders(Options& options)
{
    // clang-format off
    options.named.add_options()
        ("file", po::value<std::string>()->required(), "")
        ("map", po::value<std::string>()->value_name("FIELD=COL,..."),
            "which column is what, by its name or number from 1: customer, customer-name, date, order, product,"
            " product-name, category, quantity, price, amount, discount, cost, profit, currency ...;"
            " the rest is guessed from the names, and FIELD= leaves a field out")
        ("date-order", po::value<std::string>()->value_name("ORDER"), "how days are written: ymd, mdy or dmy")
        ("decimal-mark", po::value<std::string>()->value_name("MARK"), "point or comma")
        ("encoding", po::value<std::string>()->value_name("NAME"), "UTF-8, GB18030, Big5 ...; else it is detected")
        ("separator", po::value<std::string>()->value_name("C"), "the character between cells, or 'tab'")
        ("sheet", po::value<std::string>()->value_name("NAME"), "of a workbook; else its first one")
        ("currency", po::value<std::string>()->value_name("CODE"),
            "of amounts that name none; an empty company takes it as its own")
        ("rate", po::value<std::vector<std::string>>()->value_name("CODE=RATE"),
            "company's currency for one unit of another; may be given several times")
        ("match", po::value<std::string>()->value_name("HOW"), "customers by 'key' or by 'name'")
        ("kind", po::value<std::string>()->value_name("KIND"), "new customers are: person (usual) or organisation")
        ("rejects", po::value<std::string>()->value_name("FILE"), "write the rejected rows to this file")
        ("forget", "do not use the columns and options that were saved for a file with these headers")
        ("dry-run", "check the whole file and write nothing");
    // clang-format on
    options.positional.add("file", 1);
}

Result<void> readCurrencies(const Invocation& invocation, OrderImportPlan& plan)
{
    if (invocation.has("currency")) {
        const auto currency = Currency::fromCode(invocation.text("currency"));
        if (!currency) {
            return fail(ErrorCode::InvalidInput, u"unknown currency '%1'"_s.arg(invocation.text("currency")));
        }
        plan.options.currency = *currency;
    }
    if (!invocation.has("rate")) {
        return {};
    }
    for (const std::string& text : invocation.value<std::vector<std::string>>("rate")) {
        const QStringList parts = QString::fromLocal8Bit(text.c_str()).split(u'=');
        const auto currency = Currency::fromCode(parts.first());
        const auto rate = parseDecimal(parts.value(1));
        const auto micro = rate ? scaledTo(*rate, 6, ExcessDecimals::Refuse) : tl::unexpected(rate.error());
        if (!currency || !micro || micro->minor <= 0) {
            return fail(ErrorCode::InvalidInput, u"'%1' is no rate; write --rate USD=7.1"_s.arg(parts.join(u'=')));
        }
        plan.ratesMicro.insert(currency->code(), micro->minor);
    }
    return {};
}

/// A word of an option among the words that it may have.
template <class Value>
Result<void> readWord(
    const Invocation& invocation, const char* option, std::initializer_list<std::pair<const char*, Value>> words,
    Value& into)
{
    if (!invocation.has(option)) {
        return {};
    }
    QStringList known;
    for (const auto& [word, value] : words) {
        if (invocation.text(option) == QLatin1StringView(word)) {
            into = value;
            return {};
        }
        known.append(QString::fromLatin1(word));
    }
    return fail(
        ErrorCode::InvalidInput,
        u"--%1 may be %2, not '%3'"_s.arg(QLatin1StringView(option), known.join(u", "_s), invocation.text(option)));
}

Result<CsvChoices> choicesOf(const Invocation& invocation)
{
    CsvChoices choices;
    if (invocation.has("encoding")) {
        choices.encoding = encodingFromName(invocation.text("encoding"));
        if (!choices.encoding) {
            return fail(ErrorCode::InvalidInput, u"unknown encoding '%1'"_s.arg(invocation.text("encoding")));
        }
    }
    if (const QString separator = invocation.text("separator"); !separator.isEmpty()) {
        const QString character = separator == "tab"_L1 ? u"\t"_s : separator;
        const char16_t unit = character.front().unicode();
        if (character.size() != 1 || unit > 0x7E) {
            return fail(ErrorCode::InvalidInput, u"a separator is one character, not '%1'"_s.arg(separator));
        }
        choices.separator = char(unit);
    }
    choices.sheet = invocation.text("sheet");
    return choices;
}

/// What the options say goes over what was guessed or saved.
Result<void> applyOptions(const Invocation& invocation, OrderLogInspection& inspection)
{
    OrderImportPlan& plan = inspection.plan;
    if (invocation.has("map")) {
        ZHIKE_TRY(
            const OrderLogMapping mapping,
            mappingFromText(invocation.text("map"), inspection.detection.header, plan.mapping));
        mapAgain(inspection, mapping);
    }
    ZHIKE_CHECK(readWord<DateOrder>(
        invocation, "date-order",
        {{"ymd", DateOrder::YearMonthDay}, {"mdy", DateOrder::MonthDayYear}, {"dmy", DateOrder::DayMonthYear}},
        plan.options.days.order));
    ZHIKE_CHECK(readWord<DecimalMark>(
        invocation, "decimal-mark", {{"point", DecimalMark::Point}, {"comma", DecimalMark::Comma}},
        plan.options.numbers.mark));
    ZHIKE_CHECK(readWord<CustomerMatch>(
        invocation, "match", {{"key", CustomerMatch::Key}, {"name", CustomerMatch::Name}}, plan.customers));
    ZHIKE_CHECK(readWord<CustomerKind>(
        invocation, "kind", {{"person", CustomerKind::Person}, {"organisation", CustomerKind::Organisation}},
        plan.newCustomers));
    plan.rejectsPath = invocation.text("rejects");
    return readCurrencies(invocation, plan);
}

/// What nobody has decided and the file does not prove.
QString openQuestion(const Invocation& invocation, const OrderLogInspection& inspection)
{
    const OrderLogGuess& guess = inspection.guess;
    if (guess.isDateOrderOpen && !invocation.has("date-order")) {
        return u"days like 03/04/05 can be read in several ways: give --date-order mdy, dmy or ymd"_s;
    }
    if (guess.isDecimalMarkOpen && !invocation.has("decimal-mark")) {
        return u"numbers like 1,234 can be read in two ways: give --decimal-mark point or comma"_s;
    }
    return {};
}

QJsonObject rejectJson(const RejectedRow& row, const QStringList& header)
{
    QJsonObject json{
        {u"record"_s, row.record},
        {u"line"_s, row.line},
        {u"reason"_s, QString(keyOf(row.fault.code))},
        {u"value"_s, row.fault.value},
        {u"detail"_s, row.fault.detail}};
    if (row.fault.column >= 0) {
        json.insert(u"column"_s, row.fault.column + 1);
        json.insert(u"column_name"_s, escaped(header.value(row.fault.column)));
    }
    if (row.fault.offset >= 0) {
        json.insert(u"offset"_s, row.fault.offset);
    }
    return json;
}

QJsonObject summaryJson(const OrderImportSummary& summary, const OrderImportPlan& plan, const QStringList& header)
{
    QJsonObject totals;
    for (auto total = summary.totals.cbegin(); total != summary.totals.cend(); ++total) {
        const Currency currency = Currency::fromCode(total.key()).value_or(summary.baseCurrency);
        totals.insert(
            total.key(),
            QJsonObject{
                {u"net"_s, decimalText(total->net, currency)},
                {u"returns"_s, decimalText(total->returns, currency)},
                {u"quantity"_s, decimalText(Quantity{total->quantity})}});
    }
    QJsonObject reasons;
    for (auto reason = summary.reasons.cbegin(); reason != summary.reasons.cend(); ++reason) {
        reasons.insert(reason.key(), *reason);
    }
    QJsonArray rejected;
    for (const RejectedRow& row : summary.rejected.first(std::min(kJsonRejects, summary.rejected.size()))) {
        rejected.append(rejectJson(row, header));
    }
    const auto pair = [](qint64 created, qint64 matched) {
        return QJsonObject{{u"created"_s, created}, {u"matched"_s, matched}};
    };
    QJsonObject orders = pair(summary.ordersCreated, summary.ordersMatched);
    orders.insert(u"in_file"_s, summary.ordersInFile);
    orders.insert(u"returns_created"_s, summary.returnsCreated);
    orders.insert(u"differing"_s, summary.ordersDiffering);
    orders.insert(u"lines_created"_s, summary.linesCreated);
    QJsonObject json{
        {u"dry_run"_s, summary.isDryRun},
        {u"rows_read"_s, summary.rowsRead},
        {u"rows_imported"_s, summary.rowsImported},
        {u"rows_already_there"_s, summary.rowsAlreadyThere},
        {u"rows_skipped"_s, summary.rowsSkipped},
        {u"rows_rounded"_s, summary.roundedRows},
        {u"created"_s,
         summary.customersCreated + summary.productsCreated + summary.categoriesCreated + summary.ordersCreated
             + summary.returnsCreated},
        {u"updated"_s, 0}, // an import of orders adds; what is there already stays as it is
        {u"rejected"_s,
         QJsonObject{{u"rows"_s, summary.rowsRejected}, {u"reasons"_s, reasons}, {u"first"_s, rejected}}},
        {u"customers"_s, pair(summary.customersCreated, summary.customersMatched)},
        {u"products"_s, pair(summary.productsCreated, summary.productsMatched)},
        {u"categories"_s, QJsonObject{{u"created"_s, summary.categoriesCreated}}},
        {u"orders"_s, orders},
        {u"totals"_s, totals},
        {u"base_currency"_s, summary.baseCurrency.code()},
        {u"columns"_s, toText(plan.mapping, header)},
        {u"unknown_sales_people"_s, QJsonArray::fromStringList(summary.unknownSalesPeople)},
        {u"milliseconds"_s, summary.milliseconds}};
    if (summary.firstDay && summary.lastDay) {
        json.insert(u"first_day"_s, summary.firstDay->date().toString(Qt::ISODate));
        json.insert(u"last_day"_s, summary.lastDay->date().toString(Qt::ISODate));
    }
    if (summary.change) {
        json.insert(u"batch"_s, qint64(summary.change->value()));
    }
    return json;
}

void sayRejects(Invocation& invocation, const OrderImportSummary& summary, const QStringList& header)
{
    for (const RejectedRow& row : summary.rejected.first(std::min(kShownRejects, summary.rejected.size()))) {
        QString text = u"line %1, row %2"_s.arg(row.line).arg(row.record);
        if (row.fault.column >= 0) {
            text += u", column %1 (%2)"_s.arg(row.fault.column + 1).arg(escaped(header.value(row.fault.column), 40));
        }
        text += u": "_s + QString(keyOf(row.fault.code));
        if (!row.fault.value.isEmpty()) {
            text += u" '%1'"_s.arg(row.fault.value);
        }
        invocation.say(text);
    }
    for (auto reason = summary.reasons.cbegin(); reason != summary.reasons.cend(); ++reason) {
        invocation.say(u"%1 row(s) rejected: %2"_s.arg(*reason).arg(reason.key()));
    }
}

void printSummary(Invocation& invocation, const OrderImportSummary& summary)
{
    const auto line = [&invocation](const QString& text) { invocation.print(text); };
    if (summary.isDryRun) {
        line(u"dry run: nothing was written"_s);
    }
    line(u"rows: %1 read, %2 imported, %3 already there, %4 rejected"_s.arg(summary.rowsRead)
             .arg(summary.rowsImported)
             .arg(summary.rowsAlreadyThere)
             .arg(summary.rowsRejected));
    line(u"orders: %1 and %2 returns created, %3 already there, %4 of these with another sum"_s
             .arg(summary.ordersCreated)
             .arg(summary.returnsCreated)
             .arg(summary.ordersMatched)
             .arg(summary.ordersDiffering));
    line(u"customers: %1 created, %2 matched"_s.arg(summary.customersCreated).arg(summary.customersMatched));
    line(u"products: %1 created, %2 matched"_s.arg(summary.productsCreated).arg(summary.productsMatched));
    for (auto total = summary.totals.cbegin(); total != summary.totals.cend(); ++total) {
        const Currency currency = Currency::fromCode(total.key()).value_or(summary.baseCurrency);
        line(u"total: %1 %2"_s.arg(total.key(), decimalText(total->net, currency)));
    }
}

ExitCode failImport(Invocation& invocation, const ImportFailure& failure)
{
    if (!failure.file || !invocation.wantsJson()) {
        return invocation.fail(failure.error);
    }
    invocation.say(sentenceOf(failure.error));
    QJsonObject json{
        {u"code"_s, codeWord(failure.error.code)},
        {u"reason"_s, QString(keyOf(failure.file->problem))},
        {u"detail"_s, failure.error.detail}};
    if (failure.file->line > 0) {
        json.insert(u"line"_s, failure.file->line);
    }
    if (failure.file->offset >= 0) {
        json.insert(u"offset"_s, failure.file->offset);
    }
    invocation.print(QJsonObject{{u"error"_s, json}});
    return ExitCode::Failed;
}

/// A check leaves no new file behind: without one it looks at an empty company in memory.
Result<OpenStore> openForImport(Invocation& invocation)
{
    ZHIKE_TRY(const StoreAddress address, invocation.address());
    if (invocation.has("dry-run") && address.engine == Engine::Sqlite && !QFileInfo::exists(address.path)) {
        return Invocation::openAt({Engine::Sqlite, u":memory:"_s}, OpenMode::CreateIfMissing);
    }
    return Invocation::openAt(address, OpenMode::CreateIfMissing);
}

ExitCode runImportOrders(Invocation& invocation)
{
    const Result<CsvChoices> choices = choicesOf(invocation);
    if (!choices) {
        return invocation.misused(choices.error().detail);
    }
    Result<OpenStore> open = openForImport(invocation);
    if (!open) {
        return invocation.fail(open.error());
    }
    SqlSession& session = *open->session;
    ImportResult<OrderLogInspection> inspection = inspectOrderLog(session, invocation.text("file"), *choices);
    if (!inspection) {
        return failImport(invocation, inspection.error());
    }
    const QStringList& header = inspection->detection.header;
    if (invocation.has("forget")) {
        inspection->plan = inspection->guessedPlan;
    }
    if (const Result<void> applied = applyOptions(invocation, *inspection); !applied) {
        return invocation.misused(applied.error().detail);
    }
    if (const QString question = openQuestion(invocation, *inspection); !question.isEmpty()) {
        return invocation.fail({ErrorCode::InvalidInput, question});
    }
    const OrderImportPlan& plan = inspection->plan;
    const Author author{UserId(0), Role::Administrator};
    const ImportResult<OrderImportSummary> summary = invocation.has("dry-run")
        ? checkOrderLog(session, plan, author)
        : importOrders(writerThrough(session), plan, author, Instant::from(QDateTime::currentDateTimeUtc()));
    if (!summary) {
        return failImport(invocation, summary.error());
    }
    sayRejects(invocation, *summary, header);
    if (invocation.wantsJson()) {
        invocation.print(summaryJson(*summary, plan, header));
    } else {
        printSummary(invocation, *summary);
    }
    return ExitCode::Done;
}

} // namespace

const Command kImportOrders{
    "import orders", "LOG.csv [--map customer=COL,date=COL,...] [--date-order mdy|dmy|ymd] [--dry-run] [--json]",
    "Imports an order log as one batch that can be undone.", declareImportOrders, runImportOrders};

} // namespace zhike::cli
