#include "documents/fieldwords.h"

#include "domain/base/reach.h"
#include "domain/customfields/customcatalogue.h"

#include <QCoreApplication>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::FieldWords)
};

} // namespace

QString labelOf(const Field& field)
{
    return labelText(field.label);
}

QString labelText(const char* label)
{
    return isAsTyped(label) ? plainLabel(label) : QCoreApplication::translate("Field", label);
}

QString labelOf(const Choice& choice)
{
    return isAsTyped(choice.label) ? plainLabel(choice.label) : QCoreApplication::translate("Choice", choice.label);
}

QString
fieldWords(const Field& field, const Value& value, const QString& linkName, Currency currency, const Formats& formats)
{
    QString words;
    if (const auto* text = std::get_if<QString>(&value)) {
        words = *text;
        Reaches reaches;
        if (field.type == FieldType::Reaches && fromValue(value, reaches)) {
            QStringList parts;
            for (const Reach& reach : reaches) {
                parts.append(reach.value);
            }
            words = parts.join(u", "_s);
        }
        for (const Choice& choice : field.choices) {
            if (*text == QLatin1StringView(choice.key)) {
                words = labelOf(choice);
            }
        }
    } else if (const auto* number = std::get_if<qint64>(&value)) {
        switch (field.type) {
        case FieldType::Money:
            words = formats.exactMoney(Money(*number, currency));
            break;
        case FieldType::Quantity:
            words = formats.quantity(Quantity{*number});
            break;
        case FieldType::Rate:
            words = formats.rate(Rate{std::int32_t(*number)});
            break;
        case FieldType::Day:
            words = formats.longDay(Day(std::int32_t(*number)));
            break;
        case FieldType::Instant:
            words = formats.exactInstant(Instant(*number));
            break;
        case FieldType::YesNo:
            words = *number != 0 ? FieldWords::tr("Yes") : FieldWords::tr("No");
            break;
        case FieldType::Link:
            words = linkName;
            break;
        default:
            words = formats.number(*number);
        }
    } else if (const auto* real = std::get_if<double>(&value)) {
        words = formats.decimal(*real, 2);
    }
    return words.isEmpty() ? u"–"_s : words;
}

} // namespace zhike
