#include "services/privacy/personerasure.h"

#include "services/backup/erasurelist.h"

namespace zhike {

using namespace Qt::StringLiterals;

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
    done.traces.isListed = addToErasureList(address.path, {done.erased.erasure}).has_value();
    for (const QString& copy : olderCopiesOf(address.path)) {
        const bool isCleaned = eraseInCopy(copy, {done.erased.erasure}, now).has_value();
        (isCleaned ? done.traces.cleanedCopies : done.traces.otherCopies).append(copy);
    }
    return done;
}

} // namespace zhike
