#include "storage/dialects/postgresql/postgreserror.h"

#include <QString>
#include <array>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

struct StateMeaning {
    const char* prefix; ///< a whole state, or the two letters of its class
    ErrorCode code;
};

/// The first that fits counts.
constexpr std::array kStates{
    StateMeaning{"08", ErrorCode::Connection},
    StateMeaning{"57P", ErrorCode::Connection}, // the server shuts down, crashed, or ended this session
    StateMeaning{"25P03", ErrorCode::Connection}, // idle in a transaction for too long: the session was ended
    StateMeaning{"53300", ErrorCode::Connection}, // too many connections
    StateMeaning{"53", ErrorCode::NoSpace},
    StateMeaning{"57014", ErrorCode::Cancelled},
    StateMeaning{"40", ErrorCode::Locked}, // serialization, deadlock: may be tried again
    StateMeaning{"55P03", ErrorCode::Locked}, // lock_timeout
    StateMeaning{"23", ErrorCode::Constraint},
    StateMeaning{"22", ErrorCode::InvalidInput},
    StateMeaning{"54", ErrorCode::InvalidInput}, // too long, too many
    StateMeaning{"25006", ErrorCode::ReadOnly},
    StateMeaning{"42501", ErrorCode::NotAllowed},
    StateMeaning{"28", ErrorCode::NotAllowed},
    StateMeaning{"3D000", ErrorCode::NotFound}, // no such database
    StateMeaning{"0A", ErrorCode::Unsupported},
    StateMeaning{"58", ErrorCode::Io},
    StateMeaning{"XX001", ErrorCode::Damaged},
    StateMeaning{"XX002", ErrorCode::Damaged},
};

} // namespace

ErrorCode errorCodeOfState(QByteArrayView sqlState) noexcept
{
    for (const StateMeaning& state : kStates) {
        if (sqlState.startsWith(QByteArrayView(state.prefix))) {
            return state.code;
        }
    }
    return ErrorCode::Internal;
}

Error postgresError(QByteArrayView sqlState, QByteArrayView message, QStringView sql)
{
    constexpr qsizetype kQuotedSql = 300;
    QString detail = u"PostgreSQL %1"_s.arg(QString::fromLatin1(sqlState));
    if (!sqlState.startsWith("22")) {
        detail += u": "_s + QString::fromUtf8(message).trimmed();
    }
    if (!sql.isEmpty()) {
        detail += u" in: "_s + sql.left(kQuotedSql).toString().simplified();
    }
    return {errorCodeOfState(sqlState), detail};
}

} // namespace zhike
