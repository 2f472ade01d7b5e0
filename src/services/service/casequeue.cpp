#include "services/service/casequeue.h"

#include "repositories/lists/displaynames.h"
#include "repositories/people/duereads.h"
#include "repositories/service/casereads.h"

#include <algorithm>

namespace zhike {

namespace {

constexpr double kAtRiskShare = 0.25;
constexpr int kEarlierCases = 10;

/// A promise whose clock stands at a moment.
PromiseView promiseAt(Instant opened, std::optional<Instant> due, Instant clock)
{
    PromiseView view;
    view.due = due;
    if (!due) {
        return view;
    }
    view.msLeft = due->msSinceEpoch() - clock.msSinceEpoch();
    const qint64 promised = due->msSinceEpoch() - opened.msSinceEpoch();
    view.shareLeft = promised > 0 ? std::clamp(double(view.msLeft) / double(promised), 0.0, 1.0) : 0.0;
    view.state = view.msLeft < 0        ? PromiseState::Breached
        : view.shareLeft < kAtRiskShare ? PromiseState::AtRisk
                                        : PromiseState::OnTrack;
    return view;
}

/// A promise that ended at a moment: kept, or broken for good.
PromiseView endedPromise(Instant opened, std::optional<Instant> due, Instant ended)
{
    PromiseView view = promiseAt(opened, due, ended);
    if (due && view.msLeft >= 0) {
        view.state = PromiseState::Fulfilled;
    }
    return view;
}

} // namespace

PromiseView responsePromise(const CaseDraft& serviceCase, Instant now)
{
    if (serviceCase.firstRespondedAt) {
        return endedPromise(serviceCase.openedAt, serviceCase.responseDue, *serviceCase.firstRespondedAt);
    }
    if (clockOf(serviceCase.status) == PromiseClock::Stopped) {
        return endedPromise(serviceCase.openedAt, serviceCase.responseDue, serviceCase.resolvedAt.value_or(now));
    }
    return promiseAt(serviceCase.openedAt, serviceCase.responseDue, now);
}

PromiseView resolutionPromise(const CaseDraft& serviceCase, Instant now, std::optional<Instant> pausedSince)
{
    switch (clockOf(serviceCase.status)) {
    case PromiseClock::Running:
        return promiseAt(serviceCase.openedAt, serviceCase.resolutionDue, now);
    case PromiseClock::Paused: {
        PromiseView view = promiseAt(serviceCase.openedAt, serviceCase.resolutionDue, pausedSince.value_or(now));
        view.state = view.due ? PromiseState::Paused : PromiseState::None;
        return view;
    }
    case PromiseClock::Stopped:
        break;
    }
    const Instant ended = serviceCase.resolvedAt.value_or(serviceCase.closedAt.value_or(now));
    return endedPromise(serviceCase.openedAt, serviceCase.resolutionDue, ended);
}

Result<CaseQueue> caseQueue(SqlSession& session, UserId user, QueueScope scope, Instant now, int limit)
{
    const std::optional<UserId> owner = scope == QueueScope::Mine ? std::optional(user) : std::nullopt;
    ZHIKE_TRY(const QList<QueuedCase> rows, openCases(session, owner, limit));
    ZHIKE_TRY(const auto users, userNames(session));
    ZHIKE_TRY(const OpenCaseCounts mine, countOpenCases(session, user, now));
    ZHIKE_TRY(const OpenCaseCounts everyones, countOpenCases(session, std::nullopt, now));
    CaseQueue queue;
    queue.mine = mine.open;
    queue.team = everyones.open;
    queue.open = scope == QueueScope::Mine ? mine.open : everyones.open;
    queue.breached = scope == QueueScope::Mine ? mine.breached : everyones.breached;
    queue.isCut = queue.open > rows.size();
    for (const QueuedCase& row : rows) {
        QueueItem item;
        item.serviceCase = row.serviceCase;
        item.customerName = row.customerName;
        if (const auto& person = row.serviceCase.details.owner) {
            item.ownerName = users.value(person->value());
        }
        item.clock = clockOf(row.serviceCase.details.status);
        ZHIKE_TRY(item.pausedSince, pausedSince(session, row.serviceCase));
        item.promise = resolutionPromise(row.serviceCase.details, now, item.pausedSince);
        queue.items.append(std::move(item));
    }
    return queue;
}

Result<CaseOverview> casePage(SqlSession& session, CustomerId customer, CaseId id, Instant now)
{
    CaseOverview page;
    ZHIKE_TRY(page.serviceCase, CaseStore(session).get(customer, id));
    ZHIKE_TRY(page.customer, CustomerStore(session).get(customer, customer));
    const CaseDraft& details = page.serviceCase.details;
    ZHIKE_TRY(const auto users, userNames(session));
    if (page.customer.details.owner) {
        page.customerOwner = users.value(page.customer.details.owner->value());
    }
    if (details.owner) {
        page.ownerName = users.value(details.owner->value());
    }
    if (details.contact) {
        ZHIKE_TRY(const auto contacts, contactGlances(session, std::span(&*details.contact, 1)));
        const ContactGlance contact = contacts.value(*details.contact);
        page.contactName = contact.name;
        page.contactMail = contact.mails.isEmpty() ? QString() : contact.mails.first().value;
        page.contactPhone = contact.phones.isEmpty() ? QString() : contact.phones.first().value;
    }
    ZHIKE_TRY(page.productName, displayName(session, RecordKind::Product, details.product));
    ZHIKE_TRY(page.orderNumber, displayName(session, RecordKind::Order, details.order));
    ZHIKE_TRY(page.thread, caseThread(session, customer, id));
    ZHIKE_TRY(page.pausedSince, pausedSince(session, page.serviceCase));
    page.response = responsePromise(details, now);
    page.resolution = resolutionPromise(details, now, page.pausedSince);
    ZHIKE_TRY(page.insight, readInsight(session, customer));
    ZHIKE_TRY(page.earlier, otherCases(session, customer, id, kEarlierCases));
    ZHIKE_TRY(const CustomerCounts counts, countsOf(session, customer));
    page.earlierCount = std::max<qint64>(0, counts.cases - 1);
    ZHIKE_TRY(page.opportunities, opportunitiesOf(session, customer, kEarlierCases));
    page.opportunities.removeIf([](const OpportunityLine& line) { return line.outcome != StageOutcome::Open; });
    return page;
}

} // namespace zhike
