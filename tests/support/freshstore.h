#pragma once

#include "storage/store.h"
#include "support/postgres.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <memory>
#include <string>

namespace zhike::testing {

/// An empty store of one engine, new for each test and gone after it. With no server isAvailable() is false: skip.
///
/// `class RepositoryTest : public StoreTest {}; TEST_P(RepositoryTest, ...) { writer().execute(...) }
///  INSTANTIATE_TEST_SUITE_P(Engines, RepositoryTest, kBothEngines, engineName);`
class FreshStore {
public:
    explicit FreshStore(Engine engine, const MigrationPlan& plan = companySchema())
    {
        StoreAddress address;
        if (engine == Engine::Sqlite) {
            address.path = m_folder.filePath(QStringLiteral("test.zhike"));
        } else {
            const auto connection = postgresConnection();
            if (!connection) {
                return;
            }
            m_schema = std::make_unique<PostgresSchema>(*connection);
            address = m_schema->address();
        }
        auto opened = Store::open(address, OpenMode::CreateIfMissing, plan);
        if (!opened) {
            ADD_FAILURE() << opened.error().detail.toStdString();
            return;
        }
        m_store = *std::move(opened);
    }

    [[nodiscard]] bool isAvailable() const { return m_store != nullptr; }
    [[nodiscard]] Store& store() { return *m_store; }
    [[nodiscard]] const StoreAddress& address() const { return m_store->address(); }
    [[nodiscard]] QTemporaryDir& folder() { return m_folder; }
    void close() { m_store.reset(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresSchema> m_schema;
    std::unique_ptr<Store> m_store;
};

/// A suite that runs over both engines; PostgreSQL is skipped with a message when there is no server.
class StoreTest : public ::testing::TestWithParam<Engine> {
protected:
    void SetUp() override
    {
        m_fresh = std::make_unique<FreshStore>(GetParam(), plan());
        if (!m_fresh->isAvailable()) {
            if (GetParam() == Engine::PostgreSql && !postgresConnection()) {
                GTEST_SKIP() << "no PostgreSQL: run through tests/support/with-postgres.sh or set ZHIKE_TEST_PG";
            }
            GTEST_FAIL() << "no store";
        }
        auto writer = m_fresh->store().session(SessionKind::Writer);
        ASSERT_TRUE(writer.has_value()) << writer.error().detail.toStdString();
        m_writer = *std::move(writer);
    }
    [[nodiscard]] virtual const MigrationPlan& plan() const { return companySchema(); }

    [[nodiscard]] Store& store() { return m_fresh->store(); }
    [[nodiscard]] SqlSession& writer() { return *m_writer; }
    [[nodiscard]] std::unique_ptr<SqlSession> reader()
    {
        auto session = store().session(SessionKind::Reader);
        return session ? *std::move(session) : nullptr;
    }
    /// Ends the writing session, so that the store may give out another.
    void closeWriter() { m_writer.reset(); }
    /// Ends the store too: its file is nobody's until the test is over.
    void closeAll()
    {
        m_writer.reset();
        m_fresh->close();
    }

private:
    std::unique_ptr<FreshStore> m_fresh;
    std::unique_ptr<SqlSession> m_writer;
};

inline const auto kBothEngines = ::testing::Values(Engine::Sqlite, Engine::PostgreSql);

[[nodiscard]] inline std::string engineName(const ::testing::TestParamInfo<Engine>& info)
{
    return info.param == Engine::Sqlite ? "Sqlite" : "PostgreSql";
}

} // namespace zhike::testing
