#include "repositories/segments/memberstore.h"

#include "repositories/counters.h"
#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSeries = u"segment_member";

} // namespace

Result<std::vector<qint64>> currentMembers(SqlSession& session, CustomerSegmentId segment)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT customer_id FROM segment_member WHERE segment_id = $1 AND until_at IS NULL ORDER BY customer_id"_s,
            segment));
    std::vector<qint64> customers;
    ZHIKE_CHECK(forRows(statement, [&customers](const Statement& row) { customers.push_back(row.integer(0)); }));
    return customers;
}

Result<std::vector<qint64>>
currentMembersAmong(SqlSession& session, CustomerSegmentId segment, std::span<const qint64> customers)
{
    std::vector<qint64> found;
    ZHIKE_CHECK(forPortions(customers, 2, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
        ZHIKE_TRY(
            Statement statement,
            session.prepare(u"SELECT customer_id FROM segment_member WHERE segment_id = $1 AND until_at IS NULL"
                            " AND customer_id IN (%1)"_s.arg(marks)));
        statement.bindOne(1, segment);
        bindIds(statement, 2, portion);
        return forRows(statement, [&found](const Statement& row) { found.push_back(row.integer(0)); });
    }));
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Result<void> enterSegment(SqlSession& session, CustomerSegmentId segment, std::span<const qint64> customers, Instant at)
{
    if (customers.empty()) {
        return {};
    }
    ZHIKE_TRY(qint64 id, takeNumbers(session, QStringView(kSeries).toString(), qint64(customers.size())));
    ZHIKE_TRY(
        Statement statement,
        session.prepare(u"INSERT INTO segment_member (customer_id, id, segment_id, since_at) VALUES ($1, $2, $3, $4)"
                        " ON CONFLICT DO NOTHING"_s));
    for (const qint64 customer : customers) {
        statement.reset();
        statement.bind(customer, id++, segment, at);
        ZHIKE_CHECK(statement.execute());
    }
    return {};
}

Result<void> leaveSegment(SqlSession& session, CustomerSegmentId segment, std::span<const qint64> customers, Instant at)
{
    return forPortions(customers, 3, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
        ZHIKE_TRY(
            Statement statement,
            session.prepare(u"UPDATE segment_member SET until_at = CASE WHEN since_at > $1 THEN since_at ELSE $1 END"
                            " WHERE segment_id = $2 AND until_at IS NULL AND customer_id IN (%1)"_s.arg(marks)));
        statement.bindOne(1, at);
        statement.bindOne(2, segment);
        bindIds(statement, 3, portion);
        ZHIKE_CHECK(statement.execute());
        return {};
    });
}

Result<void> writeSegmentState(SqlSession& session, const SegmentState& state)
{
    ZHIKE_CHECK(session.execute(
        u"INSERT INTO segment_state (segment_id, rule_revision, as_of, evaluated_at, members)"
        " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (segment_id) DO UPDATE SET rule_revision = excluded.rule_revision,"
        " as_of = excluded.as_of, evaluated_at = excluded.evaluated_at, members = excluded.members"_s,
        state.segment, state.ruleRevision, state.asOf, state.evaluatedAt, state.members));
    return {};
}

Result<void> shiftMembers(SqlSession& session, CustomerSegmentId segment, qint64 by)
{
    ZHIKE_CHECK(
        session.execute(u"UPDATE segment_state SET members = members + $1 WHERE segment_id = $2"_s, by, segment));
    return {};
}

Result<QList<SegmentState>> segmentStates(SqlSession& session)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT segment_id, rule_revision, as_of, evaluated_at, members FROM segment_state ORDER BY segment_id"_s));
    QList<SegmentState> states;
    ZHIKE_CHECK(forRows(statement, [&states](const Statement& row) {
        states.append(
            {CustomerSegmentId(row.integer(0)), int(row.integer(1)), Day(std::int32_t(row.integer(2))),
             Instant(row.integer(3)), row.integer(4)});
    }));
    return states;
}

