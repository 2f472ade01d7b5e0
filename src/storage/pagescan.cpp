#include "storage/pagescan.h"

#include "storage/dialects/sqlite/sealedvfs.h"
#include "storage/dialects/sqlite/sqliteerror.h"
#include "storage/dialects/sqlite/sqlitesession.h"

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPagesAPart = 512;

} // namespace

Result<PageScan> scanPages(SqlSession& session, qint64 from, qint64 count)
{
    PageScan scan;
    auto* sqlite = dynamic_cast<SqliteSession*>(&session);
    const auto seen
        = sqlite == nullptr ? std::nullopt : lookAtPages(sqlite->handle(), std::uint32_t(from), std::uint32_t(count));
    if (!seen) {
        scan.next = 0;
        return scan;
    }
    if (seen->systemProblem != 0) {
        return fail(
            ErrorCode::Io,
            u"page %1 of %2 cannot be read (SQLite %3)"_s.arg(seen->next).arg(seen->pages).arg(seen->systemProblem));
    }
    ZHIKE_TRY(const auto pageBytes, session.integer(u"PRAGMA page_size"));
    scan.isSealed = true;
    scan.pages = seen->pages;
    scan.next = seen->next;
    scan.unsealed = seen->unsealed;
    scan.mustWait = seen->mustWait;
    for (const std::uint32_t number : seen->broken) {
        scan.broken.append({number, (qint64(number) - 1) * pageBytes.value_or(0)});
    }
    return scan;
}

Result<PageScan> scanAllPages(SqlSession& session)
{
    PageScan all;
    do {
        ZHIKE_TRY(const auto alive, session.integer(u"SELECT 1")); // ends here when interrupted
        Q_UNUSED(alive)
        ZHIKE_TRY(PageScan part, scanPages(session, all.next, kPagesAPart));
        all.isSealed = part.isSealed;
        all.pages = part.pages;
        all.unsealed += part.unsealed;
        all.broken += part.broken;
        all.mustWait = all.mustWait || part.mustWait;
        all.next = part.mustWait ? part.next + 1 : part.next;
    } while (all.next != 0 && all.next <= all.pages);
    all.next = 0;
    return all;
}

Result<QString> ownerOfPage(SqlSession& session, qint64 number)
{
    if (session.engine() != Engine::Sqlite) {
        return QString();
    }
    ZHIKE_TRY(Statement owner, session.query(u"SELECT name FROM dbstat WHERE pageno = $1", number));
    ZHIKE_TRY(const bool found, owner.next());
    return found ? owner.text(0) : QString();
}

} // namespace zhike
