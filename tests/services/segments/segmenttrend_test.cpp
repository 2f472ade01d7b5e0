#include "services/segments/segmenttrend.h"

#include "services/customers/customerchanges.h"
#include "services/reports/rulesegmentsreport.h"
#include "services/segments/segmentrules.h"
#include "services/servicetest.h"
#include "storage/filterjson.h"

namespace zhike::testing {

class SegmentTrendTest : public ServiceTest {
protected:
    CustomerId customerIn(const QString& name, const QString& city)
    {
        CustomerDraft draft = customerNamed(name);
        draft.city = city;
        return made<CustomerId>(createCustomer(draft));
    }
    void move(CustomerId id, const QString& city)
    {
        Customer read = customer(id);
        read.details.city = city;
        apply(editCustomer(id, read.revision, read.details));
    }
    void refresh()
    {
        const FilterContext context{UserId(0), *Day::from(now().local().date()), QTimeZone::systemTimeZone()};
        valueOf(refreshAllSegments(writer(), context, now()));
    }
    CustomerSegmentId add(const QString& name, const QString& city)
    {
        CustomerSegmentDraft draft;
        draft.name = name;
        draft.rule = filterText(Filter::where(u"city"_s, FilterOperator::Is, {city}));
        return made<CustomerSegmentId>(createSegment(draft));
    }
    static Day day(int days) { return *Day::from(daysLater(days).local().date()); }
};
INSTANTIATE_TEST_SUITE_P(Engines, SegmentTrendTest, kBothEngines, engineName);

TEST_P(SegmentTrendTest, SaysWhoCameAndWentBetweenTwoDays)
{
    const CustomerId anna = customerIn(u"Anna"_s, u"Shanghai"_s);
    const CustomerId bob = customerIn(u"Bob"_s, u"Beijing"_s);
    customerIn(u"Carl"_s, u"Shanghai"_s);
    const CustomerSegmentId segment = add(u"in Shanghai"_s, u"Shanghai"_s);
    refresh(); // on the 20th
    goTo(daysLater(2));
    move(anna, u"Beijing"_s);
    refresh();
    goTo(daysLater(4));
    move(bob, u"Shanghai"_s);
    refresh();
    goTo(daysLater(6));
    move(anna, u"Shanghai"_s);
    refresh();

    const auto trendOf = [&](int from, int to) { return valueOf(segmentTrends(writer(), day(from), day(to))).first(); };
    const SegmentMovement whole = trendOf(0, 6).movement;
    EXPECT_EQ(whole.before, 2);
    EXPECT_EQ(whole.entered, 2);
    EXPECT_EQ(whole.left, 1);
    EXPECT_EQ(whole.after, 3);
    const SegmentMovement middle = trendOf(0, 4).movement;
    EXPECT_EQ(middle.after, 2);
    EXPECT_EQ(middle.entered, 1);
    EXPECT_EQ(trendOf(4, 5).movement.entered, 0);
    const QList<ValuedMove> moves = valueOf(segmentMoves(writer(), segment, day(0), day(4), 10));
    ASSERT_EQ(moves.size(), 2);
    EXPECT_EQ(moves[0].move.name, u"Bob"_s);
    EXPECT_TRUE(moves[0].move.entered);
    EXPECT_EQ(moves[1].move.customer, anna);
    EXPECT_FALSE(moves[1].move.entered);
}

TEST_P(SegmentTrendTest, StandOnAPageOfTheReport)
{
    customerIn(u"Anna"_s, u"Shanghai"_s);
    add(u"in Shanghai"_s, u"Shanghai"_s);
    refresh();
    const QList<SegmentTrend> trends = valueOf(segmentTrends(writer(), day(1), day(5)));
    Report report;

    addRuleSegments(report, trends, day(1), day(5), kCny, Formats());
    addRuleSegments(report, {}, day(1), day(5), kCny, Formats());

    EXPECT_EQ(report.blocks.size(), 3U); // nothing is added for no segments
    const ChartTable table = ruleSegmentTableOf(trends, kCny, Formats());
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0], (QStringList{u"in Shanghai"_s, u"1"_s, u"¥0"_s, u"¥0"_s, u"0"_s, u"0"_s, u"0"_s}));
}

TEST_P(SegmentTrendTest, KnowsASegmentThatIsYoungerThanTheComparison)
{
    customerIn(u"Anna"_s, u"Shanghai"_s);
    goTo(daysLater(3));
    add(u"in Shanghai"_s, u"Shanghai"_s);
    EXPECT_FALSE(valueOf(segmentTrends(writer(), day(0), day(5))).first().isKnown);
    refresh();

    const SegmentTrend trend = valueOf(segmentTrends(writer(), day(0), day(5))).first();

    EXPECT_TRUE(trend.isKnown);
    EXPECT_TRUE(trend.isYounger);
    EXPECT_EQ(trend.movement.before, 0);
    EXPECT_EQ(trend.movement.after, 1);
    EXPECT_FALSE(valueOf(segmentTrends(writer(), day(3), day(5))).first().isYounger);
}

} // namespace zhike::testing
