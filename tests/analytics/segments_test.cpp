#include "analytics/segments.h"

#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

std::string keyOf(const SegmentTable& table, int recency, int frequency, int monetary = 3)
{
    const SegmentLookup lookup(table);
    const std::uint8_t segment = lookup({std::uint8_t(recency), std::uint8_t(frequency), std::uint8_t(monetary)});
    return segment == kNoSegment ? "" : table.keys.at(segment);
}

TEST(DefaultSegments, AreTheElevenInTheirOrder)
{
    EXPECT_EQ(
        defaultSegments().keys,
        (std::vector<std::string>{
            "champions", "loyal", "potential_loyalist", "new", "promising", "need_attention", "about_to_sleep",
            "at_risk", "cannot_lose", "hibernating", "lost"}));
}

TEST(DefaultSegments, CoverTheMapAsDrawn)
{
    const SegmentTable table = defaultSegments();
    const char* const drawn[5][5] = {
        {"lost", "lost", "at_risk", "cannot_lose", "cannot_lose"},
        {"hibernating", "hibernating", "at_risk", "at_risk", "at_risk"},
        {"about_to_sleep", "about_to_sleep", "need_attention", "loyal", "loyal"},
        {"promising", "potential_loyalist", "loyal", "loyal", "champions"},
        {"new", "potential_loyalist", "potential_loyalist", "champions", "champions"},
    };

    for (int recency = 1; recency <= 5; ++recency) {
        for (int frequency = 1; frequency <= 5; ++frequency) {
            for (int monetary = 1; monetary <= 5; ++monetary) {
                EXPECT_EQ(keyOf(table, recency, frequency, monetary), drawn[recency - 1][frequency - 1]);
            }
        }
    }
}

TEST(DefaultSegments, HaveNothingToRemark)
{
    EXPECT_TRUE(validate(defaultSegments()).empty());
}

TEST(SegmentTable, LetsTheFirstRuleWinAndReportsTheOverlap)
{
    const SegmentTable table{{"gold", "rest"}, {{0, {5, 5}, {5, 5}, {4, 5}}, {1, {}, {}, {}}}};

    const auto findings = validate(table);

    EXPECT_EQ(keyOf(table, 5, 5, 5), "gold");
    EXPECT_EQ(keyOf(table, 5, 5, 3), "rest");
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0], (SegmentFinding{SegmentFault::Overlap, 0, 0, 1, {5, 5, 4}, 2}));
    EXPECT_FALSE(isFault(findings[0].fault));
}

TEST(SegmentTable, ReportsGapsWithTheFirstScoreAndTheirNumber)
{
    const SegmentTable table{{"most"}, {{0, {2, 5}, {}, {}}, {0, {1, 1}, {1, 4}, {}}}};

    const auto findings = validate(table);

    EXPECT_EQ(keyOf(table, 1, 5, 1), "");
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0], (SegmentFinding{SegmentFault::Gap, -1, -1, -1, {1, 5, 1}, 5}));
    EXPECT_TRUE(isFault(findings[0].fault));
}

TEST(SegmentTable, ReportsEveryOtherFault)
{
    const SegmentTable table{
        {"a", "", "a"},
        {{0, {}, {}, {}}, {1, {3, 2}, {}, {}}, {1, {0, 5}, {}, {}}, {9, {}, {}, {}}, {0, {2, 2}, {}, {}}}};

    std::vector<SegmentFault> faults;
    for (const SegmentFinding& finding : validate(table)) {
        faults.push_back(finding.fault);
    }

    EXPECT_EQ(
        faults,
        (std::vector<SegmentFault>{
            SegmentFault::EmptyKey, SegmentFault::RepeatedKey, SegmentFault::SegmentWithoutRule,
            SegmentFault::InvalidRange, SegmentFault::InvalidRange, SegmentFault::UnknownSegment,
            SegmentFault::RuleNeverReached}));
}

TEST(SegmentFigures, AddUpToTheWhole)
{
    const std::vector<std::uint8_t> segments{0, 1, 1, kNoSegment};
    const std::vector<double> revenue{10, 20, 30, 40};
    const std::vector<double> alive{1, 0.5, 0.25, 0};
    const std::vector<double> value{-5, 10, 10, 5};

    const auto figures = segmentFigures(segments, 2, revenue, alive, value);

    ASSERT_EQ(figures.size(), 3u);
    EXPECT_EQ(figures[1].customers, 2);
    EXPECT_DOUBLE_EQ(figures[1].revenue, 50);
    EXPECT_DOUBLE_EQ(figures[1].revenueShare, 0.5);
    EXPECT_DOUBLE_EQ(figures[1].meanPAlive, 0.375);
    EXPECT_DOUBLE_EQ(figures[1].valueShare, 1);
    EXPECT_DOUBLE_EQ(figures[0].valueShare, -0.25);
    EXPECT_DOUBLE_EQ(figures[2].customerShare, 0.25);
}

TEST(SegmentFigures, StayZeroForWhatIsUnknown)
{
    const auto figures = segmentFigures(std::vector<std::uint8_t>{0, 0}, 2, {}, {}, {});

    EXPECT_EQ(figures[0].customers, 2);
    EXPECT_EQ(figures[0].revenueShare, 0);
    EXPECT_EQ(figures[1].meanPAlive, 0);
}

TEST(SegmentMigration, CountsWhoMovedWhere)
{
    const auto migration
        = segmentMigration(std::vector<std::uint8_t>{0, 0, 1, kNoSegment}, std::vector<std::uint8_t>{0, 1, 1, 0}, 2);

    EXPECT_EQ(migration.moved(0, 0), 1);
    EXPECT_EQ(migration.moved(0, 1), 1);
    EXPECT_EQ(migration.moved(1, 1), 1);
    EXPECT_EQ(migration.moved(2, 0), 1);
    EXPECT_EQ(migration.moved(1, 0), 0);
}

} // namespace
} // namespace zhike::analytics
