#include "storage/filter.h"

#include "storage/dialect.h"
#include "text/folding.h"

#include <QStringList>
#include <cmath>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

/// Levels of SQL that one condition takes, and the bound below SQLite's limit of 100 for a whole expression.
constexpr int kConditionDepth = 8;
constexpr int kSqlDepth = 90;
constexpr qint64 kMaxDayCount = 100'000;

enum class ValueClass { Text, Whole, Number, Day, Instant };

ValueClass valueClassOf(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Note:
    case FieldType::Reaches:
    case FieldType::Choice:
        return ValueClass::Text;
    case FieldType::Integer:
    case FieldType::Quantity:
    case FieldType::Money:
    case FieldType::Rate:
    case FieldType::YesNo:
    case FieldType::Link:
        return ValueClass::Whole;
    case FieldType::Ratio:
    case FieldType::Number:
        return ValueClass::Number;
    case FieldType::Day:
        return ValueClass::Day;
    case FieldType::Instant:
        return ValueClass::Instant;
    }
    Q_UNREACHABLE();
}

struct DayRange {
    qint64 first;
    qint64 last;
};

class FilterCompiler {
public:
    FilterCompiler(Engine engine, const FilterContext& context, const FilterNames& names, int firstParameter)
        : m_engine(engine), m_context(context), m_names(names), m_columns(&names.columns),
          m_nextParameter(firstParameter)
    {
    }

    struct Part {
        QString sql;
        int depth = 1;
    };

    /// "Not" is carried down to the conditions, where it means "not true" and so takes in rows without a value.
    Result<Part> compile(const Filter& filter, int level, bool isNegated)
    {
        if (level > FilterLimits::kDepth) {
            return tooMuch(u"levels"_s);
        }
        switch (filter.kind) {
        case Filter::Kind::Condition:
            return compileCondition(filter.condition, isNegated);
        case Filter::Kind::Not:
            if (filter.parts.size() != 1) {
                return fail(ErrorCode::InvalidInput, u"not takes one part"_s);
            }
            return compile(filter.parts.front(), level + 1, !isNegated);
        case Filter::Kind::Related:
            return compileRelated(filter, level, isNegated);
        case Filter::Kind::All:
        case Filter::Kind::Any:
            break;
        }
        const bool all = (filter.kind == Filter::Kind::All) != isNegated;
        if (filter.parts.empty()) {
            return Part{all ? u"TRUE"_s : u"FALSE"_s};
        }
        std::vector<Part> parts;
        for (const Filter& each : filter.parts) {
            ZHIKE_TRY(Part part, compile(each, level + 1, isNegated));
            parts.push_back(std::move(part));
        }
        Part whole = joined(parts, 0, parts.size(), all ? u" AND "_s : u" OR "_s);
        if (whole.depth > kSqlDepth) {
            return tooMuch(u"levels"_s);
        }
        return whole;
    }

    QList<Value> takeValues() { return std::move(m_values); }

private:
    static tl::unexpected<Error> tooMuch(const QString& what)
    {
        return fail(ErrorCode::InvalidInput, u"a filter of too many %1"_s.arg(what));
    }

    /// In halves, so that a thousand conditions are ten levels deep and not a thousand.
    static Part joined(const std::vector<Part>& parts, size_t first, size_t last, const QString& word)
    {
        if (last - first == 1) {
            return parts[first];
        }
        const size_t middle = first + (last - first) / 2;
        const Part left = joined(parts, first, middle, word);
        const Part right = joined(parts, middle, last, word);
        return {u'(' + left.sql + word + right.sql + u')', std::max(left.depth, right.depth) + 1};
    }

