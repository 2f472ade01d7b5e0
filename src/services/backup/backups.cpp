#include "services/backup/backups.h"

#include "domain/catalogue.h"
#include "exchange/atomicfile.h"
#include "repositories/verify/storefacts.h"
#include "services/backup/erasurelist.h"
#include "storage/sealedfile.h"
#include "storage/store.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStorageInfo>
#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSpareBytes = 64LL * 1024 * 1024;
constexpr QLatin1StringView kEnding = ".zhike-backup"_L1;

constexpr std::array kCountedKinds
    = {RecordKind::Customer, RecordKind::Contact,     RecordKind::Product, RecordKind::Order,     RecordKind::OrderLine,
       RecordKind::Activity, RecordKind::Opportunity, RecordKind::Case,    RecordKind::CaseEntry, RecordKind::User};

QString manifestPathOf(const QString& backup)
{
    return backup + u".json"_s;
}

Result<void> checkRoom(const QString& folder, qint64 bytes)
{
    const QStorageInfo disk(folder);
    if (disk.isValid() && disk.bytesAvailable() < bytes + kSpareBytes) {
        return fail(
            ErrorCode::NoSpace,
            u"%1 MB free, %2 MB needed"_s.arg(disk.bytesAvailable() >> 20).arg((bytes + kSpareBytes) >> 20));
    }
    return {};
}

QString freeName(const QString& folder, const QString& base, Instant now)
{
    const QString stem = u"%1/%2 %3"_s.arg(folder, base, now.utc().toString(u"yyyy-MM-dd HHmmss"_s));
    QString path = stem + kEnding;
    for (int i = 2; QFileInfo::exists(path); ++i) {
        path = u"%1 (%2)%3"_s.arg(stem).arg(i).arg(kEnding);
    }
    return path;
}

Result<void> writeManifest(const QString& backup, const BackupManifest& manifest)
{
    ZHIKE_TRY(AtomicFile file, AtomicFile::create(manifestPathOf(backup)));
    ZHIKE_CHECK(file.write(QJsonDocument(toJson(manifest)).toJson()));
    return file.commit();
}

/// Opens a file that nobody has open, reads its facts and closes it again.
Result<BackupManifest> factsOfFile(const QString& path)
{
    ZHIKE_TRY(const auto store, Store::open({Engine::Sqlite, path}, OpenMode::ReadOnly));
    ZHIKE_TRY(const auto session, store->session(SessionKind::Analytics));
    ZHIKE_TRY(const QStringList damage, findDamage(*session, CheckDepth::Quick));
    if (!damage.isEmpty()) {
        return fail(ErrorCode::Damaged, u"%1: %2"_s.arg(path, damage.front()));
    }
    return factsOf(*session);
}

void removeSuperfluous(const QString& companyFile, Instant now, const RotationRule& rule)
{
    const QList<KeptBackup> all = backupsOf(companyFile);
    std::vector<RotatedBackup> facts;
    for (const KeptBackup& backup : all) {
        const BackupOccasion occasion = backup.manifest.occasion;
        const bool byTheClock = occasion == BackupOccasion::Hour || occasion == BackupOccasion::Exit;
        facts.push_back({backup.manifest.madeAt, backup.manifest.bytes, true, !byTheClock});
    }
    for (const size_t i : superfluous(facts, now, rule)) {
        const QString& path = all[qsizetype(i)].path;
        QFile::remove(path);
        QFile::remove(manifestPathOf(path));
    }
}

} // namespace

QString backupFolderOf(const QString& companyFile)
{
    const QFileInfo info(companyFile);
    return info.absolutePath() + u'/' + info.completeBaseName() + u" backups"_s;
}

Result<void> makeBackupFolder(const QString& companyFile)
{
    const QString folder = backupFolderOf(companyFile);
    if (!QDir().mkpath(folder)) {
        return fail(ErrorCode::Io, u"%1 cannot be made"_s.arg(folder));
    }
    if (!QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
        return fail(ErrorCode::NotAllowed, u"%1 cannot be kept to its owner"_s.arg(folder));
    }
    return {};
}

