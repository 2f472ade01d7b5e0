#include "domain/customfields/customvalues.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhike {

namespace {

bool holdsNothing(const Value& value)
{
    const auto* text = std::get_if<QString>(&value);
    return isNull(value) || (text != nullptr && text->isEmpty());
}

} // namespace

void CustomValues::set(const QString& key, const Value& value)
{
    if (holdsNothing(value)) {
        m_values.remove(key);
    } else {
        m_values.insert(key, value);
    }
}

void CustomValues::trim()
{
    const QMap<QString, Value> before = m_values; // texts that were white space alone go
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (const auto* text = std::get_if<QString>(&it.value())) {
            set(it.key(), text->trimmed());
        }
    }
}

Value toValue(const CustomValues& values)
{
    if (values.isEmpty()) {
        return {};
    }
    QJsonObject json;
    for (auto it = values.all().cbegin(); it != values.all().cend(); ++it) {
        const auto* number = std::get_if<qint64>(&it.value());
        const auto* text = std::get_if<QString>(&it.value());
        json.insert(
            it.key(), number != nullptr ? QJsonValue(*number) : QJsonValue(text != nullptr ? *text : QString()));
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

bool fromValue(const Value& value, CustomValues& out)
{
    out = {};
    if (isNull(value)) {
        return true;
    }
    const auto* text = std::get_if<QString>(&value);
    const QJsonDocument document = text != nullptr ? QJsonDocument::fromJson(text->toUtf8()) : QJsonDocument();
    if (!document.isObject()) {
        return false;
    }
    const QJsonObject json = document.object();
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        if (it->isDouble()) {
            out.set(it.key(), it->toInteger());
        } else if (it->isString()) {
            out.set(it.key(), it->toString());
        } else {
            return false;
        }
    }
    return true;
}

} // namespace zhike
