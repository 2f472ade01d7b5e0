#include "gui/shell/pastedfile.h"

#include "exchange/subjectguess.h"
#include "gui/shell/droppedfile.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestPath = 4096;

/// The file that a text names, as a terminal or a file manager's address line gives it.
std::optional<QString> fileNamedBy(QString text)
{
    text = text.trimmed();
    if (text.size() > 1 && (text.front() == u'"' || text.front() == u'\'') && text.back() == text.front()) {
        text = text.sliced(1).chopped(1);
    }
    if (text.isEmpty() || text.size() > kLongestPath || text.contains(u'\n')) {
        return std::nullopt;
    }
    QMimeData named;
    if (text.startsWith("file:"_L1)) {
        named.setUrls({QUrl(text)});
    } else if (QFileInfo(text).isAbsolute() && !text.startsWith("//"_L1) && !text.startsWith(u':')) {
        named.setUrls({QUrl::fromLocalFile(text)});
    }
    return droppedFile(named);
}

bool isTable(const QString& text)
{
    const QStringList lines = text.trimmed().split(u'\n');
    return lines.size() > 1
        && std::all_of(lines.begin(), lines.begin() + 2, [](const QString& line) { return line.contains(u'\t'); });
}

std::optional<PastedFile> tableAsFile(const QString& text, RecordKind subject)
{
    PastedFile pasted{{}, subject, std::make_shared<QTemporaryDir>()};
    pasted.path = pasted.folder->filePath(u"pasted.tsv"_s);
    QFile file(pasted.path);
    const QByteArray content = "\xEF\xBB\xBF" + text.toUtf8(); // said, since few letters are hard to guess by
    const bool isWritten = pasted.folder->isValid() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(content) == content.size();
    return isWritten ? std::optional(pasted) : std::nullopt;
}

} // namespace

std::optional<PastedFile> pastedFile(const QMimeData& data, std::optional<RecordKind> list)
{
    if (const std::optional<QString> path = droppedFile(data)) {
        return PastedFile{*path};
    }
    if (data.hasUrls() || !data.hasText()) {
        return std::nullopt;
    }
    const QString text = data.text();
    if (const std::optional<QString> path = fileNamedBy(text)) {
        return PastedFile{*path};
    }
    const bool isForList = list && std::ranges::find(kImportSubjects, *list) != kImportSubjects.end();
    return isForList && isTable(text) ? tableAsFile(text, *list) : std::nullopt;
}

} // namespace zhike
