#include "gui/attachments/safeimage.h"

#include <QBuffer>
#include <QImageReader>
#include <algorithm>
#include <array>

namespace zhike {

namespace {

constexpr int kMostDots = 8192;
constexpr qint64 kMostImageBytes = 64LL * 1024 * 1024;
constexpr qint64 kBytesPerDot = 4;

struct PictureType {
    const char* media;
    const char* format;
};
constexpr std::array kPictureTypes
    = {PictureType{"image/png", "png"}, PictureType{"image/jpeg", "jpeg"}, PictureType{"image/gif", "gif"},
       PictureType{"image/bmp", "bmp"}, PictureType{"image/webp", "webp"}};

bool isKnownFormat(const QByteArray& format)
{
    return std::ranges::any_of(kPictureTypes, [&format](const PictureType& type) { return format == type.format; });
}

} // namespace

bool isPicture(const QString& mediaType)
{
    return std::ranges::any_of(
        kPictureTypes, [&mediaType](const PictureType& type) { return mediaType == QLatin1StringView(type.media); });
}

QImage safeImage(const QByteArray& bytes, const QSize& box)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    if (!isKnownFormat(format)) {
        return {};
    }
    buffer.seek(0);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kMostDots || size.height() > kMostDots
        || qint64(size.width()) * size.height() * kBytesPerDot > kMostImageBytes) {
        return {};
    }
    if (size.width() > box.width() || size.height() > box.height()) {
        const QSize turned
            = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90) ? box.transposed() : box;
        reader.setScaledSize(size.scaled(turned, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    return reader.read();
}

} // namespace zhike
