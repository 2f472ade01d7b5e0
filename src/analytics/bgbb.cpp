#include "analytics/bgbb.h"

#include "analytics/numerics/checkedfit.h"
#include "analytics/numerics/specialfunctions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace zhike::analytics {
namespace {

enum OccasionParameter : std::size_t { kBuyAlpha, kBuyBeta, kLeaveGamma, kLeaveDelta };
constexpr double kNoOccasionFigure = std::numeric_limits<double>::quiet_NaN();
constexpr double kLowestOccasionRate = 1e-4;

bool areOccasionParameters(const std::array<double, 4>& parameters) noexcept
{
    return std::all_of(
        parameters.begin(), parameters.end(), [](double value) { return value > 0 && std::isfinite(value); });
}

/// A positive number as its logarithm's derivatives by the logarithms of the parameters see it.
using Slopes = std::array<double, 4>;

/// What happened until t_x, and what may have happened since: L = e^logBase (alive + gone), both positive sums
/// (equation 5 of the paper, the terms without their common factor).
struct HistoryTerms {
    double logBase = 0;
    Slopes baseSlopes{};
    double alive = 0; ///< there on occasion n, did not buy since t_x
    double gone = 0; ///< left before one of the occasions t_x + 1 .. n
    Slopes slopes{}; ///< of alive + gone, not divided by it
    [[nodiscard]] double logLikelihood() const noexcept { return logBase + std::log(alive + gone); }
};

/// Sum over i < count of ln(parameter + i), and its derivative by ln parameter.
void addRising(double parameter, std::int32_t count, double& value, double& slope) noexcept
{
    for (std::int32_t i = 0; i < count; ++i) {
        value += std::log(parameter + i);
        slope += parameter / (parameter + i);
    }
}

HistoryTerms historyTerms(const std::array<double, 4>& parameters, const OccasionCell& cell)
{
    const auto [alpha, beta, gamma, delta] = parameters;
    HistoryTerms terms;
    const std::int32_t last = cell.last;
    addRising(alpha, cell.purchases, terms.logBase, terms.baseSlopes[kBuyAlpha]);
    addRising(beta, last - cell.purchases, terms.logBase, terms.baseSlopes[kBuyBeta]);
    for (std::int32_t i = 0; i < last; ++i) {
        const double sum = alpha + beta + i;
        const double gone = gamma / (delta + i);
        terms.logBase -= std::log(sum) + std::log1p(gone);
        terms.baseSlopes[kBuyAlpha] -= alpha / sum;
        terms.baseSlopes[kBuyBeta] -= beta / sum;
        terms.baseSlopes[kLeaveGamma] -= gamma / (gamma + delta + i);
        terms.baseSlopes[kLeaveDelta] += delta / (delta + i) * gamma / (gamma + delta + i);
    }
    double silent = 1; // no purchase on t_x + 1 .. t_x + i though there
    double there = 1; // not left before any of them
    Slopes slopes{};
    for (std::int32_t i = 0; i < cell.occasions - last; ++i) {
        const double occasion = gamma + delta + last + i;
        const double leaves = silent * there * gamma / occasion;
        terms.gone += leaves;
        terms.slopes[kBuyAlpha] += leaves * slopes[kBuyAlpha];
        terms.slopes[kBuyBeta] += leaves * slopes[kBuyBeta];
        terms.slopes[kLeaveGamma] += leaves * (slopes[kLeaveGamma] + (delta + last + i) / occasion);
        terms.slopes[kLeaveDelta] += leaves * (slopes[kLeaveDelta] - delta / occasion);
        const double missed = beta + (last - cell.purchases) + i;
        const double chances = alpha + beta + last + i;
        silent *= missed / chances;
        there *= (delta + last + i) / occasion;
        slopes[kBuyAlpha] -= alpha / chances;
        slopes[kBuyBeta] += beta / missed * (alpha + cell.purchases) / chances;
        slopes[kLeaveGamma] -= gamma / occasion;
        slopes[kLeaveDelta] += delta / (delta + last + i) * gamma / occasion;
    }
    terms.alive = silent * there;
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        terms.slopes[i] += terms.alive * slopes[i];
    }
    return terms;
}

/// The same by the paper's formula, in beta functions and extended precision.
double occasionLikelihoodAgain(const std::array<double, 4>& parameters, const OccasionCell& cell)
{
    const auto [alpha, beta, gamma, delta] = parameters;
    const auto logBetaAgain
        = [](long double left, long double right) { return logGamma(left) + logGamma(right) - logGamma(left + right); };
    const long double x = cell.purchases;
    const long double none = logBetaAgain(alpha, beta) + logBetaAgain(gamma, delta);
    long double sum = std::exp(
        logBetaAgain(alpha + x, beta + cell.occasions - x) + logBetaAgain(gamma, delta + cell.occasions) - none);
    for (std::int32_t at = cell.last; at < cell.occasions; ++at) {
        sum += std::exp(logBetaAgain(alpha + x, beta + at - x) + logBetaAgain(gamma + 1.0L, delta + at) - none);
    }
    return double(std::log(sum));
}

