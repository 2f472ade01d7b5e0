#include "domain/base/reach.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <optional>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

// Reaches are read and written with every customer and contact, and QJsonDocument takes 2 us for one number: what needs
// no escapes, which is nearly all, goes without it. Both ways write and read the same text.
constexpr QStringView kBegin = u"{\"use\":\"";
constexpr QStringView kMiddle = u"\",\"value\":\"";
constexpr QStringView kEnd = u"\"}";

bool isPlain(QStringView text)
{
    return std::ranges::none_of(
        text, [](QChar unit) { return unit < u' ' || unit == u'"' || unit == u'\\' || unit.isSurrogate(); });
}

bool skip(QStringView& text, QStringView expected)
{
    if (!text.startsWith(expected)) {
        return false;
    }
    text = text.sliced(expected.size());
    return true;
}

/// What stands before the next quotation mark.
QStringView quoted(QStringView& text)
{
    const qsizetype end = std::max<qsizetype>(0, text.indexOf(u'"'));
    const QStringView found = text.first(end);
    text = text.sliced(end);
    return found;
}

/// @return nothing for what is not exactly as toValue() writes it without escapes.
std::optional<Reaches> plainReaches(QStringView text)
{
    Reaches reaches;
    if (text.contains(u'\\') || !skip(text, u"[")) {
        return std::nullopt;
    }
    do {
        if (!skip(text, kBegin)) {
            return std::nullopt;
        }
        const auto use = fromKey<ReachUse>(quoted(text));
        if (!use || !skip(text, kMiddle)) {
            return std::nullopt;
        }
        const QStringView value = quoted(text);
        if (!isPlain(value) || !skip(text, kEnd)) {
            return std::nullopt;
        }
        reaches.append(Reach{*use, value.toString()});
    } while (skip(text, u","));
    return text == u"]" ? std::optional(std::move(reaches)) : std::nullopt;
}

QString plainText(const Reaches& reaches)
{
    QString text;
    for (const Reach& reach : reaches) {
        text += text.isEmpty() ? u'[' : u',';
        text += kBegin;
        text += QLatin1StringView(keyOf(reach.use));
        text += kMiddle;
        text += reach.value;
        text += kEnd;
    }
    return text + u']';
}

} // namespace

Value toValue(const Reaches& reaches)
{
    if (reaches.isEmpty()) {
        return {};
    }
    if (std::ranges::all_of(reaches, isPlain, &Reach::value)) {
        return plainText(reaches);
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
    if (auto plain = plainReaches(*text)) {
        out = *std::move(plain);
        return true;
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
