#pragma once

#include "analytics/customerstatistics.h"
#include "analytics/fitfailure.h"

#include <cstdint>
#include <span>

namespace zhike::analytics {

/// Gamma-Gamma model of spend per purchase (Fader, Hardie 2013): a purchase of one customer is Gamma(p, nu), nu differs
/// between customers as Gamma(q, gamma).
struct SpendModel {
    double p = 0;
    double q = 0; ///< greater than 1, so that the mean exists
    double gamma = 0; ///< in the currency's major unit
    double standardErrorP = 0;
    double standardErrorQ = 0;
    double standardErrorGamma = 0;
    double logLikelihood = 0;
    double aic = 0;
    double gradientNorm = 0; ///< largest |d logL / d ln parameter| at the answer, per customer
    std::int64_t customers = 0; ///< with x >= 1 and m_x > 0: these were fitted
    std::int64_t customersLeftOut = 0; ///< the others
    double correlation = 0; ///< of x and m_x; the model supposes none. `kSpendCorrelationWarning`
    int iterations = 0;
    int evaluations = 0;
    friend bool operator==(const SpendModel&, const SpendModel&) = default;

    /// @return p gamma / (q - 1): the mean spend of a purchase, and what is expected of a customer with x = 0.
    [[nodiscard]] double populationMean() const noexcept { return p * gamma / (q - 1); }
};

/// A correlation of x and m_x above this deserves a warning beside the figures.
inline constexpr double kSpendCorrelationWarning = 0.3;

struct SpendFitOptions {
    std::int64_t minimumRepeatCustomers = 20;
    int starts = 3; ///< 1 to 3
    int maximumIterations = 200;
    CancelQuestion isCancelled;
};

/// Maximum likelihood over the customers with x >= 1 and m_x > 0 (the likelihood of the note's equation 1a, in logs of
/// the parameters, with analytic gradient and Hessian). One logarithm per 16 customers and evaluation.
/// @return the maximum; or `TooFewRepeatCustomers`, `NobodyBoughtTwice`, `AllSpendEqual`, `SpendMeanInfinite` (q <= 1),
/// or a failed check of the answer.
[[nodiscard]] Fitted<SpendModel> fitSpend(std::span<const RepeatRow> rows, const SpendFitOptions& options = {});

/// @return E[spend per purchase | x, m_x] = p (gamma + x m_x) / (p x + q - 1), equation 5 of the note; the population
/// mean when x = 0 or m_x <= 0.
[[nodiscard]] inline double
expectedSpend(const SpendModel& model, std::int32_t repeats, double meanRepeatSpend) noexcept
{
    const double x = repeats > 0 && meanRepeatSpend > 0 ? double(repeats) : 0.0;
    return model.p * (model.gamma + x * meanRepeatSpend) / (model.p * x + model.q - 1);
}

} // namespace zhike::analytics
