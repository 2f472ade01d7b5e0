#include "gui/timeline/timelinekinds.h"

namespace zhike {

std::vector<TimelineChoice> TimelineChoices::of(RecordKind subject)
{
    const TimelineChoice all{usualTimeline(subject), tr("All", "entries of a timeline")};
    const TimelineChoice calls{TimelineKind::Calls, tr("Calls")};
    const TimelineChoice mails{TimelineKind::Mails, tr("Mail")};
    const TimelineChoice notes{TimelineKind::Activities, tr("Notes, visits, tasks")};
    const TimelineChoice orders{TimelineKind::Orders, tr("Orders")};
    const TimelineChoice cases{TimelineKind::Cases, tr("Cases")};
    const TimelineChoice files{TimelineKind::Attachments, tr("Files")};
    const TimelineChoice changes{TimelineKind::Changes, tr("Changes")};
    switch (subject) {
    case RecordKind::Contact:
        return {all,    calls, mails, notes,  {TimelineKind::Opportunities, tr("Opportunities")},
                orders, cases, files, changes};
    case RecordKind::Opportunity:
        return {all, calls, mails, notes, {TimelineKind::Opportunities, tr("Stages")}, orders, files, changes};
    case RecordKind::Case:
        return {all, {TimelineKind::Entries, tr("Entries")}, calls, mails, notes, files, changes};
    default:
        return {all, calls, mails, orders, cases, changes};
    }
}

} // namespace zhike
