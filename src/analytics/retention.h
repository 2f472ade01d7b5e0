#pragma once

#include <cstdint>
#include <optional>

namespace zhike::analytics {

enum class Band : std::uint8_t { Low, Middle, High };

struct RetentionSettings {
    double lowSatisfactionBelow = 40; ///< attitude index
    double highSatisfactionFrom = 70;
    double slippingBelow = 0.5; ///< P(alive)
    double sureFrom = 0.8;
    friend bool operator==(const RetentionSettings&, const RetentionSettings&) = default;
};

/// Whom to keep: satisfaction (nothing: unknown, listed apart), contribution and retention in bands.
struct CubeCell {
    std::optional<Band> satisfaction;
    Band contribution = Band::Low;
    Band retention = Band::Low;

    /// 0..26 by satisfaction, contribution, retention; 27..35 where satisfaction is unknown.
    [[nodiscard]] int place() const
    {
        return (satisfaction ? int(*satisfaction) : 3) * 9 + int(contribution) * 3 + int(retention);
    }
    [[nodiscard]] static CubeCell at(int place)
    {
        const int satisfaction = place / 9;
        return {
            satisfaction < 3 ? std::optional(Band(satisfaction)) : std::nullopt, Band(place / 3 % 3), Band(place % 3)};
    }
};
inline constexpr int kCubeCells = 36;

/// What a cell calls for, in the order of saving.
enum class KeepAction : std::uint8_t { SaveFirst, MendFirst, WinBack, Watch, Care };
inline constexpr std::size_t kKeepActions = 5;

/// SaveFirst: slipping with a high contribution. MendFirst: unsatisfied with a middle or high one. WinBack: slipping
/// with a middle one. Watch: unsure with a middle or high one. Care: the rest.
[[nodiscard]] KeepAction actionOf(const CubeCell& cell) noexcept;

/// @param contribution historic + current; bounds are its thirds, see `bandOf`.
[[nodiscard]] CubeCell
cubeCell(std::optional<double> attitude, Band contribution, double pAlive, const RetentionSettings& settings) noexcept;
[[nodiscard]] constexpr Band bandOf(double value, double middleFrom, double highFrom) noexcept
{
    return value >= highFrom ? Band::High : value >= middleFrom ? Band::Middle : Band::Low;
}

/// @return current x (1 - P(alive)), rounded, never below zero.
[[nodiscard]] std::int64_t valueAtRisk(std::int64_t current, double pAlive) noexcept;

/// What it costs to replace a customer with new ones.
struct Replacement {
    double newCustomers = 0; ///< whose expected value replaces the lost one
    double cost = 0; ///< of winning them, minor units
};
/// @return nothing where a new customer is expected to bring nothing.
[[nodiscard]] std::optional<Replacement>
replacementOf(double lostValue, double newCustomerValue, std::int64_t acquisitionCost) noexcept;

} // namespace zhike::analytics
