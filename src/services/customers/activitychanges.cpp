#include "services/customers/activitychanges.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Result<Activity> insertActivity(ChangeContext& context, CustomerId customer, ActivityDraft draft)
{
    if (draft.at.msSinceEpoch() == 0) {
        draft.at = context.now();
    }
    if (!draft.owner && context.author().user.value() != 0) {
        draft.owner = context.author().user;
    }
    return context.insert(customer, std::move(draft));
}

Result<void> insertPlan(ChangeContext& context, CustomerId customer, const std::optional<ActivityDraft>& next)
{
    if (!next) {
        return {};
    }
    ActivityDraft plan = *next;
    plan.status = ActivityStatus::Planned;
    ZHIKE_CHECK(insertActivity(context, customer, std::move(plan)));
    return {};
}

QString activityTitle(const ActivityDraft& draft)
{
    return draft.subject.isEmpty() ? draft.text.section(u'\n', 0, 0).left(80) : draft.subject;
}

} // namespace

Change logActivity(CustomerId customer, ActivityDraft draft, std::optional<ActivityDraft> next)
{
    const QString title = activityTitle(draft);
    return {
        {ChangeAction::LogActivity, title},
        [customer, draft = std::move(draft), next = std::move(next)](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(insertActivity(context, customer, draft));
            return insertPlan(context, customer, next);
        }};
}

Change editActivity(CustomerId customer, ActivityId id, int revision, ActivityDraft draft)
{
    const QString title = activityTitle(draft);
    return {
        {ChangeAction::EditActivity, title},
        [customer, id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(context.update(customer, id, revision, draft));
            return {};
        }};
}

Change
closeActivity(CustomerId customer, ActivityId id, int revision, Outcome outcome, std::optional<ActivityDraft> next)
{
    return {
        {ChangeAction::LogActivity, {}},
        [customer, id, revision, outcome = std::move(outcome),
         next = std::move(next)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(Activity plan, ActivityStore(context.session()).get(customer, id));
            if (plan.details.status != ActivityStatus::Planned || outcome.status == ActivityStatus::Planned) {
                return fail(ErrorCode::StateNotAllowed, u"activity %1 is no plan"_s.arg(id.value()));
            }
            ActivityDraft& draft = plan.details;
            draft.status = outcome.status;
            draft.at = outcome.at.value_or(context.now());
            draft.minutes = outcome.minutes.value_or(draft.minutes);
            if (!outcome.text.isEmpty()) {
                draft.text = draft.text.isEmpty() ? outcome.text : draft.text + u'\n' + outcome.text;
            }
            context.setSubject(activityTitle(draft));
            ZHIKE_CHECK(context.update(customer, id, revision, std::move(draft)));
            return insertPlan(context, customer, next);
        }};
}

Change postponeActivity(CustomerId customer, ActivityId id, int revision, Instant at)
{
    return {{ChangeAction::EditActivity, {}}, [customer, id, revision, at](ChangeContext& context) -> Result<void> {
                ZHIKE_TRY(Activity plan, ActivityStore(context.session()).get(customer, id));
                if (plan.details.status != ActivityStatus::Planned) {
                    return fail(ErrorCode::StateNotAllowed, u"activity %1 is no plan"_s.arg(id.value()));
                }
                plan.details.at = at;
                context.setSubject(activityTitle(plan.details));
                ZHIKE_CHECK(context.update(customer, id, revision, std::move(plan.details)));
                return {};
            }};
}

Change deleteActivity(CustomerId customer, ActivityId id, int revision, const QString& subject)
{
    return {{ChangeAction::DeleteActivity, subject}, [customer, id, revision](ChangeContext& context) {
                return context.remove<ActivityDraft>(customer, id, revision);
            }};
}

} // namespace zhike
