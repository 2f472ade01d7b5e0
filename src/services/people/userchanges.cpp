#include "services/people/userchanges.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

bool mayEditUsers(const UserDraft& user)
{
    return user.isActive && mayDo(user.role, ChangeAction::EditUsers);
}

} // namespace

Change createUser(UserDraft draft)
{
    const QString name = draft.name;
    return {{ChangeAction::EditUsers, name}, [draft = std::move(draft)](ChangeContext& context) -> Result<void> {
                ZHIKE_CHECK(context.insert(CustomerId(0), draft));
                return {};
            }};
}

Change editUser(UserId id, int revision, UserDraft draft)
{
    const QString name = draft.name;
    return {
        {ChangeAction::EditUsers, name},
        [id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(const QList<User> everyone, UserStore(context.session()).all());
            const bool someoneStays = mayEditUsers(draft) || std::ranges::any_of(everyone, [id](const User& user) {
                                          return user.id != id && mayEditUsers(user.details);
                                      });
            if (!someoneStays) {
                return fail(ErrorCode::StateNotAllowed, u"nobody would be left who may edit users"_s);
            }
            ZHIKE_CHECK(context.update(CustomerId(0), id, revision, draft));
            return {};
        }};
}

Result<QList<User>> users(SqlSession& session)
{
    ZHIKE_TRY(QList<User> everyone, UserStore(session).all());
    std::stable_partition(everyone.begin(), everyone.end(), [](const User& user) { return user.details.isActive; });
    return everyone;
}

} // namespace zhike
