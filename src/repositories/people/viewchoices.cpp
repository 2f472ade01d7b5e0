#include "repositories/people/viewchoices.h"

#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<QList<ViewChoice>> viewChoices(SqlSession& session, UserId user, RecordKind list)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT view_id, is_pinned, is_default FROM view_choice WHERE user_id = $1 AND list_kind = $2"
            " ORDER BY view_id"_s,
            user, int(list)));
    QList<ViewChoice> choices;
    ZHIKE_CHECK(forRows(statement, [&choices](const Statement& row) {
        choices.append({ListViewId(row.integer(0)), row.integer(1) != 0, row.integer(2) != 0});
    }));
    return choices;
}

Result<void> writeViewChoice(SqlSession& session, UserId user, RecordKind list, const ViewChoice& choice)
{
    if (choice.isDefault) {
        ZHIKE_TRY(
            [[maybe_unused]] const qint64 others,
            session.execute(
                u"UPDATE view_choice SET is_default = 0 WHERE user_id = $1 AND list_kind = $2 AND is_default <> 0"_s,
                user, int(list)));
    }
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO view_choice (user_id, list_kind, view_id, is_pinned, is_default)"
            " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (user_id, list_kind, view_id)"
            " DO UPDATE SET is_pinned = excluded.is_pinned, is_default = excluded.is_default"_s,
            user, int(list), choice.view, int(choice.isPinned), int(choice.isDefault)));
    return {};
}

} // namespace zhike
