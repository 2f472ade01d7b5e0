#pragma once

#include "domain/base/result.h"

#include <QString>
#include <QStringView>
#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace zhike {

/// A currency by its ISO 4217 code. Only the codes of currencies() exist; a value is never an unknown currency.
class Currency {
public:
    /// @return the currency of a three-letter code in any case, or nothing.
    [[nodiscard]] static std::optional<Currency> fromCode(QStringView code);
    [[nodiscard]] QString code() const;
    /// Digits after the decimal mark: 2 for CNY, 0 for JPY, 3 for KWD.
    [[nodiscard]] int minorDigits() const noexcept;
    /// 10^minorDigits().
    [[nodiscard]] std::int64_t minorPerMajor() const noexcept;
    friend constexpr bool operator==(Currency, Currency) noexcept = default;

    constexpr explicit Currency(std::array<char, 3> letters) noexcept : m_letters(letters) { }

private:
    std::array<char, 3> m_letters;
};

inline constexpr Currency kCny{{'C', 'N', 'Y'}};
inline constexpr Currency kTwd{{'T', 'W', 'D'}};
inline constexpr Currency kUsd{{'U', 'S', 'D'}};
inline constexpr Currency kEur{{'E', 'U', 'R'}};
inline constexpr Currency kGbp{{'G', 'B', 'P'}};
inline constexpr Currency kJpy{{'J', 'P', 'Y'}};

/// Every currency known, in the order of their codes.
[[nodiscard]] std::span<const Currency> currencies();

/// The largest amount a document may hold, in minor units: what the schema checks too.
inline constexpr std::int64_t kMaxMinor = 900'000'000'000'000;

/// An amount in the minor unit of its currency: fen for CNY, whole yen for JPY.
class Money {
public:
    constexpr Money(std::int64_t minor, Currency currency) noexcept : m_minor(minor), m_currency(currency) { }
    [[nodiscard]] constexpr std::int64_t minor() const noexcept { return m_minor; }
    [[nodiscard]] constexpr Currency currency() const noexcept { return m_currency; }
    [[nodiscard]] constexpr bool isZero() const noexcept { return m_minor == 0; }
    [[nodiscard]] constexpr bool isNegative() const noexcept { return m_minor < 0; }
    friend constexpr bool operator==(Money, Money) noexcept = default; // no <=>: two currencies have no order

private:
    std::int64_t m_minor;
    Currency m_currency;
};

/// @return the sum, or `CurrencyMismatch` / `Overflow`; it never wraps and never rounds.
[[nodiscard]] Result<Money> add(Money a, Money b);
/// @return the difference, with the errors of add().
[[nodiscard]] Result<Money> subtract(Money a, Money b);
/// @return a * numerator / denominator rounded half away from zero (as on invoices), or `Overflow`;
/// computed in 128 bits. The denominator is positive.
[[nodiscard]] Result<Money> scaled(Money a, std::int64_t numerator, std::int64_t denominator);

/// Goods are counted in thousandths, so that 0.75 h and 12.5 m are exact.
inline constexpr std::int64_t kQuantityUnit = 1000;
/// Discounts and tax rates are counted in hundredths of a percent: 1250 is 12.5 %.
inline constexpr std::int64_t kRateUnit = 10000;

/// An exact quantity in thousandths of the product's unit.
struct Quantity {
    std::int64_t thousandths = 0;
    [[nodiscard]] static constexpr Quantity whole(std::int64_t pieces) noexcept { return {pieces * kQuantityUnit}; }
    friend constexpr auto operator<=>(Quantity, Quantity) noexcept = default;
};

/// A share in hundredths of a percent (basis points): 1250 is 12.5 %.
struct Rate {
    std::int32_t basisPoints = 0;
    friend constexpr auto operator<=>(Rate, Rate) noexcept = default;
};

} // namespace zhike
