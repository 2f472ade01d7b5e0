#include "services/lists/groups.h"

#include "services/customers/customerchanges.h"
#include "services/insight/modelrun.h"
#include "services/sales/orderchanges.h"
#include "services/servicetest.h"

#include <random>

namespace zhike::testing {

namespace {

class GroupsTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        std::minstd_rand random(3);
        const QStringList cities{u"Berlin"_s, u"上海"_s, u"berlin"_s, u""_s, u"Zürich"_s};
        for (int i = 0; i < kCustomers; ++i) {
            CustomerDraft draft = customerNamed(u"customer %1"_s.arg(i));
            draft.city = cities[qsizetype(random() % 5)];
            draft.status = CustomerStatus(random() % 4);
            if (random() % 3 == 0) {
                draft.owner = author().user;
            }
            m_customers.push_back(made<CustomerId>(createCustomer(draft)));
            for (int order = int(random() % 3); order > 0; --order) {
                OrderDraft sold = orderOf(1, 100 + 10 * i, dayOf(2025, 1, 1).plus(int(random() % 700)));
                if (i % 10 == 0) {
                    sold.currency = *Currency::fromCode(u"EUR");
                    for (OrderLineDraft& line : sold.lines) {
                        line.unitPrice = Money(line.unitPrice.minor(), sold.currency);
                    }
                }
                apply(createOrder(m_customers.back(), sold));
            }
        }
        const Customer gone = customer(m_customers[7]);
        apply(deleteCustomer(gone.id, gone.revision, gone.details.name));
    }
    ListQuery query(RecordKind kind)
    {
        ListQuery all;
        all.kind = kind;
        all.context = {author().user, dayOf(2026, 11, 20), QTimeZone::systemTimeZone()};
        return all;
    }
    /// Whatever it is grouped by: groups part the list, and a group's filter finds its rows and their sum.
    void expectParts(const ListQuery& asked, const GroupBy& by)
    {
        SCOPED_TRACE(by.field.toStdString() + " " + by.measure.toStdString());
        const ListGroups found = valueOf(groups(writer(), asked, by, kCny, 1000));
        EXPECT_EQ(found.records, valueOf(countOf(writer(), asked)));
        EXPECT_EQ(found.distinct, qint64(found.groups.size()));
        EXPECT_EQ(found.others.records, 0);
        for (const ListGroup& group : found.groups) {
            ListQuery narrowed = asked;
            const Filter part = filterOf(group, by, *findField(asked.kind, by.field));
            narrowed.filter = asked.filter.isEmpty() ? part : Filter::all({asked.filter, part});
            EXPECT_EQ(group.records, valueOf(countOf(writer(), narrowed)));
            if (!by.measure.isEmpty()) {
                const QList<FieldSum> sum = valueOf(sums(writer(), narrowed, {by.measure}, kCny));
                ASSERT_EQ(sum.size(), 1);
                EXPECT_EQ(group.sum.money, sum.first().money);
                EXPECT_EQ(group.sum.whole, sum.first().whole);
            }
        }
    }

    static constexpr int kCustomers = 60;
    std::vector<CustomerId> m_customers;
};
INSTANTIATE_TEST_SUITE_P(Engines, GroupsTest, kBothEngines, engineName);

} // namespace

TEST_P(GroupsTest, PartTheListWhateverItIsGroupedBy)
{
    ASSERT_TRUE(runInsight(writer(), writer(), {}, kCny, now()).has_value());
    for (const char* field : {"city", "status", "owner_id", "kind", "stage", "value_class", "last_day"}) {
        expectParts(query(RecordKind::Customer), {QString::fromLatin1(field), GroupStep::Quarter, {}});
        expectParts(query(RecordKind::Customer), {QString::fromLatin1(field), GroupStep::Year, u"revenue"_s});
    }
    for (const char* field : {"status", "order_day", "kind"}) { // in two currencies
        expectParts(query(RecordKind::Order), {QString::fromLatin1(field), GroupStep::Month, u"total"_s});
    }
}

