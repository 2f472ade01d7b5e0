#include "domain/customers/customermerge.h"

#include "domain/customfields/customcatalogue.h"

#include <QHash>
#include <algorithm>
#include <cstring>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

bool isEmptyValue(const Value& value)
{
    const auto* text = std::get_if<QString>(&value);
    return isNull(value) || (text != nullptr && text->isEmpty());
}

/// Letters and digits alone: two ways of writing one number or tag.
QString comparedForm(const QString& text)
{
    QString form;
    for (const QChar unit : text.toCaseFolded()) {
        if (unit.isLetterOrNumber() || unit == u'@' || unit.isSurrogate()) {
            form.append(unit);
        }
    }
    return form;
}

std::optional<Value> reachesTogether(const QList<Value>& values)
{
    Reaches all;
    QStringList known;
    for (const Value& value : values) {
        Reaches reaches;
        if (!fromValue(value, reaches)) {
            return std::nullopt;
        }
        for (const Reach& reach : reaches) {
            if (const QString form = comparedForm(reach.value); !known.contains(form)) {
                known.append(form);
                all.append(reach);
            }
        }
    }
    return toValue(all);
}

/// Distinct parts of the texts: tags parted by commas, or whole notes.
std::optional<Value> textsTogether(const QList<Value>& values, const QString& separator, const QString& joint)
{
    QStringList parts;
    QStringList known;
    for (const Value& value : values) {
        QString text;
        fromValue(value, text);
        for (const QString& part : separator.isEmpty() ? QStringList{text} : text.split(separator)) {
            const QString form = comparedForm(part);
            if (!form.isEmpty() && !known.contains(form)) {
                known.append(form);
                parts.append(part.trimmed());
            }
        }
    }
    return Value(parts.join(joint));
}

std::optional<Value> together(const Field& field, const QList<Value>& values)
{
    std::optional<Value> all;
    if (field.type == FieldType::Reaches) {
        all = reachesTogether(values);
    } else if (field.type == FieldType::Note) {
        all = textsTogether(values, {}, u"\n\n"_s);
    } else if (QLatin1StringView(field.key) == "tags"_L1) {
        all = textsTogether(values, u","_s, u", "_s);
    }
    const auto* text = all ? std::get_if<QString>(&*all) : nullptr;
    const bool fits = text != nullptr && text->size() <= field.maxLength;
    // what one of them has already is that one's value
    return fits && !values.contains(*all) ? all : std::nullopt;
}

} // namespace

QList<MergeField> mergeFields(std::span<const CustomerDraft> customers, qsizetype survivor)
{
    std::vector<QHash<QString, Value>> said;
    std::vector<const Field*> asked; // by anyone who has them
    for (const CustomerDraft& customer : customers) {
        QHash<QString, Value>& values = said.emplace_back();
        forFields(customer, [&](const Field& field, const Value& value) {
            values.insert(QString::fromLatin1(field.key), value);
            const auto isThis = [&field](const Field* known) { return std::strcmp(known->key, field.key) == 0; };
            if ((field.has(kEditable) || field.has(kCustom)) && std::ranges::none_of(asked, isThis)) {
                asked.push_back(&field);
            }
        });
    }
    QList<MergeField> fields;
    for (const Field* known : asked) {
        MergeField field{QString::fromLatin1(known->key), {}, {}, survivor};
        for (const QHash<QString, Value>& values : said) {
            field.values.append(values.value(field.key));
        }
        const bool differ
            = std::ranges::any_of(field.values, [&](const Value& value) { return value != field.values.first(); });
        if (!differ) {
            continue;
        }
        field.together = together(*known, field.values);
        if (field.together) {
            field.chosen = field.values.size();
        } else if (isEmptyValue(field.values[survivor])) {
            const auto filled = std::ranges::find_if_not(field.values, isEmptyValue);
            field.chosen = filled != field.values.end() ? filled - field.values.begin() : survivor;
        }
        fields.append(std::move(field));
    }
    return fields;
}

CustomerDraft mergedDraft(CustomerDraft survivor, const QList<MergeField>& fields)
{
    for (const MergeField& field : fields) {
        (void)writeField(survivor, field.key, field.value());
    }
    return survivor;
}

} // namespace zhike
