#include "services/backup/erasurelist.h"

#include "exchange/atomicfile.h"
#include "services/backup/backups.h"
#include "services/changes/erasure.h"
#include "storage/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestList = 64LL * 1024 * 1024;

QString listPathOf(const QString& companyFile)
{
    return backupFolderOf(companyFile) + u"/erased.json"_s;
}

QJsonObject erasureJson(const Erasure& erasure)
{
    return {
        {u"kind"_s, int(erasure.person.kind)},
        {u"customer"_s, erasure.person.customer},
        {u"id"_s, erasure.person.id},
        {u"created_at"_s, qint64(erasure.createdAt.msSinceEpoch())},
        {u"erased_at"_s, qint64(erasure.erasedAt.msSinceEpoch())},
        {u"user"_s, qint64(erasure.user.value())}};
}

Erasure erasureFrom(const QJsonObject& json)
{
    const auto number = [&json](QLatin1StringView key) { return json.value(key).toInteger(); };
    return {
        {RecordKind(int(number("kind"_L1))), number("customer"_L1), number("id"_L1)},
        Instant(number("created_at"_L1)),
        Instant(number("erased_at"_L1)),
        UserId(number("user"_L1))};
}

QStringList olderCopiesNamed(const QString& path)
{
    const QFileInfo file(path);
    const QString stem = file.fileName() + u".before-"_s;
    QStringList copies;
    const QStringList names = file.absoluteDir().entryList(QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString& name : names) {
        const bool isCompanion = name.endsWith("-wal"_L1) || name.endsWith("-shm"_L1) || name.endsWith("-journal"_L1)
            || name.endsWith(".lock"_L1);
        if (name.startsWith(stem) && !isCompanion) {
            copies.append(file.absoluteDir().filePath(name));
        }
    }
    return copies;
}

} // namespace

Result<QList<Erasure>> erasureListOf(const QString& companyFile)
{
    QFile file(listPathOf(companyFile));
    if (!file.exists()) {
        return QList<Erasure>();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Io, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.read(kLargestList));
    const QJsonValue persons = document.object().value("erased"_L1);
    if (!persons.isArray()) {
        return fail(ErrorCode::Damaged, u"%1 is no list of erased persons"_s.arg(file.fileName()));
    }
    QList<Erasure> erasures;
    for (const QJsonValue& person : persons.toArray()) {
        erasures.append(erasureFrom(person.toObject()));
    }
    return erasures;
}

QList<Erasure> joined(const QList<Erasure>& one, const QList<Erasure>& other)
{
    QList<Erasure> all = one;
    for (const Erasure& erasure : other) {
        if (std::ranges::none_of(one, [&erasure](const Erasure& known) { return known.isOf(erasure); })) {
            all.append(erasure);
        }
    }
    return all;
}

Result<void> addToErasureList(const QString& companyFile, const QList<Erasure>& erasures)
{
    ZHIKE_TRY(const QList<Erasure> kept, erasureListOf(companyFile));
    const QList<Erasure> all = joined(kept, erasures);
    if (all.size() == kept.size()) {
        return {};
    }
    ZHIKE_CHECK(makeBackupFolder(companyFile));
    QJsonArray persons;
    for (const Erasure& erasure : all) {
        persons.append(erasureJson(erasure));
    }
    ZHIKE_TRY(AtomicFile file, AtomicFile::create(listPathOf(companyFile)));
    ZHIKE_CHECK(file.write(QJsonDocument(QJsonObject{{u"erased"_s, persons}}).toJson()));
    return file.commit();
}

Result<qint64> eraseInCopy(const QString& path, const QList<Erasure>& erasures, Instant now)
{
    if (erasures.isEmpty()) {
        return 0;
    }
    const QStringList before = olderCopiesNamed(path);
    qint64 count = 0;
    {
        ZHIKE_TRY(const auto store, Store::open({Engine::Sqlite, path}, OpenMode::MustExist));
        ZHIKE_TRY(const auto session, store->session(SessionKind::Writer));
        ZHIKE_TRY(count, applyErasures(*session, erasures, now));
        ZHIKE_CHECK(session->emptyLog());
    }
    for (const QString& copy : olderCopiesNamed(path)) { // of an older schema: it was copied before it was updated
        if (!before.contains(copy) && !QFile::remove(copy)) {
            return fail(ErrorCode::Io, u"%1 cannot be removed"_s.arg(copy));
        }
    }
    return count;
}

QStringList olderCopiesOf(const QString& companyFile)
{
    return olderCopiesNamed(companyFile);
}

} // namespace zhike