    Result<Part> compileRelated(const Filter& filter, int level, bool isNegated)
    {
        if (filter.parts.size() > 1) {
            return fail(ErrorCode::InvalidInput, u"a related record meets one part"_s);
        }
        if (m_columns != &m_names.columns) {
            return fail(ErrorCode::InvalidInput, u"a relation inside another"_s);
        }
        if (++m_conditions > FilterLimits::kConditions) {
            return tooMuch(u"conditions"_s);
        }
        const auto relation = m_names.relations ? m_names.relations(filter.relation) : std::nullopt;
        if (!relation) {
            return fail(ErrorCode::InvalidInput, u"no relation %1"_s.arg(filter.relation));
        }
        m_columns = &relation->columns;
        auto inner = compile(filter.parts.empty() ? Filter() : filter.parts.front(), level + 1, false);
        m_columns = &m_names.columns;
        if (!inner) {
            return inner;
        }
        const QString word = isNegated ? u"NOT EXISTS"_s : u"EXISTS"_s;
        const int depth = inner->depth + kConditionDepth;
        if (depth > kSqlDepth) {
            return tooMuch(u"levels"_s);
        }
        return Part{u"%1 (%2 AND %3)"_s.arg(word, relation->rows, inner->sql), depth};
    }

    Result<Part> compileCondition(const FilterCondition& condition, bool isNegated)
    {
        if (++m_conditions > FilterLimits::kConditions) {
            return tooMuch(u"conditions"_s);
        }
        if (m_values.size() + condition.values.size() > FilterLimits::kValues) {
            return tooMuch(u"values"_s);
        }
        const auto column = (*m_columns)(condition.field);
        if (!column) {
            return fail(ErrorCode::InvalidInput, u"no field %1"_s.arg(condition.field));
        }
        m_class = valueClassOf(column->type);
        m_column = &*column;
        m_condition = &condition;
        ZHIKE_TRY(const QString expression, expandDialect(column->expression, m_engine));
        auto sql = isNegated ? negated(sqlOf(expression)) : sqlOf(expression);
        if (!sql) {
            return tl::unexpected(std::move(sql).error());
        }
        return Part{*std::move(sql), kConditionDepth};
    }

