#pragma once

#include "domain/base/validation.h"
#include "domain/customers/activity.h"
#include "domain/customfields/customvalues.h"

namespace zhike {

enum class CaseType { Question, Incident, Problem, Complaint, Request, Task };
template <>
inline constexpr std::array kChoicesOf<CaseType> = {
    Choice{"question", QT_TRANSLATE_NOOP("Choice", "Question")},
    Choice{"incident", QT_TRANSLATE_NOOP("Choice", "Incident")},
    Choice{"problem", QT_TRANSLATE_NOOP("Choice", "Problem")},
    Choice{"complaint", QT_TRANSLATE_NOOP("Choice", "Complaint")},
    Choice{"request", QT_TRANSLATE_NOOP("Choice", "Request")},
    Choice{"task", QT_TRANSLATE_NOOP("Choice", "Task")}};

enum class CaseStatus {
    New,
    Open,
    InProgress,
    WaitingForCustomer,
    WaitingForThirdParty,
    OnHold,
    Resolved,
    Closed,
    Rejected,
    Duplicate
};
template <>
inline constexpr std::array kChoicesOf<CaseStatus> = {
    Choice{"new", QT_TRANSLATE_NOOP("Choice", "New")},
    Choice{"open", QT_TRANSLATE_NOOP("Choice", "Assigned")},
    Choice{"in_progress", QT_TRANSLATE_NOOP("Choice", "In progress")},
    Choice{"waiting_customer", QT_TRANSLATE_NOOP("Choice", "Waiting for customer")},
    Choice{"waiting_third_party", QT_TRANSLATE_NOOP("Choice", "Waiting for third party")},
    Choice{"on_hold", QT_TRANSLATE_NOOP("Choice", "On hold")},
    Choice{"resolved", QT_TRANSLATE_NOOP("Choice", "Resolved")},
    Choice{"closed", QT_TRANSLATE_NOOP("Choice", "Closed")},
    Choice{"rejected", QT_TRANSLATE_NOOP("Choice", "Rejected")},
    Choice{"duplicate", QT_TRANSLATE_NOOP("Choice", "Duplicate")}};

enum class PromiseClock { Running, Paused, Stopped };
/// Whether the promise's clock runs in a status.
[[nodiscard]] PromiseClock clockOf(CaseStatus status);
/// A case may go from any status that is not final to any other; from a final one only back to open (reopened).
[[nodiscard]] bool mayMove(CaseStatus from, CaseStatus to);

enum class Channel { Phone, Mail, Web, Chat, WeChat, Visit, Letter, Internal };
template <>
inline constexpr std::array kChoicesOf<Channel> = {Choice{"phone", QT_TRANSLATE_NOOP("Choice", "Phone")},
                                                   Choice{"mail", QT_TRANSLATE_NOOP("Choice", "Mail")},
                                                   Choice{"web", QT_TRANSLATE_NOOP("Choice", "Web")},
                                                   Choice{"chat", QT_TRANSLATE_NOOP("Choice", "Chat")},
                                                   Choice{"wechat", QT_TRANSLATE_NOOP("Choice", "WeChat")},
                                                   Choice{"visit", QT_TRANSLATE_NOOP("Choice", "Visit")},
                                                   Choice{"letter", QT_TRANSLATE_NOOP("Choice", "Letter")},
                                                   Choice{"internal", QT_TRANSLATE_NOOP("Choice", "Internal")}};

/// A service case of a customer.
struct CaseDraft {
    QString number; ///< "C-311", given by the service
    QString subject;
    QString description;
    CaseType type = CaseType::Question;
    CaseStatus status = CaseStatus::New;
    Priority priority = Priority::Normal;
    Channel channel = Channel::Phone;
    std::optional<ContactId> contact;
    std::optional<ProductId> product;
    std::optional<OrderId> order;
    std::optional<UserId> owner;
    QString queue;
    QString cause;
    QString resolution;
    Instant openedAt{0};
    std::optional<Instant> responseDue;
    std::optional<Instant> resolutionDue;
    std::optional<Instant> firstRespondedAt;
    std::optional<Instant> resolvedAt;
    std::optional<Instant> closedAt;
    int contactCount = 0;
    int reopenedCount = 0;
    std::optional<int> rating; ///< 1 to 5
    QString externalKey; ///< its key in the system that it was imported from
    CustomValues custom; ///< what the company keeps in fields of its own
    bool operator==(const CaseDraft&) const = default;
};
using Case = Saved<CaseDraft, CaseId>;

template <> struct Catalogue<CaseDraft> {
    using D = CaseDraft;
    static constexpr RecordKind kKind = RecordKind::Case;
    static constexpr const char* kTable = "service_case";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr unsigned kTyped = kEditable | kImportable;
    static constexpr std::array kFields = {
        bound<&D::number>(
            {"number", QT_TRANSLATE_NOOP("Field", "Number"), FieldType::Text, kRequired | kSortable | kDefault, 60}),
        bound<&D::subject>(
            {"subject", QT_TRANSLATE_NOOP("Field", "Subject"), FieldType::Text,
             kRequired | kTyped | kPersonal | kDefault, 300}),
        bound<&D::description>(
            {"description", QT_TRANSLATE_NOOP("Field", "Description"), FieldType::Note, kTyped | kPersonal, 100000}),
        bound<&D::type>(
            {"type", QT_TRANSLATE_NOOP("Field", "Type"), FieldType::Choice, kTyped, 20, kChoicesOf<CaseType>}),
        bound<&D::status>(
            {"status", QT_TRANSLATE_NOOP("Field", "Status"), FieldType::Choice, kTyped | kDefault, 30,
             kChoicesOf<CaseStatus>}),
        bound<&D::priority>(
            {"priority", QT_TRANSLATE_NOOP("Field", "Priority"), FieldType::Choice, kTyped | kDefault, 10,
             kChoicesOf<Priority>}),
        bound<&D::channel>(
            {"channel", QT_TRANSLATE_NOOP("Field", "Channel"), FieldType::Choice, kTyped, 20, kChoicesOf<Channel>}),
        bound<&D::contact>(
            {"contact_id",
             QT_TRANSLATE_NOOP("Field", "Contact"),
             FieldType::Link,
             kEditable,
             0,
             {},
             RecordKind::Contact}),
        bound<&D::product>(
            {"product_id",
             QT_TRANSLATE_NOOP("Field", "Product"),
             FieldType::Link,
             kEditable,
             0,
             {},
             RecordKind::Product}),
        bound<&D::order>(
            {"order_id", QT_TRANSLATE_NOOP("Field", "Order"), FieldType::Link, kEditable, 0, {}, RecordKind::Order}),
        bound<&D::owner>(
            {"owner_id",
             QT_TRANSLATE_NOOP("Field", "Owner"),
             FieldType::Link,
             kEditable | kDefault,
             0,
             {},
             RecordKind::User}),
        bound<&D::queue>({"queue", QT_TRANSLATE_NOOP("Field", "Queue"), FieldType::Text, kTyped | kPersonal, 100}),
        bound<&D::cause>({"cause", QT_TRANSLATE_NOOP("Field", "Cause"), FieldType::Text, kTyped | kPersonal, 300}),
        bound<&D::resolution>(
            {"resolution", QT_TRANSLATE_NOOP("Field", "Resolution"), FieldType::Note, kTyped | kPersonal, 100000}),
        bound<&D::openedAt>(
            {"opened_at", QT_TRANSLATE_NOOP("Field", "Opened"), FieldType::Instant,
             kImportable | kSortable | kDefault}),
        bound<&D::responseDue>(
            {"response_due", QT_TRANSLATE_NOOP("Field", "Answer promised"), FieldType::Instant, kEditable}),
        bound<&D::resolutionDue>(
            {"resolution_due", QT_TRANSLATE_NOOP("Field", "Solution promised"), FieldType::Instant,
             kEditable | kSortable | kDefault}),
        bound<&D::firstRespondedAt>(
            {"first_responded_at", QT_TRANSLATE_NOOP("Field", "First answer"), FieldType::Instant, kImportable}),
        bound<&D::resolvedAt>({"resolved_at", QT_TRANSLATE_NOOP("Field", "Solved"), FieldType::Instant, kImportable}),
        bound<&D::closedAt>({"closed_at", QT_TRANSLATE_NOOP("Field", "Closed"), FieldType::Instant, kImportable}),
        bound<&D::contactCount>({"contact_count", QT_TRANSLATE_NOOP("Field", "Contacts made"), FieldType::Integer, 0}),
        bound<&D::reopenedCount>({"reopened_count", QT_TRANSLATE_NOOP("Field", "Reopened"), FieldType::Integer, 0}),
        bound<&D::rating>({"rating", QT_TRANSLATE_NOOP("Field", "Rating"), FieldType::Integer, kTyped}),
        bound<&D::externalKey>(
            {"external_key", QT_TRANSLATE_NOOP("Field", "Key in other system"), FieldType::Text, kTyped | kPersonal,
             100}),
        bound<&D::custom>(kCustomColumnField)};
};

enum class EntryVisibility { Public, Internal };
template <>
inline constexpr std::array kChoicesOf<EntryVisibility> = {
    Choice{"public", QT_TRANSLATE_NOOP("Choice", "To the customer")},
    Choice{"internal", QT_TRANSLATE_NOOP("Choice", "Internal")}};

/// One thing said or written in a case. Entries are added, never edited.
struct CaseEntryDraft {
    CaseId serviceCase{0};
    EntryVisibility visibility = EntryVisibility::Public;
    Channel channel = Channel::Phone;
    QString text;
    int minutes = 0;
    Instant at{0};
    std::optional<UserId> author;
    bool operator==(const CaseEntryDraft&) const = default;
};
using CaseEntry = Saved<CaseEntryDraft, CaseEntryId>;

template <> struct Catalogue<CaseEntryDraft> {
    using D = CaseEntryDraft;
    static constexpr RecordKind kKind = RecordKind::CaseEntry;
    static constexpr const char* kTable = "case_entry";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr std::array kFields = {
        bound<&D::serviceCase>(
            {"case_id", QT_TRANSLATE_NOOP("Field", "Case"), FieldType::Link, kRequired, 0, {}, RecordKind::Case}),
        bound<&D::visibility>(
            {"visibility", QT_TRANSLATE_NOOP("Field", "Visibility"), FieldType::Choice, 0, 20,
             kChoicesOf<EntryVisibility>}),
        bound<&D::channel>(
            {"channel", QT_TRANSLATE_NOOP("Field", "Channel"), FieldType::Choice, 0, 20, kChoicesOf<Channel>}),
        bound<&D::text>({"text", QT_TRANSLATE_NOOP("Field", "Text"), FieldType::Note, kRequired | kPersonal, 100000}),
        bound<&D::minutes>({"minutes", QT_TRANSLATE_NOOP("Field", "Minutes"), FieldType::Integer, 0}),
        bound<&D::at>({"at", QT_TRANSLATE_NOOP("Field", "When"), FieldType::Instant, kRequired}),
        bound<&D::author>(
            {"author_id", QT_TRANSLATE_NOOP("Field", "Author"), FieldType::Link, 0, 0, {}, RecordKind::User})};
};

/// @return the case after a move to another status at a moment: first answer, solved, closed and reopened are noted.
[[nodiscard]] Result<CaseDraft> movedTo(CaseDraft draft, CaseStatus status, Instant now);

[[nodiscard]] Faults faultsOf(const CaseDraft& draft);
[[nodiscard]] inline Faults faultsOf(const CaseEntryDraft& draft)
{
    return catalogueFaults(draft);
}

} // namespace zhike
