#include "analytics/nextaction.h"

#include <algorithm>

namespace zhike::analytics {

namespace {

bool fits(const ActionRule& rule, const ActionFacts& facts)
{
    const auto isIn = [](const auto& set, auto value) { return set.empty() || std::ranges::count(set, value) > 0; };
    return isIn(rule.stages, facts.stage) && isIn(rule.classes, facts.valueClass)
        && std::ranges::all_of(rule.limits, [&facts](const ActionLimit& limit) {
               const std::optional<double>& figure = facts[limit.figure];
               return figure && (!limit.least || *figure >= *limit.least) && (!limit.most || *figure <= *limit.most);
           });
}

} // namespace

std::vector<ActionRule> defaultActions()
{
    using enum LifecycleStage;
    using enum ValueClass;
    using Figure = ActionFigure;
    return {
        {"settle_complaint", {}, {}, {{Figure::OpenComplaints, 1.0, {}}}, Figure::OpenComplaints},
        {"call_now",
         {Decline, Growth, Maturity, Recovered},
         {MostValuable},
         {{Figure::PAlive, {}, 0.7}},
         Figure::PAlive},
        {"welcome_back", {Recovered}, {}, {}, Figure::SilentDays},
        {"review_costs", {}, {BelowZero}, {}, Figure::Historic},
        {"win_back", {Ended}, {MostValuable, MostGrowable}, {}, Figure::PAlive},
        {"call_soon", {Decline}, {}, {}, Figure::ValueAtRisk},
        {"remind", {Growth, Maturity}, {}, {{Figure::SilentGaps, 1.5, {}}}, Figure::SilentGaps},
        {"offer_more", {}, {MostGrowable}, {}, Figure::Growth},
        {"second_order", {Development}, {}, {}, Figure::SilentDays},
        {"thank", {}, {MostValuable}, {}, Figure::Current},
        {"let_rest", {Ended}, {}, {}, Figure::PAlive},
        {"keep_contact", {}, {}, {}, Figure::PAlive}};
}

std::optional<NextAction> nextAction(const ActionFacts& facts, const std::vector<ActionRule>& rules)
{
    const auto found = std::ranges::find_if(rules, [&facts](const ActionRule& rule) { return fits(rule, facts); });
    if (found == rules.end()) {
        return std::nullopt;
    }
    return NextAction{size_t(found - rules.begin()), facts[found->behind]};
}

} // namespace zhike::analytics
