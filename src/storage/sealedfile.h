#pragma once

#include "domain/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <memory>

namespace zhike {

/// @return the BLAKE2b-256 of a file's bytes in hex (libsodium). Never of a file that SQLite has open in this process:
/// closing it would drop SQLite's locks.
[[nodiscard]] Result<QByteArray> digestOf(const QString& path);

/// The same of bytes that come piece by piece.
class Digest {
public:
    Digest();
    Digest(Digest&&) noexcept;
    Digest& operator=(Digest&&) noexcept;
    ~Digest();
    void add(QByteArrayView bytes);
    /// @return the BLAKE2b-256 in hex; called once, at the end.
    [[nodiscard]] QByteArray hex();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Writes `plain` encrypted under a password to a new file `sealed` (0600), complete or absent: secretstream
/// (XChaCha20-Poly1305) in pieces of 64 KB under a key made from the password by Argon2id (libsodium's MODERATE: 256
/// MB, some 0.4 s). The key is kept nowhere: without the password the content is gone.
[[nodiscard]] Result<void> sealFile(const QString& plain, const QString& sealed, const QString& password);
/// The inverse. `NotAllowed` for a wrong password or a changed first piece, `Damaged` for later changes or a cut-off
/// end, `Unsupported` for a file that sealFile() did not write.
[[nodiscard]] Result<void> unsealFile(const QString& sealed, const QString& plain, const QString& password);
[[nodiscard]] bool isSealed(const QString& path);

} // namespace zhike
