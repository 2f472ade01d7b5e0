#include "services/insight/insightrules.h"

#include "domain/customers/standing.h"
#include "repositories/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace models = analytics;

namespace {

constexpr QLatin1StringView kSetting("insight_rules");

/// The pair of functions that reads and writes the number at the end of a chain of members.
template <auto Outer, auto Inner, auto... More> struct Chain {
    template <class T> static auto& at(T& whole)
    {
        if constexpr (sizeof...(More) == 0) {
            return whole.*Outer.*Inner;
        } else {
            return Chain<Inner, More...>::at(whole.*Outer);
        }
    }
    static double read(const InsightRules& rules) { return double(at(rules)); }
    static void write(InsightRules& rules, double number)
    {
        auto& place = at(rules);
        using Number = std::remove_reference_t<decltype(place)>;
        place = std::is_integral_v<Number> ? Number(std::llround(number)) : Number(number);
    }
};

template <auto... Members>
constexpr RuleNumber
number(const char* key, const char* label, RuleGroup group, RuleUnit unit, double least, double most)
{
    using Place = Chain<Members...>;
    return {key, label, group, unit, least, most, &Place::read, &Place::write};
}

namespace table { // its short names stay in here

using Rules = InsightRules;
using Standing = models::StandingSettings;
using Life = models::LifecycleSettings;
using Classes = models::ValueClassSettings;
using Loyalty = models::LoyaltySettings;
using Retention = models::RetentionSettings;
using Rates = models::ServiceRates;
using Group = RuleGroup;
using enum RuleUnit;

template <auto Member>
constexpr auto kLife = [](auto... rest) { return number<&Rules::standing, &Standing::lifecycle, Member>(rest...); };
template <auto Member>
constexpr auto kClass = [](auto... rest) { return number<&Rules::standing, &Standing::classes, Member>(rest...); };
template <auto Member>
constexpr auto kLoyal = [](auto... rest) { return number<&Rules::standing, &Standing::loyalty, Member>(rest...); };
template <auto Member>
constexpr auto kKeep = [](auto... rest) { return number<&Rules::standing, &Standing::retention, Member>(rest...); };
template <auto Member>
constexpr auto kRate = [](auto... rest) { return number<&Rules::standing, &Standing::rates, Member>(rest...); };

constexpr double kMostAmount = 1e10;

// clang-format off
constexpr RuleNumber kNumbers[] = {
    number<&Rules::models, &InsightSettings::valueHorizonWeeks>(
        "horizon", QT_TRANSLATE_NOOP("InsightRules", "Value looks ahead"), Group::Model, Weeks, 4, 1040),
    number<&Rules::models, &InsightSettings::yearlyDiscountRate>(
        "discount", QT_TRANSLATE_NOOP("InsightRules", "Discounted by, a year"), Group::Model, Share, 0, 1),
    kLife<&Life::endedBelow>(
        "ended_below", QT_TRANSLATE_NOOP("InsightRules", "Ended below P(alive)"), Group::Lifecycle, Share, 0, 1),
    kLife<&Life::declineBelow>(
        "decline_below", QT_TRANSLATE_NOOP("InsightRules", "Decline below P(alive)"), Group::Lifecycle, Share, 0, 1),
    kLife<&Life::endedAfterGaps>(
        "ended_after", QT_TRANSLATE_NOOP("InsightRules", "Ended after one purchase and a silence of"), Group::Lifecycle, Gaps,
        0.5, 100),
    kLife<&Life::silenceInPersonalGaps>(
        "silence", QT_TRANSLATE_NOOP("InsightRules", "Was ended: silent for own gaps"), Group::Lifecycle, Gaps, 1, 100),
    kLife<&Life::recoveredWithinGaps>(
        "recovered_within", QT_TRANSLATE_NOOP("InsightRules", "Recovered: back since at most"), Group::Lifecycle, Gaps, 0.1, 100),
    kLife<&Life::fallBelow>(
        "fall_below", QT_TRANSLATE_NOOP("InsightRules", "Decline: half-year revenue below"), Group::Lifecycle, Ratio, 0, 1),
    kLife<&Life::fallNeedsPurchases>(
        "fall_needs", QT_TRANSLATE_NOOP("InsightRules", "… after purchases in the half-year before"), Group::Lifecycle, Count, 1,
        100),
    kLife<&Life::growthBelowPurchases>(
        "growth_below", QT_TRANSLATE_NOOP("InsightRules", "Growth: fewer purchase days than"), Group::Lifecycle, Count, 2, 1000),
    kLife<&Life::riseAbove>(
        "rise_above", QT_TRANSLATE_NOOP("InsightRules", "Growth: half-year revenue above"), Group::Lifecycle, Ratio, 1, 10),
    kClass<&Classes::carriedShare>(
        "carried", QT_TRANSLATE_NOOP("InsightRules", "Most valuable: carry of the value"), Group::Classes, Share, 0.05,
        1),
    kClass<&Classes::mostOfCustomers>(
        "most_of", QT_TRANSLATE_NOOP("InsightRules", "Most valuable: at most of the customers"), Group::Classes, Share,
        0.01, 1),
    kClass<&Classes::growableShare>(
        "growable", QT_TRANSLATE_NOOP("InsightRules", "Most growable: of the others"), Group::Classes, Share, 0, 1),
    kLoyal<&Loyalty::highAttitude>(
        "high_attitude", QT_TRANSLATE_NOOP("InsightRules", "Attitude is high from"), Group::Loyalty, Index, 0, 100),
    kLoyal<&Loyalty::highBehaviour>(
        "high_behaviour", QT_TRANSLATE_NOOP("InsightRules", "Behaviour is high from"), Group::Loyalty, Index, 0, 100),
    kLoyal<&Loyalty::marksOfTrue>(
        "marks", QT_TRANSLATE_NOOP("InsightRules", "Truly loyal from marks"), Group::Loyalty, Count, 1, 6),
    kLoyal<&Loyalty::tenureDays>(
        "tenure", QT_TRANSLATE_NOOP("InsightRules", "Continuity: customer for"), Group::Loyalty, Days, 1, 3650),
    kLoyal<&Loyalty::repeatGaps>(
        "repeat", QT_TRANSLATE_NOOP("InsightRules", "Repeat: own gap at most"), Group::Loyalty, Gaps, 0.1, 100),
    kLoyal<&Loyalty::preferredShare>(
        "preferred", QT_TRANSLATE_NOOP("InsightRules", "Preference: of purchases in one category"), Group::Loyalty,
        Share, 0, 1),
    kKeep<&Retention::lowSatisfactionBelow>(
        "satisfaction_low", QT_TRANSLATE_NOOP("InsightRules", "Satisfaction is low below"), Group::Retention, Index, 0,
        100),
    kKeep<&Retention::highSatisfactionFrom>(
        "satisfaction_high", QT_TRANSLATE_NOOP("InsightRules", "Satisfaction is high from"), Group::Retention, Index, 0,
        100),
    kKeep<&Retention::slippingBelow>(
        "slipping_below", QT_TRANSLATE_NOOP("InsightRules", "Slipping below P(alive)"), Group::Retention, Share, 0, 1),
    kKeep<&Retention::sureFrom>(
        "sure_from", QT_TRANSLATE_NOOP("InsightRules", "Sure from P(alive)"), Group::Retention, Share, 0, 1),
    kRate<&Rates::hour>(
        "hour", QT_TRANSLATE_NOOP("InsightRules", "An hour of work costs"), Group::Costs, Amount, 0, kMostAmount),
    kRate<&Rates::visit>("visit", QT_TRANSLATE_NOOP("InsightRules", "A visit costs"), Group::Costs, Amount, 0, kMostAmount),
    kRate<&Rates::returned>(
        "returned", QT_TRANSLATE_NOOP("InsightRules", "A line that is returned costs"), Group::Costs, Amount, 0, kMostAmount),
    number<&Rules::standing, &Standing::acquisitionCost>(
        "acquisition", QT_TRANSLATE_NOOP("InsightRules", "Winning a new customer costs (0: not known)"), Group::Costs,
        Amount, 0, kMostAmount),
    number<&Rules::standing, &Standing::referralShare>(
        "referral", QT_TRANSLATE_NOOP("InsightRules", "A referral counts for"), Group::Costs, Share, 0, 1),
    number<&Rules::standing, &Standing::referralDepth>(
        "referral_depth", QT_TRANSLATE_NOOP("InsightRules", "… and its own referrals, rings"), Group::Costs, Count, 1, 10),
    number<&Rules::standing, &Standing::detractorWeight>(
        "detractor", QT_TRANSLATE_NOOP("InsightRules", "Who warns others weighs, times who recommends"), Group::Costs,
        Factor, 0, 10)};
// clang-format on

} // namespace table
using table::kNumbers;

/// The first must stay below the second.
constexpr std::pair<const char*, const char*> kAscending[]
    = {{"ended_below", "decline_below"}, {"satisfaction_low", "satisfaction_high"}, {"slipping_below", "sure_from"}};

const RuleNumber* numberOf(std::string_view key)
{
    const auto found = std::ranges::find_if(kNumbers, [key](const RuleNumber& one) { return key == one.key; });
    return found == std::end(kNumbers) ? nullptr : &*found;
}

QJsonObject numbersToJson(const InsightRules& rules, bool ofStanding)
{
    const InsightRules usual;
    QJsonObject json;
    for (const RuleNumber& one : kNumbers) {
        if ((one.group != RuleGroup::Model) == ofStanding && one.read(rules) != one.read(usual)) {
            json.insert(QLatin1StringView(one.key), one.read(rules));
        }
    }
    return json;
}

InsightRules numbersFromJson(const QJsonObject& json)
{
    InsightRules rules;
    for (const RuleNumber& one : kNumbers) {
        const double given = json.value(QLatin1StringView(one.key)).toDouble(one.read(rules));
        if (given >= one.least && given <= one.most) {
            one.write(rules, given);
        }
    }
    return rules;
}

template <class Choice, class Kind> QJsonArray keysOf(const std::vector<Kind>& kinds)
{
    QJsonArray keys;
    for (const Kind kind : kinds) {
        keys.append(QLatin1StringView(keyOf(Choice(int(kind)))));
    }
    return keys;
}

template <class Choice, class Kind> std::vector<Kind> kindsOf(const QJsonValue& keys)
{
    std::vector<Kind> kinds;
    for (const QJsonValue& key : keys.toArray()) {
        if (const auto choice = fromKey<Choice>(key.toString())) {
            kinds.push_back(Kind(int(*choice)));
        }
    }
    return kinds;
}

QJsonArray actionsToJson(const std::vector<models::ActionRule>& rules)
{
    QJsonArray json;
    for (const models::ActionRule& rule : rules) {
        QJsonArray limits;
        for (const models::ActionLimit& limit : rule.limits) {
            QJsonObject one{{u"figure"_s, int(limit.figure)}};
            if (limit.least) {
                one.insert("least"_L1, *limit.least);
            }
            if (limit.most) {
                one.insert("most"_L1, *limit.most);
            }
            limits.append(one);
        }
        json.append(QJsonObject{
            {u"action"_s, QString::fromStdString(rule.action)},
            {u"stages"_s, keysOf<LifecycleChoice>(rule.stages)},
            {u"classes"_s, keysOf<ValueClassChoice>(rule.classes)},
            {u"limits"_s, limits},
            {u"behind"_s, int(rule.behind)}});
    }
    return json;
}

models::ActionFigure figureFrom(const QJsonValue& value)
{
    const int place = value.toInt();
    return place >= 0 && place < int(models::kActionFigures) ? models::ActionFigure(place)
                                                             : models::ActionFigure::PAlive;
}

std::vector<models::ActionRule> actionsFromJson(const QJsonArray& json)
{
    std::vector<models::ActionRule> rules;
    for (const QJsonValue& element : json) {
        const QString action = element["action"_L1].toString();
        if (!fromKey<ActionChoice>(action)) {
            continue; // of another version
        }
        models::ActionRule& rule = rules.emplace_back();
        rule.action = action.toStdString();
        rule.stages = kindsOf<LifecycleChoice, models::LifecycleStage>(element["stages"_L1]);
        rule.classes = kindsOf<ValueClassChoice, models::ValueClass>(element["classes"_L1]);
        for (const QJsonValue& limit : element["limits"_L1].toArray()) {
            models::ActionLimit& one = rule.limits.emplace_back();
            one.figure = figureFrom(limit["figure"_L1]);
            if (const QJsonValue least = limit["least"_L1]; least.isDouble()) {
                one.least = least.toDouble();
            }
            if (const QJsonValue most = limit["most"_L1]; most.isDouble()) {
                one.most = most.toDouble();
            }
        }
        rule.behind = figureFrom(element["behind"_L1]);
    }
    return rules;
}

} // namespace

