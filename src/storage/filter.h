#pragma once

#include "domain/base/field.h"
#include "storage/sqlsession.h"

#include <QList>
#include <QString>
#include <QTimeZone>
#include <functional>
#include <vector>

namespace zhike {

enum class FilterOperator {
    Is, ///< the same value; texts to the letter
    IsNot, ///< another value, or none
    OneOf,
    NoneOf, ///< other values, or none
    Contains, ///< texts as search compares them: case, accents, width, traditional or simplified make no difference
    DoesNotContain,
    StartsWith,
    IsEmpty, ///< no value, or an empty text
    IsNotEmpty,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Between, ///< two values, both included
    IsMe, ///< links to users: the person who asks
    Today,
    LastDays, ///< n days up to and with today
    NextDays, ///< n days from and with today
    OlderThanDays, ///< more than n days before today; nothing is not older
    ThisWeek, ///< Monday to Sunday
    ThisMonth,
    LastMonth,
    ThisQuarter,
    ThisYear,
    LastYear
};

/// One comparison. Values are as stored (minor units, basis points, ids, keys of choices); those of Day and of Instant
/// fields are days (Day::sinceEpoch()), the counts of the relative operators whole numbers from 0 to 100,000.
struct FilterCondition {
    QString field; ///< key in the field catalogue
    FilterOperator op = FilterOperator::Is;
    QList<Value> values;
    friend bool operator==(const FilterCondition&, const FilterCondition&) = default;
};

/// What a list, a view or a segment is limited to: conditions under and, or, not. Made by the filter bar; the default
/// is no limit. "No order since" and the like are conditions on fields whose column is a subquery.
struct Filter {
    enum class Kind { All, Any, Not, Condition };
    Kind kind = Kind::All;
    FilterCondition condition; ///< of a Condition
    std::vector<Filter> parts; ///< of All and Any; the one of Not

    [[nodiscard]] bool isEmpty() const { return kind == Kind::All && parts.empty(); }
    [[nodiscard]] static Filter where(QString field, FilterOperator op, QList<Value> values = {});
    [[nodiscard]] static Filter all(std::vector<Filter> parts) { return {Kind::All, {}, std::move(parts)}; }
    [[nodiscard]] static Filter any(std::vector<Filter> parts) { return {Kind::Any, {}, std::move(parts)}; }
    [[nodiscard]] static Filter negated(Filter part);
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// Who asks, and when: the same filter means other rows tomorrow.
struct FilterContext {
    UserId me{0};
    Day today{0};
    QTimeZone zone = QTimeZone::utc(); ///< in which the days of Instant fields begin
};

/// Where a field is found in the statement that the filter becomes part of.
struct FilterColumn {
    QString expression; ///< SQL without parameters, from our own tables of columns only
    FieldType type = FieldType::Text;
};
using FilterColumns = std::function<std::optional<FilterColumn>(QStringView key)>;

/// A condition for WHERE and what its parameters are bound to, in this order. Never NULL where rows are compared by
/// "not": those without a value count as "not".
struct CompiledFilter {
    QString sql; ///< "TRUE" for no limit
    QList<Value> values;
};

struct FilterLimits {
    static constexpr int kDepth = 64;
    static constexpr int kConditions = 500;
    static constexpr int kValues = 5000;
    static constexpr int kTextUnits = 300;
};

/// Writes the filter as SQL of one engine. Names come from `columns` alone, values are bound; parameters are numbered
/// from `firstParameter`. On PostgreSQL Contains and StartsWith ignore case but not accents.
/// @return `InvalidInput` for an unknown field, an operator or value that does not fit the field's type, or a filter
/// beyond the limits.
[[nodiscard]] Result<CompiledFilter> compileFilter(
    const Filter& filter, Engine engine, const FilterContext& context, const FilterColumns& columns,
    int firstParameter = 1);

} // namespace zhike
