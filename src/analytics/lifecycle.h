#pragma once

#include <cstdint>
#include <optional>

namespace zhike::analytics {

/// The order of the life, not of the rules.
enum class LifecycleStage : std::uint8_t { Potential, Development, Growth, Maturity, Decline, Ended, Recovered };
inline constexpr std::size_t kLifecycleStages = 7;

/// Which rule put a customer into a stage.
enum class StageReason : std::uint8_t {
    NoPurchase,
    CameBack, ///< figure: days since the purchase that ended the silence
    ProbablyGone, ///< figure: P(alive)
    SilentAfterFirst, ///< figure: days since the only purchase
    LikelyGone, ///< figure: P(alive)
    RevenueFell, ///< figure: revenue of the last half-year / that of the one before
    OnePurchase, ///< figure: 1
    FewPurchases, ///< figure: purchase days
    RevenueRose, ///< figure: as RevenueFell; infinite where there was none before
    Steady ///< figure: purchase days
};

/// What "the last half-year" and "the one before" are: 26 weeks each.
inline constexpr std::int32_t kHalfYearDays = 182;

/// Thresholds of analytics.md 3.
struct LifecycleSettings {
    double recoveredWithinGaps = 2; ///< of the company's median gap
    double silenceInPersonalGaps = 4; ///< after which a customer counts as having been ended
    double endedBelow = 0.2; ///< P(alive)
    double endedAfterGaps = 6; ///< without a repeat
    double declineBelow = 0.5; ///< P(alive)
    double fallBelow = 0.6; ///< revenue of the last half-year / of the one before
    int fallNeedsPurchases = 3; ///< in the half-year before
    int growthBelowPurchases = 5;
    double riseAbove = 1.2;
    friend bool operator==(const LifecycleSettings&, const LifecycleSettings&) = default;
};

struct LifecycleFacts {
    std::int32_t purchaseDays = 0;
    std::int32_t silentDays = 0; ///< since the last purchase
    std::optional<double> pAlive; ///< unknown without a model; its rules then do not apply
    double recentRevenue = 0; ///< of the last half-year
    double earlierRevenue = 0; ///< of the half-year before
    std::int32_t earlierPurchases = 0; ///< purchase days in the half-year before
    /// Since the newest purchase after having been ended: a gap longer than `silenceInPersonalGaps` means of the gaps
    /// before it, or a stored stage "ended".
    std::optional<std::int32_t> daysSinceReturn;
};

struct StageVerdict {
    LifecycleStage stage = LifecycleStage::Potential;
    StageReason reason = StageReason::NoPurchase;
    double figure = 0;
};

/// The first rule that fits. @param medianGapDays of the company's repeat customers; nothing where nobody bought twice,
/// rules that need it then do not apply.
[[nodiscard]] StageVerdict
lifecycleStage(const LifecycleFacts& facts, std::optional<double> medianGapDays, const LifecycleSettings& settings);

/// Finds, over one customer's purchase days in ascending order, the purchases that ended a long silence. O(1) memory.
class SilenceWatch {
public:
    explicit SilenceWatch(double silenceInPersonalGaps = 4) : m_factor(silenceInPersonalGaps) { }
    void add(std::int32_t day);
    /// The newest purchase after a gap longer than the factor times the mean of at least one gap before it.
    [[nodiscard]] std::optional<std::int32_t> returnedOn() const { return m_returned; }

private:
    double m_factor;
    std::optional<std::int32_t> m_last;
    std::optional<std::int32_t> m_returned;
    std::int64_t m_gapDays = 0;
    std::int32_t m_gaps = 0;
};

} // namespace zhike::analytics
