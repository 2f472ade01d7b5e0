#include "services/service/casethread.h"

#include "repositories/customers/customerreads.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Takes one more than is shown off the end of what was read: whether there is more.
bool cutThread(QList<CaseEntry>& read, int limit)
{
    const bool isMore = read.size() > limit;
    if (isMore) {
        read.removeLast();
    }
    return isMore;
}

Result<QList<CaseThread::Entry>> withAuthors(SqlSession& session, const QList<CaseEntry>& entries)
{
    ZHIKE_TRY(const auto users, userNames(session));
    QList<CaseThread::Entry> told;
    for (const CaseEntry& entry : entries) {
        const auto& author = entry.details.author;
        told.append({entry, author ? users.value(author->value()) : QString()});
    }
    return told;
}

Result<CaseThread> threadBefore(
    SqlSession& session, CustomerId customer, CaseId serviceCase, const std::optional<EntryPlace>& before, int limit)
{
    CaseThread thread;
    ZHIKE_TRY(QList<CaseEntry> read, entriesBefore(session, customer, serviceCase, before, limit + 1));
    thread.hasEarlier = cutThread(read, limit);
    thread.hasLater = before.has_value();
    std::ranges::reverse(read);
    ZHIKE_TRY(thread.entries, withAuthors(session, read));
    return thread;
}

} // namespace

Result<CaseThread> caseThread(SqlSession& session, CustomerId customer, CaseId serviceCase, int limit)
{
    return threadBefore(session, customer, serviceCase, std::nullopt, limit);
}

Result<CaseThread>
earlierInThread(SqlSession& session, CustomerId customer, CaseId serviceCase, const EntryPlace& before, int limit)
{
    return threadBefore(session, customer, serviceCase, before, limit);
}

Result<CaseThread>
laterInThread(SqlSession& session, CustomerId customer, CaseId serviceCase, const EntryPlace& after, int limit)
{
    CaseThread thread;
    thread.hasEarlier = true;
    ZHIKE_TRY(QList<CaseEntry> read, entriesAfter(session, customer, serviceCase, after, limit + 1));
    thread.hasLater = cutThread(read, limit);
    ZHIKE_TRY(thread.entries, withAuthors(session, read));
    return thread;
}

Result<CaseThread>
threadAround(SqlSession& session, CustomerId customer, CaseId serviceCase, CaseEntryId entry, int limit)
{
    ZHIKE_TRY(const CaseEntry middle, CaseEntryStore(session).get(customer, entry));
    if (middle.details.serviceCase != serviceCase) {
        return fail(ErrorCode::NotFound, u"entry %1 is not of case %2"_s.arg(entry.value()).arg(serviceCase.value()));
    }
    const EntryPlace place{middle.details.at, middle.id};
    const int half = std::max(1, limit / 2);
    ZHIKE_TRY(CaseThread thread, threadBefore(session, customer, serviceCase, place, half));
    ZHIKE_TRY(const CaseThread later, laterInThread(session, customer, serviceCase, place, half));
    ZHIKE_TRY(const QList<CaseThread::Entry> itself, withAuthors(session, {middle}));
    thread.entries += itself;
    thread.entries += later.entries;
    thread.hasLater = later.hasLater;
    return thread;
}

} // namespace zhike
