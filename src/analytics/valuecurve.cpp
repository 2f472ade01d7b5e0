#include "analytics/valuecurve.h"

#include <algorithm>
#include <functional>

namespace zhike::analytics {

ParetoCurve paretoCurve(std::span<const double> values, std::size_t mostPoints)
{
    ParetoCurve curve;
    curve.customers = std::int64_t(values.size());
    std::vector<double> cumulative(values.begin(), values.end());
    std::sort(cumulative.begin(), cumulative.end(), std::greater<>());
    // Running sums in long double: a share is then exact to the last digit shown, whatever the order of magnitude.
    long double sum = 0;
    long double sumOfSums = 0;
    long double belowZero = 0;
    for (double& value : cumulative) {
        if (value < 0) {
            ++curve.customersBelowZero;
            belowZero += value;
        }
        sumOfSums += sum + value / 2.0L;
        sum += value;
        value = double(sum);
    }
    curve.total = double(sum);
    curve.totalBelowZero = double(belowZero);
    if (cumulative.empty() || !(sum > 0)) {
        return curve;
    }
    const std::size_t count = cumulative.size();
    curve.gini = double(2 * sumOfSums / (sum * static_cast<long double>(count)) - 1);
    curve.topFifthShare = double(cumulative[std::max<std::size_t>(1, count / 5) - 1] / sum);

    const std::size_t steps = std::clamp<std::size_t>(mostPoints, 2, count + 1) - 1;
    curve.points.reserve(steps + 1);
    curve.points.push_back({0, 0});
    for (std::size_t step = 1; step <= steps; ++step) {
        const std::size_t customers = count * step / steps;
        curve.points.push_back({double(customers) / double(count), double(cumulative[customers - 1] / sum)});
    }
    return curve;
}

} // namespace zhike::analytics
