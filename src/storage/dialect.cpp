#include "storage/dialect.h"

#include <array>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

struct DialectWord {
    QStringView word;
    QStringView sqlite;
    QStringView postgreSql;
};

constexpr std::array kDialectWords{
    DialectWord{u"int", u"INTEGER", u"bigint"}, DialectWord{u"real", u"REAL", u"double precision"},
    DialectWord{u"text", u"TEXT", u"text"},     DialectWord{u"bytes", u"BLOB", u"bytea"},
    DialectWord{u"strict", u"STRICT", u""},     DialectWord{u"without_rowid", u"STRICT, WITHOUT ROWID", u""},
};

Result<QString> wordFor(QStringView word, Engine engine)
{
    const bool sqlite = engine == Engine::Sqlite;
    for (const DialectWord& known : kDialectWords) {
        if (word == known.word) {
            return (sqlite ? known.sqlite : known.postgreSql).toString();
        }
    }
    constexpr QStringView kSqliteOnly = u"sqlite:";
    if (word.startsWith(kSqliteOnly)) {
        return sqlite ? word.mid(kSqliteOnly.size()).toString() : QString();
    }
    constexpr QStringView kPostgreSqlOnly = u"postgresql:";
    if (word.startsWith(kPostgreSqlOnly)) {
        return sqlite ? QString() : word.mid(kPostgreSqlOnly.size()).toString();
    }
    constexpr QStringView kNoNul = u"no_nul(";
    if (word.startsWith(kNoNul) && word.endsWith(u')')) {
        const QStringView column = word.mid(kNoNul.size()).chopped(1);
        return sqlite ? u"instr(%1, char(0)) = 0"_s.arg(column) : u"TRUE"_s;
    }
    constexpr QStringView kIsJson = u"is_json(";
    if (word.startsWith(kIsJson) && word.endsWith(u')')) {
        const QStringView column = word.mid(kIsJson.size()).chopped(1);
        return sqlite ? u"json_valid(%1)"_s.arg(column) : u"CAST(%1 AS jsonb) IS NOT NULL OR %1 IS NULL"_s.arg(column);
    }
    constexpr QStringView kJson = u"json(";
    if (word.startsWith(kJson) && word.endsWith(u')')) {
        const QStringView column = word.mid(kJson.size()).chopped(1);
        return sqlite ? column.toString() : u"CAST(%1 AS jsonb)"_s.arg(column);
    }
    return fail(ErrorCode::Internal, u"dialect has no word %1"_s.arg(word));
}

} // namespace

Result<QString> expandDialect(QStringView sql, Engine engine)
{
    QString expanded;
    expanded.reserve(sql.size());
    qsizetype from = 0;
    for (;;) {
        const qsizetype start = sql.indexOf(u"${", from);
        if (start < 0) {
            expanded += sql.mid(from);
            return expanded;
        }
        const qsizetype end = sql.indexOf(u'}', start);
        if (end < 0) {
            return fail(ErrorCode::Internal, u"a dialect word is not closed"_s);
        }
        expanded += sql.mid(from, start - from);
        ZHIKE_TRY(const QString word, wordFor(sql.mid(start + 2, end - start - 2), engine));
        expanded += word;
        from = end + 1;
    }
}

} // namespace zhike
