#include "analytics/renewals.h"

#include "analytics/buying/stayingterm.h"
#include "analytics/numerics/checkedfit.h"
#include "analytics/numerics/specialfunctions.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace zhike::analytics {
namespace {

constexpr double kNoRenewalFigure = std::numeric_limits<double>::quiet_NaN();
constexpr double kLowestRenewalRate = 1e-4;

/// Per number of renewals: contracts that run on, and that ended at the next date.
struct RenewalCounts {
    std::vector<double> running;
    std::vector<double> ended;
    double contracts = 0;
    double allEnded = 0;
};

Fitted<RenewalCounts> renewalCountsOf(std::span<const RenewalCell> cells)
{
    RenewalCounts counts;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const RenewalCell& cell = cells[i];
        if (cell.renewals < 0 || cell.renewals > kMostRenewals || !(cell.weight > 0 && std::isfinite(cell.weight))) {
            return refuse(FitFailureReason::InvalidHistory, double(i));
        }
        const auto at = std::size_t(cell.renewals);
        if (at >= counts.running.size()) {
            counts.running.resize(at + 1, 0);
            counts.ended.resize(at + 1, 0);
        }
        (cell.state == ContractState::Ended ? counts.ended : counts.running)[at] += cell.weight;
        counts.contracts += cell.weight;
        counts.allEnded += cell.state == ContractState::Ended ? cell.weight : 0;
    }
    return counts;
}

Fitted<void> enoughRenewals(const RenewalCounts& counts, const RenewalFitOptions& options)
{
    if (counts.contracts <= 0) {
        return refuse(FitFailureReason::NoCustomers);
    }
    if (counts.allEnded <= 0 && counts.running.size() == 1) {
        return refuse(FitFailureReason::NoTimeObserved, 0, 1);
    }
    if (counts.allEnded < options.minimumEnded) {
        return refuse(FitFailureReason::TooFewEnded, counts.allEnded, options.minimumEnded);
    }
    double renewed = 0;
    for (std::size_t k = 1; k < counts.running.size(); ++k) {
        renewed += counts.running[k] + counts.ended[k];
    }
    if (renewed <= 0) {
        return refuse(FitFailureReason::NobodyRenewed, 0, 1);
    }
    return {};
}

/// ln P(k renewals) = sum of ln((beta + i) / (alpha + beta + i)); ended: plus ln(alpha / (alpha + beta + k)).
Evaluation evaluateRenewals(const RenewalCounts& counts, double alpha, double beta)
{
    Evaluation sum;
    StayingTerm staying;
    const auto add = [&](int row, int column, double value) {
        sum.hessian[matrixAt(row, column)] += value;
        if (row != column) {
            sum.hessian[matrixAt(column, row)] += value;
        }
    };
    for (std::size_t k = 0; k < counts.running.size(); ++k) {
        const double ended = counts.ended[k];
        const double all = counts.running[k] + ended;
        const double total = alpha + beta + double(k);
        const double shareA = alpha / total;
        const double shareB = beta / total;
        sum.value += all * double(staying.value) + ended * std::log(shareA);
        sum.gradient[0] += all * double(staying.byA) + ended * (1 - shareA);
        sum.gradient[1] += all * double(staying.byB) - ended * shareB;
        add(0, 0, all * double(staying.byAA) - ended * shareA * (1 - shareA));
        add(0, 1, all * double(staying.byAB) + ended * shareA * shareB);
        add(1, 1, all * double(staying.byBB) - ended * shareB * (1 - shareB));
        staying.add(alpha, beta, std::int32_t(k));
    }
    return sum;
}

/// By beta functions in extended precision.
double evaluateRenewalsAgain(const RenewalCounts& counts, long double alpha, long double beta)
{
    const auto logBetaAgain
        = [](long double left, long double right) { return logGamma(left) + logGamma(right) - logGamma(left + right); };
    const long double none = logBetaAgain(alpha, beta);
    long double sum = 0;
    for (std::size_t k = 0; k < counts.running.size(); ++k) {
        if (counts.running[k] > 0) {
            sum += counts.running[k] * (logBetaAgain(alpha, beta + k) - none);
        }
        if (counts.ended[k] > 0) {
            sum += counts.ended[k] * (logBetaAgain(alpha + 1, beta + k) - none);
        }
    }
    return double(sum);
}

