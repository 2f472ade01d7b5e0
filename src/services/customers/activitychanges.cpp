#include "services/customers/activitychanges.h"

#include "domain/customers/repetition.h"
#include "exchange/recurrence.h"

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

/// The rule of a plan counts from the plan's own moment, in the zone in which it was thought of.
void beginSeries(ActivityDraft& draft)
{
    draft.repeatExcept.clear();
    if (draft.repeatRule.isEmpty()) {
        draft.repeatFrom.reset();
        draft.repeatZone.clear();
        return;
    }
    draft.repeatFrom = draft.at;
    if (draft.repeatZone.isEmpty()) {
        draft.repeatZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    }
}

Result<void> insertPlan(ChangeContext& context, CustomerId customer, const std::optional<ActivityDraft>& next)
{
    if (!next) {
        return {};
    }
    ActivityDraft plan = *next;
    plan.status = ActivityStatus::Planned;
    beginSeries(plan);
    ZHIKE_CHECK(insertActivity(context, customer, std::move(plan)));
    return {};
}

QString activityTitle(const ActivityDraft& draft)
{
    return draft.subject.isEmpty() ? draft.text.section(u'\n', 0, 0).left(80) : draft.subject;
}

bool isSeries(const ActivityDraft& plan)
{
    return !plan.repeatRule.isEmpty();
}

Result<Activity> planOf(ChangeContext& context, CustomerId customer, ActivityId id)
{
    ZHIKE_TRY(Activity plan, ActivityStore(context.session()).get(customer, id));
    if (plan.details.status != ActivityStatus::Planned) {
        return fail(ErrorCode::StateNotAllowed, u"activity %1 is no plan"_s.arg(id.value()));
    }
    context.setSubject(activityTitle(plan.details));
    return plan;
}

/// Whether the moment is one of the series' that are still open.
bool isOpenOccurrence(const ActivityDraft& series, Instant moment)
{
    if (moment == series.at) {
        return true;
    }
    const auto next = nextOccurrence(repeatingPlan(series), Instant(moment.msSinceEpoch() - 1));
    const std::vector<Instant> gone = exceptions(series.repeatExcept);
    return moment > series.at && next == moment && std::ranges::find(gone, moment) == gone.end();
}

/// The series without one of its open occurrences. @return nothing when it was the last one
std::optional<ActivityDraft> without(ActivityDraft series, Instant occurrence)
{
    if (occurrence == series.at) {
        const auto next = nextOccurrence(repeatingPlan(series), series.at, exceptions(series.repeatExcept));
        if (!next) {
            return std::nullopt;
        }
        series.at = *next;
    }
    series.repeatExcept = withException(series.repeatExcept, occurrence, series.at);
    return series;
}

/// One occurrence as an activity of its own.
ActivityDraft occurrenceOf(const Activity& series, Instant occurrence)
{
    ActivityDraft own = series.details;
    own.at = occurrence;
    own.plannedAt = occurrence;
    own.repeatRule.clear();
    own.repeatFrom.reset();
    own.repeatZone.clear();
    own.repeatExcept.clear();
    own.remindAt.reset();
    own.externalKey.clear();
    own.series = series.id.value();
    own.occurrenceAt = occurrence;
    return own;
}

void finish(ActivityDraft& draft, const Outcome& outcome, Instant now)
{
    draft.status = outcome.status;
    draft.plannedAt = draft.plannedAt.value_or(draft.at);
    draft.at = outcome.at.value_or(now);
    draft.allDay = false;
    draft.minutes = outcome.minutes.value_or(draft.minutes);
    if (!outcome.text.isEmpty()) {
        draft.text = draft.text.isEmpty() ? outcome.text : draft.text + u'\n' + outcome.text;
    }
}

/// Parts one occurrence from its series and saves what `change` makes of it; the last one takes the series' own row.
template <class Function>
Result<void>
detach(ChangeContext& context, const Activity& series, int revision, std::optional<Instant> occurrence, Function change)
{
    const Instant moment = occurrence.value_or(series.details.at);
    if (!isOpenOccurrence(series.details, moment)) {
        return fail(ErrorCode::StateNotAllowed, u"the series has no such occurrence"_s);
    }
    ActivityDraft own = occurrenceOf(series, moment);
    const auto rest = without(series.details, moment);
    if (!rest) {
        own.series.reset();
        own.occurrenceAt.reset();
        own.externalKey = series.details.externalKey;
        change(own);
        ZHIKE_CHECK(context.update(series.customer, series.id, revision, std::move(own)));
        return {};
    }
    change(own);
    ZHIKE_CHECK(context.insert(series.customer, std::move(own)));
    ZHIKE_CHECK(context.update(series.customer, series.id, revision, *rest));
    return {};
}

} // namespace

