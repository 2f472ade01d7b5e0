#pragma once

#include "domain/base/value.h"

#include <QLatin1StringView>
#include <array>
#include <concepts>
#include <cstring>
#include <optional>
#include <span>

namespace zhike {

/// The kinds of record there are. Numbers are stored in search keys and change rows: never renumbered.
enum class RecordKind : int {
    Customer = 1,
    Contact = 2,
    Product = 3,
    Category = 4,
    Order = 5,
    OrderLine = 6,
    Activity = 7,
    Opportunity = 8,
    Case = 9,
    CaseEntry = 10,
    User = 11,
    Stage = 12,
    Segment = 13,
    CustomerSegment = 14,
    Need = 15,
    NotDuplicate = 16,
    Consent = 17,
    RetentionRule = 18,
    Relationship = 25,
    ListView = 30,
    Attachment = 40,
    CustomField = 50,
    PoolRule = 55,
    Tenure = 56
};

/// The address of a saved record: rows of one customer lie together, so the customer is part of it. Reference records
/// (products, users, stages) have customer 0; a customer's own is its id twice.
struct RecordRef {
    RecordKind kind = RecordKind::Customer;
    qint64 customer = 0;
    qint64 id = 0;
    friend bool operator==(const RecordRef&, const RecordRef&) = default;
    friend size_t qHash(const RecordRef& ref, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, int(ref.kind), ref.customer, ref.id);
    }
};

enum class FieldType {
    Text, ///< one line
    Note, ///< several lines
    Reaches, ///< phones or mails with their use: JSON text, see domain/base/reach.h
    Integer,
    Quantity, ///< thousandths
    Money, ///< minor units of the record's currency, or of the base currency where the record has none
    Rate, ///< hundredths of a percent
    Ratio, ///< a statistic between 0 and 1 (double)
    Number, ///< a statistic (double)
    Day,
    Instant,
    Choice, ///< text key of one of Field::choices
    YesNo,
    Link ///< id of a record of Field::linkTo
};

enum FieldFlag : unsigned {
    kRequired = 1U << 0U,
    kSortable = 1U << 1U, ///< there is an index, or a cheap way, to sort a million by it
    kEditable = 1U << 2U, ///< a person types it in forms, cells and bulk edits
    kImportable = 1U << 3U,
    kPersonal = 1U << 4U, ///< personal data in the sense of privacy law
    kDefault = 1U << 5U, ///< shown in a list until the user chooses otherwise
    kHidden = 1U << 6U, ///< machinery: never offered as a column
    kHoldsCustom = 1U << 7U, ///< the column that holds the values of a company's own fields
    kCustom = 1U << 8U, ///< a field of the company's own: see domain/customfields
    kAddress = 1U << 9U, ///< a text that is the address of a page or a mailbox
    kHasIndex = 1U << 10U ///< of a company's own field: the store has an index of it
};

/// Which joined table a list reads the field from.
enum class FieldSource { Own, Statistics, Insight, Related };

struct Choice {
    const char* key; ///< what is stored
    const char* label; ///< what is translated, context "Choice"
};

/// Everything that lists, columns, filters, import mapping, export, audit lines and dialogs need to know of a field.
struct Field {
    const char* key; ///< stable; also the column's name where source is Own
    const char* label; ///< to translate, context "Field"
    FieldType type = FieldType::Text;
    unsigned flags = 0;
    int maxLength = 200; ///< of texts, in UTF-16 units
    std::span<const Choice> choices = {};
    RecordKind linkTo = RecordKind::Customer;
    FieldSource source = FieldSource::Own;

    [[nodiscard]] constexpr bool has(FieldFlag flag) const noexcept { return (flags & flag) != 0; }
};

/// The choices of an enum in the order of its enumerators, from 0. Specialised beside each enum:
/// `template <> inline constexpr std::array kChoicesOf<CustomerKind> = {Choice{...}, ...};`
template <class Enum> inline constexpr std::array<Choice, 0> kChoicesOf{};

template <class Enum> [[nodiscard]] constexpr const char* keyOf(Enum value) noexcept
{
    return kChoicesOf<Enum>[size_t(value)].key;
}

template <class Enum> [[nodiscard]] std::optional<Enum> fromKey(QStringView key)
{
    for (size_t i = 0; i < kChoicesOf<Enum>.size(); ++i) {
        if (key == QLatin1StringView(kChoicesOf<Enum>[i].key)) {
            return Enum(i);
        }
    }
    return std::nullopt;
}