    Result<QString> sqlOf(const QString& x)
    {
        switch (m_condition->op) {
        case FilterOperator::Is:
            return isInstant() ? days(x, 1) : compared(x, u" = "_s);
        case FilterOperator::IsNot:
            return isInstant() ? negated(days(x, 1)) : compared(x, u" IS DISTINCT FROM "_s);
        case FilterOperator::OneOf:
            return list(x);
        case FilterOperator::NoneOf:
            return negated(list(x));
        case FilterOperator::Contains:
            return contains(x, false);
        case FilterOperator::DoesNotContain:
            return negated(contains(x, false));
        case FilterOperator::StartsWith:
            return contains(x, true);
        case FilterOperator::IsEmpty:
            return empty(x);
        case FilterOperator::IsNotEmpty:
            return negated(empty(x));
        case FilterOperator::Less:
            return bounded(x, u" < "_s, 0);
        case FilterOperator::AtMost:
            return isInstant() ? bounded(x, u" < "_s, 1) : bounded(x, u" <= "_s, 0);
        case FilterOperator::Greater:
            return isInstant() ? bounded(x, u" >= "_s, 1) : bounded(x, u" > "_s, 0);
        case FilterOperator::AtLeast:
            return bounded(x, u" >= "_s, 0);
        case FilterOperator::Between:
            return between(x);
        case FilterOperator::IsMe:
            return isMe(x);
        case FilterOperator::IsMyTeam:
            return isMyTeam(x);
        case FilterOperator::OlderThanDays:
            return olderThan(x);
        case FilterOperator::LaterThanDays:
            return laterThan(x);
        case FilterOperator::Today:
        case FilterOperator::Yesterday:
        case FilterOperator::Tomorrow:
        case FilterOperator::LastWeek:
        case FilterOperator::NextWeek:
        case FilterOperator::NextMonth:
        case FilterOperator::LastQuarter:
        case FilterOperator::NextQuarter:
        case FilterOperator::NextYear:
        case FilterOperator::LastDays:
        case FilterOperator::NextDays:
        case FilterOperator::ThisWeek:
        case FilterOperator::ThisMonth:
        case FilterOperator::LastMonth:
        case FilterOperator::ThisQuarter:
        case FilterOperator::ThisYear:
        case FilterOperator::LastYear:
            return relative(x);
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] bool isInstant() const { return m_class == ValueClass::Instant; }
    [[nodiscard]] bool hasDays() const { return isInstant() || m_class == ValueClass::Day; }

    static Result<QString> negated(Result<QString> sql)
    {
        ZHIKE_TRY(const QString inner, std::move(sql));
        return u'(' + inner + u") IS NOT TRUE"_s;
    }

    [[nodiscard]] tl::unexpected<Error> unfit(const QString& what) const
    {
        return fail(ErrorCode::InvalidInput, u"%1 of field %2"_s.arg(what, m_condition->field));
    }

    Result<void> needValues(qsizetype count) const
    {
        if (m_condition->values.size() != count) {
            return unfit(u"number of values"_s);
        }
        return {};
    }

    QString parameter(const Value& value)
    {
        m_values.append(value);
        return u'$' + QString::number(m_nextParameter++);
    }

    /// The value as its column stores it, or why it does not fit.
    [[nodiscard]] Result<Value> fitting(const Value& value) const
    {
        if (const auto* text = std::get_if<QString>(&value)) {
            if (m_class != ValueClass::Text) {
                return unfit(u"text as value"_s);
            }
            if (text->size() > FilterLimits::kTextUnits) {
                return unfit(u"length of the value"_s);
            }
            return value;
        }
        if (const auto* number = std::get_if<qint64>(&value)) {
            if (m_class == ValueClass::Number) {
                return Value(double(*number));
            }
            if (m_class == ValueClass::Text) {
                return unfit(u"number as value"_s);
            }
            if (hasDays() && (*number < Day::kFirst || *number > Day::kLast)) {
                return unfit(u"range of the day"_s);
            }
            return value;
        }
        const auto* real = std::get_if<double>(&value);
        if (real == nullptr || m_class != ValueClass::Number || !std::isfinite(*real)) {
            return unfit(u"kind of value"_s);
        }
        return value;
    }

    /// The moment at which a day begins where the person who asks lives.
    [[nodiscard]] qint64 startOf(qint64 day) const
    {
        const QDate date = QDate(1970, 1, 1).addDays(day);
        return date.startOfDay(m_context.zone).toMSecsSinceEpoch();
    }

    Result<QString> compared(const QString& x, const QString& sign)
    {
        ZHIKE_CHECK(needValues(1));
        ZHIKE_TRY(const Value value, fitting(m_condition->values.front()));
        return x + sign + parameter(value);
    }

    Result<QString> bounded(const QString& x, const QString& sign, int daysAfter)
    {
        if (m_class == ValueClass::Text) {
            return unfit(u"comparison"_s);
        }
        if (!isInstant()) {
            return compared(x, sign);
        }
        ZHIKE_CHECK(needValues(1));
        ZHIKE_TRY(const Value value, fitting(m_condition->values.front()));
        return x + sign + parameter(startOf(std::get<qint64>(value) + daysAfter));
    }

    Result<QString> between(const QString& x)
    {
        if (m_class == ValueClass::Text) {
            return unfit(u"comparison"_s);
        }
        ZHIKE_CHECK(needValues(2));
        if (isInstant()) {
            return days(x, 2);
        }
        ZHIKE_TRY(const Value first, fitting(m_condition->values[0]));
        ZHIKE_TRY(const Value last, fitting(m_condition->values[1]));
        const QString from = parameter(first);
        return u"%1 BETWEEN %2 AND %3"_s.arg(x, from, parameter(last));
    }

    /// Instants of the days from the first to the last value.
    Result<QString> days(const QString& x, qsizetype count)
    {
        ZHIKE_CHECK(needValues(count));
        ZHIKE_TRY(const Value first, fitting(m_condition->values.front()));
        ZHIKE_TRY(const Value last, fitting(m_condition->values.back()));
        return inRange(x, {std::get<qint64>(first), std::get<qint64>(last)});
    }

    QString inRange(const QString& x, const DayRange& range)
    {
        const QString from = parameter(isInstant() ? startOf(range.first) : range.first);
        const QString to = parameter(isInstant() ? startOf(range.last + 1) - 1 : range.last);
        return u"%1 BETWEEN %2 AND %3"_s.arg(x, from, to);
    }

    Result<QString> list(const QString& x)
    {
        if (isInstant()) {
            return unfit(u"list"_s);
        }
        if (m_condition->values.isEmpty()) {
            return u"FALSE"_s;
        }
        QStringList names;
        for (const Value& each : m_condition->values) {
            ZHIKE_TRY(const Value value, fitting(each));
            names.append(parameter(value));
        }
        return u"%1 IN (%2)"_s.arg(x, names.join(u", "_s));
    }

    Result<QString> contains(const QString& x, bool atStart)
    {
        if (m_class != ValueClass::Text || m_column->type == FieldType::Choice) {
            return unfit(u"search in the text"_s);
        }
        ZHIKE_CHECK(needValues(1));
        ZHIKE_TRY(const Value value, fitting(m_condition->values.front()));
        const QString text = std::get<QString>(value);
        if (m_engine == Engine::Sqlite) {
            const QString function = atStart ? u"zhike_starts_with"_s : u"zhike_contains"_s;
            return u"%1(%2, %3)"_s.arg(function, x, parameter(folded(text)));
        }
        QString pattern = text;
        pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        return u"%1 ILIKE %2 ESCAPE '\\'"_s.arg(x, parameter((atStart ? QString() : u"%"_s) + pattern + u'%'));
    }

    Result<QString> empty(const QString& x)
    {
        ZHIKE_CHECK(needValues(0));
        return m_class == ValueClass::Text ? u"coalesce(%1, '') = ''"_s.arg(x) : x + u" IS NULL"_s;
    }

    Result<QString> isMe(const QString& x)
    {
        ZHIKE_CHECK(needValues(0));
        if (m_column->type != FieldType::Link) {
            return unfit(u"comparison with me"_s);
        }
        return x + u" = "_s + parameter(qint64(m_context.me.value()));
    }

    Result<QString> isMyTeam(const QString& x)
    {
        ZHIKE_CHECK(needValues(0));
        if (m_column->type != FieldType::Link) {
            return unfit(u"comparison with my team"_s);
        }
        QStringList marks{parameter(qint64(m_context.me.value()))};
        for (const UserId user : m_context.team) {
            if (user != m_context.me) {
                marks.append(parameter(qint64(user.value())));
            }
        }
        return u"%1 IN (%2)"_s.arg(x, marks.join(u", "_s));
    }

    [[nodiscard]] Result<qint64> dayCount() const
    {
        ZHIKE_CHECK(needValues(1));
        const auto* count = std::get_if<qint64>(&m_condition->values.front());
        if (count == nullptr || *count < 0 || *count > kMaxDayCount) {
            return unfit(u"number of days"_s);
        }
        return *count;
    }

    Result<QString> olderThan(const QString& x)
    {
        if (!hasDays()) {
            return unfit(u"relative day"_s);
        }
        ZHIKE_TRY(const qint64 count, dayCount());
        const qint64 day = m_context.today.sinceEpoch() - count;
        return x + u" < "_s + parameter(isInstant() ? startOf(day) : day);
    }

    Result<QString> laterThan(const QString& x)
    {
        if (!hasDays()) {
            return unfit(u"relative day"_s);
        }
        ZHIKE_TRY(const qint64 count, dayCount());
        const qint64 day = m_context.today.sinceEpoch() + count;
        return x + u" > "_s + parameter(isInstant() ? startOf(day + 1) - 1 : day);
    }

    Result<QString> relative(const QString& x)
    {
        if (!hasDays()) {
            return unfit(u"relative day"_s);
        }
        ZHIKE_TRY(const DayRange range, relativeRange());
        return inRange(x, range);
    }

    [[nodiscard]] Result<DayRange> relativeRange() const
    {
        const qint64 today = m_context.today.sinceEpoch();
        const QDate date = m_context.today.date();
        const auto dayOf = [](QDate day) { return QDate(1970, 1, 1).daysTo(day); };
        const auto months = [&dayOf](QDate first, int count) {
            return DayRange{dayOf(first), dayOf(first.addMonths(count)) - 1};
        };
        constexpr int kMonthsAQuarter = 3;
        constexpr int kMonthsAYear = 12;
        constexpr int kWeek = 7;
        const QDate month(date.year(), date.month(), 1);
        const QDate quarter = month.addMonths(-((date.month() - 1) % kMonthsAQuarter));
        const qint64 monday = today - (date.dayOfWeek() - 1);
        switch (m_condition->op) {
        case FilterOperator::LastDays: {
            ZHIKE_TRY(const qint64 count, dayCount());
            return DayRange{today - count + 1, today};
        }
        case FilterOperator::NextDays: {
            ZHIKE_TRY(const qint64 count, dayCount());
            return DayRange{today, today + count - 1};
        }
        default:
            break;
        }
        ZHIKE_CHECK(needValues(0));
        switch (m_condition->op) {
        case FilterOperator::Yesterday:
            return DayRange{today - 1, today - 1};
        case FilterOperator::Tomorrow:
            return DayRange{today + 1, today + 1};
        case FilterOperator::ThisWeek:
            return DayRange{monday, monday + kWeek - 1};
        case FilterOperator::LastWeek:
            return DayRange{monday - kWeek, monday - 1};
        case FilterOperator::NextWeek:
            return DayRange{monday + kWeek, monday + 2 * kWeek - 1};
        case FilterOperator::ThisMonth:
            return months(month, 1);
        case FilterOperator::LastMonth:
            return months(month.addMonths(-1), 1);
        case FilterOperator::NextMonth:
            return months(month.addMonths(1), 1);
        case FilterOperator::ThisQuarter:
            return months(quarter, kMonthsAQuarter);
        case FilterOperator::LastQuarter:
            return months(quarter.addMonths(-kMonthsAQuarter), kMonthsAQuarter);
        case FilterOperator::NextQuarter:
            return months(quarter.addMonths(kMonthsAQuarter), kMonthsAQuarter);
        case FilterOperator::ThisYear:
            return months(QDate(date.year(), 1, 1), kMonthsAYear);
        case FilterOperator::LastYear:
            return months(QDate(date.year() - 1, 1, 1), kMonthsAYear);
        case FilterOperator::NextYear:
            return months(QDate(date.year() + 1, 1, 1), kMonthsAYear);
        default:
            return DayRange{today, today};
        }
    }

    Engine m_engine;
    const FilterContext& m_context;
    const FilterNames& m_names;
    const FilterColumns* m_columns; ///< of the rows, or of the relation that is being written
    int m_nextParameter;
    int m_conditions = 0;
    QList<Value> m_values;
    // of the condition that is being written
    ValueClass m_class = ValueClass::Text;
    const FilterColumn* m_column = nullptr;
    const FilterCondition* m_condition = nullptr;
};

} // namespace

