#include "domain/people/retention.h"

#include <gtest/gtest.h>

namespace zhike {

namespace {

Day dayAt(int year, int month, int day)
{
    return *Day::from(QDate(year, month, day));
}

} // namespace

TEST(RetentionRule, CountsMonthsByTheCalendar)
{
    EXPECT_EQ(dayMonthsBefore(dayAt(2026, 3, 31), 1), dayAt(2026, 2, 28));
    EXPECT_EQ(dayMonthsBefore(dayAt(2026, 11, 20), 36), dayAt(2023, 11, 20));
}

TEST(RetentionRule, NeverReachesBackBeyondTheFirstDay)
{
    EXPECT_EQ(dayMonthsBefore(dayAt(1910, 1, 1), kMostMonths), Day(Day::kFirst));
}

TEST(RetentionRule, WantsOneMonthOrMore)
{
    EXPECT_FALSE(faultsOf(RetentionRuleDraft{RetentionKind::ClosedCases, 0, true}).isEmpty());
    EXPECT_FALSE(faultsOf(RetentionRuleDraft{RetentionKind::ClosedCases, kMostMonths + 1, true}).isEmpty());
    EXPECT_TRUE(faultsOf(RetentionRuleDraft{RetentionKind::ClosedCases, 1, true}).isEmpty());
}

} // namespace zhike
