#include "services/attachments/filereading.h"

#include "domain/attachments/filename.h"
#include "repositories/attachments/contentstore.h"
#include "services/attachments/filetype.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kReadBlock = 1024 * 1024;

class OpenFile {
public:
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) { }
    ~OpenFile()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    Q_DISABLE_COPY_MOVE(OpenFile)
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

tl::unexpected<Error> fileRefusal(int number, const QString& path)
{
    const ErrorCode code = number == ENOENT || number == ENOTDIR || number == ELOOP ? ErrorCode::NotFound
        : number == EACCES || number == EPERM                                       ? ErrorCode::NotAllowed
        : number == ENXIO || number == ENODEV || number == EISDIR                   ? ErrorCode::Unsupported
                                                                                    : ErrorCode::Io;
    return fail(code, u"%1: %2"_s.arg(path, qt_error_string(number)));
}

bool isSameState(const struct stat& before, const struct stat& after)
{
    return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec
        && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec && after.st_nlink > 0;
}

Result<QByteArray> bytesOfFile(const OpenFile& file, qint64 size, const QString& path, const ReadProgress& progress)
{
    QByteArray content(size, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        if (progress && !progress(done, size)) {
            return fail(ErrorCode::Cancelled, path);
        }
        const ssize_t got = ::read(file.descriptor(), content.data() + done, size_t(std::min(kReadBlock, size - done)));
        if (got < 0 && errno != EINTR) {
            return fileRefusal(errno, path);
        }
        if (got == 0) {
            return fail(ErrorCode::Conflict, u"%1 became shorter"_s.arg(path));
        }
        done += std::max<ssize_t>(got, 0);
    }
    char more = 0;
    if (::read(file.descriptor(), &more, 1) > 0) {
        return fail(ErrorCode::Conflict, u"%1 grows"_s.arg(path));
    }
    return content;
}

} // namespace

Result<NewAttachment> readForAttaching(const QString& path, const ReadProgress& progress)
{
    // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever.
    const OpenFile file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.descriptor() < 0) {
        return fileRefusal(errno, path);
    }
    struct stat before { };
    if (::fstat(file.descriptor(), &before) != 0) {
        return fileRefusal(errno, path);
    }
    if (!S_ISREG(before.st_mode)) {
        return fail(ErrorCode::Unsupported, u"%1 is no plain file"_s.arg(path));
    }
    if (before.st_size > kMostAttachedBytes) {
        return fail(ErrorCode::Overflow, u"%1 has %2 bytes"_s.arg(path).arg(qint64(before.st_size)));
    }
    ZHIKE_TRY(QByteArray content, bytesOfFile(file, before.st_size, path, progress));
    struct stat after { };
    if (::fstat(file.descriptor(), &after) != 0 || !isSameState(before, after)) {
        return fail(ErrorCode::Conflict, u"%1 changed while it was read"_s.arg(path));
    }
    return attachmentOf(QFileInfo(path).fileName(), std::move(content));
}

Result<NewAttachment> attachmentOf(const QString& name, QByteArray content)
{
    if (content.size() > kMostAttachedBytes) {
        return fail(ErrorCode::Overflow, u"%1 bytes"_s.arg(content.size()));
    }
    NewAttachment made;
    made.draft.name = displayFileName(name);
    made.draft.originalName = keptFileName(name);
    made.draft.mediaType = fileTypeOf(made.draft.name, content.left(kTypeBytes)).media;
    made.draft.size = content.size();
    made.draft.contentHash = contentHashOf(content);
    made.content = std::move(content);
    return made;
}

} // namespace zhike
