#pragma once

#include "repositories/stores.h"

namespace zhike {

// The people asked for: nothing means everyone. Activities of customers in the bin are left out everywhere.

/// Plans and records that reach into a span of time, earliest first; plans that come again are left out.
[[nodiscard]] Result<QList<Activity>> activitiesBetween(
    SqlSession& session, const std::optional<std::vector<UserId>>& people, Instant from, Instant to, int limit);
/// Plans that come again and whose next occurrence is before a moment.
[[nodiscard]] Result<QList<Activity>>
seriesBefore(SqlSession& session, const std::optional<std::vector<UserId>>& people, Instant to, int limit);
/// Those who work in the same team as a person, the person among them; nobody else where the person has no team.
[[nodiscard]] Result<std::vector<UserId>> teamOf(SqlSession& session, UserId person);

/// Plans of a person whose reminder is due, the oldest first.
[[nodiscard]] Result<QList<Activity>> plansToRemindOf(SqlSession& session, UserId person, Instant now, int limit);
/// The earliest reminder of a person that is not due yet.
[[nodiscard]] Result<std::optional<Instant>> nextReminder(SqlSession& session, UserId person, Instant now);

/// Attempts at a customer that nobody answered since somebody last did.
struct UnansweredRow {
    CustomerId customer{0};
    QString name;
    std::optional<UserId> owner; ///< of the customer
    qint64 recent = 0; ///< of the days that are looked at
    qint64 total = 0; ///< since the last answer, as far back as is looked
    Instant first{0}; ///< of the total
    Instant last{0};
};
/// Customers with at least so many attempts since `recentFrom`, the most first; counted back to `from` at the most.
/// An answer is a call, visit or meeting that is done, or a mail that came in.
[[nodiscard]] Result<QList<UnansweredRow>> unansweredCustomers(
    SqlSession& session, const std::optional<std::vector<UserId>>& owners, Instant recentFrom, Instant from,
    qint64 attempts, int limit);
/// The same of one customer, whatever the number; nothing without attempts.
[[nodiscard]] Result<std::optional<UnansweredRow>>
unansweredOf(SqlSession& session, CustomerId customer, Instant recentFrom, Instant from);

} // namespace zhike
