#pragma once

#include "domain/customfields/customvalues.h"
#include "repositories/rowstore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace zhike {

/// JSON of one stored value; whole numbers stay whole to 2^53, larger ones become texts with a leading '#'.
[[nodiscard]] QJsonValue jsonOf(const Value& value);
[[nodiscard]] Value valueOf(const QJsonValue& json);

// A company's own fields stand among the others, each by its key: what is logged, undone, merged and compared is the
// field, not the column that holds them all.
void putCustom(QJsonObject& json, const CustomValues& values);
/// Takes those that the JSON names; null empties one.
void takeCustom(const QJsonObject& json, CustomValues& values);
struct JsonDifference;
void addDifference(JsonDifference& difference, const CustomValues& before, const CustomValues& after);

/// A record's fields by key, as change rows, drafts of forms and exports keep them.
template <class Draft> [[nodiscard]] QJsonObject toJson(const Draft& draft)
{
    QJsonObject json;
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        const Value value = column.field.has(kHoldsCustom) ? Value() : column.read(draft);
        if (!isNull(value)) {
            json.insert(QLatin1StringView(column.field.key), jsonOf(value));
        }
    }
    if constexpr (HasCustomValues<Draft>) {
        putCustom(json, draft.custom);
    }
    return json;
}

/// @return the base with the fields that the JSON names (null empties one), or `Damaged` naming the field.
template <class Draft> [[nodiscard]] Result<Draft> fromJson(const QJsonObject& json, Draft base = {})
{
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        const auto found = json.constFind(QLatin1StringView(column.field.key));
        if (found != json.constEnd() && !column.write(base, valueOf(*found))) {
            return fail(
                ErrorCode::Damaged,
                QStringLiteral("%1.%2").arg(
                    QLatin1StringView(Catalogue<Draft>::kTable), QLatin1StringView(column.field.key)));
        }
    }
    if constexpr (HasCustomValues<Draft>) {
        takeCustom(json, base.custom);
    }
    if constexpr (requires { applyCurrency(base); }) {
        applyCurrency(base);
    }
    return base;
}

/// The fields in which two JSON images differ: `from` with the old values (null where there was none).
struct JsonDifference {
    QJsonObject from;
    QJsonObject to;
};
[[nodiscard]] JsonDifference differenceOf(const QJsonObject& before, const QJsonObject& after);

/// As of the JSON of two drafts, without making it.
template <class Draft> [[nodiscard]] JsonDifference differenceOf(const Draft& before, const Draft& after)
{
    JsonDifference difference;
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        if (column.field.has(kHoldsCustom)) {
            continue;
        }
        const Value from = column.read(before);
        const Value to = column.read(after);
        if (from != to) {
            difference.from.insert(QLatin1StringView(column.field.key), jsonOf(from));
            difference.to.insert(QLatin1StringView(column.field.key), jsonOf(to));
        }
    }
    if constexpr (HasCustomValues<Draft>) {
        addDifference(difference, before.custom, after.custom);
    }
    return difference;
}

} // namespace zhike
