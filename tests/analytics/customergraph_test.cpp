#include "analytics/customergraph.h"

#include <gtest/gtest.h>

namespace zhike::analytics::testing {

TEST(CustomerGraph, GivesRhoOfEachRingUpToItsDepth)
{
    CustomerGraph graph;
    for (const std::int64_t customer : {2, 3, 4, 5}) {
        graph.addReferral(customer, customer - 1);
    }
    const std::vector<std::int64_t> customers{1, 2, 3, 4, 5};
    const std::vector<std::int64_t> values{0, 0, 0, 0, 6400};
    EXPECT_EQ(graph.referralValues(customers, values, 0.25, 3), (std::vector<std::int64_t>{0, 100, 400, 1600, 0}));
    EXPECT_EQ(graph.referralCounts().at(1), 1);
}

TEST(CustomerGraph, PassesThroughReferrersWhoNeverBought)
{
    CustomerGraph graph;
    graph.addReferral(9, 5);
    graph.addReferral(5, 1);
    EXPECT_EQ(
        graph.referralValues(std::vector<std::int64_t>{1, 9}, std::vector<std::int64_t>{0, 1600}, 0.25, 3),
        (std::vector<std::int64_t>{100, 0}));
}

TEST(CustomerGraph, GivesNobodyAShareOfHimselfInARing)
{
    CustomerGraph graph;
    graph.addReferral(1, 2);
    graph.addReferral(2, 1);
    EXPECT_EQ(
        graph.referralValues(std::vector<std::int64_t>{1, 2}, std::vector<std::int64_t>{400, 800}, 0.25, 3),
        (std::vector<std::int64_t>{200, 100}));
}

TEST(CustomerGraph, AddsUpGroupsAndLeavesSinglesAlone)
{
    CustomerGraph graph;
    graph.addTie(3, 1);
    graph.addTie(4, 3);
    graph.addTie(4, 3);
    const auto groups
        = graph.groupValues(std::vector<std::int64_t>{1, 2, 3, 4}, std::vector<std::int64_t>{10, 20, 30, 40});
    EXPECT_EQ(groups[0], 80);
    EXPECT_FALSE(groups[1]);
    EXPECT_EQ(groups[2], 80);
    EXPECT_EQ(groups[3], 80);
}

TEST(CustomerGraph, AddsUpTheWholeChainOfReferrals)
{
    CustomerGraph graph;
    graph.addReferral(2, 1);
    graph.addReferral(9, 2); // never bought
    graph.addReferral(3, 9);
    graph.addReferral(4, 1);
    const auto chains
        = graph.referralChains(std::vector<std::int64_t>{1, 2, 3, 4}, std::vector<std::int64_t>{10, 20, 30, 40});

    EXPECT_EQ(chains[0].value, 90);
    EXPECT_EQ(chains[0].customers, 4);
    EXPECT_EQ(chains[1].value, 30);
    EXPECT_EQ(chains[1].customers, 2);
    EXPECT_EQ(chains[3].customers, 0);
}

TEST(CustomerGraph, CountsNobodyTwiceWhereReferralsFormARing)
{
    CustomerGraph graph;
    graph.addReferral(1, 2);
    graph.addReferral(2, 1);
    graph.addReferral(3, 1);
    const auto chains
        = graph.referralChains(std::vector<std::int64_t>{1, 2, 3}, std::vector<std::int64_t>{100, 200, 400});

    EXPECT_EQ(chains[0].value, 400); // the ring itself counts for nobody
    EXPECT_EQ(chains[1].value, 0);
}

} // namespace zhike::analytics::testing
