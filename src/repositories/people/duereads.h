#pragma once

#include "repositories/stores.h"

namespace zhike {

/// Plans of one person (or everyone) from a moment up to, not including, another, earliest first. Those of customers in
/// the bin are left out.
[[nodiscard]] Result<QList<Activity>>
plansBetween(SqlSession& session, std::optional<UserId> owner, Instant from, Instant to, int limit);
[[nodiscard]] Result<qint64>
countPlansBetween(SqlSession& session, std::optional<UserId> owner, Instant from, Instant to);
/// What was done (not reached among it) from a moment on.
[[nodiscard]] Result<qint64> countDoneSince(SqlSession& session, std::optional<UserId> owner, Instant from);

[[nodiscard]] Result<qint64> countLeads(SqlSession& session, UserId owner);
[[nodiscard]] Result<qint64> countOpenOpportunities(SqlSession& session, UserId owner);
[[nodiscard]] Result<qint64> countDraftOrders(SqlSession& session, UserId owner);

/// What a list of customers at risk shows of each.
struct AtRiskRow {
    CustomerId id{0};
    QString name;
    QString segment;
    double pAlive = 0;
    qint64 value = 0;
    std::optional<qint32> firstDay;
    std::optional<qint32> lastDay;
    qint64 purchaseDays = 0;
};
/// Customers with P(alive) between the bounds and at least two purchase days, the most valuable first.
[[nodiscard]] Result<QList<AtRiskRow>>
customersAtRisk(SqlSession& session, std::optional<UserId> owner, double pAliveFrom, double pAliveTo, int limit);

/// What a due line shows of a customer.
struct CustomerGlance {
    QString name;
    QString segment;
    std::optional<qint64> value;
    Reaches phones;
};
[[nodiscard]] Result<QHash<CustomerId, CustomerGlance>>
customerGlances(SqlSession& session, std::span<const CustomerId> ids);

/// Name and reaches of contacts by id.
struct ContactGlance {
    QString name;
    Reaches phones;
    Reaches mails;
};
[[nodiscard]] Result<QHash<ContactId, ContactGlance>>
contactGlances(SqlSession& session, std::span<const ContactId> ids);

/// Amounts of opportunities by id.
[[nodiscard]] Result<QHash<OpportunityId, Money>>
opportunityAmounts(SqlSession& session, std::span<const OpportunityId> ids);

} // namespace zhike
