#include "storage/dialects/postgresql/postgresstore.h"

#include "storage/dialects/postgresql/postgressession.h"

#include <atomic>
#include <mutex>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

class PostgresStore final : public Store {
public:
    PostgresStore(StoreAddress address, bool isReadOnly) : m_address(std::move(address)), m_isReadOnly(isReadOnly) { }

    const StoreAddress& address() const override { return m_address; }
    bool isNew() const override { return m_isNew; }

    Result<std::unique_ptr<SqlSession>> session(SessionKind kind) override
    {
        if (kind != SessionKind::Writer) {
            ZHIKE_TRY(auto reader, PostgresSession::open(m_address, kind, m_isReadOnly));
            return std::unique_ptr<SqlSession>(std::move(reader));
        }
        if (m_writerIsOut->exchange(true)) {
            return fail(ErrorCode::Locked, u"this process has its writing session already"_s);
        }
        std::unique_ptr<PostgresSession> writer;
        {
            const std::scoped_lock guard(m_mutex);
            writer = std::move(m_writer);
        }
        if (writer == nullptr || !writer->isConnected()) {
            auto opened = PostgresSession::open(m_address, kind, m_isReadOnly);
            if (!opened) {
                *m_writerIsOut = false;
                return tl::unexpected(std::move(opened).error());
            }
            writer = *std::move(opened);
        }
        writer->onClosed([out = m_writerIsOut] { *out = false; });
        return std::unique_ptr<SqlSession>(std::move(writer));
    }

    Result<void> begin(OpenMode mode, const MigrationPlan& plan)
    {
        ZHIKE_TRY(auto session, PostgresSession::open(m_address, SessionKind::Writer, m_isReadOnly));
        ZHIKE_TRY(
            const auto schemas,
            session->integer(u"SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname = $1", m_address.schema));
        if (schemas.value_or(0) == 0) {
            if (mode != OpenMode::CreateIfMissing) {
                return fail(ErrorCode::NotFound, u"there is no schema %1"_s.arg(m_address.schema));
            }
            // the name is made of letters that need no quotes; two clients may come at the same time
            ZHIKE_CHECK(session->executeScript(u"CREATE SCHEMA IF NOT EXISTS %1"_s.arg(m_address.schema)));
        }
        ZHIKE_TRY(const int version, schemaVersion(*session));
        if (version > plan.latestVersion()) {
            return fail(
                ErrorCode::NewerFile,
                u"the database has schema %1, this program knows %2"_s.arg(version).arg(plan.latestVersion()));
        }
        if (version == 0 && mode != OpenMode::CreateIfMissing) {
            return fail(ErrorCode::NotADatabase, u"schema %1 holds no company"_s.arg(m_address.schema));
        }
        if (version < plan.latestVersion() && m_isReadOnly) {
            return fail(ErrorCode::ReadOnly, u"schema %1 would have to be migrated"_s.arg(m_address.schema));
        }
        ZHIKE_TRY([[maybe_unused]] const int before, migrate(*session, plan));
        m_isNew = version == 0;
        m_writer = std::move(session);
        return {};
    }

private:
    StoreAddress m_address;
    bool m_isReadOnly;
    bool m_isNew = false;
    std::shared_ptr<std::atomic<bool>> m_writerIsOut = std::make_shared<std::atomic<bool>>(false);
    std::mutex m_mutex; ///< over m_writer
    std::unique_ptr<PostgresSession> m_writer; ///< the one that migrated, until somebody asks for it
};

} // namespace

Result<std::unique_ptr<Store>> openPostgresStore(const StoreAddress& address, OpenMode mode, const MigrationPlan& plan)
{
    auto store = std::make_unique<PostgresStore>(address, mode == OpenMode::ReadOnly);
    ZHIKE_CHECK(store->begin(mode, plan));
    return std::unique_ptr<Store>(std::move(store));
}

} // namespace zhike
