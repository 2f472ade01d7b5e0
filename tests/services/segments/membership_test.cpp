#include "services/segments/membership.h"

#include "services/customers/customerchanges.h"
#include "services/lists/list.h"
#include "services/sales/orderchanges.h"
#include "services/segments/segmentrules.h"
#include "services/servicetest.h"
#include "storage/filterjson.h"

namespace zhike::testing {

using Op = FilterOperator;

class MembershipTest : public ServiceTest {
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
    CustomerSegmentId add(const QString& name, const Filter& rule)
    {
        CustomerSegmentDraft draft;
        draft.name = name;
        draft.rule = filterText(rule);
        return made<CustomerSegmentId>(createSegment(draft));
    }
    FilterContext context() { return {UserId(0), *Day::from(now().local().date()), QTimeZone::systemTimeZone()}; }
    MembershipChange refresh() { return valueOf(refreshAllSegments(writer(), context(), now())); }
    MembershipChange refreshOf(CustomerId id)
    {
        return valueOf(refreshSegmentsOf(writer(), {id.value()}, context(), now()));
    }
    QStringList members(CustomerSegmentId segment)
    {
        QStringList names;
        for (const qint64 id : valueOf(currentMembers(writer(), segment))) {
            names.append(customer(CustomerId(id)).details.name);
        }
        return names;
    }
    /// "+Anna 2026-11-20" for each move, the newest first.
    QStringList moves(CustomerSegmentId segment)
    {
        QStringList lines;
        for (const SegmentMove& move : valueOf(newestMoves(writer(), segment, 20))) {
            lines.append(
                (move.entered ? u'+' : u'-') + move.name + u' ' + move.at.local().date().toString(Qt::ISODate));
        }
        return lines;
    }
    qint64 storedMembers(CustomerSegmentId segment)
    {
        for (const SegmentState& state : valueOf(segmentStates(writer()))) {
            if (state.segment == segment) {
                return state.members;
            }
        }
        return -1;
    }
    static Filter inCity(const QString& city) { return Filter::where(u"city"_s, Op::Is, {city}); }
};

INSTANTIATE_TEST_SUITE_P(Engines, MembershipTest, kBothEngines, engineName);

TEST_P(MembershipTest, KeepsWhoEnteredAndLeftWhen)
{
    const CustomerId anna = customerIn(u"Anna"_s, u"Shanghai"_s);
    customerIn(u"Bob"_s, u"Beijing"_s);
    const CustomerSegmentId segment = add(u"Shanghai"_s, inCity(u"Shanghai"_s));

    refresh();
    EXPECT_EQ(members(segment), (QStringList{u"Anna"_s}));
    goTo(daysLater(3));
    move(anna, u"Beijing"_s);
    const MembershipChange left = refresh();
    EXPECT_EQ(left.left, 1);
    EXPECT_EQ(members(segment), QStringList());
    goTo(daysLater(5));
    move(anna, u"Shanghai"_s);
    refresh();

    EXPECT_EQ(moves(segment), (QStringList{u"+Anna 2026-11-25"_s, u"-Anna 2026-11-23"_s, u"+Anna 2026-11-20"_s}));
    const auto stays = valueOf(staysOf(writer(), anna));
    ASSERT_EQ(stays.size(), 2);
    EXPECT_FALSE(stays[0].until);
    EXPECT_EQ(stays[1].until, daysLater(3));
    EXPECT_EQ(storedMembers(segment), 1);
}

TEST_P(MembershipTest, WritesNothingWhenNothingMoved)
{
    customerIn(u"Anna"_s, u"Shanghai"_s);
    const CustomerSegmentId segment = add(u"Shanghai"_s, inCity(u"Shanghai"_s));
    refresh();

    const MembershipChange again = refresh();

    EXPECT_EQ(again.entered + again.left, 0);
    EXPECT_EQ(moves(segment).size(), 1);
}

TEST_P(MembershipTest, FollowsOneCustomerAfterAChange)
{
    const CustomerId anna = customerIn(u"Anna"_s, u"Shanghai"_s);
    const CustomerSegmentId buyers = add(u"Buyers"_s, Filter::where(u"orders"_s, Op::AtLeast, {qint64(1)}));
    const CustomerSegmentId others = add(u"Others"_s, Filter::negated(inSegment(buyers)));
    refresh();
    EXPECT_EQ(members(others), (QStringList{u"Anna"_s}));

    apply(createOrder(anna, orderOf(1, 100, dayOf(2026, 11, 19))));
    refreshOf(anna);

    EXPECT_EQ(members(buyers), (QStringList{u"Anna"_s}));
    EXPECT_EQ(members(others), QStringList());
    EXPECT_EQ(storedMembers(buyers), 1);
    EXPECT_EQ(storedMembers(others), 0);
}

TEST_P(MembershipTest, LeavesASegmentToTheFullRunUntilItWasGoneThrough)
{
    const CustomerId anna = customerIn(u"Anna"_s, u"Shanghai"_s);
    const CustomerSegmentId segment = add(u"Shanghai"_s, inCity(u"Shanghai"_s));

    refreshOf(anna);
    EXPECT_EQ(members(segment), QStringList());
    refresh();
    EXPECT_EQ(members(segment), (QStringList{u"Anna"_s}));
}

TEST_P(MembershipTest, EndsTheStaysInADeletedSegmentAndOfADeletedCustomer)
{
    const CustomerId anna = customerIn(u"Anna"_s, u"Shanghai"_s);
    customerIn(u"Bob"_s, u"Shanghai"_s);
    const CustomerSegmentId segment = add(u"Shanghai"_s, inCity(u"Shanghai"_s));
    refresh();

    apply(deleteCustomer(anna, 1, u"Anna"_s));
    refreshOf(anna);
    EXPECT_EQ(valueOf(currentMembers(writer(), segment)).size(), 1U);
    apply(deleteSegment(segment, 1, u"Shanghai"_s));
    refresh();

    EXPECT_TRUE(valueOf(currentMembers(writer(), segment)).empty());
    EXPECT_EQ(storedMembers(segment), 0);
}

TEST_P(MembershipTest, GoesOnWithAPlanInPortions)
{
    for (int i = 0; i < 30; ++i) {
        customerIn(u"Customer %1"_s.arg(i), u"Shanghai"_s);
    }
    const CustomerSegmentId id = add(u"Shanghai"_s, inCity(u"Shanghai"_s));
    auto plan
        = valueOf(MembershipPlan::make(writer(), read<CustomerSegmentDraft>(CustomerId(0), id), context(), now()));
    EXPECT_EQ(plan.entering().size(), 30U);

    EXPECT_TRUE(valueOf(plan.writeSome(writer())));
    EXPECT_EQ(members(id).size(), 30);
    // the same again, as after another window wrote it: nobody stays twice
    const auto again = enterSegment(writer(), id, plan.entering(), now());
    ASSERT_TRUE(again.has_value()) << again.error().detail.toStdString();
    EXPECT_EQ(members(id).size(), 30);
}

TEST_P(MembershipTest, IsAColumnAndAFilterOfLists)
{
    const CustomerId anna = customerIn(u"Anna"_s, u"Shanghai"_s);
    customerIn(u"Bob"_s, u"Beijing"_s);
    const CustomerSegmentId segment = add(u"Shanghai"_s, inCity(u"Shanghai"_s));
    add(u"Everybody"_s, Filter());
    refresh();

    ListQuery query;
    query.filter = inSegment(segment);
    query.context = context();
    const auto list = valueOf(snapshot(writer(), query));
    ASSERT_EQ(list.total, 1);
    const auto rows = valueOf(page(writer(), RecordKind::Customer, {u"segments"_s}, list.rows.refs(0, 1), now()));
    EXPECT_EQ(rows.front().record.id, anna.value());
    EXPECT_EQ(std::get<QString>(rows.front().values.front()), u"Everybody, Shanghai"_s);
    query.filter = Filter();
    query.sort = {{u"segments"_s, Qt::DescendingOrder}};
    EXPECT_EQ(valueOf(snapshot(writer(), query)).total, 2);
}

TEST_P(MembershipTest, CountsEntriesAndDepartures)
{
    const CustomerId anna = customerIn(u"Anna"_s, u"Shanghai"_s);
    add(u"Shanghai"_s, inCity(u"Shanghai"_s));
    refresh();
    goTo(daysLater(10));
    move(anna, u"Beijing"_s);
    refresh();

    const auto lately = valueOf(segmentOverviews(writer(), daysLater(5)));
    ASSERT_EQ(lately.size(), 1);
    EXPECT_EQ(lately.front().entered, 0);
    EXPECT_EQ(lately.front().left, 1);
    EXPECT_EQ(lately.front().state->members, 0);
}

} // namespace zhike::testing
