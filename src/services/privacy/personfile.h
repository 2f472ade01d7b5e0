#pragma once

#include "repositories/changes/changelog.h"
#include "repositories/draftstore.h"
#include "repositories/insight/insightstore.h"
#include "repositories/segments/memberstore.h"

#include <QJsonObject>

namespace zhike {

struct HeldField {
    const Field* field = nullptr;
    Value value;
    QString linkName; ///< how the record is called that a link names
};

struct HeldRow {
    RecordRef record;
    bool isInBin = false;
    int revision = 1;
    Instant createdAt{0};
    Instant modifiedAt{0};
    Currency currency = kCny; ///< of its amounts
    QList<HeldField> fields; ///< those that hold something, in the order of the catalogue
    QList<QList<HeldField>> lines; ///< of an order
};

struct HeldChange {
    ChangeRow row;
    ChangeAction action = ChangeAction::EditCustomer;
    Instant at{0};
    QString who;
};

struct HeldDraft {
    QString who;
    FormDraft draft;
};

/// Everything that is held of a person, for showing it, handing it out, and knowing what an erasure takes.
struct PersonFile {
    RecordRef person;
    QString name;
    Instant asOf{0};
    Currency base = kCny;
    QList<HeldRow> rows; ///< the person first, then by kind; those in the bin too
    QList<HeldField> figures; ///< statistics and what the models say, of a customer
    QList<SegmentStay> segments; ///< newest first
    QList<StageChange> stages; ///< of life, newest first
    QList<HeldChange> changes; ///< of all these rows, oldest first
    QList<HeldDraft> drafts; ///< unsaved forms about the person
};

/// @return `NotFound`, or `InvalidInput` for what is no person (see checkIsPerson()).
[[nodiscard]] Result<PersonFile> personFile(SqlSession& session, const RecordRef& person, Instant now);

/// For other programs: keys of the catalogue, ISO days, UTC instants, amounts as decimal numbers, links as id and name.
[[nodiscard]] QJsonObject toJson(const PersonFile& file);

/// Writes the files that belong to the rows into a new folder of the user's own, named by their numbers and names.
/// Nothing is written, and no folder made, where there are none.
/// @return how many; `Unsupported` when something of that name is there already
[[nodiscard]] Result<qint64> saveFilesOf(SqlSession& session, const PersonFile& file, const QString& folder);
/// The folder beside a file in which the person's data are saved: "person-7.json" has "person-7-files", or one with a
/// number behind it that is not there yet.
[[nodiscard]] QString folderForFilesOf(const QString& path);

} // namespace zhike
