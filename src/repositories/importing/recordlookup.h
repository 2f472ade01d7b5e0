#pragma once

#include "domain/base/field.h"
#include "repositories/stores.h"

#include <QList>
#include <QString>

/// How an import finds the records that a file speaks of. Fields are named by their keys in the catalogue.
namespace zhike {

struct FoundRecord {
    qint64 customer = 0; ///< whose it is; 0 for reference records, its own id for a customer
    qint64 id = 0;
    friend bool operator==(const FoundRecord&, const FoundRecord&) = default;
};

/// Is there an index that finds a record by this field in no time?
[[nodiscard]] bool isIndexedKey(RecordKind kind, const QString& field);

/// Records, not in the bin, whose field has exactly this text, oldest first, at most two: the second says that the
/// first is not the only one. Only for indexed keys. Texts are in one normal form (NFC).
[[nodiscard]] Result<QList<FoundRecord>>
recordsWithKey(SqlSession& session, RecordKind kind, const QString& field, const QString& value);

/// Whose record it is; nothing when it is in the bin or not there.
[[nodiscard]] Result<std::optional<FoundRecord>> recordWithId(SqlSession& session, RecordKind kind, qint64 id);

/// The same of a record in the bin; nothing when it is not there.
[[nodiscard]] Result<std::optional<FoundRecord>> binnedWithId(SqlSession& session, RecordKind kind, qint64 id);

/// Activities of a customer at exactly this moment, not in the bin.
[[nodiscard]] Result<QList<Activity>> activitiesAt(SqlSession& session, CustomerId customer, Instant at);

/// A field's text in one record.
struct KeyText {
    FoundRecord record;
    QString text; ///< as stored: of phones and mails their JSON
};
enum class Whence { Company, Bin };
/// The field in all records of the company, or of the bin, that have one, some at a time, in the order of their ids.
/// @param after the id of the last record of the piece before; 0 at first
[[nodiscard]] Result<QList<KeyText>> keyTexts(
    SqlSession& session, RecordKind kind, const QString& field, qint64 after, int limit,
    Whence whence = Whence::Company);

} // namespace zhike
