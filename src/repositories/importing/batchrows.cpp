#include "repositories/importing/batchrows.h"

#include <limits>
#include <span>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// SELECT statements that find one row referring to a record; $1 is the customer or the reference record's id, $2 the
/// order's id.
std::span<const QStringView> referencesTo(RecordKind kind)
{
    static constexpr QStringView kToOrder[]
        = {u"SELECT id FROM service_case WHERE customer_id = $1 AND order_id = $2 LIMIT 1",
           u"SELECT id FROM attachment WHERE customer_id = $1 AND order_id = $2 LIMIT 1"};
    static constexpr QStringView kToActivity[]
        = {u"SELECT id FROM attachment WHERE customer_id = $1 AND activity_id = $2 LIMIT 1"};
    static constexpr QStringView kToOpportunity[] = {
        u"SELECT id FROM sales_order WHERE customer_id = $1 AND opportunity_id = $2 LIMIT 1",
        u"SELECT id FROM activity WHERE customer_id = $1 AND opportunity_id = $2 LIMIT 1",
        u"SELECT id FROM attachment WHERE customer_id = $1 AND opportunity_id = $2 LIMIT 1",
    };
    static constexpr QStringView kToCase[] = {
        u"SELECT id FROM case_entry WHERE customer_id = $1 AND case_id = $2 LIMIT 1",
        u"SELECT id FROM activity WHERE customer_id = $1 AND case_id = $2 LIMIT 1",
        u"SELECT id FROM attachment WHERE customer_id = $1 AND case_id = $2 LIMIT 1",
        u"SELECT id FROM customer_need WHERE customer_id = $1 AND case_id = $2 LIMIT 1",
    };
    static constexpr QStringView kToUser[] = {
        u"SELECT id FROM customer WHERE owner_id = $1 LIMIT 1",
        u"SELECT id FROM opportunity WHERE owner_id = $1 LIMIT 1",
        u"SELECT id FROM sales_order WHERE owner_id = $1 LIMIT 1",
        u"SELECT id FROM service_case WHERE owner_id = $1 LIMIT 1",
        u"SELECT id FROM activity WHERE owner_id = $1 LIMIT 1",
        u"SELECT id FROM case_entry WHERE author_id = $1 LIMIT 1",
        u"SELECT id FROM change WHERE user_id = $1 LIMIT 1",
        u"SELECT id FROM consent WHERE recorded_by_id = $1 LIMIT 1",
        u"SELECT id FROM attachment WHERE added_by_id = $1 LIMIT 1",
        u"SELECT id FROM customer_tenure WHERE holder_id = $1 LIMIT 1",
    };
    static constexpr QStringView kToContact[] = {
        u"SELECT id FROM sales_order WHERE customer_id = $1 AND contact_id = $2 LIMIT 1",
        u"SELECT id FROM opportunity WHERE customer_id = $1 AND contact_id = $2 LIMIT 1",
        u"SELECT id FROM service_case WHERE customer_id = $1 AND contact_id = $2 LIMIT 1",
        u"SELECT id FROM activity WHERE customer_id = $1 AND contact_id = $2 LIMIT 1",
        u"SELECT id FROM consent WHERE customer_id = $1 AND contact_id = $2 LIMIT 1",
        u"SELECT id FROM relationship WHERE customer_id = $1 AND contact_id = $2 LIMIT 1",
        u"SELECT id FROM attachment WHERE customer_id = $1 AND contact_id = $2 LIMIT 1",
    };
    static constexpr QStringView kToCustomer[] = {
        u"SELECT id FROM sales_order WHERE customer_id = $1 LIMIT 1",
        u"SELECT id FROM contact WHERE customer_id = $1 LIMIT 1",
        u"SELECT id FROM activity WHERE customer_id = $1 LIMIT 1",
        u"SELECT id FROM opportunity WHERE customer_id = $1 LIMIT 1",
        u"SELECT id FROM service_case WHERE customer_id = $1 LIMIT 1",
        u"SELECT id FROM customer_need WHERE customer_id = $1 LIMIT 1",
        u"SELECT id FROM consent WHERE customer_id = $1 LIMIT 1",
        u"SELECT id FROM relationship WHERE customer_id = $1 LIMIT 1",
        u"SELECT id FROM attachment WHERE customer_id = $1 LIMIT 1",
        u"SELECT id FROM customer_tenure WHERE customer_id = $1 LIMIT 1",
        u"SELECT id FROM customer WHERE parent_id = $1 LIMIT 1",
        u"SELECT id FROM customer WHERE household_id = $1 LIMIT 1",
        u"SELECT id FROM customer WHERE referred_by_id = $1 LIMIT 1",
    };
    static constexpr QStringView kToProduct[] = {
        u"SELECT order_id FROM order_line WHERE product_id = $1 LIMIT 1",
        u"SELECT id FROM service_case WHERE product_id = $1 LIMIT 1",
        u"SELECT id FROM opportunity WHERE product_id = $1 LIMIT 1",
    };
    static constexpr QStringView kToCategory[] = {
        u"SELECT id FROM product WHERE category_id = $1 LIMIT 1",
        u"SELECT id FROM product_category WHERE parent_id = $1 LIMIT 1",
    };
    switch (kind) {
    case RecordKind::Order:
        return kToOrder;
    case RecordKind::Contact:
        return kToContact;
    case RecordKind::Customer:
        return kToCustomer;
    case RecordKind::Product:
        return kToProduct;
    case RecordKind::Category:
        return kToCategory;
    case RecordKind::Opportunity:
        return kToOpportunity;
    case RecordKind::Case:
        return kToCase;
    case RecordKind::Activity:
        return kToActivity;
    case RecordKind::User:
        return kToUser;
    default:
        return {};
    }
}

