#pragma once

#include "domain/base/money.h"
#include "storage/sqlsession.h"

namespace zhike {

/// A company-wide setting by its stable name ("base_currency", "model_kind", ...). @return nothing when it was never
/// set.
[[nodiscard]] Result<std::optional<QString>> readSetting(SqlSession& session, const QString& name);
/// Called by a Change only.
[[nodiscard]] Result<void> writeSetting(SqlSession& session, const QString& name, const QString& value);
/// The currency in which statistics add up; CNY until set.
[[nodiscard]] Result<Currency> baseCurrency(SqlSession& session);

} // namespace zhike
