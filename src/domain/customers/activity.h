#pragma once

#include "domain/base/validation.h"

namespace zhike {

enum class ActivityKind { Call, Visit, Meeting, Task, Mail, Note };
template <>
inline constexpr std::array kChoicesOf<ActivityKind> = {
    Choice{"call", QT_TRANSLATE_NOOP("Choice", "Call")},       Choice{"visit", QT_TRANSLATE_NOOP("Choice", "Visit")},
    Choice{"meeting", QT_TRANSLATE_NOOP("Choice", "Meeting")}, Choice{"task", QT_TRANSLATE_NOOP("Choice", "Task")},
    Choice{"mail", QT_TRANSLATE_NOOP("Choice", "Mail")},       Choice{"note", QT_TRANSLATE_NOOP("Choice", "Note")}};

/// A plan (planned) and a record (the others) are told apart by this. A record says how it ended: done is reached, the
/// three after it are attempts that nobody answered.
enum class ActivityStatus { Planned, Done, NotReached, Busy, LeftMessage, Cancelled };
template <>
inline constexpr std::array kChoicesOf<ActivityStatus> = {
    Choice{"planned", QT_TRANSLATE_NOOP("Choice", "Planned")},
    Choice{"done", QT_TRANSLATE_NOOP("Choice", "Done")},
    Choice{"not_reached", QT_TRANSLATE_NOOP("Choice", "Not reached")},
    Choice{"busy", QT_TRANSLATE_NOOP("Choice", "Busy")},
    Choice{"left_message", QT_TRANSLATE_NOOP("Choice", "Left a message")},
    Choice{"cancelled", QT_TRANSLATE_NOOP("Choice", "Cancelled")}};

enum class Direction { Out, In };
template <>
inline constexpr std::array kChoicesOf<Direction> = {
    Choice{"out", QT_TRANSLATE_NOOP("Choice", "Outgoing")}, Choice{"in", QT_TRANSLATE_NOOP("Choice", "Incoming")}};

enum class Priority { Low, Normal, High, Urgent };
template <>
inline constexpr std::array kChoicesOf<Priority> = {
    Choice{"low", QT_TRANSLATE_NOOP("Choice", "Low")}, Choice{"normal", QT_TRANSLATE_NOOP("Choice", "Normal")},
    Choice{"high", QT_TRANSLATE_NOOP("Choice", "High")}, Choice{"urgent", QT_TRANSLATE_NOOP("Choice", "Urgent")}};

/// A call, visit, meeting, task, mail or note at a customer: planned, or done.
struct ActivityDraft {
    ActivityKind kind = ActivityKind::Call;
    ActivityStatus status = ActivityStatus::Done;
    QString subject;
    QString text;
    Instant at{0}; ///< when it happened, or when it is due
    int minutes = 0; ///< time spent, or planned
    Direction direction = Direction::Out;
    Priority priority = Priority::Normal;
    QString phone; ///< the number dialled or shown
    std::optional<ContactId> contact;
    std::optional<OpportunityId> opportunity;
    std::optional<CaseId> serviceCase;
    std::optional<UserId> owner;
    QString externalKey; ///< its key in the system that it was imported from
    bool allDay = false; ///< `at` is the start of a day, and its hour means nothing
    std::optional<Instant> plannedAt; ///< of a record: what it was planned for; nothing when nobody planned it
    std::optional<int> remindMinutes; ///< of a plan: how long before it one is reminded; see reminderOf()
    std::optional<Instant> remindAt; ///< when the reminder is due: moved by snoozing, gone when it was answered
    // A series is one plan: `at` is its next occurrence that is open, later ones follow from the rule. What became of
    // a single occurrence is an activity of its own with `series` and `occurrenceAt`.
    QString repeatRule; ///< RRULE of RFC 5545, the parts that domain/customers/repetition.h takes
    std::optional<Instant> repeatFrom; ///< the first occurrence, which the rule counts from
    QString repeatZone; ///< the rule means clock times of this zone (IANA)
    QString repeatExcept; ///< occurrences after `at` that went their own way, see exceptions()
    std::optional<qint64> series; ///< the plan that this was an occurrence of, of the same customer
    std::optional<Instant> occurrenceAt; ///< which one
    bool operator==(const ActivityDraft&) const = default;
};
using Activity = Saved<ActivityDraft, ActivityId>;

template <> struct Catalogue<ActivityDraft> {
    using D = ActivityDraft;
    static constexpr RecordKind kKind = RecordKind::Activity;
    static constexpr const char* kTable = "activity";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr unsigned kTyped = kEditable | kImportable;
    static constexpr std::array kFields = {
        bound<&D::kind>(
            {"kind", QT_TRANSLATE_NOOP("Field", "Kind"), FieldType::Choice, kTyped | kDefault, 20,
             kChoicesOf<ActivityKind>}),
        bound<&D::status>(
            {"status", QT_TRANSLATE_NOOP("Field", "Status"), FieldType::Choice, kTyped | kDefault, 20,
             kChoicesOf<ActivityStatus>}),
        bound<&D::subject>(
            {"subject", QT_TRANSLATE_NOOP("Field", "Subject"), FieldType::Text, kTyped | kPersonal | kDefault, 300}),
        bound<&D::text>({"text", QT_TRANSLATE_NOOP("Field", "Text"), FieldType::Note, kTyped | kPersonal, 100000}),
        bound<&D::at>(
            {"at", QT_TRANSLATE_NOOP("Field", "When"), FieldType::Instant, kRequired | kTyped | kSortable | kDefault}),
        bound<&D::minutes>({"minutes", QT_TRANSLATE_NOOP("Field", "Minutes"), FieldType::Integer, kTyped}),
        bound<&D::direction>(
            {"direction", QT_TRANSLATE_NOOP("Field", "Direction"), FieldType::Choice, kTyped, 10,
             kChoicesOf<Direction>}),
        bound<&D::priority>(
            {"priority", QT_TRANSLATE_NOOP("Field", "Priority"), FieldType::Choice, kTyped, 10, kChoicesOf<Priority>}),
        bound<&D::phone>({"phone", QT_TRANSLATE_NOOP("Field", "Phone"), FieldType::Text, kTyped | kPersonal, 60}),
        bound<&D::contact>(
            {"contact_id",
             QT_TRANSLATE_NOOP("Field", "Contact"),
             FieldType::Link,
             kEditable | kDefault,
             0,
             {},
             RecordKind::Contact}),
        bound<&D::opportunity>(
            {"opportunity_id",
             QT_TRANSLATE_NOOP("Field", "Opportunity"),
             FieldType::Link,
             kEditable,
             0,
             {},
             RecordKind::Opportunity}),
        bound<&D::serviceCase>(
            {"case_id", QT_TRANSLATE_NOOP("Field", "Case"), FieldType::Link, kEditable, 0, {}, RecordKind::Case}),
        bound<&D::owner>(
            {"owner_id",
             QT_TRANSLATE_NOOP("Field", "Owner"),
             FieldType::Link,
             kEditable | kDefault,
             0,
             {},
             RecordKind::User}),
        bound<&D::externalKey>(
            {"external_key", QT_TRANSLATE_NOOP("Field", "Key in other system"), FieldType::Text, kTyped | kPersonal,
             100}),
        bound<&D::allDay>({"all_day", QT_TRANSLATE_NOOP("Field", "Whole day"), FieldType::YesNo, kEditable}),
        bound<&D::plannedAt>({"planned_at", QT_TRANSLATE_NOOP("Field", "Planned for"), FieldType::Instant}),
        bound<&D::remindMinutes>(
            {"remind_minutes", QT_TRANSLATE_NOOP("Field", "Reminder, minutes before"), FieldType::Integer, kEditable}),
        bound<&D::remindAt>({"remind_at", QT_TRANSLATE_NOOP("Field", "Reminder"), FieldType::Instant, kHidden}),
        bound<&D::repeatRule>({"repeat_rule", QT_TRANSLATE_NOOP("Field", "Repeats"), FieldType::Text, kHidden, 300}),
        bound<&D::repeatFrom>({"repeat_from", QT_TRANSLATE_NOOP("Field", "Repeats from"), FieldType::Instant, kHidden}),
        bound<&D::repeatZone>({"repeat_zone", QT_TRANSLATE_NOOP("Field", "Time zone"), FieldType::Text, kHidden, 64}),
        bound<&D::repeatExcept>(
            {"repeat_except", QT_TRANSLATE_NOOP("Field", "Exceptions"), FieldType::Text, kHidden, 9000}),
        bound<&D::series>({"series_id", QT_TRANSLATE_NOOP("Field", "Series"), FieldType::Integer, kHidden}),
        bound<&D::occurrenceAt>(
            {"occurrence_at", QT_TRANSLATE_NOOP("Field", "Occurrence"), FieldType::Instant, kHidden})};
};

/// An attempt at reaching somebody that nobody answered.
[[nodiscard]] constexpr bool isUnanswered(ActivityStatus status) noexcept
{
    return status == ActivityStatus::NotReached || status == ActivityStatus::Busy
        || status == ActivityStatus::LeftMessage;
}

/// The hour that a reminder of a whole day counts back from.
inline constexpr int kReminderHour = 9;
/// @return when one is reminded of a plan; nothing when one is not, and for a record.
[[nodiscard]] std::optional<Instant> reminderOf(const ActivityDraft& draft);

// What follows from the other fields, whichever way they were written: called by every change before it saves.
/// A new activity: a plan's reminder gets its moment.
void settle(ActivityDraft& draft);
/// An edited one: a record keeps what it was planned for and reminds of nothing more; a plan that moved reminds anew.
void settle(const ActivityDraft& before, ActivityDraft& after);

[[nodiscard]] Faults faultsOf(const ActivityDraft& draft);

} // namespace zhike
