#include "repositories/importing/customernames.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<QSet<QString>> sharedCustomerNames(SqlSession& session)
{
    // Long names share a sort key, so the names themselves decide.
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT name FROM customer WHERE deleted_at IS NULL AND name_key IN (SELECT name_key FROM customer"
            " WHERE deleted_at IS NULL GROUP BY name_key HAVING COUNT(*) > 1)"_s));
    QSet<QString> once;
    QSet<QString> shared;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return shared;
        }
        const QString name = statement.text(0);
        (once.contains(name) ? shared : once).insert(name);
    }
}

} // namespace zhike
