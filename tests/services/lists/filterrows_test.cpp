#include "services/lists/filterrows.h"

#include "repositories/insight/insightstore.h"
#include "services/customers/customerchanges.h"
#include "services/lists/list.h"
#include "services/sales/orderchanges.h"
#include "services/sales/productchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

#include <random>

namespace zhike::testing {

using Op = FilterOperator;

/// Four customers: Anna ordered a stirrer lately and has an open complaint; Bob ordered long ago, his case is closed;
/// Carl never ordered; Dora is Bob's like, of another owner.
class FilterRowsTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        const auto add = [this](const QString& name, const QString& city) {
            CustomerDraft draft = customerNamed(name);
            draft.city = city;
            return made<CustomerId>(createCustomer(draft));
        };
        m_anna = add(u"Anna"_s, u"Shanghai"_s);
        m_bob = add(u"Bob"_s, u"Beijing"_s);
        m_carl = add(u"Carl"_s, u"Shanghai"_s);
        m_dora = add(u"Dora"_s, QString());
        CategoryDraft category;
        category.name = u"Stirrers"_s;
        m_category = made<CategoryId>(createCategory(category));
        ProductDraft product;
        product.sku = u"MS-300"_s;
        product.name = u"Stirrer"_s;
        product.category = m_category;
        product.listPrice = Money(100'00, kCny);
        m_product = made<ProductId>(createProduct(product));
        OrderDraft stirrer = orderOf(2, 500, dayOf(2026, 11, 10));
        stirrer.lines.front().product = m_product;
        apply(createOrder(m_anna, stirrer));
        apply(createOrder(m_bob, orderOf(1, 100, dayOf(2025, 3, 1))));
        apply(createOrder(m_dora, orderOf(1, 90, dayOf(2025, 4, 1))));
        CaseDraft complaint = caseAbout(u"Motor whistles"_s, Priority::High);
        complaint.type = CaseType::Complaint;
        apply(createCase(m_anna, complaint));
        const ChangeReceipt closed = apply(createCase(m_bob, caseAbout(u"Where is my order"_s)));
        const CaseId id(closed.touched.first().id);
        apply(moveCase(
            m_bob, id, read<CaseDraft>(m_bob, id).revision, CaseStatus::Resolved, closed.title.subject, u"Sent"_s));
    }

    FilterContext context() { return {author().user, dayOf(2026, 11, 20), QTimeZone::systemTimeZone()}; }
    QStringList names(const Filter& filter)
    {
        ListQuery query;
        query.filter = filter;
        query.context = context();
        const auto list = snapshot(writer(), query);
        EXPECT_TRUE(list.has_value()) << (list ? "" : list.error().detail.toStdString());
        QStringList found;
        for (size_t row = 0; list && row < list->rows.size(); ++row) {
            found.append(customer(CustomerId(list->rows.id(row))).details.name);
        }
        EXPECT_EQ(valueOf(countOf(writer(), query)), found.size());
        return found;
    }
    /// The same, looked up row by row: the way of a change to one customer.
    QStringList namesOneByOne(const Filter& filter)
    {
        ListScan scan;
        scan.filter = filter;
        scan.context = context();
        std::vector<qint64> ids{m_anna.value(), m_bob.value(), m_carl.value(), m_dora.value()};
        std::vector<qint64> found;
        const auto scanned = scanIds(
            writer(), scan, ids, [&found](const RowKey& key, const Statement&, int) { found.push_back(key.id); });
        EXPECT_TRUE(scanned.has_value()) << (scanned ? "" : scanned.error().detail.toStdString());
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        QStringList names;
        for (const qint64 id : found) {
            names.append(customer(CustomerId(id)).details.name);
        }
        return names;
    }
    QStringList both(const Filter& filter)
    {
        const QStringList found = names(filter);
        EXPECT_EQ(namesOneByOne(filter), found);
        return found;
    }
    static Filter open() { return Filter::where(u"is_open"_s, Op::Is, {qint64(1)}); }

    CustomerId m_anna{0}, m_bob{0}, m_carl{0}, m_dora{0};
    CategoryId m_category{0};
    ProductId m_product{0};
};

INSTANTIATE_TEST_SUITE_P(Engines, FilterRowsTest, kBothEngines, engineName);

TEST_P(FilterRowsTest, FindsCustomersByTheirCases)
{
    EXPECT_EQ(both(Filter::related(u"cases"_s)), (QStringList{u"Anna"_s, u"Bob"_s}));
    EXPECT_EQ(both(Filter::related(u"cases"_s, open())), (QStringList{u"Anna"_s}));
    EXPECT_EQ(
        both(Filter::related(
            u"cases"_s, Filter::all({Filter::where(u"type"_s, Op::Is, {u"complaint"_s}), Filter::negated(open())}))),
        QStringList());
    EXPECT_EQ(
        both(Filter::negated(Filter::related(u"cases"_s, open()))), (QStringList{u"Bob"_s, u"Carl"_s, u"Dora"_s}));
}

TEST_P(FilterRowsTest, FindsCustomersByWhatTheyBought)
{
    const auto bought = [](const QString& field, qint64 id) {
        return Filter::related(u"purchases"_s, Filter::where(field, Op::Is, {id}));
    };
    EXPECT_EQ(both(bought(u"product_id"_s, m_product.value())), (QStringList{u"Anna"_s}));
    EXPECT_EQ(both(bought(u"category_id"_s, m_category.value())), (QStringList{u"Anna"_s}));
    EXPECT_EQ(
        both(Filter::negated(bought(u"category_id"_s, m_category.value()))),
        (QStringList{u"Bob"_s, u"Carl"_s, u"Dora"_s}));
}

