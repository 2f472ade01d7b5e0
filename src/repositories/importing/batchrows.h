#pragma once

#include "domain/sales/order.h"
#include "repositories/stores.h"

/// Rows that an import writes beside the record stores, and rows of a batch that are taken away again. Everything here
/// runs inside the caller's transaction.
namespace zhike {

/// Adds lines to an order that the same import wrote in an earlier transaction, with the totals that follow. The order
/// stays at its revision: it is still being made.
[[nodiscard]] Result<void> appendLines(SqlSession& session, const Order& before, const OrderDraft& after);
/// Names a product that the same import had made without one.
[[nodiscard]] Result<void> renameProduct(SqlSession& session, ProductId id, const QString& name);

/// A row made by a batch.
struct BatchRow {
    qint64 customer = 0; ///< 0 for reference records
    qint64 id = 0;
    int revision = 1;
};

/// Rows of the batch after the given one (from the first without one), at most `limit`. Kinds: orders, contacts,
/// customers and products in the order of their keys; categories backwards, so that children, made after their parents,
/// come first.
[[nodiscard]] Result<QList<BatchRow>>
batchRows(SqlSession& session, RecordKind kind, ChangeId batch, const std::optional<BatchRow>& after, int limit);

/// Does any row, not of this list of its own parts, refer to it? Own parts are an order's lines, and a customer's
/// statistics and figures.
[[nodiscard]] Result<bool> isReferredTo(SqlSession& session, RecordKind kind, const BatchRow& row);

/// Removes the row itself and its own parts. Search tokens are the caller's.
[[nodiscard]] Result<void> eraseRow(SqlSession& session, RecordKind kind, const BatchRow& row);
/// Removes the statistics of a customer who has no order left.
[[nodiscard]] Result<void> eraseEmptyStats(SqlSession& session, CustomerId customer);
/// Removes the entry of a batch that left nothing behind.
[[nodiscard]] Result<void> eraseChange(SqlSession& session, ChangeId change);

} // namespace zhike
