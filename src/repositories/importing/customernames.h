#pragma once

#include "storage/sqlsession.h"

#include <QSet>
#include <QString>

namespace zhike {

/// The names that two or more customers have who are not in the bin: one pass over the index of names.
[[nodiscard]] Result<QSet<QString>> sharedCustomerNames(SqlSession& session);

} // namespace zhike
