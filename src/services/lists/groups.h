#pragma once

#include "services/lists/list.h"
#include "storage/sqlsession.h"

#include <QTimeZone>
#include <unordered_map>

namespace zhike {

/// How days and moments are put together.
enum class GroupStep { Month, Quarter, Year };

/// What a list is grouped by, and what is added up in each group.
struct GroupBy {
    QString field; ///< one that mayGroup()
    GroupStep step = GroupStep::Month; ///< of days and moments
    QString measure; ///< a field that sums() takes; empty: records are counted
    friend bool operator==(const GroupBy&, const GroupBy&) = default;
};

/// The rows of a list that have one value, or whose day lies in one month, quarter or year.
struct ListGroup {
    Value value; ///< nothing: rows without one; of days and moments the first day of the step
    QString name; ///< of a linked record; empty for other types
    qint64 records = 0;
    FieldSum sum; ///< of the measure, when one was asked for
    [[nodiscard]] double
    size(const GroupBy& by) const; ///< what the group is measured by: records, or its sum as a real
};

struct ListGroups {
    GroupBy by;
    std::vector<ListGroup> groups; ///< the largest first; of days and moments in their order
    ListGroup others; ///< what groups beyond the largest have together
    qint64 distinct = 0; ///< groups in all
    qint64 records = 0;
};

/// Choices, yes and no, links, short texts, days and moments; names of the records themselves are no groups.
[[nodiscard]] bool mayGroup(const Field& field);
[[nodiscard]] bool mayMeasure(const Field& field);
/// The groups of every row of a list; reads each row once.
/// @param most groups that are told one by one
/// @return `InvalidInput` for fields that cannot be grouped or summed.
[[nodiscard]] Result<ListGroups>
groups(SqlSession& session, const ListQuery& query, const GroupBy& by, Currency base, size_t most = 30);
/// What rows of a group have in common, to narrow the list to it.
[[nodiscard]] Filter filterOf(const ListGroup& group, const GroupBy& by, const Field& field);

/// Which group a row belongs to, and which groups are told; part of groups().
class GroupCounter {
public:
    GroupCounter(const GroupBy& by, const Field& field, const FilterContext& context);
    [[nodiscard]] Value groupOf(const Statement& row, int column);
    /// Puts the groups into their order and all beyond `most` together.
    void shorten(ListGroups& groups, size_t most) const;

private:
    GroupBy m_by;
    const Field& m_field;
    QTimeZone m_zone;
    std::unordered_map<qint64, qint64> m_steps; ///< of a day, or of an hour, which lies in one day of any zone
};
/// Fills in what linked records are called.
[[nodiscard]] Result<void> nameGroups(SqlSession& session, const Field& field, ListGroups& groups);

/// The first day of the month, quarter or year that a day lies in, and the first one after it.
[[nodiscard]] Day stepOf(Day day, GroupStep step);
[[nodiscard]] Day stepAfter(Day first, GroupStep step);

} // namespace zhike
