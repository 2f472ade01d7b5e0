#pragma once

#include "exchange/columninference.h"
#include "exchange/fault.h"

#include <QLatin1String>
#include <QMap>
#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <span>

namespace zhike {

/// What a column of an order log can be.
enum class OrderField {
    CustomerKey,
    CustomerName,
    Day,
    OrderNumber,
    ProductKey,
    ProductName,
    ProductCategory,
    ProductSubCategory,
    Quantity,
    UnitPrice,
    Amount, ///< net of the line, after discount
    Discount,
    Cost, ///< of the whole line
    UnitCost,
    Profit, ///< of the whole line
    Currency,
    Mail,
    Phone,
    Country,
    Region, ///< state, province
    City,
    PostalCode,
    Address,
    CustomerSegment, ///< the file's own grouping of customers
    Channel,
    SalesPerson,
    Note,
    LineText, ///< what the line itself says, beside its product
    Unit,
    TaxRate, ///< in percent
    Status, ///< of the order; without it an imported one is closed
    TaxId, ///< of the customer, as the next one
    CustomerNumber ///< that Zhike gave him
};

inline constexpr int kOrderFields = int(OrderField::CustomerNumber) + 1;

/// "customer", "customer-name", "date", "order", "product", "product-name", "quantity", "price", "amount" ...: as on
/// the command line and in a saved mapping.
[[nodiscard]] QLatin1StringView keyOf(OrderField field);
[[nodiscard]] std::optional<OrderField> orderFieldFromKey(QStringView key);

/// Which column of the file is what; no column serves two fields.
class OrderLogMapping {
public:
    OrderLogMapping() { m_columns.fill(-1); }
    /// @return the column, from 0, or -1.
    [[nodiscard]] int column(OrderField field) const { return m_columns[size_t(field)]; }
    [[nodiscard]] bool has(OrderField field) const { return column(field) >= 0; }
    [[nodiscard]] std::optional<OrderField> fieldOf(int column) const;
    /// -1 unmaps; a column that served another field is taken from it.
    void set(OrderField field, int column);

    /// Columns of the company's own fields, by their keys; see orderownfields.h.
    [[nodiscard]] const QMap<QString, int>& own() const { return m_own; }
    /// @return the key of the own field that a column fills, or an empty text.
    [[nodiscard]] QString ownFieldOf(int column) const { return m_own.key(column); }
    void setOwn(const QString& key, int column);
    friend bool operator==(const OrderLogMapping&, const OrderLogMapping&) = default;

private:
    std::array<int, kOrderFields> m_columns;
    QMap<QString, int> m_own;
};

/// What is missing before rows can be read: a customer (key or name), a day, and an amount (or quantity and price).
/// A log without any of the last three is one of visits; that is the caller's to allow.
/// @param columns of the file, where they are known: one whose every column is mapped and says neither amount, price
/// nor quantity is a log of visits, in which nothing is missing
[[nodiscard]] QList<OrderField> missingFields(const OrderLogMapping& mapping, qsizetype columns = 0);

/// Guesses from names in English, 简体 and 繁體 in any spelling (CustomerID, customer_id, Customer ID, 客户编号), and
/// from what the columns hold: a column called "date" without a date in it is not taken.
/// @param inference one per column, or empty when nothing is known.
[[nodiscard]] OrderLogMapping
guessOrderLogMapping(const QStringList& header, std::span<const ColumnInference> inference = {});

/// @return true when the name is one that some field of an order log goes by: used to tell a header from data.
[[nodiscard]] bool isKnownColumnName(QStringView name);

/// "customer=CustomerID,date=InvoiceDate,order=3": names of the header (exact, then in any case) or columns from 1.
/// A field without a column ("discount=") is unmapped. Fields not named keep what `base` says.
/// @return `InvalidInput` naming the unknown field, the missing or the twice-named column.
[[nodiscard]] Result<OrderLogMapping>
mappingFromText(QStringView text, const QStringList& header, const OrderLogMapping& base = {});
/// The inverse, with the header's names (or numbers, where a name is empty, a number or not unique): to be saved.
[[nodiscard]] QString toText(const OrderLogMapping& mapping, const QStringList& header);

} // namespace zhike
