#pragma once

#include "repositories/changes/changelog.h"
#include "repositories/draftstore.h"
#include "storage/sqlsession.h"

#include <QList>

/// What is held of a person (a contact, or a customer of kind person), and its erasure row by row. The only writes that
/// leave no old values behind; called by services/changes/erasure inside its transaction.
namespace zhike {

/// The rows of a kind that belong to a person, those in the bin too, by id: of a customer all that it owns; of a
/// contact what names it, the entries of such cases and the needs they were about.
[[nodiscard]] Result<QList<RecordRef>> rowsOfPerson(SqlSession& session, RecordKind kind, const RecordRef& person);

/// Where a contact or a customer stands now, by its id alone; nothing when it is not there.
[[nodiscard]] Result<std::optional<RecordRef>> placeOfPerson(SqlSession& session, const RecordRef& person);

/// Customers that a merge put into the bin in favour of this one, and those merged into them. Merges from before schema
/// version 8 are found by the records that they moved: one that had none left no such trace.
[[nodiscard]] Result<QList<CustomerId>> customersMergedInto(SqlSession& session, CustomerId survivor);

/// Takes the row itself away, an order with its lines. Search tokens are the caller's.
[[nodiscard]] Result<void> removeRow(SqlSession& session, const RecordRef& record);

/// Takes away what the models, the segments and verdicts on duplicates say of a customer.
[[nodiscard]] Result<void> removeProfile(SqlSession& session, CustomerId customer);
[[nodiscard]] Result<void> removeStatistics(SqlSession& session, CustomerId customer);

/// Other customers that name this one in a field ("parent_id", "household_id", "referred_by_id"), by id.
[[nodiscard]] Result<QList<CustomerId>> customersLinkedBy(SqlSession& session, const Field& link, CustomerId customer);

/// A change row with its place in the log.
struct PlacedChangeRow {
    ChangeId change;
    int seq = 0;
    ChangeRow row;
};
/// The log of a record, oldest first; before it what was logged where it stood before merges moved it.
[[nodiscard]] Result<QList<PlacedChangeRow>> changeRowsOf(SqlSession& session, const RecordRef& record);
/// Puts other values in the place of those of a change row.
[[nodiscard]] Result<void> rewriteChangeRow(SqlSession& session, const PlacedChangeRow& row);
/// The changes that wrote these rows lose their subject and can no longer be undone.
[[nodiscard]] Result<void> closeChangesOf(SqlSession& session, const QList<PlacedChangeRow>& log);

/// Subjects of imports (names of files) and of undos.
struct ChangeSubject {
    ChangeId change;
    QString subject;
};
[[nodiscard]] Result<QList<ChangeSubject>> subjectsOfBatches(SqlSession& session);
[[nodiscard]] Result<void> clearSubject(SqlSession& session, ChangeId change);

struct KeptDraft {
    UserId user;
    FormDraft draft;
};
/// The drafts of everybody.
[[nodiscard]] Result<QList<KeptDraft>> allDrafts(SqlSession& session);

struct KeptMapping {
    QString headers;
    QString mapping;
};
[[nodiscard]] Result<QList<KeptMapping>> allImportMappings(SqlSession& session);
[[nodiscard]] Result<void> removeImportMapping(SqlSession& session, const QString& headers);

} // namespace zhike
