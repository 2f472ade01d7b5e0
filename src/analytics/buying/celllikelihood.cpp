#include "analytics/buying/celllikelihood.h"

#include "analytics/numerics/specialfunctions.h"

#include <algorithm>

namespace zhike::analytics {
namespace {

bool fewerRepeats(const Cell& left, const Cell& right) noexcept
{
    return left.repeats < right.repeats;
}

} // namespace

CellTable::CellTable(std::span<const Cell> cells)
{
    std::vector<Cell> sorted;
    if (!std::is_sorted(cells.begin(), cells.end(), fewerRepeats)) {
        sorted.assign(cells.begin(), cells.end());
        std::stable_sort(sorted.begin(), sorted.end(), fewerRepeats);
        cells = sorted;
    }
    spanDays.resize(cells.size());
    ageDays.resize(cells.size());
    weights.resize(cells.size());
    std::size_t next = 0;
    const auto append = [&](const Cell& cell) {
        spanDays[next] = cell.spanDays;
        ageDays[next] = cell.ageDays;
        weights[next] = cell.weight;
        ++next;
    };
    for (std::size_t begin = 0; begin < cells.size();) {
        RepeatGroup group{cells[begin].repeats, begin, begin, begin, 0};
        while (group.end < cells.size() && cells[group.end].repeats == group.repeats) {
            const Cell& cell = cells[group.end++];
            group.weight += cell.weight;
            mostDays = std::max(mostDays, cell.ageDays);
            if (cell.weight == 1) {
                append(cell);
            }
        }
        group.singlesEnd = next;
        for (std::size_t i = begin; i < group.end; ++i) {
            if (cells[i].weight != 1) {
                append(cells[i]);
            }
        }
        begin = group.end;
        mostRepeats = std::max(mostRepeats, group.repeats);
        customers += group.weight;
        repeatCustomers += group.repeats > 0 ? group.weight : 0;
        groups.push_back(group);
    }
}

void RepeatTerms::fill(double r, double alpha, std::int32_t mostRepeats)
{
    const std::size_t size = std::size_t(mostRepeats) + 1;
    value.resize(size);
    firstByLogR.resize(size);
    secondByLogR.resize(size);
    long double sum = 0;
    long double first = 0;
    long double second = 0;
    for (std::size_t x = 0; x < size; ++x) {
        value[x] = double(sum);
        firstByLogR[x] = double(first);
        secondByLogR[x] = double(second);
        const double factor = r + double(x);
        const double ratio = r / factor;
        sum += std::log(factor / alpha);
        first += ratio;
        second += ratio * (1 - ratio);
    }
}

void DayTerms::fill(double scale, std::int32_t mostDays)
{
    const std::size_t size = std::size_t(mostDays) + 1;
    logAge.resize(size);
    share.resize(size);
    for (std::size_t day = 0; day < size; ++day) {
        const double weeks = double(day) / kDaysPerWeek;
        logAge[day] = std::log1p(weeks / scale);
        share[day] = weeks / (scale + weeks);
    }
}

long double repeatTermAgain(double r, double alpha, std::int32_t repeats)
{
    const long double start = r;
    return logGamma(start + repeats) - logGamma(start) - repeats * std::log(static_cast<long double>(alpha));
}

} // namespace zhike::analytics
