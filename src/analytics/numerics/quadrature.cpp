#include "analytics/numerics/quadrature.h"

#include "analytics/numerics/linear.h"

#include <algorithm>

namespace zhike::analytics {
namespace {

/// Golub, Welsch: nodes are the eigenvalues of the Jacobi matrix of the recurrence, weights the squared first entries
/// of its eigenvectors. `squaredOffDiagonal(n)` is the coefficient b_n of the monic recurrence.
template <class Coefficient>
QuadratureRule golubWelsch(int points, double centre, double weightSum, Coefficient squaredOffDiagonal)
{
    const auto size = std::size_t(points);
    std::vector<double> matrix(size * size, 0);
    std::vector<double> vectors(size * size);
    for (std::size_t i = 0; i + 1 < size; ++i) {
        const double entry = std::sqrt(squaredOffDiagonal(double(i + 1)));
        matrix[i * size + i + 1] = entry;
        matrix[(i + 1) * size + i] = entry;
    }
    diagonalise(matrix, vectors, points);
    QuadratureRule rule(size);
    for (std::size_t i = 0; i < size; ++i) {
        rule[i] = {centre + matrix[i * size + i], weightSum * vectors[i] * vectors[i]};
    }
    std::sort(rule.begin(), rule.end(), [](const QuadratureNode& left, const QuadratureNode& right) {
        return left.at < right.at;
    });
    return rule;
}

constexpr int kSingleSteps = 16;
constexpr int kPointsPerBlock = 8;

void appendBlock(QuadratureRule& rule, int first, int last)
{
    for (const QuadratureNode& node : gaussSum(kPointsPerBlock, last - first + 1)) {
        rule.push_back({double(first) + node.at, node.weight});
    }
}

} // namespace

QuadratureRule gaussLegendre(int points)
{
    return golubWelsch(points, 0.5, 1, [](double n) { return n * n / (4 * n * n - 1) / 4; });
}

const QuadratureRule& gaussLegendre3()
{
    static const QuadratureRule rule = gaussLegendre(3);
    return rule;
}
const QuadratureRule& gaussLegendre5()
{
    static const QuadratureRule rule = gaussLegendre(5);
    return rule;
}
const QuadratureRule& gaussLegendre8()
{
    static const QuadratureRule rule = gaussLegendre(8);
    return rule;
}
const QuadratureRule& gaussLegendre16()
{
    static const QuadratureRule rule = gaussLegendre(16);
    return rule;
}

QuadratureRule gaussSum(int points, int count)
{
    if (points >= count) {
        QuadratureRule rule;
        for (int k = 0; k < count; ++k) {
            rule.push_back({double(k), 1});
        }
        return rule;
    }
    const double total = count;
    return golubWelsch(points, (total - 1) / 2, total, [total](double n) {
        return n * n * (total * total - n * n) / (4 * (4 * n * n - 1));
    });
}

std::vector<QuadratureRule> steppedSums(std::span<const int> ends)
{
    std::vector<QuadratureRule> stretches;
    int next = 1;
    for (const int end : ends) {
        QuadratureRule rule;
        while (next <= end) {
            // A block as long as all that precedes it: its distance from 0, where the function has its singularity,
            // is then never less than its length.
            const int last = next <= kSingleSteps ? next : std::min(end, 2 * next - 1);
            appendBlock(rule, next, last);
            next = last + 1;
        }
        stretches.push_back(std::move(rule));
    }
    return stretches;
}

} // namespace zhike::analytics
