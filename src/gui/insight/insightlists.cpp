#include "gui/insight/insightlists.h"

#include "services/reports/segmentreport.h"
#include "services/segments/segmentrules.h"
#include "storage/filterjson.h"

#include <QJsonArray>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QJsonObject conditionOf(const QString& field, const QJsonValue& value, const QString& label)
{
    return {{u"field"_s, field}, {u"is"_s, value}, {u"label"_s, label}};
}

void openCustomers(Workplace& workplace, const QJsonArray& conditions)
{
    workplace.go({Section::Customers, {}, {{u"conditions"_s, conditions}}});
}

} // namespace

void openSegmentList(Workplace& workplace, const QString& key)
{
    openCustomers(workplace, {conditionOf(u"segment"_s, key, segmentNameOf(key))});
}

void openMapCell(Workplace& workplace, int key)
{
    const int r = key / 5 + 1;
    const int f = key % 5 + 1;
    openCustomers(workplace, {conditionOf(u"r"_s, r, QString::number(r)), conditionOf(u"f"_s, f, QString::number(f))});
}

void openChoice(Workplace& workplace, const QString& field, const QString& key, const QString& label)
{
    openCustomers(workplace, {conditionOf(field, key, label)});
}

void openStageFlow(Workplace& workplace, LifecycleChoice stage, bool entered, Day after, std::optional<Day> until)
{
    std::vector<Filter> conditions
        = {Filter::where(
               entered ? u"to_stage"_s : u"from_stage"_s, FilterOperator::Is, {QString::fromLatin1(keyOf(stage))}),
           Filter::where(u"day"_s, FilterOperator::Greater, {qint64(after.sinceEpoch())})};
    if (until) {
        conditions.push_back(Filter::where(u"day"_s, FilterOperator::AtMost, {qint64(until->sinceEpoch())}));
    }
    const Filter changes = Filter::related(u"stage_changes"_s, Filter::all(std::move(conditions)));
    workplace.go({Section::Customers, {}, {{u"filter"_s, toJson(changes)}}});
}

void openRuleSegment(Workplace& workplace, CustomerSegmentId segment)
{
    workplace.go({Section::Customers, {}, {{u"filter"_s, toJson(inSegment(segment))}}});
}

void openRepeats(Workplace& workplace, int repeats, bool orMore)
{
    workplace.go(
        {Section::Customers,
         {},
         {{u"filter"_s,
           toJson(Filter::where(
               u"purchase_days"_s, orMore ? FilterOperator::AtLeast : FilterOperator::Is, {qint64(repeats) + 1}))}}});
}

void openOrdersOfWeek(Workplace& workplace, Day first)
{
    workplace.go(
        {Section::Orders,
         {},
         {{u"filter"_s,
           toJson(Filter::where(
               u"order_day"_s, FilterOperator::Between,
               {qint64(first.sinceEpoch()), qint64(first.plus(6).sinceEpoch())}))}}});
}

void openCubeCell(Workplace& workplace, int place)
{
    workplace.go(
        {Section::Customers,
         {},
         {{u"filter"_s, toJson(Filter::where(u"cube_cell"_s, FilterOperator::Is, {qint64(place)}))}}});
}

void openAllCustomers(Workplace& workplace)
{
    openCustomers(workplace, {});
}

} // namespace zhike
