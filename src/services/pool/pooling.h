#pragma once

#include "services/changes/change.h"

namespace zhike {

/// Takes customers from the pool: all of them or none.
/// @return on applying: `StateNotAllowed` with a ClaimRefusal in it.
[[nodiscard]] Change claimCustomers(QList<CustomerId> customers, const QString& subject);

/// Why a claim was refused.
struct ClaimRefusal {
    enum class Why {
        Taken, ///< somebody was faster: `who`
        NotInPool,
        DayCap, ///< more than `limit` claims a day
        HeldCap, ///< would hold more than `limit`
        Waiting ///< was the claimant's, or of the team, until `since`
    };
    Why why = Why::NotInPool;
    int limit = 0;
    int left = 0; ///< of the limit
    Instant freesAt{0}; ///< of DayCap and Waiting
    QString who;
    QString customer; ///< its name
    bool operator==(const ClaimRefusal&) const = default;
};
[[nodiscard]] Error errorOf(const ClaimRefusal& refusal);
[[nodiscard]] std::optional<ClaimRefusal> claimRefusalOf(const Error& error);

/// What somebody may claim at the moment; nothing: no limit.
struct ClaimAllowance {
    std::optional<int> today;
    std::optional<int> held;
    int claimedToday = 0;
    int holds = 0;
};
[[nodiscard]] Result<ClaimAllowance> claimAllowance(SqlSession& session, UserId user, Instant now);

/// Puts customers into the pool by hand, with the reason; sales people their own only. Whom nobody owns is put there
/// too, and who is there already stays as he is.
/// @return on applying: `InvalidInput` without a reason, `NotAllowed` for a colleague's customer.
[[nodiscard]] Change returnToPool(QList<CustomerId> customers, const QString& reason, const QString& subject);
/// Gives customers to another person; sales people their own only.
/// @return on applying: `NotFound` for a person who does not work here (any more), `NotAllowed` as above.
[[nodiscard]] Change handOver(QList<CustomerId> customers, UserId to, const QString& note, const QString& subject);
/// No rule returns these customers up to a day; without a day the protection ends.
/// @return on applying: `InvalidInput` without a reason, or for a day that is over.
[[nodiscard]] Change
protectCustomers(QList<CustomerId> customers, std::optional<Day> until, const QString& reason, const QString& subject);

/// Somebody held a customer, or does.
struct HeldTime {
    QString holder;
    std::optional<Instant> from;
    std::optional<Instant> until; ///< nothing: goes on
    bool wasClaimed = false;
    TenureEnd end = TenureEnd::Reassigned; ///< of a time that is over
    QString note;
    QString endedBy; ///< empty: the program
};
/// Who holds the customer and who did, newest first.
[[nodiscard]] Result<QList<HeldTime>> heldTimesOf(SqlSession& session, CustomerId customer);

} // namespace zhike
