#pragma once

#include "services/changes/change.h"

namespace zhike {

/// Who loses a right, or the seat, while a batch runs writes nothing more of it: asked in every transaction of a batch.
/// What the person may do at its beginning is the policy's answer to the role of the author.
class StillAllowed {
public:
    StillAllowed(const Author& author, ChangeAction action) : m_author(author), m_action(action) { }

    /// Notes how the person stands. Nothing is noted of an author who is no user of the company.
    [[nodiscard]] Result<void> begin(SqlSession& session);
    /// @return `NotAllowed` when the person has left since, or has a role now that may not do it
    [[nodiscard]] Result<void> check(SqlSession& session) const;

private:
    Author m_author;
    ChangeAction m_action;
    std::optional<Role> m_role; ///< stored at the beginning
};

} // namespace zhike
