#pragma once

#include "storage/sqlsession.h"

namespace zhike {

/// Takes `count` numbers of a series at once. @return the first. Numbers are never given out twice, also not after
/// an undo; a rolled back transaction gives its numbers back. Series: table names for ids, "order_number",
/// "case_number", "customer_number" for the numbers people see.
[[nodiscard]] Result<qint64> takeNumbers(SqlSession& session, const QString& series, qint64 count = 1);

} // namespace zhike
