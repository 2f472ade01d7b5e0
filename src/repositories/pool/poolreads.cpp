#include "repositories/pool/poolreads.h"

#include "repositories/lists/idlist.h"
#include "repositories/lists/listcolumns.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// The statement grows by conditions that bring their values along.
class Conditions {
public:
    explicit Conditions(CompiledFilter filter) : m_values(std::move(filter.values)), m_sql(std::move(filter.sql)) { }
    /// `%1` is the value.
    void add(const QString& condition, Value value)
    {
        m_values.append(std::move(value));
        m_sql += u" AND "_s + condition.arg(u"$%1"_s.arg(m_values.size()));
    }
    void add(const QString& condition) { m_sql += u" AND "_s + condition; }
    [[nodiscard]] const QString& sql() const { return m_sql; }
    [[nodiscard]] int count() const { return int(m_values.size()); }
    void bind(Statement& statement) const
    {
        int index = 0;
        for (const Value& value : m_values) {
            statement.bindOne(++index, value);
        }
    }

private:
    QList<Value> m_values;
    QString m_sql;
};

QString quoted(const QStringList& keys)
{
    return u"'%1'"_s.arg(keys.join(u"', '"_s)); // keys of the catalogue, nothing that was typed
}

QString followUpConditions(const FollowUpQuestion& question)
{
    QStringList kinds;
    for (const ActivityKind kind : question.kinds) {
        kinds.append(QString::fromLatin1(keyOf(kind)));
    }
    QString sql = u"deleted_at IS NULL AND at >= $1 AND at <= $2 AND status IN (%1)"_s.arg(
        question.countsAttempts ? u"'done', 'not_reached', 'busy', 'left_message'"_s : u"'done'"_s);
    if (size_t(kinds.size()) < kChoicesOf<ActivityKind>.size()) {
        sql += u" AND kind IN (%1)"_s.arg(quoted(kinds));
    }
    return sql;
}

Result<Conditions> candidateConditions(SqlSession& session, const PoolQuestion& question)
{
    ZHIKE_TRY(
        CompiledFilter filter,
        compileFilter(question.filter, session.engine(), question.context, filterNames(RecordKind::Customer)));
    Conditions conditions(std::move(filter));
    conditions.add(u"COALESCE(t.owner_since, t.created_at) < %1"_s, toValue(question.heldBefore));
    if (question.owner) {
        conditions.add(u"t.owner_id = %1"_s, toValue(*question.owner));
    }
    if (question.orderedSince) {
        conditions.add(u"(s.last_day IS NULL OR s.last_day < %1)"_s, toValue(*question.orderedSince));
        conditions.add(
            u"NOT EXISTS (SELECT 1 FROM sales_order AS o WHERE o.customer_id = t.id AND o.deleted_at IS NULL"
            " AND o.status IN ('draft', 'confirmed', 'shipped') AND o.order_day >= %1)"_s,
            toValue(*question.orderedSince));
    }
    if (question.sparesOpportunities) {
        conditions.add(u"NOT EXISTS (SELECT 1 FROM opportunity AS p WHERE p.customer_id = t.id"
                       " AND p.deleted_at IS NULL AND p.closed_at IS NULL)"_s);
    }
    return conditions;
}

PoolCandidate candidateOf(const Statement& row)
{
    PoolCandidate candidate{row.integer(0), UserId(row.integer(1)), Instant(row.integer(2)), {}, {}};
    if (!row.isNull(3)) {
        candidate.protectedUntil = Day(qint32(row.integer(3)));
    }
    if (!row.isNull(4)) {
        candidate.value = row.integer(4);
    }
    return candidate;
}

} // namespace

