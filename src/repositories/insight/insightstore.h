#pragma once

#include "domain/base/time.h"
#include "storage/sqlsession.h"

#include <span>

namespace zhike {

/// What the models say of one customer, ready to be stored. Amounts are minor units of the base currency.
struct StoredFigures {
    qint64 customer = 0;
    int r = 0;
    int f = 0;
    int m = 0;
    QString segment; ///< key
    std::optional<double> pAlive; ///< nothing where no model could be fitted, as the next three
    std::optional<double> expectedPurchases;
    std::optional<qint64> expectedSpend;
    std::optional<qint64> value;
};

/// One fit of the models, with everything needed to say the same figures again.
struct ModelRun {
    qint64 id = 0;
    QString kind; ///< "mbgnbd"
    Day asOf{0};
    Instant madeAt{0};
    qint64 customers = 0;
    QString fingerprint; ///< of the statistics that it was fitted on
    QString content; ///< JSON: parameters, scores' bounds, segments, settings
    QString summary; ///< JSON: what the Insight page shows
};

/// Writes or replaces the figures of these customers.
[[nodiscard]] Result<void> writeFigures(SqlSession& session, qint64 run, std::span<const StoredFigures> rows);
/// Takes away the figures of customers that the run did not name (they have no purchase any more).
[[nodiscard]] Result<qint64> removeFiguresNotOf(SqlSession& session, qint64 run, int limit);
[[nodiscard]] Result<void> removeFigures(SqlSession& session, qint64 customer);
[[nodiscard]] Result<void> writeModelRun(SqlSession& session, const ModelRun& run);
/// The newest run without its summary, or nothing.
[[nodiscard]] Result<std::optional<ModelRun>> newestModelRun(SqlSession& session);
[[nodiscard]] Result<QString> modelRunSummary(SqlSession& session, qint64 run);
/// Keys of the customers by id: the external key where there is one, else the number; for exports.
[[nodiscard]] Result<void>
readCustomerKeys(SqlSession& session, const std::function<Result<void>(qint64 id, const QString& key)>& sink);

} // namespace zhike
