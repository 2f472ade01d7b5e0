#include "exchange/values.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr DayFormat kYmd{DateOrder::YearMonthDay};
constexpr DayFormat kMdy{DateOrder::MonthDayYear};
constexpr DayFormat kDmy{DateOrder::DayMonthYear};
constexpr DayFormat kSerials{.excelSerials = true};

} // namespace

struct GoodDay {
    QStringView text;
    DayFormat format;
    int year;
    int month;
    int day;
};

class DayOf : public ::testing::TestWithParam<GoodDay> { };

TEST_P(DayOf, IsRead)
{
    const auto day = parseDay(GetParam().text, GetParam().format);

    const std::string text = GetParam().text.toString().toStdString();
    ASSERT_TRUE(day) << text << ": " << QString(keyOf(day.error().code)).toStdString();
    EXPECT_EQ(day->date(), QDate(GetParam().year, GetParam().month, GetParam().day)) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Texts, DayOf,
    ::testing::Values(
        GoodDay{u"2024-03-05", kYmd, 2024, 3, 5}, GoodDay{u"2024-3-5", kMdy, 2024, 3, 5},
        GoodDay{u"2024/03/05", kDmy, 2024, 3, 5}, GoodDay{u"2024.3.5", kYmd, 2024, 3, 5},
        GoodDay{u"20240305", kYmd, 2024, 3, 5}, GoodDay{u"20240305 08:26", kMdy, 2024, 3, 5},
        GoodDay{u"11/8/2018", kMdy, 2018, 11, 8}, GoodDay{u"11/8/2018", kDmy, 2018, 8, 11},
        GoodDay{u"5.3.2024", kDmy, 2024, 3, 5}, GoodDay{u"5. 3. 2024", kDmy, 2024, 3, 5},
        GoodDay{u"03/04/05", kMdy, 2005, 3, 4}, GoodDay{u"03/04/05", kDmy, 2005, 4, 3},
        GoodDay{u"03/04/05", kYmd, 2003, 4, 5}, GoodDay{u"1/1/70", kMdy, 1970, 1, 1},
        GoodDay{u"1/1/69", kMdy, 2069, 1, 1}, GoodDay{u"2010-12-01 08:26:00", kYmd, 2010, 12, 1},
        GoodDay{u"2010-12-01T08:26:00.123Z", kYmd, 2010, 12, 1},
        GoodDay{u"2010-12-01T23:59:60+08:00", kYmd, 2010, 12, 1}, GoodDay{u"2010-12-01 08:26 UTC", kYmd, 2010, 12, 1},
        GoodDay{u"2010-12-01 08:26 +0800", kYmd, 2010, 12, 1}, GoodDay{u"12/1/2010 8:26 PM", kMdy, 2010, 12, 1},
        GoodDay{u"2024年3月5日", kMdy, 2024, 3, 5}, GoodDay{u"2024 年 3 月 5 號", kYmd, 2024, 3, 5},
        GoodDay{u"2024年3月5日 下午3时20分", kYmd, 2024, 3, 5}, GoodDay{u"民國113年3月5日", kYmd, 2024, 3, 5},
        GoodDay{u"２０２４－０３－０５", kYmd, 2024, 3, 5}, GoodDay{u"5 Mar 2024", kYmd, 2024, 3, 5},
        GoodDay{u"05-Mar-24", kYmd, 2024, 3, 5}, GoodDay{u"March 5th, 2024", kDmy, 2024, 3, 5},
        GoodDay{u"Sept. 5 2024", kDmy, 2024, 9, 5}, GoodDay{u" 2024-02-29 ", kYmd, 2024, 2, 29},
        GoodDay{u"1900-01-01", kYmd, 1900, 1, 1}, GoodDay{u"2200-12-31", kYmd, 2200, 12, 31},
        GoodDay{u"45000", kSerials, 2023, 3, 15}, GoodDay{u"45000.75", kSerials, 2023, 3, 15},
        GoodDay{u"1", kSerials, 1900, 1, 1}, GoodDay{u"59", kSerials, 1900, 2, 28},
        GoodDay{u"61", kSerials, 1900, 3, 1}, GoodDay{u"2024-03-05", kSerials, 2024, 3, 5},
        GoodDay{u"20240305", kSerials, 2024, 3, 5}));

struct BadDay {
    QStringView text;
    DayFormat format;
    RowProblem code;
};

class NoDayOf : public ::testing::TestWithParam<BadDay> { };

