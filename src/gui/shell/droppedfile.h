#pragma once

#include <QString>
#include <optional>

class QMimeData;

namespace zhike {

/// @return the one file that was let go over the window and can be read, or nothing: for texts, pictures, several
/// files, folders, devices, and whatever does not lie on this machine. Nothing is opened and nothing is fetched.
[[nodiscard]] std::optional<QString> droppedFile(const QMimeData& data);

} // namespace zhike
