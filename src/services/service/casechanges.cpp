#include "services/service/casechanges.h"

#include "repositories/service/casereads.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMsPerMinute = 60'000;

Instant minutesAfter(Instant from, int minutes)
{
    return Instant(from.msSinceEpoch() + minutes * kMsPerMinute);
}

void putOff(std::optional<Instant>& due, qint64 ms)
{
    if (due) {
        due = Instant(due->msSinceEpoch() + ms);
    }
}

/// A move with what it does to the promise: a clock that stood still runs on from where it stopped.
Result<CaseDraft> movedCase(ChangeContext& context, const Case& read, CaseDraft draft, CaseStatus status)
{
    ZHIKE_TRY(CaseDraft moved, movedTo(std::move(draft), status, context.now()));
    if (clockOf(read.details.status) == PromiseClock::Paused && clockOf(status) == PromiseClock::Running) {
        ZHIKE_TRY(const std::optional<Instant> since, pausedSince(context.session(), read));
        const qint64 stood = since ? context.now().msSinceEpoch() - since->msSinceEpoch() : 0;
        if (stood > 0) {
            putOff(moved.resolutionDue, stood);
            if (!moved.firstRespondedAt) {
                putOff(moved.responseDue, stood);
            }
        }
    }
    return moved;
}

Result<void> insertEntry(ChangeContext& context, CustomerId customer, CaseId id, CaseEntryDraft entry, EntryFrom from)
{
    entry.serviceCase = id;
    if (entry.at.msSinceEpoch() == 0) {
        entry.at = context.now();
    }
    if (from == EntryFrom::Them) {
        entry.author.reset();
    } else if (!entry.author && context.author().user.value() != 0) {
        entry.author = context.author().user;
    }
    ZHIKE_CHECK(context.insert(customer, std::move(entry)));
    return {};
}

/// What an entry means for its case.
void noteEntry(CaseDraft& serviceCase, const CaseEntryDraft& entry, EntryFrom from, Instant now)
{
    if (entry.visibility != EntryVisibility::Public) {
        return;
    }
    ++serviceCase.contactCount;
    if (from == EntryFrom::Us && !serviceCase.firstRespondedAt) {
        const Instant answered = entry.at.msSinceEpoch() == 0 ? now : entry.at;
        serviceCase.firstRespondedAt = std::max(answered, serviceCase.openedAt);
    }
}

} // namespace

Promise promiseFor(Priority priority)
{
    constexpr int kHour = 60;
    switch (priority) {
    case Priority::Urgent:
        return {1 * kHour, 8 * kHour};
    case Priority::High:
        return {4 * kHour, 24 * kHour};
    case Priority::Normal:
        return {8 * kHour, 72 * kHour};
    case Priority::Low:
        return {24 * kHour, 120 * kHour};
    }
    Q_UNREACHABLE();
}

void setPromise(CaseDraft& serviceCase)
{
    const Promise promise = promiseFor(serviceCase.priority);
    serviceCase.responseDue = minutesAfter(serviceCase.openedAt, promise.responseMinutes);
    serviceCase.resolutionDue = minutesAfter(serviceCase.openedAt, promise.resolutionMinutes);
}

Change createCase(CustomerId customer, CaseDraft draft, std::optional<CaseEntryDraft> firstEntry)
{
    return {
        {ChangeAction::CreateCase, draft.subject},
        [customer, draft = std::move(draft),
         firstEntry = std::move(firstEntry)](ChangeContext& context) -> Result<void> {
            CaseDraft serviceCase = draft;
            if (serviceCase.number.isEmpty()) {
                ZHIKE_TRY(const qint64 number, takeNumbers(context.session(), u"case_number"_s));
                serviceCase.number = u"C-%1"_s.arg(number);
            }
            if (serviceCase.openedAt.msSinceEpoch() == 0) {
                serviceCase.openedAt = context.now();
            }
            CaseDraft promised = serviceCase;
            setPromise(promised);
            serviceCase.responseDue = serviceCase.responseDue ? serviceCase.responseDue : promised.responseDue;
            serviceCase.resolutionDue = serviceCase.resolutionDue ? serviceCase.resolutionDue : promised.resolutionDue;
            if (!serviceCase.owner && context.author().role == Role::Support && context.author().user.value() != 0) {
                serviceCase.owner = context.author().user;
            }
            if (firstEntry) {
                noteEntry(serviceCase, *firstEntry, EntryFrom::Us, context.now());
            }
            context.setSubject(serviceCase.number);
            ZHIKE_TRY(const Case saved, context.insert(customer, std::move(serviceCase)));
            return firstEntry ? insertEntry(context, customer, saved.id, *firstEntry, EntryFrom::Us) : Result<void>();
        }};
}

Change editCase(CustomerId customer, CaseId id, int revision, CaseDraft draft)
{
    const QString number = draft.number;
    return {
        {ChangeAction::EditCase, number},
        [customer, id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(const Case read, CaseStore(context.session()).get(customer, id));
            const CaseDraft& old = read.details;
            ZHIKE_TRY(const CaseDraft typed, context.rebased(read, revision, draft));
            CaseDraft edited = typed;
            // what only the program notes stays as it was read
            edited.number = old.number;
            edited.status = old.status;
            edited.openedAt = old.openedAt;
            edited.firstRespondedAt = old.firstRespondedAt;
            edited.resolvedAt = old.resolvedAt;
            edited.closedAt = old.closedAt;
            edited.contactCount = old.contactCount;
            edited.reopenedCount = old.reopenedCount;
            const bool typedPromise = typed.responseDue != old.responseDue || typed.resolutionDue != old.resolutionDue;
            if (typed.priority != old.priority && !typedPromise) {
                setPromise(edited);
            }
            if (typed.status != old.status) {
                ZHIKE_TRY(edited, movedCase(context, read, std::move(edited), typed.status));
            }
            ZHIKE_CHECK(context.update(customer, id, read.revision, std::move(edited)));
            return {};
        }};
}

Change addCaseEntry(
    CustomerId customer, CaseId id, CaseEntryDraft entry, EntryFrom from, const QString& number,
    std::optional<CaseStatus> moveTo)
{
    return {
        {ChangeAction::AddCaseEntry, number},
        [customer, id, entry = std::move(entry), from, moveTo](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(insertEntry(context, customer, id, entry, from));
            ZHIKE_TRY(const Case read, CaseStore(context.session()).get(customer, id));
            CaseDraft draft = read.details;
            noteEntry(draft, entry, from, context.now());
            if (moveTo && *moveTo != draft.status) {
                ZHIKE_TRY(draft, movedCase(context, read, std::move(draft), *moveTo));
            }
            ZHIKE_CHECK(context.update(customer, id, read.revision, std::move(draft)));
            return {};
        }};
}

Change moveCase(
    CustomerId customer, CaseId id, int revision, CaseStatus status, const QString& number, const QString& resolution)
{
    return {
        {ChangeAction::MoveCase, number},
        [customer, id, revision, status, resolution](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(const Case read, CaseStore(context.session()).get(customer, id));
            ZHIKE_TRY(CaseDraft draft, movedCase(context, read, read.details, status));
            if (!resolution.isEmpty()) {
                draft.resolution = resolution;
            }
            ZHIKE_CHECK(context.update(customer, id, revision, std::move(draft)));
            return {};
        }};
}

} // namespace zhike
