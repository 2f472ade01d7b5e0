#pragma once

#include "analytics/fitfailure.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace zhike::analytics {

/// How a contract stands that has been renewed so many times.
enum class ContractState { Running, Ended };

/// Contracts with the same history.
struct RenewalCell {
    std::int32_t renewals = 0; ///< k: times renewed
    ContractState state = ContractState::Running; ///< Ended: was not renewed at the (k+1)th date
    double weight = 1; ///< contracts, greater than zero
};
inline constexpr std::int32_t kMostRenewals = 100'000;

/// Shifted beta-geometric (Fader, Hardie 2007, "How to project customer retention"): a contract is not renewed at each
/// date with a probability that is Beta(alpha, beta).
struct RenewalModel {
    std::array<double, 2> parameters{}; ///< alpha, beta
    std::array<double, 2> standardErrors{};
    double logLikelihood = 0;
    double aic = 0;
    double gradientNorm = 0; ///< largest |d logL / d ln parameter| at the answer, per contract
    double contracts = 0;
    double ended = 0;
    int iterations = 0;
    int evaluations = 0;
    friend bool operator==(const RenewalModel&, const RenewalModel&) = default;
};

struct RenewalFitOptions {
    double minimumEnded = 20; ///< fewer contracts that ended are refused
    int maximumIterations = 200;
    CancelQuestion isCancelled;
};

/// Maximum likelihood in logarithms of the parameters, analytic gradient and Hessian, three starts, checked as `fit`
/// checks its answers.
/// @return the maximum; `NoCustomers`, `NoTimeObserved` (no contract has come to a date), `TooFewEnded`,
/// `NobodyRenewed`, or a failed check: all contracts seem alike (`ParameterAtBound`).
[[nodiscard]] Fitted<RenewalModel>
fitRenewals(std::span<const RenewalCell> cells, const RenewalFitOptions& options = {});

// One contract. With invalid arguments the answer is NaN.

/// @return the chance to be renewed at the next `dates` dates, given `renewals` so far.
[[nodiscard]] double survival(const RenewalModel& model, std::int32_t renewals, std::int32_t dates);
/// @return the share of the contracts renewed `renewals` times that is renewed once more; it rises with `renewals`.
[[nodiscard]] double retentionRate(const RenewalModel& model, std::int32_t renewals);
/// @return expected renewals to come, the j-th date's discounted by (1 + ratePerDate)^-j; over `dates` dates, or
/// without end for a rate of 1e-4 or more (DERT).
[[nodiscard]] double discountedRenewals(
    const RenewalModel& model, std::int32_t renewals, double ratePerDate,
    std::optional<std::int32_t> dates = std::nullopt);

} // namespace zhike::analytics
