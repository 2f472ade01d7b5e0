#include "services/lists/filterquery.h"

#include "domain/catalogue.h"
#include "domain/customfields/customcatalogue.h"
#include "repositories/lists/relations.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

const Field* conditionField(RecordKind kind, const QString& relation, QStringView key)
{
    return relation.isEmpty() ? findField(kind, key) : findRelatedField(relation, key);
}

QList<FilterOperator> operatorsOf(const Field& field)
{
    using Op = FilterOperator;
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Note:
    case FieldType::Reaches:
        if (field.source == FieldSource::Related && QLatin1StringView(field.key) == "next_step"_L1) {
            break; // the moment of the step
        }
        return {Op::Contains, Op::DoesNotContain, Op::Is, Op::IsNot, Op::StartsWith, Op::IsEmpty, Op::IsNotEmpty};
    case FieldType::Choice:
        return {Op::Is, Op::IsNot, Op::OneOf, Op::NoneOf, Op::IsEmpty, Op::IsNotEmpty};
    case FieldType::YesNo:
        return {Op::Is};
    case FieldType::Link:
        if (field.linkTo == RecordKind::User) {
            return {Op::Is, Op::IsNot, Op::IsMe, Op::IsMyTeam, Op::IsEmpty, Op::IsNotEmpty};
        }
        return {Op::Is, Op::IsNot, Op::IsEmpty, Op::IsNotEmpty};
    case FieldType::Integer:
    case FieldType::Quantity:
    case FieldType::Money:
    case FieldType::Rate:
    case FieldType::Ratio:
    case FieldType::Number:
        return {Op::Greater, Op::AtLeast, Op::Less,    Op::AtMost,    Op::Is,
                Op::IsNot,   Op::Between, Op::IsEmpty, Op::IsNotEmpty};
    case FieldType::Day:
    case FieldType::Instant:
        break;
    }
    return {Op::LastDays,    Op::OlderThanDays, Op::NextDays,  Op::LaterThanDays, Op::Today,
            Op::Yesterday,   Op::Tomorrow,      Op::ThisWeek,  Op::LastWeek,      Op::NextWeek,
            Op::ThisMonth,   Op::LastMonth,     Op::NextMonth, Op::ThisQuarter,   Op::LastQuarter,
            Op::NextQuarter, Op::ThisYear,      Op::LastYear,  Op::NextYear,      Op::Is,
            Op::Less,        Op::AtMost,        Op::Greater,   Op::AtLeast,       Op::Between,
            Op::IsEmpty,     Op::IsNotEmpty};
}

bool takesDays(FilterOperator op)
{
    return op == FilterOperator::LastDays || op == FilterOperator::NextDays || op == FilterOperator::OlderThanDays
        || op == FilterOperator::LaterThanDays;
}

int valuesOf(FilterOperator op)
{
    if (takesDays(op)) {
        return 1;
    }
    switch (op) {
    case FilterOperator::Is:
    case FilterOperator::IsNot:
    case FilterOperator::Contains:
    case FilterOperator::DoesNotContain:
    case FilterOperator::StartsWith:
    case FilterOperator::Less:
    case FilterOperator::AtMost:
    case FilterOperator::Greater:
    case FilterOperator::AtLeast:
        return 1;
    case FilterOperator::OneOf:
    case FilterOperator::NoneOf:
        return -1;
    case FilterOperator::Between:
        return 2;
    default:
        return 0;
    }
}

