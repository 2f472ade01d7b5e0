#include "analytics/numerics/chebyshev.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zhike::analytics {
namespace {

constexpr double kWidestPiece = 2;
constexpr int kMostHalvings = 24;
constexpr double kTolerance = 2e-14;

template <std::size_t Nodes> struct CosineTable {
    std::array<std::array<double, Nodes>, Nodes> cosine{}; ///< [k][j] = cos(k (j + 1/2) pi / Nodes)
    CosineTable()
    {
        for (std::size_t k = 0; k < Nodes; ++k) {
            for (std::size_t j = 0; j < Nodes; ++j) {
                // Reduced by whole turns in integers, since cos() of a large multiple loses digits.
                const auto quarter = double(k * (2 * j + 1) % (4 * Nodes));
                cosine[k][j] = std::cos(quarter * std::numbers::pi / double(2 * Nodes));
            }
        }
    }
};

template <std::size_t Nodes> const CosineTable<Nodes>& cosineTable()
{
    static const CosineTable<Nodes> table;
    return table;
}

} // namespace

ChebyshevIntegral::ChebyshevIntegral(const std::function<double(double)>& function, double upTo)
{
    const int pieces = std::max(1, int(std::ceil(upTo / kWidestPiece)));
    for (int i = 0; i < pieces && upTo > 0; ++i) {
        append(function, upTo * i / pieces, upTo * (i + 1) / pieces, 0);
    }
}

void ChebyshevIntegral::append(const std::function<double(double)>& function, double start, double end, int depth)
{
    const auto& cosine = cosineTable<kNodes>().cosine;
    const double half = (end - start) / 2;
    const double middle = (start + end) / 2;
    std::array<double, kNodes> values{};
    double largest = 0;
    for (std::size_t j = 0; j < kNodes; ++j) {
        values[j] = function(middle + half * cosine[1][j]);
        largest = std::max(largest, std::abs(values[j]));
    }
    std::array<double, kNodes + 2> series{};
    for (std::size_t k = 0; k < kNodes; ++k) {
        double sum = 0;
        for (std::size_t j = 0; j < kNodes; ++j) {
            sum += values[j] * cosine[k][j];
        }
        series[k] = sum * 2 / double(kNodes);
    }
    const double before = m_pieces.empty() ? 0 : valueIn(m_pieces.back(), start);
    const double rest = std::abs(series[kNodes - 1]) + std::abs(series[kNodes - 2]);
    if (rest > kTolerance * std::max(largest, before / half) && depth < kMostHalvings) {
        append(function, start, middle, depth + 1);
        append(function, middle, end, depth + 1);
        return;
    }
    // Term by term: the integral of T_k is (T_{k+1} / (k+1) - T_{k-1} / (k-1)) / 2.
    Piece piece{start, end, {}};
    double atStart = 0;
    for (std::size_t k = 1; k <= kNodes; ++k) {
        piece.coefficients[k] = half * (series[k - 1] - series[k + 1]) / (2 * double(k));
        atStart += (k % 2 == 0 ? 1 : -1) * piece.coefficients[k];
    }
    piece.coefficients[0] = before - atStart;
    m_pieces.push_back(piece);
}

const ChebyshevIntegral::Piece& ChebyshevIntegral::pieceFor(double at) const noexcept
{
    std::size_t piece = 0;
    while (piece + 1 < m_pieces.size() && at > m_pieces[piece].end) {
        ++piece;
    }
    return m_pieces[piece];
}

double ChebyshevIntegral::operator()(double at) const noexcept
{
    return m_pieces.empty() ? 0 : valueIn(pieceFor(at), at);
}

void ChebyshevIntegral::evaluate(std::span<double> ends) const noexcept
{
    constexpr std::size_t kLanes = 4;
    std::size_t next = 0;
    for (; next + kLanes <= ends.size() && !m_pieces.empty(); next += kLanes) {
        std::array<const double*, kLanes> coefficients{};
        std::array<double, kLanes> twiceX{};
        std::array<double, kLanes> b1{};
        std::array<double, kLanes> b2{};
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const double at = ends[next + lane];
            const Piece& piece = pieceFor(at);
            coefficients[lane] = piece.coefficients.data();
            twiceX[lane] = 2 * (2 * at - piece.start - piece.end) / (piece.end - piece.start);
        }
        for (std::size_t k = kNodes; k > 0; --k) {
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                const double b0 = twiceX[lane] * b1[lane] - b2[lane] + coefficients[lane][k];
                b2[lane] = b1[lane];
                b1[lane] = b0;
            }
        }
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            ends[next + lane] = twiceX[lane] / 2 * b1[lane] - b2[lane] + coefficients[lane][0];
        }
    }
    for (; next < ends.size(); ++next) {
        ends[next] = (*this)(ends[next]);
    }
}

double ChebyshevIntegral::valueIn(const Piece& piece, double at) noexcept
{
    const double x = (2 * at - piece.start - piece.end) / (piece.end - piece.start);
    double b1 = 0; // Clenshaw
    double b2 = 0;
    for (std::size_t k = kNodes; k > 0; --k) {
        const double b0 = 2 * x * b1 - b2 + piece.coefficients[k];
        b2 = b1;
        b1 = b0;
    }
    return x * b1 - b2 + piece.coefficients[0];
}

} // namespace zhike::analytics
