#include "analytics/wordofmouth.h"

#include <algorithm>
#include <cmath>

namespace zhike::analytics {

Voice voiceOf(const AttitudeFacts& facts, const RetentionSettings& bands) noexcept
{
    if (facts.openComplaints > 0) {
        return Voice::Detractor;
    }
    const std::optional<double> attitude = attitudeIndex(facts);
    if (!attitude) {
        return Voice::Silent;
    }
    switch (bandOf(*attitude, bands.lowSatisfactionBelow, bands.highSatisfactionFrom)) {
    case Band::Low:
        return Voice::Detractor;
    case Band::High:
        return Voice::Promoter;
    case Band::Middle:
        break;
    }
    return Voice::Silent;
}

void PromoterMeter::add(Voice voice, std::int64_t referral) noexcept
{
    if (voice == Voice::Promoter) {
        ++m_promoters;
        m_referral += double(referral);
    }
}

double PromoterMeter::valuePerPromoter() const noexcept
{
    return m_promoters == 0 ? 0 : std::max(0.0, m_referral / double(m_promoters));
}

std::int64_t wordOfMouth(Voice voice, double valuePerPromoter, double detractorWeight) noexcept
{
    switch (voice) {
    case Voice::Promoter:
        return std::llround(valuePerPromoter);
    case Voice::Detractor:
        return -std::llround(valuePerPromoter * detractorWeight);
    case Voice::Silent:
        break;
    }
    return 0;
}

} // namespace zhike::analytics
