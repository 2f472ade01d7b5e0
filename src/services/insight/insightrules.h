#pragma once

#include "services/changes/change.h"
#include "services/insight/insight.h"

#include <span>

namespace zhike {

/// What a company decided about its figures: what the models look at, and by which numbers customers are told apart.
struct InsightRules {
    InsightSettings models;
    analytics::StandingSettings standing;
    bool operator==(const InsightRules&) const = default;
};

/// What a number belongs to; the order in which they are shown.
enum class RuleGroup { Model, Lifecycle, Classes, Loyalty, Retention, Costs };
enum class RuleUnit {
    Share, ///< 0..1, shown as per cent
    Ratio, ///< of two amounts, shown as per cent
    Gaps, ///< of the median gap between two purchases
    Days,
    Weeks,
    Count,
    Index, ///< 0..100
    Factor, ///< with decimals
    Amount ///< minor units of the base currency
};

/// One number of the rules. Every form, check and stored text is made from this table.
struct RuleNumber {
    const char* key; ///< stable: "ended_below"
    const char* label; ///< to translate in the context "InsightRules"
    RuleGroup group;
    RuleUnit unit;
    double least;
    double most;
    double (*read)(const InsightRules&);
    void (*write)(InsightRules&, double);
};
[[nodiscard]] std::span<const RuleNumber> ruleNumbers();

/// What cannot be.
struct RuleFault {
    const RuleNumber* number = nullptr; ///< out of its range, or too high for `other`
    const RuleNumber* other = nullptr; ///< must be higher than `number`
};
[[nodiscard]] std::optional<RuleFault> faultOf(const InsightRules& rules);

/// The company's rules; what was never decided is as analytics.md says.
[[nodiscard]] Result<InsightRules> insightRules(SqlSession& session);
/// Figures follow with the next run. @return on applying: `InvalidInput` where `faultOf` finds something.
[[nodiscard]] Change setInsightRules(const InsightRules& rules);

[[nodiscard]] QJsonObject standingToJson(const analytics::StandingSettings& settings);
/// Numbers that are missing, unknown or impossible are as usual.
[[nodiscard]] analytics::StandingSettings standingFromJson(const QJsonObject& json);

} // namespace zhike
