#include "gui/common/cellvalue.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

TEST(SortAfterClick, GoesFromAscendingToDescendingToNone)
{
    const SortKeys first = sortAfterClick({}, u"name"_s, SortClick::Replace);
    const SortKeys second = sortAfterClick(first, u"name"_s, SortClick::Replace);
    const SortKeys third = sortAfterClick(second, u"name"_s, SortClick::Replace);

    EXPECT_EQ(first, (SortKeys{{u"name"_s, Qt::AscendingOrder}}));
    EXPECT_EQ(second, (SortKeys{{u"name"_s, Qt::DescendingOrder}}));
    EXPECT_TRUE(third.empty());
}

TEST(SortAfterClick, ReplacesAnotherColumn)
{
    const SortKeys now{{u"name"_s, Qt::DescendingOrder}, {u"owner"_s, Qt::AscendingOrder}};

    EXPECT_EQ(sortAfterClick(now, u"value"_s, SortClick::Replace), (SortKeys{{u"value"_s, Qt::AscendingOrder}}));
}

TEST(SortAfterClick, AddsASecondKeyWithShift)
{
    const SortKeys one{{u"name"_s, Qt::DescendingOrder}};

    const SortKeys two = sortAfterClick(one, u"value"_s, SortClick::AddSecond);
    const SortKeys turned = sortAfterClick(two, u"value"_s, SortClick::AddSecond);
    const SortKeys gone = sortAfterClick(turned, u"value"_s, SortClick::AddSecond);

    EXPECT_EQ(two, (SortKeys{{u"name"_s, Qt::DescendingOrder}, {u"value"_s, Qt::AscendingOrder}}));
    EXPECT_EQ(turned, (SortKeys{{u"name"_s, Qt::DescendingOrder}, {u"value"_s, Qt::DescendingOrder}}));
    EXPECT_EQ(gone, one);
}

TEST(SortAfterClick, ReplacesTheSecondKeyByAThirdColumn)
{
    const SortKeys two{{u"name"_s, Qt::AscendingOrder}, {u"value"_s, Qt::AscendingOrder}};

    EXPECT_EQ(
        sortAfterClick(two, u"owner"_s, SortClick::AddSecond),
        (SortKeys{{u"name"_s, Qt::AscendingOrder}, {u"owner"_s, Qt::AscendingOrder}}));
}

} // namespace zhike
