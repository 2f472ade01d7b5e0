#pragma once

#include "gui/calendar/calendarlayout.h"
#include "services/lists/groups.h"

#include <QJsonObject>

namespace zhike {

/// As what the rows of a list are shown.
struct ListShape {
    enum class As { Table, Bars, Calendar };
    As as = As::Table;
    GroupBy bars; ///< of bars
    QString dayField; ///< of a calendar
    CalendarSpan span = CalendarSpan::Month;

    [[nodiscard]] QJsonObject toJson() const;
    /// @return a table where the object says nothing that is known.
    [[nodiscard]] static ListShape fromJson(const QJsonObject& json);
    /// What bars are made of makes no difference to a calendar, and neither to a table.
    friend bool operator==(const ListShape& a, const ListShape& b)
    {
        return a.as == b.as && (a.as != As::Bars || a.bars == b.bars)
            && (a.as != As::Calendar || (a.dayField == b.dayField && a.span == b.span));
    }
};

} // namespace zhike
