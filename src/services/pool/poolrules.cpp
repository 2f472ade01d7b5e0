#include "services/pool/poolrules.h"

#include "services/segments/segmentrules.h"
#include "storage/filterjson.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkPoolRule(ChangeContext& context, PoolRuleId id, const PoolRuleDraft& draft)
{
    SqlSession& session = context.session();
    ZHIKE_TRY(const QList<PoolRule> rules, PoolRuleStore(session).all());
    const QString name = draft.name.trimmed();
    const bool isTaken = std::ranges::any_of(rules, [&](const PoolRule& other) {
        return other.id != id && other.details.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (isTaken) {
        return fail(ErrorCode::Conflict, u"there is a rule called '%1' already"_s.arg(name));
    }
    if (draft.filter.isEmpty()) {
        return {};
    }
    ZHIKE_TRY(const Filter filter, filterFromText(draft.filter));
    ZHIKE_TRY(const QList<RuleSegment> segments, CustomerSegmentStore(session).all());
    return checkRule(session, CustomerSegmentId(0), filter, segments);
}

Change
withRule(const ChangeTitle& title, PoolRuleId id, std::function<Result<PoolRuleDraft>(const PoolRule&, Day)> edit)
{
    return {title, [id, edit = std::move(edit)](ChangeContext& context) -> Result<void> {
                ZHIKE_TRY(const PoolRule rule, PoolRuleStore(context.session()).get(CustomerId(0), id));
                const Day today = Day::from(context.now().local().date()).value_or(Day(0));
                ZHIKE_TRY(PoolRuleDraft draft, edit(rule, today));
                ZHIKE_CHECK(context.update(CustomerId(0), id, rule.revision, std::move(draft)));
                return {};
            }};
}

Result<void> checkRevision(const PoolRule& rule, int revision)
{
    return rule.revision == revision ? Result<void>() : fail(ErrorCode::Conflict, u"the rule was changed since"_s);
}

} // namespace

Result<QList<PoolRule>> poolRules(SqlSession& session)
{
    return PoolRuleStore(session).all();
}

Change createPoolRule(PoolRuleDraft draft)
{
    const QString name = draft.name;
    return {{ChangeAction::EditPoolRule, name}, [draft = std::move(draft)](ChangeContext& context) -> Result<void> {
                PoolRuleDraft off = draft;
                off.isActive = false;
                off.activeSince.reset();
                ZHIKE_CHECK(checkPoolRule(context, PoolRuleId(0), off));
                ZHIKE_CHECK(context.insert(CustomerId(0), off));
                return {};
            }};
}

Change editPoolRule(PoolRuleId id, int revision, PoolRuleDraft draft)
{
    const QString name = draft.name;
    return {
        {ChangeAction::EditPoolRule, name},
        [id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(const PoolRule rule, PoolRuleStore(context.session()).get(CustomerId(0), id));
            PoolRuleDraft edited = draft;
            const bool staysOn = rule.details.isActive && findsTheSame(rule.details, edited);
            edited.isActive = staysOn;
            edited.activeSince = staysOn ? rule.details.activeSince : std::nullopt;
            ZHIKE_CHECK(checkPoolRule(context, id, edited));
            ZHIKE_CHECK(context.update(CustomerId(0), id, revision, std::move(edited)));
            return {};
        }};
}

Change deletePoolRule(PoolRuleId id, int revision, const QString& name)
{
    return {{ChangeAction::EditPoolRule, name}, [id, revision](ChangeContext& context) -> Result<void> {
                return context.remove<PoolRuleDraft>(CustomerId(0), id, revision);
            }};
}

Change switchOnPoolRule(PoolRuleId id, int revision, const PoolSimulation& seen)
{
    return withRule(
        {ChangeAction::EditPoolRule, seen.rule.name}, id,
        [revision, simulated = seen.rule, day = seen.today](const PoolRule& rule, Day today) -> Result<PoolRuleDraft> {
            ZHIKE_CHECK(checkRevision(rule, revision));
            if (day != today || !findsTheSame(rule.details, simulated)) {
                return fail(ErrorCode::StateNotAllowed, u"the rule was not simulated as it stands, or not today"_s);
            }
            PoolRuleDraft draft = rule.details;
            draft.isActive = true;
            draft.activeSince = today;
            return draft;
        });
}

Change switchOffPoolRule(PoolRuleId id, int revision, const QString& name)
{
    return withRule(
        {ChangeAction::EditPoolRule, name}, id, [revision](const PoolRule& rule, Day) -> Result<PoolRuleDraft> {
            ZHIKE_CHECK(checkRevision(rule, revision));
            PoolRuleDraft draft = rule.details;
            draft.isActive = false;
            draft.activeSince.reset();
            return draft;
        });
}

} // namespace zhike
