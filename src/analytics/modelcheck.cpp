#include "analytics/modelcheck.h"

#include "analytics/buying/livingcustomer.h"
#include "analytics/numerics/quadrature.h"
#include "analytics/numerics/specialfunctions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace zhike::analytics {
namespace {

constexpr double kWeekDays = 7;

/// Purchases of a customer who does not leave: negative binomial with r and alpha over a time.
class LoyalPurchases {
public:
    LoyalPurchases(double r, double alpha, double weeks) noexcept
        : m_r(r), m_share(weeks / (alpha + weeks)), m_chance(std::exp(-r * std::log1p(weeks / alpha)))
    {
    }
    /// @return the chances of 0, 1, .. `most`.
    [[nodiscard]] std::vector<double> chances(int most) const
    {
        std::vector<double> chances(std::size_t(most) + 1);
        double chance = m_chance;
        for (int x = 0; x <= most; ++x) {
            chances[std::size_t(x)] = chance;
            chance *= (m_r + x) / (x + 1) * m_share;
        }
        return chances;
    }
    /// @return the chance of at least x, without the difference from 1 that would lose digits.
    [[nodiscard]] double atLeast(int x) const { return x == 0 ? 1 : regularisedBeta(x, m_r, m_share); }

private:
    double m_r;
    double m_share;
    double m_chance;
};

/// Still there after x chances to leave, or gone at the x-th: B(a, b+k) / B(a, b) and B(a+1, b+k-1) / B(a, b).
std::vector<double> betaGeometricDistribution(const FittedModel& model, double weeks, int most)
{
    const auto [r, alpha, a, b] = model.parameters;
    const LoyalPurchases loyal(r, alpha, weeks);
    std::vector<double> chances = loyal.chances(most);
    const int first = model.kind == BuyingModel::MbgNbd ? 1 : 0;
    double stays = 1; // B(a, b + k) / B(a, b), k chances to leave so far
    double staysBefore = 0;
    for (int k = 0; k < first; ++k) {
        staysBefore = stays;
        stays *= (b + k) / (a + b + k);
    }
    for (int x = 0; x <= most; ++x) {
        const int k = x + first;
        const double leaves = k == 0 ? 0 : staysBefore * a / (a + b + (k - 1));
        chances[std::size_t(x)] = stays * chances[std::size_t(x)] + leaves * loyal.atLeast(x);
        staysBefore = stays;
        stays *= (b + k) / (a + b + k);
    }
    return chances;
}

/// As `betaGeometricDistribution` for MBG/NBD, with two ticks to a purchase.
std::vector<double> erlangDistribution(const FittedModel& model, double weeks, int most)
{
    const auto [r, alpha, a, b] = model.parameters;
    const LoyalPurchases ticks(r, alpha, weeks);
    const std::vector<double> tickChances = ticks.chances(2 * most + 1);
    std::vector<double> chances(std::size_t(most) + 1);
    double staysBefore = 1; // B(a, b + x) / B(a, b)
    for (int x = 0; x <= most; ++x) {
        const double stays = staysBefore * (b + x) / (a + b + x);
        const double leaves = staysBefore * a / (a + b + x);
        const auto tick = 2 * std::size_t(x);
        chances[std::size_t(x)] = stays * (tickChances[tick] + tickChances[tick + 1]) + leaves * ticks.atLeast(2 * x);
        staysBefore = stays;
    }
    return chances;
}

/// The time of leaving integrated out (16-point Gauss-Legendre in w, time = m (e^w - 1)); all terms positive.
std::vector<double> paretoNbdDistribution(const FittedModel& model, double weeks, int most)
{
    const auto [r, alpha, s, beta] = model.parameters;
    std::vector<double> chances = LoyalPurchases(r, alpha, weeks).chances(most);
    const double alive = std::exp(-s * std::log1p(weeks / beta));
    for (double& chance : chances) {
        chance *= alive;
    }
    const double scale = std::min(alpha, beta);
    const double width = std::log1p(weeks / scale);
    const int panels = std::max(1, int(std::min(1e6, std::ceil(width * std::max(1.0, (r + most + s + 1) / 8)))));
    for (int panel = 0; panel < panels && width > 0; ++panel) {
        for (const QuadratureNode& node : gaussLegendre16()) {
            const double w = width * (panel + node.at) / panels;
            const double time = scale * std::expm1(w);
            const double density = s / (beta + time) * std::exp(-s * std::log1p(time / beta));
            const double weight = node.weight * width / panels * density * (scale + time);
            const std::vector<double> until = LoyalPurchases(r, alpha, time).chances(most);
            for (std::size_t x = 0; x < until.size(); ++x) {
                chances[x] += weight * until[x];
            }
        }
    }
    return chances;
}

std::size_t bandOf(std::int32_t repeats) noexcept
{
    return std::min(std::size_t(repeats), FrequencyCheck::kBands - 1);
}

/// Share of the actual total among the given share of customers (rounded down), best predicted first; a tie at the edge
/// is shared out.
double topShare(std::span<const double> predicted, std::span<const double> actual, double customerShare)
{
    std::vector<std::size_t> order(predicted.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return predicted[left] > predicted[right];
    });
    const double wanted = std::floor(customerShare * double(order.size()));
    double sum = 0;
    double total = 0;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        double ofTie = 0;
        while (end < order.size() && predicted[order[end]] == predicted[order[begin]]) {
            ofTie += actual[order[end++]];
        }
        const double inside = std::clamp((wanted - double(begin)) / double(end - begin), 0.0, 1.0);
        sum += inside * ofTie;
        total += ofTie;
        begin = end;
    }
    return total > 0 ? sum / total : 0;
}

} // namespace

