#include "cli/commands.h"
#include "cli/importfile.h"
#include "repositories/settings.h"
#include "services/exporting/celltext.h"
#include "services/importing/orderimport.h"

#include <QFile>
#include <QJsonArray>
#include <QTextStream>
#include <algorithm>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

void declareImportOrders(Options& options)
{
    // clang-format off
    options.named.add_options()
        ("map", po::value<std::string>()->value_name("FIELD=COL,..."),
            "which column is what, by its name or number from 1: customer, customer-name, date, order, product,"
            " product-name, category, quantity, price, amount, discount, cost, profit, currency ...;"
            " the rest is guessed from the names, and FIELD= leaves a field out")
        ("currency", po::value<std::string>()->value_name("CODE"),
            "of amounts that name none; an empty company takes it as its own")
        ("rate", po::value<std::vector<std::string>>()->value_name("CODE=RATE"),
            "company's currency for one unit of another; may be given several times")
        ("match", po::value<std::string>()->value_name("HOW"), "customers by 'key' or by 'name'")
        ("without-customer", po::value<std::string>()->value_name("NAME"),
            "whose rows are that name no customer; else they are rejected")
        ("same-names", po::value<std::string>()->value_name("ANSWERS.csv"),
            "whom names mean that several customers have: a row for each, the name as the check lists it, then the"
            " number of the customer, 'new' or 'reject'; without an answer such rows are rejected")
        ("restore-customers", "take customers that are in the bin out of it; else others of their names are made")
        ("kind", po::value<std::string>()->value_name("KIND"), "new customers are: person (usual) or organisation");
    // clang-format on
    declareFileOptions(options);
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

QString unquoted(const QString& cell)
{
    const QString text = cell.trimmed();
    return text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"')
        ? text.sliced(1, text.size() - 2).replace(u"\"\""_s, u"\""_s)
        : text;
}

/// A file of answers: the name, a comma, whom it means. The last comma parts them, since names may have some.
Result<void> readAnswers(const QString& path, NamesakeAnswers& answers)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, u"%1: %2"_s.arg(path, file.errorString()));
    }
    QTextStream lines(&file); // UTF-8, also with a mark before it
    for (int line = 1; !lines.atEnd(); ++line) {
        const QString text = lines.readLine().trimmed();
        const qsizetype comma = text.lastIndexOf(u',');
        const QString name = unquoted(text.left(comma));
        const QString answer = unquoted(text.mid(comma + 1));
        if (text.isEmpty()) {
            continue;
        }
        if (comma < 0 || name.isEmpty() || answer.isEmpty()) {
            return fail(
                ErrorCode::InvalidInput, u"%1, line %2: '%3' is no NAME,NUMBER"_s.arg(path).arg(line).arg(text));
        }
        answers.insert(name.normalized(QString::NormalizationForm_C).simplified(), answer);
    }
    return {};
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
    ZHIKE_CHECK(readFormats(invocation, plan.options.days, plan.options.numbers));
    ZHIKE_CHECK(readWord<CustomerMatch>(
        invocation, "match", {{"key", CustomerMatch::Key}, {"name", CustomerMatch::Name}}, plan.customers));
    ZHIKE_CHECK(readWord<CustomerKind>(
        invocation, "kind", {{"person", CustomerKind::Person}, {"organisation", CustomerKind::Organisation}},
        plan.newCustomers));
    if (invocation.has("without-customer")) {
        plan.options.withoutCustomer = invocation.text("without-customer").simplified();
    }
    plan.restoresCustomers = invocation.has("restore-customers");
    if (invocation.has("same-names")) {
        ZHIKE_CHECK(readAnswers(invocation.text("same-names"), plan.namesakes));
    }
    plan.rejectsPath = invocation.text("rejects");
    return readCurrencies(invocation, plan);
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
        {u"rejected"_s, rejectsJson(summary.rowsRejected, summary.reasons, summary.rejected, header)},
        {u"customers"_s, pair(summary.customersCreated, summary.customersMatched)},
        {u"products"_s, pair(summary.productsCreated, summary.productsMatched)},
        {u"categories"_s, QJsonObject{{u"created"_s, summary.categoriesCreated}}},
        {u"orders"_s, orders},
        {u"totals"_s, totals},
        {u"base_currency"_s, summary.baseCurrency.code()},
        {u"columns"_s, toText(plan.mapping, header)},
        {u"unknown_sales_people"_s, QJsonArray::fromStringList(summary.unknownSalesPeople)},
        {u"milliseconds"_s, summary.milliseconds}};
    QJsonArray namesakes;
    for (const NamesakeQuestion& question : summary.namesakes) {
        QJsonArray customers;
        for (const Namesake& each : question.customers) {
            customers.append(QJsonObject{
                {u"number"_s, each.number},
                {u"city"_s, each.city},
                {u"phone"_s, each.phone},
                {u"tax_id"_s, each.taxId}});
        }
        namesakes.append(QJsonObject{
            {u"name"_s, question.text},
            {u"rows"_s, question.rows},
            {u"customers"_s, customers},
            {u"unknown_answer"_s, question.unknown}});
    }
    json.insert(u"namesakes"_s, namesakes);
    if (summary.firstDay && summary.lastDay) {
        json.insert(u"first_day"_s, summary.firstDay->date().toString(Qt::ISODate));
        json.insert(u"last_day"_s, summary.lastDay->date().toString(Qt::ISODate));
    }
    if (summary.change) {
        json.insert(u"batch"_s, qint64(summary.change->value()));
    }
    return json;
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
    if (summary.customersRestored > 0 || summary.customersInBin > 0) {
        line(u"customers in the bin: %1 taken out, %2 left and made anew"_s.arg(summary.customersRestored)
                 .arg(summary.customersInBin));
    }
    for (const NamesakeQuestion& question : summary.namesakes) {
        line(u"'%1' is the name of several customers (%2 rows rejected); say who with --same-names"_s.arg(question.text)
                 .arg(question.rows));
        for (const Namesake& each : question.customers) {
            line(u"    "_s + QStringList{each.number, each.city, each.phone, each.taxId}.join(u"  "_s).trimmed());
        }
        if (!question.unknown.isEmpty()) {
            line(u"    nobody has the number '%1'"_s.arg(question.unknown));
        }
    }
    line(u"products: %1 created, %2 matched"_s.arg(summary.productsCreated).arg(summary.productsMatched));
    for (auto total = summary.totals.cbegin(); total != summary.totals.cend(); ++total) {
        const Currency currency = Currency::fromCode(total.key()).value_or(summary.baseCurrency);
        line(u"total: %1 %2"_s.arg(total.key(), decimalText(total->net, currency)));
    }
}

ExitCode runImportOrders(Invocation& invocation)
{
    return runImport<OrderLogInspection, OrderImportPlan, OrderImportSummary>(
        invocation,
        {[](SqlSession& session, const QString& path, const CsvChoices& choices) {
             return inspectOrderLog(session, path, choices);
         },
         applyOptions,
         [](SqlSession& session, const OrderImportPlan& plan, const Author& author) {
             return checkOrderLog(session, plan, author);
         },
         [](const BatchWriter& writer, const OrderImportPlan& plan, const Author& author, Instant now) {
             return importOrders(writer, plan, author, now);
         },
         summaryJson, printSummary});
}

} // namespace

const Command kImportOrders{
    "import orders", "LOG.csv [--map customer=COL,date=COL,...] [--date-order mdy|dmy|ymd] [--dry-run] [--json]",
    "Imports an order log as one batch that can be undone.", declareImportOrders, runImportOrders};

} // namespace zhike::cli
