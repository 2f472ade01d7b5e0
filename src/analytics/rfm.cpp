#include "analytics/rfm.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace zhike::analytics {
namespace {

using Values = std::vector<double>;

/// A number that sorts as the double does (IEEE 754).
std::uint64_t sortableBits(double value) noexcept
{
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0); // -0 becomes 0
    return (bits >> 63) != 0 ? ~bits : bits | (std::uint64_t(1) << 63);
}

constexpr int kBucketShift = 48;
constexpr std::size_t kBuckets = std::size_t(1) << (64 - kBucketShift);

/// Values at the given ranks (ascending), by one histogram over the leading bits and a selection inside the few buckets
/// that hold a rank: O(n), where a sort of a million takes 80 ms.
class OrderStatistics {
public:
    explicit OrderStatistics(std::span<const double> values) : m_values(values), m_starts(kBuckets + 1, 0)
    {
        for (const double value : values) {
            ++m_starts[(sortableBits(value) >> kBucketShift) + 1];
        }
        std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
    }

    [[nodiscard]] Values at(std::span<const std::size_t> ranks) const
    {
        std::vector<std::size_t> buckets;
        for (const std::size_t rank : ranks) {
            buckets.push_back(bucketOf(rank));
        }
        std::vector<std::uint8_t> wanted(kBuckets, 0);
        std::vector<std::size_t> distinct(buckets);
        distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
        for (std::size_t i = 0; i < distinct.size(); ++i) {
            wanted[distinct[i]] = std::uint8_t(i + 1);
        }
        std::vector<Values> members(distinct.size());
        for (const double value : m_values) {
            if (const std::uint8_t slot = wanted[sortableBits(value) >> kBucketShift]; slot != 0) {
                members[slot - 1U].push_back(value);
            }
        }
        Values found;
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            Values& bucket = members[wanted[buckets[i]] - 1U];
            const auto nth = bucket.begin() + std::ptrdiff_t(ranks[i] - m_starts[buckets[i]]);
            std::nth_element(bucket.begin(), nth, bucket.end());
            found.push_back(*nth);
        }
        return found;
    }

private:
    [[nodiscard]] std::size_t bucketOf(std::size_t rank) const
    {
        return std::size_t(std::upper_bound(m_starts.begin(), m_starts.end(), rank) - m_starts.begin()) - 1;
    }

    std::span<const double> m_values;
    std::vector<std::size_t> m_starts;
};

double between(double low, double high, double fraction) noexcept
{
    return fraction == 0 || low == high ? low : (1 - fraction) * low + fraction * high;
}

/// The quantiles 1/5 .. 4/5 with ranks in whole numbers, so that no rounding moves a bound.
ScoreBounds quintiles(std::span<const double> values)
{
    const std::size_t last = values.size() - 1;
    std::vector<std::size_t> ranks;
    for (std::size_t i = 1; i < std::size_t(kScores); ++i) {
        ranks.push_back(i * last / kScores);
        ranks.push_back(std::min(last, i * last / kScores + 1));
    }
    const Values found = OrderStatistics(values).at(ranks);
    ScoreBounds bounds{};
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        const double fraction = double((i + 1) * last % kScores) / kScores;
        bounds[i] = between(found[2 * i], found[2 * i + 1], fraction);
    }
    return bounds;
}

enum class Better { More, Less };

std::uint8_t scoreOfBand(int band, Better better) noexcept
{
    return std::uint8_t(better == Better::More ? band + 1 : kScores - band);
}

/// One measure of everybody, on its way to scores.
struct Measure {
    const Values& values;
    Better better;
    ScoringMethod method;
    ScoreBounds fixedBounds;
    double quantileMargin;
};

std::vector<std::uint8_t> scoresByBounds(const Measure& measure, ScoreScale& scale)
{
    std::array<std::int64_t, kScores> bands{};
    std::vector<std::uint8_t> scores(measure.values.size());
    const auto [b0, b1, b2, b3] = scale.bounds;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double value = measure.values[i];
        const int band = int(value >= b0) + int(value >= b1) + int(value >= b2) + int(value >= b3);
        ++bands[std::size_t(band)];
        scores[i] = scoreOfBand(band, measure.better);
    }
    for (int band = 0; band < kScores; ++band) {
        scale.customers[scoreOfBand(band, measure.better) - 1U] = bands[std::size_t(band)];
    }
    return scores;
}

