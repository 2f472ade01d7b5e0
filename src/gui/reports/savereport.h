#pragma once

#include "gui/common/workplace.h"
#include "services/insight/comparison.h"

#include <memory>

class QWidget;

namespace zhike {

/// Asks for a file and writes the segment report into it, as PDF or HTML by its ending; says where it is.
/// @param comparison null: without what changed
void saveSegmentReport(
    Workplace& workplace, const InsightSummary& summary, const std::shared_ptr<const InsightComparison>& comparison,
    QWidget* parent);

} // namespace zhike
