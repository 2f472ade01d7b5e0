#include "gui/common/recordwords.h"

#include "domain/base/reach.h"
#include "domain/catalogue.h"
#include "gui/common/languagemanager.h"

#include <QCoreApplication>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct RecordWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::RecordWords)
};

} // namespace

QString messageFor(const Fault& fault, RecordKind kind)
{
    const Field* field = findField(kind, QString(fault.field));
    QString label = field != nullptr ? labelOf(*field) : QString(fault.field);
    switch (fault.code) {
    case FaultCode::Missing:
        return RecordWords::tr("%1 is missing. Please fill it in.", "%1: a field").arg(label);
    case FaultCode::TooLong:
        return RecordWords::tr("%1 has more than %2 characters. Shorten it.", "%1: a field")
            .arg(label)
            .arg(fault.limit);
    case FaultCode::BadCharacter:
        return RecordWords::tr("%1 has a character that cannot be stored, at position %2. Delete it.", "%1: a field")
            .arg(label)
            .arg(fault.limit + 1);
    case FaultCode::OutOfRange:
        return RecordWords::tr("%1 is outside of what is possible.", "%1: a field").arg(label);
    case FaultCode::NotAChoice:
        return RecordWords::tr("%1 is not one of the choices.", "%1: a field").arg(label);
    case FaultCode::CurrencyMismatch:
        return RecordWords::tr("%1 is in another currency.", "%1: a field").arg(label);
    case FaultCode::NotAMail:
        return RecordWords::tr("%1 is not a mail address, like name@example.com.", "%1: a field").arg(label);
    case FaultCode::NotAPhone:
        return RecordWords::tr("%1 is not a phone number.", "%1: a field").arg(label);
    case FaultCode::Cycle:
        return RecordWords::tr("%1 would make a circle. Choose another.", "%1: a field").arg(label);
    case FaultCode::Inconsistent:
        return RecordWords::tr("%1 contradicts another field.", "%1: a field").arg(label);
    }
    return label;
}

QString labelOf(const Field& field)
{
    return QCoreApplication::translate("Field", field.label);
}

QString labelOf(const Choice& choice)
{
    return QCoreApplication::translate("Choice", choice.label);
}

QString wordsOf(const Field& field, const Value& value, const QString& linkName, Currency currency)
{
    const Formats& formats = LanguageManager::formats();
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
            words = *number != 0 ? RecordWords::tr("Yes") : RecordWords::tr("No");
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

QString textOf(const ChangeTitle& title)
{
    const QString text = QCoreApplication::translate("Change", kChoicesOf<ChangeAction>[size_t(title.action)].label);
    return text.contains(QLatin1String("%1")) ? text.arg(title.subject).trimmed() : text;
}

} // namespace zhike
