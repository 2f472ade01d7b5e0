#pragma once

#include "storage/store.h"

#include <QByteArray>
#include <QString>
#include <atomic>
#include <optional>
#include <unistd.h>

namespace zhike::testing {

/// The server of this test run: a libpq connection string in ZHIKE_TEST_PG, as tests/support/with-postgres.sh sets it.
[[nodiscard]] inline std::optional<QString> postgresConnection()
{
    const QByteArray connection = qgetenv("ZHIKE_TEST_PG");
    return connection.isEmpty() ? std::nullopt : std::optional(QString::fromLocal8Bit(connection));
}

/// A schema of its own on that server, dropped with everything in it.
class PostgresSchema {
public:
    explicit PostgresSchema(QString connection)
    {
        static std::atomic<int> number = 0;
        m_address.engine = Engine::PostgreSql;
        m_address.path = std::move(connection);
        m_address.schema = QStringLiteral("test_%1_%2").arg(getpid()).arg(++number);
    }
    ~PostgresSchema()
    {
        // through a schema beside it: its own may be newer than any plan at hand
        StoreAddress beside = m_address;
        beside.schema += QStringLiteral("_drop");
        const MigrationPlan nothing;
        if (auto store = Store::open(beside, OpenMode::CreateIfMissing, nothing)) {
            if (auto session = (*store)->session(SessionKind::Writer)) {
                (void)(*session)->executeScript(
                    QStringLiteral("DROP SCHEMA IF EXISTS %1, %2 CASCADE").arg(m_address.schema, beside.schema));
            }
        }
    }
    Q_DISABLE_COPY_MOVE(PostgresSchema)
    [[nodiscard]] const StoreAddress& address() const { return m_address; }

private:
    StoreAddress m_address;
};

} // namespace zhike::testing
