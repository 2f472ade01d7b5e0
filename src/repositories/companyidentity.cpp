#include "repositories/companyidentity.h"

#include "repositories/settings.h"

#include <QRandomGenerator>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kIdentityBits = (quint64(1) << 48U) - 1;

} // namespace

Result<quint64> companyIdentity(SqlSession& session)
{
    ZHIKE_TRY(const std::optional<QString> text, readSetting(session, u"company_identity"_s));
    return text ? text->toULongLong(nullptr, 16) & kIdentityBits : 0;
}

Result<void> drawCompanyIdentity(SqlSession& session)
{
    const quint64 drawn = (QRandomGenerator::system()->generate64() & kIdentityBits) | 1U;
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING"_s, u"company_identity"_s,
            QString::number(drawn, 16)));
    return {};
}

} // namespace zhike
