#pragma once

#include "services/changes/change.h"

namespace zhike {

[[nodiscard]] Change createUser(UserDraft draft);
/// @return on applying: `StateNotAllowed` when nobody would be left who may edit users.
[[nodiscard]] Change editUser(UserId id, int revision, UserDraft draft);

/// Who works here, by id; those who left (not active) last.
[[nodiscard]] Result<QList<User>> users(SqlSession& session);

} // namespace zhike
