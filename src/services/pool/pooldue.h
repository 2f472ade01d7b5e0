#pragma once

#include "repositories/stores.h"

#include <array>
#include <span>
#include <vector>

namespace zhike {

/// When a customer goes back to the pool if nothing happens.
struct PoolDue {
    qint64 customer = 0;
    UserId owner{0};
    PoolRuleId rule{0};
    Day day{0};
    Day lastFollowUp{0}; ///< or since when the owner has the customer, whichever is later
    std::optional<qint64> value; ///< lifetime value, minor units of the base currency
};

struct PoolDueQuestion {
    QList<PoolRule> rules; ///< asked as they stand, whether they are active or not
    Instant now{0};
    int daysAhead = 0;
    std::optional<UserId> owner; ///< only this one's customers
    std::optional<std::vector<qint64>> among; ///< only these, at most some thousands
};
/// Customers who go back up to so many days from now, each once with the rule that is first, by day and customer. For
/// everybody it reads each customer and the activities of the longest rule's days, and no older ones.
[[nodiscard]] Result<std::vector<PoolDue>> poolDue(SqlSession& session, const PoolDueQuestion& question);

/// What a rule would do if it was switched on now; nothing is written.
struct PoolSimulation {
    static constexpr int kDays = 30;
    struct Share {
        qint64 customers = 0;
        qint64 value = 0; ///< lifetime value, minor units of the base currency
    };
    struct OwnerShare {
        UserId owner{0};
        QString name;
        Share share;
    };
    PoolRuleDraft rule; ///< as it was simulated
    Day today{0};
    Share overdue; ///< meet the rule today; the warning comes first
    std::array<Share, kDays + 1> days; ///< those who go back today, tomorrow ...
    Share total; ///< of the days
    QList<OwnerShare> owners; ///< most customers first
    std::vector<PoolDue> customers; ///< of the days
    QStringList names; ///< of the first kListedDue of them
    static constexpr qsizetype kListedDue = 200;
};
/// For the analysing thread: some seconds a million customers.
[[nodiscard]] Result<PoolSimulation> simulatePoolRule(SqlSession& session, const PoolRuleDraft& rule, Instant now);

/// A customer whose owner is told.
struct PoolWarning {
    CustomerId customer{0};
    QString name;
    Day day{0};
    int daysLeft = 0;
    Day lastFollowUp{0};
    QString rule; ///< its name
    std::optional<qint64> value;
    bool operator==(const PoolWarning&) const = default;
};
/// The customers of a person that go to the pool within the days of their rule's warning, the first first.
struct PoolWarnings {
    QList<PoolWarning> first; ///< at most the limit
    qint64 count = 0;
    bool operator==(const PoolWarnings&) const = default;
};
[[nodiscard]] Result<PoolWarnings> poolWarningsFor(SqlSession& session, UserId owner, Instant now, int limit = 20);

/// The rules that are switched on.
[[nodiscard]] Result<QList<PoolRule>> activePoolRules(SqlSession& session);

} // namespace zhike
