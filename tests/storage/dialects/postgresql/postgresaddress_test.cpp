#include "storage/dialects/postgresql/postgresaddress.h"

#include <gtest/gtest.h>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

Result<PostgresParameters> parametersOf(const QString& connection, SessionKind kind = SessionKind::Writer)
{
    return postgresParameters({Engine::PostgreSql, connection}, kind, false);
}

TEST(PostgresAddress, NeedsNoEncryptionOnThisMachine)
{
    for (const QString& connection :
         {u"host=/run/postgresql dbname=a"_s, u"host=localhost"_s, u"host=127.0.0.1 port=5432"_s, u"host=::1"_s,
          u"host=/a,127.0.0.2"_s, u"postgresql:///a?host=/run/postgresql"_s}) {
        const auto parameters = parametersOf(connection);
        ASSERT_TRUE(parameters.has_value()) << connection.toStdString();
        EXPECT_NE(parameters->value("sslmode"), "verify-full") << connection.toStdString();
    }
}

TEST(PostgresAddress, NeedsACheckedServerAnywhereElse)
{
    for (const QString& connection :
         {u"host=db.example.com"_s, u"host=localhost,db.example.com"_s, u"host=localhost hostaddr=192.0.2.1"_s,
          u"postgresql://anna@db.example.com/crm"_s, u"host=db.example.com sslmode=verify-full"_s}) {
        const auto parameters = parametersOf(connection);
        ASSERT_TRUE(parameters.has_value()) << connection.toStdString();
        EXPECT_EQ(parameters->value("sslmode"), "verify-full") << connection.toStdString();
    }
}

TEST(PostgresAddress, RefusesWeakerModes)
{
    for (const char16_t* mode : {u"disable", u"allow", u"prefer", u"require", u"verify-ca"}) {
        const auto parameters = parametersOf(u"host=db.example.com sslmode="_s + QStringView(mode).toString());
        ASSERT_FALSE(parameters.has_value());
        EXPECT_EQ(parameters.error().code, ErrorCode::InvalidInput);
    }
}

TEST(PostgresAddress, HostsOfTheEnvironmentCountToo)
{
    qputenv("PGHOST", "db.example.com");
    const auto parameters = parametersOf(u"dbname=a"_s);
    qunsetenv("PGHOST");

    ASSERT_TRUE(parameters.has_value());
    EXPECT_EQ(parameters->value("sslmode"), "verify-full");
}

TEST(PostgresAddress, RefusesWhatItCannotJudge)
{
    EXPECT_EQ(parametersOf(u"service=work"_s).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(parametersOf(u"nonsense"_s).error().code, ErrorCode::InvalidInput);
    StoreAddress hostile{Engine::PostgreSql, u"host=localhost"_s, u"a; DROP SCHEMA b"_s};
    EXPECT_EQ(postgresParameters(hostile, SessionKind::Writer, false).error().code, ErrorCode::InvalidInput);
}

TEST(PostgresAddress, NeverRepeatsAPassword)
{
    const auto parameters = parametersOf(u"host=localhost password=secret nonsense"_s);
    ASSERT_FALSE(parameters.has_value());
    EXPECT_FALSE(parameters.error().detail.contains(u"secret"_s));
}

TEST(PostgresAddress, PinsTheSearchPathAndTimeOuts)
{
    const QByteArray options = parametersOf(u"host=localhost options='-c work_mem=1MB'"_s)->value("options");

    EXPECT_TRUE(options.startsWith("-c work_mem=1MB -c search_path=zhike,pg_temp ")) << options.constData();
    EXPECT_TRUE(options.contains("lock_timeout=5000"));
    EXPECT_TRUE(options.contains("statement_timeout=30000"));
    EXPECT_TRUE(options.contains("idle_in_transaction_session_timeout=60000"));
    EXPECT_FALSE(options.contains("read_only"));
    EXPECT_TRUE(parametersOf(u"host=localhost"_s, SessionKind::Reader)
                    ->value("options")
                    .contains("default_transaction_read_only=on"));
}

} // namespace
} // namespace zhike