Evaluation evaluateOccasions(const std::array<double, 4>& parameters, std::span<const OccasionCell> cells)
{
    Evaluation sum;
    for (const OccasionCell& cell : cells) {
        const HistoryTerms terms = historyTerms(parameters, cell);
        sum.value += cell.weight * terms.logLikelihood();
        for (std::size_t i = 0; i < 4; ++i) {
            sum.gradient[i] += cell.weight * (terms.baseSlopes[i] + terms.slopes[i] / (terms.alive + terms.gone));
        }
    }
    return sum;
}

struct OccasionTotals {
    double customers = 0;
    double repeatCustomers = 0;
    std::int32_t mostOccasions = 0;
    bool allEqual = true;
};

Fitted<OccasionTotals> occasionTotalsOf(std::span<const OccasionCell> cells)
{
    OccasionTotals totals;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const OccasionCell& cell = cells[i];
        if (!isPossibleOccasions(cell) || !(cell.weight > 0 && std::isfinite(cell.weight))) {
            return refuse(FitFailureReason::InvalidHistory, double(i));
        }
        totals.customers += cell.weight;
        totals.repeatCustomers += cell.purchases > 0 ? cell.weight : 0;
        totals.mostOccasions = std::max(totals.mostOccasions, cell.occasions);
        totals.allEqual = totals.allEqual && cell.purchases == cells[0].purchases && cell.last == cells[0].last
            && cell.occasions == cells[0].occasions;
    }
    if (totals.customers <= 0) {
        return refuse(FitFailureReason::NoCustomers);
    }
    return totals;
}

Fitted<void> enoughOccasions(const OccasionTotals& totals, const OccasionFitOptions& options)
{
    if (totals.mostOccasions == 0) {
        return refuse(FitFailureReason::NoTimeObserved, 0, 1);
    }
    if (totals.repeatCustomers <= 0) {
        return refuse(FitFailureReason::NobodyBoughtTwice, 0, options.minimumRepeatCustomers);
    }
    if (totals.repeatCustomers < options.minimumRepeatCustomers) {
        return refuse(FitFailureReason::TooFewRepeatCustomers, totals.repeatCustomers, options.minimumRepeatCustomers);
    }
    if (totals.allEqual) {
        return refuse(FitFailureReason::AllHistoriesEqual, totals.customers);
    }
    return {};
}

Point occasionParameters(const Point& logs) noexcept
{
    Point values{};
    std::transform(logs.begin(), logs.end(), values.begin(), [](double log) { return std::exp(log); });
    return values;
}

} // namespace

bool isPossibleOccasions(const OccasionCell& cell) noexcept
{
    return cell.purchases >= 0 && cell.purchases <= cell.last && cell.last <= cell.occasions
        && cell.occasions <= kMostOccasions && (cell.purchases == 0) == (cell.last == 0);
}

void OccasionCounter::add(std::int64_t customer, std::int32_t occasion)
{
    if (occasion > m_lastOccasion) {
        return;
    }
    if (m_customer != customer) {
        endCustomer();
        m_customer = customer;
        m_first = m_newest = occasion;
        m_purchases = 0;
    } else if (occasion > m_newest) {
        m_newest = occasion;
        ++m_purchases;
    }
}

void OccasionCounter::endCustomer()
{
    if (m_customer) {
        m_cells.push_back({m_purchases, m_newest - m_first, m_lastOccasion - m_first, 1});
    }
}

std::vector<OccasionCell> OccasionCounter::finish()
{
    endCustomer();
    m_customer.reset();
    std::sort(m_cells.begin(), m_cells.end(), [](const OccasionCell& left, const OccasionCell& right) {
        return std::tie(left.purchases, left.last, left.occasions)
            < std::tie(right.purchases, right.last, right.occasions);
    });
    std::vector<OccasionCell> distinct;
    for (const OccasionCell& cell : m_cells) {
        const bool same = !distinct.empty() && distinct.back().purchases == cell.purchases
            && distinct.back().last == cell.last && distinct.back().occasions == cell.occasions;
        if (same) {
            distinct.back().weight += 1;
        } else {
            distinct.push_back(cell);
        }
    }
    return distinct;
}

