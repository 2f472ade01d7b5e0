#include "gui/shell/droppedfile.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace zhike {

std::optional<QString> droppedFile(const QMimeData& data)
{
    if (!data.hasUrls()) {
        return std::nullopt;
    }
    const QList<QUrl> urls = data.urls();
    // another machine's file: looking at it would reach out to whoever is named
    if (urls.size() != 1 || !urls.first().isLocalFile() || !urls.first().host().isEmpty()) {
        return std::nullopt;
    }
    const QString path = urls.first().toLocalFile();
    if (path.contains(QChar::Null)) {
        return std::nullopt;
    }
    const QFileInfo info(path);
    return info.isFile() && info.isReadable() ? std::optional(path) : std::nullopt;
}

} // namespace zhike
