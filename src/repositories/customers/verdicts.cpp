#include "repositories/customers/verdicts.h"

#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<QList<CustomerPair>> notDuplicates(SqlSession& session)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT customer_id, other_id FROM not_duplicate WHERE deleted_at IS NULL"
                      " ORDER BY customer_id, other_id"_s));
    QList<CustomerPair> pairs;
    ZHIKE_CHECK(forRows(statement, [&pairs](const Statement& row) {
        pairs.append({CustomerId(row.integer(0)), CustomerId(row.integer(1))});
    }));
    return pairs;
}

} // namespace zhike
