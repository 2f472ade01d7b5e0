#include "analytics/loyalty.h"

#include <bit>

namespace zhike::analytics {

std::optional<double> attitudeIndex(const AttitudeFacts& facts) noexcept
{
    double sum = 0;
    int known = 0;
    if (facts.ratings > 0) {
        sum += (double(facts.ratingSum) / facts.ratings - 1) * 25;
        ++known;
    }
    if (facts.complaints > 0) {
        sum += facts.openComplaints > 0 ? 0 : 50;
        ++known;
    }
    if (facts.referrals > 0) {
        sum += 100;
        ++known;
    }
    return known > 0 ? std::optional(sum / known) : std::nullopt;
}

std::optional<double> behaviourIndex(std::optional<double> pAlive, double ratePercentile) noexcept
{
    return pAlive ? std::optional(50 * (*pAlive + ratePercentile)) : std::nullopt;
}

LoyaltyVerdict loyaltyOf(const LoyaltyFacts& facts, const LoyaltySettings& settings)
{
    LoyaltyVerdict verdict;
    const auto mark = [&verdict](LoyaltyMark which, bool there) {
        verdict.marks = std::uint8_t(verdict.marks | (there ? 1U << unsigned(which) : 0U));
    };
    const bool highAttitude = facts.attitude && *facts.attitude >= settings.highAttitude;
    const bool highBehaviour = facts.behaviour && *facts.behaviour >= settings.highBehaviour;
    const double personalGap = facts.purchaseDays > 1 ? double(facts.tenureDays) / (facts.purchaseDays - 1) : 0;
    mark(LoyaltyMark::Continuity, facts.tenureDays >= settings.tenureDays && facts.silentDays <= 2 * personalGap);
    mark(
        LoyaltyMark::Repeat,
        facts.purchaseDays > 1 && facts.medianGapDays && personalGap <= settings.repeatGaps * *facts.medianGapDays);
    mark(LoyaltyMark::Attachment, highAttitude);
    mark(LoyaltyMark::Trust, facts.openComplaints == 0);
    mark(LoyaltyMark::LowPriceSensitivity, facts.premium >= 0);
    mark(LoyaltyMark::Preference, facts.preferredShare >= settings.preferredShare);
    if (highBehaviour && facts.discountInTopFifth) {
        verdict.type = LoyaltyType::PriceLed;
    } else if (!facts.attitude || !facts.behaviour) {
        verdict.type = LoyaltyType::Unknown;
    } else if (!highBehaviour) {
        verdict.type = highAttitude ? LoyaltyType::Latent : LoyaltyType::None;
    } else if (!highAttitude) {
        verdict.type = LoyaltyType::Inert;
    } else {
        verdict.type = std::popcount(verdict.marks) >= settings.marksOfTrue ? LoyaltyType::True : LoyaltyType::NearTrue;
    }
    return verdict;
}

} // namespace zhike::analytics
