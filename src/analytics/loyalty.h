#pragma once

#include <array>
#include <cstdint>
#include <optional>

namespace zhike::analytics {

/// analytics.md 4. `NearTrue`: attitude and behaviour are high, but fewer marks than a true one has.
enum class LoyaltyType : std::uint8_t { None, Inert, Latent, PriceLed, True, NearTrue, Unknown };
inline constexpr std::size_t kLoyaltyTypes = 7;

/// What is known of how a customer thinks of the company.
struct AttitudeFacts {
    std::int32_t ratings = 0; ///< cases that the customer rated
    std::int64_t ratingSum = 0; ///< each 1..5
    std::int32_t complaints = 0;
    std::int32_t openComplaints = 0;
    std::int32_t referrals = 0; ///< customers who came through this one
};
/// The mean of what is known: ratings (1..5 as 0..100), complaints (0 while one is open, 50 when all are settled) and
/// referrals (100). @return 0..100, or nothing where there is none of the three.
[[nodiscard]] std::optional<double> attitudeIndex(const AttitudeFacts& facts) noexcept;
/// @param ratePercentile of purchases per week among all customers, 0..1. @return 0..100, or nothing without P(alive).
[[nodiscard]] std::optional<double> behaviourIndex(std::optional<double> pAlive, double ratePercentile) noexcept;

/// The six marks of true loyalty in this order.
enum class LoyaltyMark : std::uint8_t { Continuity, Repeat, Attachment, Trust, LowPriceSensitivity, Preference };
inline constexpr std::size_t kLoyaltyMarks = 6;

struct LoyaltySettings {
    double highAttitude = 60;
    double highBehaviour = 60;
    std::int32_t marksOfTrue = 5;
    std::int32_t tenureDays = 365; ///< of continuity
    double repeatGaps = 1.5; ///< repeat: personal mean gap at most this many company medians
    double preferredShare = 0.5; ///< preference: of purchases in the preferred category
    friend bool operator==(const LoyaltySettings&, const LoyaltySettings&) = default;
};

struct LoyaltyFacts {
    std::optional<double> attitude;
    std::optional<double> behaviour;
    bool discountInTopFifth = false;
    std::int32_t openComplaints = 0;
    std::int32_t purchaseDays = 0;
    std::int32_t tenureDays = 0; ///< first to last purchase
    std::int32_t silentDays = 0; ///< since the last purchase
    std::int64_t premium = 0; ///< CLV6
    double preferredShare = 0;
    std::optional<double> medianGapDays; ///< of the company
};
struct LoyaltyVerdict {
    LoyaltyType type = LoyaltyType::Unknown;
    std::uint8_t marks = 0; ///< bit of each mark that is there

    [[nodiscard]] bool has(LoyaltyMark mark) const { return (marks >> int(mark) & 1) != 0; }
};
/// Price-led customers are told by behaviour and discounts alone; every other type needs a known attitude.
[[nodiscard]] LoyaltyVerdict loyaltyOf(const LoyaltyFacts& facts, const LoyaltySettings& settings);

} // namespace zhike::analytics
