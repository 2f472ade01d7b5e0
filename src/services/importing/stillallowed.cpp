#include "services/importing/stillallowed.h"

#include "domain/people/policy.h"
#include "repositories/stores.h"

namespace zhike {

Result<void> StillAllowed::begin(SqlSession& session)
{
    if (m_author.user.value() != 0) {
        ZHIKE_TRY(const std::optional<User> user, UserStore(session).find(CustomerId(0), m_author.user));
        m_role = user && user->details.isActive ? std::optional(user->details.role) : std::nullopt;
    }
    return {};
}

Result<void> StillAllowed::check(SqlSession& session) const
{
    if (!m_role) {
        return {};
    }
    ZHIKE_TRY(const std::optional<User> user, UserStore(session).find(CustomerId(0), m_author.user));
    const bool isThere = user && user->details.isActive;
    const bool mayStill = isThere && (user->details.role == *m_role || mayDo(user->details.role, m_action));
    return mayStill ? Result<void>() : fail(ErrorCode::NotAllowed, QString::fromLatin1(keyOf(m_action)));
}

} // namespace zhike
