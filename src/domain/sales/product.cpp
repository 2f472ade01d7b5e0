#include "domain/sales/product.h"

namespace zhike {

Faults faultsOf(const ProductDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.listPrice.isNegative()) {
        faults.append({QLatin1StringView("list_price"), FaultCode::OutOfRange, 0});
    }
    if (draft.listPrice.currency() != draft.currency || (draft.cost && draft.cost->currency() != draft.currency)) {
        faults.append({QLatin1StringView("currency"), FaultCode::CurrencyMismatch});
    }
    if (draft.taxRate.basisPoints < 0 || draft.taxRate.basisPoints > kRateUnit) {
        faults.append({QLatin1StringView("tax_rate"), FaultCode::OutOfRange, kRateUnit});
    }
    return faults;
}

} // namespace zhike
