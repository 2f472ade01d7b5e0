#include "services/privacy/personerasure.h"

#include "services/backup/erasurelist.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Those who were erased at a moment, and the customers that were merged into them: older copies know these as persons
/// of their own.
Result<QList<Erasure>> erasedAt(SqlSession& session, Instant moment)
{
    ZHIKE_TRY(QList<Erasure> all, readErasures(session));
    all.removeIf([moment](const Erasure& one) { return one.erasedAt != moment; });
    return all;
}

} // namespace

Result<ErasedPersons> erasePersonsEverywhere(
    SqlSession& session, const StoreAddress& address, const QList<RecordRef>& persons, const Author& author,
    Instant now)
{
    ErasedPersons done;
    ZHIKE_TRY(done.erased, erasePersons(session, persons, author, now));
    if (done.erased.isEmpty()) {
        return done;
    }
    // From here on they are erased; what fails is said and not undone.
    done.traces.logIsEmpty = session.emptyLog().has_value();
    if (address.engine != Engine::Sqlite) {
        return done;
    }
    QList<Erasure> erasures;
    for (const ErasedPerson& person : std::as_const(done.erased)) {
        erasures.append(person.erasure);
    }
    erasures = erasedAt(session, now).value_or(erasures);
    done.traces.isListed = addToErasureList(address.path, erasures).has_value();
    for (const QString& copy : olderCopiesOf(address.path)) {
        const bool isCleaned = eraseInCopy(copy, erasures, now).has_value();
        (isCleaned ? done.traces.cleanedCopies : done.traces.otherCopies).append(copy);
    }
    return done;
}

Result<ErasedEverywhere> erasePersonEverywhere(
    SqlSession& session, const StoreAddress& address, const RecordRef& person, const Author& author, Instant now)
{
    ZHIKE_TRY(ErasedPersons done, erasePersonsEverywhere(session, address, {person}, author, now));
    return ErasedEverywhere{std::move(done.erased.first()), std::move(done.traces)};
}

} // namespace zhike