Filter Filter::where(QString field, FilterOperator op, QList<Value> values)
{
    return {Kind::Condition, {std::move(field), op, std::move(values)}, {}};
}

Filter Filter::negated(Filter part)
{
    Filter filter{Kind::Not, {}, {}};
    filter.parts.push_back(std::move(part));
    return filter;
}

Filter Filter::related(QString relation, Filter part)
{
    Filter filter{Kind::Related, {}, {}, std::move(relation)};
    filter.parts.push_back(std::move(part));
    return filter;
}

Filter Filter::related(QString relation)
{
    return related(std::move(relation), Filter());
}

namespace {

void visitConditions(
    const Filter& filter, const QString& relation,
    const std::function<void(const FilterCondition&, const QString&)>& visit)
{
    if (filter.kind == Filter::Kind::Condition) {
        visit(filter.condition, relation);
        return;
    }
    for (const Filter& part : filter.parts) {
        visitConditions(part, filter.kind == Filter::Kind::Related ? filter.relation : relation, visit);
    }
}

} // namespace

void forConditions(
    const Filter& filter, const std::function<void(const FilterCondition&, const QString& relation)>& visit)
{
    visitConditions(filter, {}, visit);
}

QStringList fieldsIn(const Filter& filter)
{
    QStringList fields;
    forConditions(filter, [&fields](const FilterCondition& condition, const QString& relation) {
        if (relation.isEmpty() && !fields.contains(condition.field)) {
            fields.append(condition.field);
        }
    });
    return fields;
}

Result<CompiledFilter> compileFilter(
    const Filter& filter, Engine engine, const FilterContext& context, const FilterNames& names, int firstParameter)
{
    FilterCompiler compiler(engine, context, names, firstParameter);
    ZHIKE_TRY(const FilterCompiler::Part part, compiler.compile(filter, 1, false));
    return CompiledFilter{part.sql, compiler.takeValues()};
}

} // namespace zhike
