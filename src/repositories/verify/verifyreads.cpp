#include "repositories/verify/verifyreads.h"

#include "domain/catalogue.h"
#include "domain/customers/relationship.h"

#include <array>
#include <functional>
#include <vector>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Result<FoundRows>
foundRows(Statement statement, qsizetype limit, const std::function<QString(const Statement&)>& describe)
{
    FoundRows found;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return found;
        }
        ++found.count;
        if (found.first.size() < limit) {
            found.first.append(describe(statement));
        }
    }
}

QString choiceCondition(const Field& field)
{
    QStringList keys;
    bool mayBeNull = false;
    for (const Choice& choice : field.choices) {
        mayBeNull = mayBeNull || choice.key[0] == '\0';
        keys.append(u"'%1'"_s.arg(QLatin1StringView(choice.key)));
    }
    const QString column = QString::fromLatin1(field.key);
    return mayBeNull ? u"%1 NOT IN (%2)"_s.arg(column, keys.join(u", "_s))
                     : u"(%1 IS NULL OR %1 NOT IN (%2))"_s.arg(column, keys.join(u", "_s));
}

} // namespace

Result<FoundRows> ordersWithOtherSums(SqlSession& session, qsizetype limit)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT o.customer_id, o.id, o.number FROM sales_order o WHERE o.total <> o.net + o.tax OR o.net <>"
            " (SELECT CAST(COALESCE(sum(l.net), 0) AS ${int}) FROM order_line l"
            " WHERE l.customer_id = o.customer_id AND l.order_id = o.id)"_s.replace(
                u"${int}"_s, session.engine() == Engine::Sqlite ? u"INTEGER"_s : u"bigint"_s)));
    return foundRows(std::move(statement), limit, [](const Statement& row) {
        return u"order %1 (customer %2, id %3)"_s.arg(row.text(2)).arg(row.integer(0)).arg(row.integer(1));
    });
}

Result<void> statsFromOrders(SqlSession& session, const StatsAccumulator::Sink& sink)
{
    // the condition of the index sales_order_purchases, word for word
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT customer_id, order_day, net_base, cost_base FROM sales_order"
                      " WHERE deleted_at IS NULL AND status IN ('confirmed', 'shipped', 'closed')"
                      " ORDER BY customer_id, order_day"_s));
    StatsAccumulator accumulator(sink);
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return accumulator.finish();
        }
        ZHIKE_CHECK(accumulator.add(
            {statement.integer(0), qint32(statement.integer(1)), statement.integer(2), statement.integer(3)}));
    }
}

Result<FoundRows> rowsWithUnknownChoices(SqlSession& session, RecordKind kind, qsizetype limit)
{
    QStringList conditions;
    for (const Field& field : standardFieldsOf(kind)) {
        if (field.type == FieldType::Choice && field.source == FieldSource::Own && !field.choices.empty()) {
            conditions.append(choiceCondition(field));
        }
    }
    if (conditions.isEmpty()) {
        return FoundRows();
    }
    const QString table = QString::fromLatin1(tableOf(kind));
    ZHIKE_TRY(
        Statement statement, session.query(u"SELECT id FROM %1 WHERE %2"_s.arg(table, conditions.join(u" OR "_s))));
    return foundRows(std::move(statement), limit, [&table](const Statement& row) {
        return u"%1 %2"_s.arg(table).arg(row.integer(0));
    });
}

Result<FoundRows> rowsOfUnknownBatches(SqlSession& session, qsizetype limit)
{
    FoundRows all;
    for (const char* name : {"customer", "product", "sales_order"}) {
        const QString table = QString::fromLatin1(name);
        ZHIKE_TRY(
            Statement statement,
            session.query(u"WITH batch AS (SELECT batch_id, count(*) AS members FROM %1 WHERE batch_id IS NOT NULL"
                          " GROUP BY batch_id) SELECT b.batch_id, b.members FROM batch b"
                          " WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.id = b.batch_id)"_s.arg(table)));
        ZHIKE_TRY(const FoundRows found, foundRows(std::move(statement), limit, [&table](const Statement& row) {
                      return u"%1 row(s) of %2 from batch %3"_s.arg(row.integer(1)).arg(table).arg(row.integer(0));
                  }));
        all.count += found.count;
        all.first += found.first;
    }
    return all;
}

Result<FoundRows> contactsWithOtherMarks(SqlSession& session, qsizetype limit)
{
    const QString said
        = u"COALESCE((SELECT CASE WHEN s.state = 'withdrawn' THEN 1 ELSE 0 END FROM consent s"
          " WHERE s.customer_id = c.customer_id AND s.contact_id = c.id AND s.deleted_at IS NULL AND s.channel = '%1'"
          " AND s.purpose IN ('any', 'offers') ORDER BY s.at DESC, s.id DESC LIMIT 1), 0)"_s;
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT c.customer_id, c.id FROM contact c WHERE c.deleted_at IS NULL AND (c.do_not_call <> %1"
                      " OR c.do_not_mail <> %2)"_s.arg(said.arg(u"phone"_s), said.arg(u"mail"_s))));
    return foundRows(std::move(statement), limit, [](const Statement& row) {
        return u"contact %1 (customer %2)"_s.arg(row.integer(1)).arg(row.integer(0));
    });
}

