#pragma once

#include "repositories/customers/customerreads.h"
#include "repositories/stores.h"
#include "services/service/casethread.h"

namespace zhike {

/// How a case stands against its promise.
enum class PromiseState {
    None, ///< nothing was promised
    OnTrack,
    AtRisk, ///< less than a quarter of the time is left
    Breached,
    Paused,
    Fulfilled ///< answered or solved in time
};

/// One promise of a case, seen from a moment.
struct PromiseView {
    PromiseState state = PromiseState::None;
    std::optional<Instant> due;
    qint64 msLeft = 0; ///< negative when late; of a paused case what was left when it was paused
    double shareLeft = 0; ///< of the time promised, 0 to 1
};
[[nodiscard]] PromiseView responsePromise(const CaseDraft& serviceCase, Instant now);
/// @param pausedSince of a paused case; its clock stands since then.
[[nodiscard]] PromiseView
resolutionPromise(const CaseDraft& serviceCase, Instant now, std::optional<Instant> pausedSince = std::nullopt);

struct QueueItem {
    Case serviceCase{CaseId(0)}; ///< without its description
    QString customerName;
    QString ownerName;
    PromiseClock clock = PromiseClock::Running;
    PromiseView promise; ///< of the solution
    std::optional<Instant> pausedSince; ///< of a paused case
};

struct CaseQueue {
    QList<QueueItem> items; ///< running ones by time left, those without promise after them, then paused ones
    qint64 open = 0; ///< of the filter, exact
    qint64 mine = 0; ///< of the owner asked for
    qint64 team = 0; ///< of everyone
    qint64 breached = 0; ///< of the filter
    bool isCut = false; ///< there are more than the limit
};

/// The open cases, of one owner or of all.
enum class QueueScope { Mine, All };
[[nodiscard]] Result<CaseQueue>
caseQueue(SqlSession& session, UserId user, QueueScope scope, Instant now, int limit = 500);

/// A case with what stands beside its text.
struct CaseOverview {
    Case serviceCase{CaseId(0)};
    Customer customer{CustomerId(0)};
    QString customerOwner;
    QString contactName;
    QString contactMail;
    QString contactPhone;
    QString ownerName;
    QString productName;
    QString orderNumber;
    CaseThread thread; ///< its newest entries
    PromiseView response;
    PromiseView resolution;
    std::optional<Instant> pausedSince;
    std::optional<InsightRow> insight; ///< of the customer
    QList<Case> earlier; ///< other cases of the customer, newest first, at most ten
    qint64 earlierCount = 0;
    QList<OpportunityLine> opportunities; ///< open ones of the customer
};
[[nodiscard]] Result<CaseOverview> casePage(SqlSession& session, CustomerId customer, CaseId id, Instant now);

} // namespace zhike
