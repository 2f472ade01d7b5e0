#pragma once

#include "storage/store.h"

#include <QByteArrayList>

namespace zhike {

/// Keywords and values as PQconnectdbParams() takes them.
struct PostgresParameters {
    QByteArrayList keywords;
    QByteArrayList values;
    [[nodiscard]] QByteArray value(QByteArrayView keyword) const;
};

/// Reads a libpq connection string and adds what we insist on: a checked, encrypted connection (verify-full) to any
/// host but this one, UTF-8, our schema alone as search path, time-outs, keep-alives, read-only readers.
/// @return `InvalidInput` for a string that libpq cannot read, a `service` (its host would be unknown here), a schema
/// whose name is more than lower-case letters, digits and _, or a weaker sslmode asked for.
[[nodiscard]] Result<PostgresParameters>
postgresParameters(const StoreAddress& address, SessionKind kind, bool readOnlyStore);

} // namespace zhike
