#include "analytics/rfm.h"

#include "analytics/testtables.h"

#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

std::vector<Activity> exampleActivities()
{
    const test::NumberTable table(test::testData("rfm_activity.csv"));
    std::vector<Activity> activities;
    for (std::size_t i = 0; i < table.size(); ++i) {
        activities.push_back({table.wholeAt(i, "days_since_last"), table.wholeAt(i, "orders"), table.at(i, "revenue")});
    }
    return activities;
}

int digits(const RfmScore& score)
{
    return 100 * score.recency + 10 * score.frequency + score.monetary;
}

int sumOfDigits(const std::vector<RfmScore>& scores)
{
    int sum = 0;
    for (const RfmScore& score : scores) {
        sum += digits(score);
    }
    return sum;
}

int digitsOf(const std::vector<Activity>& activities, const RfmScores& result, const Activity& wanted)
{
    for (std::size_t i = 0; i < activities.size(); ++i) {
        if (activities[i].daysSinceLast == wanted.daysSinceLast && activities[i].purchaseDays == wanted.purchaseDays
            && activities[i].monetary == wanted.monetary) {
            return digits(result.scores[i]);
        }
    }
    return 0;
}

TEST(RfmScores, AreThePublishedOnesOfTheExampleOrders)
{
    const std::vector<Activity> activities = exampleActivities();

    const auto result = rfmScores(activities);

    ASSERT_TRUE(result);
    ASSERT_EQ(activities.size(), 995u);
    const auto expectBounds = [](const ScoreBounds& bounds, const ScoreBounds& expected) {
        for (std::size_t i = 0; i < bounds.size(); ++i) {
            EXPECT_NEAR(bounds[i], expected[i], 1e-10);
        }
    };
    expectBounds(result->recency.bounds, {115, 181, 297.4, 482});
    expectBounds(result->frequency.bounds, {4, 5, 6, 8});
    expectBounds(result->monetary.bounds, {255.8, 382, 506.4, 666});
    EXPECT_EQ(result->recency.customers, (std::array<std::int64_t, 5>{197, 200, 199, 199, 200}));
    EXPECT_EQ(result->frequency.customers, (std::array<std::int64_t, 5>{268, 187, 176, 244, 120}));
    EXPECT_EQ(result->monetary.customers, (std::array<std::int64_t, 5>{200, 200, 198, 202, 195}));
    EXPECT_EQ(sumOfDigits(result->scores), 329'437);
    EXPECT_EQ(digitsOf(activities, *result, {205, 6, 472}), 343);
    EXPECT_EQ(digitsOf(activities, *result, {140, 3, 340}), 412);
    EXPECT_EQ(digitsOf(activities, *result, {84, 9, 763}), 555);
}

TEST(RfmScores, KeepTiesTogetherAndAnnounceTheEmptyScore)
{
    std::vector<Activity> activities; // half of all have one order, as in most order logs
    for (int i = 0; i < 100; ++i) {
        activities.push_back({i, i < 50 ? 1 : i - 48, double(i)});
    }

    const auto result = rfmScores(activities);

    ASSERT_TRUE(result);
    for (int i = 0; i < 50; ++i) {
        EXPECT_EQ(result->scores[std::size_t(i)].frequency, result->scores[0].frequency);
    }
    EXPECT_TRUE(result->frequency.isEmpty(2));
    EXPECT_FALSE(result->frequency.isEmpty(1));
    EXPECT_FALSE(result->recency.isEmpty(2));
}

TEST(RfmScores, GiveEveryRankItsFifthWhenAskedTo)
{
    std::vector<Activity> activities(12, Activity{3, 1, 5.0});
    RfmOptions options;
    options.frequencyMethod = ScoringMethod::Ntile;

    const auto result = rfmScores(activities, options);

    ASSERT_TRUE(result);
    EXPECT_EQ(result->frequency.customers, (std::array<std::int64_t, 5>{3, 3, 2, 2, 2}));
    EXPECT_EQ(result->scores.front().frequency, 1);
    EXPECT_EQ(result->scores.back().frequency, 5);
    EXPECT_EQ(result->recency.customers[4], 12); // all equal: one score by quantiles, the best
}

TEST(RfmScores, FollowFixedBounds)
{
    RfmOptions options;
    options.recencyMethod = options.frequencyMethod = options.monetaryMethod = ScoringMethod::FixedBounds;
    options.recencyBounds = {30, 90, 180, 365};
    options.frequencyBounds = {2, 3, 5, 9};
    options.monetaryBounds = {100, 500, 1000, 5000};
    const std::vector<Activity> activities{{0, 1, 99.99}, {30, 2, 100}, {365, 9, 5000}, {400, 4, 700}};

    const auto result = rfmScores(activities, options);

    ASSERT_TRUE(result);
    EXPECT_EQ(digits(result->scores[0]), 511);
    EXPECT_EQ(digits(result->scores[1]), 422);
    EXPECT_EQ(digits(result->scores[2]), 155);
    EXPECT_EQ(digits(result->scores[3]), 133);
}

TEST(RfmScores, RefuseBoundsThatDoNotAscendAndMoneyThatIsNoNumber)
{
    RfmOptions options;
    options.monetaryMethod = ScoringMethod::FixedBounds;
    options.monetaryBounds = {1, 3, 2, 4};
    const std::vector<Activity> activities{{1, 1, 1}, {1, 1, std::nan("")}};

    EXPECT_EQ(rfmScores(std::span(activities).first(1), options).error().reason, FitFailureReason::InvalidOptions);
    EXPECT_EQ(rfmScores(activities).error(), (FitFailure{FitFailureReason::InvalidHistory, 1, 0, -1}));
    EXPECT_EQ(rfmScores(activities, {}, [] { return true; }).error().reason, FitFailureReason::Cancelled);
    EXPECT_TRUE(rfmScores({}).value().scores.empty());
}

TEST(RfmScores, AgreeWithSortedQuantilesOnRandomMoney)
{
    test::Random random(5);
    for (const int count : {1, 2, 3, 7, 100, 4999}) {
        std::vector<Activity> activities;
        std::vector<double> sorted;
        for (int i = 0; i < count; ++i) {
            const double money
                = random.wholeBetween(0, 3) == 0 ? -random.logUniform(1e-3, 1e3) : random.logUniform(1e-6, 1e9);
            activities.push_back({random.wholeBetween(0, 900), random.wholeBetween(1, 30), money});
            sorted.push_back(money);
        }
        std::sort(sorted.begin(), sorted.end());
        RfmOptions options;
        options.quantileMargin = 0;

        const auto result = rfmScores(activities, options);

        ASSERT_TRUE(result);
        for (int i = 1; i <= 4; ++i) {
            const double rank = double(count - 1) * i / 5;
            const auto low = std::size_t(rank);
            const double high = sorted[std::min(low + 1, sorted.size() - 1)];
            const double expected = sorted[low] + (rank - double(low)) * (high - sorted[low]);
            EXPECT_NEAR(result->monetary.bounds[std::size_t(i - 1)], expected, 1e-12 * std::abs(high) + 1e-12);
        }
    }
}

TEST(Quantile, InterpolatesBetweenOrderStatistics)
{
    std::vector<double> values{5, 1, 4, 2};

    EXPECT_DOUBLE_EQ(quantile(values, 0), 1);
    EXPECT_DOUBLE_EQ(quantile(values, 0.5), 3);
    EXPECT_DOUBLE_EQ(quantile(values, 0.25), 1.75);
    EXPECT_DOUBLE_EQ(quantile(values, 1), 5);
    EXPECT_TRUE(std::isnan(quantile({}, 0.5)));
}

TEST(WeightedScore, IsTheWeightedMean)
{
    EXPECT_DOUBLE_EQ(weightedScore({5, 3, 1}, {}), 3);
    EXPECT_DOUBLE_EQ(weightedScore({5, 3, 1}, {0, 0, 2}), 1);
    EXPECT_DOUBLE_EQ(weightedScore({5, 3, 1}, {3, 1, 0}), 4.5);
}

TEST(Activity, TakesTotalOrMeanRevenue)
{
    const CustomerStatistics statistics{100, 130, 4, 90, 50};

    EXPECT_EQ(activity(statistics, 140, MonetaryMeasure::TotalRevenue).monetary, 90);
    EXPECT_EQ(activity(statistics, 140, MonetaryMeasure::MeanPerPurchaseDay).monetary, 22.5);
    EXPECT_EQ(activity(statistics, 140, MonetaryMeasure::TotalRevenue).daysSinceLast, 10);
}

/// The whole CDNOW file, orders not merged by day, at 1998-07-01.
TEST(RfmScores, OfTheWholeCdnowFileAreThePublishedOnes)
{
    const auto file = test::sharedData() / "cdnow_master.csv.gz";
    if (test::sharedData().empty() || !std::filesystem::exists(file)) {
        GTEST_SKIP() << "set ZHIKE_SHARED_DATA to a folder with cdnow_master.csv.gz";
    }
    const std::vector<test::LogLine> log = test::cdnowMasterLog(file);
    std::map<int, Activity> byCustomer;
    const int asOf = test::dayNumber(1998, 7, 1);
    for (const test::LogLine& line : log) {
        Activity& one = byCustomer.try_emplace(line.customer, Activity{asOf, 0, 0}).first->second;
        one.daysSinceLast = std::min(one.daysSinceLast, asOf - line.day);
        ++one.purchaseDays;
        one.monetary += double(line.cents) / 100; // added up as the published run did, in doubles
    }
    std::vector<Activity> activities;
    for (const auto& [customer, one] : byCustomer) {
        activities.push_back(one);
    }

    const auto byQuantiles = rfmScores(activities);
    RfmOptions ranks;
    ranks.recencyMethod = ranks.frequencyMethod = ranks.monetaryMethod = ScoringMethod::Ntile;
    const auto byRanks = rfmScores(activities, ranks);

    ASSERT_TRUE(byQuantiles && byRanks);
    EXPECT_EQ(byQuantiles->frequency.customers, (std::array<std::int64_t, 5>{11'908, 0, 4'079, 3'658, 3'925}));
    EXPECT_EQ(sumOfDigits(byQuantiles->scores), 7'758'161);
    EXPECT_EQ(sumOfDigits(byRanks->scores), 7'848'810);
}

} // namespace
} // namespace zhike::analytics