namespace {

/// Decimal places of a stored whole number, or -1 for other types.
int placesOf(const Field& field, Currency base)
{
    switch (field.type) {
    case FieldType::Money:
        return base.minorDigits();
    case FieldType::Quantity:
        return 3;
    case FieldType::Rate:
        return 2;
    case FieldType::Integer:
        return 0;
    default:
        return -1;
    }
}

QString decimalText(qint64 stored, int places)
{
    const bool isNegative = stored < 0;
    QString digits = QString::number(isNegative ? quint64(0) - quint64(stored) : quint64(stored));
    digits = digits.rightJustified(places + 1, u'0');
    QString text = digits.left(digits.size() - places);
    QString fraction = digits.right(places);
    while (fraction.endsWith(u'0')) {
        fraction.chop(1);
    }
    if (!fraction.isEmpty()) {
        text += u'.' + fraction;
    }
    return isNegative ? u'-' + text : text;
}

std::optional<Value> decimalFrom(QString text, int places)
{
    text.remove(u',').remove(u' ');
    if (text.endsWith(u'%')) {
        text.chop(1);
    }
    const bool isNegative = text.startsWith(u'-');
    const QString unsignedText = isNegative ? text.mid(1) : text;
    const QString whole = unsignedText.section(u'.', 0, 0);
    QString fraction = unsignedText.section(u'.', 1);
    while (fraction.size() > places && fraction.endsWith(u'0')) {
        fraction.chop(1);
    }
    const QString digits = whole + fraction.leftJustified(places, u'0');
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (whole.isEmpty() || fraction.size() > places || !std::all_of(digits.cbegin(), digits.cend(), isDigit)) {
        return std::nullopt;
    }
    bool fits = false;
    const qint64 number = digits.toLongLong(&fits);
    return fits ? std::optional<Value>(isNegative ? -number : number) : std::nullopt;
}

bool isMoment(const Field& field)
{
    return field.type == FieldType::Day || field.type == FieldType::Instant
        || QLatin1StringView(field.key) == "next_step"_L1;
}

} // namespace

QString plainText(const Field& field, const Value& value, Currency base)
{
    if (const auto* text = std::get_if<QString>(&value)) {
        return *text;
    }
    if (const auto* real = std::get_if<double>(&value)) {
        return QString::number(*real, 'g', QLocale::FloatingPointShortest);
    }
    const auto* whole = std::get_if<qint64>(&value);
    if (whole == nullptr) {
        return {};
    }
    if (isMoment(field)) {
        return QDate(1970, 1, 1).addDays(*whole).toString(Qt::ISODate);
    }
    if (field.type == FieldType::YesNo) {
        return *whole != 0 ? u"yes"_s : u"no"_s;
    }
    const int places = placesOf(field, base);
    return places >= 0 ? decimalText(*whole, places) : QString::number(*whole);
}

std::optional<Value> valueFromPlainText(const Field& field, const QString& text, Currency base)
{
    if (isMoment(field)) {
        const auto day = Day::from(QDate::fromString(text, Qt::ISODate));
        return day ? std::optional<Value>(qint64(day->sinceEpoch())) : std::nullopt;
    }
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Note:
    case FieldType::Reaches:
        return Value(text);
    case FieldType::Choice: {
        const auto isIt = [&text](const Choice& choice) { return text == QLatin1StringView(choice.key); };
        const bool isKnown = field.choices.empty() || std::any_of(field.choices.begin(), field.choices.end(), isIt);
        if (!isKnown && field.has(kCustom)) { // a person knows the words of an own choice alone
            const auto means = [&text](const Choice& choice) {
                return plainLabel(choice.label).compare(text, Qt::CaseInsensitive) == 0;
            };
            const auto found = std::find_if(field.choices.begin(), field.choices.end(), means);
            return found == field.choices.end() ? std::nullopt : std::optional<Value>(QString::fromLatin1(found->key));
        }
        return isKnown ? std::optional<Value>(text) : std::nullopt;
    }
    case FieldType::YesNo:
        return text == "yes"_L1 ? std::optional<Value>(qint64(1))
            : text == "no"_L1   ? std::optional<Value>(qint64(0))
                                : std::nullopt;
    case FieldType::Ratio:
    case FieldType::Number: {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber && std::isfinite(number) ? std::optional<Value>(number) : std::nullopt;
    }
    default: {
        const int places = placesOf(field, base);
        return places >= 0 ? decimalFrom(text, places) : std::nullopt;
    }
    }
}

} // namespace zhike
