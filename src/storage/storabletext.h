#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

namespace zhike {

/// Writes the text as UTF-8 into `out`, whose room is kept for the next text.
/// @return false when it holds NUL or half a surrogate pair: SQLite would cut or change such a text, PostgreSQL refuses
/// it.
[[nodiscard]] bool toStorableUtf8(QStringView text, QByteArray& out);

/// @return whether the bytes are UTF-8 without NUL.
[[nodiscard]] bool isStorableUtf8(QByteArrayView bytes) noexcept;

} // namespace zhike
