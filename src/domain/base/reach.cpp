#include "domain/base/reach.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhike {

using namespace Qt::StringLiterals;

Value toValue(const Reaches& reaches)
{
    if (reaches.isEmpty()) {
        return {};
    }
    QJsonArray array;
    for (const Reach& reach : reaches) {
        array.append(QJsonObject{{u"use"_s, QString::fromLatin1(keyOf(reach.use))}, {u"value"_s, reach.value}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

bool fromValue(const Value& value, Reaches& out)
{
    out.clear();
    if (isNull(value)) {
        return true;
    }
    const auto* text = std::get_if<QString>(&value);
    if (text == nullptr) {
        return false;
    }
    const QJsonDocument document = QJsonDocument::fromJson(text->toUtf8());
    if (!document.isArray()) {
        return false;
    }
    for (const QJsonValue& element : document.array()) {
        const QJsonObject object = element.toObject();
        out.append(Reach{
            fromKey<ReachUse>(object.value("use"_L1).toString()).value_or(ReachUse::Other),
            object.value("value"_L1).toString()});
    }
    return true;
}

} // namespace zhike
