#pragma once

#include "domain/base/field.h"
#include "storage/sqlsession.h"

#include <QHash>
#include <span>

namespace zhike {

/// What a record is called where another one names it: the name, of orders and cases the number, of segments the key.
/// Those of the bin are called as well; ids that are not there are left out.
[[nodiscard]] Result<QHash<qint64, QString>>
displayNames(SqlSession& session, RecordKind kind, std::span<const qint64> ids);
/// One name, empty when there is no id or no such record.
[[nodiscard]] Result<QString> displayName(SqlSession& session, RecordKind kind, std::optional<qint64> id);
template <class IdType>
[[nodiscard]] Result<QString> displayName(SqlSession& session, RecordKind kind, std::optional<IdType> id)
{
    return displayName(session, kind, id ? std::optional<qint64>(id->value()) : std::nullopt);
}

} // namespace zhike
