#include "services/backup/manifest.h"

#include <QJsonDocument>
#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kOccasions
    = {"hour"_L1, "exit"_L1, "import"_L1, "undo-import"_L1, "bulk-edit"_L1, "restore"_L1, "by-hand"_L1};

} // namespace

QLatin1StringView keyOf(BackupOccasion occasion)
{
    return kOccasions[size_t(occasion)];
}

QJsonObject toJson(const BackupManifest& manifest)
{
    QJsonObject counts;
    for (auto count = manifest.counts.cbegin(); count != manifest.counts.cend(); ++count) {
        counts.insert(count.key(), *count);
    }
    QJsonObject json{
        {u"zhike_backup"_s, 1},
        {u"made_at"_s, qint64(manifest.madeAt.msSinceEpoch())},
        {u"occasion"_s, QString(keyOf(manifest.occasion))},
        {u"schema"_s, manifest.schemaVersion},
        {u"bytes"_s, manifest.bytes},
        {u"blake2b"_s, QString::fromLatin1(manifest.digest)},
        {u"counts"_s, counts},
        {u"newest_change"_s, manifest.newestChange}};
    if (manifest.newestChangeAt) {
        json.insert("newest_change_at"_L1, qint64(manifest.newestChangeAt->msSinceEpoch()));
    }
    return json;
}

Result<BackupManifest> manifestFrom(const QByteArray& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const QString occasion = json.value("occasion"_L1).toString();
    const auto found = std::ranges::find_if(kOccasions, [&](QLatin1StringView key) { return occasion == key; });
    BackupManifest manifest;
    manifest.digest = json.value("blake2b"_L1).toString().toLatin1();
    if (json.value("zhike_backup"_L1).toInt() != 1 || found == kOccasions.end() || manifest.digest.size() != 64) {
        return fail(ErrorCode::Damaged, u"this is no manifest of a backup"_s);
    }
    manifest.madeAt = Instant(json.value("made_at"_L1).toInteger());
    manifest.occasion = BackupOccasion(found - kOccasions.begin());
    manifest.schemaVersion = json.value("schema"_L1).toInt();
    manifest.bytes = json.value("bytes"_L1).toInteger();
    manifest.newestChange = json.value("newest_change"_L1).toInteger();
    if (json.contains("newest_change_at"_L1)) {
        manifest.newestChangeAt = Instant(json.value("newest_change_at"_L1).toInteger());
    }
    const QJsonObject counts = json.value("counts"_L1).toObject();
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        manifest.counts.insert(count.key(), count->toInteger());
    }
    return manifest;
}

} // namespace zhike
