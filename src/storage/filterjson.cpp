#include "storage/filterjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QJsonValue jsonOf(const Value& value)
{
    if (const auto* whole = std::get_if<qint64>(&value)) {
        return QJsonValue(*whole);
    }
    if (const auto* real = std::get_if<double>(&value)) {
        return std::floor(*real) == *real ? QJsonValue(QJsonObject{{u"real"_s, *real}}) : QJsonValue(*real);
    }
    if (const auto* text = std::get_if<QString>(&value)) {
        return *text;
    }
    return QJsonValue::Null;
}

/// Whole numbers beyond a double are kept by QJsonValue as they are; toInteger() gives the default for others.
bool isWhole(const QJsonValue& value)
{
    return value.toInteger(0) == value.toInteger(1);
}

Result<Value> valueOf(const QJsonValue& json)
{
    switch (json.type()) {
    case QJsonValue::String:
        return json.toString();
    case QJsonValue::Double:
        return isWhole(json) ? Value(json.toInteger()) : Value(json.toDouble());
    case QJsonValue::Object:
        if (const QJsonValue real = json.toObject().value("real"_L1); real.isDouble()) {
            return real.toDouble();
        }
        break;
    default:
        break;
    }
    return fail(ErrorCode::InvalidInput, u"a value that is neither a number nor a text"_s);
}

class FilterReader {
public:
    Result<Filter> read(const QJsonObject& json, int level)
    {
        if (level > FilterLimits::kDepth || ++m_parts > kParts) {
            return fail(ErrorCode::InvalidInput, u"a filter of too many parts"_s);
        }
        if (json.contains("all"_L1)) {
            return readParts(Filter::Kind::All, json.value("all"_L1), level);
        }
        if (json.contains("any"_L1)) {
            return readParts(Filter::Kind::Any, json.value("any"_L1), level);
        }
        if (json.contains("not"_L1)) {
            ZHIKE_TRY(Filter part, readObject(json.value("not"_L1), level));
            return Filter::negated(std::move(part));
        }
        if (json.contains("related"_L1)) {
            ZHIKE_TRY(Filter part, readObject(json.value("where"_L1), level));
            return Filter::related(json.value("related"_L1).toString(), std::move(part));
        }
        return readCondition(json);
    }

private:
    static constexpr int kParts = 4 * FilterLimits::kConditions;

    Result<Filter> readObject(const QJsonValue& json, int level)
    {
        if (!json.isObject()) {
            return fail(ErrorCode::InvalidInput, u"a part of a filter that is no object"_s);
        }
        return read(json.toObject(), level + 1);
    }

    Result<Filter> readParts(Filter::Kind kind, const QJsonValue& json, int level)
    {
        if (!json.isArray()) {
            return fail(ErrorCode::InvalidInput, u"parts of a filter that are no list"_s);
        }
        Filter filter;
        filter.kind = kind;
        for (const QJsonValue& each : json.toArray()) {
            ZHIKE_TRY(Filter part, readObject(each, level));
            filter.parts.push_back(std::move(part));
        }
        return filter;
    }

    static Result<Filter> readCondition(const QJsonObject& json)
    {
        const QString field = json.value("field"_L1).toString();
        const auto op = fromKey<FilterOperator>(json.value("op"_L1).toString());
        if (field.isEmpty() || !op) {
            return fail(ErrorCode::InvalidInput, u"a condition without a field or with an unknown operator"_s);
        }
        const QJsonArray given = json.value("values"_L1).toArray();
        if (given.size() > FilterLimits::kValues) {
            return fail(ErrorCode::InvalidInput, u"a filter of too many values"_s);
        }
        QList<Value> values;
        for (const QJsonValue& each : given) {
            ZHIKE_TRY(Value value, valueOf(each));
            values.append(std::move(value));
        }
        return Filter::where(field, *op, std::move(values));
    }

    int m_parts = 0;
};

} // namespace

QJsonObject toJson(const Filter& filter)
{
    const auto parts = [&filter] {
        QJsonArray array;
        for (const Filter& part : filter.parts) {
            array.append(toJson(part));
        }
        return array;
    };
    const auto only = [&filter] { return filter.parts.empty() ? toJson(Filter()) : toJson(filter.parts.front()); };
    switch (filter.kind) {
    case Filter::Kind::All:
        return {{u"all"_s, parts()}};
    case Filter::Kind::Any:
        return {{u"any"_s, parts()}};
    case Filter::Kind::Not:
        return {{u"not"_s, only()}};
    case Filter::Kind::Related:
        return {{u"related"_s, filter.relation}, {u"where"_s, only()}};
    case Filter::Kind::Condition:
        break;
    }
    QJsonObject json{{u"field"_s, filter.condition.field}, {u"op"_s, QString::fromLatin1(keyOf(filter.condition.op))}};
    if (!filter.condition.values.isEmpty()) {
        QJsonArray values;
        for (const Value& value : filter.condition.values) {
            values.append(jsonOf(value));
        }
        json.insert(u"values"_s, values);
    }
    return json;
}

Result<Filter> filterFromJson(const QJsonObject& json)
{
    return FilterReader().read(json, 1);
}

QString filterText(const Filter& filter)
{
    return QString::fromUtf8(QJsonDocument(toJson(filter)).toJson(QJsonDocument::Compact));
}

Result<Filter> filterFromText(const QString& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        return fail(ErrorCode::InvalidInput, u"a filter that is no JSON object"_s);
    }
    return filterFromJson(document.object());
}

} // namespace zhike
