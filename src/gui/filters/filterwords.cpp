#include "gui/filters/filterwords.h"

#include "documents/marks.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "repositories/lists/relations.h"

#include <QCoreApplication>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct FilterWordsText {
    Q_DECLARE_TR_FUNCTIONS(zhike::FilterWords)
};

} // namespace

QString labelOf(FilterOperator op)
{
    return QCoreApplication::translate("Operator", kChoicesOf<FilterOperator>[size_t(op)].label);
}

QString labelOf(const Relation& relation, bool isThere)
{
    return QCoreApplication::translate("Relation", isThere ? relation.has : relation.hasNone);
}

QList<std::pair<QString, QString>> choicesWithWords(const Field& field)
{
    QList<std::pair<QString, QString>> choices;
    if (field.linkTo == RecordKind::Segment && field.type == FieldType::Choice) {
        for (const Segment segment : kSegments) {
            choices.append({segmentKey(segment), MarkNames::of(segment)});
        }
        return choices;
    }
    for (const Choice& choice : field.choices) {
        if (choice.key[0] != '\0') { // "unknown" is asked for by "is empty"
            choices.append({QString::fromLatin1(choice.key), labelOf(choice)});
        }
    }
    return choices;
}

QString FilterWords::value(const Field& field, const Value& value) const
{
    const Formats& formats = LanguageManager::formats();
    const auto* whole = std::get_if<qint64>(&value);
    if (field.type == FieldType::Link && whole != nullptr) {
        const QString name = m_names.nameOf(field.linkTo, *whole);
        return name.isEmpty() ? u"#%1"_s.arg(*whole) : name;
    }
    if (field.type == FieldType::YesNo && whole != nullptr) {
        return *whole != 0 ? FilterWordsText::tr("yes") : FilterWordsText::tr("no");
    }
    if (field.type == FieldType::Money && whole != nullptr) {
        return formats.money(Money(*whole, m_base));
    }
    if (const auto* text = std::get_if<QString>(&value)) {
        for (const auto& [key, words] : choicesWithWords(field)) {
            if (key == *text) {
                return words;
            }
        }
    }
    return plainText(field, value, m_base);
}

std::pair<QString, QString> FilterWords::condition(const FilterCondition& condition, const QString& relation) const
{
    const Field* field = conditionField(m_kind, relation, condition.field);
    if (field == nullptr) {
        return {condition.field, labelOf(condition.op)};
    }
    QStringList values;
    for (const Value& each : condition.values) {
        const auto* whole = std::get_if<qint64>(&each);
        values.append(
            takesDays(condition.op) && whole != nullptr ? LanguageManager::formats().number(*whole)
                                                        : value(*field, each));
    }
    const QString shown = condition.op == FilterOperator::Between && values.size() == 2
        ? FilterWordsText::tr("%1 to %2", "a range of values").arg(values[0], values[1])
        : values.join(FilterWordsText::tr(", ", "between the values of a list"));
    const QString phrase = labelOf(condition.op);
    return {labelOf(*field), phrase.contains("%1"_L1) ? phrase.arg(shown) : phrase};
}

QString FilterWords::group(const Filter& filter, const QString& relation) const
{
    QStringList texts;
    for (const Filter& each : filter.parts) {
        const bool isGroup
            = (each.kind == Filter::Kind::All || each.kind == Filter::Kind::Any) && each.parts.size() > 1;
        const QString text = part(each, relation);
        texts.append(isGroup ? FilterWordsText::tr("(%1)", "a group of conditions").arg(text) : text);
    }
    return texts.join(filter.kind == Filter::Kind::All ? FilterWordsText::tr(" and ") : FilterWordsText::tr(" or "));
}

QString FilterWords::part(const Filter& filter, const QString& relation) const
{
    switch (filter.kind) {
    case Filter::Kind::Condition: {
        const auto [field, phrase] = condition(filter.condition, relation);
        return FilterWordsText::tr("%1 %2", "%1: a field, %2: what is asked of it: 'City' 'is Shanghai'")
            .arg(field, phrase);
    }
    case Filter::Kind::Related: {
        const Relation* found = findRelation(filter.relation);
        const QString label = found != nullptr ? labelOf(*found, true) : filter.relation;
        const bool isAny = filter.parts.empty() || filter.parts.front().isEmpty();
        return isAny ? label : FilterWordsText::tr("%1 (%2)").arg(label, part(filter.parts.front(), filter.relation));
    }
    case Filter::Kind::Not: {
        if (filter.parts.empty()) {
            return {};
        }
        const Filter& inner = filter.parts.front();
        const Relation* found = inner.kind == Filter::Kind::Related ? findRelation(inner.relation) : nullptr;
        if (found == nullptr) {
            return FilterWordsText::tr("not (%1)").arg(part(inner, relation));
        }
        const bool isAny = inner.parts.empty() || inner.parts.front().isEmpty();
        return isAny
            ? labelOf(*found, false)
            : FilterWordsText::tr("%1 (%2)").arg(labelOf(*found, false), part(inner.parts.front(), inner.relation));
    }
    case Filter::Kind::All:
    case Filter::Kind::Any:
        break;
    }
    if (filter.parts.empty()) {
        return filter.kind == Filter::Kind::All ? FilterWordsText::tr("everybody") : FilterWordsText::tr("nobody");
    }
    return group(filter, relation);
}

QString FilterWords::sentence(const Filter& filter) const
{
    return part(filter, {});
}

QString messageFor(const QueryFault& fault, const QString& text)
{
    const QString word = text.mid(fault.position, fault.length);
    switch (fault.code) {
    case QueryFaultCode::UnknownField:
        return FilterWordsText::tr("There is no field “%1”.").arg(word);
    case QueryFaultCode::UnknownRelation:
        return FilterWordsText::tr("There is no related record “%1”.").arg(word);
    case QueryFaultCode::NoComparison:
        return FilterWordsText::tr("After “%1” a comparison is missing, such as : or >.").arg(word);
    case QueryFaultCode::NoValue:
        return FilterWordsText::tr("A value is missing at position %1.").arg(fault.position + 1);
    case QueryFaultCode::BadValue:
        return FilterWordsText::tr("“%1” is no value that this field can have.").arg(word);
    case QueryFaultCode::UnknownRecord:
        return FilterWordsText::tr("No record, or more than one, is called %1.").arg(word);
    case QueryFaultCode::OpenQuote:
        return FilterWordsText::tr("A quotation mark is not closed.");
    case QueryFaultCode::OpenParenthesis:
        return FilterWordsText::tr("A parenthesis is not closed.");
    case QueryFaultCode::UnexpectedText:
        return FilterWordsText::tr("This is not understood at position %1.").arg(fault.position + 1);
    case QueryFaultCode::TooMuch:
        return FilterWordsText::tr("The filter is too long or nested too deeply.");
    }
    return {};
}

} // namespace zhike
