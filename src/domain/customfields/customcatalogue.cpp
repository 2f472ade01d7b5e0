#include "domain/customfields/customcatalogue.h"

#include "domain/catalogue.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

namespace zhike {

namespace {

thread_local CustomFields g_here;

size_t placeOfKind(RecordKind kind)
{
    return size_t(std::ranges::find(kCustomKinds, kind) - kCustomKinds.begin());
}

/// What makes two sets the same.
QByteArray contentOf(RecordKind kind, const QList<KnownCustomField>& fields)
{
    QByteArray content = QByteArray::number(int(kind));
    for (const KnownCustomField& known : fields) {
        content += '\n' + QByteArray::number(known.field.id.value()) + (known.isInBin ? '-' : '+');
        for (const BoundField<CustomFieldDraft>& column : Catalogue<CustomFieldDraft>::kFields) {
            const Value value = column.read(known.field.details);
            const auto* text = std::get_if<QString>(&value);
            const auto* number = std::get_if<qint64>(&value);
            content += '\0' + (text != nullptr ? text->toUtf8() : QByteArray::number(number != nullptr ? *number : 0));
        }
    }
    return content;
}

/// Sets are few and small (some kilobytes for each content that was ever seen) and stay: consumers on any thread hold
/// pointers into them.
const CustomFieldSet* setOf(RecordKind kind, QList<KnownCustomField> fields)
{
    static std::mutex mutex;
    static std::map<QByteArray, std::unique_ptr<const CustomFieldSet>> all;
    if (fields.isEmpty()) {
        return nullptr;
    }
    const QByteArray content = contentOf(kind, fields);
    const std::scoped_lock guard(mutex);
    std::unique_ptr<const CustomFieldSet>& set = all[content];
    if (set == nullptr) {
        set = std::make_unique<const CustomFieldSet>(kind, std::move(fields));
    }
    return set.get();
}

unsigned flagsOf(const KnownCustomField& known)
{
    const CustomFieldDraft& draft = known.field.details;
    unsigned flags = kCustom;
    flags |= draft.isPersonal ? kPersonal : 0U;
    flags |= draft.type == CustomType::Link ? kAddress : 0U;
    if (draft.isRetired || known.isInBin) {
        return flags | kHidden;
    }
    flags |= kEditable | kImportable | kSortable;
    flags |= draft.isRequired ? kRequired : 0U;
    return flags | (draft.isIndexed ? kHasIndex : 0U);
}

} // namespace

CustomFieldSet::CustomFieldSet(RecordKind kind, QList<KnownCustomField> fields)
    : m_kind(kind), m_known(std::move(fields))
{
    for (const KnownCustomField& known : std::as_const(m_known)) {
        m_fields.push_back(fieldOf(known));
        if (!m_fields.back().has(kHidden)) {
            m_own.append(m_fields.back());
        }
    }
    const QList<Field>& standard = standardFieldsOf(kind);
    const auto isOwn = [](const Field& field) { return field.source == FieldSource::Own; };
    const auto behindOwn = std::find_if(standard.rbegin(), standard.rend(), isOwn).base();
    m_all.append(standard.first(behindOwn - standard.begin()));
    m_all.append(m_own);
    m_all.append(standard.sliced(behindOwn - standard.begin()));
}

const char* CustomFieldSet::keep(const QByteArray& text)
{
    m_texts.push_back(text);
    return m_texts.back().constData();
}

Field CustomFieldSet::fieldOf(const KnownCustomField& known)
{
    const CustomFieldDraft& draft = known.field.details;
    Field field{keep(customKey(known.field.id).toLatin1()), keep(kAsTyped + draft.label.toUtf8())};
    field.type = fieldTypeOf(draft);
    field.flags = flagsOf(known);
    field.maxLength = field.type == FieldType::Text ? CustomLimits::kText : 0;
    if (draft.type == CustomType::Choice) {
        std::vector<Choice>& choices = m_choices.emplace_back();
        choices.push_back({"", keep(QByteArray(1, kAsTyped))});
        for (const CustomChoice& choice : choicesOf(draft)) {
            const char sign = choice.isRetired ? kAsTypedRetired : kAsTyped;
            choices.push_back({keep(choice.key.toLatin1()), keep(sign + choice.label.toUtf8())});
        }
        field.maxLength = 20;
        field.choices = choices;
    }
    return field;
}

const Field* CustomFieldSet::find(QStringView key) const
{
    const auto found
        = std::ranges::find_if(m_fields, [key](const Field& field) { return key == QLatin1StringView(field.key); });
    return found == m_fields.end() ? nullptr : &*found;
}

const CustomFieldDraft* CustomFieldSet::definition(QStringView key) const
{
    const std::optional<CustomFieldId> id = customIdOf(key);
    const auto found
        = std::ranges::find_if(m_known, [&id](const KnownCustomField& known) { return id == known.field.id; });
    return found == m_known.end() ? nullptr : &found->field.details;
}

CustomFields::CustomFields(const QList<KnownCustomField>& fields)
{
    for (const RecordKind kind : kCustomKinds) {
        QList<KnownCustomField> ofKind;
        std::ranges::copy_if(fields, std::back_inserter(ofKind), [kind](const KnownCustomField& known) {
            return known.field.details.of == int(kind);
        });
        std::ranges::sort(ofKind, {}, [](const KnownCustomField& known) {
            return std::pair(known.field.details.position, known.field.id);
        });
        m_sets[placeOfKind(kind)] = setOf(kind, std::move(ofKind));
    }
}

const CustomFieldSet* CustomFields::of(RecordKind kind) const
{
    const size_t place = placeOfKind(kind);
    return place < m_sets.size() ? m_sets[place] : nullptr;
}

CustomFields CustomFields::here()
{
    return g_here;
}

void CustomFields::enter(const CustomFields& fields)
{
    g_here = fields;
}

QList<Field> customFieldsOf(RecordKind kind)
{
    const CustomFieldSet* set = CustomFields::here().of(kind);
    return set != nullptr ? set->own() : QList<Field>();
}

const CustomFieldDraft* customFieldOf(RecordKind kind, QStringView key)
{
    const CustomFieldSet* set = CustomFields::here().of(kind);
    return set != nullptr ? set->definition(key) : nullptr;
}

CustomValues customDefaults(RecordKind kind)
{
    CustomValues values;
    for (const Field& field : customFieldsOf(kind)) {
        const QString key = QString::fromLatin1(field.key);
        values.set(key, defaultOf(*customFieldOf(kind, key)));
    }
    return values;
}

Faults customFaults(RecordKind kind, const Value& stored)
{
    CustomValues values;
    if (!fromValue(stored, values)) {
        return {{QLatin1StringView(kCustomColumn), FaultCode::WrongType}};
    }
    Faults faults;
    const CustomFieldSet* set = values.isEmpty() ? nullptr : CustomFields::here().of(kind);
    for (auto it = values.all().cbegin(); it != values.all().cend(); ++it) {
        const Field* field = set != nullptr ? set->find(it.key()) : nullptr;
        if (field == nullptr) {
            faults.append({QLatin1StringView(kCustomColumn), FaultCode::UnknownField});
        } else if (
            const auto fault = valueFault(*set->definition(it.key()), QLatin1StringView(field->key), it.value())) {
            faults.append(*fault);
        }
    }
    return faults;
}

} // namespace zhike
