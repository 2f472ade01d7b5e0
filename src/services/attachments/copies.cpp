#include "services/attachments/copies.h"

#include "exchange/atomicfile.h"
#include "repositories/attachments/contentstore.h"
#include "services/attachments/filetype.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFolderName = "zhike-opened-"_L1;

/// Below the user's own run-time folder where there is one: it lies in memory and goes with the session.
QString placeForCopies()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return !runtime.isEmpty() && QFileInfo(runtime).isWritable() ? runtime : QDir::tempPath();
}

/// Of a process that is no more; others' folders are not ours to remove.
bool isLeftOver(const QFileInfo& folder)
{
    const QString process = folder.fileName().mid(kFolderName.size()).section(u'-', 0, 0);
    bool isNumber = false;
    const int id = process.toInt(&isNumber);
    return isNumber && folder.isDir() && !folder.isSymLink() && folder.ownerId() == ::getuid() && id > 0
        && ::kill(id, 0) != 0 && errno == ESRCH;
}

void removeLeftOvers(const QString& place)
{
    const QFileInfoList folders = QDir(place).entryInfoList({kFolderName + u"*"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo& folder : folders) {
        if (isLeftOver(folder)) {
            QDir(folder.absoluteFilePath()).removeRecursively();
        }
    }
}

Result<QByteArray> headOfContent(SqlSession& session, const QString& hash)
{
    QByteArray head;
    const auto read = readContent(session, hash, [&head](const QByteArray& piece) -> Result<void> {
        head = piece.left(kTypeBytes);
        return fail(ErrorCode::Cancelled); // the rest is looked at when it is copied
    });
    if (!read && read.error().code != ErrorCode::Cancelled) {
        return tl::unexpected(read.error());
    }
    return head;
}

} // namespace

Result<OpeningDoubts> openingDoubts(SqlSession& session, const Attachment& attachment)
{
    const AttachmentDraft& file = attachment.details;
    ZHIKE_TRY(const QByteArray head, headOfContent(session, file.contentHash));
    const FileType type = fileTypeOf(file.name, head);
    OpeningDoubts doubts;
    doubts.isProgram = type.isProgram || isProgramName(file.originalName);
    doubts.tricks = tricksIn(file.originalName.isEmpty() ? file.name : file.originalName);
    doubts.tricks.hasTwoEndings = doubts.tricks.hasTwoEndings || tricksIn(file.name).hasTwoEndings;
    doubts.isOtherKind = !type.fitsName;
    doubts.mayHoldScripts = mayHoldScripts(file.name, type.media) || mayHoldScripts(file.name, type.mediaByBytes);
    doubts.media = type.mediaByBytes;
    return doubts;
}

Result<void> saveContent(SqlSession& session, const Attachment& attachment, const QString& path)
{
    ZHIKE_TRY(AtomicFile out, AtomicFile::create(path));
    ZHIKE_CHECK(readContent(
        session, attachment.details.contentHash, [&out](const QByteArray& piece) { return out.write(piece); }));
    return out.commit();
}

Result<QByteArray> wholeContent(SqlSession& session, const Attachment& attachment)
{
    QByteArray content;
    content.reserve(attachment.details.size);
    ZHIKE_CHECK(
        readContent(session, attachment.details.contentHash, [&content](const QByteArray& piece) -> Result<void> {
            content += piece;
            return {};
        }));
    return content;
}

struct OpenedCopies::State {
    QMutex mutex; ///< of the folder, which is made when it is first needed
    std::unique_ptr<QTemporaryDir> folder;
    int copies = 0;

    Result<QString> nextPlace()
    {
        const QMutexLocker lock(&mutex);
        if (!folder) {
            const QString place = placeForCopies();
            removeLeftOvers(place);
            folder = std::make_unique<QTemporaryDir>(
                u"%1/%2%3-XXXXXX"_s.arg(place, kFolderName).arg(QCoreApplication::applicationPid()));
        }
        if (!folder->isValid()) {
            return fail(ErrorCode::Io, folder->errorString());
        }
        const QString place = folder->filePath(QString::number(++copies));
        if (::mkdir(QFile::encodeName(place).constData(), 0700) != 0) {
            return fail(ErrorCode::Io, qt_error_string(errno));
        }
        return place;
    }
};

OpenedCopies::OpenedCopies() : m_state(std::make_unique<State>()) { }
OpenedCopies::~OpenedCopies() = default;

Result<QString> OpenedCopies::write(SqlSession& session, const Attachment& attachment)
{
    ZHIKE_TRY(const OpeningDoubts doubts, openingDoubts(session, attachment));
    if (doubts.isProgram) {
        return fail(ErrorCode::StateNotAllowed, u"a program is not opened"_s);
    }
    ZHIKE_TRY(const QString place, m_state->nextPlace());
    const QString path = place + u'/' + safeFileName(attachment.details.name);
    const auto saved = saveContent(session, attachment, path);
    if (!saved) {
        QDir(place).removeRecursively();
        return tl::unexpected(saved.error());
    }
    if (::chmod(QFile::encodeName(path).constData(), S_IRUSR) != 0) {
        return fail(ErrorCode::Io, qt_error_string(errno));
    }
    return path;
}

void OpenedCopies::clear()
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->folder.reset();
}

QString OpenedCopies::folder() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->folder ? m_state->folder->path() : QString();
}

} // namespace zhike
