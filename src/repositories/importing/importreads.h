#pragma once

#include "domain/sales/order.h"
#include "storage/sqlsession.h"

#include <QString>
#include <optional>

/// What an import asks of a store, one row of a file at a time: short look-ups over an index.
namespace zhike {

/// @return the customer (not in the bin) with this key in the other system; the oldest when several have it.
[[nodiscard]] Result<std::optional<qint64>> customerWithKey(SqlSession& session, const QString& externalKey);
[[nodiscard]] Result<std::optional<qint64>> customerWithName(SqlSession& session, const QString& name);

struct FoundProduct {
    qint64 id = 0;
    QString name;
};
[[nodiscard]] Result<std::optional<FoundProduct>> productWithSku(SqlSession& session, const QString& sku);
[[nodiscard]] Result<std::optional<FoundProduct>> productWithName(SqlSession& session, const QString& name);

/// An order that a customer has already, as far as an import compares it with its file.
struct FoundOrder {
    QString number;
    OrderKind kind = OrderKind::Order;
    QString currency;
    qint64 net = 0;
};
[[nodiscard]] Result<QList<FoundOrder>> ordersForMatching(SqlSession& session, CustomerId customer);

/// No customer and no order, not even in the bin.
[[nodiscard]] Result<bool> isEmptyCompany(SqlSession& session);
/// Has anybody written an order by a change after this one?
[[nodiscard]] Result<bool> hasOrdersSince(SqlSession& session, ChangeId change);

/// What was saved for files with these headers; JSON of the service.
[[nodiscard]] Result<std::optional<QString>> readImportMapping(SqlSession& session, const QString& headers);
[[nodiscard]] Result<void>
writeImportMapping(SqlSession& session, const QString& headers, const QString& mapping, Instant now);

} // namespace zhike
