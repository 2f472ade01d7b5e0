#pragma once

#include "domain/catalogue.h"
#include "domain/customers/due.h"
#include "repositories/customers/nextstep.h"
#include "storage/filter.h"

#include <span>
#include <vector>

namespace zhike {

/// One key of a list's order; the field is one of fieldsOf(kind).
struct SortBy {
    QString field;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortBy&, const SortBy&) = default;
};

/// What a list shows.
struct ListQuery {
    RecordKind kind = RecordKind::Customer;
    Filter filter; ///< everything when it is empty
    FilterContext context; ///< who "me" is and what day it is
    QString quickText; ///< found as the find box finds; orders and activities by number, subject and customer
    QList<SortBy> sort; ///< empty: the kind's usual order (names by name, documents and activities newest first)
    std::optional<UserId> mine; ///< only records of this owner; kinds without owner: of this owner's customers
};

/// The addresses of a list's rows in their order: 4 bytes a row, 8 for records of customers, twice that once an id is
/// beyond 32 bits.
class RowAddresses {
public:
    explicit RowAddresses(RecordKind kind = RecordKind::Customer) : m_kind(kind) { }

    void reserve(size_t rows);
    void append(qint64 customer, qint64 id); ///< customer is left out unless the kind belongs to customers
    [[nodiscard]] RecordKind kind() const noexcept { return m_kind; }
    [[nodiscard]] size_t size() const noexcept { return (m_isWide ? m_wide.size() : m_narrow.size()) / width(); }
    [[nodiscard]] bool isEmpty() const noexcept { return size() == 0; }
    [[nodiscard]] qint64 id(size_t row) const;
    [[nodiscard]] RecordRef ref(size_t row) const;
    /// Rows from `first` on, as far as there are.
    [[nodiscard]] std::vector<RecordRef> refs(size_t first, size_t count) const;
    /// @return the row of an id, or -1; looks at every id.
    [[nodiscard]] qint64 rowOf(qint64 id) const;

private:
    [[nodiscard]] size_t width() const noexcept { return isOwned() ? 2 : 1; }
    [[nodiscard]] bool isOwned() const noexcept;
    void widen();

    RecordKind m_kind;
    bool m_isWide = false;
    std::vector<quint32> m_narrow; ///< ids, or customer and id in turn
    std::vector<qint64> m_wide; ///< the same once one does not fit
};

struct ListSnapshot {
    RowAddresses rows;
    qint64 total = 0; ///< rows in the list, when isWhole
    bool isWhole = true; ///< false: the first rows only
    double elapsedMs = 0;
};

/// The first rows of a list as far as an index gives them at once: 0.1 ms without a filter, at most some 30 ms. May be
/// fewer than asked for, or none (an order without index, a quick text, a rare condition): then snapshot() brings them.
[[nodiscard]] Result<ListSnapshot> firstRows(SqlSession& session, const ListQuery& query, int count);
/// Every row of a list in its order. About 0.1 to 0.3 s a million; interruptible.
[[nodiscard]] Result<ListSnapshot> snapshot(SqlSession& session, const ListQuery& query);
/// The ids of a list's rows, ascending: what a segment's members are taken from.
[[nodiscard]] Result<std::vector<qint64>> idsOf(SqlSession& session, const ListQuery& query);
/// How many rows the list has; the same as its snapshot's total, cheaper where an index counts.
[[nodiscard]] Result<qint64> countOf(SqlSession& session, const ListQuery& query);

/// One row as a list shows it.
struct ListRow {
    RecordRef record;
    int revision = 1;
    std::optional<Currency> currency; ///< of its money; nothing: the base currency
    std::vector<Value> values; ///< one per field asked, as stored; `customer_name` is a text
    std::vector<QString> names; ///< what a Link shows, one per field asked; empty for other types
    std::optional<NextStep> nextStep; ///< when `next_step` of customers was asked for
    DueState due = DueState::None;
};

/// The rows of a page in the order asked for; rows that are gone since the snapshot are left out (compare `record`).
[[nodiscard]] Result<std::vector<ListRow>>
page(SqlSession& session, RecordKind kind, const QStringList& fields, std::span<const RecordRef> rows, Instant now);

/// The foot of a column over the whole result.
struct FieldSum {
    QString field;
    qint64 count = 0; ///< rows that have a value
    QList<Money> money; ///< exact sums of a Money field, one a currency; base currency where records have none
    double largest = 0; ///< the largest size in a Money field, in major units as the base currency has them
    qint64 whole = 0; ///< exact sum of an Integer or Quantity field
    double real = 0; ///< sum of a Ratio or Number field; mean = real / count
};
/// Sums of Money, Integer, Quantity, Ratio and Number fields over every row of the list; other fields are left out.
[[nodiscard]] Result<QList<FieldSum>>
sums(SqlSession& session, const ListQuery& query, const QStringList& fields, Currency base);

} // namespace zhike
