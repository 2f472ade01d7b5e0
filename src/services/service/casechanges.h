#pragma once

#include "services/changes/change.h"

namespace zhike {

/// What is promised for a priority, in minutes around the clock until working calendars exist.
struct Promise {
    int responseMinutes = 0;
    int resolutionMinutes = 0;
    friend bool operator==(const Promise&, const Promise&) = default;
};
[[nodiscard]] Promise promiseFor(Priority priority);
/// Promises an answer and a solution, counted from the opening.
void setPromise(CaseDraft& serviceCase);

/// A new case with the next number "C-n" and, unless the draft has its own, due times promised by its priority from the
/// moment it was opened (0: now). A first entry may come with it.
[[nodiscard]] Change
createCase(CustomerId customer, CaseDraft draft, std::optional<CaseEntryDraft> firstEntry = std::nullopt);
/// Saves what a person typed; a changed status is a move, a changed priority promises anew.
[[nodiscard]] Change editCase(CustomerId customer, CaseId id, int revision, CaseDraft draft);
/// Adds an entry and, when given, moves the case in the same change ("send and wait", "send and solve"). The author is
/// filled in unless the entry is the customer's own; the first public entry of ours is the first answer; each public
/// entry is a contact.
enum class EntryFrom { Us, Them };
[[nodiscard]] Change addCaseEntry(
    CustomerId customer, CaseId id, CaseEntryDraft entry, EntryFrom from, const QString& number,
    std::optional<CaseStatus> moveTo = std::nullopt);
/// @return on applying: `StateNotAllowed` where there is no such move. When a paused case runs again, its promises are
/// put off by the time that it was paused.
[[nodiscard]] Change moveCase(
    CustomerId customer, CaseId id, int revision, CaseStatus status, const QString& number,
    const QString& resolution = {});

} // namespace zhike
