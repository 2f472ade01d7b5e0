#include "storage/sqlsession.h"

#include <utility>

namespace zhike {

Statement::Statement(StatementBackend* backend, GiveBack giveBack) : m_backend(backend), m_giveBack(std::move(giveBack))
{
}

Statement::Statement(Statement&& other) noexcept
    : m_backend(std::exchange(other.m_backend, nullptr)), m_giveBack(std::move(other.m_giveBack))
{
}

Statement::~Statement()
{
    if (m_backend != nullptr) {
        m_giveBack(m_backend);
    }
}

Result<Transaction> Transaction::begin(SqlSession& session, Durability durability)
{
    ZHIKE_CHECK(session.begin(durability));
    return Transaction(session);
}

Transaction::Transaction(Transaction&& other) noexcept : m_session(std::exchange(other.m_session, nullptr)) { }

Transaction::~Transaction()
{
    if (m_session != nullptr) {
        m_session->rollback();
    }
}

Result<void> Transaction::commit()
{
    ZHIKE_CHECK(m_session->commit());
    m_session = nullptr;
    return {};
}

} // namespace zhike
