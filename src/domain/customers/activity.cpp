#include "domain/customers/activity.h"

#include "domain/customers/repetition.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestMinutes = 60 * 24 * 31;

/// Nobody writes words where machinery is kept: what a zone is called, and moments parted by blanks.
bool isZoneName(QStringView text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || u"/_+-"_s.contains(c)); });
}

bool areMoments(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u' ' || c == u'-'; });
}

} // namespace

Faults faultsOf(const ActivityDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.subject.trimmed().isEmpty() && draft.text.trimmed().isEmpty()) {
        faults.append({QLatin1StringView("subject"), FaultCode::Missing});
    }
    if (draft.minutes < 0 || draft.minutes > kLongestMinutes) {
        faults.append({QLatin1StringView("minutes"), FaultCode::OutOfRange, kLongestMinutes});
    }
    if (draft.remindMinutes && (*draft.remindMinutes < 0 || *draft.remindMinutes > kLongestMinutes)) {
        faults.append({QLatin1StringView("remind_minutes"), FaultCode::OutOfRange, kLongestMinutes});
    }
    if (!draft.repeatRule.isEmpty() && !isRepeatRule(draft.repeatRule)) {
        faults.append({QLatin1StringView("repeat_rule"), FaultCode::NotAChoice});
    }
    if (!isZoneName(draft.repeatZone)) {
        faults.append({QLatin1StringView("repeat_zone"), FaultCode::NotAChoice});
    }
    if (!areMoments(draft.repeatExcept)) {
        faults.append({QLatin1StringView("repeat_except"), FaultCode::NotAChoice});
    }
    return faults;
}

std::optional<Instant> reminderOf(const ActivityDraft& draft)
{
    if (draft.status != ActivityStatus::Planned || !draft.remindMinutes) {
        return std::nullopt;
    }
    const Instant from
        = draft.allDay ? Instant::from(QDateTime(draft.at.local().date(), QTime(kReminderHour, 0))) : draft.at;
    return Instant(from.msSinceEpoch() - qint64(*draft.remindMinutes) * 60'000);
}

void settle(ActivityDraft& draft)
{
    if (draft.status != ActivityStatus::Planned) {
        draft.remindAt.reset();
    } else if (!draft.remindAt) {
        draft.remindAt = reminderOf(draft);
    }
}

void settle(const ActivityDraft& before, ActivityDraft& after)
{
    if (after.status != ActivityStatus::Planned) {
        after.remindAt.reset();
        if (before.status == ActivityStatus::Planned && !after.plannedAt) {
            after.plannedAt = before.at;
        }
        return;
    }
    const bool isMoved = before.status != ActivityStatus::Planned || before.at != after.at
        || before.allDay != after.allDay || before.remindMinutes != after.remindMinutes;
    if (isMoved && before.remindAt == after.remindAt) {
        after.remindAt = reminderOf(after);
    }
}

} // namespace zhike