bool isRenewalDefined(const RenewalModel& model, std::int32_t renewals) noexcept
{
    const auto [alpha, beta] = model.parameters;
    return alpha > 0 && beta > 0 && std::isfinite(alpha) && std::isfinite(beta) && renewals >= 0;
}

} // namespace

Fitted<RenewalModel> fitRenewals(std::span<const RenewalCell> cells, const RenewalFitOptions& options)
{
    const auto counts = renewalCountsOf(cells);
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    if (const auto enough = enoughRenewals(*counts, options); !enough) {
        return tl::unexpected(enough.error());
    }
    Objective objective;
    objective.dimension = 2;
    objective.lowerBound = std::log(kLowestParameter);
    objective.upperBound = std::log(kHighestParameter);
    objective.hasHessian = true;
    objective.evaluate = [&counts](const Point& logs, Derivatives) {
        Evaluation evaluation = evaluateRenewals(*counts, std::exp(logs[0]), std::exp(logs[1]));
        evaluation.value /= -counts->contracts;
        for (double& slope : evaluation.gradient) {
            slope /= -counts->contracts;
        }
        for (double& bend : evaluation.hessian) {
            bend /= -counts->contracts;
        }
        return evaluation;
    };
    constexpr std::array<Point, 3> kStarts{{{-0.4, 0.4}, {0.7, 2}, {-1.5, -1}}}; // logarithms
    SearchOptions search;
    search.maximumIterations = options.maximumIterations;
    search.isCancelled = options.isCancelled;
    OptimumCheck check;
    check.dimension = 2;
    check.customers = counts->contracts;
    const auto maximum = checkedMaximum(objective, kStarts, check, search);
    if (!maximum) {
        return tl::unexpected(maximum.error());
    }
    RenewalModel model;
    model.parameters = {maximum->parameters[0], maximum->parameters[1]};
    model.standardErrors = {maximum->standardErrors[0], maximum->standardErrors[1]};
    model.logLikelihood = maximum->logLikelihood;
    model.aic = 2 * 2 - 2 * maximum->logLikelihood;
    model.gradientNorm = maximum->gradientNorm;
    model.contracts = counts->contracts;
    model.ended = counts->allEnded;
    model.iterations = maximum->iterations;
    model.evaluations = maximum->evaluations;
    const double again = evaluateRenewalsAgain(*counts, model.parameters[0], model.parameters[1]);
    if (const auto same = agree(model.logLikelihood, again); !same) {
        return tl::unexpected(same.error());
    }
    return model;
}

double survival(const RenewalModel& model, std::int32_t renewals, std::int32_t dates)
{
    if (!isRenewalDefined(model, renewals) || dates < 0) {
        return kNoRenewalFigure;
    }
    const auto [alpha, beta] = model.parameters;
    return std::exp(logBeta(alpha, beta + renewals + dates) - logBeta(alpha, beta + renewals));
}

double retentionRate(const RenewalModel& model, std::int32_t renewals)
{
    if (!isRenewalDefined(model, renewals)) {
        return kNoRenewalFigure;
    }
    const double stays = model.parameters[1] + renewals;
    return stays / (model.parameters[0] + stays);
}

double discountedRenewals(
    const RenewalModel& model, std::int32_t renewals, double ratePerDate, std::optional<std::int32_t> dates)
{
    const bool ends
        = dates ? *dates >= 0 && *dates <= kMostRenewals && ratePerDate >= 0 : ratePerDate >= kLowestRenewalRate;
    if (!isRenewalDefined(model, renewals) || !ends || !std::isfinite(ratePerDate)) {
        return kNoRenewalFigure;
    }
    const auto [alpha, beta] = model.parameters;
    const double factor = 1 / (1 + ratePerDate);
    double there = 1;
    double sum = 0;
    for (std::int32_t j = 0; !dates || j < *dates; ++j) {
        const double stays = beta + renewals + j;
        there *= factor * stays / (alpha + stays);
        sum += there;
        if (!dates && there <= 1e-17 * sum * (1 - factor)) {
            break;
        }
    }
    return sum;
}

} // namespace zhike::analytics
