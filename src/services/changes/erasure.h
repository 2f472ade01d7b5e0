#pragma once

#include "repositories/privacy/erasures.h"
#include "repositories/privacy/personrows.h"
#include "services/changes/change.h"

namespace zhike {

/// What the erasure of a person would do, or did.
struct ErasureCount {
    RecordKind kind = RecordKind::Customer;
    qint64 removed = 0;
    qint64 blanked = 0;
    friend bool operator==(const ErasureCount&, const ErasureCount&) = default;
};
struct ErasureSummary {
    QList<ErasureCount> rows; ///< by kind, in the order of the catalogue; kinds without rows are left out
    qint64 changes = 0; ///< entries of the change log that can no longer be undone
    qint64 drafts = 0;
    qint64 mappings = 0; ///< kept settings of imports in which the person is named
};

/// What erasePerson() would do now; nothing is written.
/// @return `NotFound`, or `InvalidInput` for what is no person: only a contact, or a customer of kind person, is.
[[nodiscard]] Result<ErasureSummary> erasurePreview(SqlSession& session, const RecordRef& person);

/// The unsaved forms that an erasure would drop: about one of the person's records, with a link to the person, or with
/// a name, number or address of now or before in them.
[[nodiscard]] Result<QList<KeptDraft>> draftsAbout(SqlSession& session, const RecordRef& person);

/// What stands in a field that may not be empty after it was erased.
inline constexpr QStringView kErasedText = u"—";

struct ErasedPerson {
    ChangeReceipt receipt;
    Erasure erasure;
    ErasureSummary summary;
};
/// Erases a person in one transaction of its own: rows, links, what the models say, words in the change log, search
/// tokens, drafts and settings of imports. Beside Change the only thing that writes records; it logs which fields were
/// emptied and no values, and nothing undoes it (docs/adr/0011). Orders that were more than drafts stay with their
/// amounts.
[[nodiscard]] Result<ErasedPerson>
erasePerson(SqlSession& session, const RecordRef& person, const Author& author, Instant now);

/// Several persons, each in a transaction of its own; the index is compacted with the last one. An error leaves those
/// before it erased.
[[nodiscard]] Result<QList<ErasedPerson>>
erasePersons(SqlSession& session, const QList<RecordRef>& persons, const Author& author, Instant now);

/// Erases again who was erased before, in a store that may not know it (a copy from before): only those records that
/// were made at the same moment. @return how many were.
[[nodiscard]] Result<qint64> applyErasures(SqlSession& session, const QList<Erasure>& erasures, Instant now);

} // namespace zhike