TEST_P(FilterRowsTest, TellsLongAgoFromNever)
{
    EXPECT_EQ(both(Filter::where(u"last_day"_s, Op::OlderThanDays, {qint64(90)})), (QStringList{u"Bob"_s, u"Dora"_s}));
    EXPECT_EQ(both(Filter::where(u"last_day"_s, Op::IsEmpty)), (QStringList{u"Carl"_s}));
    EXPECT_EQ(
        both(Filter::negated(Filter::related(u"orders"_s, Filter::where(u"order_day"_s, Op::LastDays, {qint64(90)})))),
        (QStringList{u"Bob"_s, u"Carl"_s, u"Dora"_s}));
}

TEST_P(FilterRowsTest, JoinsSourcesByAnyAndNot)
{
    const Filter shanghai = Filter::where(u"city"_s, Op::Is, {u"Shanghai"_s});
    const Filter longAgo = Filter::where(u"last_day"_s, Op::OlderThanDays, {qint64(90)});
    EXPECT_EQ(both(Filter::any({shanghai, longAgo})), (QStringList{u"Anna"_s, u"Bob"_s, u"Carl"_s, u"Dora"_s}));
    EXPECT_EQ(
        both(Filter::any({Filter::related(u"cases"_s, open()), longAgo})),
        (QStringList{u"Anna"_s, u"Bob"_s, u"Dora"_s}));
    EXPECT_EQ(
        both(Filter::all({shanghai, Filter::negated(Filter::any({Filter::related(u"cases"_s), longAgo}))})),
        (QStringList{u"Carl"_s}));
}

TEST_P(FilterRowsTest, GivesTheSameRowsWholeAndOneByOneForAnyFilter)
{
    const std::vector<Filter> leaves{
        Filter::where(u"city"_s, Op::Is, {u"Shanghai"_s}),
        Filter::where(u"city"_s, Op::IsEmpty),
        Filter::where(u"last_day"_s, Op::OlderThanDays, {qint64(90)}),
        Filter::where(u"revenue"_s, Op::AtLeast, {qint64(1000'00)}),
        Filter::where(u"orders"_s, Op::IsEmpty),
        Filter::where(u"value"_s, Op::IsNot, {qint64(5)}),
        Filter::where(u"segment"_s, Op::NoneOf, {u"champions"_s}),
        Filter::where(u"open_cases"_s, Op::Greater, {qint64(0)}),
        Filter::related(u"cases"_s, open()),
        Filter::related(u"orders"_s, Filter::where(u"net_base"_s, Op::Greater, {qint64(95'00)}))};
    std::mt19937 random(7);
    const std::function<Filter(int)> make = [&](int depth) {
        const unsigned kind = depth == 0 ? 0 : random() % 4;
        if (kind == 0) {
            return leaves[random() % leaves.size()];
        }
        if (kind == 1) {
            return Filter::negated(make(depth - 1));
        }
        std::vector<Filter> parts{make(depth - 1), make(depth - 1)};
        return kind == 2 ? Filter::all(std::move(parts)) : Filter::any(std::move(parts));
    };
    for (int i = 0; i < 60; ++i) {
        both(make(3));
    }
}

TEST_P(FilterRowsTest, KnowsMyTeam)
{
    const auto everyone = valueOf(UserStore(writer()).all());
    UserDraft colleague;
    colleague.name = u"Colleague"_s;
    const auto me = std::ranges::find(everyone, author().user, &User::id);
    ASSERT_NE(me, everyone.end());
    const Filter team = Filter::where(u"owner_id"_s, Op::IsMyTeam);

    const FilterContext known = valueOf(withTeam(writer(), team, context()));

    for (const User& user : everyone) {
        const bool mine = !me->details.team.isEmpty() && user.details.team == me->details.team;
        EXPECT_EQ(known.team.contains(user.id), mine) << user.details.name.toStdString();
    }
    EXPECT_TRUE(valueOf(withTeam(writer(), Filter(), context())).team.isEmpty());
    EXPECT_EQ(names(team).size(), names(Filter::where(u"owner_id"_s, Op::IsMe)).size());
}

TEST_P(FilterRowsTest, RefusesUnknownRelationsAndRelationsInsideRelations)
{
    ListQuery query;
    query.context = context();
    for (const Filter& filter :
         {Filter::related(u"customer; DROP TABLE customer"_s), Filter::related(u"cases"_s, Filter::related(u"cases"_s)),
          Filter::related(u"cases"_s, Filter::where(u"city"_s, Op::IsEmpty)),
          Filter::any({Filter::related(u"nothing"_s), Filter::where(u"city"_s, Op::IsEmpty)})}) {
        query.filter = filter;
        const auto list = snapshot(writer(), query);
        ASSERT_FALSE(list.has_value());
        EXPECT_EQ(list.error().code, ErrorCode::InvalidInput);
    }
    query.kind = RecordKind::Order;
    query.filter = Filter::related(u"cases"_s);
    EXPECT_FALSE(snapshot(writer(), query).has_value());
}

TEST(RowSet, KeepsComplementsWithoutListingEverybody)
{
    const RowSet some{{{0, 1}, {0, 2}, {0, 3}}, false};
    const RowSet allBut{{{0, 2}, {0, 9}}, true};

    EXPECT_EQ(intersection(some, allBut), (RowSet{{{0, 1}, {0, 3}}, false}));
    EXPECT_EQ(united(some, allBut), (RowSet{{{0, 9}}, true}));
    EXPECT_EQ(intersection(RowSet::everything(), some), some);
    EXPECT_EQ(united(RowSet::everything(), some), RowSet::everything());
}

} // namespace zhike::testing
