#pragma once

#include "services/importing/orderimport.h"

namespace zhike {

/// Keeps what a person decided (columns, options, matching; not the path, the dialect and the rates) for files with
/// this header. Files without one are not remembered.
[[nodiscard]] Result<void>
savePlan(SqlSession& session, const QStringList& header, const OrderImportPlan& plan, Instant now);
/// @return the guess with what was saved for its header, or nothing.
[[nodiscard]] Result<std::optional<OrderImportPlan>>
savedPlan(SqlSession& session, const QStringList& header, const OrderImportPlan& guess);

} // namespace zhike
