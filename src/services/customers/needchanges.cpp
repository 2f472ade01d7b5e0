#include "services/customers/needchanges.h"

#include <algorithm>

namespace zhike {

namespace {

Day todayOf(ChangeContext& context)
{
    return Day::from(context.now().local().date()).value_or(Day(0));
}

void endWithItsState(NeedDraft& draft, Day today)
{
    if (draft.state == NeedState::Open) {
        draft.until.reset();
    } else if (!draft.until) {
        draft.until = std::max(today, draft.since);
    }
}

} // namespace

Change writeNeed(CustomerId customer, NeedDraft draft)
{
    const QString text = draft.text;
    return {
        {ChangeAction::WriteNeed, text}, [customer, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            NeedDraft written = draft;
            if (written.since == Day(0)) {
                written.since = todayOf(context);
            }
            endWithItsState(written, todayOf(context));
            ZHIKE_CHECK(CustomerStore(context.session()).get(customer, customer));
            ZHIKE_CHECK(context.insert(customer, std::move(written)));
            return {};
        }};
}

Change editNeed(CustomerId customer, NeedId id, int revision, NeedDraft draft)
{
    const QString text = draft.text;
    return {
        {ChangeAction::WriteNeed, text},
        [customer, id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            NeedDraft written = draft;
            endWithItsState(written, todayOf(context));
            ZHIKE_CHECK(context.update(customer, id, revision, std::move(written)));
            return {};
        }};
}

Change deleteNeed(CustomerId customer, NeedId id, int revision, const QString& text)
{
    return {{ChangeAction::DeleteNeed, text}, [customer, id, revision](ChangeContext& context) {
                return context.remove<NeedDraft>(customer, id, revision);
            }};
}

Result<QList<Need>> needsOf(SqlSession& session, CustomerId customer)
{
    ZHIKE_TRY(QList<Need> needs, NeedStore(session).ofCustomer(customer));
    std::ranges::sort(needs, [](const Need& a, const Need& b) {
        const bool isOpen = a.details.state == NeedState::Open;
        if (isOpen != (b.details.state == NeedState::Open)) {
            return isOpen;
        }
        return a.details.since != b.details.since ? a.details.since > b.details.since : a.id > b.id;
    });
    return needs;
}

} // namespace zhike
