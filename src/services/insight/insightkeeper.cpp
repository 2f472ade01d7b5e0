#include "services/insight/insightkeeper.h"

#include "services/insight/insightrules.h"
#include "services/insight/modelrun.h"
#include "services/insight/worth.h"
#include "services/jobs/whendone.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace zhike {

/// A computed snapshot on its way into the store.
struct InsightKeeper::Job {
    InsightSnapshot snapshot;
    std::unique_ptr<InsightWriter> writer;
};

InsightKeeper::InsightKeeper(Company& company, QObject* parent)
    : QObject(parent), m_company(company), m_cancelled(std::make_shared<std::atomic_bool>(false))
{
}

InsightKeeper::~InsightKeeper()
{
    cancel();
}

void InsightKeeper::cancel()
{
    m_cancelled->store(true);
}

void InsightKeeper::load()
{
    whenDone(
        m_company.read([](SqlSession& session) { return newestInsightSummary(session); }), this,
        [this](const Result<std::optional<InsightSummary>>& summary) {
            if (!summary) {
                Q_EMIT failed(summary.error());
                return;
            }
            if (*summary) {
                m_summary = **summary;
                Q_EMIT fitted();
            }
            if (!*summary || !m_summary->standing) { // none yet, or one of a version that told less
                run();
            }
        });
}

void InsightKeeper::run()
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    Q_EMIT started();
    using Computed = std::shared_ptr<Job>;
    whenDone(
        m_company.analyse(
            [cancelled = m_cancelled, base = m_company.baseCurrency()](SqlSession& session) -> Result<Computed> {
                QElapsedTimer clock;
                clock.start();
                const auto isCancelled = [cancelled] { return cancelled->load(); };
                ZHIKE_TRY(const InsightRules rules, insightRules(session));
                ZHIKE_TRY(
                    PurchaseHistory history, purchaseHistory(session, {}, base, isCancelled, rules.standing.lifecycle));
                ZHIKE_TRY(analytics::SegmentTable table, segmentTable(session));
                ZHIKE_TRY(WorthHistory worth, worthHistory(session, history, {}, isCancelled));
                auto job = std::make_shared<Job>();
                ZHIKE_TRY(
                    job->snapshot, computeInsight(std::move(history), std::move(table), rules.models, isCancelled));
                addStanding(job->snapshot, std::move(worth), rules.standing, base);
                InsightSummary summary = summaryOf(job->snapshot, base);
                summary.computedInMs = double(clock.nsecsElapsed()) / 1e6;
                job->writer = std::make_unique<InsightWriter>(
                    job->snapshot, std::move(summary), base, Instant::from(QDateTime::currentDateTimeUtc()));
                return job;
            }),
        this, [this](const Result<Computed>& job) {
            if (job) {
                write(*job);
            } else {
                end();
                if (job.error().code != ErrorCode::Cancelled) {
                    Q_EMIT failed(job.error());
                }
            }
        });
}

void InsightKeeper::write(const std::shared_ptr<Job>& job)
{
    if (m_cancelled->load()) {
        abandon();
        return;
    }
    auto future = m_company.executor().write(
        [job](SqlSession& session) { return job->writer->writeSome(session); }, WritePriority::Batch);
    whenDone(future, this, [this, job](const Result<bool>& done) {
        if (!done) {
            abandon();
            Q_EMIT failed(done.error());
        } else if (*done) {
            m_summary = job->writer->summary();
            end();
            ChangeReceipt receipt;
            receipt.everything = true;
            Q_EMIT fitted();
            Q_EMIT m_company.changed(receipt);
        } else {
            Q_EMIT progressed(job->writer->share());
            write(job);
        }
    });
}

void InsightKeeper::abandon()
{
    (void)m_company.executor().write(
        [](SqlSession& session) { return endUnfinishedRun(session); }, WritePriority::Batch);
    end();
}

void InsightKeeper::end()
{
    m_running = false;
}

} // namespace zhike
