#include "services/reports/segmentreport.h"

#include "domain/base/springfestival.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

InsightSummary twoSegments()
{
    InsightSummary summary;
    summary.asOf = *Day::from(QDate(2026, 11, 20));
    summary.firstDay = *Day::from(QDate(2024, 1, 1));
    summary.customers = 30;
    summary.buying.refusal = analytics::FitFailure{analytics::FitFailureReason::NobodyBoughtTwice, 0, 0, 0};
    summary.spend.refusal = summary.buying.refusal;
    summary.segments = {{u"champions"_s, 20, 100, 0, 0, 0.67, 0.5, 0}, {u"at_risk"_s, 10, 100, 0, 0, 0.33, 0.5, 0}};
    return summary;
}

/// Five champions fell to at risk, two came back, and nine are new champions.
InsightComparison aQuarter()
{
    InsightComparison comparison;
    comparison.before = twoSegments();
    comparison.before.asOf = *Day::from(QDate(2026, 8, 20));
    comparison.before.customers = 21;
    comparison.after = *Day::from(QDate(2026, 11, 20));
    comparison.segments = {u"champions"_s, u"at_risk"_s};
    comparison.migration = {2, {9, 5, 0, 2, 5, 0, 9, 0, 0}};
    return comparison;
}

} // namespace

TEST(SegmentReport, SaysWhatChangedSinceTheEarlierDay)
{
    const ChartTable table = [] {
        const InsightComparison comparison = aQuarter();
        return segmentTableOf(twoSegments(), &comparison, Formats());
    }();

    EXPECT_EQ(table.heads.last(), u"Since 20 Aug"_s);
    EXPECT_EQ(table.rows[0].last(), u"+6"_s); // 9 new, 2 back, 5 gone
    EXPECT_EQ(table.rows[1].last(), u"+3"_s);
    EXPECT_EQ(table.rows[2].last(), u"+9"_s);
}

TEST(SegmentReport, ListsTheWidestWayFirst)
{
    const ChartTable table = moversTableOf(aQuarter(), Formats(), 10);

    ASSERT_EQ(table.rows.size(), 2U); // who stayed and who is new did not move
    EXPECT_EQ(table.rows[0], (QStringList{u"Champions"_s, u"At risk"_s, u"5"_s}));
    EXPECT_EQ(table.rows[1], (QStringList{u"At risk"_s, u"Champions"_s, u"2"_s}));
    EXPECT_EQ(moversTableOf(aQuarter(), Formats(), 1).rows.size(), 1U);
}

TEST(SegmentReport, NamesTheSpringFestivalWhereNobodyBought)
{
    InsightSummary summary = twoSegments();
    summary.firstDay = *Day::from(QDate(2026, 1, 5)); // a Monday; New Year is 17 February, in the seventh week
    for (int week = 0; week < 20; ++week) {
        summary.trackingExpected.append(100);
        summary.trackingActual.append(week == 6 ? 12 : 98);
    }

    const ChartTable table = trackingChart(summary, Formats())->table();

    EXPECT_EQ(table.rows[6].last(), u"Spring Festival"_s);
    EXPECT_EQ(std::ranges::count_if(table.rows, [](const QStringList& row) { return !row.last().isEmpty(); }), 1);
    summary.firstDay = *Day::from(QDate(2026, 5, 4)); // the same numbers where there is nothing to name
    EXPECT_EQ(trackingChart(summary, Formats())->table().heads.size(), table.heads.size() - 1);
}

TEST(SpringFestival, IsNewYearsEveAndSixDaysMore)
{
    EXPECT_FALSE(isSpringFestival(*Day::from(QDate(2026, 2, 15))));
    EXPECT_TRUE(isSpringFestival(*Day::from(QDate(2026, 2, 16))));
    EXPECT_TRUE(isSpringFestival(*Day::from(QDate(2026, 2, 22))));
    EXPECT_FALSE(isSpringFestival(*Day::from(QDate(2026, 2, 24))));
}

TEST(SegmentReport, HasAPageOfMoversOnlyWithAComparison)
{
    const auto pictures = [](const Report& report) {
        return std::ranges::count_if(
            report.blocks, [](const Report::Block& block) { return std::holds_alternative<Report::Picture>(block); });
    };
    const InsightComparison comparison = aQuarter();

    const Report with = segmentReport(twoSegments(), &comparison, Formats(), u"Haiyue"_s);
    const Report without = segmentReport(twoSegments(), nullptr, Formats(), u"Haiyue"_s);

    EXPECT_EQ(pictures(with), pictures(without) + 1);
    EXPECT_GT(with.blocks.size(), without.blocks.size());
}

} // namespace zhike
