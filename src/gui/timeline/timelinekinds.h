#pragma once

#include "repositories/customers/timelinereader.h"

#include <QCoreApplication>
#include <vector>

namespace zhike {

/// One choice of what a timeline shows.
struct TimelineChoice {
    TimelineKinds kinds;
    QString label;
};

/// What can be chosen in the timeline of a kind of record, everything first.
class TimelineChoices {
    Q_DECLARE_TR_FUNCTIONS(zhike::TimelineChoices)
public:
    [[nodiscard]] static std::vector<TimelineChoice> of(RecordKind subject);
};

} // namespace zhike
