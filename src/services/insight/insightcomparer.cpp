#include "services/insight/insightcomparer.h"

#include "services/jobs/whendone.h"

namespace zhike {

InsightComparer::InsightComparer(Company& company, QObject* parent)
    : QObject(parent), m_company(company), m_cancelled(std::make_shared<std::atomic_bool>(false))
{
}

InsightComparer::~InsightComparer()
{
    m_cancelled->store(true);
}

void InsightComparer::cancel()
{
    m_cancelled->store(true);
    ++m_generation;
    if (m_running) {
        m_running = false;
        Q_EMIT ended();
    }
}

void InsightComparer::compare(Day before, Day after, LaterDate later, const InsightSettings& settings)
{
    cancel();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_running = true;
    Q_EMIT started();
    using Answer = std::shared_ptr<const InsightComparison>;
    whenDone(
        m_company.analyse(
            [before, after, later, settings, cancelled = m_cancelled,
             base = m_company.baseCurrency()](SqlSession& session) -> Result<Answer> {
                const auto isCancelled = [cancelled] { return cancelled->load(); };
                ZHIKE_TRY(
                    InsightComparison comparison,
                    compareInsight(session, before, after, later, settings, base, isCancelled));
                return std::make_shared<const InsightComparison>(std::move(comparison));
            }),
        this, [this, generation = m_generation](const Result<Answer>& answer) {
            if (generation != m_generation) {
                return;
            }
            m_running = false;
            if (answer) {
                m_comparison = *answer;
                Q_EMIT compared();
            } else if (answer.error().code != ErrorCode::Cancelled) {
                Q_EMIT failed(answer.error());
            }
            Q_EMIT ended();
        });
}

} // namespace zhike
