#include "storage/dialect.h"

#include <gtest/gtest.h>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

TEST(Dialect, SpeaksEachEnginesWords)
{
    const QString sql
        = u"CREATE TABLE t (a ${int}, b ${real}, c ${text}, d ${bytes}, PRIMARY KEY (a, c)) ${without_rowid}"_s;

    EXPECT_EQ(
        expandDialect(sql, Engine::Sqlite).value(),
        u"CREATE TABLE t (a INTEGER, b REAL, c TEXT, d BLOB, PRIMARY KEY (a, c)) STRICT, WITHOUT ROWID"_s);
    EXPECT_EQ(
        expandDialect(sql, Engine::PostgreSql).value(),
        u"CREATE TABLE t (a bigint, b double precision, c text, d bytea, PRIMARY KEY (a, c)) "_s);
}

TEST(Dialect, KeepsWhatIsMeantForOneEngineFromTheOther)
{
    const QString sql = u"a${sqlite: COLLATE BINARY}${postgresql: COLLATE \"C\"} ${no_nul(b)}"_s;

    EXPECT_EQ(expandDialect(sql, Engine::Sqlite).value(), u"a COLLATE BINARY instr(b, char(0)) = 0"_s);
    EXPECT_EQ(expandDialect(sql, Engine::PostgreSql).value(), u"a COLLATE \"C\" TRUE"_s);
}

TEST(Dialect, RefusesWordsItDoesNotKnow)
{
    EXPECT_EQ(expandDialect(u"${integer}", Engine::Sqlite).error().code, ErrorCode::Internal);
    EXPECT_EQ(expandDialect(u"${int", Engine::Sqlite).error().code, ErrorCode::Internal);
}

} // namespace
} // namespace zhike
