#pragma once

#include "domain/base/field.h"
#include "repositories/insight/insightstore.h"

#include <QList>
#include <QString>

namespace zhike {

/// One thing that serving a customer took: an activity that is done, or what was written into a case.
struct ServiceRecord {
    RecordRef record; ///< the activity, or the case of the entry
    Instant at{0};
    QString name; ///< subject of the activity, number of the case
    QString about; ///< subject of the case
    qint64 minutes = 0;
    bool isVisit = false;
};
/// Those with minutes, and visits, oldest first: what `careOf()` adds up.
[[nodiscard]] Result<QList<ServiceRecord>> serviceRecordsOf(SqlSession& session, qint64 customer, Instant until);

/// Somebody who came through a customer.
struct ReferredRow {
    qint64 customer = 0;
    QString name;
    std::optional<qint64> historic; ///< nothing for one that has not bought
};
/// @param ring 1: came directly, 2: through one of those ... The ones who brought most come first.
[[nodiscard]] Result<QList<ReferredRow>> referredInRing(SqlSession& session, qint64 customer, int ring, int limit);

/// The customers whose historic and current value together are highest, best first. Reads the figures of everybody.
struct BestRow {
    qint64 customer = 0;
    QString name;
    qint64 historic = 0;
    qint64 current = 0;
    qint64 potential = 0;
};
[[nodiscard]] Result<QList<BestRow>> bestCustomers(SqlSession& session, int limit);

/// How many customers went from one stage to another after a day, up to and including another.
[[nodiscard]] Result<QList<StageFlow>> stageFlowsBetween(SqlSession& session, Day after, Day until);

/// How much there is of what a run was made from, now: to tell when figures are due.
struct OrderCount {
    qint64 orders = 0; ///< of customers, as their statistics count them
    std::optional<Day> newestDay;
};
[[nodiscard]] Result<OrderCount> countedOrders(SqlSession& session);

} // namespace zhike
