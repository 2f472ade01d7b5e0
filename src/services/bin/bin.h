#pragma once

#include "repositories/bin/binreads.h"
#include "services/changes/change.h"

namespace zhike {

/// What of the bin is shown.
struct BinQuery {
    std::optional<RecordKind> kind; ///< nothing: all of kBinKinds
    std::optional<UserId> person; ///< who put it there
    QString text; ///< as the find box finds: in names, numbers, subjects and the customer's name
    friend bool operator==(const BinQuery&, const BinQuery&) = default;
};

struct BinList {
    std::vector<BinRow> rows; ///< newest first; 32 bytes each
    qint64 total = 0; ///< in the whole bin, whatever was asked for
    double elapsedMs = 0;
};
/// Everything in the bin that answers. Reads the indexes of the bin alone, about 0.5 s a million; with a text the names
/// too. Interruptible: for the analytics thread.
[[nodiscard]] Result<BinList> binList(SqlSession& session, const BinQuery& query);

/// One record in the bin as the page shows it.
struct BinEntry {
    RecordRef record;
    Instant deletedAt{0};
    QString name;
    QString more; ///< second name, subject
    QString customer; ///< of whom it is; empty for customers and what belongs to none
    bool isCustomerInBin = false;
    QString who; ///< put it there; empty where nobody knows
    std::optional<ChangeTitle> how; ///< by which step
    qint64 parts = 0; ///< what comes back along with it
};
/// The entries of some rows, in their order; those that are not in the bin any more are left out.
[[nodiscard]] Result<QList<BinEntry>> binPage(SqlSession& session, std::span<const BinRow> rows);
/// The entry of a record, or nothing when it is not in the bin.
[[nodiscard]] Result<std::optional<BinEntry>> binEntryOf(SqlSession& session, const RecordRef& record);

/// A transaction holds up other writers; more records than this are several steps.
inline constexpr qsizetype kMostRestoredAtOnce = 5000;
inline constexpr qsizetype kMostPurgedAtOnce = 200;

/// Takes records out of the bin in one step that undo takes back. What belongs to a customer comes with it, and the
/// customer of a record comes along; what is not in the bin any more is left out.
/// @param subject the record's name where it is one
/// @return on applying: `NotFound` when none of them is in the bin
[[nodiscard]] Change restoreFromBin(QList<RecordRef> records, const QString& subject);
/// The same of one record within a greater change.
/// @return false: it was not in the bin
[[nodiscard]] Result<bool> restoreFromBin(ChangeContext& context, const RecordRef& record);
/// Takes records away for good; the change says which and by whom, and nothing undoes it. What others cannot do
/// without stays in the bin.
/// @return on applying: `StateNotAllowed` when all of them stay, `NotAllowed` for a sales person or an agent
[[nodiscard]] Change purgeFromBin(QList<RecordRef> records, const QString& subject);

/// How long records stay in the bin: 90 days until somebody says otherwise; 0: until somebody empties it.
inline constexpr int kUsualBinDays = 90;
inline constexpr int kMostBinDays = 3650;
[[nodiscard]] Result<int> binDays(SqlSession& session);
/// @return on applying: `InvalidInput` outside of 0 to kMostBinDays
[[nodiscard]] Change setBinDays(int days);

/// Where a purge of what lies in the bin too long has come to.
struct BinPurge {
    size_t kind = 0; ///< place in kBinKinds
    std::optional<BinRow> after;
    std::optional<ChangeId> change; ///< one for the whole run
    qint64 purged = 0;
};
/// Purges some of what is older than the term, one transaction of about 15 ms, in the name of nobody.
/// @return whether there is nothing left to purge
[[nodiscard]] Result<bool> purgeSomeExpired(SqlSession& session, BinPurge& purge, Instant now);

} // namespace zhike
