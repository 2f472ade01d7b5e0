#pragma once

#include "repositories/privacy/retentionreads.h"
#include "services/privacy/personerasure.h"

namespace zhike {

/// The rules in force, one a kind, in the order of RetentionKind; kinds without a rule of their own have the usual one.
[[nodiscard]] Result<QList<RetentionRuleDraft>> retentionRules(SqlSession& session);
/// Saves a rule. Switching one on removes nothing: runs are confirmed one by one (docs/adr/0014).
[[nodiscard]] Change setRetentionRule(RetentionRuleDraft rule);

/// What a rule would remove today.
struct RetentionPreview {
    RetentionKind kind = RetentionKind::FormerCustomers;
    int months = 0;
    Instant cut{0}; ///< what is older goes
    QList<RecordRef> records; ///< by customer and id
    qint64 count = 0; ///< of records; of drafts, which are no records
    QStringList names; ///< of the first kListedRecords records, in their order
};
inline constexpr qsizetype kListedRecords = 200;

/// Nothing is written. Reads every customer for the kinds that erase: some seconds a million.
[[nodiscard]] Result<RetentionPreview>
retentionPreview(SqlSession& session, RetentionKind kind, int months, Instant now);

/// A person saw the preview and confirmed it.
struct RetentionOrder {
    RetentionKind kind = RetentionKind::FormerCustomers;
    int months = 0;
    QList<RecordRef> confirmed; ///< only of these, those that the rule still finds are removed
    qint64 confirmedDrafts = 0; ///< how many were shown, for the log of runs
    qint64 run = 0; ///< id of the run that this is a further piece of; 0: one of its own
};

struct RetentionResult {
    RetentionRun run;
    ChangeReceipt receipt; ///< of what went into the bin; of erasures what they touched, and nothing undoes it
    ErasureTraces traces; ///< of erasures
};

/// Removes what was confirmed and is still to go, and logs the run. On the writer's session, where saves wait
/// meanwhile: erasures take some milliseconds each and are better ordered in pieces.
[[nodiscard]] Result<RetentionResult> runRetention(
    SqlSession& session, const StoreAddress& address, const RetentionOrder& order, const Author& author, Instant now,
    Currency base);

} // namespace zhike
