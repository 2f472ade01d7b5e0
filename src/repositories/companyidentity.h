#pragma once

#include "storage/sqlsession.h"

namespace zhike {

/// A number of 48 bits by which records are known again when they come back in a file: drawn by lot, kept in the
/// company's settings, the same for ever and in every copy. 0: none was drawn yet.
[[nodiscard]] Result<quint64> companyIdentity(SqlSession& session);
/// Draws one unless the company has one; whoever comes first decides. Inside a transaction of the caller.
[[nodiscard]] Result<void> drawCompanyIdentity(SqlSession& session);

} // namespace zhike
