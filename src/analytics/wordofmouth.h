#pragma once

#include "analytics/loyalty.h"
#include "analytics/retention.h"

#include <cstdint>
#include <span>

namespace zhike::analytics {

/// How a customer speaks of the company: one with an open complaint or a low attitude warns others, one with a high
/// attitude recommends; the rest, and who is unknown, are silent.
enum class Voice : std::uint8_t { Silent, Promoter, Detractor };

/// @param bands its satisfaction bands are those of the attitude: high recommends, low warns.
[[nodiscard]] Voice voiceOf(const AttitudeFacts& facts, const RetentionSettings& bands) noexcept;

/// Sums up what the customers who recommend brought in, to be divided by their number.
class PromoterMeter {
public:
    /// @param referral CLV5 of the customer, minor units
    void add(Voice voice, std::int64_t referral) noexcept;
    [[nodiscard]] std::int64_t promoters() const noexcept { return m_promoters; }
    /// @return minor units; 0 without promoters, and never below.
    [[nodiscard]] double valuePerPromoter() const noexcept;

private:
    std::int64_t m_promoters = 0;
    double m_referral = 0;
};

/// What the talk of one customer is worth (analytics.md 2.1): what a promoter brings in this company; a detractor takes
/// `detractorWeight` times as much away. Its own line, part of no other figure. Minor units.
[[nodiscard]] std::int64_t wordOfMouth(Voice voice, double valuePerPromoter, double detractorWeight) noexcept;

} // namespace zhike::analytics
