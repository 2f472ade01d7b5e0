#pragma once

#include "domain/customers/activity.h"
#include "storage/sqlsession.h"

#include <QHash>
#include <functional>
#include <span>

namespace zhike {

/// The earliest plan of a customer, or of one of its opportunities.
struct NextStep {
    ActivityId id{0};
    ActivityKind kind = ActivityKind::Call;
    QString subject;
    Instant at{0};
    std::optional<OpportunityId> opportunity;
    std::optional<UserId> owner;
};

/// The earliest plan of each customer that has one. Customers may be named twice; a few microseconds each.
[[nodiscard]] Result<QHash<CustomerId, NextStep>>
nextStepsOf(SqlSession& session, std::span<const CustomerId> customers);

/// Every plan of the customers: earliest first within each.
[[nodiscard]] Result<void> readPlans(
    SqlSession& session, std::span<const CustomerId> customers,
    const std::function<void(CustomerId, const NextStep&)>& sink);

/// Every plan of one customer, earliest first, at most `limit`.
[[nodiscard]] Result<QList<Activity>> plansOf(SqlSession& session, CustomerId customer, int limit);

} // namespace zhike
