#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

namespace zhike {

/// Is a type of file shown as a picture here? Only pictures of dots: what a drawing refers to is never loaded.
[[nodiscard]] bool isPicture(const QString& mediaType);

/// A picture from outside, scaled down into a box, for a thread that may wait. What would need more than 8,192 dots a
/// side or 64 MB is refused before it is decoded, whatever it says of itself.
/// @return a null image for what is no picture, is damaged or too large
[[nodiscard]] QImage safeImage(const QByteArray& bytes, const QSize& box);

} // namespace zhike