Fitted<OccasionModel> fitOccasions(std::span<const OccasionCell> cells, const OccasionFitOptions& options)
{
    const auto totals = occasionTotalsOf(cells);
    if (!totals) {
        return tl::unexpected(totals.error());
    }
    if (const auto enough = enoughOccasions(*totals, options); !enough) {
        return tl::unexpected(enough.error());
    }
    Objective objective;
    objective.dimension = 4;
    objective.lowerBound = std::log(kLowestParameter);
    objective.upperBound = std::log(kHighestParameter);
    objective.evaluate = [cells, customers = totals->customers](const Point& logs, Derivatives) {
        Evaluation evaluation = evaluateOccasions(occasionParameters(logs), cells);
        evaluation.value /= -customers;
        for (double& slope : evaluation.gradient) {
            slope /= -customers;
        }
        return evaluation;
    };
    constexpr std::array<Point, 3> kStarts{
        {{0, 0, -0.7, 1}, {0.7, 0.7, -1.6, 0.7}, {-1.2, -0.7, 0.7, 2.3}}}; // logarithms
    SearchOptions search;
    search.maximumIterations = options.maximumIterations;
    search.isCancelled = options.isCancelled;
    OptimumCheck check;
    check.dimension = 4;
    check.customers = totals->customers;
    const auto maximum = checkedMaximum(objective, kStarts, check, search);
    if (!maximum) {
        return tl::unexpected(maximum.error());
    }
    double again = 0;
    for (const OccasionCell& cell : cells) {
        again += cell.weight * occasionLikelihoodAgain(maximum->parameters, cell);
    }
    if (const auto same = agree(maximum->logLikelihood, again); !same) {
        return tl::unexpected(same.error());
    }
    return OccasionModel{
        maximum->parameters,   maximum->standardErrors, maximum->logLikelihood,  2 * 4 - 2 * maximum->logLikelihood,
        maximum->gradientNorm, totals->customers,       totals->repeatCustomers, maximum->iterations,
        maximum->evaluations};
}

Fitted<double> occasionLogLikelihood(
    const std::array<double, 4>& parameters, std::span<const OccasionCell> cells, std::array<double, 4>* gradient)
{
    if (const auto totals = occasionTotalsOf(cells); !totals) {
        return tl::unexpected(totals.error());
    }
    if (!areOccasionParameters(parameters)) {
        return refuse(FitFailureReason::InvalidParameters);
    }
    const Evaluation evaluation = evaluateOccasions(parameters, cells);
    if (gradient != nullptr) {
        *gradient = evaluation.gradient;
    }
    return evaluation.value;
}

double pAlive(const OccasionModel& model, const OccasionCell& cell)
{
    if (!areOccasionParameters(model.parameters) || !isPossibleOccasions(cell)) {
        return kNoOccasionFigure;
    }
    const HistoryTerms terms = historyTerms(model.parameters, cell);
    const double delta = model.parameters[kLeaveDelta] + cell.occasions;
    return terms.alive / (terms.alive + terms.gone) * delta / (model.parameters[kLeaveGamma] + delta);
}

double discountedPurchases(
    const OccasionModel& model, const OccasionCell& cell, double ratePerOccasion, std::optional<int> occasions)
{
    const bool ends = occasions ? *occasions >= 0 && *occasions <= kMostOccasions && ratePerOccasion >= 0
                                : ratePerOccasion >= kLowestOccasionRate;
    if (!areOccasionParameters(model.parameters) || !isPossibleOccasions(cell) || !ends
        || !std::isfinite(ratePerOccasion)) {
        return kNoOccasionFigure;
    }
    const auto [alpha, beta, gamma, delta] = model.parameters;
    const HistoryTerms terms = historyTerms(model.parameters, cell);
    const double buys = (alpha + cell.purchases) / (alpha + beta + cell.occasions);
    const double factor = 1 / (1 + ratePerOccasion);
    double there = terms.alive / (terms.alive + terms.gone) * buys;
    double sum = 0;
    for (int j = 0; !occasions || j < *occasions; ++j) {
        const double stays = delta + cell.occasions + j;
        there *= factor * stays / (gamma + stays);
        sum += there;
        if (!occasions && there <= 1e-17 * sum * (1 - factor)) {
            break;
        }
    }
    return sum;
}

double expectedPurchases(const OccasionModel& model, const OccasionCell& cell, int occasions)
{
    return discountedPurchases(model, cell, 0, occasions);
}

std::vector<double> occasionDistribution(const OccasionModel& model, int occasions)
{
    if (!areOccasionParameters(model.parameters) || occasions < 0 || occasions > kMostOccasions) {
        return {};
    }
    const auto [alpha, beta, gamma, delta] = model.parameters;
    const double none = logBeta(alpha, beta);
    // P(x of i occasions bought) = C(i, x) B(alpha + x, beta + i - x) / B(alpha, beta)
    const auto bought = [&, a = alpha, b = beta](int x, int i) {
        const double ways = -std::log(i + 1.0) - logBeta(i - x + 1.0, x + 1.0);
        return std::exp(ways + logBeta(a + x, b + (i - x)) - none);
    };
    std::vector<double> chances(std::size_t(occasions) + 1, 0);
    double stays = 1;
    for (int i = 0; i <= occasions; ++i) {
        const double here
            = i == occasions ? stays : stays * gamma / (gamma + delta + i); // leaves before occasion i + 1
        for (int x = 0; x <= i; ++x) {
            chances[std::size_t(x)] += here * bought(x, i);
        }
        stays *= (delta + i) / (gamma + delta + i);
    }
    return chances;
}

} // namespace zhike::analytics
