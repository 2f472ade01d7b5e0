#pragma once

#include "domain/base/result.h"

#include <QByteArray>
#include <QString>

namespace zhike {

/// What one guess costs whoever tries: passes over so much memory (Argon2id).
struct PasswordCost {
    quint64 passes = 3;
    size_t kibibytes = size_t(64) * 1024;
};

/// @return an Argon2id hash that carries its own salt and cost; takes some tenths of a second. `NoSpace` where there is
/// not memory enough.
[[nodiscard]] Result<QByteArray> passwordHash(const QString& password, const PasswordCost& cost = {});

enum class PasswordMatch {
    No,
    Yes,
    YesOldCost ///< and the hash was made at another cost than is asked for today: make it anew
};
[[nodiscard]] Result<PasswordMatch>
matchPassword(const QByteArray& hash, const QString& password, const PasswordCost& cost = {});

/// Overwrites a secret where it stands, also for every copy that shares these bytes, and empties the text.
void wipe(QString& secret);

} // namespace zhike
