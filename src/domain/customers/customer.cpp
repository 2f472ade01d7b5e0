#include "domain/customers/customer.h"

namespace zhike {

Faults faultsOf(const CustomerDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.creditLimit && draft.creditLimit->isNegative()) {
        faults.append({QLatin1StringView("credit_limit"), FaultCode::OutOfRange, 0});
    }
    return faults;
}

} // namespace zhike
