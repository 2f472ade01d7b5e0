#pragma once

#include "services/company.h"
#include "services/quality/quality.h"

#include <QTimer>
#include <atomic>
#include <memory>

namespace zhike {

/// How far the keeper went through the customers that were never counted.
struct QualityRound {
    QList<ChangeId> batches; ///< imports and other batches whose customers are to be counted again
    CustomerId after{0};
    bool hasLookedForNew = false;
    qint64 counted = 0;
};

/// Counts some customers of noted changes, and whose figures are missing or older than a week: in one transaction,
/// about 20 ms. Freshness falls by itself, by less than half a point a week.
/// @return whether everybody is counted
[[nodiscard]] Result<bool> countSome(SqlSession& session, QualityRound& round, Day today);

/// Keeps the figures of data quality current in the background, a little at a time and behind everybody's saves: those
/// of an older company, of an import, of a bulk edit. One per window; GUI thread.
class QualityKeeper : public QObject {
    Q_OBJECT
public:
    explicit QualityKeeper(Company& company, QObject* parent = nullptr);
    ~QualityKeeper() override;

    /// Begins to count when the pause is over; from the start where it is counting already.
    void startSoon(int pauseMs = 3000);

Q_SIGNALS:
    /// A round ended that counted somebody.
    void counted(qint64 customers);

private:
    void countNext();

    Company& m_company;
    QTimer m_pause;
    QList<ChangeId> m_batches; ///< since the last piece
    std::shared_ptr<QualityRound> m_round; ///< touched by the writer's thread meanwhile
    bool m_isCounting = false;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace zhike
