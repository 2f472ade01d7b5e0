#pragma once

#include "gui/calendar/calendarcard.h"
#include "services/lists/listdays.h"

namespace zhike {

/// A record of a list as it stands in a calendar: what is still to be done is filled, and red once its day is over.
/// @param field whose day it is
[[nodiscard]] CalendarCard cardOf(const DayCard& record, const Field* field);

} // namespace zhike
