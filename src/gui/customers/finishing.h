#pragma once

#include "domain/customers/activity.h"
#include "gui/common/workplace.h"

#include <functional>

class QAbstractButton;
class QMenu;

namespace zhike {

/// The ways in which a plan of a kind ends, as entries of a menu: a call is reached, not reached, busy, or a message
/// was left.
void fillOutcomes(QMenu& menu, ActivityKind kind, const std::function<void(ActivityStatus)>& chosen);
/// Makes a button finish a plan: at once where there is one way to end, else by a menu of them.
void offerOutcomes(QAbstractButton& button, ActivityKind kind, std::function<void(ActivityStatus)> chosen);

/// Closes a plan, or one occurrence of a series, says so, and offers what comes next: a series goes on by itself, for
/// others a small form over the window asks.
void finishPlan(
    Workplace& workplace, QWidget* window, const Activity& plan, ActivityStatus how,
    std::optional<Instant> occurrence = std::nullopt);

} // namespace zhike
