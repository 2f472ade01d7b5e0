#include "repositories/changes/exportreads.h"

#include "repositories/lists/displaynames.h"
#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<QList<NamedChange>> newestOf(SqlSession& session, ChangeAction action, int limit)
{
    QList<ChangeId> ids;
    {
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT id FROM change WHERE name = $1 ORDER BY id DESC LIMIT $2"_s,
                QString::fromLatin1(keyOf(action)), limit));
        ZHIKE_CHECK(forRows(statement, [&ids](const Statement& row) { ids.append(ChangeId(row.integer(0))); }));
    }
    QList<NamedChange> changes;
    std::vector<qint64> people;
    for (const ChangeId id : ids) {
        ZHIKE_TRY(LoggedChange change, readChange(session, id));
        people.push_back(change.user.value());
        changes.append({std::move(change), {}});
    }
    ZHIKE_TRY(const auto names, displayNames(session, RecordKind::User, people));
    for (NamedChange& each : changes) {
        each.who = names.value(each.change.user.value());
    }
    return changes;
}

} // namespace zhike
