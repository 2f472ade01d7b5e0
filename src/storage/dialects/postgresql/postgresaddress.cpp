#include "storage/dialects/postgresql/postgresaddress.h"

#include <QRegularExpression>
#include <algorithm>
#include <libpq-fe.h>
#include <memory>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

using ConnectionOptions = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

QByteArray optionValue(const PQconninfoOption* options, QByteArrayView keyword)
{
    for (const PQconninfoOption* option = options; option != nullptr && option->keyword != nullptr; ++option) {
        if (QByteArrayView(option->keyword) == keyword) {
            return QByteArray(option->val);
        }
    }
    return {};
}

bool isThisMachine(const QByteArray& host)
{
    return host.isEmpty() || host.startsWith('/') || host.startsWith('@') || host == "localhost" || host == "::1"
        || host.startsWith("127.");
}

bool areAllThisMachine(const QByteArray& hosts)
{
    const QByteArrayList list = hosts.split(',');
    return std::all_of(list.begin(), list.end(), isThisMachine);
}

/// What each session of ours runs with. Time-outs also belong on the role or database, where a distributed server heeds
/// them; these here are for a plain one.
QByteArray serverSettings(const StoreAddress& address, SessionKind kind, bool readOnlyStore)
{
    const bool writes = kind == SessionKind::Writer && !readOnlyStore;
    QByteArrayList settings{
        "search_path=" + address.schema.toLatin1() + ",pg_temp",
        "statement_timeout=" + QByteArray(kind == SessionKind::Analytics ? "600000" : "30000"),
        "lock_timeout=5000",
        "idle_in_transaction_session_timeout=60000",
        "standard_conforming_strings=on",
        "TimeZone=UTC",
        "jit=off", // compiling takes longer than what lists ask for
    };
    if (!writes) {
        settings.append("default_transaction_read_only=on");
    }
    return "-c " + settings.join(" -c ");
}

} // namespace

QByteArray PostgresParameters::value(QByteArrayView keyword) const
{
    const qsizetype index = keywords.indexOf(keyword.toByteArray());
    return index < 0 ? QByteArray() : values[index];
}

Result<PostgresParameters> postgresParameters(const StoreAddress& address, SessionKind kind, bool readOnlyStore)
{
    static const QRegularExpression kPlainName(u"\\A[a-z_][a-z0-9_]{0,62}\\z"_s);
    if (!kPlainName.match(address.schema).hasMatch()) {
        return fail(ErrorCode::InvalidInput, u"%1 is no name for a schema"_s.arg(address.schema));
    }
    char* reason = nullptr;
    const ConnectionOptions asked(PQconninfoParse(address.path.toUtf8().constData(), &reason), &PQconninfoFree);
    if (asked == nullptr) {
        // not the text itself: it may hold a password
        PQfreemem(reason);
        return fail(ErrorCode::InvalidInput, u"the connection string cannot be read"_s);
    }
    if (!optionValue(asked.get(), "service").isEmpty()) {
        return fail(ErrorCode::InvalidInput, u"name the host instead of a service"_s);
    }
    const ConnectionOptions environment(PQconndefaults(), &PQconninfoFree);
    const auto valueOf = [&](QByteArrayView keyword) {
        const QByteArray own = optionValue(asked.get(), keyword);
        return own.isEmpty() ? optionValue(environment.get(), keyword) : own;
    };

    PostgresParameters parameters;
    const auto set = [&parameters](const QByteArray& keyword, const QByteArray& value) {
        parameters.keywords.append(keyword);
        parameters.values.append(value);
    };
    const auto setUnlessAsked = [&](const char* keyword, const char* value) {
        if (optionValue(asked.get(), keyword).isEmpty()) {
            set(keyword, value);
        }
    };
    const QByteArray ownOptions = optionValue(asked.get(), "options");
    for (const PQconninfoOption* option = asked.get(); option->keyword != nullptr; ++option) {
        const QByteArrayView keyword(option->keyword);
        if (option->val != nullptr && keyword != "options" && keyword != "client_encoding") {
            set(option->keyword, option->val);
        }
    }
    const QByteArray address4 = valueOf("hostaddr");
    const QByteArray host = address4.isEmpty() ? valueOf("host") : address4;
    if (!areAllThisMachine(host)) {
        const QByteArray mode = optionValue(asked.get(), "sslmode");
        if (!mode.isEmpty() && mode != "verify-full") {
            return fail(
                ErrorCode::InvalidInput,
                u"sslmode=%1 does not protect a connection to %2: verify-full is needed"_s.arg(
                    QString::fromUtf8(mode), QString::fromUtf8(host)));
        }
        setUnlessAsked("sslmode", "verify-full");
    }
    setUnlessAsked("gssencmode", "disable");
    setUnlessAsked("connect_timeout", "10");
    setUnlessAsked("keepalives_idle", "30");
    setUnlessAsked("keepalives_interval", "10");
    setUnlessAsked("keepalives_count", "3");
    setUnlessAsked("tcp_user_timeout", "30000");
    setUnlessAsked("application_name", "zhike");
    set("client_encoding", "UTF8");
    set("options",
        (ownOptions.isEmpty() ? QByteArray() : ownOptions + ' ') + serverSettings(address, kind, readOnlyStore));
    return parameters;
}

} // namespace zhike
