#pragma once

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <span>

struct sqlite3_file;

namespace zhike::reliability {

enum class DiskOperation { Open, Write, Sync, Truncate, Delete, SharedMemory };
[[nodiscard]] const char* nameOf(DiskOperation operation);

/// What SQLite asks of a file, before it happens.
struct DiskCall {
    DiskOperation operation = DiskOperation::Write;
    QString path; ///< empty for temporary files
    std::int64_t offset = 0; ///< Write; Truncate: the new size
    std::span<const std::byte> bytes; ///< Write
};

struct DiskVerdict {
    int code = 0; ///< SQLite's; 0 lets the call happen
    std::int64_t written = 0; ///< of a refused Write: bytes that reach the file nevertheless
};

/// Sits between SQLite and the file system of the whole process. Called on any thread, one at a time.
class DiskWatch {
public:
    virtual ~DiskWatch() = default;
    virtual DiskVerdict before(const DiskCall& call) = 0;
    /// Content of a file that has been opened for the first time.
    virtual void opened(const QString& path, const QByteArray& content);
    /// A call that went well.
    virtual void after(const DiskCall& call);
};

/// Makes our layer SQLite's default. Once a process, before its first connection.
void installShim();
/// From now on this one is asked, or nobody.
void watchDisk(DiskWatch* watch);

} // namespace zhike::reliability
