#pragma once

#include "repositories/changes/changelog.h"
#include "repositories/recordjson.h"
#include "repositories/stores.h"

namespace zhike {

/// A field that I and somebody else changed to different values since I read the record; null where it is empty.
struct FieldConflict {
    QString field; ///< key in the catalogue; "lines" for the lines of an order
    QJsonValue original;
    QJsonValue mine;
    QJsonValue theirs;
};

/// What two editors made of one record: whatever only one of them changed, and mine where both did.
template <class Draft> struct Merged {
    Draft draft;
    QList<FieldConflict> conflicts;
};

[[nodiscard]] QList<FieldConflict> conflictsOf(const JsonDifference& mine, const JsonDifference& theirs);

[[nodiscard]] QStringList fieldsOf(const QList<FieldConflict>& conflicts);

/// Three-way merge by field.
/// @param original what both editors read, `theirs` what stands now
template <class Draft>
[[nodiscard]] Result<Merged<Draft>> merged(const Draft& original, const Draft& mine, const Draft& theirs)
{
    const JsonDifference ours = differenceOf(original, mine);
    ZHIKE_TRY(Draft draft, fromJson(ours.to, theirs));
    return Merged<Draft>{std::move(draft), conflictsOf(ours, differenceOf(original, theirs))};
}

/// The record as it stood at an older revision, rebuilt from the change log; nothing where the log does not reach back
/// that far (writes of an import have no rows of their own), and `Erased` where somebody's data were erased since.
template <class Record>
[[nodiscard]] Result<std::optional<decltype(Record::details)>>
draftAt(SqlSession& session, const Record& now, int revision)
{
    using Draft = decltype(Record::details);
    ZHIKE_TRY(const QList<ChangeRow> rows, readChangeRowsSince(session, now.ref(), revision));
    Draft draft = now.details;
    int at = now.revision;
    for (const ChangeRow& row : rows) {
        if (row.operation == RowOperation::Move) {
            continue;
        }
        if (row.revision != at) {
            break;
        }
        if (row.operation == RowOperation::Erase) {
            return fail(ErrorCode::Erased, QStringLiteral("erased at revision %1").arg(row.revision));
        }
        if (row.operation == RowOperation::Update) {
            ZHIKE_TRY(draft, fromJson(row.oldValues, std::move(draft)));
        }
        --at;
    }
    return at == revision ? std::optional(std::move(draft)) : std::nullopt;
}

} // namespace zhike
