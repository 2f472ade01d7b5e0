#pragma once

#include "domain/base/field.h"

#include <QString>
#include <optional>

namespace zhike {

/// What a record is called in files that other programs keep (calendars, address books), so that it is known when it
/// comes back.
struct RecordIdentity {
    quint64 company = 0; ///< 48 bits that a company drew by lot
    RecordKind kind = RecordKind::Customer;
    qint64 id = 0; ///< less than 2^62; the customer is left out, since records move to another one in a merge
    friend bool operator==(const RecordIdentity&, const RecordIdentity&) = default;
};

/// As a UUID of version 8 (RFC 9562), which every program takes for a UID: "8f0c1d2e-3a4b-8007-8000-00000000002a".
[[nodiscard]] QString identityText(const RecordIdentity& identity);
/// @return nothing for what identityText() does not make. A UUID that another program made in this form names another
/// company.
[[nodiscard]] std::optional<RecordIdentity> identityFromText(QStringView text);

} // namespace zhike
