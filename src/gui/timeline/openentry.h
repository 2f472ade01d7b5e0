#pragma once

#include "gui/common/workplace.h"
#include "services/customers/timeline.h"

#include <functional>

class QWidget;

namespace zhike {

/// Opens what an entry of a record's timeline tells of: over the window an activity, the history of a change of the
/// record itself, its files and consents; as a page everything that has one.
/// @param leaving called before another page comes: a dialog in which the timeline stands closes
void openEntry(
    Workplace& workplace, const TimelineEntry& entry, const RecordRef& subject, QWidget* window,
    const std::function<void()>& leaving);

} // namespace zhike
