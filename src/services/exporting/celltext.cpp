#include "services/exporting/celltext.h"

#include "domain/base/reach.h"

#include <array>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// A whole number with the point moved `digits` to the left.
QString withPoint(qint64 number, int digits)
{
    // -9223372036854775808 has no positive counterpart, so the sign is taken from the text
    QString text = QString::number(number);
    const bool isNegative = text.startsWith(u'-');
    if (isNegative) {
        text.remove(0, 1);
    }
    if (digits > 0) {
        text = text.rightJustified(digits + 1, u'0');
        text.insert(text.size() - digits, u'.');
    }
    return isNegative ? u'-' + text : text;
}

QString withoutTrailingZeros(QString text)
{
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

QString reachesText(const Value& value)
{
    Reaches reaches;
    if (!fromValue(value, reaches)) {
        return {};
    }
    QStringList values;
    for (const Reach& reach : reaches) {
        values.append(reach.value);
    }
    return values.join(u"; "_s);
}

/// As QDate::toString(Qt::ISODate) writes a day, of which an export has millions, without its printf.
QString dayText(Day day)
{
    int year = 0;
    int month = 0;
    int number = 0;
    day.date().getDate(&year, &month, &number);
    const std::array digits{
        year / 1000 % 10, year / 100 % 10, year / 10 % 10, year % 10, -1, month / 10, month % 10, -1,
        number / 10,      number % 10};
    QString text(qsizetype(digits.size()), u'-');
    for (size_t i = 0; i < digits.size(); ++i) {
        if (digits[i] >= 0) {
            text[qsizetype(i)] = QChar(char16_t(u'0' + digits[i]));
        }
    }
    return text;
}

QString wholeText(FieldType type, qint64 number, Currency currency)
{
    switch (type) {
    case FieldType::Money:
        return decimalText(number, currency);
    case FieldType::Quantity:
        return decimalText(Quantity{number});
    case FieldType::Rate:
        return withoutTrailingZeros(withPoint(number, 2));
    case FieldType::Day:
        return dayText(Day(std::int32_t(number)));
    case FieldType::Instant:
        return Instant(number).utc().toString(Qt::ISODateWithMs);
    case FieldType::YesNo:
        return number != 0 ? u"yes"_s : u"no"_s;
    default:
        return QString::number(number);
    }
}

} // namespace

QString decimalText(qint64 minor, Currency currency)
{
    return withPoint(minor, currency.minorDigits());
}

QString decimalText(Quantity quantity)
{
    return withoutTrailingZeros(withPoint(quantity.thousandths, 3));
}

QString cellText(FieldType type, const Value& value, Currency currency)
{
    if (type == FieldType::Reaches) {
        return reachesText(value);
    }
    if (const auto* text = std::get_if<QString>(&value)) {
        return *text;
    }
    if (const auto* number = std::get_if<qint64>(&value)) {
        return wholeText(type, *number, currency);
    }
    if (const auto* real = std::get_if<double>(&value)) {
        return QString::number(*real, 'g', QLocale::FloatingPointShortest);
    }
    return {};
}

} // namespace zhike
