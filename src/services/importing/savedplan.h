#pragma once

#include "services/importing/orderimport.h"
#include "services/importing/recordimport.h"

namespace zhike {

/// Keeps what a person decided (columns, options, matching; not the path, the dialect and the rates) for files with
/// this header. Files without one are not remembered.
[[nodiscard]] Result<void>
savePlan(SqlSession& session, const QStringList& header, const OrderImportPlan& plan, Instant now);
/// @return the guess with what was saved for its header, or nothing.
[[nodiscard]] Result<std::optional<OrderImportPlan>>
savedPlan(SqlSession& session, const QStringList& header, const OrderImportPlan& guess);
/// The same for records of a kind; what the path, the dialect and the rejects are is not kept.
[[nodiscard]] Result<void>
savePlan(SqlSession& session, const QStringList& header, const RecordImportPlan& plan, Instant now);
[[nodiscard]] Result<std::optional<RecordImportPlan>>
savedPlan(SqlSession& session, const QStringList& header, const RecordImportPlan& guess);

} // namespace zhike
