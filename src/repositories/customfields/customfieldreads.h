#pragma once

#include "domain/customfields/customcatalogue.h"
#include "storage/sqlsession.h"

#include <functional>

namespace zhike {

/// Something that is another after every change of a field's definition; a reading of one small table.
[[nodiscard]] Result<QString> customFieldsVersion(SqlSession& session);
/// Every field that the company made for itself, those in the bin too.
[[nodiscard]] Result<CustomFields> readCustomFields(SqlSession& session);

/// How many records outside of the bin hold a value of a field.
[[nodiscard]] Result<qint64> countHolders(SqlSession& session, RecordKind kind, const QString& key);
/// Calls the visitor with each record of a kind that holds any value of an own field, also in the bin, and with its
/// column as stored.
using CustomValuesVisitor = std::function<void(qint64 id, const Value& stored)>;
[[nodiscard]] Result<void>
visitCustomValues(SqlSession& session, RecordKind kind, const CustomValuesVisitor& visitor);

/// Makes the index of a field, or takes it away; nothing where it is as wanted. Part of the caller's transaction.
enum class CustomIndex { None, Wanted };
[[nodiscard]] Result<void> settleCustomIndex(SqlSession& session, const CustomField& field, CustomIndex index);
/// Makes those that the definitions ask for and the store has not: a store that was put together from what another held
/// has none.
[[nodiscard]] Result<void> makeMissingCustomIndexes(SqlSession& session);

/// Takes the values of a field that leaves for good out of every record, also of those in the bin.
[[nodiscard]] Result<void> dropCustomValues(SqlSession& session, CustomFieldId id);

} // namespace zhike