Result<BackupManifest> factsOf(SqlSession& session)
{
    BackupManifest facts;
    for (const RecordKind kind : kCountedKinds) {
        ZHIKE_TRY(const qint64 count, countRows(session, kind));
        facts.counts.insert(QString::fromLatin1(tableOf(kind)), count);
    }
    ZHIKE_TRY(const std::optional<NewestChange> newest, newestChange(session));
    if (newest) {
        facts.newestChange = newest->id;
        facts.newestChangeAt = newest->at;
    }
    ZHIKE_TRY(facts.schemaVersion, schemaVersion(session));
    return facts;
}

Result<KeptBackup> makeBackup(
    SqlSession& session, const QString& companyFile, BackupOccasion occasion, Instant now, const RotationRule& rule,
    const BackupProgress& progress)
{
    const QFileInfo company(companyFile);
    const QString folder = backupFolderOf(companyFile);
    ZHIKE_CHECK(makeBackupFolder(companyFile));
    ZHIKE_TRY(const QList<Erasure> erasures, readErasures(session));
    (void)addToErasureList(companyFile, erasures); // what a crash kept from it; a backup does not fail for that
    ZHIKE_CHECK(checkRoom(folder, company.size() + QFileInfo(companyFile + u"-wal"_s).size()));
    KeptBackup backup;
    backup.path = freeName(folder, company.completeBaseName(), now);
    ZHIKE_CHECK(backupTo(session, backup.path, progress));
    const auto complete = [&]() -> Result<void> {
        ZHIKE_TRY(backup.manifest, factsOfFile(backup.path));
        backup.manifest.madeAt = now;
        backup.manifest.occasion = occasion;
        backup.manifest.bytes = QFileInfo(backup.path).size();
        ZHIKE_TRY(backup.manifest.digest, digestOf(backup.path));
        return writeManifest(backup.path, backup.manifest);
    };
    if (const Result<void> done = complete(); !done) {
        QFile::remove(backup.path);
        return tl::unexpected(done.error());
    }
    removeSuperfluous(companyFile, now, rule);
    return backup;
}

Result<KeptBackup> backupAt(const QString& path)
{
    QFile file(manifestPathOf(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, u"%1 has no manifest beside it"_s.arg(path));
    }
    ZHIKE_TRY(BackupManifest manifest, manifestFrom(file.read(1024 * 1024)));
    return KeptBackup{path, std::move(manifest)};
}

QList<KeptBackup> backupsOf(const QString& companyFile)
{
    QList<KeptBackup> all;
    const QDir folder(backupFolderOf(companyFile));
    for (const QString& name : folder.entryList({u'*' + kEnding}, QDir::Files)) {
        if (auto backup = backupAt(folder.filePath(name))) {
            all.append(*std::move(backup));
        }
    }
    std::ranges::sort(all, std::ranges::greater(), [](const KeptBackup& each) { return each.manifest.madeAt; });
    return all;
}

Result<void> verifyBackup(const KeptBackup& backup)
{
    const qint64 bytes = QFileInfo(backup.path).size();
    if (bytes != backup.manifest.bytes) {
        return fail(
            ErrorCode::Damaged, u"%1 has %2 bytes, not %3"_s.arg(backup.path).arg(bytes).arg(backup.manifest.bytes));
    }
    ZHIKE_TRY(const QByteArray digest, digestOf(backup.path));
    if (digest != backup.manifest.digest) {
        return fail(ErrorCode::Damaged, u"%1 is not the file that was written"_s.arg(backup.path));
    }
    ZHIKE_TRY(const BackupManifest facts, factsOfFile(backup.path));
    if (facts.counts != backup.manifest.counts || facts.newestChange != backup.manifest.newestChange) {
        return fail(ErrorCode::Damaged, u"%1 does not hold what its manifest says"_s.arg(backup.path));
    }
    return {};
}

} // namespace zhike
