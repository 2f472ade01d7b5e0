#include "domain/service/case.h"

#include <algorithm>

namespace zhike {

PromiseClock clockOf(CaseStatus status)
{
    switch (status) {
    case CaseStatus::New:
    case CaseStatus::Open:
    case CaseStatus::InProgress:
        return PromiseClock::Running;
    case CaseStatus::WaitingForCustomer:
    case CaseStatus::WaitingForThirdParty:
    case CaseStatus::OnHold:
        return PromiseClock::Paused;
    case CaseStatus::Resolved:
    case CaseStatus::Closed:
    case CaseStatus::Rejected:
    case CaseStatus::Duplicate:
        break;
    }
    return PromiseClock::Stopped;
}

bool mayMove(CaseStatus from, CaseStatus to)
{
    if (from == to) {
        return false;
    }
    if (from == CaseStatus::Resolved) {
        return to == CaseStatus::Closed || to == CaseStatus::Open;
    }
    if (clockOf(from) == PromiseClock::Stopped) {
        return to == CaseStatus::Open;
    }
    return to != CaseStatus::New;
}

Result<CaseDraft> movedTo(CaseDraft draft, CaseStatus status, Instant now)
{
    if (!mayMove(draft.status, status)) {
        return fail(
            ErrorCode::StateNotAllowed,
            QStringLiteral("case %1 to %2")
                .arg(QLatin1StringView(keyOf(draft.status)), QLatin1StringView(keyOf(status))));
    }
    if (clockOf(draft.status) == PromiseClock::Stopped && status == CaseStatus::Open) {
        ++draft.reopenedCount;
        draft.resolvedAt.reset();
        draft.closedAt.reset();
    }
    if (clockOf(status) == PromiseClock::Stopped) {
        if (!draft.resolvedAt && status != CaseStatus::Rejected && status != CaseStatus::Duplicate) {
            draft.resolvedAt = std::max(now, draft.openedAt); // a clock that was set back is no contradiction
        }
        if (status != CaseStatus::Resolved) {
            draft.closedAt = std::max(now, draft.resolvedAt.value_or(draft.openedAt));
        }
    }
    draft.status = status;
    return draft;
}

Faults faultsOf(const CaseDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.rating && (*draft.rating < 1 || *draft.rating > 5)) {
        faults.append({QLatin1StringView("rating"), FaultCode::OutOfRange, 5});
    }
    if (draft.firstRespondedAt && *draft.firstRespondedAt < draft.openedAt) {
        faults.append({QLatin1StringView("first_responded_at"), FaultCode::Inconsistent});
    }
    if (draft.resolvedAt && *draft.resolvedAt < draft.openedAt) {
        faults.append({QLatin1StringView("resolved_at"), FaultCode::Inconsistent});
    }
    return faults;
}

} // namespace zhike
