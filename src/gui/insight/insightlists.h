#pragma once

#include "domain/customers/customersegment.h"
#include "domain/customers/standing.h"
#include "gui/common/recordwords.h"
#include "gui/common/workplace.h"
#include "services/insight/insightsummary.h"

namespace zhike {

/// Where the marks of Insight lead: the list of customers, narrowed down.
void openSegmentList(Workplace& workplace, const QString& key);
/// @param key of SegmentMap's marks
void openMapCell(Workplace& workplace, int key);
void openAllCustomers(Workplace& workplace);
/// Customers whose field has a choice.
void openChoice(Workplace& workplace, const QString& field, const QString& key, const QString& label);
template <class Enum> void openChoice(Workplace& workplace, const QString& field, Enum choice)
{
    openChoice(workplace, field, QString::fromLatin1(keyOf(choice)), labelOf(choice));
}
/// Customers who entered (or left) a stage after a day, up to and including another.
void openStageFlow(Workplace& workplace, LifecycleChoice stage, bool entered, Day after, std::optional<Day> until = {});
/// Customers in a segment of the company's own.
void openRuleSegment(Workplace& workplace, CustomerSegmentId segment);
/// Customers who bought again so many times; or at least so many times.
void openRepeats(Workplace& workplace, int repeats, bool orMore);
/// The orders of the week that begins on a day.
void openOrdersOfWeek(Workplace& workplace, Day first);
/// @param place of `analytics::CubeCell`
void openCubeCell(Workplace& workplace, int place);

} // namespace zhike
