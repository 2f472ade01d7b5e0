#include "services/sample/samplerandom.h"

#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace zhike::sample {
namespace {

struct Moments {
    double mean = 0;
    double variance = 0;
};

template <class Draw> Moments momentsOf(Draw draw)
{
    constexpr int kDraws = 200'000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < kDraws; ++i) {
        const double value = draw();
        sum += value;
        squares += value * value;
    }
    const double mean = sum / kDraws;
    return {mean, squares / kDraws - mean * mean};
}

TEST(SampleRandom, GivesTheSameNumbersOnEveryMachine)
{
    SampleRandom random(42);

    EXPECT_EQ(random.next(), 13'679'457'532'755'275'413U); // SplitMix64's published sequence for 42
    EXPECT_EQ(random.next(), 2'949'826'092'126'892'291U);
}

TEST(SampleRandom, HasStreamsThatDoNotRepeatOneAnother)
{
    SampleRandom first = SampleRandom::stream(1, 1, 1);
    SampleRandom other = SampleRandom::stream(1, 2, 1);
    SampleRandom next = SampleRandom::stream(1, 1, 2);

    EXPECT_NE(first.next(), other.next());
    EXPECT_NE(first.next(), next.next());
    EXPECT_EQ(SampleRandom::stream(1, 1, 1).next(), SampleRandom::stream(1, 1, 1).next());
}

TEST(SampleRandom, DrawsGammaWithMeanAndVarianceOfItsShape)
{
    SampleRandom random(7);
    for (const double shape : {0.25, 1.0, 6.0}) {
        const Moments moments = momentsOf([&] { return random.gamma(shape); });

        EXPECT_NEAR(moments.mean, shape, 0.02 * shape + 0.005) << shape;
        EXPECT_NEAR(moments.variance, shape, 0.05 * shape + 0.01) << shape;
    }
}

TEST(SampleRandom, DrawsBetaNormalExponentialAndPoissonWithTheirMoments)
{
    SampleRandom random(8);

    const Moments beta = momentsOf([&] { return random.beta(0.6, 6); });
    EXPECT_NEAR(beta.mean, 0.6 / 6.6, 0.003);
    const Moments normal = momentsOf([&] { return random.normal(); });
    EXPECT_NEAR(normal.mean, 0, 0.01);
    EXPECT_NEAR(normal.variance, 1, 0.02);
    EXPECT_NEAR(momentsOf([&] { return random.exponential(); }).mean, 1, 0.01);
    const Moments poisson = momentsOf([&] { return double(random.poisson(3.5)); });
    EXPECT_NEAR(poisson.mean, 3.5, 0.03);
    EXPECT_NEAR(poisson.variance, 3.5, 0.06);
    EXPECT_EQ(random.poisson(0), 0);
}

TEST(SampleRandom, StaysInsideItsBounds)
{
    SampleRandom random(9);
    const std::vector<int> list{10, 20, 30};
    int counts[3] = {};
    for (int i = 0; i < 3000; ++i) {
        const qint64 below = random.below(7);
        ASSERT_TRUE(below >= 0 && below < 7);
        const qint64 between = random.between(-2, 2);
        ASSERT_TRUE(between >= -2 && between <= 2);
        const double unit = random.unit();
        ASSERT_TRUE(unit > 0 && unit < 1);
        ++counts[random.ofRanked(list, 2) / 10 - 1];
    }

    EXPECT_GT(counts[0], counts[1]); // those in front come more often
    EXPECT_GT(counts[1], counts[2]);
}

TEST(SampleRandom, ChoosesByWeight)
{
    SampleRandom random(10);
    int counts[3] = {};
    for (int i = 0; i < 10'000; ++i) {
        ++counts[random.weighted({1, 0, 3})];
    }

    EXPECT_NEAR(counts[0], 2500, 200);
    EXPECT_EQ(counts[1], 0);
}

} // namespace
} // namespace zhike::sample
