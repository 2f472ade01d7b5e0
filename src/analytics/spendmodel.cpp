#include "analytics/spendmodel.h"

#include "analytics/cells.h"
#include "analytics/numerics/checkedfit.h"
#include "analytics/numerics/specialfunctions.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace zhike::analytics {
namespace {

enum SpendParameter : int { kP, kQ, kGamma };
constexpr int kSpendParameters = 3;

/// Customers of one x: x m of each, and the sums that no parameter changes.
struct SpendGroup {
    std::int32_t repeats = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    double sumLogTotal = 0; ///< of ln(x m)
    double sumLogMean = 0; ///< of ln m
};

struct SpendData {
    std::vector<SpendGroup> groups;
    std::vector<double> totals; ///< x m over `scale`
    double scale = 1; ///< median m, so that the parameters have no currency
    double correlation = 0;
    bool allEqual = true;
    std::int64_t repeatCustomers = 0;
};

bool entersSpendFit(const RepeatRow& row) noexcept
{
    return row.repeats > 0 && row.repeats <= kMostRepeats && row.meanRepeatSpend > 0
        && std::isfinite(row.meanRepeatSpend);
}

double correlationOf(std::span<const RepeatRow> rows, double scale)
{
    double count = 0, meanX = 0, meanM = 0, xx = 0, mm = 0, xm = 0;
    for (const RepeatRow& row : rows) { // Welford's update: no difference of large sums
        if (!entersSpendFit(row)) {
            continue;
        }
        ++count;
        const double dx = row.repeats - meanX;
        const double dm = row.meanRepeatSpend / scale - meanM;
        meanX += dx / count;
        meanM += dm / count;
        xx += dx * (row.repeats - meanX);
        mm += dm * (row.meanRepeatSpend / scale - meanM);
        xm += dx * (row.meanRepeatSpend / scale - meanM);
    }
    return xx > 0 && mm > 0 ? xm / std::sqrt(xx * mm) : 0;
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

SpendData gather(std::span<const RepeatRow> rows)
{
    SpendData data;
    std::int32_t mostRepeats = 0;
    std::vector<double> means;
    for (const RepeatRow& row : rows) {
        data.repeatCustomers += row.repeats > 0;
        if (entersSpendFit(row)) {
            mostRepeats = std::max(mostRepeats, row.repeats);
            data.allEqual = data.allEqual && (means.empty() || means.front() == row.meanRepeatSpend);
            means.push_back(row.meanRepeatSpend);
        }
    }
    if (means.empty()) {
        return data;
    }
    data.totals.resize(means.size());
    data.scale = medianOf(std::move(means));
    data.correlation = correlationOf(rows, data.scale);

    std::vector<std::size_t> next(std::size_t(mostRepeats) + 2, 0); // counting sort by x
    for (const RepeatRow& row : rows) {
        if (entersSpendFit(row)) {
            ++next[std::size_t(row.repeats) + 1];
        }
    }
    for (std::size_t x = 1; x < next.size(); ++x) {
        next[x] += next[x - 1];
        if (x >= 2 && next[x] > next[x - 1]) {
            data.groups.push_back({std::int32_t(x - 1), next[x - 1], next[x], 0, 0});
        }
    }
    for (const RepeatRow& row : rows) {
        if (entersSpendFit(row)) {
            data.totals[next[std::size_t(row.repeats)]++] = row.repeats * (row.meanRepeatSpend / data.scale);
        }
    }
    for (SpendGroup& group : data.groups) {
        for (std::size_t i = group.begin; i < group.end; ++i) {
            group.sumLogTotal += std::log(data.totals[i]);
        }
        group.sumLogMean = group.sumLogTotal - double(group.end - group.begin) * std::log(double(group.repeats));
    }
    return data;
}

struct SpendSums {
    double logs = 0; ///< of ln(gamma + x m)
    double inverses = 0;
    double squares = 0;
};

/// Sixteen factors of ordinary size make one logarithm: x m / median and gamma lie within 1e-12 .. 1e12 of 1 for any
/// currency; a product that leaves that is cut short.
SpendSums sumsOf(std::span<const double> totals, double gamma)
{
    SpendSums sums;
    std::size_t i = 0;
    for (; i + 16 <= totals.size(); i += 16) {
        double product = 1;
        for (std::size_t j = i; j < i + 16; ++j) {
            const double value = gamma + totals[j];
            const double inverse = 1 / value;
            product *= value;
            sums.inverses += inverse;
            sums.squares += inverse * inverse;
        }
        if (product > 1e-290 && product < 1e290) {
            sums.logs += std::log(product);
        } else {
            for (std::size_t j = i; j < i + 16; ++j) {
                sums.logs += std::log(gamma + totals[j]);
            }
        }
    }
    for (; i < totals.size(); ++i) {
        const double inverse = 1 / (gamma + totals[i]);
        sums.logs -= std::log(inverse);
        sums.inverses += inverse;
        sums.squares += inverse * inverse;
    }
    return sums;
}

void toLogarithms(Evaluation& evaluation, const Point& parameters) noexcept
{
    for (int i = 0; i < kSpendParameters; ++i) {
        for (int j = 0; j < kSpendParameters; ++j) {
            evaluation.hessian[matrixAt(i, j)] *= parameters[std::size_t(i)] * parameters[std::size_t(j)];
        }
        evaluation.gradient[std::size_t(i)] *= parameters[std::size_t(i)];
        evaluation.hessian[matrixAt(i, i)] += evaluation.gradient[std::size_t(i)];
    }
}

/// Log-likelihood of the scaled amounts with gradient and Hessian by the logarithms of p, q, gamma.
Evaluation evaluateSpend(const SpendData& data, const Point& parameters)
{
    const auto [p, q, gamma, unused] = parameters;
    static_cast<void>(unused);
    const double digammaQ = digamma(q);
    const double trigammaQ = trigamma(q);
    Evaluation sum;
    for (const SpendGroup& group : data.groups) {
        const double x = group.repeats;
        const double count = double(group.end - group.begin);
        const SpendSums sums = sumsOf(std::span(data.totals).subspan(group.begin, group.end - group.begin), gamma);
        const double shape = p * x;
        const double digammaBoth = digamma(shape + q);
        const double trigammaBoth = trigamma(shape + q);
        sum.value += shape * (group.sumLogTotal - sums.logs) + q * (count * std::log(gamma) - sums.logs)
            - group.sumLogMean - count * logBeta(shape, q);
        sum.gradient[kP] += x * (count * (digammaBoth - digamma(shape)) + group.sumLogTotal - sums.logs);
        sum.gradient[kQ] += count * (digammaBoth - digammaQ + std::log(gamma)) - sums.logs;
        sum.gradient[kGamma] += count * q / gamma - (shape + q) * sums.inverses;
        sum.hessian[matrixAt(kP, kP)] += count * x * x * (trigammaBoth - trigamma(shape));
        sum.hessian[matrixAt(kP, kQ)] += count * x * trigammaBoth;
        sum.hessian[matrixAt(kQ, kQ)] += count * (trigammaBoth - trigammaQ);
        sum.hessian[matrixAt(kP, kGamma)] -= x * sums.inverses;
        sum.hessian[matrixAt(kQ, kGamma)] += count / gamma - sums.inverses;
        sum.hessian[matrixAt(kGamma, kGamma)] += (shape + q) * sums.squares - count * q / (gamma * gamma);
    }
    sum.hessian[matrixAt(kQ, kP)] = sum.hessian[matrixAt(kP, kQ)];
    sum.hessian[matrixAt(kGamma, kP)] = sum.hessian[matrixAt(kP, kGamma)];
    sum.hessian[matrixAt(kGamma, kQ)] = sum.hessian[matrixAt(kQ, kGamma)];
    toLogarithms(sum, parameters);
    return sum;
}

/// The value by the note's equation as it stands, customer by customer.
double evaluateSpendAgain(const SpendData& data, const Point& parameters)
{
    const auto [p, q, gamma, unused] = parameters;
    static_cast<void>(unused);
    long double sum = 0;
    for (const SpendGroup& group : data.groups) {
        const double shape = p * group.repeats;
        const long double sharp = shape;
        const long double gammas = logGamma(sharp + q) - logGamma(sharp) - logGamma(static_cast<long double>(q));
        sum += gammas * static_cast<long double>(group.end - group.begin) - group.sumLogMean;
        for (std::size_t i = group.begin; i < group.end; ++i) {
            const double ratio = data.totals[i] / gamma;
            sum -= shape * std::log1p(1 / ratio) + q * std::log1p(ratio);
        }
    }
    return double(sum);
}

Objective spendObjective(const SpendData& data)
{
    Objective objective;
    objective.dimension = kSpendParameters;
    objective.lowerBound = std::log(kLowestParameter);
    objective.upperBound = std::log(kHighestParameter);
    objective.hasHessian = true;
    objective.evaluate = [&data](const Point& logs, Derivatives) {
        Point parameters{};
        for (std::size_t i = 0; i < kSpendParameters; ++i) {
            parameters[i] = std::exp(logs[i]);
        }
        Evaluation evaluation = evaluateSpend(data, parameters);
        const double customers = double(data.totals.size());
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

Fitted<void> enoughSpend(const SpendData& data, const SpendFitOptions& options)
{
    if (data.repeatCustomers == 0) {
        return refuse(FitFailureReason::NobodyBoughtTwice, 0, double(options.minimumRepeatCustomers));
    }
    const double customers = double(data.totals.size());
    if (data.totals.empty() || customers < double(options.minimumRepeatCustomers)) {
        return refuse(FitFailureReason::TooFewRepeatCustomers, customers, double(options.minimumRepeatCustomers));
    }
    if (data.allEqual) {
        return refuse(FitFailureReason::AllSpendEqual, data.scale);
    }
    return {};
}

Fitted<SpendModel> checkedSpend(const SpendData& data, const SearchResult& found)
{
    const auto q = std::exp(found.at[kQ]);
    OptimumCheck check{kSpendParameters, double(data.totals.size()), {1, 1, data.scale, 1}};
    const auto errors = standardErrors(found, found.evaluation.hessian, check);
    if (!errors) {
        return tl::unexpected(errors.error());
    }
    if (!(q > 1)) {
        return refuse(FitFailureReason::SpendMeanInfinite, q, 1, kQ);
    }
    const Point scaled{std::exp(found.at[kP]), q, std::exp(found.at[kGamma]), 0};
    const double logLikelihood = -found.evaluation.value * check.customers;
    if (const auto checked = agree(logLikelihood, evaluateSpendAgain(data, scaled)); !checked) {
        return tl::unexpected(checked.error());
    }
    SpendModel model;
    model.p = scaled[kP];
    model.q = q;
    model.gamma = scaled[kGamma] * data.scale;
    model.standardErrorP = (*errors)[kP];
    model.standardErrorQ = (*errors)[kQ];
    model.standardErrorGamma = (*errors)[kGamma];
    model.logLikelihood = logLikelihood - check.customers * std::log(data.scale);
    model.aic = 2 * kSpendParameters - 2 * model.logLikelihood;
    model.gradientNorm = largestSlope(found.evaluation, kSpendParameters);
    model.customers = std::int64_t(data.totals.size());
    model.correlation = data.correlation;
    return model;
}

} // namespace

Fitted<SpendModel> fitSpend(std::span<const RepeatRow> rows, const SpendFitOptions& options)
{
    const SpendData data = gather(rows);
    if (const auto enough = enoughSpend(data, options); !enough) {
        return tl::unexpected(enough.error());
    }
    // In units of the median: a mean of about p gamma / (q - 1) = 1.
    const std::array<Point, 3> starts{
        {{std::log(2.0), std::log(3.0), 0, 0},
         {std::log(6.0), std::log(4.0), std::log(0.5), 0},
         {std::log(0.5), std::log(6.0), std::log(10.0), 0}}};
    const Objective objective = spendObjective(data);
    SearchOptions search;
    search.maximumIterations = options.maximumIterations;
    search.isCancelled = options.isCancelled;
    std::optional<SearchResult> best;
    int iterations = 0;
    int evaluations = 0;
    for (const Point& start : std::span(starts).first(std::size_t(std::clamp(options.starts, 1, 3)))) {
        const SearchResult found = minimise(objective, start, search);
        if (found.cancelled) {
            return refuse(FitFailureReason::Cancelled);
        }
        iterations += found.iterations;
        evaluations += found.evaluations;
        if (std::isfinite(found.evaluation.value) && (!best || found.evaluation.value < best->evaluation.value)) {
            best = found;
        }
    }
    if (!best) {
        return refuse(FitFailureReason::NotFinite);
    }
    auto model = checkedSpend(data, *best);
    if (model) {
        model->customersLeftOut = std::int64_t(rows.size()) - model->customers;
        model->iterations = iterations;
        model->evaluations = evaluations;
    }
    return model;
}

} // namespace zhike::analytics
