#include "repositories/segments/segmentflows.h"

#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<QList<SegmentMovement>> segmentMovements(SqlSession& session, Instant from, Instant to)
{
    const QString count = u"(SELECT count(*) FROM segment_member AS m WHERE m.segment_id = s.id AND %1)"_s;
    const auto at = [](const QString& moment) {
        return u"m.since_at <= %1 AND (m.until_at IS NULL OR m.until_at > %1)"_s.arg(moment);
    };
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT s.id, %1, %2, %3, %4 FROM customer_segment AS s WHERE s.deleted_at IS NULL ORDER BY s.id"_s.arg(
                count.arg(at(u"$1"_s)), count.arg(at(u"$2"_s)), count.arg(u"m.since_at > $1 AND m.since_at <= $2"_s),
                count.arg(u"m.until_at IS NOT NULL AND m.until_at > $1 AND m.until_at <= $2"_s)),
            from, to));
    QList<SegmentMovement> movements;
    ZHIKE_CHECK(forRows(statement, [&movements](const Statement& row) {
        movements.append(
            {CustomerSegmentId(row.integer(0)), row.integer(1), row.integer(2), row.integer(3), row.integer(4)});
    }));
    return movements;
}

Result<QHash<qint64, SegmentValue>> segmentValues(SqlSession& session)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT m.segment_id, CAST(COALESCE(sum(i.value), 0) AS bigint),"
                      " CAST(COALESCE(sum(i.value_at_risk), 0) AS bigint) FROM segment_member AS m"
                      " JOIN customer_insight AS i ON i.customer_id = m.customer_id WHERE m.until_at IS NULL"
                      " GROUP BY m.segment_id"_s));
    QHash<qint64, SegmentValue> values;
    ZHIKE_CHECK(forRows(statement, [&values](const Statement& row) {
        values[row.integer(0)] = {row.integer(1), row.integer(2)};
    }));
    return values;
}

Result<QList<ValuedMove>>
movesBetween(SqlSession& session, CustomerSegmentId segment, bool entered, Instant from, Instant to, int limit)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT m.customer_id, c.name, m.%1, i.value FROM segment_member AS m JOIN customer AS c"
            " ON c.id = m.customer_id LEFT JOIN customer_insight AS i ON i.customer_id = m.customer_id"
            " WHERE m.segment_id = $1 AND m.%1 IS NOT NULL AND m.%1 > $2 AND m.%1 <= $3 AND c.deleted_at IS NULL"
            " ORDER BY m.%1 DESC, m.customer_id LIMIT $4"_s.arg(entered ? u"since_at"_s : u"until_at"_s),
            segment, from, to, limit));
    QList<ValuedMove> moves;
    ZHIKE_CHECK(forRows(statement, [&moves, entered](const Statement& row) {
        moves.append(
            {{CustomerId(row.integer(0)), row.text(1), Instant(row.integer(2)), entered}, row.integerOrNull(3)});
    }));
    return moves;
}

} // namespace zhike
