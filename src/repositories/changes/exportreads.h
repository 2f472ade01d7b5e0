#pragma once

#include "repositories/changes/changelog.h"

namespace zhike {

/// A change with who made it; one of the program itself has no name.
struct NamedChange {
    LoggedChange change;
    QString who;
};
/// The newest changes that did one thing, newest first.
[[nodiscard]] Result<QList<NamedChange>> newestOf(SqlSession& session, ChangeAction action, int limit);

} // namespace zhike
