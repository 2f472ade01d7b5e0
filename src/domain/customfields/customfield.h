#pragma once

#include "domain/base/validation.h"
#include "domain/customfields/customvalues.h"

#include <QStringList>

namespace zhike {

/// The kinds of record that may have fields of the company's own: their tables have the column, their drafts the
/// values. The whole list of them.
inline constexpr std::array kCustomKinds = {RecordKind::Customer, RecordKind::Contact, RecordKind::Opportunity,
                                            RecordKind::Order,    RecordKind::Product, RecordKind::Case};
[[nodiscard]] bool mayHaveCustomFields(RecordKind kind);

struct CustomLimits {
    static constexpr int kFields = 60; ///< of one kind
    static constexpr int kLabel = 60;
    static constexpr int kText = 500; ///< also of a link: an index of PostgreSQL holds no more
    static constexpr int kChoices = 100;
    static constexpr int kDecimals = 3;
    static constexpr qint64 kNumber = 9'000'000'000'000'000; ///< as stored, exact in JSON everywhere
};

/// What a field of the company's own holds. Never changed: the values would be something else.
enum class CustomType { Text, Number, Money, Day, Choice, YesNo, Link };
template <>
inline constexpr std::array kChoicesOf<CustomType> = {
    Choice{"text", QT_TRANSLATE_NOOP("Choice", "Text")},   Choice{"number", QT_TRANSLATE_NOOP("Choice", "Number")},
    Choice{"money", QT_TRANSLATE_NOOP("Choice", "Money")}, Choice{"day", QT_TRANSLATE_NOOP("Choice", "Day")},
    Choice{"choice", QT_TRANSLATE_NOOP("Choice", "Choice")},
    Choice{"yes_no", QT_TRANSLATE_NOOP("Choice", "Yes or no")},
    Choice{"link", QT_TRANSLATE_NOOP("Choice", "Link")}};

/// One choice of a field. A retired one is not offered any more; records that have it keep it and its words.
struct CustomChoice {
    QString key; ///< "o1": what is stored; given once, never to another choice of the field
    QString label;
    bool isRetired = false;
    bool operator==(const CustomChoice&) const = default;
};

/// A field that the company made for itself, of one kind of record.
struct CustomFieldDraft {
    int of = int(RecordKind::Customer); ///< RecordKind of the records that have it
    QString label; ///< as typed, in the language of whoever typed it
    CustomType type = CustomType::Text;
    QString choices; ///< JSON, see choicesOf()
    int decimals = 0; ///< of a number: how many are shown, 0 to 3
    QString defaultValue; ///< what a new form offers: JSON, see defaultOf()
    int position = 0; ///< among those of its kind; equal ones by id
    bool isRequired = false; ///< a person's form is not saved without it; imports may leave it out
    bool isPersonal = false; ///< goes into a person's report and is erased with the person
    bool isIndexed = false; ///< the store has an index: fast to find and to sort by
    bool isRetired = false; ///< not shown and not asked for; values are kept
    bool operator==(const CustomFieldDraft&) const = default;
};
using CustomFieldId = Id<struct CustomFieldTag>;
using CustomField = Saved<CustomFieldDraft, CustomFieldId>;

template <> struct Catalogue<CustomFieldDraft> {
    using D = CustomFieldDraft;
    static constexpr RecordKind kKind = RecordKind::CustomField;
    static constexpr const char* kTable = "custom_field";
    static constexpr bool kOwnedByCustomer = false;
    static constexpr int kLongestChoices = 40'000;
    static constexpr std::array kFields = {
        bound<&D::of>({"of_kind", QT_TRANSLATE_NOOP("Field", "Kind of record"), FieldType::Integer, kHidden}),
        bound<&D::label>(
            {"label", QT_TRANSLATE_NOOP("Field", "Name of the field"), FieldType::Text,
             kRequired | kEditable | kDefault, CustomLimits::kLabel}),
        bound<&D::type>(
            {"type", QT_TRANSLATE_NOOP("Field", "Type"), FieldType::Choice, kDefault, 20, kChoicesOf<CustomType>}),
        bound<&D::choices>(
            {"choices", QT_TRANSLATE_NOOP("Field", "Choices"), FieldType::Note, kHidden, kLongestChoices}),
        bound<&D::decimals>({"decimals", QT_TRANSLATE_NOOP("Field", "Decimal places"), FieldType::Integer, kEditable}),
        bound<&D::defaultValue>(
            {"default_value", QT_TRANSLATE_NOOP("Field", "Value in new forms"), FieldType::Text, kHidden, 600}),
        bound<&D::position>({"position", QT_TRANSLATE_NOOP("Field", "Position"), FieldType::Integer, kHidden}),
        bound<&D::isRequired>(
            {"is_required", QT_TRANSLATE_NOOP("Field", "Must be filled in"), FieldType::YesNo, kEditable}),
        bound<&D::isPersonal>(
            {"is_personal", QT_TRANSLATE_NOOP("Field", "Personal data"), FieldType::YesNo, kEditable}),
        bound<&D::isIndexed>(
            {"is_indexed", QT_TRANSLATE_NOOP("Field", "Fast to search"), FieldType::YesNo, kEditable}),
        bound<&D::isRetired>(
            {"is_retired", QT_TRANSLATE_NOOP("Field", "Out of use"), FieldType::YesNo, kEditable})};
};

/// The key of the field with this id, for ever.
[[nodiscard]] QString customKey(CustomFieldId id);
/// @return the id of a key, or nothing.
[[nodiscard]] std::optional<CustomFieldId> customIdOf(QStringView key);

/// The choices of a field in their order.
[[nodiscard]] QList<CustomChoice> choicesOf(const CustomFieldDraft& draft);
/// Puts choices in; those without a key are given one that the field never had.
void setChoices(CustomFieldDraft& draft, QList<CustomChoice> choices);
/// What a new form offers, as stored.
[[nodiscard]] Value defaultOf(const CustomFieldDraft& draft);
void setDefault(CustomFieldDraft& draft, const Value& value);

/// How the catalogue stores such a field: every number in thousandths, so that other decimals leave values alone.
[[nodiscard]] FieldType fieldTypeOf(const CustomFieldDraft& draft);
/// What is wrong with one value of it; nothing is always right.
[[nodiscard]] std::optional<Fault> valueFault(const CustomFieldDraft& draft, QLatin1StringView key, const Value& value);
/// Is it an address that may be opened: https, http or mailto?
[[nodiscard]] bool isOpenableLink(const QString& text);

[[nodiscard]] Faults faultsOf(const CustomFieldDraft& draft);

} // namespace zhike
