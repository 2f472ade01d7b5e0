#include "repositories/privacy/consentreads.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<QList<Consent>> consentLog(SqlSession& session, const RecordRef& person)
{
    ConsentStore store(session);
    const QString newestFirst = u" AND deleted_at IS NULL ORDER BY at DESC, id DESC"_s;
    return person.kind == RecordKind::Contact
        ? store.readWhere(u" WHERE customer_id = $1 AND contact_id = $2"_s + newestFirst, person.customer, person.id)
        : store.readWhere(u" WHERE customer_id = $1 AND contact_id IS NULL"_s + newestFirst, person.customer);
}

Result<bool> hasObjections(SqlSession& session)
{
    ZHIKE_TRY(const auto found, session.integer(u"SELECT since_at FROM objection LIMIT 1"));
    return found.has_value();
}

Result<bool> isObjection(SqlSession& session, const QString& digest)
{
    ZHIKE_TRY(const auto found, session.integer(u"SELECT since_at FROM objection WHERE digest = $1", digest));
    return found.has_value();
}

Result<void> keepObjection(SqlSession& session, const QString& digest, Instant since)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO objection (digest, since_at) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING"_s, digest,
            since));
    return {};
}

} // namespace zhike
