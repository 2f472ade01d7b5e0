#include "analytics/buying/livingcustomer.h"

#include "analytics/testtables.h"

#include <boost/math/quadrature/gauss.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <gtest/gtest.h>
#include <optional>

namespace zhike::analytics {
namespace {

using Sharp = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<35>, boost::multiprecision::et_off>;

/// h(L) by the one form of the hypergeometric series whose terms are all positive, in 35 digits.
std::optional<double> sharpRate(double a, double bPlusK, double q, double logGrowth)
{
    const Sharp z = -expm1(-Sharp(logGrowth));
    const Sharp c = Sharp(a) + bPlusK;
    Sharp term = 1;
    Sharp sum = 1;
    for (int m = 0; m < 20'000; ++m) {
        term *= (Sharp(bPlusK) + m) * (Sharp(q) + 1 + m) / ((c + m) * (1 + m)) * z;
        sum += term;
        if (term < sum * 1e-24) {
            return double(Sharp(q) * exp(-Sharp(q) * logGrowth) * sum);
        }
    }
    return std::nullopt;
}

TEST(BetaGeometricRate, AgreesWithThirtyFiveDigitsWhereThePublishedFormFails)
{
    int cases = 0;
    for (const double a : {1e-5, 1 - 1e-9, 1.0, 2.0, 3000.0}) {
        for (const double b : {1e-5, 0.4, 30.0}) {
            for (const double r : {0.24, 30.0}) {
                for (const double x : {0.0, 1.0, 1000.0, 100'000.0}) {
                    for (const double logGrowth : {1e-8, 0.1, 2.2}) {
                        if (x > 1e4 && logGrowth > 0.1) {
                            continue; // the reference would need millions of terms
                        }
                        const auto exact = sharpRate(a, b + x, r + x, logGrowth);
                        if (!exact || *exact < 1e-280) {
                            continue;
                        }
                        ++cases;
                        const BetaGeometricRate rate(a, b + x, r + x);
                        const double tolerance = x > 1e4 ? 1e-10 : 1e-11;
                        EXPECT_NEAR(rate(logGrowth), *exact, tolerance * *exact)
                            << a << ' ' << b << ' ' << r << ' ' << x << ' ' << logGrowth;
                    }
                }
            }
        }
    }
    EXPECT_GT(cases, 250);
}

TEST(BetaGeometricRate, IsTheSameBySeriesAndByIntegral)
{
    test::Random random(2);
    int both = 0;
    for (int i = 0; i < 2000; ++i) {
        const double x = random.wholeBetween(0, 50);
        const BetaGeometricRate rate(
            random.logUniform(0.05, 20), random.logUniform(0.05, 20) + x, random.logUniform(0.05, 5) + x);
        const double logGrowth = random.logUniform(1e-3, 2.2);
        if (const auto series = rate.bySeries(logGrowth)) {
            ++both;
            EXPECT_NEAR(*series, rate.byIntegral(logGrowth), 1e-12 * *series);
        }
    }
    EXPECT_GT(both, 1000);
}

/// E[X(T, T+t) | alive] = (C-1) phi + (1-z)^(a-1) (q+1-C) z S, the form of the expectation without poles, in 35 digits.
double sharpExpectation(double a, double bPlusK, double q, double growth)
{
    const Sharp logGrowth = log1p(Sharp(growth));
    const Sharp z = -expm1(-logGrowth);
    const Sharp c = Sharp(a) + bPlusK;
    const Sharp phi = a == 1 ? logGrowth : Sharp(-expm1(-(Sharp(a) - 1) * logGrowth) / (Sharp(a) - 1));
    Sharp term = 1;
    Sharp sum = 1;
    for (int m = 0; m < 200'000 && abs(term) > abs(sum) * 1e-30; ++m) {
        term *= (c - q + m) * (Sharp(a) + m) / ((c + m) * (m + 2)) * z;
        sum += term;
    }
    return double((c - 1) * phi + exp(-(Sharp(a) - 1) * logGrowth) * (Sharp(q) + 1 - c) * z * sum);
}

TEST(LivingCustomer, AgreesWithThirtyFiveDigitsOfAnotherForm)
{
    for (const double a : {0.8, 1.0, 1 + 1e-9, 2.5}) {
        for (const double b : {0.7, 2.4, 20.0}) {
            for (const int repeats : {0, 2, 60}) {
                for (const double weeks : {1.0, 52.0, 5200.0}) {
                    const double alpha = 4.4;
                    const double age = 30;
                    const FittedModel model = test::aModel(BuyingModel::BgNbd, {0.24, alpha, a, b});
                    const double growth = LivingCustomer::growth(model, age, weeks);
                    const double expected = sharpExpectation(a, b + repeats, 0.24 + repeats, growth);
                    const LivingCustomer living(model, repeats, growth);
                    EXPECT_NEAR(living.expectedPurchases(age, weeks), expected, 1e-12 * expected)
                        << a << ' ' << b << ' ' << repeats << ' ' << weeks;
                }
            }
        }
    }
}

TEST(LivingCustomer, HasNoPoleAtAWholeS)
{
    for (const double s : {1.0, 2.0}) {
        const double at
            = LivingCustomer(test::aModel(BuyingModel::ParetoNbd, {0.5, 10, s, 12}), 3, 10).expectedPurchases(20, 52);
        const double beside = LivingCustomer(test::aModel(BuyingModel::ParetoNbd, {0.5, 10, s + 1e-9, 12}), 3, 10)
                                  .expectedPurchases(20, 52);
        EXPECT_NEAR(at, beside, 1e-8 * at);
        EXPECT_GT(at, 0);
    }
}

TEST(DiscountedWhileAlive, OfTheParetoNbdHasNoPoleAtAWholeSAndNoTroubleWithALargeBeta)
{
    for (const double s : {0.6, 1.0, 2.0, 7.5}) {
        for (const double beta : {0.5, 12.0, 7722.0}) {
            const FittedModel model = test::aModel(BuyingModel::ParetoNbd, {0.5, 10, s, beta});
            const double force = 0.0027;
            const double age = 30;
            const auto rate
                = [&](double u) { return 3.5 / (10 + age) * std::exp(-s * std::log1p(u / (beta + age)) - force * u); };
            double exact = 0;
            for (double left = 0; left < 30'000; left = 1.2 * left + 1) {
                exact += boost::math::quadrature::gauss<double, 30>::integrate(rate, left, 1.2 * left + 1);
            }
            EXPECT_NEAR(
                discountedWhileAlive(model, 3, age, force, std::numeric_limits<double>::infinity()), exact,
                1e-9 * exact);
        }
    }
}

TEST(DiscountedWhileAlive, GrowsWithTheHorizonToTheResidual)
{
    for (const FittedModel& model : {test::cdnowBgNbd(), test::cdnowMbgNbd(), test::cdnowParetoNbd()}) {
        double before = 0;
        for (const double weeks : {1.0, 10.0, 52.0, 520.0, 5200.0, std::numeric_limits<double>::infinity()}) {
            const double value = discountedWhileAlive(model, 4, 30, 0.0027, weeks);
            EXPECT_GT(value, before);
            before = value;
        }
    }
}

} // namespace
} // namespace zhike::analytics
