#include "services/lists/list.h"

#include "services/servicetest.h"

#include <algorithm>
#include <random>

namespace zhike::testing {

/// More rows than are read one by one, so that walks and merges are tested against a plain sort in memory.
class LargeList : public ServiceTest {
protected:
    static constexpr int kCustomers = 24'000;

    struct Expected {
        qint64 id;
        QString city;
        std::optional<qint64> value;
        std::optional<double> pAlive;
        std::optional<qint64> revenue;
        bool isDeleted;
    };

    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped()) {
            return;
        }
        std::mt19937 random(42);
        const auto chance = [&random](int percent) { return int(random() % 100) < percent; };
        auto transaction = Transaction::begin(writer());
        ASSERT_TRUE(transaction.has_value());
        CustomerStore store(writer());
        for (int i = 1; i <= kCustomers; ++i) {
            Expected row{i, u"city %1"_s.arg(random() % 40), {}, {}, {}, chance(3)};
            Customer customer{CustomerId(i)};
            customer.details.number = u"K-%1"_s.arg(i);
            customer.details.name = u"name %1"_s.arg(random() % 5000); // many share a name
            customer.details.city = row.city;
            ASSERT_TRUE(store.insert(customer).has_value());
            if (row.isDeleted) {
                ASSERT_TRUE(store.setDeleted(customer, now(), now()).has_value());
            }
            if (chance(80)) {
                row.value = qint64(random() % 1000);
                row.pAlive = double(random() % 100) / 100.0;
                run(u"INSERT INTO customer_insight (customer_id, run_id, r, f, m, segment, p_alive, value)"
                    " VALUES ($1, 1, 1, 1, 1, 'lost', $2, $3)"_s,
                    i, *row.pAlive, *row.value);
            }
            if (chance(70)) {
                row.revenue = qint64(random() % 100000);
                run(u"INSERT INTO customer_stats (customer_id, purchase_days, orders, revenue, margin, first_revenue,"
                    " first_margin, returns) VALUES ($1, 1, 1, $2, 0, 0, 0, 0)"_s,
                    i, *row.revenue);
            }
            m_expected.push_back(row);
        }
        ASSERT_TRUE(transaction->commit().has_value());
    }

    template <class... Args> void run(const QString& sql, const Args&... args)
    {
        const auto changed = writer().execute(sql, args...);
        ASSERT_TRUE(changed.has_value()) << changed.error().detail.toStdString();
    }

    /// Ids by a key, nothing last, equal keys by id in the same direction.
    template <class Key, class Keep> std::vector<qint64> plainly(Key key, Qt::SortOrder order, Keep keep) const
    {
        std::vector<Expected> rows;
        std::ranges::copy_if(
            m_expected, std::back_inserter(rows), [&](const Expected& row) { return !row.isDeleted && keep(row); });
        std::ranges::sort(rows, [&](const Expected& a, const Expected& b) {
            const auto x = key(a);
            const auto y = key(b);
            if (x.has_value() != y.has_value()) {
                return x.has_value();
            }
            if (x != y) {
                return order == Qt::AscendingOrder ? *x < *y : *x > *y;
            }
            return order == Qt::AscendingOrder ? a.id < b.id : a.id > b.id;
        });
        std::vector<qint64> ids;
        for (const Expected& row : rows) {
            ids.push_back(row.id);
        }
        return ids;
    }

    static std::vector<qint64> idsOf(const ListSnapshot& list)
    {
        std::vector<qint64> ids;
        for (size_t row = 0; row < list.rows.size(); ++row) {
            ids.push_back(list.rows.id(row));
        }
        return ids;
    }

    ListQuery query(const QString& sort, Qt::SortOrder order, Filter filter = {})
    {
        ListQuery asked;
        asked.sort = {{sort, order}};
        asked.filter = std::move(filter);
        asked.context.today = dayOf(2026, 11, 20);
        return asked;
    }

    std::vector<Expected> m_expected;
};
INSTANTIATE_TEST_SUITE_P(Engines, LargeList, kBothEngines, engineName);

