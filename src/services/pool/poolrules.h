#pragma once

#include "services/changes/change.h"
#include "services/pool/pooldue.h"

namespace zhike {

/// Every rule, by id.
[[nodiscard]] Result<QList<PoolRule>> poolRules(SqlSession& session);
/// A rule is off when it is made, and when what it finds is changed.
/// @return on applying: `InvalidInput` for a filter that is none of customers or asks for "me", `Conflict` for a name
/// that another rule has.
[[nodiscard]] Change createPoolRule(PoolRuleDraft draft);
[[nodiscard]] Change editPoolRule(PoolRuleId id, int revision, PoolRuleDraft draft);
[[nodiscard]] Change deletePoolRule(PoolRuleId id, int revision, const QString& name);
/// Nobody goes back before the days of the warning are over, however long they are overdue.
/// @return on applying: `StateNotAllowed` where the simulation was of another rule than the one that stands there, or
/// of another day.
[[nodiscard]] Change switchOnPoolRule(PoolRuleId id, int revision, const PoolSimulation& seen);
[[nodiscard]] Change switchOffPoolRule(PoolRuleId id, int revision, const QString& name);

} // namespace zhike
