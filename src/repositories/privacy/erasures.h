#pragma once

#include "domain/base/field.h"
#include "storage/sqlsession.h"

#include <QList>

namespace zhike {

/// A person whose data were erased: numbers only.
struct Erasure {
    RecordRef person;
    Instant createdAt{0}; ///< of the record: ids may come again after a backup was put back
    Instant erasedAt{0};
    UserId user{0};

    [[nodiscard]] bool isOf(const Erasure& other) const
    {
        return person == other.person && createdAt == other.createdAt;
    }
    friend bool operator==(const Erasure&, const Erasure&) = default;
};

[[nodiscard]] Result<void> writeErasure(SqlSession& session, const Erasure& erasure);
[[nodiscard]] Result<QList<Erasure>> readErasures(SqlSession& session);
/// Whether the table of erasures names this very record.
[[nodiscard]] Result<bool> isErased(SqlSession& session, const Erasure& erasure);

} // namespace zhike
