#include "storage/dialects/sqlite/filelock.h"

#include <QByteArray>
#include <QStringList>
#include <QSysInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

constexpr int kLockFileBytes = 1024;
constexpr int kTakeAttempts = 100;

QString loginName()
{
    std::vector<char> room(4096);
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(geteuid(), &entry, room.data(), room.size(), &found) == 0 && found != nullptr) {
        return QString::fromLocal8Bit(found->pw_name);
    }
    return QString::number(geteuid());
}

QString lockText()
{
    return u"pid=%1\nhost=%2\nuser=%3\n"_s.arg(getpid()).arg(QSysInfo::machineHostName(), loginName());
}

QString lockField(const QString& text, QStringView name)
{
    for (const QString& line : text.split(u'\n')) {
        if (line.startsWith(name) && line.mid(name.size()).startsWith(u'=')) {
            return line.mid(name.size() + 1).left(100);
        }
    }
    return {};
}

QString readLock(int descriptor)
{
    QByteArray bytes(kLockFileBytes, '\0');
    const ssize_t got = pread(descriptor, bytes.data(), kLockFileBytes, 0);
    bytes.resize(got > 0 ? got : 0);
    return QString::fromUtf8(bytes);
}

tl::unexpected<Error> ownedBy(const QString& path, const QString& text)
{
    if (text.isEmpty()) { // its owner has not got round to writing its name
        return fail(ErrorCode::Locked, u"%1: in use by another process"_s.arg(path));
    }
    return fail(
        ErrorCode::Locked,
        u"%1: in use by process %2 on %3, user %4"_s.arg(
            path, lockField(text, u"pid"), lockField(text, u"host"), lockField(text, u"user")));
}

bool isStillAt(int descriptor, const QByteArray& name)
{
    struct stat held { };
    struct stat named { };
    return fstat(descriptor, &held) == 0 && lstat(name.constData(), &named) == 0 && held.st_dev == named.st_dev
        && held.st_ino == named.st_ino;
}

} // namespace

FileLock::FileLock(int descriptor, QString path, Use use, bool wasLeftBehind)
    : m_descriptor(descriptor), m_path(std::move(path)), m_use(use), m_wasLeftBehind(wasLeftBehind)
{
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path)), m_use(other.m_use),
      m_wasLeftBehind(other.m_wasLeftBehind)
{
}

FileLock::~FileLock()
{
    if (m_descriptor < 0) {
        return;
    }
    // Removed while still held: whoever waits for this file sees that it is gone and makes a new one. A reader cannot
    // know of other readers unless it becomes the only one.
    if (m_use == Use::Exclusive || flock(m_descriptor, LOCK_EX | LOCK_NB) == 0) {
        unlink(m_path.toUtf8().constData());
    }
    close(m_descriptor);
}

Result<FileLock> FileLock::take(const QString& databasePath, Use use)
{
    const QString path = databasePath + u".lock"_s;
    const QByteArray name = path.toUtf8();
    for (int attempt = 0; attempt < kTakeAttempts; ++attempt) {
        const int descriptor = open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
        if (descriptor < 0) {
            const ErrorCode code = errno == EROFS || errno == EACCES ? ErrorCode::ReadOnly : ErrorCode::Io;
            return fail(code, u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(errno))));
        }
        struct stat info { };
        if (fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode)) {
            close(descriptor);
            return fail(ErrorCode::Io, u"%1 is not a file"_s.arg(path));
        }
        if (flock(descriptor, (use == Use::Exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
            const QString owner = readLock(descriptor);
            close(descriptor);
            return ownedBy(path, owner);
        }
        if (!isStillAt(descriptor, name)) { // its owner let go between our two calls
            close(descriptor);
            continue;
        }
        const QString left = readLock(descriptor);
        if (!left.isEmpty() && !left.startsWith(u"pid="_s)) {
            close(descriptor);
            return fail(ErrorCode::Io, u"%1 is in the way: it is not a lock of ours"_s.arg(path));
        }
        const QString host = lockField(left, u"host");
        if (!host.isEmpty() && host != QSysInfo::machineHostName()) {
            close(descriptor);
            Error error = ownedBy(path, left).value();
            error.detail += u"; if Zhike does not run there, remove the lock file"_s;
            return tl::unexpected(error);
        }
        if (use == Use::Exclusive) {
            const QByteArray text = lockText().toUtf8();
            if (ftruncate(descriptor, 0) != 0
                || pwrite(descriptor, text.constData(), std::size_t(text.size()), 0) != text.size()) {
                const int problem = errno;
                unlink(name.constData());
                close(descriptor);
                return fail(
                    problem == ENOSPC || problem == EDQUOT ? ErrorCode::NoSpace : ErrorCode::Io,
                    u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(problem))));
            }
        }
        return FileLock(descriptor, path, use, !host.isEmpty());
    }
    return fail(ErrorCode::Locked, u"%1 changes hands too often"_s.arg(path));
}

} // namespace zhike
