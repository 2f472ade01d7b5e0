#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace zhike::analytics {

/// Most valuable, most growable, below zero, the rest (analytics.md 4).
enum class ValueClass : std::uint8_t { MostValuable, MostGrowable, BelowZero, Standard };
inline constexpr std::size_t kValueClasses = 4;

struct ValueClassSettings {
    double carriedShare = 0.8; ///< of the positive sum that the most valuable carry together
    double mostOfCustomers = 0.2; ///< the most valuable are at most this share of the customers
    double growableShare = 0.2; ///< of the others, by potential - current
    friend bool operator==(const ValueClassSettings&, const ValueClassSettings&) = default;
};

/// Minor units.
struct CustomerWorth {
    std::int64_t historic = 0;
    std::int64_t current = 0;
    std::int64_t potential = 0;

    [[nodiscard]] std::int64_t worth() const { return historic + current; }
    [[nodiscard]] std::int64_t growth() const { return potential - current; }
};

/// From where on a customer belongs to a class; kept so that one customer can be placed again without the others.
struct ValueClassBounds {
    static constexpr std::int64_t kNobody = std::numeric_limits<std::int64_t>::max();
    std::int64_t mostValuable = kNobody; ///< least historic + current
    std::int64_t mostGrowable = kNobody; ///< least potential - current, above zero
};

/// Ties stay together: all customers at a bound are in, or all are out where that would break the limit of customers.
[[nodiscard]] ValueClassBounds
valueClassBounds(std::span<const CustomerWorth> customers, const ValueClassSettings& settings);
[[nodiscard]] ValueClass valueClass(const CustomerWorth& customer, const ValueClassBounds& bounds) noexcept;

} // namespace zhike::analytics
