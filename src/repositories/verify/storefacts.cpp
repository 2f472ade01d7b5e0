#include "repositories/verify/storefacts.h"

#include "domain/catalogue.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<qint64> countRows(SqlSession& session, RecordKind kind)
{
    ZHIKE_TRY(const auto count, session.integer(u"SELECT count(*) FROM "_s + QLatin1StringView(tableOf(kind))));
    return count.value_or(0);
}

Result<std::optional<NewestChange>> newestChange(SqlSession& session)
{
    ZHIKE_TRY(Statement newest, session.prepare(u"SELECT id, at FROM change ORDER BY id DESC LIMIT 1"));
    ZHIKE_TRY(const bool hasChange, newest.next());
    return hasChange ? std::optional(NewestChange{newest.integer(0), Instant(newest.integer(1))}) : std::nullopt;
}

Result<qint64> countChangesAfter(SqlSession& session, qint64 id)
{
    ZHIKE_TRY(Statement since, session.prepare(u"SELECT count(*) FROM change WHERE id > $1"));
    since.bind(id);
    ZHIKE_CHECK(since.next());
    return since.integer(0);
}

} // namespace zhike
