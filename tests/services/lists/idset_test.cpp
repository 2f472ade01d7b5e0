#include "services/lists/idset.h"

#include <gtest/gtest.h>

namespace zhike::testing {

TEST(IdSet, KnowsItsIdsAndNoOthers)
{
    const IdSet set({2, 3, 5, 8});

    EXPECT_EQ(set.size(), 4U);
    for (const qint64 id : {2, 3, 5, 8}) {
        EXPECT_TRUE(set.contains(id)) << id;
    }
    for (const qint64 id : {-1, 0, 1, 4, 9, 1'000'000'000}) {
        EXPECT_FALSE(set.contains(id)) << id;
    }
}

TEST(IdSet, TakesIdsOfManyNodes)
{
    const qint64 node = qint64(1) << 40;
    const IdSet set({1, node + 1, 5 * node + 7});

    EXPECT_TRUE(set.contains(5 * node + 7));
    EXPECT_TRUE(set.contains(1));
    EXPECT_FALSE(set.contains(node));
    EXPECT_FALSE(set.contains(-5 * node));
}

TEST(IdSet, TakesIdsInAnyOrder)
{
    constexpr qint64 node = qint64(1) << 40;
    const IdSet near({8, 2, 5, 3});
    const IdSet far({5 * node + 7, 1, node + 1});

    EXPECT_TRUE(near.contains(2) && near.contains(8));
    EXPECT_FALSE(near.contains(4) || near.contains(9));
    EXPECT_TRUE(far.contains(1) && far.contains(5 * node + 7));
    EXPECT_FALSE(far.contains(node));
}

TEST(IdSet, HoldsNothingWhenEmpty)
{
    EXPECT_TRUE(IdSet().isEmpty());
    EXPECT_FALSE(IdSet(std::vector<qint64>()).contains(0));
}

} // namespace zhike::testing