TEST_P(GroupsTest, OfAFilteredListAreThoseOfItsRows)
{
    ListQuery berlin = query(RecordKind::Customer);
    berlin.filter = Filter::where(u"city"_s, FilterOperator::Is, {u"Berlin"_s});
    expectParts(berlin, {u"status"_s, GroupStep::Month, {}});
    ListQuery mine = query(RecordKind::Customer);
    mine.mine = author().user;
    expectParts(mine, {u"city"_s, GroupStep::Month, {}});
}

TEST_P(GroupsTest, MonthsComeInTheirOrderAndTheNewestAreTold)
{
    const ListGroups all
        = valueOf(groups(writer(), query(RecordKind::Order), {u"order_day"_s, GroupStep::Month, {}}, kCny, 1000));
    ASSERT_GT(all.groups.size(), 6U);
    EXPECT_TRUE(std::ranges::is_sorted(all.groups, {}, &ListGroup::value));
    const ListGroups some
        = valueOf(groups(writer(), query(RecordKind::Order), {u"order_day"_s, GroupStep::Month, {}}, kCny, 5));
    ASSERT_EQ(some.groups.size(), 5U);
    EXPECT_EQ(some.groups.back().value, all.groups.back().value);
    EXPECT_EQ(some.distinct, all.distinct);
    EXPECT_EQ(some.records, all.records);
    EXPECT_GT(some.others.records, 0);
}

TEST_P(GroupsTest, TheLargestComeFirstAndTheRestIsOne)
{
    const GroupBy by{u"city"_s, GroupStep::Month, u"revenue"_s};
    const ListGroups found = valueOf(groups(writer(), query(RecordKind::Customer), by, kCny, 2));
    ASSERT_EQ(found.groups.size(), 2U);
    EXPECT_EQ(found.distinct, 5);
    EXPECT_GE(found.groups[0].size(by), found.groups[1].size(by));
    EXPECT_GT(found.groups[1].size(by), 0);
    qint64 told = found.others.records;
    for (const ListGroup& group : found.groups) {
        told += group.records;
    }
    EXPECT_EQ(told, found.records);
}

TEST_P(GroupsTest, OfALinkCarryItsName)
{
    const ListGroups found
        = valueOf(groups(writer(), query(RecordKind::Customer), {u"owner_id"_s, GroupStep::Month, {}}, kCny));
    ASSERT_EQ(found.groups.size(), 1U); // who writes a customer down owns it
    EXPECT_FALSE(found.groups[0].name.isEmpty());
    EXPECT_EQ(found.groups[0].records, kCustomers - 1);
}

TEST_P(GroupsTest, OfWhatCannotBeGroupedAreRefused)
{
    for (const GroupBy& by :
         {GroupBy{u"name"_s, {}, {}}, GroupBy{u"nothing"_s, {}, {}}, GroupBy{u"city"_s, {}, u"name"_s}}) {
        const auto refused = groups(writer(), query(RecordKind::Customer), by, kCny);
        ASSERT_FALSE(refused.has_value());
        EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    }
}

TEST(GroupSteps, BeginMonthsQuartersAndYears)
{
    const Day day = dayOf(2026, 8, 17);
    EXPECT_EQ(stepOf(day, GroupStep::Month), dayOf(2026, 8, 1));
    EXPECT_EQ(stepOf(day, GroupStep::Quarter), dayOf(2026, 7, 1));
    EXPECT_EQ(stepOf(day, GroupStep::Year), dayOf(2026, 1, 1));
    EXPECT_EQ(stepAfter(dayOf(2026, 10, 1), GroupStep::Quarter), dayOf(2027, 1, 1));
    EXPECT_EQ(stepAfter(dayOf(2026, 12, 1), GroupStep::Month), dayOf(2027, 1, 1));
}

} // namespace zhike::testing
