#include "analytics/buyingmodel.h"

#include "analytics/buying/betageometric.h"
#include "analytics/buying/erlanggeometric.h"
#include "analytics/buying/paretonbd.h"
#include "analytics/numerics/checkedfit.h"

#include <algorithm>
#include <memory>

namespace zhike::analytics {
namespace {

/// The next stage of a fit looks at so many times more cells; the last at all.
constexpr std::size_t kStageGrowth = 16;
/// Central differences for the Hessian up to this size; beyond it forward ones, whose error of 1e-5 nobody sees in a
/// standard error.
constexpr std::size_t kCentralDifferenceCells = 50'000;

/// Two more parameters that gain less than this in log-likelihood show nothing (Akaike's criterion asks for 2).
constexpr double kVisibleGain = 1;

std::unique_ptr<CellLikelihood> makeLikelihood(BuyingModel kind, std::span<const Cell> cells)
{
    if (kind == BuyingModel::ParetoNbd) {
        return std::make_unique<ParetoNbdLikelihood>(cells);
    }
    if (kind == BuyingModel::MbgCnbd) {
        return std::make_unique<ErlangGeometricLikelihood>(cells);
    }
    return std::make_unique<BetaGeometricLikelihood>(kind, cells);
}

/// What all cells together say, before any fit.
struct CellTotals {
    double customers = 0;
    double repeatCustomers = 0;
    double repeats = 0;
    double ageWeeks = 0;
    std::int32_t mostDays = 0;
    bool allEqual = true;
};

Fitted<CellTotals> totalsOf(std::span<const Cell> cells)
{
    CellTotals totals;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        if (!isPossibleHistory(cell.repeats, cell.spanDays, cell.ageDays)
            || !(cell.weight > 0 && std::isfinite(cell.weight))) {
            return refuse(FitFailureReason::InvalidHistory, double(i));
        }
        totals.customers += cell.weight;
        totals.repeatCustomers += cell.repeats > 0 ? cell.weight : 0;
        totals.repeats += cell.weight * cell.repeats;
        totals.ageWeeks += cell.weight * cell.ageDays / kDaysPerWeek;
        totals.mostDays = std::max(totals.mostDays, cell.ageDays);
        totals.allEqual = totals.allEqual && cell.repeats == cells[0].repeats && cell.spanDays == cells[0].spanDays
            && cell.ageDays == cells[0].ageDays;
    }
    return totals;
}

Fitted<void> enoughToFit(const CellTotals& totals, const FitOptions& options)
{
    if (totals.customers <= 0) {
        return refuse(FitFailureReason::NoCustomers);
    }
    if (totals.mostDays == 0) {
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
    if (totals.mostDays < options.minimumWeeks * kDaysPerWeek) {
        return refuse(FitFailureReason::HistoryTooShort, totals.mostDays / kDaysPerWeek, options.minimumWeeks);
    }
    return {};
}

/// A systematic sample: every so many customers one, in the order of the cells, so that each x keeps its share.
std::vector<Cell> sampleOf(std::span<const Cell> cells, double customers, std::size_t wanted)
{
    std::vector<Cell> sample;
    sample.reserve(wanted);
    const double stride = customers / double(wanted);
    double next = stride / 2;
    double passed = 0;
    for (const Cell& cell : cells) {
        passed += cell.weight;
        double taken = 0;
        while (next < passed) {
            ++taken;
            next += stride;
        }
        if (taken > 0) {
            sample.push_back({cell.repeats, cell.spanDays, cell.ageDays, taken});
        }
    }
    return sample;
}

Point naturalParameters(const Point& logs, int dimension) noexcept
{
    Point natural{};
    for (int i = 0; i < dimension; ++i) {
        natural[std::size_t(i)] = std::exp(logs[std::size_t(i)]);
    }
    return natural;
}

/// -log-likelihood per customer, by the logarithms of the parameters.
Objective objectiveOf(BuyingModel kind, CellLikelihood& likelihood, double customers)
{
    Objective objective;
    objective.dimension = parameterCount(kind);
    objective.lowerBound = std::log(kLowestParameter);
    objective.upperBound = std::log(kHighestParameter);
    objective.hasHessian = kind != BuyingModel::ParetoNbd;
    objective.evaluate
        = [&likelihood, customers, dimension = objective.dimension](const Point& logs, Derivatives derivatives) {
              Evaluation evaluation = likelihood.evaluate(naturalParameters(logs, dimension), derivatives);
              evaluation.value /= -customers;
              for (double& slope : evaluation.gradient) {
                  slope /= -customers;
              }
              for (double& bend : evaluation.hessian) {
                  bend /= -customers;
              }
              return evaluation;
          };
    return objective;
}

/// Places to start from, in units of the data: alpha from the observed rate of repeats, so that days or years of
/// history need no tuning.
std::vector<Point> startsFor(BuyingModel kind, const CellTotals& totals, int wanted)
{
    const double ticksPerPurchase = kind == BuyingModel::MbgCnbd ? 2 : 1;
    const double weeksPerTick = totals.ageWeeks / totals.repeats / ticksPerPurchase;
    struct Start {
        double r, alphaFactor, third, fourth;
    };
    constexpr std::array<Start, 3> kStarts{{{0.5, 0.4, 0.8, 2.5}, {1.5, 1, 0.3, 3}, {0.2, 0.1, 2, 2}}};
    std::vector<Point> starts;
    for (const Start& start : std::span(kStarts).first(std::size_t(std::clamp(wanted, 1, 3)))) {
        const double alpha = start.r * weeksPerTick * start.alphaFactor;
        const double fourth = kind == BuyingModel::ParetoNbd
            ? start.fourth * totals.ageWeeks / totals.customers / 2 // beta is a time
            : start.fourth;
        starts.push_back({std::log(start.r), std::log(alpha), std::log(start.third), std::log(fourth)});
    }
    return starts;
}

/// One fit on its way through the stages.
class StagedFit {
public:
    StagedFit(BuyingModel kind, std::span<const Cell> cells, const CellTotals& totals, const FitOptions& options)
        : m_kind(kind), m_cells(cells), m_totals(totals), m_options(options)
    {
    }

    Fitted<FittedModel> run()
    {
        std::vector<Point> starts = startsFor(m_kind, m_totals, m_options.starts);
        std::optional<SquareMatrix> curvature;
        const std::size_t first = std::max<std::size_t>(m_options.firstStageCells, 100);
        for (std::size_t size = first; size * kStageGrowth / 2 < m_cells.size(); size *= kStageGrowth) {
            const std::vector<Cell> sample = sampleOf(m_cells, m_totals.customers, size);
            const SearchResult found = searchFrom(sample, starts, curvature);
            if (found.cancelled) {
                return refuse(FitFailureReason::Cancelled);
            }
            curvature = found.curvature;
            starts = {movedInside(found.at)};
        }
        Fitted<FittedModel> model = finish(starts, curvature);
        // A sample can mislead. (A parameter at its bound is no such case: the whole was searched from inside.)
        const bool secondTry = !model && starts.size() == 1
            && (model.error().reason == FitFailureReason::NotConverged
                || model.error().reason == FitFailureReason::NotFinite);
        return secondTry ? finish(startsFor(m_kind, m_totals, m_options.starts), {}) : model;
    }

private:
    /// A sample may have run to a bound where the whole does not.
    static Point movedInside(Point at) noexcept
    {
        const double margin = std::log(1e3);
        for (double& coordinate : at) {
            coordinate
                = std::clamp(coordinate, std::log(kLowestParameter) + margin, std::log(kHighestParameter) - margin);
        }
        return at;
    }

    SearchResult searchFrom(
        std::span<const Cell> cells, const std::vector<Point>& starts, const std::optional<SquareMatrix>& curvature)
    {
        m_likelihood = makeLikelihood(m_kind, cells);
        double customers = 0;
        for (const Cell& cell : cells) {
            customers += cell.weight;
        }
        m_objective = objectiveOf(m_kind, *m_likelihood, customers);
        SearchOptions search;
        search.maximumIterations = m_options.maximumIterations;
        search.curvature = curvature;
        search.isCancelled = m_options.isCancelled;
        std::optional<SearchResult> best;
        for (const Point& start : starts) {
            const SearchResult found = minimise(m_objective, start, search);
            m_iterations += found.iterations;
            m_evaluations += found.evaluations;
            if (found.cancelled) {
                return found;
            }
            if (std::isfinite(found.evaluation.value) && (!best || found.evaluation.value < best->evaluation.value)) {
                best = found;
            }
        }
        return best.value_or(SearchResult{{}, {std::numeric_limits<double>::quiet_NaN(), {}, {}}, {}, 0, 0, {}, {}});
    }

    /// Where the model says no more than the NBD, which parameter ran away is chance: leaving is what the data lack,
    /// and the third parameter is the one that measures it.
    [[nodiscard]] FitFailure explained(const FitFailure& failure, double logLikelihood) const
    {
        const bool ranAway
            = failure.reason == FitFailureReason::ParameterAtBound || failure.reason == FitFailureReason::NotAMaximum;
        if (m_kind == BuyingModel::Nbd || m_kind == BuyingModel::MbgCnbd || !ranAway) {
            return failure;
        }
        const auto nobodyLeaves = fit(BuyingModel::Nbd, m_cells, m_options);
        if (nobodyLeaves && logLikelihood < nobodyLeaves->logLikelihood + kVisibleGain) {
            return {FitFailureReason::ParameterAtBound, kLowestParameter, kLowestParameter, 2};
        }
        return failure;
    }

    Fitted<FittedModel> finish(const std::vector<Point>& starts, const std::optional<SquareMatrix>& curvature)
    {
        const SearchResult found = searchFrom(m_cells, starts, curvature);
        if (found.cancelled) {
            return refuse(FitFailureReason::Cancelled);
        }
        if (!std::isfinite(found.evaluation.value)) {
            return refuse(FitFailureReason::NotFinite);
        }
        SquareMatrix hessian = found.evaluation.hessian;
        if (!m_objective.hasHessian) {
            const auto kind = m_cells.size() <= kCentralDifferenceCells ? Difference::Central : Difference::Forward;
            hessian = hessianByDifferences(m_objective, found.at, found.evaluation, kind);
            m_evaluations += m_objective.dimension * (kind == Difference::Central ? 2 : 1);
        }
        OptimumCheck check;
        check.dimension = m_objective.dimension;
        check.customers = m_totals.customers;
        const auto errors = standardErrors(found, hessian, check);
        if (!errors) {
            return tl::unexpected(explained(errors.error(), -found.evaluation.value * m_totals.customers));
        }
        FittedModel model;
        model.kind = m_kind;
        model.parameters = naturalParameters(found.at, check.dimension);
        model.standardErrors = *errors;
        model.logLikelihood = -found.evaluation.value * m_totals.customers;
        model.aic = 2 * double(check.dimension) - 2 * model.logLikelihood;
        model.gradientNorm = largestSlope(found.evaluation, check.dimension);
        model.customers = m_totals.customers;
        model.repeatCustomers = m_totals.repeatCustomers;
        model.cells = std::int64_t(m_cells.size());
        model.iterations = m_iterations;
        model.evaluations = m_evaluations;
        const auto checked = agree(model.logLikelihood, m_likelihood->evaluateAgain(model.parameters));
        if (!checked) {
            return tl::unexpected(checked.error());
        }
        if (m_kind == BuyingModel::MbgCnbd) { // k - 1 = 1 times what no parameter enters
            model.logLikelihood += m_options.logGapWeeks;
            model.aic -= 2 * m_options.logGapWeeks;
        }
        return model;
    }

    BuyingModel m_kind;
    std::span<const Cell> m_cells;
    const CellTotals& m_totals;
    const FitOptions& m_options;
    std::unique_ptr<CellLikelihood> m_likelihood;
    Objective m_objective;
    int m_iterations = 0;
    int m_evaluations = 0;
};

} // namespace

Fitted<FittedModel> fit(BuyingModel kind, std::span<const Cell> cells, const FitOptions& options)
{
    const auto totals = totalsOf(cells);
    if (!totals) {
        return tl::unexpected(totals.error());
    }
    if (const auto enough = enoughToFit(*totals, options); !enough) {
        return tl::unexpected(enough.error());
    }
    return StagedFit(kind, cells, *totals, options).run();
}

Fitted<double> logLikelihood(
    BuyingModel kind, const std::array<double, 4>& parameters, std::span<const Cell> cells,
    std::array<double, 4>* gradient)
{
    const auto totals = totalsOf(cells);
    if (!totals) {
        return tl::unexpected(totals.error());
    }
    if (totals->customers <= 0) {
        return refuse(FitFailureReason::NoCustomers);
    }
    for (int i = 0; i < parameterCount(kind); ++i) {
        const double parameter = parameters[std::size_t(i)];
        if (!(parameter > 0 && std::isfinite(parameter))) {
            return refuse(FitFailureReason::InvalidParameters, parameter, 0, i);
        }
    }
    const Evaluation evaluation = makeLikelihood(kind, cells)->evaluate(parameters, Derivatives::Gradient);
    if (gradient != nullptr) {
        *gradient = evaluation.gradient;
    }
    return evaluation.value;
}

} // namespace zhike::analytics
