#include "services/backup/restore.h"

#include "repositories/verify/storefacts.h"
#include "services/backup/erasurelist.h"
#include "storage/sealedfile.h"
#include "storage/store.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Result<void> flushed(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0) {
        return fail(ErrorCode::Io, u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    }
    const int done = ::fsync(descriptor);
    ::close(descriptor);
    return done == 0 ? Result<void>() : Result<void>(fail(ErrorCode::Io, u"%1 cannot be flushed"_s.arg(path)));
}

Result<void> renamed(const QString& from, const QString& to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        return fail(ErrorCode::Io, u"%1: %2"_s.arg(from, QString::fromLocal8Bit(std::strerror(errno))));
    }
    return {};
}

Result<void> exchanged(const QString& one, const QString& other)
{
    const QByteArray first = QFile::encodeName(one);
    const QByteArray second = QFile::encodeName(other);
    if (::renameat2(AT_FDCWD, first.constData(), AT_FDCWD, second.constData(), RENAME_EXCHANGE) != 0) {
        return fail(ErrorCode::Io, u"%1: %2"_s.arg(other, QString::fromLocal8Bit(std::strerror(errno))));
    }
    return {};
}

/// Opens the company once, as every start does, and closes it again. @return who was erased in it.
Result<QList<Erasure>> opens(const QString& path)
{
    ZHIKE_TRY(const auto store, Store::open({Engine::Sqlite, path}, OpenMode::MustExist));
    ZHIKE_TRY(const auto session, store->session(SessionKind::Writer));
    ZHIKE_CHECK(countRows(*session, RecordKind::Customer));
    return readErasures(*session);
}

} // namespace

Result<RestoreDifference> differenceFrom(SqlSession& session, const BackupManifest& backup)
{
    ZHIKE_TRY(const BackupManifest present, factsOf(session));
    RestoreDifference difference;
    for (auto count = present.counts.cbegin(); count != present.counts.cend(); ++count) {
        difference.counts.append({count.key(), *count, backup.counts.value(count.key())});
    }
    ZHIKE_TRY(difference.changesLost, countChangesAfter(session, backup.newestChange));
    difference.newestNow = present.newestChangeAt;
    difference.newestThen = backup.newestChangeAt;
    return difference;
}

Result<QString> restoreBackup(const QString& companyFile, const KeptBackup& backup, Instant now)
{
    ZHIKE_CHECK(verifyBackup(backup));
    ZHIKE_TRY(QList<Erasure> erasures, erasureListOf(companyFile));
    if (QFileInfo::exists(companyFile)) { // refused while somebody has it open; its log is in the file afterwards
        const Result<QList<Erasure>> closed = opens(companyFile);
        if (!closed && closed.error().code == ErrorCode::Locked) {
            return tl::unexpected(closed.error());
        }
        erasures = joined(erasures, closed.value_or(QList<Erasure>()));
    }
    // The copy is made under the name by which the old file will be known: after the exchange that is what it holds.
    const QString kept = u"%1.before-restore-%2"_s.arg(companyFile, now.utc().toString(u"yyyyMMdd-HHmmss"_s));
    if (QFileInfo::exists(kept)) {
        return fail(ErrorCode::InvalidInput, u"%1 exists"_s.arg(kept));
    }
    bool isCopy = true;
    const auto removeCopy = qScopeGuard([&] {
        if (isCopy) {
            QFile::remove(kept);
        }
    });
    if (!QFile::copy(backup.path, kept)) {
        return fail(ErrorCode::NoSpace, u"%1 cannot be copied"_s.arg(backup.path));
    }
    QFile::setPermissions(kept, QFile::ReadOwner | QFile::WriteOwner);
    ZHIKE_TRY(const QByteArray digest, digestOf(kept));
    if (digest != backup.manifest.digest) {
        return fail(ErrorCode::Damaged, u"the copy of %1 is not what it should be"_s.arg(backup.path));
    }
    ZHIKE_CHECK(addToErasureList(companyFile, erasures)); // what only the company knows that goes away now
    ZHIKE_CHECK(eraseInCopy(kept, erasures, now)); // nobody who was erased comes back
    ZHIKE_CHECK(flushed(kept, O_RDONLY));
    if (!QFileInfo::exists(companyFile)) {
        ZHIKE_CHECK(renamed(kept, companyFile));
        isCopy = false;
        ZHIKE_CHECK(opens(companyFile));
        return QString();
    }
    // A company that closed in order has no log. One that could not be opened may have; it must not be taken for one of
    // the new file.
    for (const QLatin1StringView companion : {"-wal"_L1, "-shm"_L1, "-journal"_L1}) {
        if (QFileInfo::exists(companyFile + companion)) {
            ZHIKE_CHECK(renamed(companyFile + companion, kept + companion));
        }
    }
    ZHIKE_CHECK(exchanged(kept, companyFile)); // in one step: at no moment is there no company
    isCopy = false;
    (void)flushed(QFileInfo(companyFile).absolutePath(), O_RDONLY | O_DIRECTORY);
    if (const Result<QList<Erasure>> opened = opens(companyFile); !opened) {
        isCopy = exchanged(kept, companyFile).has_value();
        return tl::unexpected(opened.error());
    }
    return kept;
}

} // namespace zhike
