#include "services/customers/customerlinks.h"

#include "repositories/customers/customerreads.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Error customerFault(QLatin1StringView field, FaultCode code)
{
    return {ErrorCode::InvalidInput, u"%1:%2"_s.arg(field).arg(int(code))};
}

Result<void>
checkLink(SqlSession& session, std::optional<CustomerId> self, std::optional<CustomerId> other, QLatin1StringView field)
{
    if (!other) {
        return {};
    }
    if (self == other) {
        return tl::unexpected(customerFault(field, FaultCode::Cycle));
    }
    ZHIKE_TRY(const std::optional<Customer> found, CustomerStore(session).find(*other, *other));
    return found ? Result<void>() : tl::unexpected(customerFault(field, FaultCode::NotAChoice));
}

} // namespace

Result<void> checkLinks(SqlSession& session, std::optional<CustomerId> self, const CustomerDraft& draft)
{
    ZHIKE_CHECK(checkLink(session, self, draft.parent, "parent_id"_L1));
    ZHIKE_CHECK(checkLink(session, self, draft.household, "household_id"_L1));
    ZHIKE_CHECK(checkLink(session, self, draft.referredBy, "referred_by_id"_L1));
    return {};
}

Result<void> demoteOthers(ChangeContext& context, CustomerId customer, std::optional<ContactId> main)
{
    ZHIKE_TRY(const QList<Contact> contacts, mainContactsOf(context.session(), customer));
    for (const Contact& contact : contacts) {
        if (contact.id != main) {
            ContactDraft draft = contact.details;
            draft.isPrimary = false;
            ZHIKE_CHECK(context.update(customer, contact.id, contact.revision, std::move(draft)));
        }
    }
    return {};
}

} // namespace zhike
