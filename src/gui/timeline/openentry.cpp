#include "gui/timeline/openentry.h"

#include "gui/attachments/openattachment.h"
#include "gui/calendar/plandialog.h"
#include "gui/history/openhistory.h"
#include "gui/privacy/consentdialog.h"

namespace zhike {

namespace {

/// What one reads and edits over the window, in place of going somewhere. @return whether there is such a thing
bool openOver(Workplace& workplace, const TimelineEntry& entry, const RecordRef& subject, QWidget* window)
{
    if (const auto* activity = std::get_if<Activity>(&entry.record)) {
        const bool isSeries
            = activity->details.status == ActivityStatus::Planned && !activity->details.repeatRule.isEmpty();
        (new PlanDialog(workplace, CalendarEntry{*activity, {}, {}, isSeries}, window))->open();
        return true;
    }
    if (entry.ref() != subject) {
        return false;
    }
    if (std::holds_alternative<FieldChanges>(entry.record)) {
        openHistory(workplace, subject, window);
    } else if (const auto* attachment = std::get_if<Attachment>(&entry.record)) {
        openAttachment(workplace, *attachment, window);
    } else if (std::holds_alternative<Consent>(entry.record)) {
        (new ConsentDialog(workplace, subject, window))->open();
    }
    return true; // one stands at it already
}

} // namespace

void openEntry(
    Workplace& workplace, const TimelineEntry& entry, const RecordRef& subject, QWidget* window,
    const std::function<void()>& leaving)
{
    if (!openOver(workplace, entry, subject, window)) {
        leaving();
        workplace.open(entry.ref());
    }
}

} // namespace zhike
