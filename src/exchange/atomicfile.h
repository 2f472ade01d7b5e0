#pragma once

#include "domain/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace zhike {

/// A file that appears whole or not at all: written beside its place under a temporary name that only the owner may
/// read (0600), flushed to the disk and renamed by commit(). Without commit() nothing is left behind and an older file
/// of that name stays as it was.
class AtomicFile {
public:
    /// @return `Io`, `NoSpace`, `ReadOnly`, `NotAllowed`, or `Unsupported` when the place is taken by something that is
    /// no regular file. A symbolic link is followed: its target is replaced, not the link.
    [[nodiscard]] static Result<AtomicFile> create(const QString& path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    ~AtomicFile();

    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    [[nodiscard]] Result<void> commit();
    [[nodiscard]] const QString& path() const noexcept { return m_path; }

private:
    AtomicFile() = default;
    void discard() noexcept;
    QString m_path;
    QByteArray m_target;
    QByteArray m_temporary; ///< empty once committed or moved from
    int m_descriptor = -1;
};

} // namespace zhike
