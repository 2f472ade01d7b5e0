#include "domain/base/time.h"

#include <gtest/gtest.h>

namespace zhike {

TEST(Day, CountsFromTheEpoch)
{
    EXPECT_EQ(Day::from(QDate(1970, 1, 1))->sinceEpoch(), 0);
    EXPECT_EQ(Day::from(QDate(2026, 11, 20))->date(), QDate(2026, 11, 20));
}

TEST(Day, HoldsTheYears1900To2200Only)
{
    EXPECT_EQ(Day::from(QDate(1900, 1, 1))->sinceEpoch(), Day::kFirst);
    EXPECT_EQ(Day::from(QDate(2200, 12, 31))->sinceEpoch(), Day::kLast);
    EXPECT_FALSE(Day::from(QDate(1899, 12, 31)).has_value());
    EXPECT_FALSE(Day::from(QDate(2201, 1, 1)).has_value());
    EXPECT_FALSE(Day::from(QDate()).has_value());
}

TEST(Instant, IsTheSameMomentInEveryZone)
{
    const Instant instant(1774747800000); // 01:30Z on that day

    EXPECT_EQ(instant.utc().toString(Qt::ISODate), QStringLiteral("2026-03-29T01:30:00Z"));
    EXPECT_TRUE(Instant::from(instant.utc()) == instant);
}

} // namespace zhike
