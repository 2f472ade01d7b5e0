#pragma once

#include "domain/customers/customer.h"
#include "exchange/csvdetect.h"
#include "exchange/orderlog.h"
#include "services/changes/change.h"
#include "services/importing/batchwriter.h"

#include <QMap>

/// Order logs from separated text files into customers, products and orders. The steps of the wizard and of the command
/// line: inspectOrderLog(), then checkOrderLog() as often as the plan changes, then importOrders(); undoimport.h takes
/// a finished import back.
namespace zhike {

enum class CustomerMatch {
    Key, ///< the column `customer` is the customer's key in the other system (external_key)
    Number, ///< it is our own number ("K-1042")
    Name ///< customers are told apart by their names
};
template <>
inline constexpr std::array kChoicesOf<CustomerMatch> = {Choice{"key", ""}, Choice{"number", ""}, Choice{"name", ""}};

enum class ProductMatch {
    Sku, ///< by article number; by name where a row has none
    Name
};
template <> inline constexpr std::array kChoicesOf<ProductMatch> = {Choice{"sku", ""}, Choice{"name", ""}};

/// Everything a person has decided about one file.
struct OrderImportPlan {
    QString path;
    CsvDialect dialect;
    OrderLogMapping mapping;
    OrderLogOptions options; ///< `currency` is what amounts without one are in
    CustomerMatch customers = CustomerMatch::Key;
    ProductMatch products = ProductMatch::Sku;
    CustomerKind newCustomers = CustomerKind::Person; ///< what customers made by the import are
    /// Base currency per unit of another currency, in millionths, by code. Rows in a currency without a rate are
    /// rejected.
    QMap<QString, qint64> ratesMicro;
    /// A company without orders takes the currency of `options` as its base currency.
    bool mayChooseBaseCurrency = true;
    QString rejectsPath; ///< where rejected rows are written as they stand in the file; empty: nowhere
};

/// What a file seems to be, and how it would be imported.
struct OrderLogInspection {
    CsvDetection detection;
    OrderImportPlan plan; ///< guessed, or what was saved for a file with these headers
    bool isSavedPlan = false;
    OrderLogGuess guess; ///< what a person must decide (isDateOrderOpen ...)
    QList<OrderField> missing; ///< without these the file cannot be read
};

/// Looks at the file and proposes a plan. @param base the company's base currency.
[[nodiscard]] Result<OrderLogInspection>
inspectOrderLog(SqlSession& session, const QString& path, const CsvChoices& choices = {});

/// One row that was rejected, or one fault of it.
struct RejectedRow {
    qint64 record = 0; ///< rows of data before it, plus one
    qint64 line = 0; ///< of the file, where the row begins
    RowFault fault;
};

/// What an import did, or in a check would do.
struct OrderImportSummary {
    bool isDryRun = false;
    qint64 rowsRead = 0;
    qint64 rowsImported = 0;
    qint64 rowsAlreadyThere = 0; ///< rows of orders that the company has already; nothing of them is written
    qint64 rowsRejected = 0;
    qint64 rowsSkipped = 0; ///< blank ones
    qint64 ordersInFile = 0; ///< distinct order numbers (or customer and day), those of rejected rows too
    qint64 ordersCreated = 0; ///< returns not among them
    qint64 returnsCreated = 0;
    qint64 linesCreated = 0;
    qint64 ordersMatched = 0; ///< that the company has already
    qint64 ordersDiffering = 0; ///< of these, how many have another sum there than in the file; left as they are
    qint64 customersCreated = 0;
    qint64 customersMatched = 0;
    qint64 productsCreated = 0;
    qint64 productsMatched = 0;
    qint64 categoriesCreated = 0;
    qint64 roundedRows = 0; ///< had more decimals than their currency
    struct CurrencyTotal {
        qint64 net = 0; ///< of orders and returns together, minor units
        qint64 returns = 0; ///< of these, the returns (negative)
        qint64 quantity = 0; ///< thousandths
    };
    QMap<QString, CurrencyTotal> totals; ///< of the imported rows, by currency
    std::optional<Day> firstDay;
    std::optional<Day> lastDay;
    QMap<QString, qint64> reasons; ///< rejected rows by key of their first fault
    QList<RejectedRow> rejected; ///< the first kListedRejects faults
    QStringList unknownSalesPeople; ///< the first names in the file that no user has
    QStringList droppedColumns; ///< mapped, but nothing in an order keeps them
    Currency baseCurrency = kCny; ///< afterwards
    bool changedBaseCurrency = false;
    std::optional<ChangeId> change; ///< the batch; nothing in a dry run or when there was nothing to write
    qint64 milliseconds = 0;
};
inline constexpr qsizetype kListedRejects = 1000;

struct ImportProgress {
    qint64 bytesRead = 0;
    qint64 fileSize = 0;
    qint64 rows = 0;
    bool isRemoving = false; ///< a cancelled import is being taken back
};
/// Called on the importing thread about twenty times a second at most; `false` cancels.
using ProgressSink = std::function<bool(const ImportProgress&)>;

/// The whole import without writing: the same reading, matching and adding up, over the whole file. Memory grows with
/// the number of different customers, products and orders (about 35 bytes each), not with rows.
[[nodiscard]] Result<OrderImportSummary> checkOrderLog(
    SqlSession& session, const OrderImportPlan& plan, const Author& author, const ProgressSink& progress = {});

/// Imports the file as one batch of many short transactions. On any error, on cancel (`Cancelled`) and after a crash
/// (undoUnfinishedBatches() at the next open) nothing of it remains. The plan is kept for files with the same headers.
[[nodiscard]] Result<OrderImportSummary> importOrders(
    const BatchWriter& writer, const OrderImportPlan& plan, const Author& author, Instant now,
    const ProgressSink& progress = {});

} // namespace zhike
