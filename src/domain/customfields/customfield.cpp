#include "domain/customfields/customfield.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeyBase = 36;

std::optional<Fault> textFault(QLatin1StringView key, const QString& text, qsizetype longest)
{
    if (text.size() > longest) {
        return Fault{key, FaultCode::TooLong, longest};
    }
    if (const qsizetype at = firstBadCharacter(text, FieldType::Text); at >= 0) {
        return Fault{key, FaultCode::BadCharacter, at};
    }
    return std::nullopt;
}

std::optional<Fault> numberFault(const CustomFieldDraft& draft, QLatin1StringView key, qint64 number)
{
    qint64 first = -CustomLimits::kNumber;
    qint64 last = CustomLimits::kNumber;
    if (draft.type == CustomType::Money) {
        first = -kMaxMinor;
        last = kMaxMinor;
    } else if (draft.type == CustomType::Day) {
        first = Day::kFirst;
        last = Day::kLast;
    } else if (draft.type == CustomType::YesNo) {
        first = 0;
        last = 1;
    }
    return number < first || number > last ? std::optional(Fault{key, FaultCode::OutOfRange, last}) : std::nullopt;
}

bool isWholeNumber(CustomType type)
{
    return type == CustomType::Number || type == CustomType::Money || type == CustomType::Day
        || type == CustomType::YesNo;
}

void addChoiceFaults(const CustomFieldDraft& draft, Faults& faults)
{
    constexpr QLatin1StringView kKey("choices");
    const QList<CustomChoice> choices = choicesOf(draft);
    if (choices.isEmpty()) {
        faults.append({kKey, FaultCode::Missing});
    } else if (choices.size() > CustomLimits::kChoices) {
        faults.append({kKey, FaultCode::OutOfRange, CustomLimits::kChoices});
    }
    QSet<QString> labels;
    for (const CustomChoice& choice : choices) {
        if (choice.label.isEmpty() || labels.contains(choice.label.toCaseFolded())) {
            faults.append({kKey, FaultCode::Inconsistent});
            return;
        }
        labels.insert(choice.label.toCaseFolded());
        if (const auto fault = textFault(kKey, choice.label, CustomLimits::kLabel)) {
            faults.append(*fault);
            return;
        }
    }
}

} // namespace

bool mayHaveCustomFields(RecordKind kind)
{
    return std::ranges::find(kCustomKinds, kind) != kCustomKinds.end();
}

QString customKey(CustomFieldId id)
{
    return kCustomKeyStart + QString::number(id.value(), kKeyBase);
}

std::optional<CustomFieldId> customIdOf(QStringView key)
{
    bool isNumber = false;
    const qint64 id = isCustomKey(key) ? key.sliced(kCustomKeyStart.size()).toLongLong(&isNumber, kKeyBase) : 0;
    return isNumber && id > 0 && customKey(CustomFieldId(id)) == key ? std::optional(CustomFieldId(id)) : std::nullopt;
}

QList<CustomChoice> choicesOf(const CustomFieldDraft& draft)
{
    QList<CustomChoice> choices;
    for (const QJsonValue& each : QJsonDocument::fromJson(draft.choices.toUtf8()).array()) {
        const QJsonObject choice = each.toObject();
        choices.append(
            {choice.value("key"_L1).toString(), choice.value("label"_L1).toString(),
             choice.value("retired"_L1).toBool()});
    }
    return choices;
}

void setChoices(CustomFieldDraft& draft, QList<CustomChoice> choices)
{
    int largest = 0; // those that were taken out stand in the text of before
    for (const CustomChoice& choice : choicesOf(draft) + choices) {
        largest = std::max(largest, choice.key.mid(1).toInt());
    }
    QJsonArray json;
    for (CustomChoice& choice : choices) {
        if (choice.key.isEmpty()) {
            choice.key = u"o%1"_s.arg(++largest);
        }
        QJsonObject each{{u"key"_s, choice.key}, {u"label"_s, choice.label.trimmed()}};
        if (choice.isRetired) {
            each.insert(u"retired"_s, true);
        }
        json.append(each);
    }
    draft.choices = json.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Value defaultOf(const CustomFieldDraft& draft)
{
    const QJsonValue json = QJsonDocument::fromJson(draft.defaultValue.toUtf8()).array().first();
    return json.isDouble() ? Value(json.toInteger()) : json.isString() ? Value(json.toString()) : Value();
}

void setDefault(CustomFieldDraft& draft, const Value& value)
{
    const auto* number = std::get_if<qint64>(&value);
    const auto* text = std::get_if<QString>(&value);
    if (number == nullptr && (text == nullptr || text->isEmpty())) {
        draft.defaultValue.clear();
        return;
    }
    const QJsonArray json{number != nullptr ? QJsonValue(*number) : QJsonValue(*text)};
    draft.defaultValue = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

FieldType fieldTypeOf(const CustomFieldDraft& draft)
{
    switch (draft.type) {
    case CustomType::Text:
    case CustomType::Link:
        return FieldType::Text;
    case CustomType::Number:
        return FieldType::Quantity;
    case CustomType::Money:
        return FieldType::Money;
    case CustomType::Day:
        return FieldType::Day;
    case CustomType::Choice:
        return FieldType::Choice;
    case CustomType::YesNo:
        return FieldType::YesNo;
    }
    Q_UNREACHABLE();
}

std::optional<Fault> valueFault(const CustomFieldDraft& draft, QLatin1StringView key, const Value& value)
{
    if (isNull(value)) {
        return std::nullopt;
    }
    const auto* number = std::get_if<qint64>(&value);
    const auto* text = std::get_if<QString>(&value);
    if (isWholeNumber(draft.type) ? number == nullptr : text == nullptr) {
        return Fault{key, FaultCode::WrongType};
    }
    if (number != nullptr) {
        return numberFault(draft, key, *number);
    }
    if (draft.type == CustomType::Choice) {
        const QList<CustomChoice> choices = choicesOf(draft);
        const bool isKnown = std::ranges::find(choices, *text, &CustomChoice::key) != choices.end();
        return isKnown ? std::nullopt : std::optional(Fault{key, FaultCode::NotAChoice});
    }
    if (draft.type == CustomType::Link && !isOpenableLink(*text)) {
        return Fault{key, FaultCode::NotALink};
    }
    return textFault(key, *text, CustomLimits::kText);
}

bool isOpenableLink(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool isPage = (scheme == "https"_L1 || scheme == "http"_L1) && !url.host().isEmpty();
    const bool isMailbox = scheme == "mailto"_L1 && url.path().contains(u'@');
    return url.isValid() && (isPage || isMailbox);
}

Faults faultsOf(const CustomFieldDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (!mayHaveCustomFields(RecordKind(draft.of))) {
        faults.append({QLatin1StringView("of_kind"), FaultCode::NotAChoice});
    }
    if (draft.decimals < 0 || draft.decimals > CustomLimits::kDecimals) {
        faults.append({QLatin1StringView("decimals"), FaultCode::OutOfRange, CustomLimits::kDecimals});
    }
    if (draft.type == CustomType::Choice) {
        addChoiceFaults(draft, faults);
    }
    if (auto fault = valueFault(draft, QLatin1StringView("default_value"), defaultOf(draft))) {
        faults.append(*fault);
    }
    return faults;
}

} // namespace zhike
