#pragma once

#include "domain/base/money.h"
#include "storage/sqlsession.h"

namespace zhike {

/// Gives an empty company what it needs to begin: the first pipeline with its stages, the eleven segments, one user for
/// each role, the base currency. One transaction on the writer's session; does nothing where stages exist already.
/// Names of stages and users are English keys that the window translates.
[[nodiscard]] Result<void> seedCompany(SqlSession& session, Instant now, Currency base);

/// Names of the first pipeline and its stages as stored; the window translates them in the context "Stage".
inline constexpr const char* kFirstPipeline = QT_TRANSLATE_NOOP("Stage", "Sales");

} // namespace zhike
