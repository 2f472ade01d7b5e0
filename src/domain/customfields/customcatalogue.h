#pragma once

#include "domain/customfields/customfield.h"

#include <deque>
#include <vector>

namespace zhike {

/// A field of a company's own as its table has it; those in the bin too, since records still hold values.
struct KnownCustomField {
    CustomField field;
    bool isInBin = false;
    bool operator==(const KnownCustomField&) const = default;
};

/// The catalogue of one kind of record with a company's own fields in it. Made once for each content and never changed
/// nor taken away while the program runs: whoever was handed a Field keeps a pointer that stays good.
class CustomFieldSet {
public:
    CustomFieldSet(RecordKind kind, QList<KnownCustomField> fields);
    Q_DISABLE_COPY_MOVE(CustomFieldSet)

    [[nodiscard]] RecordKind kind() const { return m_kind; }
    /// What fieldsOf() answers: the program's fields, and behind the record's own ones those of the company in use.
    [[nodiscard]] const QList<Field>& all() const { return m_all; }
    /// The company's own in use, in their order.
    [[nodiscard]] const QList<Field>& own() const { return m_own; }
    /// Every one, also out of use or in the bin, by position and id.
    [[nodiscard]] const QList<KnownCustomField>& known() const { return m_known; }
    /// Also those out of use, which nobody is asked for: they are hidden and not edited.
    [[nodiscard]] const Field* find(QStringView key) const;
    [[nodiscard]] const CustomFieldDraft* definition(QStringView key) const;

private:
    Field fieldOf(const KnownCustomField& known);
    const char* keep(const QByteArray& text);

    RecordKind m_kind;
    QList<KnownCustomField> m_known;
    std::deque<QByteArray> m_texts; ///< what keys and labels of the fields point to
    std::deque<std::vector<Choice>> m_choices;
    std::deque<Field> m_fields; ///< of m_known, in its order
    QList<Field> m_own;
    QList<Field> m_all;
};

/// The own fields of one company: an immutable value, cheap to copy, good on every thread. `fieldsOf()`, `findField()`
/// and the check of drafts see those that the thread works for, so that lists, forms, filters, files and the rest need
/// not know that such fields exist. Threads of the executor work for their company; a thread that is given work of one
/// takes here() along in a CustomFieldsScope.
class CustomFields {
public:
    CustomFields() = default; ///< none
    explicit CustomFields(const QList<KnownCustomField>& fields);

    /// @return the set of a kind, or nullptr where the company has no field of its own.
    [[nodiscard]] const CustomFieldSet* of(RecordKind kind) const;
    friend bool operator==(const CustomFields&, const CustomFields&) = default;

    /// Those that this thread works for; none unless it was told.
    [[nodiscard]] static CustomFields here();
    /// Tells this thread, for as long as nothing else is said.
    static void enter(const CustomFields& fields);

private:
    std::array<const CustomFieldSet*, kCustomKinds.size()> m_sets{};
};

/// What a thread works for until the scope ends.
class CustomFieldsScope {
public:
    explicit CustomFieldsScope(const CustomFields& fields) : m_before(CustomFields::here())
    {
        CustomFields::enter(fields);
    }
    ~CustomFieldsScope() { CustomFields::enter(m_before); }
    Q_DISABLE_COPY_MOVE(CustomFieldsScope)

private:
    CustomFields m_before;
};

/// The company's own fields of a kind that are in use, in their order, for this thread.
[[nodiscard]] QList<Field> customFieldsOf(RecordKind kind);
/// @return the definition of a key, also of one out of use, or nullptr.
[[nodiscard]] const CustomFieldDraft* customFieldOf(RecordKind kind, QStringView key);
/// What a new record's form offers in them.
[[nodiscard]] CustomValues customDefaults(RecordKind kind);

// Words of a company's own fields are as typed and not translated. They begin with one of these signs, by which whoever
// says a label tells them from the program's; no person can type them.
inline constexpr char kAsTyped = '\x01';
inline constexpr char kAsTypedRetired = '\x02'; ///< of a choice that is not offered any more
[[nodiscard]] constexpr bool isAsTyped(const char* label)
{
    return label[0] == kAsTyped || label[0] == kAsTypedRetired;
}
[[nodiscard]] inline bool isRetired(const Choice& choice)
{
    return choice.label[0] == kAsTypedRetired;
}
/// The label without its sign, or in English.
[[nodiscard]] inline QString plainLabel(const char* label)
{
    return QString::fromUtf8(isAsTyped(label) ? label + 1 : label);
}

/// Calls `visit(field, value)` for every field of a draft, those of the company's own one by one, also those out of use
/// that hold a value.
template <class Draft, class Visit> void forFields(const Draft& draft, Visit visit)
{
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        if (!column.field.has(kHoldsCustom)) {
            visit(column.field, column.read(draft));
        }
    }
    if constexpr (HasCustomValues<Draft>) {
        const CustomFieldSet* set = CustomFields::here().of(Catalogue<Draft>::kKind);
        for (const KnownCustomField& known : set != nullptr ? set->known() : QList<KnownCustomField>()) {
            const QString key = customKey(known.field.id);
            const Field* field = set->find(key);
            const Value value = draft.custom.value(key);
            if (!field->has(kHidden) || !isNull(value)) {
                visit(*field, value);
            }
        }
    }
}

/// Writes one field of a draft, of the program's or the company's own. @return false: no such field, or a value of a
/// wrong type; of own fields the check of the draft says what is wrong.
template <class Draft> bool writeField(Draft& draft, QStringView key, const Value& value)
{
    if constexpr (HasCustomValues<Draft>) {
        if (isCustomKey(key)) {
            draft.custom.set(key.toString(), value);
            return true;
        }
    }
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        if (key == QLatin1StringView(column.field.key)) {
            return column.write(draft, value);
        }
    }
    return false;
}

} // namespace zhike