Change logActivity(CustomerId customer, ActivityDraft draft, std::optional<ActivityDraft> next)
{
    const QString title = activityTitle(draft);
    return {
        {ChangeAction::LogActivity, title},
        [customer, draft = std::move(draft), next = std::move(next)](ChangeContext& context) -> Result<void> {
            ActivityDraft first = draft;
            first.at = first.at.msSinceEpoch() == 0 ? context.now() : first.at;
            beginSeries(first);
            ZHIKE_CHECK(insertActivity(context, customer, std::move(first)));
            return insertPlan(context, customer, next);
        }};
}

Change editActivity(CustomerId customer, ActivityId id, int revision, ActivityDraft draft)
{
    const QString title = activityTitle(draft);
    return {
        {ChangeAction::EditActivity, title},
        [customer, id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(const Activity read, ActivityStore(context.session()).get(customer, id));
            ActivityDraft edited = draft;
            if (edited.repeatRule != read.details.repeatRule
                || (isSeries(edited) && edited.at != read.details.at)) { // another series from here on
                beginSeries(edited);
            }
            ZHIKE_CHECK(context.update(customer, id, revision, std::move(edited)));
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
            ZHIKE_TRY(Activity plan, planOf(context, customer, id));
            if (outcome.status == ActivityStatus::Planned) {
                return fail(ErrorCode::StateNotAllowed, u"planned is no outcome"_s);
            }
            const auto close = [&](ActivityDraft& draft) { finish(draft, outcome, context.now()); };
            if (isSeries(plan.details)) {
                ZHIKE_CHECK(detach(context, plan, revision, outcome.occurrence, close));
            } else {
                close(plan.details);
                ZHIKE_CHECK(context.update(customer, id, revision, std::move(plan.details)));
            }
            return insertPlan(context, customer, next);
        }};
}

Change moveActivity(CustomerId customer, ActivityId id, int revision, const PlanMove& move)
{
    return {{ChangeAction::EditActivity, {}}, [customer, id, revision, move](ChangeContext& context) -> Result<void> {
                ZHIKE_TRY(Activity plan, planOf(context, customer, id));
                const auto go = [&move](ActivityDraft& draft) {
                    draft.at = move.at;
                    draft.minutes = move.minutes.value_or(draft.minutes);
                    draft.allDay = move.allDay.value_or(draft.allDay);
                };
                if (isSeries(plan.details)) {
                    return detach(context, plan, revision, move.occurrence, go);
                }
                go(plan.details);
                ZHIKE_CHECK(context.update(customer, id, revision, std::move(plan.details)));
                return {};
            }};
}

Change postponeActivity(CustomerId customer, ActivityId id, int revision, Instant at)
{
    return moveActivity(customer, id, revision, {at});
}

Change skipOccurrence(CustomerId customer, ActivityId id, int revision, std::optional<Instant> occurrence)
{
    return {
        {ChangeAction::EditActivity, {}}, [customer, id, revision, occurrence](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(Activity plan, planOf(context, customer, id));
            const Instant moment = occurrence.value_or(plan.details.at);
            std::optional<ActivityDraft> rest;
            if (isSeries(plan.details)) {
                if (!isOpenOccurrence(plan.details, moment)) {
                    return fail(ErrorCode::StateNotAllowed, u"the series has no such occurrence"_s);
                }
                rest = without(plan.details, moment);
            }
            if (!rest) {
                rest = plan.details;
                rest->status = ActivityStatus::Cancelled;
            }
            ZHIKE_CHECK(context.update(customer, id, revision, *std::move(rest)));
            return {};
        }};
}

Change endSeries(CustomerId customer, ActivityId id, int revision, Instant firstGone)
{
    return {
        {ChangeAction::EditActivity, {}}, [customer, id, revision, firstGone](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(Activity plan, planOf(context, customer, id));
            if (!isSeries(plan.details)) {
                return fail(ErrorCode::StateNotAllowed, u"activity %1 is no series"_s.arg(id.value()));
            }
            if (firstGone <= plan.details.at) {
                plan.details.status = ActivityStatus::Cancelled;
            } else {
                plan.details.repeatRule = endedBefore(plan.details.repeatRule, firstGone);
            }
            ZHIKE_CHECK(context.update(customer, id, revision, std::move(plan.details)));
            return {};
        }};
}

Change remindLater(CustomerId customer, ActivityId id, std::optional<Instant> at)
{
    return {{ChangeAction::EditActivity, {}}, [customer, id, at](ChangeContext& context) -> Result<void> {
                ZHIKE_TRY(Activity plan, planOf(context, customer, id));
                plan.details.remindAt = at;
                ZHIKE_CHECK(context.update(customer, id, plan.revision, std::move(plan.details)));
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
