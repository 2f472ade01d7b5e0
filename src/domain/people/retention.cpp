#include "domain/people/retention.h"

namespace zhike {

RetentionFate fateOf(RetentionKind kind)
{
    switch (kind) {
    case RetentionKind::FormerCustomers:
    case RetentionKind::UnusedContacts:
        return RetentionFate::Erased;
    case RetentionKind::ClosedCases:
    case RetentionKind::PastActivities:
    case RetentionKind::OrderDrafts:
        return RetentionFate::Binned;
    case RetentionKind::UnsavedForms:
        return RetentionFate::Dropped;
    case RetentionKind::Documents:
        break;
    }
    return RetentionFate::Kept;
}

Faults faultsOf(const RetentionRuleDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.months < 1 || draft.months > kMostMonths) {
        faults.append({QLatin1StringView("months"), FaultCode::OutOfRange, kMostMonths});
    }
    return faults;
}

RetentionRuleDraft usualRule(RetentionKind kind)
{
    switch (kind) {
    case RetentionKind::Documents:
        return {kind, 120, true};
    case RetentionKind::UnsavedForms:
        return {kind, 6, false};
    case RetentionKind::OrderDrafts:
        return {kind, 12, false};
    case RetentionKind::ClosedCases:
    case RetentionKind::PastActivities:
        return {kind, 60, false};
    case RetentionKind::FormerCustomers:
    case RetentionKind::UnusedContacts:
        break;
    }
    return {kind, 36, false};
}

Day dayMonthsBefore(Day today, int months)
{
    return Day::from(today.date().addMonths(-months)).value_or(Day(Day::kFirst));
}

} // namespace zhike
