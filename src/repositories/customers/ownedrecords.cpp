#include "repositories/customers/ownedrecords.h"

#include "repositories/lists/idlist.h"
#include "repositories/stores.h"
#include "storage/searchindex.h"

#include <algorithm>
#include <vector>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

template <class Draft> using RowsOf = RowStore<Draft, decltype(StoreOf<Draft>::Record::id)>;

bool belongsToOne(RecordKind kind)
{
    return std::ranges::find(kOwnedKinds, kind) != kOwnedKinds.end();
}

template <class Draft> QList<RecordRef> usesOf(const Draft& draft, CustomerId customer)
{
    QList<RecordRef> uses;
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        if (column.field.type == FieldType::Link && belongsToOne(column.field.linkTo)) {
            const Value value = column.read(draft);
            if (const auto* id = std::get_if<qint64>(&value)) {
                uses.append({column.field.linkTo, customer.value(), *id});
            }
        }
    }
    return uses;
}

template <class Draft> Result<void> readOwned(SqlSession& session, CustomerId customer, QList<OwnedRecord>& records)
{
    ZHIKE_TRY(const auto rows, RowsOf<Draft>(session).readWhere(u" WHERE customer_id = $1 ORDER BY id"_s, customer));
    for (const auto& row : rows) {
        records.append({row.ref(), row.revision, row.createdAt, usesOf(row.details, customer)});
    }
    return {};
}

/// One table's part in a move: $1 the new customer, $2 the old one, then ids of records.
struct MovedTable {
    RecordKind kind;
    QString copy; ///< `%1` stands for the marks of the ids
    QString drop;
};

MovedTable movedTable(RecordKind kind, const QString& table, const QString& idColumn, const QString& columns)
{
    return {
        kind,
        u"INSERT INTO %1 (customer_id, %2, %3) SELECT CAST($1 AS bigint), %2, %3 FROM %1"
        " WHERE customer_id = $2 AND %2 IN (%4)"_s.arg(table, idColumn, columns),
        u"DELETE FROM %1 WHERE customer_id = $1 AND %2 IN (%3)"_s.arg(table, idColumn)};
}

template <class Draft> MovedTable movedTable()
{
    return movedTable(
        Catalogue<Draft>::kKind, QString::fromLatin1(Catalogue<Draft>::kTable), u"id"_s,
        RowsOf<Draft>::columnsBesideKey());
}

/// In the order in which rows may be copied; they are dropped in the opposite one.
const std::vector<MovedTable>& movedTables()
{
    static const std::vector<MovedTable> kTables{
        movedTable<ContactDraft>(),
        movedTable<OpportunityDraft>(),
        movedTable<OrderDraft>(),
        movedTable(RecordKind::Order, u"order_line"_s, u"order_id"_s, OrderStore::lineColumnsBesideKey()),
        movedTable<CaseDraft>(),
        movedTable<CaseEntryDraft>(),
        movedTable<ActivityDraft>(),
        movedTable<NeedDraft>(),
        movedTable<ConsentDraft>(),
        movedTable<RelationshipDraft>(),
        movedTable<AttachmentDraft>(),
        movedTable<TenureDraft>()};
    return kTables;
}

std::vector<qint64> idsOf(std::span<const RecordRef> records, RecordKind kind)
{
    std::vector<qint64> ids;
    for (const RecordRef& record : records) {
        if (record.kind == kind) {
            ids.push_back(record.id);
        }
    }
    return ids;
}

Result<void> copyRows(
    SqlSession& session, const MovedTable& table, CustomerId from, CustomerId to, std::span<const RecordRef> records)
{
    // An id twice in the list is one row; it is the portions that repeat their last one.
    return forPortions(
        idsOf(records, table.kind), 3, [&](std::span<const qint64> ids, const QString& marks) -> Result<void> {
            ZHIKE_TRY(Statement statement, session.prepare(table.copy.arg(marks)));
            statement.bind(to, from);
            bindIds(statement, 3, ids);
            ZHIKE_TRY([[maybe_unused]] const qint64 rows, statement.execute());
            return {};
        });
}

Result<void> dropRows(SqlSession& session, const MovedTable& table, CustomerId from, std::span<const RecordRef> records)
{
    return forPortions(
        idsOf(records, table.kind), 2, [&](std::span<const qint64> ids, const QString& marks) -> Result<void> {
            ZHIKE_TRY(Statement statement, session.prepare(table.drop.arg(marks)));
            statement.bind(from);
            bindIds(statement, 2, ids);
            ZHIKE_TRY([[maybe_unused]] const qint64 rows, statement.execute());
            return {};
        });
}

} // namespace

Result<QList<OwnedRecord>> recordsOfCustomer(SqlSession& session, CustomerId customer)
{
    QList<OwnedRecord> records;
    ZHIKE_CHECK(readOwned<ContactDraft>(session, customer, records));
    ZHIKE_CHECK(readOwned<OpportunityDraft>(session, customer, records));
    ZHIKE_CHECK(readOwned<OrderDraft>(session, customer, records));
    ZHIKE_CHECK(readOwned<CaseDraft>(session, customer, records));
    ZHIKE_CHECK(readOwned<CaseEntryDraft>(session, customer, records));
    ZHIKE_CHECK(readOwned<ActivityDraft>(session, customer, records));
    ZHIKE_CHECK(readOwned<NeedDraft>(session, customer, records));
    ZHIKE_CHECK(readOwned<ConsentDraft>(session, customer, records));
    ZHIKE_CHECK(readOwned<RelationshipDraft>(session, customer, records));
    ZHIKE_CHECK(readOwned<AttachmentDraft>(session, customer, records));
    ZHIKE_CHECK(readOwned<TenureDraft>(session, customer, records));
    return records;
}

Result<void> moveRecords(SqlSession& session, CustomerId from, CustomerId to, std::span<const RecordRef> records)
{
    for (const MovedTable& table : movedTables()) {
        ZHIKE_CHECK(copyRows(session, table, from, to, records));
    }
    for (auto table = movedTables().crbegin(); table != movedTables().crend(); ++table) {
        ZHIKE_CHECK(dropRows(session, *table, from, records));
    }
    return moveInSearch(session, from, to, records);
}

Result<QList<CustomerId>> customersLinkedTo(SqlSession& session, CustomerId customer)
{
    QList<CustomerId> linked;
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT id FROM customer WHERE deleted_at IS NULL"
            " AND (parent_id = $1 OR household_id = $1 OR referred_by_id = $1) ORDER BY id"_s,
            customer));
    ZHIKE_CHECK(forRows(statement, [&linked](const Statement& row) { linked.append(CustomerId(row.integer(0))); }));
    return linked;
}

} // namespace zhike
