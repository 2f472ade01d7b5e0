#include "gui/insight/refitwatch.h"

#include "services/jobs/whendone.h"

#include <algorithm>

namespace zhike {

namespace {

constexpr int kRestMs = 15'000;

/// What is asked of the store in one go.
struct DueAnswer {
    OrderCount now;
    bool isDue = false;
};

} // namespace

RefitWatch::RefitWatch(Company& company, QObject* parent) : QObject(parent), m_company(company)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRestMs);
    connect(&m_soon, &QTimer::timeout, this, &RefitWatch::look);
    connect(&m_company, &Company::changed, this, [this](const ChangeReceipt& receipt) {
        const bool concerns = receipt.everything || std::ranges::any_of(receipt.touched, [](const RecordRef& record) {
                                  return record.kind == RecordKind::Order;
                              });
        if (concerns) {
            m_soon.start();
        }
    });
    m_soon.start();
}

void RefitWatch::setDelay(int milliseconds)
{
    m_soon.setInterval(milliseconds);
}

void RefitWatch::look()
{
    whenDone(
        m_company.analyse([saidAt = m_saidAt](SqlSession& session) -> Result<DueAnswer> {
            ZHIKE_TRY(const std::optional<RunSeen> run, newestRunSeen(session));
            if (!run) {
                return DueAnswer{}; // the first run is the Insight page's
            }
            ZHIKE_TRY(const OrderCount now, countedOrders(session));
            const bool isSaid = saidAt && !isRefitDue({now.newestDay.value_or(Day(0)), *saidAt}, now);
            return DueAnswer{now, !isSaid && isRefitDue(*run, now)};
        }),
        this, [this](const Result<DueAnswer>& answer) {
            if (answer && answer->isDue) { // a question that failed is asked again after the next change
                m_saidAt = answer->now.orders;
                Q_EMIT due();
            }
        });
}

} // namespace zhike