Result<void> readPoolCandidates(SqlSession& session, const PoolQuestion& question, const CandidateSink& sink)
{
    ZHIKE_TRY(const Conditions conditions, candidateConditions(session, question));
    // nearly everybody has an owner: an index on it would look each row up
    const bool isWalk = session.engine() == Engine::Sqlite && !question.owner && !question.among;
    const QString select = u"SELECT t.id, t.owner_id, COALESCE(t.owner_since, t.created_at), t.protected_until, i.value"
                           " FROM customer AS t%1 LEFT JOIN customer_stats AS s ON s.customer_id = t.id"
                           " LEFT JOIN customer_insight AS i ON i.customer_id = t.id"
                           " WHERE t.deleted_at IS NULL AND t.owner_id IS NOT NULL AND %2"_s.arg(
                               isWalk ? u" NOT INDEXED"_s : QString(), conditions.sql());
    const auto read = [&](Statement& statement) {
        return forRows(statement, [&sink](const Statement& row) { sink(candidateOf(row)); });
    };
    if (!question.among) {
        ZHIKE_TRY(Statement statement, session.prepare(select));
        conditions.bind(statement);
        return read(statement);
    }
    const int first = conditions.count() + 1;
    return forPortions(
        *question.among, first, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
            ZHIKE_TRY(Statement statement, session.prepare(select + u" AND t.id IN (%1)"_s.arg(marks)));
            conditions.bind(statement);
            bindIds(statement, first, portion);
            return read(statement);
        });
}

Result<void> readFollowUps(SqlSession& session, const FollowUpQuestion& question, const FollowUpSink& sink)
{
    const QString hint = session.engine() == Engine::Sqlite ? u" INDEXED BY activity_by_at"_s : QString();
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT customer_id, at FROM activity%1 WHERE "_s.arg(hint) + followUpConditions(question), question.from,
            question.until));
    return forRows(statement, [&sink](const Statement& row) { sink(row.integer(0), Instant(row.integer(1))); });
}

Result<void> readFollowUpsOf(
    SqlSession& session, const FollowUpQuestion& question, std::span<const qint64> customers, const FollowUpSink& sink)
{
    const QString hint = session.engine() == Engine::Sqlite ? u" INDEXED BY activity_timeline"_s : QString();
    const QString select
        = u"SELECT customer_id, max(at) FROM activity%1 WHERE "_s.arg(hint) + followUpConditions(question);
    return forPortions(customers, 3, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
        ZHIKE_TRY(
            Statement statement,
            session.prepare(select + u" AND customer_id IN (%1) GROUP BY customer_id"_s.arg(marks)));
        statement.bindOne(1, question.from);
        statement.bindOne(2, question.until);
        bindIds(statement, 3, portion);
        return forRows(statement, [&sink](const Statement& row) { sink(row.integer(0), Instant(row.integer(1))); });
    });
}

Result<qint64> countHeld(SqlSession& session, UserId user)
{
    ZHIKE_TRY(
        const auto count,
        session.integer(u"SELECT count(*) FROM customer WHERE owner_id = $1 AND deleted_at IS NULL", user));
    return count.value_or(0);
}

Result<qint64> countClaimedSince(SqlSession& session, UserId user, Instant since)
{
    ZHIKE_TRY(
        const auto held,
        session.integer(u"SELECT count(*) FROM customer WHERE owner_id = $1 AND claimed_at >= $2", user, since));
    ZHIKE_TRY(
        const auto past,
        session.integer(
            u"SELECT count(*) FROM customer_tenure WHERE holder_id = $1 AND from_at >= $2 AND was_claimed <> 0"
            " AND deleted_at IS NULL",
            user, since));
    return held.value_or(0) + past.value_or(0);
}

Result<std::optional<Instant>> lastHeldUntil(SqlSession& session, CustomerId customer, std::span<const UserId> holders)
{
    std::optional<Instant> last;
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT holder_id, until_at FROM customer_tenure WHERE customer_id = $1 AND deleted_at IS NULL"_s,
            customer));
    ZHIKE_CHECK(forRows(statement, [&](const Statement& row) {
        const Instant until(row.integer(1));
        const bool isOne = std::ranges::find(holders, UserId(row.integer(0))) != holders.end();
        if (isOne && (!last || until > *last)) {
            last = until;
        }
    }));
    return last;
}

Result<QList<Tenure>> tenuresOf(SqlSession& session, CustomerId customer)
{
    return TenureStore(session).readWhere(
        u" WHERE customer_id = $1 AND deleted_at IS NULL ORDER BY until_at DESC, id DESC"_s, customer);
}

Result<void> lockClaimant(SqlSession& session, UserId user)
{
    if (session.engine() == Engine::Sqlite) {
        return {}; // one writer
    }
    ZHIKE_TRY(
        [[maybe_unused]] const auto row, session.integer(u"SELECT id FROM app_user WHERE id = $1 FOR UPDATE", user));
    return {};
}

} // namespace zhike
