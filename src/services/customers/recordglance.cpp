#include "services/customers/recordglance.h"

#include "repositories/lists/displaynames.h"

namespace zhike {

Result<RecordGlance> recordGlance(SqlSession& session, const RecordRef& record)
{
    const CustomerId customer(record.customer);
    RecordGlance glance;
    if (record.kind == RecordKind::Contact) {
        ZHIKE_TRY(glance.contact, ContactStore(session).get(customer, ContactId(record.id)));
    } else if (record.kind == RecordKind::Opportunity) {
        ZHIKE_TRY(glance.opportunity, OpportunityStore(session).get(customer, OpportunityId(record.id)));
        const OpportunityDraft& details = glance.opportunity->details;
        ZHIKE_TRY(const Stage stage, StageStore(session).get(CustomerId(0), details.stage));
        glance.stageName = stage.details.name;
        ZHIKE_TRY(glance.contactName, displayName(session, RecordKind::Contact, details.contact));
    }
    ZHIKE_TRY(glance.customerName, displayName(session, RecordKind::Customer, std::optional(customer)));
    return glance;
}

} // namespace zhike
