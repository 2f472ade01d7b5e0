#pragma once

#include "domain/base/field.h"
#include "storage/sqlsession.h"

#include <functional>

namespace zhike {

/// What the search index holds of one record: the sum of tokenHash() over its tokens, as unsigned numbers.
struct IndexedRecord {
    RecordKind kind = RecordKind::Customer;
    qint64 id = 0;
    quint64 tokenSum = 0;
};

/// Reads the whole index, each record once, in no order. Memory grows with the records, some 30 bytes each; about ten
/// million tokens a second.
[[nodiscard]] Result<void>
readSearchIndex(SqlSession& session, const std::function<Result<void>(const IndexedRecord&)>& sink);

/// The sum that readSearchIndex() finds in this engine for a record with these tokens (a result of indexTokens()).
[[nodiscard]] quint64 tokenSumOf(Engine engine, QByteArrayView tokens);

} // namespace zhike