/// DELETE statements that take a record away, its parts first; parameters as above.
std::span<const QStringView> erasuresOf(RecordKind kind)
{
    static constexpr QStringView kOrder[] = {
        u"DELETE FROM order_line WHERE customer_id = $1 AND order_id = $2",
        u"DELETE FROM sales_order WHERE customer_id = $1 AND id = $2",
    };
    static constexpr QStringView kOpportunity[] = {u"DELETE FROM opportunity WHERE customer_id = $1 AND id = $2"};
    static constexpr QStringView kCase[] = {u"DELETE FROM service_case WHERE customer_id = $1 AND id = $2"};
    static constexpr QStringView kActivity[] = {u"DELETE FROM activity WHERE customer_id = $1 AND id = $2"};
    static constexpr QStringView kConsent[] = {u"DELETE FROM consent WHERE customer_id = $1 AND id = $2"};
    static constexpr QStringView kUser[] = {u"DELETE FROM app_user WHERE id = $1"};
    static constexpr QStringView kRelation[] = {u"DELETE FROM relationship WHERE customer_id = $1 AND id = $2"};
    static constexpr QStringView kEntry[] = {u"DELETE FROM case_entry WHERE customer_id = $1 AND id = $2"};
    static constexpr QStringView kNeed[] = {u"DELETE FROM customer_need WHERE customer_id = $1 AND id = $2"};
    static constexpr QStringView kContact[] = {u"DELETE FROM contact WHERE customer_id = $1 AND id = $2"};
    static constexpr QStringView kCustomer[] = {
        u"DELETE FROM customer_stats WHERE customer_id = $1",
        u"DELETE FROM customer_insight WHERE customer_id = $1",
        u"DELETE FROM stage_change WHERE customer_id = $1",
        u"DELETE FROM segment_member WHERE customer_id = $1",
        u"DELETE FROM not_duplicate WHERE customer_id = $1",
        u"DELETE FROM customer_quality WHERE customer_id = $1",
        u"DELETE FROM customer WHERE id = $1",
    };
    static constexpr QStringView kProduct[] = {u"DELETE FROM product WHERE id = $1"};
    static constexpr QStringView kCategory[] = {u"DELETE FROM product_category WHERE id = $1"};
    switch (kind) {
    case RecordKind::Order:
        return kOrder;
    case RecordKind::Contact:
        return kContact;
    case RecordKind::Customer:
        return kCustomer;
    case RecordKind::Product:
        return kProduct;
    case RecordKind::Category:
        return kCategory;
    case RecordKind::Opportunity:
        return kOpportunity;
    case RecordKind::Case:
        return kCase;
    case RecordKind::Activity:
        return kActivity;
    case RecordKind::Consent:
        return kConsent;
    case RecordKind::User:
        return kUser;
    case RecordKind::Relationship:
        return kRelation;
    case RecordKind::CaseEntry:
        return kEntry;
    case RecordKind::Need:
        return kNeed;
    default:
        return {};
    }
}

