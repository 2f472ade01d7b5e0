#pragma once

#include "domain/base/field.h"

#include <QMap>

namespace zhike {

/// What a record holds in the fields that its company made for itself, by their keys ("c_1a"): whole numbers and texts
/// as other fields store them. Nothing and an empty text are the same and take no room.
class CustomValues {
public:
    [[nodiscard]] Value value(const QString& key) const { return m_values.value(key); }
    void set(const QString& key, const Value& value);
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }
    [[nodiscard]] const QMap<QString, Value>& all() const { return m_values; }
    /// Takes white space off both ends of every text.
    void trim();
    friend bool operator==(const CustomValues&, const CustomValues&) = default;

private:
    QMap<QString, Value> m_values; ///< by key, so that the same values are one text
};

/// As the column stores it: a JSON object, or nothing at all.
[[nodiscard]] Value toValue(const CustomValues& values);
/// @return false for what is no such object.
[[nodiscard]] bool fromValue(const Value& value, CustomValues& out);

/// Keys of a company's own fields begin like this, those of the program never do.
inline constexpr QLatin1StringView kCustomKeyStart("c_");
[[nodiscard]] inline bool isCustomKey(QStringView key)
{
    return key.startsWith(kCustomKeyStart);
}

inline constexpr const char* kCustomColumn = "custom_fields";
/// The column itself, for the catalogues of the kinds that have one: nobody sees it, its values are fields.
inline constexpr Field kCustomColumnField{
    kCustomColumn, QT_TRANSLATE_NOOP("Field", "Own fields"), FieldType::Note, kHidden | kPersonal | kHoldsCustom, 200000};

template <class Draft> concept HasCustomValues = requires(Draft draft)
{
    draft.custom.all();
};

} // namespace zhike
