#include "repositories/lists/idlist.h"

#include "repositories/stores.h"
#include "support/freshstore.h"

namespace zhike::testing {

using namespace Qt::StringLiterals;

/// What has to stay fast however long a customer's history is, or however many customers there are: SQLite's plan of
/// the statement names the index and no sorting.
class QueryPlans : public StoreTest {
protected:
    QString planOf(const QString& sql)
    {
        auto statement = writer().prepare(u"EXPLAIN QUERY PLAN "_s + sql);
        EXPECT_TRUE(statement.has_value()) << (statement ? "" : statement.error().detail.toStdString());
        QStringList steps;
        if (statement) {
            for (int parameter = 1; parameter <= sql.count(u'$'); ++parameter) {
                statement->bindOne(parameter, 1);
            }
            const auto read = forRows(*statement, [&steps](const Statement& row) { steps.append(row.text(3)); });
            EXPECT_TRUE(read.has_value()) << (read ? "" : read.error().detail.toStdString());
        }
        return steps.join(u'\n');
    }
    void expectIndex(const QString& sql, const QString& index)
    {
        const QString plan = planOf(sql);
        EXPECT_TRUE(plan.contains(index)) << plan.toStdString();
        EXPECT_FALSE(plan.contains(u"USE TEMP B-TREE FOR ORDER BY")) << plan.toStdString();
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, QueryPlans, ::testing::Values(Engine::Sqlite), engineName);

TEST_P(QueryPlans, TimelineReadsEachSourceThroughItsIndex)
{
    expectIndex(
        u"SELECT * FROM activity WHERE customer_id = $1 AND deleted_at IS NULL AND status <> 'planned'"
        " AND (at, id) < ($2, $3) ORDER BY at DESC, id DESC LIMIT $4"_s,
        u"activity_timeline"_s);
    expectIndex(
        u"SELECT * FROM sales_order WHERE customer_id = $1 AND deleted_at IS NULL"
        " AND status IN ('confirmed', 'shipped', 'closed') AND (order_day, id) < ($2, $3)"
        " ORDER BY order_day DESC, id DESC LIMIT $4"_s,
        u"sales_order_purchases"_s);
    expectIndex(
        u"SELECT * FROM sales_order WHERE customer_id = $1 AND deleted_at IS NULL"
        " AND status IN ('draft', 'cancelled') AND (order_day, id) < ($2, $3) ORDER BY order_day DESC, id DESC LIMIT $4"_s,
        u"sales_order_others"_s);
    expectIndex(
        u"SELECT * FROM service_case WHERE customer_id = $1 AND deleted_at IS NULL AND (opened_at, id) < ($2, $3)"
        " ORDER BY opened_at DESC, id DESC LIMIT $4"_s,
        u"service_case_timeline"_s);
}

TEST_P(QueryPlans, ListsWalkTheirOrderInACoveringIndex)
{
    expectIndex(
        u"SELECT t.id FROM customer AS t WHERE t.deleted_at IS NULL ORDER BY t.name_key, t.id"_s,
        u"COVERING INDEX customer_by_name"_s);
    expectIndex(
        u"SELECT t.customer_id, t.id FROM sales_order AS t WHERE t.deleted_at IS NULL ORDER BY t.order_day DESC, t.id DESC"_s,
        u"COVERING INDEX sales_order_by_day"_s);
    expectIndex(
        u"SELECT t.customer_id, t.id FROM activity AS t WHERE t.deleted_at IS NULL ORDER BY t.at DESC, t.id DESC"_s,
        u"COVERING INDEX activity_by_at"_s);
    expectIndex(
        u"SELECT t.customer_id, t.id FROM contact AS t WHERE t.deleted_at IS NULL ORDER BY t.name_key, t.id"_s,
        u"COVERING INDEX contact_by_name"_s);
    expectIndex(
        u"SELECT i.customer_id FROM customer_insight AS i WHERE TRUE AND i.value IS NOT NULL"
        " ORDER BY i.value DESC, i.customer_id DESC"_s,
        u"COVERING INDEX customer_insight_by_value"_s);
    expectIndex(
        u"SELECT i.customer_id FROM customer_insight AS i WHERE TRUE AND i.segment = $1"_s,
        u"COVERING INDEX customer_insight_by_segment"_s);
}

TEST_P(QueryPlans, DuePlansAndQueuesAreFoundByIndex)
{
    expectIndex(
        u"SELECT * FROM activity WHERE deleted_at IS NULL AND status = 'planned' AND at >= $1 AND at < $2"
        " AND owner_id = $4 AND customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)"
        " ORDER BY at, id LIMIT $3"_s,
        u"activity_planned"_s);
    expectIndex(
        u"SELECT * FROM service_case WHERE deleted_at IS NULL"
        " AND status NOT IN ('resolved', 'closed', 'rejected', 'duplicate')"
        " AND resolution_due IS NOT NULL AND status NOT IN ('waiting_customer', 'waiting_third_party', 'on_hold')"
        " ORDER BY resolution_due, id LIMIT $1"_s,
        u"service_case_queue"_s);
    expectIndex(u"SELECT id FROM customer WHERE deleted_at IS NOT NULL ORDER BY id"_s, u"customer_in_bin"_s);
}

TEST_P(QueryPlans, CalendarRemindersAndUnansweredCallsReadTheirDaysOnly)
{
    const QString days = u" AND at >= $1 AND at < $2 AND owner_id IN ($4)"
                         " AND customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)"
                         " ORDER BY at, id LIMIT $3"_s;
    expectIndex(
        u"SELECT * FROM activity WHERE deleted_at IS NULL AND status = 'planned' AND repeat_rule IS NULL"_s + days,
        u"activity_planned"_s);
    expectIndex(
        u"SELECT * FROM activity WHERE deleted_at IS NULL AND status <> 'planned'"_s + days, u"activity_records"_s);
    expectIndex(
        u"SELECT * FROM activity WHERE deleted_at IS NULL AND remind_at IS NOT NULL AND owner_id = $1"
        " AND remind_at <= $2 AND status = 'planned' ORDER BY remind_at, id LIMIT $3"_s,
        u"activity_reminders"_s);
    expectIndex(
        u"SELECT * FROM activity WHERE deleted_at IS NULL AND minutes > 1440 AND repeat_rule IS NULL"_s + days,
        u"activity_long"_s);
    expectIndex(
        u"SELECT * FROM activity WHERE deleted_at IS NULL AND status = 'planned' AND repeat_rule IS NOT NULL"
        " AND at < $1 AND owner_id IN ($3) ORDER BY at, id LIMIT $2"_s,
        u"activity_series"_s);
    const QString unanswered = planOf(
        u"SELECT a.customer_id, c.name, c.owner_id, count(*), sum(CASE WHEN a.at >= $1 THEN 1 ELSE 0 END), min(a.at),"
        " max(a.at) FROM activity AS a JOIN customer AS c ON c.id = a.customer_id"
        " WHERE a.deleted_at IS NULL AND a.status IN ('not_reached', 'busy', 'left_message') AND a.at >= $2"
        " AND c.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM activity AS b WHERE b.customer_id = a.customer_id"
        " AND b.at >= a.at AND b.deleted_at IS NULL AND b.status = 'done'"
        " AND (b.kind IN ('call', 'visit', 'meeting') OR (b.kind = 'mail' AND b.direction = 'in')))"
        " GROUP BY a.customer_id, c.name, c.owner_id"_s);
    EXPECT_TRUE(unanswered.contains(u"COVERING INDEX activity_unanswered")) << unanswered.toStdString();
    EXPECT_TRUE(unanswered.contains(u"activity_timeline (customer_id=? AND at>?)")) << unanswered.toStdString();
}

TEST_P(QueryPlans, RowsOfAPageAreFoundById)
{
    EXPECT_TRUE(planOf(u"SELECT * FROM sales_order AS t JOIN customer AS c ON c.id = t.customer_id"
                       " WHERE t.deleted_at IS NULL AND c.deleted_at IS NULL AND t.id IN ($1, $2, $3)"_s)
                    .contains(u"sales_order_by_id"));
}

} // namespace zhike::testing
