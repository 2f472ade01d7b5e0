#include "storage/dialects/sqlite/sqlitefunctions.h"

#include "storage/dialects/sqlite/sqlitejson.h"
#include "text/folding.h"

#include <QString>
#include <sqlite3.h>
#include <string_view>

namespace zhike {

namespace {

std::string_view textOf(sqlite3_value* value)
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return bytes == nullptr ? std::string_view() : std::string_view(bytes, size_t(sqlite3_value_bytes(value)));
}

template <bool AtStart> void foldedTextHolds(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL || sqlite3_value_type(arguments[1]) == SQLITE_NULL) {
        return; // the result stays NULL
    }
    const std::string_view text = textOf(arguments[0]);
    const std::string_view wanted = textOf(arguments[1]);
    const QByteArray bytes = folded(QString::fromUtf8(text.data(), qsizetype(text.size()))).toUtf8();
    const std::string_view hay(bytes.constData(), size_t(bytes.size()));
    const bool holds = AtStart ? hay.starts_with(wanted) : hay.find(wanted) != std::string_view::npos;
    sqlite3_result_int(context, holds ? 1 : 0);
}

int addFunction(sqlite3* connection, const char* name, void (*function)(sqlite3_context*, int, sqlite3_value**))
{
    constexpr int kTraits = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    return sqlite3_create_function_v2(connection, name, 2, kTraits, nullptr, function, nullptr, nullptr, nullptr);
}

} // namespace

int addSqliteFunctions(sqlite3* connection)
{
    for (const int code :
         {addFunction(connection, "zhike_contains", foldedTextHolds<false>),
          addFunction(connection, "zhike_starts_with", foldedTextHolds<true>), addSqliteJson(connection)}) {
        if (code != SQLITE_OK) {
            return code;
        }
    }
    return SQLITE_OK;
}

} // namespace zhike