TEST_P(LargeList, IsTheListThatAPlainSortGives)
{
    const auto all = [](const Expected&) { return true; };
    const auto half = [](const Expected& row) { return row.pAlive && *row.pAlive < 0.9; };
    const auto notHalf = [&half](const Expected& row) { return !half(row); };
    const Filter alive = Filter::where(u"p_alive"_s, FilterOperator::Less, {0.9});
    const auto value = [](const Expected& row) { return row.value; };
    const auto revenue = [](const Expected& row) { return row.revenue; };
    const auto pAlive = [](const Expected& row) { return row.pAlive; };
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        EXPECT_EQ(idsOf(valueOf(snapshot(writer(), query(u"value"_s, order)))), plainly(value, order, all));
        EXPECT_EQ(idsOf(valueOf(snapshot(writer(), query(u"revenue"_s, order, alive)))), plainly(revenue, order, half));
        EXPECT_EQ(
            idsOf(valueOf(snapshot(writer(), query(u"revenue"_s, order, Filter::negated(alive))))),
            plainly(revenue, order, notHalf));
        EXPECT_EQ(idsOf(valueOf(snapshot(writer(), query(u"p_alive"_s, order)))), plainly(pAlive, order, all));
    }
}

TEST_P(LargeList, BeginsWithItsFirstRows)
{
    for (const QString& sort : {u"name"_s, u"value"_s, u"revenue"_s}) {
        for (const Filter& filter : {Filter(), Filter::where(u"city"_s, FilterOperator::Is, {u"city 7"_s})}) {
            const ListQuery asked = query(sort, Qt::DescendingOrder, filter);
            const std::vector<qint64> first = idsOf(valueOf(firstRows(writer(), asked, 40)));
            const std::vector<qint64> whole = idsOf(valueOf(snapshot(writer(), asked)));

            ASSERT_EQ(first.size(), 40U) << sort.toStdString();
            EXPECT_TRUE(std::equal(first.begin(), first.end(), whole.begin())) << sort.toStdString();
        }
    }
}

TEST_P(LargeList, CombinesAnOwnFieldWithFigures)
{
    const Filter filter = Filter::all(
        {Filter::where(u"city"_s, FilterOperator::OneOf, {u"city 1"_s, u"city 2"_s, u"city 3"_s}),
         Filter::where(u"value"_s, FilterOperator::AtLeast, {qint64(500)}),
         Filter::where(u"revenue"_s, FilterOperator::IsEmpty)});
    const auto keep = [](const Expected& row) {
        return (row.city == u"city 1" || row.city == u"city 2" || row.city == u"city 3") && row.value
            && *row.value >= 500 && !row.revenue;
    };

    EXPECT_EQ(
        idsOf(valueOf(snapshot(writer(), query(u"value"_s, Qt::AscendingOrder, filter)))),
        plainly([](const Expected& row) { return row.value; }, Qt::AscendingOrder, keep));
}

TEST_P(LargeList, AddsUpWhatTheListShows)
{
    qint64 all = 0;
    qint64 some = 0;
    for (const Expected& row : m_expected) {
        if (!row.isDeleted && row.value) {
            all += *row.value;
            some += row.pAlive && *row.pAlive < 0.9 ? *row.value : 0;
        }
    }
    const Filter alive = Filter::where(u"p_alive"_s, FilterOperator::Less, {0.9});
    const auto sum = [this](const Filter& filter) {
        return valueOf(sums(writer(), query(u"name"_s, Qt::AscendingOrder, filter), {u"value"_s}, kCny))
            .first()
            .money.first()
            .minor();
    };

    EXPECT_EQ(sum({}), all);
    EXPECT_EQ(sum(alive), some);
}

} // namespace zhike::testing