TEST_P(NoDayOf, IsRefusedByName)
{
    const auto day = parseDay(GetParam().text, GetParam().format);

    const std::string text = GetParam().text.toString().toStdString();
    ASSERT_FALSE(day) << text << " became " << day->date().toString(Qt::ISODate).toStdString();
    EXPECT_EQ(day.error().code, GetParam().code) << text << ": " << QString(keyOf(day.error().code)).toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Texts, NoDayOf,
    ::testing::Values(
        BadDay{u"", kYmd, RowProblem::Missing}, BadDay{u"soon", kYmd, RowProblem::NotADay},
        BadDay{u"0000-00-00", kYmd, RowProblem::NoSuchDay}, BadDay{u"2023-02-30", kYmd, RowProblem::NoSuchDay},
        BadDay{u"2023-02-29", kYmd, RowProblem::NoSuchDay}, BadDay{u"2023-13-01", kYmd, RowProblem::NoSuchDay},
        BadDay{u"2023-04-31", kYmd, RowProblem::NoSuchDay}, BadDay{u"20231301", kYmd, RowProblem::NoSuchDay},
        BadDay{u"1/13/2024", kDmy, RowProblem::NoSuchDay}, BadDay{u"13/1/2024", kMdy, RowProblem::NoSuchDay},
        BadDay{u"9999-12-31", kYmd, RowProblem::DayOutOfRange}, BadDay{u"0001-01-01", kYmd, RowProblem::DayOutOfRange},
        BadDay{u"10000-01-01", kYmd, RowProblem::DayOutOfRange}, BadDay{u"1899-12-31", kYmd, RowProblem::DayOutOfRange},
        BadDay{u"2201-01-01", kYmd, RowProblem::DayOutOfRange}, BadDay{u"13/01/2024", kYmd, RowProblem::NotADay},
        BadDay{u"2024-03/05", kYmd, RowProblem::NotADay}, BadDay{u"2024-03", kYmd, RowProblem::NotADay},
        BadDay{u"1/2/3", kMdy, RowProblem::NotADay}, BadDay{u"1/2/202", kMdy, RowProblem::NotADay},
        BadDay{u"2024-03-05 25:00", kYmd, RowProblem::NoSuchTime},
        BadDay{u"2024-03-05 12:60", kYmd, RowProblem::NoSuchTime},
        BadDay{u"2024-03-05 12:00:60", kYmd, RowProblem::NoSuchTime},
        BadDay{u"2024-03-05 13:00 pm", kYmd, RowProblem::NoSuchTime},
        BadDay{u"2024-03-05 12:00 Mars/Base", kYmd, RowProblem::NotADay},
        BadDay{u"2024-03-05 and more", kYmd, RowProblem::NotADay}, BadDay{u"202403051200", kYmd, RowProblem::NotADay},
        BadDay{u"45000", kYmd, RowProblem::NotADay}, BadDay{u"60", kSerials, RowProblem::NoSuchDay},
        BadDay{u"0", kSerials, RowProblem::DayOutOfRange}, BadDay{u"999999", kSerials, RowProblem::DayOutOfRange},
        BadDay{u"99999999999999999999-01-01", kYmd, RowProblem::DayOutOfRange}));

TEST(ParseDay, TakesShortYearsFromTheCenturyAskedFor)
{
    const DayFormat format{.order = DateOrder::MonthDayYear, .firstShortYear = 1930};

    EXPECT_EQ(parseDay(u"1/1/30", format)->date().year(), 1930);
    EXPECT_EQ(parseDay(u"1/1/29", format)->date().year(), 2029);
}

TEST(ParseMoment, KeepsTheTimeAndTheZone)
{
    constexpr int kMinute = 60'000;
    const auto timeOf
        = [](QStringView text, const DayFormat& format = {}) { return parseMoment(text, format)->msOfDay; };

    EXPECT_EQ(timeOf(u"2024-03-05"), std::nullopt);
    EXPECT_EQ(timeOf(u"2023-06-01 7:29"), (7 * 60 + 29) * kMinute);
    EXPECT_EQ(timeOf(u"2024-03-05T18:05:30Z"), (18 * 60 + 5) * kMinute + 30'000);
    EXPECT_EQ(timeOf(u"2024-03-05T18:05:30.25Z"), (18 * 60 + 5) * kMinute + 30'250);
    EXPECT_EQ(timeOf(u"2024-03-05 23:59:60.9"), (24 * 60 - 1) * kMinute + 59'000);
    EXPECT_EQ(timeOf(u"3/5/2024 12:30 AM", {.order = DateOrder::MonthDayYear}), 30 * kMinute);
    EXPECT_EQ(timeOf(u"2024年3月5日 下午3时05分"), (15 * 60 + 5) * kMinute);
    EXPECT_EQ(timeOf(u"2024-03-05 23:59:60"), (24 * 60 - 1) * kMinute + 59'000);
    EXPECT_EQ(timeOf(u"45000.75", {.excelSerials = true}), 18 * 60 * kMinute);
    EXPECT_EQ(parseMoment(u"2024-03-05T18:05:30Z")->minutesEastOfUtc, 0);
    EXPECT_EQ(parseMoment(u"2024-03-05 18:05 -05:30")->minutesEastOfUtc, -330);
    EXPECT_EQ(parseMoment(u"2024-03-05 18:05")->minutesEastOfUtc, std::nullopt);
}

} // namespace zhike
