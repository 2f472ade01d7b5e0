#pragma once

#include "analytics/lifecycle.h"
#include "analytics/valueclass.h"

#include <array>
#include <string>
#include <vector>

namespace zhike::analytics {

/// What may be known of a customer when an action is looked for. `Unknown` figures fit no condition.
enum class ActionFigure : std::uint8_t {
    PAlive,
    ValueAtRisk, ///< minor units
    Current, ///< minor units
    Historic, ///< minor units
    Growth, ///< potential - current, minor units
    OpenComplaints,
    SilentDays,
    SilentGaps, ///< silent days / the personal mean gap
    PurchaseDays,
    Attitude
};
inline constexpr std::size_t kActionFigures = 10;

struct ActionFacts {
    LifecycleStage stage = LifecycleStage::Potential;
    ValueClass valueClass = ValueClass::Standard;
    std::array<std::optional<double>, kActionFigures> figures;

    [[nodiscard]] std::optional<double>& operator[](ActionFigure figure) { return figures[size_t(figure)]; }
    [[nodiscard]] const std::optional<double>& operator[](ActionFigure figure) const { return figures[size_t(figure)]; }
};

/// A figure within limits, both included.
struct ActionLimit {
    ActionFigure figure = ActionFigure::PAlive;
    std::optional<double> least;
    std::optional<double> most;
    friend bool operator==(const ActionLimit&, const ActionLimit&) = default;
};

/// One row of the table: when all of it fits, the action is due. Empty sets fit everybody.
struct ActionRule {
    std::string action; ///< stable key: "settle_complaint"
    std::vector<LifecycleStage> stages;
    std::vector<ValueClass> classes;
    std::vector<ActionLimit> limits;
    ActionFigure behind = ActionFigure::PAlive; ///< shown with the reason
    friend bool operator==(const ActionRule&, const ActionRule&) = default;
};

struct NextAction {
    std::size_t rule = 0; ///< place in the table
    std::optional<double> figure; ///< behind it
};

/// The table that a company begins with.
[[nodiscard]] std::vector<ActionRule> defaultActions();
/// @return the first rule that fits, or nothing.
[[nodiscard]] std::optional<NextAction> nextAction(const ActionFacts& facts, const std::vector<ActionRule>& rules);

} // namespace zhike::analytics
