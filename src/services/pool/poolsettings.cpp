#include "services/pool/poolsettings.h"

#include "repositories/settings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPoolSettings = u"public_pool";
constexpr int kMostCustomers = 1'000'000;
constexpr int kMostWaitDays = 366;

QJsonObject jsonOfLimits(const QHash<qint64, int>& limits)
{
    QJsonObject json;
    for (auto limit = limits.cbegin(); limit != limits.cend(); ++limit) {
        json.insert(QString::number(limit.key()), limit.value());
    }
    return json;
}

bool areInRange(const PoolSettings& settings)
{
    const auto isLimit = [](int limit) { return limit >= 0 && limit <= kMostCustomers; };
    return isLimit(settings.claimsADay) && isLimit(settings.mostHeld)
        && std::ranges::all_of(settings.mostHeldBy, isLimit) && settings.waitDays >= 0
        && settings.waitDays <= kMostWaitDays;
}

} // namespace

Result<PoolSettings> poolSettings(SqlSession& session)
{
    PoolSettings settings;
    ZHIKE_TRY(const std::optional<QString> text, readSetting(session, QStringView(kPoolSettings).toString()));
    if (!text) {
        return settings;
    }
    const QJsonObject json = QJsonDocument::fromJson(text->toUtf8()).object();
    settings.claimsADay = json.value("claims_a_day"_L1).toInt();
    settings.mostHeld = json.value("most_held"_L1).toInt();
    settings.waitDays = json.value("wait_days"_L1).toInt();
    settings.waitsTeam = json.value("waits_team"_L1).toBool();
    settings.masksContacts = json.value("masks_contacts"_L1).toBool();
    settings.masksColleagues = json.value("masks_colleagues"_L1).toBool();
    settings.namesOwner = json.value("names_owner"_L1).toBool(true);
    const QJsonObject limits = json.value("most_held_by"_L1).toObject();
    for (auto limit = limits.begin(); limit != limits.end(); ++limit) {
        settings.mostHeldBy.insert(limit.key().toLongLong(), limit.value().toInt());
    }
    return areInRange(settings) ? Result<PoolSettings>(settings) : PoolSettings();
}

Change setPoolSettings(const PoolSettings& settings)
{
    return {
        {ChangeAction::EditSettings, {}}, [settings](ChangeContext& context) -> Result<void> {
            if (!areInRange(settings)) {
                return fail(ErrorCode::InvalidInput, u"limits of the pool out of range"_s);
            }
            const QJsonObject json{
                {"claims_a_day"_L1, settings.claimsADay},      {"most_held"_L1, settings.mostHeld},
                {"wait_days"_L1, settings.waitDays},           {"waits_team"_L1, settings.waitsTeam},
                {"masks_contacts"_L1, settings.masksContacts}, {"masks_colleagues"_L1, settings.masksColleagues},
                {"names_owner"_L1, settings.namesOwner},       {"most_held_by"_L1, jsonOfLimits(settings.mostHeldBy)}};
            return writeSetting(
                context.session(), QStringView(kPoolSettings).toString(),
                QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
        }};
}

} // namespace zhike
