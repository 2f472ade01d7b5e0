#pragma once

#include <functional>
#include <tl/expected.hpp>

namespace zhike::analytics {

/// Why there is no model, or no prediction. `FitFailure` carries the numbers of the sentence that a person reads.
enum class FitFailureReason {
    NoCustomers, ///< nothing to fit
    InvalidHistory, ///< a row that no history can have; `found` is its position
    NobodyBoughtTwice, ///< every customer has one purchase day
    TooFewRepeatCustomers, ///< `found` repeat customers, `needed` at least
    TooFewEnded, ///< contracts: `found` ended, `needed` at least
    NobodyRenewed, ///< contracts: none has come beyond its first date
    HistoryTooShort, ///< `found` weeks of history, `needed` at least
    NoTimeObserved, ///< every customer's first day is the observation end
    AllHistoriesEqual, ///< every customer has the same (x, t_x, T): nothing tells customers apart
    AllSpendEqual, ///< every repeat mean is the same amount: there is no spread to estimate
    /// `parameter` went to `found` and would go on, so the data do not tell it. `parameter` 2 at its low bound: no
    /// leaving is visible, `BuyingModel::Nbd` says as much. Others: all customers are alike in what the parameter
    /// measures.
    ParameterAtBound,
    NotConverged, ///< the optimiser stopped with gradient `found`, `needed` at most
    NotAMaximum, ///< the Hessian is not negative definite where the optimiser stopped; `found` its smallest curvature
    NotFinite, ///< a figure of the answer is infinite or not a number
    LikelihoodDiffers, ///< the log-likelihood, evaluated in another way at the answer, differs by `found`
    SpendMeanInfinite, ///< Gamma-Gamma with q = `found` <= `needed` = 1: the mean spend does not exist
    InvalidParameters, ///< a model handed in whose numbers no fit can have produced
    InvalidOptions, ///< an option out of its range
    Cancelled
};

/// A refusal: the reason and its numbers. `parameter` is the position in `FittedModel::parameters` (or in p, q, gamma
/// of a `SpendModel`), -1 when no single one is meant.
struct FitFailure {
    FitFailureReason reason = FitFailureReason::NotFinite;
    double found = 0;
    double needed = 0;
    int parameter = -1;
    friend bool operator==(const FitFailure&, const FitFailure&) = default;
};

template <class T> using Fitted = tl::expected<T, FitFailure>;

[[nodiscard]] inline tl::unexpected<FitFailure>
refuse(FitFailureReason reason, double found = 0, double needed = 0, int parameter = -1)
{
    return tl::unexpected<FitFailure>(FitFailure{reason, found, needed, parameter});
}

/// Asked between two evaluations; true ends the work with `FitFailureReason::Cancelled`. Empty: never.
using CancelQuestion = std::function<bool()>;

} // namespace zhike::analytics
