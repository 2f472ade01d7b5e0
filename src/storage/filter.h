#pragma once

#include "domain/base/field.h"
#include "storage/sqlsession.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>
#include <concepts>
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
    IsMyTeam, ///< links to users: someone of the team of the person who asks, or that person
    Today,
    Yesterday,
    Tomorrow,
    LastDays, ///< n days up to and with today
    NextDays, ///< n days from and with today
    OlderThanDays, ///< more than n days before today; nothing is not older
    LaterThanDays, ///< more than n days after today
    ThisWeek, ///< Monday to Sunday
    LastWeek,
    NextWeek,
    ThisMonth,
    LastMonth,
    NextMonth,
    ThisQuarter,
    LastQuarter,
    NextQuarter,
    ThisYear,
    LastYear,
    NextYear
};
/// Keys are stored in views and segments; labels, context "Operator", are what follows the field's name in a sentence,
/// %1 being the value.
template <>
inline constexpr std::array kChoicesOf<FilterOperator> = {
    Choice{"is", QT_TRANSLATE_NOOP("Operator", "is %1")},
    Choice{"is_not", QT_TRANSLATE_NOOP("Operator", "is not %1")},
    Choice{"one_of", QT_TRANSLATE_NOOP("Operator", "is one of %1")},
    Choice{"none_of", QT_TRANSLATE_NOOP("Operator", "is none of %1")},
    Choice{"contains", QT_TRANSLATE_NOOP("Operator", "contains %1")},
    Choice{"does_not_contain", QT_TRANSLATE_NOOP("Operator", "does not contain %1")},
    Choice{"starts_with", QT_TRANSLATE_NOOP("Operator", "starts with %1")},
    Choice{"is_empty", QT_TRANSLATE_NOOP("Operator", "is empty")},
    Choice{"is_not_empty", QT_TRANSLATE_NOOP("Operator", "is not empty")},
    Choice{"less", QT_TRANSLATE_NOOP("Operator", "is less than %1")},
    Choice{"at_most", QT_TRANSLATE_NOOP("Operator", "is at most %1")},
    Choice{"greater", QT_TRANSLATE_NOOP("Operator", "is more than %1")},
    Choice{"at_least", QT_TRANSLATE_NOOP("Operator", "is at least %1")},
    Choice{"between", QT_TRANSLATE_NOOP("Operator", "is from %1")},
    Choice{"is_me", QT_TRANSLATE_NOOP("Operator", "is me")},
    Choice{"is_my_team", QT_TRANSLATE_NOOP("Operator", "is in my team")},
    Choice{"today", QT_TRANSLATE_NOOP("Operator", "is today")},
    Choice{"yesterday", QT_TRANSLATE_NOOP("Operator", "was yesterday")},
    Choice{"tomorrow", QT_TRANSLATE_NOOP("Operator", "is tomorrow")},
    Choice{"last_days", QT_TRANSLATE_NOOP("Operator", "in the last %1 days")},
    Choice{"next_days", QT_TRANSLATE_NOOP("Operator", "in the next %1 days")},
    Choice{"older_than_days", QT_TRANSLATE_NOOP("Operator", "more than %1 days ago")},
    Choice{"later_than_days", QT_TRANSLATE_NOOP("Operator", "in more than %1 days")},
    Choice{"this_week", QT_TRANSLATE_NOOP("Operator", "this week")},
    Choice{"last_week", QT_TRANSLATE_NOOP("Operator", "last week")},
    Choice{"next_week", QT_TRANSLATE_NOOP("Operator", "next week")},
    Choice{"this_month", QT_TRANSLATE_NOOP("Operator", "this month")},
    Choice{"last_month", QT_TRANSLATE_NOOP("Operator", "last month")},
    Choice{"next_month", QT_TRANSLATE_NOOP("Operator", "next month")},
    Choice{"this_quarter", QT_TRANSLATE_NOOP("Operator", "this quarter")},
    Choice{"last_quarter", QT_TRANSLATE_NOOP("Operator", "last quarter")},
    Choice{"next_quarter", QT_TRANSLATE_NOOP("Operator", "next quarter")},
    Choice{"this_year", QT_TRANSLATE_NOOP("Operator", "this year")},
    Choice{"last_year", QT_TRANSLATE_NOOP("Operator", "last year")},
    Choice{"next_year", QT_TRANSLATE_NOOP("Operator", "next year")}};

