#pragma once

#include <cmath>
#include <span>
#include <vector>

namespace zhike::analytics {

struct QuadratureNode {
    double at = 0;
    double weight = 0;
};
using QuadratureRule = std::vector<QuadratureNode>;

/// @return the Gauss-Legendre rule with `points` points on 0..1, exact for polynomials up to degree 2 points - 1
/// (Golub, Welsch 1969).
[[nodiscard]] QuadratureRule gaussLegendre(int points);
/// @return 3, 5, 8 or 16 points on 0..1, made once.
[[nodiscard]] const QuadratureRule& gaussLegendre3();
[[nodiscard]] const QuadratureRule& gaussLegendre5();
[[nodiscard]] const QuadratureRule& gaussLegendre8();
[[nodiscard]] const QuadratureRule& gaussLegendre16();

/// @return the Gauss rule for the sum of f(0), f(1), .. f(count - 1): `points` values of f in place of `count`, exact
/// for polynomials up to degree 2 points - 1 (Gram polynomials; the rule is its own sum when points >= count).
[[nodiscard]] QuadratureRule gaussSum(int points, int count);

/// Nodes for sums over k = 1..last that run on to several ends: the first steps one by one, then blocks that double,
/// each with a Gauss rule for sums. 156 steps cost 40 values, 5,200 cost 90, to about 1e-11 for a function that is
/// smooth on the scale of its own argument.
/// @param ends ascending, 1 or more. @return one rule per stretch between ends; add them up.
[[nodiscard]] std::vector<QuadratureRule> steppedSums(std::span<const int> ends);

} // namespace zhike::analytics