Result<QList<CustomerSegmentId>> segmentsInBinWithMembers(SqlSession& session)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT id FROM customer_segment AS c WHERE deleted_at IS NOT NULL AND EXISTS (SELECT 1 FROM"
                      " segment_member AS m WHERE m.segment_id = c.id AND m.until_at IS NULL) ORDER BY id"_s));
    QList<CustomerSegmentId> segments;
    ZHIKE_CHECK(
        forRows(statement, [&segments](const Statement& row) { segments.append(CustomerSegmentId(row.integer(0))); }));
    return segments;
}

Result<QList<SegmentFlow>> segmentFlows(SqlSession& session, Instant since)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT s.id, (SELECT count(*) FROM segment_member AS m WHERE m.segment_id = s.id AND m.since_at >= $1),"
            " (SELECT count(*) FROM segment_member AS m WHERE m.segment_id = s.id AND m.until_at IS NOT NULL"
            " AND m.until_at >= $1) FROM customer_segment AS s WHERE s.deleted_at IS NULL ORDER BY s.id"_s,
            since));
    QList<SegmentFlow> flows;
    ZHIKE_CHECK(forRows(statement, [&flows](const Statement& row) {
        flows.append({CustomerSegmentId(row.integer(0)), row.integer(1), row.integer(2)});
    }));
    return flows;
}

Result<QList<SegmentMove>> newestMoves(SqlSession& session, CustomerSegmentId segment, int limit)
{
    QList<SegmentMove> moves;
    for (const bool entered : {true, false}) {
        const QString at = entered ? u"since_at"_s : u"until_at"_s;
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT m.customer_id, c.name, m.%1 FROM segment_member AS m JOIN customer AS c ON c.id = "
                u"m.customer_id"
                " WHERE m.segment_id = $1 AND m.%1 IS NOT NULL AND c.deleted_at IS NULL"
                " ORDER BY m.%1 DESC, m.customer_id LIMIT $2"_s.arg(at),
                segment, limit));
        ZHIKE_CHECK(forRows(statement, [&moves, entered](const Statement& row) {
            moves.append({CustomerId(row.integer(0)), row.text(1), Instant(row.integer(2)), entered});
        }));
    }
    std::ranges::stable_sort(moves, [](const SegmentMove& a, const SegmentMove& b) { return a.at > b.at; });
    moves.resize(std::min<qsizetype>(moves.size(), limit));
    return moves;
}

Result<QHash<qint64, QStringList>> segmentNamesOf(SqlSession& session, std::span<const qint64> customers)
{
    QHash<qint64, QStringList> names;
    ZHIKE_CHECK(forPortions(customers, 1, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
        ZHIKE_TRY(
            Statement statement,
            session.prepare(u"SELECT m.customer_id, s.name FROM segment_member AS m JOIN customer_segment AS s"
                            " ON s.id = m.segment_id WHERE m.until_at IS NULL AND s.deleted_at IS NULL"
                            " AND m.customer_id IN (%1) ORDER BY m.customer_id, s.name, s.id"_s.arg(marks)));
        bindIds(statement, 1, portion);
        return forRows(statement, [&names](const Statement& row) { names[row.integer(0)].append(row.text(1)); });
    }));
    return names;
}

Result<QList<SegmentStay>> staysOf(SqlSession& session, CustomerId customer)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT m.segment_id, s.name, m.since_at, m.until_at FROM segment_member AS m"
            " JOIN customer_segment AS s ON s.id = m.segment_id WHERE m.customer_id = $1 ORDER BY m.since_at DESC, m.id DESC"_s,
            customer));
    QList<SegmentStay> stays;
    ZHIKE_CHECK(forRows(statement, [&stays](const Statement& row) {
        const auto until = row.integerOrNull(3);
        stays.append(
            {CustomerSegmentId(row.integer(0)), row.text(1), Instant(row.integer(2)),
             until ? std::optional(Instant(*until)) : std::nullopt});
    }));
    return stays;
}

} // namespace zhike
