#include "services/quality/qualitykeeper.h"

#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"

#include <QDateTime>
#include <utility>

namespace zhike {

namespace {

constexpr int kCustomersAtOnce = 200;
constexpr int kDaysUntilCountedAgain = 7;
constexpr int kEveryMs = 60 * 60 * 1000;
constexpr int kBreathMs = 20; ///< between two pieces, so that others get the disk

} // namespace

Result<bool> countSome(SqlSession& session, QualityRound& round, Day today)
{
    ZHIKE_TRY(const QualityRules rules, qualityRules(session));
    ZHIKE_TRY(const bool isNoted, isAnythingNoted(session));
    if (isNoted || !round.batches.isEmpty()) {
        ZHIKE_TRY(Transaction transaction, Transaction::begin(session, Durability::WithNext));
        for (const ChangeId batch : std::exchange(round.batches, {})) {
            ZHIKE_CHECK(noteForCounting(session, batch));
        }
        ZHIKE_TRY(const qint64 noted, countSomeNoted(session, rules, today, kCustomersAtOnce));
        round.counted += noted;
        ZHIKE_CHECK(transaction.commit());
        return false;
    }
    QList<CustomerId> customers;
    if (!round.hasLookedForNew) {
        ZHIKE_TRY(customers, customersNotCounted(session, round.after, kCustomersAtOnce));
        round.hasLookedForNew = customers.size() < kCustomersAtOnce;
        round.after = customers.isEmpty() ? round.after : customers.last();
    }
    if (customers.isEmpty()) {
        const Day due(today.sinceEpoch() - kDaysUntilCountedAgain);
        ZHIKE_TRY(customers, customersCountedBefore(session, due, kCustomersAtOnce));
    }
    if (customers.isEmpty()) {
        return true;
    }
    // lost in a power cut it is counted once more
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session, Durability::WithNext));
    for (const CustomerId customer : std::as_const(customers)) {
        ZHIKE_CHECK(countQuality(session, customer, rules, today));
    }
    ZHIKE_CHECK(transaction.commit());
    round.counted += customers.size();
    return false;
}

QualityKeeper::QualityKeeper(Company& company, QObject* parent)
    : QObject(parent), m_company(company), m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &QualityKeeper::countNext);
    connect(&company, &Company::changed, this, [this](const ChangeReceipt& receipt) {
        const bool areRules = receipt.title.action == ChangeAction::EditSettings;
        if (receipt.everything || areRules || receipt.touched.size() > kMostCountedAtOnce) {
            if (receipt.everything && receipt.id.value() != 0) {
                m_batches.append(receipt.id);
            }
            startSoon();
        }
    });
}

QualityKeeper::~QualityKeeper()
{
    m_cancelled->store(true);
}

void QualityKeeper::startSoon(int pauseMs)
{
    if (m_round && !m_isCounting) {
        m_round.reset();
    }
    m_pause.start(pauseMs);
}

void QualityKeeper::countNext()
{
    if (m_isCounting) {
        return;
    }
    m_isCounting = true;
    if (!m_round) {
        m_round = std::make_shared<QualityRound>();
    }
    m_round->batches += std::exchange(m_batches, {});
    whenDone(
        m_company.executor().write(
            [round = m_round, cancelled = m_cancelled](SqlSession& session) -> Result<bool> {
                const Day today = Day::from(instantNow().local().date()).value_or(Day(0));
                return cancelled->load() ? Result<bool>(true) : countSome(session, *round, today);
            },
            WritePriority::Batch),
        this, [this](const Result<bool>& isDone) {
            m_isCounting = false;
            if (isDone && !*isDone) {
                m_pause.start(kBreathMs);
                return;
            }
            const qint64 count = m_round->counted; // a full disk or a closing company: begun anew later
            m_round.reset();
            m_pause.start(kEveryMs);
            if (count > 0) {
                Q_EMIT counted(count);
            }
        });
}

} // namespace zhike
