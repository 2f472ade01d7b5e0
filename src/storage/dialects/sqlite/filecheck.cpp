#include "storage/dialects/sqlite/filecheck.h"

#include "storage/dialects/sqlite/sqlitesession.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHeaderBytes = 100;
constexpr qint64 kLogHeaderBytes = 32;
constexpr quint64 kFuseMagic = 0x65735546;

QString errnoText(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

tl::unexpected<Error> fileProblem(int number, const QString& path)
{
    const ErrorCode code = number == ENOENT || number == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Io;
    return fail(code, u"%1: %2"_s.arg(path, errnoText(number)));
}

QString kindOfFile(mode_t mode)
{
    return S_ISDIR(mode) ? u"a folder"_s
        : S_ISFIFO(mode) ? u"a pipe"_s
        : S_ISSOCK(mode) ? u"a socket"_s
        : S_ISLNK(mode)  ? u"a link"_s
                         : u"a device"_s;
}

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) { }
    ~Descriptor()
    {
        if (m_number >= 0) {
            close(m_number);
        }
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

/// The first bytes of a file that is not a device, pipe or link; fewer when it is shorter.
Result<QByteArray> firstBytes(const QString& path, qint64 count)
{
    const Descriptor file(::open(path.toUtf8().constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
    if (file.number() < 0) {
        return fileProblem(errno, path);
    }
    QByteArray bytes(count, '\0');
    const ssize_t got = pread(file.number(), bytes.data(), std::size_t(count), 0);
    if (got < 0) {
        return fileProblem(errno, path);
    }
    bytes.resize(got);
    return bytes;
}

quint32 bigEndian32(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// fuseblk is a local disk behind a user-space driver (NTFS); every other FUSE is a network or a tool.
bool isLocalFuse(dev_t device)
{
    const QString wanted = u" %1:%2 "_s.arg(major(device)).arg(minor(device));
    QFile mounts(u"/proc/self/mountinfo"_s);
    if (!mounts.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QStringList lines = QString::fromLocal8Bit(mounts.readAll()).split(u'\n');
    for (const QString& line : lines) {
        if (line.contains(wanted)) {
            return line.section(u" - "_s, 1).startsWith(u"fuseblk "_s);
        }
    }
    return false;
}

/// What stands beside the file under SQLite's names must be of this file, or SQLite would play it into it.
Result<bool> checkLog(const FilePlace& place, const QString& suffix, int pageBytes)
{
    const QString path = place.path + suffix;
    struct stat info { };
    if (lstat(path.toUtf8().constData(), &info) != 0) {
        return false;
    }
    if (!S_ISREG(info.st_mode)) {
        return fail(ErrorCode::Damaged, u"%1 is %2"_s.arg(path, kindOfFile(info.st_mode)));
    }
    if (suffix == u"-shm"_s || info.st_size == 0) {
        return false;
    }
    ZHIKE_TRY(const QByteArray head, firstBytes(path, kLogHeaderBytes));
    if (head.size() < kLogHeaderBytes || head.count('\0') == head.size()) {
        return true; // cut off before it was flushed: SQLite takes it as empty
    }
    const bool isWal = suffix == u"-wal"_s;
    constexpr std::array<uchar, 8> kJournalMagic{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
    const bool known = isWal ? (bigEndian32(head, 0) | 1U) == 0x377f0683U
                             : std::memcmp(head.constData(), kJournalMagic.data(), kJournalMagic.size()) == 0;
    if (!known) {
        if (!isWal && head.startsWith(QByteArray(8, '\0'))) {
            return true; // a journal that was closed by zeroing its head
        }
        return fail(ErrorCode::Damaged, u"%1 is not a log of SQLite"_s.arg(path));
    }
    const int logPageBytes = int(bigEndian32(head, isWal ? 8 : 24));
    if (logPageBytes != 0 && logPageBytes != pageBytes) {
        return fail(ErrorCode::Damaged, u"%1 belongs to another database"_s.arg(path));
    }
    return true;
}

} // namespace

Result<FilePlace> checkPlace(const QString& path, OpenMode mode)
{
    if (path.isEmpty() || path.contains(QChar(u'\0'))) {
        return fail(ErrorCode::InvalidInput, u"no file name"_s);
    }
    FilePlace place;
    place.path = QFileInfo(path).absoluteFilePath();
    struct stat info { };
    if (lstat(place.path.toUtf8().constData(), &info) == 0) {
        if (S_ISLNK(info.st_mode)) {
            const QString target = QFileInfo(place.path).canonicalFilePath();
            if (target.isEmpty() || target == place.path) {
                return fail(ErrorCode::NotFound, u"%1 is a link that leads nowhere"_s.arg(place.path));
            }
            place.path = target;
            if (lstat(place.path.toUtf8().constData(), &info) != 0) {
                return fileProblem(errno, place.path);
            }
        }
        if (!S_ISREG(info.st_mode)) {
            return fail(ErrorCode::NotADatabase, u"%1 is %2"_s.arg(place.path, kindOfFile(info.st_mode)));
        }
        if (info.st_nlink > 1) { // two names mean two logs and two locks for one file
            return fail(ErrorCode::Unsupported, u"%1 has a second name (hard link)"_s.arg(place.path));
        }
        place.exists = true;
        place.identity = {info.st_dev, info.st_ino};
        place.size = info.st_size;
    } else if (errno != ENOENT) {
        return fileProblem(errno, place.path);
    }
    const QFileInfo file(place.path);
    const QString folder = file.absoluteDir().canonicalPath();
    if (folder.isEmpty()) {
        return fail(ErrorCode::NotFound, u"there is no folder %1"_s.arg(file.absolutePath()));
    }
    place.path = (folder.endsWith(u'/') ? folder : folder + u'/') + file.fileName();
    place.folderIsWritable = euidaccess(folder.toUtf8().constData(), W_OK | X_OK) == 0;
    const QByteArray name = place.path.toUtf8();
    if (place.exists && euidaccess(name.constData(), R_OK) != 0) {
        return fail(ErrorCode::Io, u"%1 may not be read"_s.arg(place.path));
    }
    if (!place.exists && mode != OpenMode::CreateIfMissing) {
        return fail(ErrorCode::NotFound, u"there is no file %1"_s.arg(place.path));
    }
    if (mode != OpenMode::ReadOnly) {
        if (place.exists && euidaccess(name.constData(), W_OK) != 0) {
            return fail(ErrorCode::ReadOnly, u"%1 may not be written"_s.arg(place.path));
        }
        if (!place.folderIsWritable) {
            return fail(ErrorCode::ReadOnly, u"folder %1 may not be written"_s.arg(folder));
        }
    }
    return place;
}

std::optional<QString> refusedFileSystem(quint64 magic)
{
    switch (magic & 0xFFFFFFFFU) {
    case 0x6969:
        return u"NFS"_s;
    case 0x517B:
    case 0xFF534D42:
    case 0xFE534D42:
        return u"SMB"_s;
    case 0x01021997:
        return u"9P"_s;
    case 0x5346414F:
    case 0x6B414653:
        return u"AFS"_s;
    case 0x73757245:
        return u"Coda"_s;
    case 0x564C:
        return u"NCP"_s;
    case 0x00C36400:
        return u"Ceph"_s;
    case 0xBACBACBC:
    case 0x786F4256:
        return u"a virtual machine's shared folder"_s;
    case kFuseMagic:
        return u"FUSE"_s;
    default:
        return {};
    }
}

Result<void> checkFileSystem(const FilePlace& place)
{
    const QString folder = QFileInfo(place.path).absolutePath();
    struct statfs system { };
    struct stat info { };
    if (statfs(folder.toUtf8().constData(), &system) != 0 || stat(folder.toUtf8().constData(), &info) != 0) {
        return fileProblem(errno, folder);
    }
    const auto magic = quint64(system.f_type);
    const auto refused = refusedFileSystem(magic);
    if (refused && !(magic == kFuseMagic && isLocalFuse(info.st_dev))) {
        return fail(ErrorCode::Unsupported, u"%1 lies on %2, on which locks do not hold"_s.arg(folder, *refused));
    }
    return {};
}

Result<FileHeader> readFileHeader(const FilePlace& place, int knownVersion)
{
    if (place.size == 0) {
        return fail(ErrorCode::NotADatabase, u"%1 is empty"_s.arg(place.path));
    }
    ZHIKE_TRY(const QByteArray head, firstBytes(place.path, kHeaderBytes));
    if (head.size() < kHeaderBytes || !head.startsWith(QByteArrayView("SQLite format 3\0", 16))) {
        return fail(ErrorCode::NotADatabase, u"%1 is not a database of SQLite"_s.arg(place.path));
    }
    const auto applicationId = qint32(bigEndian32(head, 68));
    if (applicationId != kApplicationId) {
        return fail(
            ErrorCode::NotADatabase,
            u"%1 is a database of another program (application id %2)"_s.arg(place.path).arg(applicationId));
    }
    FileHeader header;
    const int pageField = qFromBigEndian<quint16>(head.constData() + 16);
    header.pageBytes = pageField == 1 ? 65536 : pageField;
    header.schemaVersion = qint32(bigEndian32(head, 60));
    if (header.pageBytes < 512 || (header.pageBytes & (header.pageBytes - 1)) != 0) {
        return fail(ErrorCode::Damaged, u"%1 has an impossible page size %2"_s.arg(place.path).arg(header.pageBytes));
    }
    if (header.schemaVersion > knownVersion) {
        return fail(
            ErrorCode::NewerFile,
            u"%1 has schema %2, this program knows %3"_s.arg(place.path).arg(header.schemaVersion).arg(knownVersion));
    }
    if (header.schemaVersion < 1) {
        return fail(ErrorCode::Damaged, u"%1 has schema %2"_s.arg(place.path).arg(header.schemaVersion));
    }
    for (const QString& suffix : {u"-journal"_s, u"-wal"_s, u"-shm"_s}) {
        ZHIKE_TRY(const bool hasLog, checkLog(place, suffix, header.pageBytes));
        header.hasLog = header.hasLog || hasLog;
    }
    const qint64 pages = bigEndian32(head, 28);
    const bool countIsValid = bigEndian32(head, 24) == bigEndian32(head, 92);
    // with a log, pages beyond the end may be in it
    if (!header.hasLog && countIsValid && pages * header.pageBytes > place.size) {
        return fail(
            ErrorCode::Damaged,
            u"%1 has %2 bytes, its header says %3"_s.arg(place.path).arg(place.size).arg(pages * header.pageBytes));
    }
    return header;
}

std::optional<FileIdentity> identityOf(const QString& path)
{
    struct stat info { };
    if (lstat(path.toUtf8().constData(), &info) != 0) {
        return {};
    }
    return FileIdentity{info.st_dev, info.st_ino};
}

void flushFolderOf(const QString& path)
{
    const QByteArray folder = QFileInfo(path).absolutePath().toUtf8();
    const Descriptor handle(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.number() >= 0) {
        fsync(handle.number());
    }
}

} // namespace zhike
