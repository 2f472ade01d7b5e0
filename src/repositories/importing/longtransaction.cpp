#include "repositories/importing/longtransaction.h"

#include <QFileInfo>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongLogBytes = qint64{512} * 1024 * 1024;

} // namespace

Result<bool> isLogLong(SqlSession& session)
{
    if (session.engine() != Engine::Sqlite) {
        return false;
    }
    ZHIKE_TRY(Statement main, session.query(u"SELECT file FROM pragma_database_list WHERE name = 'main'"_s));
    ZHIKE_TRY(const bool row, main.next());
    // asked of the folder: the log itself is opened by SQLite only
    return row && QFileInfo(main.text(0) + "-wal"_L1).size() > kLongLogBytes;
}

} // namespace zhike
