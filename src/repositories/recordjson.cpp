#include "repositories/recordjson.h"

namespace zhike {

namespace {
constexpr qint64 kExactInDouble = qint64(1) << 53;
}

QJsonValue jsonOf(const Value& value)
{
    if (const auto* number = std::get_if<qint64>(&value)) {
        return *number <= kExactInDouble && *number >= -kExactInDouble
            ? QJsonValue(*number)
            : QJsonValue(QLatin1Char('#') + QString::number(*number));
    }
    if (const auto* text = std::get_if<QString>(&value)) {
        return text->startsWith(QLatin1Char('#')) ? QJsonValue(QLatin1Char('#') + *text) : QJsonValue(*text);
    }
    if (const auto* real = std::get_if<double>(&value)) {
        return *real;
    }
    return QJsonValue::Null;
}

Value valueOf(const QJsonValue& json)
{
    if (json.isDouble()) {
        const qint64 whole = json.toInteger();
        return double(whole) == json.toDouble() ? Value(whole) : Value(json.toDouble());
    }
    if (json.isString()) {
        const QString text = json.toString();
        if (!text.startsWith(QLatin1Char('#'))) {
            return text;
        }
        bool isNumber = false;
        const qint64 number = text.mid(1).toLongLong(&isNumber);
        return isNumber && !text.startsWith(QLatin1String("##")) ? Value(number) : Value(text.mid(1));
    }
    return {};
}

void putCustom(QJsonObject& json, const CustomValues& values)
{
    for (auto it = values.all().cbegin(); it != values.all().cend(); ++it) {
        json.insert(it.key(), jsonOf(it.value()));
    }
}

void takeCustom(const QJsonObject& json, CustomValues& values)
{
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        if (isCustomKey(it.key())) {
            values.set(it.key(), valueOf(*it));
        }
    }
}

void addDifference(JsonDifference& difference, const CustomValues& before, const CustomValues& after)
{
    if (before == after) {
        return;
    }
    QStringList keys = before.all().keys() + after.all().keys();
    keys.removeDuplicates();
    for (const QString& key : std::as_const(keys)) {
        const Value from = before.value(key);
        const Value to = after.value(key);
        if (from != to) {
            difference.from.insert(key, jsonOf(from));
            difference.to.insert(key, jsonOf(to));
        }
    }
}

JsonDifference differenceOf(const QJsonObject& before, const QJsonObject& after)
{
    JsonDifference difference;
    for (auto it = before.constBegin(); it != before.constEnd(); ++it) {
        const auto other = after.constFind(it.key());
        if (other == after.constEnd()) {
            difference.from.insert(it.key(), it.value());
            difference.to.insert(it.key(), QJsonValue::Null);
        } else if (*other != it.value()) {
            difference.from.insert(it.key(), it.value());
            difference.to.insert(it.key(), *other);
        }
    }
    for (auto it = after.constBegin(); it != after.constEnd(); ++it) {
        if (!before.contains(it.key())) {
            difference.from.insert(it.key(), QJsonValue::Null);
            difference.to.insert(it.key(), it.value());
        }
    }
    return difference;
}

} // namespace zhike
