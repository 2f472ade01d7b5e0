#pragma once

#include "domain/customers/activity.h"

namespace zhike {

/// Says which record an activity was with or about; a customer needs no more than being its owner.
inline void linkTo(ActivityDraft& draft, const RecordRef& record)
{
    switch (record.kind) {
    case RecordKind::Contact:
        draft.contact = ContactId(record.id);
        break;
    case RecordKind::Opportunity:
        draft.opportunity = OpportunityId(record.id);
        break;
    case RecordKind::Case:
        draft.serviceCase = CaseId(record.id);
        break;
    default:
        break;
    }
}

} // namespace zhike