/// One comparison. Values are as stored (minor units, basis points, ids, keys of choices); those of Day and of Instant
/// fields are days (Day::sinceEpoch()), the counts of the relative operators whole numbers from 0 to 100,000.
struct FilterCondition {
    QString field; ///< key in the field catalogue
    FilterOperator op = FilterOperator::Is;
    QList<Value> values;
    friend bool operator==(const FilterCondition&, const FilterCondition&) = default;
};

/// What a list, a view or a segment is limited to: conditions under and, or, not, and "has a related record that ...".
/// The default is no limit. "Has none that" is a Not around a Related.
struct Filter {
    enum class Kind { All, Any, Not, Condition, Related };
    Kind kind = Kind::All;
    FilterCondition condition; ///< of a Condition
    std::vector<Filter> parts; ///< of All and Any; the one of Not; what the related record meets
    QString relation = {}; ///< of a Related: key of a relation, "cases"

    [[nodiscard]] bool isEmpty() const { return kind == Kind::All && parts.empty(); }
    [[nodiscard]] static Filter where(QString field, FilterOperator op, QList<Value> values = {});
    [[nodiscard]] static Filter all(std::vector<Filter> parts) { return {Kind::All, {}, std::move(parts)}; }
    [[nodiscard]] static Filter any(std::vector<Filter> parts) { return {Kind::Any, {}, std::move(parts)}; }
    [[nodiscard]] static Filter negated(Filter part);
    /// There is a record of the relation that meets `part`.
    [[nodiscard]] static Filter related(QString relation, Filter part);
    [[nodiscard]] static Filter related(QString relation); ///< there is one at all
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// Who asks, and when: the same filter means other rows tomorrow.
struct FilterContext {
    UserId me{0};
    Day today{0};
    QTimeZone zone = QTimeZone::utc(); ///< in which the days of Instant fields begin
    QList<UserId> team = {}; ///< of `me`, for IsMyTeam; lists fill it in themselves
};

/// Where a field is found in the statement that the filter becomes part of.
struct FilterColumn {
    QString expression; ///< SQL without parameters, from our own tables of columns only; may have words of the dialect
    FieldType type = FieldType::Text;
};
using FilterColumns = std::function<std::optional<FilterColumn>(QStringView key)>;

/// Records that hang on the rows that are filtered.
struct FilterRelation {
    QString rows; ///< "SELECT 1 FROM ... WHERE ...": those of one row; more conditions may follow with AND
    FilterColumns columns; ///< of the related record
};

/// Every name that a filter may use.
struct FilterNames {
    FilterColumns columns;
    std::function<std::optional<FilterRelation>(QStringView key)> relations = {};

    FilterNames() = default;
    template <class Columns>
    requires std::convertible_to<Columns, FilterColumns> FilterNames(Columns from) // NOLINT: columns are names
        : columns(std::move(from))
    {
    }
};

/// Every field that a filter names of the rows themselves, each once; those of related records are not among them.
[[nodiscard]] QStringList fieldsIn(const Filter& filter);
/// Calls `visit` for each condition, also of related records; `relation` is empty for the rows' own.
void forConditions(
    const Filter& filter, const std::function<void(const FilterCondition&, const QString& relation)>& visit);

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

/// Writes the filter as SQL of one engine. Names come from `names` alone, values are bound; parameters are numbered
/// from `firstParameter`. On PostgreSQL Contains and StartsWith ignore case but not accents.
/// @return `InvalidInput` for an unknown field or relation, a relation inside another, an operator or value that does
/// not fit the field's type, or a filter beyond the limits.
[[nodiscard]] Result<CompiledFilter> compileFilter(
    const Filter& filter, Engine engine, const FilterContext& context, const FilterNames& names,
    int firstParameter = 1);

} // namespace zhike
