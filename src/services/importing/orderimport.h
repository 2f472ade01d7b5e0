#pragma once

#include "domain/customers/customer.h"
#include "exchange/csvdetect.h"
#include "exchange/filestamp.h"
#include "exchange/orderlog.h"
#include "services/changes/change.h"
#include "services/importing/batchwriter.h"
#include "services/importing/importresult.h"
#include "services/importing/namesakes.h"

#include <QMap>

/// Order logs from separated text files into customers, products and orders. The steps of the wizard and of the command
/// line: inspectOrderLog(), then checkOrderLog() as often as the plan changes, then importOrders(); undoimport.h takes
/// a finished import back.
namespace zhike {

enum class CustomerMatch {
    Key, ///< the column `customer` is the customer's key in the other system (external_key)
    Name ///< customers are told apart by their names alone
};
template <> inline constexpr std::array kChoicesOf<CustomerMatch> = {Choice{"key", ""}, Choice{"name", ""}};

enum class ProductMatch {
    Sku, ///< by article number; by name where a row has none
    Name
};
template <> inline constexpr std::array kChoicesOf<ProductMatch> = {Choice{"sku", ""}, Choice{"name", ""}};

/// Everything a person has decided about one file.
struct OrderImportPlan {
    QString path;
    std::optional<FileStamp> stamp; ///< of the file that was decided about; another one is refused
    TableForm form; ///< how the file is read
    qsizetype columns = 0; ///< of the file; 0: not looked at, see missingFields()
    OrderLogMapping mapping;
    OrderLogOptions options; ///< `currency` is what amounts without one are in
    CustomerMatch customers = CustomerMatch::Key;
    ProductMatch products = ProductMatch::Sku;
    CustomerKind newCustomers = CustomerKind::Person; ///< what customers made by the import are
    /// Base currency per unit of another currency, in millionths, by code. Rows in a currency without a rate are
    /// rejected.
    QMap<QString, qint64> ratesMicro;
    /// An empty company takes the currency of `options` as its base currency.
    bool mayChooseBaseCurrency = true;
    /// Customers in the bin whom a row names are taken out of it; else others of their names are made, and counted.
    bool restoresCustomers = false;
    NamesakeAnswers namesakes; ///< whom names mean that several customers have
    Mends mends; ///< what a person mended in the check
    QString rejectsPath; ///< where rejected rows are written as they stand in the file; empty: nowhere
};

/// What a file seems to be, and how it would be imported.
struct OrderLogInspection {
    CsvDetection detection;
    OrderImportPlan plan; ///< guessed, or what was saved for a file with these headers
    OrderImportPlan guessedPlan; ///< without what was saved
    bool isSavedPlan = false;
    OrderLogGuess guess; ///< what a person must decide (isDateOrderOpen ...); nothing of a saved plan
    std::vector<ColumnInference> columns; ///< what the whole file's columns hold
    QList<OrderField> missing; ///< without these the file cannot be read
};

/// Looks at the file and proposes a plan. The survey of the whole file decides marks and date orders: about 2 M rows/s.
[[nodiscard]] ImportResult<OrderLogInspection>
inspectOrderLog(SqlSession& session, const QString& path, const CsvChoices& choices = {});

/// Takes other columns for the plan and guesses again how their cells are written; what a saved plan knew of other
/// columns no longer counts.
void mapAgain(OrderLogInspection& inspection, const OrderLogMapping& mapping);

/// What an import did, or in a check would do.
struct OrderImportSummary {
    bool isDryRun = false;
    qint64 rowsRead = 0;
    qint64 rowsImported = 0;
    qint64 rowsAlreadyThere = 0; ///< rows of orders that the company has already; nothing of them is written
    qint64 rowsRejected = 0;
    qint64 rowsSkipped = 0; ///< blank ones
    qint64 ordersInFile = 0; ///< different order numbers, those of rejected rows too; 0 without such a column
    qint64 ordersCreated = 0; ///< returns not among them
    qint64 returnsCreated = 0;
    qint64 linesCreated = 0;
    qint64 ordersMatched = 0; ///< orders and returns of the file that the company has already
    qint64 ordersDiffering = 0; ///< of these, how many have another sum there than in the file; left as they are
    qint64 customersCreated = 0;
    qint64 customersMatched = 0;
    qint64 customersRestored = 0; ///< taken out of the bin
    qint64 customersInBin = 0; ///< of those created: how many are there in the bin already
    qint64 productsCreated = 0;
    qint64 productsMatched = 0;
    qint64 categoriesCreated = 0;
    qint64 roundedRows = 0; ///< had more decimals than their currency
    struct CurrencyTotal {
        qint64 net = 0; ///< of orders and returns together, minor units
        qint64 returns = 0; ///< of these, the returns (not positive)
        qint64 quantity = 0; ///< thousandths
        friend bool operator==(const CurrencyTotal&, const CurrencyTotal&) = default;
    };
    QMap<QString, CurrencyTotal> totals; ///< of the imported rows, by currency
    std::optional<Day> firstDay; ///< of the imported rows
    std::optional<Day> lastDay;
    QMap<QString, qint64> reasons; ///< rejected rows by the key of their first fault
    QList<RejectedRow> rejected; ///< the first kListedRejects faults
    QList<NamesakeQuestion> namesakes; ///< names whose rows are rejected until a person says whom they mean
    QStringList unknownSalesPeople; ///< up to kListedNames of those in the file that no user is called
    Currency baseCurrency = kCny; ///< afterwards
    bool changedBaseCurrency = false;
    std::optional<ChangeId> change; ///< the batch; nothing in a dry run or when there was nothing to write
    qint64 milliseconds = 0;
};
/// The whole import without writing: the same reading, matching and adding up, over the whole file. Memory grows with
/// the number of different customers, products and orders (about 50 bytes each), not with rows. A reading session will
/// do; it is asked once for each different customer and product.
[[nodiscard]] ImportResult<OrderImportSummary> checkOrderLog(
    SqlSession& session, const OrderImportPlan& plan, const Author& author, const ProgressSink& progress = {});

/// Imports the file as one batch, in pieces (see OpenBatch). On any error, on cancel (`Cancelled`) and after a crash
/// (undoUnfinishedBatches() at the next open) nothing of it remains. The plan is kept for files with the same headers.
/// Blocks its thread, on which the file is read while the writer writes.
[[nodiscard]] ImportResult<OrderImportSummary> importOrders(
    const BatchWriter& writer, const OrderImportPlan& plan, const Author& author, Instant now,
    const ProgressSink& progress = {});

} // namespace zhike
