#include "services/pool/poolkeeper.h"

#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"
#include "services/pool/poolrun.h"

#include <algorithm>

namespace zhike {

namespace {
constexpr int kFirstLookMs = 20'000;
constexpr int kPoolLookMs = 10 * 60'000;
} // namespace

PoolKeeper::PoolKeeper(Company& company, std::function<Instant()> now, QObject* parent)
    : QObject(parent), m_company(company), m_now(now ? std::move(now) : instantNow),
      m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(kPoolLookMs);
        look();
    });
}

PoolKeeper::~PoolKeeper()
{
    m_cancelled->store(true);
}

void PoolKeeper::start()
{
    m_timer.start(kFirstLookMs);
}

void PoolKeeper::warn()
{
    const Instant now = m_now();
    const UserId person = m_company.author().user;
    const std::pair<qint64, QDate> told(person.value(), now.local().date());
    if (m_warned == told) {
        return;
    }
    whenDone(
        m_company.read([person, now](SqlSession& session) { return poolWarningsFor(session, person, now, 0); }), this,
        [this, told](const Result<PoolWarnings>& warnings) {
            if (warnings && warnings->count > 0 && m_warned != told) {
                m_warned = told;
                Q_EMIT warned(warnings->count);
            }
        });
}

void PoolKeeper::look()
{
    warn();
    if (m_run) {
        return;
    }
    m_run = std::make_shared<Run>();
    whenDone(
        m_company.read([now = m_now()](SqlSession& session) { return isPoolRunDue(session, now); }), this,
        [this](const Result<bool>& isDue) {
            if (isDue && *isDue) {
                read();
            } else {
                m_run.reset(); // a look that failed is made up for by the next one
            }
        });
}

void PoolKeeper::read()
{
    whenDone(
        m_company.analyse([now = m_now()](SqlSession& session) { return poolDueToday(session, now); }), this,
        [this](const Result<std::vector<PoolDue>>& due) {
            if (!due) {
                end(due.error());
                return;
            }
            m_run->due = *due;
            returnSome();
        });
}

void PoolKeeper::returnSome()
{
    if (m_run->at == m_run->due.size()) {
        finish();
        return;
    }
    const size_t size = std::min(kPoolPiece, m_run->due.size() - m_run->at);
    const auto first = m_run->due.cbegin() + std::ptrdiff_t(m_run->at);
    whenDone(
        m_company.executor().write(
            [piece = std::vector<PoolDue>(first, first + std::ptrdiff_t(size)), run = m_run->id, now = m_now(),
             base = m_company.baseCurrency(), cancelled = m_cancelled](SqlSession& session) -> Result<PoolPiece> {
                if (cancelled->load()) {
                    return fail(ErrorCode::Cancelled);
                }
                return returnDue(session, piece, run, now, base);
            },
            WritePriority::Batch),
        this, [this, size](const Result<PoolPiece>& piece) {
            if (!piece) {
                end(piece.error());
                return;
            }
            m_run->at += size;
            m_run->id = piece->run;
            m_run->returned += piece->returned;
            if (piece->returned > 0) {
                Q_EMIT m_company.changed(piece->receipt);
            }
            returnSome();
        });
}

void PoolKeeper::finish()
{
    whenDone(
        m_company.executor().write([now = m_now()](SqlSession& session) { return notePoolRun(session, now); }), this,
        [this](const Result<void>& noted) {
            if (!noted) {
                end(noted.error());
                return;
            }
            const qint64 returned = m_run->returned;
            m_run.reset();
            Q_EMIT ran(returned);
        });
}

void PoolKeeper::end(const Error& error)
{
    m_run.reset(); // begun anew at the next look
    if (error.code != ErrorCode::Cancelled) {
        Q_EMIT failed(error);
    }
}

} // namespace zhike