Result<Statement> boundToRow(SqlSession& session, QStringView sql, const BatchRow& row)
{
    ZHIKE_TRY(Statement statement, session.prepare(sql));
    if (row.customer == 0) {
        statement.bind(row.id);
    } else if (sql.contains(u"$2")) {
        statement.bind(row.customer, row.id);
    } else {
        statement.bind(row.customer);
    }
    return statement;
}

} // namespace

Result<void> appendLines(SqlSession& session, const Order& before, const OrderDraft& after)
{
    OrderStore store(session);
    ZHIKE_CHECK(store.replaceLines(before.customer, before.id, after.lines));
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"UPDATE sales_order SET net = $1, tax = $2, total = $3, net_base = $4, cost_base = $5"
            " WHERE customer_id = $6 AND id = $7"_s,
            after.net.minor(), after.tax.minor(), after.total.minor(), after.netBase, after.costBase, before.customer,
            before.id));
    return {};
}

Result<void> renameProduct(SqlSession& session, ProductId id, const QString& name)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(u"UPDATE product SET name = $1, name_key = $2 WHERE id = $3"_s, name, sortKey(name), id));
    return {};
}

Result<QList<BatchRow>>
batchRows(SqlSession& session, RecordKind kind, ChangeId batch, const std::optional<BatchRow>& after, int limit)
{
    const QString table = QString::fromLatin1(tableOf(kind));
    QList<BatchRow> rows;
    const auto read = [&rows](Statement statement) -> Result<void> {
        for (;;) {
            ZHIKE_TRY(const bool row, statement.next());
            if (!row) {
                return {};
            }
            rows.append({statement.integer(0), statement.integer(1), int(statement.integer(2))});
        }
    };
    const bool isOwned = kind == RecordKind::Order || kind == RecordKind::Contact || kind == RecordKind::Opportunity
        || kind == RecordKind::Case || kind == RecordKind::Activity || kind == RecordKind::Consent
        || kind == RecordKind::Relationship || kind == RecordKind::CaseEntry || kind == RecordKind::Need;
    if (isOwned) {
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT customer_id, id, revision FROM %1 WHERE batch_id = $1"
                " AND (customer_id, id) > ($2, $3) ORDER BY customer_id, id LIMIT $4"_s.arg(table),
                batch, after ? after->customer : -1, after ? after->id : -1, limit));
        ZHIKE_CHECK(read(std::move(statement)));
        return rows;
    }
    const QString customer = kind == RecordKind::Customer ? u"id"_s : u"0"_s;
    const bool backwards = kind == RecordKind::Category;
    const QString step = backwards ? u"id < $2 ORDER BY id DESC"_s : u"id > $2 ORDER BY id"_s;
    const qint64 start = backwards ? std::numeric_limits<qint64>::max() : -1;
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT %1, id, revision FROM %2 WHERE batch_id = $1 AND %3 LIMIT $3"_s.arg(customer, table, step), batch,
            after ? after->id : start, limit));
    ZHIKE_CHECK(read(std::move(statement)));
    return rows;
}

Result<bool> isReferredTo(SqlSession& session, RecordKind kind, const BatchRow& row)
{
    for (const QStringView sql : referencesTo(kind)) {
        ZHIKE_TRY(Statement statement, boundToRow(session, sql, row));
        ZHIKE_TRY(const bool found, statement.next());
        if (found) {
            return true;
        }
    }
    return false;
}

Result<void> eraseRow(SqlSession& session, RecordKind kind, const BatchRow& row)
{
    for (const QStringView sql : erasuresOf(kind)) {
        ZHIKE_TRY(Statement statement, boundToRow(session, sql, row));
        ZHIKE_TRY([[maybe_unused]] const qint64 rows, statement.execute());
    }
    return {};
}

Result<void> eraseEmptyStats(SqlSession& session, CustomerId customer)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(u"DELETE FROM customer_stats WHERE customer_id = $1 AND orders = 0"_s, customer));
    return {};
}

Result<void> eraseChange(SqlSession& session, ChangeId change)
{
    ZHIKE_TRY([[maybe_unused]] const qint64 rows, session.execute(u"DELETE FROM change WHERE id = $1"_s, change));
    return {};
}

} // namespace zhike
