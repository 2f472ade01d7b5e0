#include "repositories/settings.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<std::optional<QString>> readSetting(SqlSession& session, const QString& name)
{
    ZHIKE_TRY(Statement statement, session.query(u"SELECT value FROM setting WHERE name = $1"_s, name));
    ZHIKE_TRY(const bool row, statement.next());
    return row ? std::optional(statement.text(0)) : std::nullopt;
}

Result<void> writeSetting(SqlSession& session, const QString& name, const QString& value)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO setting (name, value) VALUES ($1, $2)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
            name, value));
    return {};
}

Result<Currency> baseCurrency(SqlSession& session)
{
    ZHIKE_TRY(const std::optional<QString> code, readSetting(session, u"base_currency"_s));
    const std::optional<Currency> currency = code ? Currency::fromCode(*code) : kCny;
    return currency ? Result<Currency>(*currency) : fail(ErrorCode::Damaged, u"setting base_currency"_s);
}

} // namespace zhike
