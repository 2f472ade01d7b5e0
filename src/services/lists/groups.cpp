#include "services/lists/groups.h"

#include "repositories/lists/displaynames.h"

#include <QDateTime>
#include <algorithm>

namespace zhike {

namespace {

constexpr int kMostLetters = 100; ///< longer texts are told, not chosen

bool hasSteps(const Field& field)
{
    return field.type == FieldType::Day || field.type == FieldType::Instant;
}

} // namespace

bool mayGroup(const Field& field)
{
    if (field.has(kHidden)) {
        return false;
    }
    switch (field.type) {
    case FieldType::Choice:
    case FieldType::YesNo:
    case FieldType::Link:
    case FieldType::Day:
    case FieldType::Instant:
        return field.source != FieldSource::Related;
    case FieldType::Text: // a name or a number tells one record, a city or an industry many
        return field.source != FieldSource::Related && !field.has(kRequired) && !field.has(kSortable)
            && field.maxLength <= kMostLetters;
    default:
        return false;
    }
}

bool mayMeasure(const Field& field)
{
    return !field.has(kHidden) && field.source != FieldSource::Related
        && (field.type == FieldType::Money || field.type == FieldType::Integer || field.type == FieldType::Quantity);
}

double ListGroup::size(const GroupBy& by) const
{
    if (by.measure.isEmpty()) {
        return double(records);
    }
    if (sum.money.isEmpty()) {
        return double(sum.whole);
    }
    return double(sum.money.first().minor()) / double(sum.money.first().currency().minorPerMajor());
}

Day stepOf(Day day, GroupStep step)
{
    const QDate date = day.date();
    int month = date.month();
    if (step == GroupStep::Quarter) {
        month = (month - 1) / 3 * 3 + 1;
    } else if (step == GroupStep::Year) {
        month = 1;
    }
    return Day::from(QDate(date.year(), month, 1)).value_or(day);
}

Day stepAfter(Day first, GroupStep step)
{
    const int months = step == GroupStep::Month ? 1 : step == GroupStep::Quarter ? 3 : 12;
    return Day::from(first.date().addMonths(months)).value_or(first);
}

Filter filterOf(const ListGroup& group, const GroupBy& by, const Field& field)
{
    if (isNull(group.value)) {
        return Filter::where(by.field, FilterOperator::IsEmpty);
    }
    if (hasSteps(field)) {
        const Day first(qint32(std::get<qint64>(group.value)));
        const qint64 last = stepAfter(first, by.step).sinceEpoch() - 1;
        return Filter::where(by.field, FilterOperator::Between, {group.value, last});
    }
    return Filter::where(by.field, FilterOperator::Is, {group.value});
}

GroupCounter::GroupCounter(const GroupBy& by, const Field& field, const FilterContext& context)
    : m_by(by), m_field(field), m_zone(context.zone)
{
}

Value GroupCounter::groupOf(const Statement& row, int column)
{
    const Value value = row.value(column);
    if (isNull(value) || (m_field.type == FieldType::Text && row.text(column).isEmpty())) {
        return {};
    }
    if (!hasSteps(m_field)) {
        return value;
    }
    const qint64 given = row.integer(column);
    // the zone is asked once a day that occurs, not once a row
    constexpr qint64 kHour = 3'600'000;
    const qint64 hour = m_field.type == FieldType::Instant ? given / kHour : given;
    auto [place, isNew] = m_steps.try_emplace(hour, 0);
    if (isNew) {
        const Day day = m_field.type == FieldType::Instant
            ? Day::from(QDateTime::fromMSecsSinceEpoch(given, m_zone).date()).value_or(Day(0))
            : Day(qint32(given));
        place->second = stepOf(day, m_by.step).sinceEpoch();
    }
    return place->second;
}

void GroupCounter::shorten(ListGroups& groups, size_t most) const
{
    groups.distinct = qint64(groups.groups.size());
    for (const ListGroup& group : groups.groups) {
        groups.records += group.records;
    }
    if (!hasSteps(m_field)) {
        std::ranges::stable_sort(
            groups.groups, [this](const ListGroup& a, const ListGroup& b) { return a.size(m_by) > b.size(m_by); });
    }
    if (groups.groups.size() <= most) {
        return;
    }
    // of months the newest are told, of the rest the largest
    const bool hasOrder = hasSteps(m_field);
    const auto first = hasOrder ? groups.groups.begin() : groups.groups.begin() + qsizetype(most);
    const auto last = hasOrder ? groups.groups.end() - qsizetype(most) : groups.groups.end();
    for (auto group = first; group != last; ++group) {
        groups.others.records += group->records;
        groups.others.sum.whole += group->sum.whole;
        groups.others.sum.count += group->sum.count;
        for (const Money& money : std::as_const(group->sum.money)) {
            const auto same = std::ranges::find(groups.others.sum.money, money.currency(), &Money::currency);
            if (same == groups.others.sum.money.end()) {
                groups.others.sum.money.append(money);
            } else {
                *same = Money(same->minor() + money.minor(), money.currency());
            }
        }
    }
    groups.groups.erase(first, last);
}

Result<void> nameGroups(SqlSession& session, const Field& field, ListGroups& groups)
{
    if (field.type != FieldType::Link) {
        return {};
    }
    std::vector<qint64> ids;
    for (const ListGroup& group : groups.groups) {
        if (const auto* id = std::get_if<qint64>(&group.value)) {
            ids.push_back(*id);
        }
    }
    ZHIKE_TRY(const auto names, displayNames(session, field.linkTo, ids));
    for (ListGroup& group : groups.groups) {
        if (const auto* id = std::get_if<qint64>(&group.value)) {
            group.name = names.value(*id);
        }
    }
    return {};
}

} // namespace zhike
