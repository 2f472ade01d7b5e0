#pragma once

#include "gui/common/workplace.h"
#include "services/insight/insightsummary.h"

namespace zhike {

/// Where the marks of Insight lead: the list of customers, narrowed down.
void openSegmentList(Workplace& workplace, const QString& key);
/// @param key of SegmentMap's marks
void openMapCell(Workplace& workplace, int key);
void openAllCustomers(Workplace& workplace);

} // namespace zhike