/// SQL's NTILE over the measure from worst to best, ties by position; the first groups take the remainder.
std::vector<std::uint8_t> scoresByRank(const Measure& measure, ScoreScale& scale)
{
    const std::size_t count = measure.values.size();
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    const double sign = measure.better == Better::More ? 1 : -1;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
        return sign * measure.values[left] < sign * measure.values[right];
    });
    std::vector<std::uint8_t> scores(count);
    std::size_t next = 0;
    for (int score = 1; score <= kScores; ++score) {
        const std::size_t size = count / kScores + (std::size_t(score) <= count % kScores ? 1 : 0);
        if (size > 0) {
            const std::size_t edge = measure.better == Better::More ? next : next + size - 1;
            const int band = measure.better == Better::More ? score - 2 : kScores - score - 1;
            if (band >= 0) {
                scale.bounds[std::size_t(band)] = measure.values[order[edge]];
            }
        }
        for (std::size_t i = 0; i < size; ++i) {
            scores[order[next + i]] = std::uint8_t(score);
        }
        next += size;
        scale.customers[std::size_t(score - 1)] = std::int64_t(size);
    }
    return scores;
}

Fitted<std::vector<std::uint8_t>> scoresOf(const Measure& measure, ScoreScale& scale)
{
    switch (measure.method) {
    case ScoringMethod::Ntile:
        return scoresByRank(measure, scale);
    case ScoringMethod::FixedBounds:
        if (!std::is_sorted(measure.fixedBounds.begin(), measure.fixedBounds.end())) {
            return refuse(FitFailureReason::InvalidOptions);
        }
        scale.bounds = measure.fixedBounds;
        break;
    case ScoringMethod::Quantiles:
        scale.bounds = quintiles(measure.values);
        for (double& bound : scale.bounds) {
            bound += measure.quantileMargin;
        }
        break;
    }
    return scoresByBounds(measure, scale);
}

} // namespace

Activity activity(const CustomerStatistics& statistics, std::int32_t asOfDay, MonetaryMeasure measure)
{
    const double monetary = measure == MonetaryMeasure::TotalRevenue
        ? statistics.revenue
        : statistics.revenue / double(std::max(1, statistics.purchaseDays));
    return {asOfDay - statistics.lastDay, statistics.purchaseDays, monetary};
}

Fitted<RfmScores>
rfmScores(std::span<const Activity> activities, const RfmOptions& options, const CancelQuestion& isCancelled)
{
    RfmScores result;
    if (activities.empty()) {
        return result;
    }
    result.scores.resize(activities.size());
    Values values(activities.size());
    const auto score = [&](auto valueOf, auto scoreIn, const Measure& measure, ScoreScale& scale) -> Fitted<void> {
        if (isCancelled && isCancelled()) {
            return refuse(FitFailureReason::Cancelled);
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = double(activities[i].*valueOf);
            if (!std::isfinite(values[i])) {
                return refuse(FitFailureReason::InvalidHistory, double(i));
            }
        }
        const auto scores = scoresOf(measure, scale);
        if (!scores) {
            return tl::unexpected(scores.error());
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            result.scores[i].*scoreIn = (*scores)[i];
        }
        return {};
    };
    const Measure recency{values, Better::Less, options.recencyMethod, options.recencyBounds, options.quantileMargin};
    const Measure frequency{
        values, Better::More, options.frequencyMethod, options.frequencyBounds, options.quantileMargin};
    const Measure monetary{
        values, Better::More, options.monetaryMethod, options.monetaryBounds, options.quantileMargin};
    auto done = score(&Activity::daysSinceLast, &RfmScore::recency, recency, result.recency);
    if (done) {
        done = score(&Activity::purchaseDays, &RfmScore::frequency, frequency, result.frequency);
    }
    if (done) {
        done = score(&Activity::monetary, &RfmScore::monetary, monetary, result.monetary);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    return result;
}

double quantile(std::span<double> values, double probability)
{
    if (values.empty() || !(probability >= 0 && probability <= 1)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const double rank = double(values.size() - 1) * probability;
    const auto low = std::min(std::size_t(rank), values.size() - 1);
    const auto nth = values.begin() + std::ptrdiff_t(low);
    std::nth_element(values.begin(), nth, values.end());
    const double lowValue = *nth;
    if (low + 1 == values.size()) {
        return lowValue;
    }
    return between(lowValue, *std::min_element(nth + 1, values.end()), rank - double(low));
}

double weightedScore(const RfmScore& score, const RfmWeights& weights) noexcept
{
    const double sum = weights.recency + weights.frequency + weights.monetary;
    return (weights.recency * score.recency + weights.frequency * score.frequency + weights.monetary * score.monetary)
        / sum;
}

} // namespace zhike::analytics
