#pragma once

#include "domain/customers/due.h"
#include "repositories/stores.h"

namespace zhike {

/// A plan with whom it concerns.
struct DueActivity {
    Activity activity{ActivityId(0)};
    QString customerName;
    QString contactName;
    QString ownerName;
    QString phone; ///< the contact's first one, else the customer's
    QString segment; ///< key, of the customer
    std::optional<qint64> value; ///< lifetime value of the customer, minor units of the base currency
    std::optional<Money> amount; ///< of its opportunity
    DueState due = DueState::Planned;
};

struct TodayList {
    QList<DueActivity> overdue; ///< oldest first
    QList<DueActivity> today;
    QList<DueActivity> later; ///< the next fourteen days
    qint64 overdueCount = 0; ///< exact also where a list was cut
    qint64 todayCount = 0;
    qint64 laterCount = 0;
    qint64 doneToday = 0;
    qint64 doneThisWeek = 0; ///< since Monday
};
/// What one person (or everyone) has to do. Lists are cut at the limit, each.
[[nodiscard]] Result<TodayList> todayOf(SqlSession& session, std::optional<UserId> user, Instant now, int limit = 100);

/// What stands beside the sections of the window.
struct NavigationCounts {
    qint64 overdue = 0; ///< plans of the user before today
    qint64 due = 0; ///< and up to the end of today
    qint64 leads = 0; ///< customers of the user with status lead
    qint64 openOpportunities = 0; ///< of the user
    qint64 openOrders = 0; ///< drafts of the user
    qint64 openCases = 0; ///< of the user
    qint64 breachedCases = 0; ///< of the user
    qint64 allOpenCases = 0; ///< of everyone
};
[[nodiscard]] Result<NavigationCounts> navigationCounts(SqlSession& session, UserId user, Instant now);

/// A customer who buys less than usual, best ones first.
struct SlippedCustomer {
    CustomerId id{0};
    QString name;
    QString segment;
    double pAlive = 0;
    qint64 value = 0; ///< minor units of the base currency
    std::optional<qint32> silentDays; ///< since the last purchase
    std::optional<double> usualGapDays;
    bool hasPlan = false;
};
/// Customers who have bought at least twice and are more likely gone than not (P(alive) below a half) while not yet
/// given up (above one in twenty), the most valuable first.
[[nodiscard]] Result<QList<SlippedCustomer>>
slippedCustomers(SqlSession& session, std::optional<UserId> owner, Instant now, int limit = 10);

} // namespace zhike