std::vector<double> repeatDistribution(const FittedModel& model, double weeks, int most)
{
    if (!hasValidParameters(model) || !(weeks >= 0 && std::isfinite(weeks)) || most < 0) {
        return {};
    }
    switch (model.kind) {
    case BuyingModel::BgNbd:
    case BuyingModel::MbgNbd:
        return betaGeometricDistribution(model, weeks, most);
    case BuyingModel::MbgCnbd:
        return erlangDistribution(model, weeks, most);
    case BuyingModel::ParetoNbd:
        return paretoNbdDistribution(model, weeks, most);
    case BuyingModel::Nbd:
        break;
    }
    return LoyalPurchases(model.parameters[0], model.parameters[1], weeks).chances(most);
}

Fitted<FrequencyCheck> checkFrequencies(const FittedModel& model, std::span<const Cell> cells)
{
    if (!hasValidParameters(model)) {
        return refuse(FitFailureReason::InvalidParameters);
    }
    FrequencyCheck check;
    std::vector<double> customersByAge;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        if (!isPossibleHistory(cell.repeats, cell.spanDays, cell.ageDays)) {
            return refuse(FitFailureReason::InvalidHistory, double(i));
        }
        check.actual[bandOf(cell.repeats)] += cell.weight;
        if (customersByAge.size() <= std::size_t(cell.ageDays)) {
            customersByAge.resize(std::size_t(cell.ageDays) + 1, 0);
        }
        customersByAge[std::size_t(cell.ageDays)] += cell.weight;
    }
    constexpr int kLast = int(FrequencyCheck::kBands) - 1;
    for (std::size_t age = 0; age < customersByAge.size(); ++age) {
        if (customersByAge[age] == 0) {
            continue;
        }
        const std::vector<double> chances = repeatDistribution(model, double(age) / kWeekDays, kLast - 1);
        double rest = 1;
        for (std::size_t x = 0; x < chances.size(); ++x) {
            check.expected[x] += customersByAge[age] * chances[x];
            rest -= chances[x];
        }
        check.expected[kLast] += customersByAge[age] * std::max(0.0, rest);
    }
    for (std::size_t band = 0; band < FrequencyCheck::kBands; ++band) {
        const double difference = check.actual[band] - check.expected[band];
        check.chiSquare += check.expected[band] > 0 ? difference * difference / check.expected[band] : 0;
    }
    check.degreesOfFreedom = kLast - parameterCount(model.kind);
    check.pValue = chiSquareTail(check.chiSquare, check.degreesOfFreedom);
    return check;
}

Fitted<TrackingCurve> trackingCurve(
    const FittedModel& model, std::span<const DayCount> firstPurchases, std::span<const DayCount> repeatPurchases,
    std::int32_t logStart, int weeks)
{
    constexpr int kMostWeeks = 100'000;
    if (!hasValidParameters(model)) {
        return refuse(FitFailureReason::InvalidParameters);
    }
    if (weeks < 0 || weeks > kMostWeeks) {
        return refuse(FitFailureReason::InvalidOptions, weeks, kMostWeeks);
    }
    TrackingCurve curve;
    curve.expectedCumulative.assign(std::size_t(weeks), 0);
    curve.actualCumulative.assign(std::size_t(weeks), 0);
    const auto lastDayOf = [logStart](int week) { return std::int64_t(logStart) + 7 * std::int64_t(week) - 1; };
    for (const DayCount& repeats : repeatPurchases) {
        const std::int64_t sinceStart = std::max<std::int64_t>(0, std::int64_t(repeats.day) - logStart);
        for (auto week = std::size_t(sinceStart / 7); week < std::size_t(weeks); ++week) {
            curve.actualCumulative[week] += repeats.count;
        }
    }
    std::int64_t oldest = 0;
    for (const DayCount& first : firstPurchases) {
        oldest = std::max(oldest, lastDayOf(weeks) - first.day);
    }
    oldest = std::min<std::int64_t>(oldest, kMostDays);
    const LivingCustomer living(model, 0, LivingCustomer::growth(model, 0, double(oldest) / kWeekDays));
    const double alive = pAlive(model, RepeatRow{});
    std::vector<double> byAge(std::size_t(oldest) + 1);
    for (std::size_t age = 0; age < byAge.size(); ++age) {
        byAge[age] = alive * living.expectedPurchases(0, double(age) / kWeekDays);
    }
    for (int week = 1; week <= weeks; ++week) {
        for (const DayCount& first : firstPurchases) {
            const std::int64_t age = std::min(lastDayOf(week) - first.day, oldest);
            if (age > 0) {
                curve.expectedCumulative[std::size_t(week - 1)] += first.count * byAge[std::size_t(age)];
            }
        }
    }
    return curve;
}

