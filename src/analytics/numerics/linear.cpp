#include "analytics/numerics/linear.h"

#include <cmath>
#include <limits>

namespace zhike::analytics {
namespace {

struct Rotation {
    double cosine = 1;
    double sine = 0;
};

/// The smaller of the two angles that make the off-diagonal entry vanish.
Rotation rotationFor(double diagonalP, double diagonalQ, double offDiagonal) noexcept
{
    const double theta = (diagonalQ - diagonalP) / (2 * offDiagonal);
    const double tangent = (theta >= 0 ? 1 : -1) / (std::abs(theta) + std::hypot(theta, 1.0));
    const double cosine = 1 / std::hypot(tangent, 1.0);
    return {cosine, tangent * cosine};
}

void rotate(double& p, double& q, Rotation rotation) noexcept
{
    const double oldP = p;
    p = rotation.cosine * oldP - rotation.sine * q;
    q = rotation.sine * oldP + rotation.cosine * q;
}

} // namespace

void diagonalise(std::span<double> matrix, std::span<double> vectors, int n) noexcept
{
    const auto at = [n](auto entries, int row, int column) -> double& {
        return entries[std::size_t(row) * std::size_t(n) + std::size_t(column)];
    };
    for (int row = 0; row < n; ++row) {
        for (int column = 0; column < n; ++column) {
            at(vectors, row, column) = row == column ? 1 : 0;
        }
    }
    constexpr int kMostSweeps = 50;
    for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
        bool rotated = false;
        for (int p = 0; p < n - 1; ++p) {
            for (int q = p + 1; q < n; ++q) {
                const double offDiagonal = at(matrix, p, q);
                const double size = std::abs(at(matrix, p, p)) + std::abs(at(matrix, q, q));
                if (!(std::abs(offDiagonal) > std::numeric_limits<double>::epsilon() / 16 * size)) {
                    continue; // also for NaN, which would never end
                }
                rotated = true;
                const Rotation rotation = rotationFor(at(matrix, p, p), at(matrix, q, q), offDiagonal);
                for (int k = 0; k < n; ++k) {
                    rotate(at(matrix, k, p), at(matrix, k, q), rotation);
                    rotate(at(vectors, k, p), at(vectors, k, q), rotation);
                }
                for (int k = 0; k < n; ++k) {
                    rotate(at(matrix, p, k), at(matrix, q, k), rotation);
                }
                at(matrix, p, q) = at(matrix, q, p) = 0;
            }
        }
        if (!rotated) {
            return;
        }
    }
}

} // namespace zhike::analytics
