#include "gui/lists/listshape.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

QJsonObject ListShape::toJson() const
{
    switch (as) {
    case As::Bars:
        return {
            {u"as"_s, u"bars"_s}, {u"field"_s, bars.field}, {u"step"_s, int(bars.step)}, {u"measure"_s, bars.measure}};
    case As::Calendar:
        return {
            {u"as"_s, u"calendar"_s},
            {u"field"_s, dayField},
            {u"span"_s, span == CalendarSpan::Week ? u"week"_s : u"month"_s}};
    case As::Table:
        break;
    }
    return {};
}

ListShape ListShape::fromJson(const QJsonObject& json)
{
    ListShape shape;
    const QString as = json[u"as"_s].toString();
    if (as == u"bars") {
        const int step = std::clamp(json[u"step"_s].toInt(), int(GroupStep::Month), int(GroupStep::Year));
        shape.as = As::Bars;
        shape.bars = {json[u"field"_s].toString(), GroupStep(step), json[u"measure"_s].toString()};
    } else if (as == u"calendar") {
        shape.as = As::Calendar;
        shape.dayField = json[u"field"_s].toString();
        shape.span = json[u"span"_s].toString() == u"week" ? CalendarSpan::Week : CalendarSpan::Month;
    }
    return shape;
}

} // namespace zhike
