#pragma once

#include "analytics/fitfailure.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace zhike::analytics {

/// Customers with the same history over discrete occasions (a year's gift, a fair): on each one they buy or do not.
struct OccasionCell {
    std::int32_t purchases = 0; ///< x: occasions with a purchase, after the one that won the customer
    std::int32_t last = 0; ///< t_x: the newest of them, counted from 1; 0 when x = 0
    std::int32_t occasions = 0; ///< n: occasions observed
    double weight = 1; ///< customers, greater than zero
    friend bool operator==(const OccasionCell&, const OccasionCell&) = default;
};
inline constexpr std::int32_t kMostOccasions = 20'000;

/// @return whether a history can be like this: 0 <= x <= t_x <= n, t_x = 0 exactly when x = 0.
[[nodiscard]] bool isPossibleOccasions(const OccasionCell& cell) noexcept;

/// Makes cells from purchases that come sorted by customer, then occasion. The first occasion of a customer wins him
/// and is not counted; occasions after the last are ignored.
class OccasionCounter {
public:
    /// @param lastOccasion the newest complete one, numbered like those added.
    explicit OccasionCounter(std::int32_t lastOccasion) noexcept : m_lastOccasion(lastOccasion) { }
    void add(std::int64_t customer, std::int32_t occasion);
    /// @return the distinct cells, by x, then t_x, then n. Call once.
    [[nodiscard]] std::vector<OccasionCell> finish();

private:
    void endCustomer();

    std::int32_t m_lastOccasion;
    std::optional<std::int64_t> m_customer;
    std::int32_t m_first = 0;
    std::int32_t m_newest = 0;
    std::int32_t m_purchases = 0;
    std::vector<OccasionCell> m_cells;
};

/// BG/BB (Fader, Hardie, Shang 2010): buys on an occasion with a probability that is Beta(alpha, beta), leaves before
/// one with a probability that is Beta(gamma, delta).
struct OccasionModel {
    std::array<double, 4> parameters{}; ///< alpha, beta, gamma, delta
    std::array<double, 4> standardErrors{};
    double logLikelihood = 0;
    double aic = 0;
    double gradientNorm = 0; ///< largest |d logL / d ln parameter| at the answer, per customer
    double customers = 0;
    double repeatCustomers = 0;
    int iterations = 0;
    int evaluations = 0;
    friend bool operator==(const OccasionModel&, const OccasionModel&) = default;
};

struct OccasionFitOptions {
    double minimumRepeatCustomers = 20;
    int maximumIterations = 200;
    CancelQuestion isCancelled;
};

/// Maximum likelihood in logarithms of the parameters with analytic gradient, from three starts; the Hessian by central
/// differences of the gradient. Checked as `fit` checks its answers. Cost: O(cells x occasions) an evaluation.
[[nodiscard]] Fitted<OccasionModel>
fitOccasions(std::span<const OccasionCell> cells, const OccasionFitOptions& options = {});

/// @return the log-likelihood at given parameters; `gradient`, if given, receives d logL / d ln parameter.
[[nodiscard]] Fitted<double> occasionLogLikelihood(
    const std::array<double, 4>& parameters, std::span<const OccasionCell> cells,
    std::array<double, 4>* gradient = nullptr);

// One customer. With an impossible history or invalid parameters the answer is NaN.

/// @return P(alive at the start of occasion n + 1), the published convention: one more chance to leave than occasions.
[[nodiscard]] double pAlive(const OccasionModel& model, const OccasionCell& cell);
/// @return expected purchases on the next `occasions` occasions, 0 .. `kMostOccasions`.
[[nodiscard]] double expectedPurchases(const OccasionModel& model, const OccasionCell& cell, int occasions);
/// @return the same, occasion n + j discounted by (1 + ratePerOccasion)^-j. Without `occasions` to infinity (DERT),
/// for a rate of 1e-4 or more.
[[nodiscard]] double discountedPurchases(
    const OccasionModel& model, const OccasionCell& cell, double ratePerOccasion,
    std::optional<int> occasions = std::nullopt);
/// @return P(X(n) = 0..n) of a customer picked at random.
[[nodiscard]] std::vector<double> occasionDistribution(const OccasionModel& model, int occasions);

} // namespace zhike::analytics
