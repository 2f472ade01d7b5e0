#pragma once

#include "storage/store.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <sys/types.h>

namespace zhike {

/// Which file it is, whatever its name: to notice one that was replaced or moved away.
struct FileIdentity {
    dev_t device = 0;
    ino_t inode = 0;
    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// What can be known of a path without opening the file.
struct FilePlace {
    QString path; ///< absolute, links resolved
    bool exists = false;
    bool folderIsWritable = false;
    FileIdentity identity;
    qint64 size = 0;
};

/// What the first hundred bytes say.
struct FileHeader {
    int pageBytes = 0;
    int schemaVersion = 0;
    bool hasLog = false; ///< a log or journal stands beside it: the last use did not end in order
};

/// @return where the path leads, or why no file of ours can be there: no folder, a folder, device, pipe or socket, a
/// dangling link, a file with a second name, no rights, a file or folder that may not be written.
[[nodiscard]] Result<FilePlace> checkPlace(const QString& path, OpenMode mode);

/// @return `Unsupported` when the folder lies on a network or user-space file system, on which locks do not hold.
[[nodiscard]] Result<void> checkFileSystem(const FilePlace& place);

/// The name of a file system on which SQLite must not be used, or nothing. `magic` is statfs's f_type.
[[nodiscard]] std::optional<QString> refusedFileSystem(quint64 magic);

/// Reads the header of an existing file, and of a log beside it, and closes them again: only allowed before SQLite has
/// the file open in this process, since closing drops its locks. The file is only read.
/// @return its facts, or `NotADatabase`, `NewerFile`, `Damaged`, `Io`.
[[nodiscard]] Result<FileHeader> readFileHeader(const FilePlace& place, int knownVersion);

/// @return which file the path names now.
[[nodiscard]] std::optional<FileIdentity> identityOf(const QString& path);

/// Flushes a folder, so that a file made or renamed in it survives a power cut.
void flushFolderOf(const QString& path);

} // namespace zhike
