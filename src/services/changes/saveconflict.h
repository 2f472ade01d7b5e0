#pragma once

#include "services/changes/merge.h"
#include "services/search/recordname.h"

#include "domain/catalogue.h"

namespace zhike {

/// Why a save was refused, as the one who typed has to decide it.
struct SaveConflict {
    /// A value of a link by its name; empty where it is none.
    struct Side {
        QJsonValue value;
        QString linkName;
    };
    struct Item {
        QString field; ///< key in the catalogue; "lines" for the lines of an order
        Side original;
        Side mine;
        Side theirs;
    };
    RecordKind kind = RecordKind::Customer;
    QList<Item> items;
    QString who; ///< saved last; empty where nobody knows
    Instant at{0};
};

/// The conflicting fields with the names of what they link to.
[[nodiscard]] Result<SaveConflict>
describedConflict(SqlSession& session, const RecordRef& record, const QList<FieldConflict>& fields);

/// A refused save, and the record that stands now.
template <class Record> struct RefusedSave {
    Record now;
    Merged<decltype(Record::details)> both;
    SaveConflict conflict;
};

/// Looks at a refused save again. Where nobody knows what the writer had read, every field that differs is a conflict.
/// @return `NotFound` when the record is in the bin by now.
template <class Record>
[[nodiscard]] Result<RefusedSave<Record>>
refusedSave(SqlSession& session, const Record& read, int revision, const decltype(Record::details)& mine)
{
    using Draft = decltype(Record::details);
    ZHIKE_TRY(Record now, StoreOf<Draft>(session).get(read.customer, read.id));
    ZHIKE_TRY(const std::optional<Draft> original, draftAt(session, now, revision));
    Merged<Draft> both{mine, {}};
    if (original) {
        ZHIKE_TRY(both, merged(*original, mine, now.details));
    } else {
        both.conflicts = conflictsOf(differenceOf(now.details, mine), differenceOf(mine, now.details));
        for (FieldConflict& conflict : both.conflicts) {
            conflict.original = QJsonValue();
        }
    }
    ZHIKE_TRY(SaveConflict conflict, describedConflict(session, now.ref(), both.conflicts));
    return RefusedSave<Record>{std::move(now), std::move(both), std::move(conflict)};
}

} // namespace zhike
