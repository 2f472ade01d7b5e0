#pragma once

#include "services/changes/change.h"

namespace zhike {

/// How many attempts that nobody answered, within how many days, are too many.
struct EscalationRule {
    int attempts = 3;
    int days = 7;
    bool operator==(const EscalationRule&) const = default;
};
[[nodiscard]] Result<EscalationRule> escalationRule(SqlSession& session);
/// @return on applying: `InvalidInput` beyond 1 to 50 attempts and 1 to 90 days.
[[nodiscard]] Change setEscalationRule(const EscalationRule& rule);

/// A customer whom nobody reaches.
struct Unanswered {
    CustomerId customer{0};
    QString name;
    QString ownerName; ///< of the customer
    qint64 recent = 0; ///< attempts within the rule's days
    qint64 total = 0; ///< since the last answer, within half a year
    Instant first{0}; ///< of the total
};
/// Those that the rule puts before a person, the most attempts first: a manager's team's customers (everyone's where
/// the manager has no team), an administrator everyone's, others their own.
[[nodiscard]] Result<QList<Unanswered>>
unansweredFor(SqlSession& session, const Author& person, Instant now, int limit = 20);
/// Attempts at one customer since the last answer; nothing when there are none.
[[nodiscard]] Result<std::optional<Unanswered>> unansweredAt(SqlSession& session, CustomerId customer, Instant now);

} // namespace zhike
