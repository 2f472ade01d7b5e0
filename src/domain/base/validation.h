#pragma once

#include "domain/base/field.h"

#include <QList>

namespace zhike {

enum class FaultCode {
    Missing,
    TooLong,
    BadCharacter, ///< NUL, a lone surrogate half, a control character or a noncharacter
    OutOfRange,
    NotAChoice,
    CurrencyMismatch,
    NotAMail,
    NotAPhone,
    Cycle, ///< a customer is its own parent
    Inconsistent, ///< two fields contradict each other
    UnknownField, ///< the company has no such field of its own (any more)
    WrongType, ///< the value is not of the field's kind
    NotALink ///< neither https://, http:// nor mailto:
};

/// One thing that is wrong with a draft, said by the window beside the field.
struct Fault {
    QLatin1StringView field; ///< key in the catalogue
    FaultCode code = FaultCode::Missing;
    qint64 limit = 0; ///< the length or bound that was exceeded, or the position of a bad character
    int row = -1; ///< line of an order, or -1
    friend bool operator==(const Fault&, const Fault&) = default;
};

/// Every fault of a draft, in the order of its fields; empty when it may be saved.
using Faults = QList<Fault>;

/// Position of the first character that may not be stored (NUL, lone surrogate, noncharacter, control character other
/// than tab and line feed, and these two only in notes), or -1.
[[nodiscard]] qsizetype firstBadCharacter(QStringView text, FieldType type);

/// What is wrong with the values of a company's own fields, as their column stores them. By the fields of this thread:
/// see CustomFields. Whether a required one is filled is asked where a person fills it in.
[[nodiscard]] Faults customFaults(RecordKind kind, const Value& stored);

/// What the catalogue alone can tell: required, length, characters, choices.
template <class Draft> [[nodiscard]] Faults catalogueFaults(const Draft& draft)
{
    Faults faults;
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        const Field& field = column.field;
        const Value value = column.read(draft);
        if (field.has(kHoldsCustom)) {
            faults += customFaults(Catalogue<Draft>::kKind, value);
            continue;
        }
        const auto* text = std::get_if<QString>(&value);
        if (field.has(kRequired) && (isNull(value) || (text != nullptr && text->trimmed().isEmpty()))) {
            faults.append({QLatin1StringView(field.key), FaultCode::Missing});
        } else if (text != nullptr && text->size() > field.maxLength) {
            faults.append({QLatin1StringView(field.key), FaultCode::TooLong, field.maxLength});
        } else if (text != nullptr) {
            if (const qsizetype at = firstBadCharacter(*text, field.type); at >= 0) {
                faults.append({QLatin1StringView(field.key), FaultCode::BadCharacter, at});
            }
        }
        if (field.type == FieldType::Money) {
            const auto* minor = std::get_if<qint64>(&value);
            if (minor != nullptr && (*minor > kMaxMinor || *minor < -kMaxMinor)) {
                faults.append({QLatin1StringView(field.key), FaultCode::OutOfRange, kMaxMinor});
            }
        }
    }
    return faults;
}

/// Takes white space off both ends of every one-line text of the draft.
template <class Draft> void trimTexts(Draft& draft)
{
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        const Value value = column.read(draft);
        if (const auto* text = std::get_if<QString>(&value); text != nullptr && column.field.type == FieldType::Text) {
            column.write(draft, text->trimmed());
        }
    }
    if constexpr (requires { draft.custom.trim(); }) {
        draft.custom.trim();
    }
}

} // namespace zhike
