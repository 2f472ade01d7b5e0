#pragma once

#include "domain/base/id.h"
#include "storage/sqlsession.h"

#include <QList>

namespace zhike {

struct CustomerPair {
    CustomerId one{0}; ///< the smaller id
    CustomerId other{0};
};

/// Every two customers of whom a person said that they are two, by id.
[[nodiscard]] Result<QList<CustomerPair>> notDuplicates(SqlSession& session);

} // namespace zhike
