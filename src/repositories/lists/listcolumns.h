#pragma once

#include "domain/catalogue.h"
#include "storage/filter.h"

#include <QStringList>

namespace zhike {

/// Whose table a field of a list is read from.
enum class ListSource {
    Own,
    Statistics,
    Insight,
    Related ///< other records of the customer, by a subquery
};

/// A field as SQL. The record's own table is `t`, the customer's statistics `s`, its insight `i`.
struct ListColumn {
    const Field* field = nullptr;
    ListSource source = ListSource::Own;
    QString expression; ///< of columns only, maybe with words of the dialect: see inDialect()
    QString sortExpression; ///< the same, but for names their collation key
    FieldType type = FieldType::Text; ///< of the expression: a next step is filtered by its moment
    bool mayBeMissing = false; ///< rows without a value are no part of a walk along an index
};

/// An expression as an engine reads it.
[[nodiscard]] QString inDialect(const QString& expression, Engine engine);
/// A company's own field read out of its column; `table` is "t." or nothing.
[[nodiscard]] QString customExpression(const Field& field, QLatin1StringView table);

/// @return the column of a catalogue field, or nothing: the only place where lists take SQL of fields from.
[[nodiscard]] std::optional<ListColumn> listColumn(RecordKind kind, QStringView key);

/// Customers' field of the segments that they are in.
inline constexpr QLatin1StringView kSegmentsField("segments");

/// Filters of a kind know its catalogue and this: the owner of the record's customer. Those of customers also know
/// their related records (see relations.h).
inline constexpr auto kCustomerOwner = u"customer_owner";
[[nodiscard]] FilterNames filterNames(RecordKind kind);

/// Whether rows of the kind belong to a customer (their address is customer and id).
[[nodiscard]] bool belongsToCustomer(RecordKind kind);
/// Whether amounts of the kind are in the record's own currency.
[[nodiscard]] bool hasOwnCurrency(RecordKind kind);

/// Whether an index holds all that a walk in the order of the field needs.
[[nodiscard]] bool hasOrderIndex(RecordKind kind, QStringView key);
/// Whether an index finds rows of the kind by the field.
[[nodiscard]] bool hasSearchIndex(RecordKind kind, QStringView key);

} // namespace zhike
