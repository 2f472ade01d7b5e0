#include "domain/customers/activity.h"

namespace zhike {

Faults faultsOf(const ActivityDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.subject.trimmed().isEmpty() && draft.text.trimmed().isEmpty()) {
        faults.append({QLatin1StringView("subject"), FaultCode::Missing});
    }
    if (draft.minutes < 0 || draft.minutes > 60 * 24 * 31) {
        faults.append({QLatin1StringView("minutes"), FaultCode::OutOfRange, 60 * 24 * 31});
    }
    return faults;
}

} // namespace zhike
