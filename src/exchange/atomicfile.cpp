#include "exchange/atomicfile.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

ErrorCode codeOfSystemError(int number)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // the limit of the process or of the file system
        return ErrorCode::NoSpace;
    case EROFS:
        return ErrorCode::ReadOnly;
    case EACCES:
    case EPERM:
        return ErrorCode::NotAllowed;
    default:
        return ErrorCode::Io;
    }
}

tl::unexpected<Error> systemError(QStringView action)
{
    const int number = errno;
    return fail(codeOfSystemError(number), u"%1: %2"_s.arg(action, QString::fromLocal8Bit(std::strerror(number))));
}

QByteArray folderOf(const QByteArray& path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArray(".") : slash == 0 ? QByteArray("/") : path.first(slash);
}

} // namespace

Result<AtomicFile> AtomicFile::create(const QString& path)
{
    AtomicFile file;
    file.m_path = path;
    file.m_target = QFile::encodeName(path);
    struct stat there = {};
    if (::lstat(file.m_target.constData(), &there) == 0) {
        if (S_ISLNK(there.st_mode)) {
            const QString target = QFileInfo(path).symLinkTarget();
            file.m_target = QFile::encodeName(target);
            if (::stat(file.m_target.constData(), &there) != 0) {
                return systemError(u"follow the link");
            }
        }
        if (!S_ISREG(there.st_mode)) {
            return fail(ErrorCode::Unsupported, u"the place is taken by something that is no regular file"_s);
        }
    }
    constexpr int kTries = 16;
    for (int i = 0; i < kTries; ++i) {
        const QByteArray name
            = file.m_target + ".part" + QByteArray::number(QRandomGenerator::global()->generate(), 36);
        file.m_descriptor = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (file.m_descriptor >= 0) {
            file.m_temporary = name;
            return file;
        }
        if (errno != EEXIST) {
            break;
        }
    }
    return systemError(u"create");
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_target(std::move(other.m_target)),
      m_temporary(std::exchange(other.m_temporary, {})), m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept
{
    if (this != &other) {
        discard();
        m_path = std::move(other.m_path);
        m_target = std::move(other.m_target);
        m_temporary = std::exchange(other.m_temporary, {});
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

AtomicFile::~AtomicFile()
{
    discard();
}

void AtomicFile::discard() noexcept
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
    if (!m_temporary.isEmpty()) {
        ::unlink(m_temporary.constData());
        m_temporary.clear();
    }
}

Result<void> AtomicFile::write(QByteArrayView bytes)
{
    const char* at = bytes.data();
    qsizetype left = bytes.size();
    while (left > 0) {
        const ssize_t written = ::write(m_descriptor, at, size_t(left));
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return systemError(u"write");
        }
        at += written;
        left -= written;
    }
    return {};
}

Result<void> AtomicFile::commit()
{
    if (::fsync(m_descriptor) != 0) {
        return systemError(u"flush");
    }
    if (::close(std::exchange(m_descriptor, -1)) != 0) {
        return systemError(u"close");
    }
    if (::rename(m_temporary.constData(), m_target.constData()) != 0) {
        return systemError(u"rename");
    }
    m_temporary.clear();
    // The new name is in place either way; a folder that cannot be flushed (some network drives) is no failure.
    const int folder = ::open(folderOf(m_target).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

} // namespace zhike
