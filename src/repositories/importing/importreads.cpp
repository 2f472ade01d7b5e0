#include "repositories/importing/importreads.h"

#include "text/sortkey.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Result<std::optional<FoundProduct>> firstProductNamed(Statement& statement, const QString* name)
{
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return std::nullopt;
        }
        FoundProduct found{statement.integer(0), statement.text(1)};
        if (name == nullptr || found.name == *name) {
            return std::optional(std::move(found));
        }
    }
}

} // namespace

Result<std::optional<qint64>> customerWithKey(SqlSession& session, const QString& externalKey)
{
    return session.integer(
        u"SELECT id FROM customer WHERE external_key = $1 AND deleted_at IS NULL ORDER BY id LIMIT 1"_s, externalKey);
}

Result<std::optional<qint64>> customerWithName(SqlSession& session, const QString& name)
{
    // Long names share a sort key, so the name itself decides.
    return session.integer(
        u"SELECT id FROM customer WHERE name_key = $1 AND name = $2 AND deleted_at IS NULL ORDER BY id LIMIT 1"_s,
        sortKey(name), name);
}

Result<std::optional<FoundProduct>> productWithSku(SqlSession& session, const QString& sku)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT id, name FROM product WHERE sku = $1 AND deleted_at IS NULL ORDER BY id LIMIT 1"_s, sku));
    return firstProductNamed(statement, nullptr);
}

Result<std::optional<FoundProduct>> productWithName(SqlSession& session, const QString& name)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT id, name FROM product WHERE name_key = $1 AND deleted_at IS NULL ORDER BY id"_s, sortKey(name)));
    return firstProductNamed(statement, &name);
}

Result<QList<FoundOrder>> ordersForMatching(SqlSession& session, CustomerId customer)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT number, kind, currency, net FROM sales_order WHERE customer_id = $1 AND deleted_at IS NULL"_s,
            customer));
    QList<FoundOrder> orders;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return orders;
        }
        orders.append(
            {statement.text(0), fromKey<OrderKind>(statement.text(1)).value_or(OrderKind::Order), statement.text(2),
             statement.integer(3)});
    }
}

Result<bool> isEmptyCompany(SqlSession& session)
{
    ZHIKE_TRY(const std::optional<qint64> customer, session.integer(u"SELECT id FROM customer LIMIT 1"_s));
    ZHIKE_TRY(const std::optional<qint64> order, session.integer(u"SELECT id FROM sales_order LIMIT 1"_s));
    return !customer && !order;
}

Result<bool> hasOrdersSince(SqlSession& session, ChangeId change)
{
    ZHIKE_TRY(
        const std::optional<qint64> found,
        session.integer(
            u"SELECT seq FROM change_row WHERE change_id > $1 AND kind = $2 LIMIT 1"_s, change,
            int(RecordKind::Order)));
    return found.has_value();
}

Result<std::optional<QString>> readImportMapping(SqlSession& session, const QString& headers)
{
    ZHIKE_TRY(Statement statement, session.query(u"SELECT mapping FROM import_mapping WHERE headers = $1"_s, headers));
    ZHIKE_TRY(const bool row, statement.next());
    return row ? std::optional(statement.text(0)) : std::nullopt;
}

Result<void> writeImportMapping(SqlSession& session, const QString& headers, const QString& mapping, Instant now)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO import_mapping (headers, mapping, saved_at) VALUES ($1, $2, $3)"
            " ON CONFLICT (headers) DO UPDATE SET mapping = excluded.mapping, saved_at = excluded.saved_at"_s,
            headers, mapping, now));
    return {};
}

} // namespace zhike
