#pragma once

#include "domain/base/result.h"

#include <QString>
#include <QtGlobal>
#include <optional>

namespace zhike {

/// Ownership of a database file by one process: `<file>.lock` beside it, held by flock() and naming its owner. It goes
/// away when let go in order; one that a crash left behind is taken over.
class FileLock {
public:
    enum class Use { Exclusive, Shared };

    /// @return `Locked` naming process, computer and user when another owner lives, or when the file was left by
    /// another computer (a synchronised folder, a moved disk), where nobody here can know.
    [[nodiscard]] static Result<FileLock> take(const QString& databasePath, Use use);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

    /// The owner before us ended without letting go.
    [[nodiscard]] bool wasLeftBehind() const { return m_wasLeftBehind; }

private:
    FileLock(int descriptor, QString path, Use use, bool wasLeftBehind);

    int m_descriptor;
    QString m_path;
    Use m_use;
    bool m_wasLeftBehind;
};

} // namespace zhike
