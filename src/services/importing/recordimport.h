#pragma once

#include "domain/customers/customer.h"
#include "exchange/csvdetect.h"
#include "exchange/filestamp.h"
#include "exchange/recordrows.h"
#include "services/changes/change.h"
#include "services/importing/batchwriter.h"
#include "services/importing/importresult.h"

#include <QMap>

/// Records of every kind from files of rows (orders have their own, see orderimport.h). The steps are those of an order
/// log: inspectRecords(), then checkRecords() as often as the plan changes, then importRecords(); undoimport.h takes a
/// finished import back.
///
/// A row finds its record by the first of the plan's keys that it fills. What is there is changed where the row has
/// something else, empty cells keep what is there, what is not there is made. So the same file a second time changes
/// nothing. Of two rows that mean one record the first counts: an equal one is passed over, a different one rejected.
namespace zhike {

enum class ImportMode {
    Both, ///< makes what is missing, changes what is there
    CreateOnly, ///< leaves what is there alone
    UpdateOnly ///< makes nothing
};
template <>
inline constexpr std::array kChoicesOf<ImportMode> = {Choice{"both", ""}, Choice{"create", ""}, Choice{"update", ""}};

enum class MissingCustomers {
    Reject, ///< a row whose customer is not there is rejected
    Create ///< a customer of that name is made, and a contact of the name that a row gives at him
};
template <> inline constexpr std::array kChoicesOf<MissingCustomers> = {Choice{"reject", ""}, Choice{"create", ""}};

enum class UnknownOwners {
    Reject, ///< a row whose owner nobody knows, or who has left, is rejected
    LeaveOut ///< it counts without
};
template <> inline constexpr std::array kChoicesOf<UnknownOwners> = {Choice{"reject", ""}, Choice{"leave_out", ""}};

/// What becomes of a row whose record, or whose customer, is in the bin.
enum class BinnedRecords {
    Reject, ///< the row is rejected, so that a person can say
    Restore, ///< the record is taken out, with what belongs to it, and changed as the row says
    MakeNew ///< it stays there, another one is made
};
template <>
inline constexpr std::array kChoicesOf<BinnedRecords> = {
    Choice{"reject", ""}, Choice{"restore", ""}, Choice{"new", ""}};

/// Everything a person has decided about one file.
struct RecordImportPlan {
    RecordKind kind = RecordKind::Customer;
    QString path;
    std::optional<FileStamp> stamp; ///< of the file that was decided about; another one is refused
    TableForm form; ///< how the file is read
    RecordMapping mapping;
    RecordOptions options;
    QStringList keys; ///< fields by which a record is found, in this order; of a row the first that it fills
    ImportMode mode = ImportMode::Both;
    /// Field by which cells name customers: "number", "external_key" or "name". Empty: these three in this order.
    QString customerKey;
    MissingCustomers missingCustomers = MissingCustomers::Reject; ///< of records that belong to one
    CustomerKind newCustomers = CustomerKind::Organisation; ///< what such customers are when they are made
    bool createsProducts = false; ///< products that opportunities and cases name are made where they are missing
    QString withoutCustomer; ///< rows that name no customer belong to the one of this name; empty: they are rejected
    /// What names that nobody has are to mean: "GTXPro" the product "GTX Pro", "Engaging" a stage. See UnknownName.
    QMap<QString, QString> spellings;
    UnknownOwners unknownOwners = UnknownOwners::Reject;
    BinnedRecords binned = BinnedRecords::Reject;
    Mends mends; ///< what a person mended in the check
    QString rejectsPath; ///< where rejected rows are written as they stand in the file; empty: nowhere
};

/// What a file seems to be, and how it would be imported.
struct RecordInspection {
    CsvDetection detection;
    RecordImportPlan plan; ///< guessed, or what was saved for a file of this kind with these headers
    RecordImportPlan guessedPlan; ///< without what was saved
    bool isSavedPlan = false;
    RecordGuess guess; ///< what a person must decide; nothing of a saved plan
    std::vector<ColumnInference> columns; ///< what the whole file's columns hold
    QStringList missing; ///< keys of fields without which no record can be made
};

[[nodiscard]] ImportResult<RecordInspection>
inspectRecords(SqlSession& session, RecordKind kind, const QString& path, const CsvChoices& choices = {});

/// Takes other columns for the plan and guesses again how their cells are written.
void mapAgain(RecordInspection& inspection, const RecordMapping& mapping);

/// A product, stage or owner that the file names and nobody is called. A person says what it means in the plan's
/// spellings, and the file goes in.
struct UnknownName {
    QString field; ///< key of the import field
    QString text; ///< as in the file
    QString likely; ///< the one whose name is the same but for signs, blanks and case; empty when there is none
    QStringList choices; ///< all that there are, of stages and owners
    qint64 rows = 0;
};

/// What an import did, or in a check would do. rowsRead is the sum of created, updated, unchanged, restored, left,
/// repeated and rejected rows.
struct RecordImportSummary {
    bool isDryRun = false;
    qint64 rowsRead = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0; ///< rows whose record says the same already
    qint64 restored = 0; ///< records taken out of the bin, changed or not
    qint64 left = 0; ///< rows that the mode leaves alone: there already, or nothing there to be changed
    qint64 repeated = 0; ///< rows equal to an earlier one
    qint64 rowsRejected = 0;
    qint64 rowsSkipped = 0; ///< blank ones, not among rowsRead
    qint64 customersCreated = 0; ///< see MissingCustomers
    qint64 contactsCreated = 0; ///< of whom opportunities, cases and activities are; see MissingCustomers
    qint64 categoriesCreated = 0; ///< for products
    qint64 productsCreated = 0; ///< see RecordImportPlan::createsProducts
    QMap<QString, qint64> changedFields; ///< how many updated records got another value, by field of the catalogue
    QMap<QString, qint64> reasons; ///< rejected rows by the key of their first fault
    QList<RejectedRow> rejected; ///< the first kListedRejects faults
    QList<UnknownName> unknownNames; ///< up to kListedNames of a field
    /// What came in otherwise than it stands in the file, or not at all: a case that was solved before it was answered,
    /// a photo, an hour that summer time skips. By reason.
    QMap<QString, qint64> warnings;
    QList<RejectedRow> warned; ///< the first kListedRejects of these
    std::optional<ChangeId> change; ///< the batch; nothing in a dry run or when there was nothing to write
    qint64 milliseconds = 0;
};

/// The whole import without writing, over the whole file. Memory grows with the number of rows (about 70 bytes each);
/// a key that has no index (phone, mail, tax id) costs some 28 bytes for each record of the company.
[[nodiscard]] ImportResult<RecordImportSummary> checkRecords(
    SqlSession& session, const RecordImportPlan& plan, const Author& author, const ProgressSink& progress = {});

/// Imports the file as one batch, in pieces (see OpenBatch). On any error, on cancel (`Cancelled`) and after a crash
/// (undoUnfinishedBatches() at the next open) what it made is taken away and what it changed is put back. The plan is
/// kept for files of this kind with the same headers. Blocks its thread.
[[nodiscard]] ImportResult<RecordImportSummary> importRecords(
    const BatchWriter& writer, const RecordImportPlan& plan, const Author& author, Instant now,
    const ProgressSink& progress = {});

} // namespace zhike