HeldOutError heldOutError(std::span<const double> predicted, std::span<const double> actual)
{
    HeldOutError error;
    const std::size_t count = std::min(predicted.size(), actual.size());
    error.customers = std::int64_t(count);
    if (count == 0) {
        return error;
    }
    double absolute = 0;
    double square = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double difference = predicted[i] - actual[i];
        error.predicted += predicted[i];
        error.actual += actual[i];
        absolute += std::abs(difference);
        square += difference * difference;
    }
    const double customers = double(count);
    error.meanAbsoluteError = absolute / customers;
    error.rootMeanSquareError = std::sqrt(square / customers);
    error.totalError = error.actual > 0 ? error.predicted / error.actual - 1 : 0;
    double pp = 0;
    double aa = 0;
    double pa = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double p = predicted[i] - error.predicted / customers;
        const double a = actual[i] - error.actual / customers;
        pp += p * p;
        aa += a * a;
        pa += p * a;
    }
    const double rounding = 1e-20 * (square + pp + aa);
    error.correlation = pp > rounding && aa > rounding ? pa / std::sqrt(pp * aa) : 0;
    error.topTenthShare = topShare(predicted.first(count), actual.first(count), 0.1);
    error.topFifthShare = topShare(predicted.first(count), actual.first(count), 0.2);
    return error;
}

HeldOutBaselines heldOutBaselines(std::span<const RepeatRow> rows, std::span<const double> actual)
{
    HeldOutBaselines baselines;
    std::vector<double> forecast(actual.size(), 0);
    baselines.zero = heldOutError(forecast, actual);
    const double mean = actual.empty() ? 0 : baselines.zero.actual / double(actual.size());
    std::fill(forecast.begin(), forecast.end(), mean);
    baselines.mean = heldOutError(forecast, actual);
    for (std::size_t i = 0; i < std::min(rows.size(), forecast.size()); ++i) {
        forecast[i] = rows[i].repeats;
    }
    baselines.lastPeriod = heldOutError(forecast, actual);
    return baselines;
}

std::optional<ModelProposal> proposeModel(std::span<const HeldOutCandidate> candidates, double oneTimeShare)
{
    const auto better = [](const HeldOutCandidate& left, const HeldOutCandidate& right) {
        return left.error.rootMeanSquareError < right.error.rootMeanSquareError;
    };
    const auto best = std::min_element(candidates.begin(), candidates.end(), better);
    if (best == candidates.end()) {
        return std::nullopt;
    }
    ModelProposal proposal{std::size_t(best - candidates.begin()), ProposalReason::SmallestError};
    if (letsFirstBuyersLeave(best->kind) || oneTimeShare < kManyOneTimeBuyers) {
        return proposal;
    }
    double least = best->error.rootMeanSquareError * (1 + kNearlyEqualError);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const double error = candidates[i].error.rootMeanSquareError;
        if (letsFirstBuyersLeave(candidates[i].kind) && error <= least) {
            proposal = {i, ProposalReason::LetsFirstBuyersLeave};
            least = error;
        }
    }
    return proposal;
}

FrequencyForecast
forecastByFrequency(std::span<const RepeatRow> rows, std::span<const double> predicted, std::span<const double> actual)
{
    FrequencyForecast forecast;
    for (std::size_t i = 0; i < std::min({rows.size(), predicted.size(), actual.size()}); ++i) {
        const std::size_t band = bandOf(std::max(0, rows[i].repeats));
        ++forecast.customers[band];
        forecast.predictedMean[band] += predicted[i];
        forecast.actualMean[band] += actual[i];
    }
    for (std::size_t band = 0; band < FrequencyCheck::kBands; ++band) {
        const double customers = std::max(1.0, forecast.customers[band]);
        forecast.predictedMean[band] /= customers;
        forecast.actualMean[band] /= customers;
    }
    return forecast;
}

} // namespace zhike::analytics
