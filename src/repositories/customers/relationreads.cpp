#include "repositories/customers/relationreads.h"

#include "repositories/lists/idlist.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

// The conditions of partial indexes stand in these statements word for word: only then SQLite takes the index.

namespace {

std::optional<Relationship> onlyOne(const QList<Relationship>& found)
{
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

/// The kind of those under a customer in a tree.
RelationKind kindBelow(CustomerTree tree)
{
    constexpr std::array kKinds = {RelationKind::ParentOf, RelationKind::HasMember, RelationKind::Referred};
    return kKinds[size_t(tree)];
}

} // namespace

Result<std::optional<Relationship>> mirrorOf(SqlSession& session, const Relationship& side)
{
    ZHIKE_TRY(
        const QList<Relationship> found,
        RelationshipStore(session).readWhere(
            u" WHERE link_no = $1 AND customer_id = $2 AND id <> $3 AND deleted_at IS NULL"_s, side.details.link,
            side.details.other, side.id));
    return onlyOne(found);
}

Result<std::optional<Relationship>> mirrorAnywhere(SqlSession& session, const Relationship& side)
{
    ZHIKE_TRY(
        const QList<Relationship> found,
        RelationshipStore(session).readWhere(
            u" WHERE link_no = $1 AND id <> $2 ORDER BY id"_s, side.details.link, side.id));
    return onlyOne(found);
}

Result<QList<Relationship>> relationsAbout(SqlSession& session, CustomerId customer)
{
    return RelationshipStore(session).readWhere(u" WHERE other_id = $1 ORDER BY customer_id, id"_s, customer);
}

Result<QList<Relationship>> relationsAboutContact(SqlSession& session, CustomerId customer, ContactId contact)
{
    return RelationshipStore(session).readWhere(
        u" WHERE other_id = $1 AND other_contact_id = $2 ORDER BY customer_id, id"_s, customer, contact);
}

Result<QHash<RelationKind, qint64>> relationCounts(SqlSession& session, CustomerId customer)
{
    QHash<RelationKind, qint64> counts;
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT kind, count(*) FROM relationship WHERE customer_id = $1 AND deleted_at IS NULL GROUP BY kind"_s,
            customer));
    ZHIKE_CHECK(forRows(statement, [&counts](const Statement& row) {
        if (const auto kind = fromKey<RelationKind>(row.text(0))) {
            counts.insert(*kind, row.integer(1));
        }
    }));
    for (const CustomerTree tree : kCustomerTrees) {
        ZHIKE_TRY(
            const auto count,
            session.integer(
                u"SELECT count(*) FROM customer WHERE %1 = $1 AND deleted_at IS NULL"_s.arg(treeField(tree)),
                customer));
        if (count.value_or(0) > 0) {
            counts.insert(kindBelow(tree), *count);
        }
    }
    return counts;
}

Result<QList<Relationship>>
relationsOfKind(SqlSession& session, CustomerId customer, RelationKind kind, qint64 after, int limit)
{
    return RelationshipStore(session).readWhere(
        u" WHERE customer_id = $1 AND kind = $2 AND deleted_at IS NULL AND id > $3 ORDER BY id LIMIT $4"_s, customer,
        QString::fromLatin1(keyOf(kind)), after, limit);
}

Result<QList<qint64>>
customersUnder(SqlSession& session, CustomerTree tree, CustomerId customer, qint64 after, int limit)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT id FROM customer WHERE %1 = $1 AND deleted_at IS NULL AND id > $2 ORDER BY id LIMIT $3"_s.arg(
                treeField(tree)),
            customer, after, limit));
    QList<qint64> ids;
    ZHIKE_CHECK(forRows(statement, [&ids](const Statement& row) { ids.append(row.integer(0)); }));
    return ids;
}

Result<void>
linksUp(SqlSession& session, CustomerTree tree, std::span<const qint64> customers, const TreeLinkSink& sink)
{
    const QString select
        = u"SELECT id, %1 FROM customer WHERE id IN (%2) AND %1 IS NOT NULL"_s.arg(treeField(tree), u"%1"_s);
    return forPortions(customers, 1, [&](std::span<const qint64> ids, const QString& marks) -> Result<void> {
        ZHIKE_TRY(Statement statement, session.prepare(select.arg(marks)));
        bindIds(statement, 1, ids);
        return forRows(statement, [&sink](const Statement& row) { sink(row.integer(0), row.integer(1)); });
    });
}

Result<void>
linksDown(SqlSession& session, CustomerTree tree, std::span<const qint64> customers, const TreeLinkSink& sink)
{
    const QString select = u"SELECT id, %1 FROM customer WHERE %1 IN (%2) AND deleted_at IS NULL ORDER BY id"_s.arg(
        treeField(tree), u"%1"_s);
    return forPortions(customers, 1, [&](std::span<const qint64> ids, const QString& marks) -> Result<void> {
        ZHIKE_TRY(Statement statement, session.prepare(select.arg(marks)));
        bindIds(statement, 1, ids);
        return forRows(statement, [&sink](const Statement& row) { sink(row.integer(0), row.integer(1)); });
    });
}

Result<void> linksOf(SqlSession& session, CustomerTree tree, const TreeLinkSink& sink)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT id, %1 FROM customer WHERE %1 IS NOT NULL AND deleted_at IS NULL"_s.arg(treeField(tree))));
    return forRows(statement, [&sink](const Statement& row) { sink(row.integer(0), row.integer(1)); });
}

Result<QHash<qint64, RelatedCustomer>> relatedCustomers(SqlSession& session, std::span<const qint64> customers)
{
    QHash<qint64, RelatedCustomer> found;
    ZHIKE_CHECK(forPortions(customers, 1, [&](std::span<const qint64> ids, const QString& marks) -> Result<void> {
        ZHIKE_TRY(
            Statement statement,
            session.prepare(u"SELECT c.id, c.name, c.kind, c.deleted_at, s.revenue, i.value FROM customer c"
                            " LEFT JOIN customer_stats s ON s.customer_id = c.id"
                            " LEFT JOIN customer_insight i ON i.customer_id = c.id WHERE c.id IN (%1)"_s.arg(marks)));
        bindIds(statement, 1, ids);
        return forRows(statement, [&found](const Statement& row) {
            found.insert(
                row.integer(0),
                {row.text(1), fromKey<CustomerKind>(row.text(2)).value_or(CustomerKind::Organisation), !row.isNull(3),
                 row.integerOrNull(4).value_or(0), row.integerOrNull(5)});
        });
    }));
    return found;
}

Result<QList<Relationship>> someRelationsOf(SqlSession& session, std::span<const qint64> customers, int limit)
{
    QList<Relationship> some;
    for (const qint64 customer : customers) {
        ZHIKE_TRY(
            const QList<Relationship> sides,
            RelationshipStore(session).readWhere(
                u" WHERE customer_id = $1 AND deleted_at IS NULL ORDER BY id LIMIT $2"_s, customer, limit));
        some += sides;
    }
    return some;
}

} // namespace zhike
