#pragma once

#include <QString>
#include <compare>
#include <optional>

struct stat;

namespace zhike {

/// What tells one state of a file from the next without reading it: whoever writes to it, or puts another in its place,
/// changes one of these. A program that sets the time of a file back cannot set back when it was last touched.
struct FileStamp {
    qint64 size = -1;
    qint64 modifiedNs = 0;
    qint64 touchedNs = 0;
    quint64 device = 0;
    quint64 inode = 0;
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

[[nodiscard]] FileStamp stampOf(const struct stat& file);
/// @return nothing when there is no such file.
[[nodiscard]] std::optional<FileStamp> stampOf(const QString& path);

} // namespace zhike
