#pragma once

#include "repositories/lists/listcolumns.h"

#include <compare>
#include <functional>
#include <span>

namespace zhike {

/// The address of a row inside one kind; customer 0 for kinds that do not belong to customers.
struct RowKey {
    qint64 customer = 0;
    qint64 id = 0;
    friend auto operator<=>(const RowKey&, const RowKey&) = default;
};

/// One reading of many rows, from one source: the records' own table, which may also look at the other sources in its
/// filter and fields, or statistics or insight alone (their rows are customers, those of the bin among them).
struct ListScan {
    RecordKind kind = RecordKind::Customer;
    ListSource source = ListSource::Own;
    Filter filter;
    FilterContext context;
    QStringList fields; ///< handed over with each row, names as their collation key
    QString orderBy; ///< field of the source with an index for its order; empty: in no order
    Qt::SortOrder order = Qt::AscendingOrder;
    qint64 limit = -1; ///< all
};

/// A row and where the values of the fields begin in the statement.
using ScanSink = std::function<void(const RowKey&, const Statement&, int firstField)>;

/// Reads rows in the order asked for. In the order of a field, rows without a value are left out and equal values come
/// by id in the same direction. On SQLite an index is used only where it is narrow enough to pay (there is no
/// statistics of ranges: the engine alone would look up half a table row by row).
[[nodiscard]] Result<void> scanRows(SqlSession& session, const ListScan& scan, const ScanSink& sink);

/// The same for given ids, in no order; for at most some ten thousands.
[[nodiscard]] Result<void>
scanIds(SqlSession& session, const ListScan& scan, std::span<const qint64> ids, const ScanSink& sink);

/// Customers that have a related record that meets a filter, ascending, each once; those of the bin among them.
[[nodiscard]] Result<std::vector<qint64>>
customersWith(SqlSession& session, const QString& relation, const Filter& filter, const FilterContext& context);

/// Whether a row of statistics or insight that is not there would meet the filter ("is not", "is empty").
[[nodiscard]] Result<bool> isMetByNothing(SqlSession& session, const ListScan& scan);

/// Customers in the bin, sorted: what belongs to them is hidden.
[[nodiscard]] Result<std::vector<qint64>> customersInBin(SqlSession& session);
/// How many rows of a kind are not in the bin.
[[nodiscard]] Result<qint64> countLive(SqlSession& session, RecordKind kind);
/// How many rows of an owned kind that are not in the bin belong to some customers; some microseconds a customer.
[[nodiscard]] Result<qint64> countLiveOf(SqlSession& session, RecordKind kind, std::span<const qint64> customers);

} // namespace zhike