// How a member is stored. toValue() and fromValue() are inverse; fromValue() answers false for a value of a wrong type.
inline Value toValue(const QString& text)
{
    return text;
}
inline Value toValue(Day day)
{
    return qint64(day.sinceEpoch());
}
inline Value toValue(Instant instant)
{
    return qint64(instant.msSinceEpoch());
}
inline Value toValue(Quantity quantity)
{
    return qint64(quantity.thousandths);
}
inline Value toValue(Rate rate)
{
    return qint64(rate.basisPoints);
}
inline Value toValue(const Money& money)
{
    return qint64(money.minor());
}
inline Value toValue(Currency currency)
{
    return currency.code();
}
template <std::integral T> Value toValue(T number)
{
    return qint64(number);
}
template <class Tag> Value toValue(Id<Tag> id)
{
    return qint64(id.value());
}
template <class Enum>
requires std::is_enum_v<Enum> Value toValue(Enum value)
{
    return QString::fromLatin1(keyOf(value));
}
template <class T> Value toValue(const std::optional<T>& value)
{
    return value ? toValue(*value) : Value();
}

template <class T> bool fromValue(const Value& value, T& out)
{
    if constexpr (std::same_as<T, QString>) {
        if (isNull(value)) {
            out.clear();
            return true;
        }
        const auto* text = std::get_if<QString>(&value);
        return text != nullptr && (out = *text, true);
    } else if constexpr (std::same_as<T, Currency>) {
        const auto* text = std::get_if<QString>(&value);
        const auto currency = text != nullptr ? Currency::fromCode(*text) : std::nullopt;
        return currency && (out = *currency, true);
    } else if constexpr (std::is_enum_v<T>) {
        const auto* text = std::get_if<QString>(&value);
        const auto found = text != nullptr ? fromKey<T>(*text) : std::nullopt;
        return found && (out = *found, true);
    } else {
        const auto* number = std::get_if<qint64>(&value);
        if (number == nullptr) {
            return false;
        }
        if constexpr (std::same_as<T, Money>) {
            out = Money(*number, out.currency());
        } else if constexpr (std::same_as<T, Quantity>) {
            out = Quantity{*number};
        } else if constexpr (std::same_as<T, Rate>) {
            out = Rate{std::int32_t(*number)};
        } else if constexpr (std::same_as<T, Day>) {
            out = Day(std::int32_t(*number));
        } else if constexpr (std::same_as<T, bool>) {
            out = *number != 0;
        } else {
            out = T(*number); // whole numbers, Id, Instant
        }
        return true;
    }
}

template <class T> bool fromValue(const Value& value, std::optional<T>& out)
{
    if (isNull(value)) {
        out.reset();
        return true;
    }
    if constexpr (std::same_as<T, Money>) {
        out = Money(0, kCny);
    } else if constexpr (std::same_as<T, Day>) {
        out = Day(0);
    } else if constexpr (std::same_as<T, Instant>) {
        out = Instant(0);
    } else if constexpr (requires { T(std::int64_t(0)); }) {
        out = T(std::int64_t(0));
    } else {
        out = T{};
    }
    return fromValue(value, *out);
}

/// A field bound to the member of a draft.
template <class Draft> struct BoundField {
    Field field;
    Value (*read)(const Draft&);
    bool (*write)(Draft&, const Value&);
};

namespace detail {
template <class Member> struct MemberOwner;
template <class Owner, class T> struct MemberOwner<T Owner::*> {
    using Type = Owner;
};
} // namespace detail

/// `bound<&CustomerDraft::name>({"name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text, kRequired})`
template <auto Member> constexpr auto bound(Field field)
{
    using Draft = typename detail::MemberOwner<decltype(Member)>::Type;
    return BoundField<Draft>{
        field, [](const Draft& draft) { return toValue(draft.*Member); },
        [](Draft& draft, const Value& value) { return fromValue(value, draft.*Member); }};
}

/// The catalogue of one kind of record; specialised beside each draft with
/// `kKind`, `kTable`, `kOwnedByCustomer` and `kFields` (an array of BoundField).
template <class Draft> struct Catalogue;

/// A record as it is saved: what a person can type, and what the store adds.
template <class Draft, class IdType> struct Saved {
    IdType id;
    CustomerId customer{0}; ///< whose row it is; 0 for reference records
    Draft details{};
    int revision = 1; ///< raised by each update; an older one means someone else saved first
    Instant createdAt{0};
    Instant modifiedAt{0};
    bool operator==(const Saved&) const = default;

    [[nodiscard]] RecordRef ref() const { return {Catalogue<Draft>::kKind, customer.value(), id.value()}; }
};

} // namespace zhike
