#include "services/privacy/personerasure.h"

#include "services/backup/erasurelist.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// The person and the customers that were merged into it: older copies know them as persons of their own.
Result<QList<Erasure>> erasedTogether(SqlSession& session, const Erasure& erasure)
{
    ZHIKE_TRY(QList<Erasure> all, readErasures(session));
    all.removeIf([&erasure](const Erasure& one) { return one.erasedAt != erasure.erasedAt; });
    return all;
}

} // namespace

Result<ErasedEverywhere> erasePersonEverywhere(
    SqlSession& session, const StoreAddress& address, const RecordRef& person, const Author& author, Instant now)
{
    ErasedEverywhere done;
    ZHIKE_TRY(done.erased, erasePerson(session, person, author, now));
    // From here on the person is erased; what fails is said and not undone.
    done.traces.logIsEmpty = session.emptyLog().has_value();
    if (address.engine != Engine::Sqlite) {
        return done;
    }
    const QList<Erasure> together
        = erasedTogether(session, done.erased.erasure).value_or(QList<Erasure>{done.erased.erasure});
    done.traces.isListed = addToErasureList(address.path, together).has_value();
    for (const QString& copy : olderCopiesOf(address.path)) {
        const bool isCleaned = eraseInCopy(copy, together, now).has_value();
        (isCleaned ? done.traces.cleanedCopies : done.traces.otherCopies).append(copy);
    }
    return done;
}

} // namespace zhike
