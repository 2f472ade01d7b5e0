#pragma once

#include "analytics/cells.h"
#include "analytics/numerics/optimiser.h"

#include <cmath>

namespace zhike::analytics {

inline constexpr double kDaysPerWeek = 7;

/// The cells of one x. Cells of weight 1, most of them in a large data set, come first: their sums need no product.
struct RepeatGroup {
    std::int32_t repeats = 0;
    std::size_t begin = 0;
    std::size_t singlesEnd = 0;
    std::size_t end = 0;
    double weight = 0; ///< customers
};

/// Cells laid out for the likelihoods: grouped by x, days and weights in separate arrays.
struct CellTable {
    explicit CellTable(std::span<const Cell> cells);

    std::vector<RepeatGroup> groups;
    std::vector<std::int32_t> spanDays;
    std::vector<std::int32_t> ageDays;
    std::vector<double> weights;
    std::int32_t mostRepeats = 0;
    std::int32_t mostDays = 0;
    double customers = 0;
    double repeatCustomers = 0;
};

/// A log-likelihood as a function of the parameters.
class CellLikelihood {
public:
    CellLikelihood() = default;
    CellLikelihood(const CellLikelihood&) = delete;
    CellLikelihood& operator=(const CellLikelihood&) = delete;
    virtual ~CellLikelihood() = default;

    /// @param parameters greater than zero. Value and derivatives are sums over customers; the derivatives are by the
    /// logarithms of the parameters. Not thread-safe: the tables are kept from one call to the next.
    [[nodiscard]] virtual Evaluation evaluate(const Point& parameters, Derivatives derivatives) = 0;
    /// The value once more, by other formulas and in more digits where digits can be lost.
    [[nodiscard]] virtual double evaluateAgain(const Point& parameters) = 0;
};

/// Running sums over i < x, for every x up to the most: sum of ln((r + i) / alpha), and its derivatives by ln r.
struct RepeatTerms {
    std::vector<double> value;
    std::vector<double> firstByLogR;
    std::vector<double> secondByLogR;
    void fill(double r, double alpha, std::int32_t mostRepeats);
};

/// Per day t: ln(1 + t / scale), its first derivative by -ln(scale), t / (scale + t), for t = 0..most in weeks.
struct DayTerms {
    std::vector<double> logAge;
    std::vector<double> share;
    void fill(double scale, std::int32_t mostDays);
};

/// @return ln Gamma(r + x) - ln Gamma(r) - x ln alpha in extended precision, not by running sums.
[[nodiscard]] long double repeatTermAgain(double r, double alpha, std::int32_t repeats);

/// Sum of logarithms by way of products: one logarithm for sixteen numbers.
class LogProduct {
public:
    /// @param value greater than zero, finite.
    void multiply(double value) noexcept
    {
        m_product *= value;
        if (++m_count == 16 || !(m_product < kLargest && m_product > 1 / kLargest)) {
            flush();
        }
    }
    [[nodiscard]] double sum() noexcept
    {
        flush();
        return m_sum;
    }

private:
    static constexpr double kLargest = 1e140;
    void flush() noexcept
    {
        m_sum += std::log(m_product);
        m_product = 1;
        m_count = 0;
    }
    double m_product = 1;
    double m_sum = 0;
    int m_count = 0;
};

} // namespace zhike::analytics