Result<FoundRows> countersBehind(SqlSession& session)
{
    FoundRows found;
    constexpr RecordKind kNumbered[]
        = {RecordKind::Customer,
           RecordKind::Contact,
           RecordKind::Product,
           RecordKind::Category,
           RecordKind::Order,
           RecordKind::Activity,
           RecordKind::Case,
           RecordKind::CaseEntry,
           RecordKind::User,
           RecordKind::Stage,
           RecordKind::Opportunity,
           RecordKind::Segment,
           RecordKind::CustomerSegment,
           RecordKind::Need,
           RecordKind::NotDuplicate,
           RecordKind::Consent,
           RecordKind::Relationship,
           RecordKind::RetentionRule,
           RecordKind::ListView,
           RecordKind::Attachment,
           RecordKind::CustomField,
           RecordKind::PoolRule,
           RecordKind::Tenure};
    QStringList tables{u"change"_s};
    for (const RecordKind kind : kNumbered) {
        tables.append(QString::fromLatin1(tableOf(kind)));
    }
    for (const QString& table : tables) {
        ZHIKE_TRY(const std::optional<qint64> largest, session.integer(u"SELECT max(id) FROM %1"_s.arg(table)));
        ZHIKE_TRY(
            const std::optional<qint64> next,
            session.integer(u"SELECT next_value FROM counter WHERE name = $1"_s, table));
        if (largest && next.value_or(1) <= *largest) {
            ++found.count;
            found.first.append(u"%1: next is %2, the largest is %3"_s.arg(table).arg(next.value_or(1)).arg(*largest));
        }
    }
    return found;
}

Result<FoundRows> unpairedRelations(SqlSession& session, qsizetype limit)
{
    // two statements and a merge of both lists would be needed on machines that hold customers apart; a report may wait
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT customer_id, id, kind, other_id, contact_id, other_contact_id, since_day, until_day, note, link_no"
            " FROM relationship WHERE deleted_at IS NULL ORDER BY link_no, id"_s));
    FoundRows found;
    struct Side {
        qint64 customer = 0;
        qint64 id = 0;
        qint64 link = 0;
        std::array<Value, 7> said;
    };
    std::vector<Side> sides; // of one relation
    const auto isPair = [&sides] {
        if (sides.size() != 2 || sides[0].customer == sides[1].customer) {
            return false;
        }
        const auto& [a, b] = std::tie(sides[0].said, sides[1].said);
        const auto kind = [](const Value& value) {
            const auto* key = std::get_if<QString>(&value);
            return key != nullptr ? fromKey<RelationKind>(*key) : std::nullopt;
        };
        return kind(a[0]) && kind(b[0]) && reversed(*kind(a[0])) == *kind(b[0]) && a[1] == Value(sides[1].customer)
            && b[1] == Value(sides[0].customer) && a[2] == b[3] && a[3] == b[2] && a[4] == b[4] && a[5] == b[5]
            && a[6] == b[6];
    };
    const auto settle = [&] {
        if (!sides.empty() && !isPair()) {
            ++found.count;
            if (found.first.size() < limit) {
                found.first.append(u"relationship %1 (customer %2, number %3)"_s.arg(sides[0].id)
                                       .arg(sides[0].customer)
                                       .arg(sides[0].link));
            }
        }
        sides.clear();
    };
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            settle();
            return found;
        }
        if (!sides.empty() && sides.front().link != statement.integer(9)) {
            settle();
        }
        Side side{statement.integer(0), statement.integer(1), statement.integer(9), {}};
        for (int column = 0; column < 7; ++column) {
            side.said[size_t(column)] = statement.value(column + 2);
        }
        sides.push_back(std::move(side));
    }
}

Result<QList<CustomerLink>> customerLinks(SqlSession& session)
{
    QList<CustomerLink> links;
    for (const char* field : {"parent_id", "household_id", "referred_by_id"}) {
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT id, %1 FROM customer WHERE %1 IS NOT NULL ORDER BY id"_s.arg(QLatin1StringView(field))));
        for (;;) {
            ZHIKE_TRY(const bool row, statement.next());
            if (!row) {
                break;
            }
            links.append({statement.integer(0), field, statement.integer(1)});
        }
    }
    return links;
}

Result<bool> customerExists(SqlSession& session, qint64 id)
{
    ZHIKE_TRY(const std::optional<qint64> found, session.integer(u"SELECT id FROM customer WHERE id = $1"_s, id));
    return found.has_value();
}

} // namespace zhike
