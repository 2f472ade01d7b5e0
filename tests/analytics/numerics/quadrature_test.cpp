#include "analytics/numerics/quadrature.h"

#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

double applied(const QuadratureRule& rule, double (*function)(double))
{
    double sum = 0;
    for (const QuadratureNode& node : rule) {
        sum += node.weight * function(node.at);
    }
    return sum;
}

TEST(GaussLegendre, IntegratesPolynomialsExactly)
{
    EXPECT_NEAR(applied(gaussLegendre3(), [](double x) { return std::pow(x, 5); }), 1.0 / 6, 1e-15);
    EXPECT_NEAR(applied(gaussLegendre5(), [](double x) { return std::pow(x, 9); }), 1.0 / 10, 1e-15);
    EXPECT_NEAR(applied(gaussLegendre8(), [](double x) { return std::pow(x, 15); }), 1.0 / 16, 1e-15);
    EXPECT_NEAR(applied(gaussLegendre16(), [](double x) { return std::exp(3 * x); }), std::expm1(3) / 3, 5e-14);
}

TEST(GaussSum, AddsUpPolynomialsExactly)
{
    // 0^7 + .. + 99^7, an exact whole number.
    double exact = 0;
    for (int k = 0; k < 100; ++k) {
        exact += std::pow(k, 7);
    }

    EXPECT_NEAR(applied(gaussSum(4, 100), [](double x) { return std::pow(x, 7); }), exact, 1e-13 * exact);
    EXPECT_EQ(gaussSum(8, 5).size(), 5u);
    EXPECT_EQ(applied(gaussSum(8, 5), [](double x) { return x; }), 10);
}

TEST(SteppedSums, ReplaceThousandsOfTermsByScores)
{
    const std::vector<int> ends{12, 155, 155, 5199};
    const auto smooth = [](double k) { return std::pow(1 + k / 3, 0.4) * std::exp(-0.0018 * k); };
    double sum = 0;
    double exact = 0;
    int next = 1;
    std::size_t nodes = 0;

    const auto stretches = steppedSums(ends);

    ASSERT_EQ(stretches.size(), ends.size());
    for (std::size_t i = 0; i < ends.size(); ++i) {
        for (; next <= ends[i]; ++next) {
            exact += smooth(next);
        }
        for (const QuadratureNode& node : stretches[i]) {
            sum += node.weight * smooth(node.at);
        }
        nodes += stretches[i].size();
        EXPECT_NEAR(sum, exact, 1e-11 * exact) << ends[i];
    }
    EXPECT_LT(nodes, 110u);
    EXPECT_TRUE(steppedSums(std::vector<int>{0}).at(0).empty());
}

} // namespace
} // namespace zhike::analytics
