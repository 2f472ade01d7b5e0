#pragma once

#include "services/changes/erasure.h"
#include "storage/store.h"

#include <QStringList>

namespace zhike {

/// What became of the traces of a person outside of the rows.
struct ErasureTraces {
    bool logIsEmpty = true; ///< else a reader held the log; it is emptied when no work is waiting
    bool isListed = true; ///< beside the backups; else the next backup does it
    QStringList cleanedCopies; ///< older copies beside the file from which the person went too
    QStringList otherCopies; ///< those that could not be opened: they still hold the person
};

struct ErasedEverywhere {
    ErasedPerson erased;
    ErasureTraces traces;
};

struct ErasedPersons {
    QList<ErasedPerson> erased;
    ErasureTraces traces;
};
/// As below for several; older copies beside the file are opened once.
[[nodiscard]] Result<ErasedPersons> erasePersonsEverywhere(
    SqlSession& session, const StoreAddress& address, const QList<RecordRef>& persons, const Author& author,
    Instant now);

/// Erases a person for good: the rows (erasePerson()), the log of the file, older copies beside it, and, by the list
/// that is kept there, each backup when it is put back. About a second more for each million records in the search
/// index. On the writer's session. PostgreSQL's own dead rows, logs and dumps are its administrator's (VACUUM).
[[nodiscard]] Result<ErasedEverywhere> erasePersonEverywhere(
    SqlSession& session, const StoreAddress& address, const RecordRef& person, const Author& author, Instant now);

} // namespace zhike
