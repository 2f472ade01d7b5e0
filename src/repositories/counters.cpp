#include "repositories/counters.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<qint64> takeNumbers(SqlSession& session, const QString& series, qint64 count)
{
    ZHIKE_TRY(
        const std::optional<qint64> next,
        session.integer(
            u"INSERT INTO counter (name, next_value) VALUES ($1, $2)"
            " ON CONFLICT (name) DO UPDATE SET next_value = counter.next_value + $3 RETURNING next_value"_s,
            series, count + 1, count));
    if (!next) {
        return fail(ErrorCode::Internal, u"counter gave no number"_s);
    }
    return *next - count;
}

} // namespace zhike
