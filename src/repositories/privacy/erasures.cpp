#include "repositories/privacy/erasures.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<void> writeErasure(SqlSession& session, const Erasure& erasure)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO erasure (customer_id, kind, record_id, created_at, erased_at, user_id)"
            " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (customer_id, kind, record_id, created_at)"
            " DO UPDATE SET erased_at = excluded.erased_at, user_id = excluded.user_id"_s,
            erasure.person.customer, int(erasure.person.kind), erasure.person.id, erasure.createdAt, erasure.erasedAt,
            erasure.user));
    return {};
}

Result<QList<Erasure>> readErasures(SqlSession& session)
{
    ZHIKE_TRY(
        Statement statement,
        session.prepare(u"SELECT customer_id, kind, record_id, created_at, erased_at, user_id FROM erasure"
                        " ORDER BY erased_at, customer_id, kind, record_id"_s));
    QList<Erasure> erasures;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return erasures;
        }
        erasures.append(
            {{RecordKind(int(statement.integer(1))), statement.integer(0), statement.integer(2)},
             Instant(statement.integer(3)),
             Instant(statement.integer(4)),
             UserId(statement.integer(5))});
    }
}

Result<bool> isErased(SqlSession& session, const Erasure& erasure)
{
    ZHIKE_TRY(
        const std::optional<qint64> found,
        session.integer(
            u"SELECT kind FROM erasure WHERE customer_id = $1 AND kind = $2 AND record_id = $3 AND created_at = $4"_s,
            erasure.person.customer, int(erasure.person.kind), erasure.person.id, erasure.createdAt));
    return found.has_value();
}

} // namespace zhike
