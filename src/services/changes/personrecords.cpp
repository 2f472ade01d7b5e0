#include "services/changes/personrecords.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<void> checkIsPerson(SqlSession& session, const RecordRef& person)
{
    if (person.kind == RecordKind::Contact) {
        ZHIKE_CHECK(readAnywhere<ContactDraft>(session, person));
        return {};
    }
    if (person.kind == RecordKind::Customer) {
        ZHIKE_TRY(const Customer customer, readAnywhere<CustomerDraft>(session, person));
        if (customer.details.kind == CustomerKind::Person) {
            return {};
        }
    }
    return fail(ErrorCode::InvalidInput, u"only a contact, or a customer of kind person, is a person"_s);
}

} // namespace zhike