std::span<const RuleNumber> ruleNumbers()
{
    return kNumbers;
}

std::optional<RuleFault> faultOf(const InsightRules& rules)
{
    for (const RuleNumber& one : kNumbers) {
        const double given = one.read(rules);
        if (!(given >= one.least && given <= one.most)) {
            return RuleFault{&one, nullptr};
        }
    }
    for (const auto& [low, high] : kAscending) {
        const RuleNumber* lower = numberOf(low);
        const RuleNumber* higher = numberOf(high);
        if (lower->read(rules) >= higher->read(rules)) {
            return RuleFault{lower, higher};
        }
    }
    return std::nullopt;
}

QJsonObject standingToJson(const models::StandingSettings& settings)
{
    QJsonObject json = numbersToJson({{}, settings}, true);
    if (settings.actions != models::defaultActions()) {
        json.insert("actions"_L1, actionsToJson(settings.actions));
    }
    return json;
}

models::StandingSettings standingFromJson(const QJsonObject& json)
{
    models::StandingSettings settings = numbersFromJson(json).standing;
    if (json.contains("actions"_L1)) {
        settings.actions = actionsFromJson(json.value("actions"_L1).toArray());
    }
    return settings;
}

Result<InsightRules> insightRules(SqlSession& session)
{
    ZHIKE_TRY(const std::optional<QString> text, readSetting(session, kSetting));
    if (!text) {
        return InsightRules();
    }
    const QJsonObject json = QJsonDocument::fromJson(text->toUtf8()).object();
    InsightRules rules = numbersFromJson(json);
    rules.standing = standingFromJson(json);
    if (faultOf(rules)) {
        return InsightRules(); // nothing that this program wrote
    }
    return rules;
}

Change setInsightRules(const InsightRules& rules)
{
    return {{ChangeAction::EditSettings, {}}, [rules](ChangeContext& context) -> Result<void> {
                if (const auto fault = faultOf(rules)) {
                    return fail(ErrorCode::InvalidInput, QString::fromLatin1(fault->number->key));
                }
                QJsonObject json = numbersToJson(rules, false);
                const QJsonObject standing = standingToJson(rules.standing);
                for (auto it = standing.constBegin(); it != standing.constEnd(); ++it) {
                    json.insert(it.key(), it.value());
                }
                return writeSetting(
                    context.session(), kSetting, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
            }};
}

} // namespace zhike
