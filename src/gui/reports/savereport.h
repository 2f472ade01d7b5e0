#pragma once

#include "gui/common/workplace.h"
#include "services/insight/insightsummary.h"

class QWidget;

namespace zhike {

/// Asks for a file and writes the segment report into it, as PDF or HTML by its ending; says where it is.
void saveSegmentReport(Workplace& workplace, const InsightSummary& summary, QWidget* parent);

} // namespace zhike
