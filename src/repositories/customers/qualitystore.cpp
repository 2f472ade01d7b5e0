#include "repositories/customers/qualitystore.h"

#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kQualityColumns
    = u"q.customer_id, q.completeness, q.freshness, q.missing, q.phone_day, q.mail_day, q.address_day, q.counted_day"_s;

/// Data older than about three years, or gaps: what stands on the list of what is to be done.
const QString kToComplete = u" (q.completeness < 100 OR q.freshness < 50) AND t.deleted_at IS NULL"_s;

std::optional<Day> dayAt(const Statement& line, int column)
{
    return line.isNull(column) ? std::nullopt : std::optional(Day(std::int32_t(line.integer(column))));
}

QualityRow qualityRowOf(const Statement& line)
{
    QualityRow row{CustomerId(line.integer(0)), int(line.integer(1)), std::nullopt, line.text(3)};
    if (!line.isNull(2)) {
        row.freshness = int(line.integer(2));
    }
    row.phoneDay = dayAt(line, 4);
    row.mailDay = dayAt(line, 5);
    row.addressDay = dayAt(line, 6);
    row.countedDay = Day(std::int32_t(line.integer(7)));
    return row;
}

Result<std::optional<Instant>> newestAt(SqlSession& session, CustomerId customer, QStringView condition)
{
    ZHIKE_TRY(
        Statement line,
        session.query(
            u"SELECT at FROM activity WHERE customer_id = $1 AND deleted_at IS NULL AND %1 ORDER BY at DESC LIMIT 1"_s
                .arg(condition),
            customer));
    ZHIKE_TRY(const bool found, line.next());
    return found ? std::optional(Instant(line.integer(0))) : std::nullopt;
}

template <class... Args>
Result<QList<CustomerId>> customersOf(SqlSession& session, const QString& sql, const Args&... args)
{
    ZHIKE_TRY(Statement line, session.query(sql, args...));
    QList<CustomerId> customers;
    ZHIKE_CHECK(forRows(line, [&customers](const Statement& row) { customers.append(CustomerId(row.integer(0))); }));
    return customers;
}

} // namespace

Result<std::optional<QualityRow>> readQuality(SqlSession& session, CustomerId customer)
{
    ZHIKE_TRY(
        Statement line,
        session.query(
            u"SELECT "_s + kQualityColumns + u" FROM customer_quality q WHERE q.customer_id = $1"_s, customer));
    ZHIKE_TRY(const bool found, line.next());
    return found ? std::optional(qualityRowOf(line)) : std::nullopt;
}

Result<void> writeQuality(SqlSession& session, const QualityRow& row)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO customer_quality (customer_id, completeness, freshness, missing, phone_day, mail_day,"
            " address_day, counted_day) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
            " ON CONFLICT (customer_id) DO UPDATE SET completeness = excluded.completeness,"
            " freshness = excluded.freshness, missing = excluded.missing, phone_day = excluded.phone_day,"
            " mail_day = excluded.mail_day, address_day = excluded.address_day, counted_day = excluded.counted_day"_s,
            row.customer, row.completeness, row.freshness, row.gaps.isEmpty() ? Value() : Value(row.gaps),
            toValue(row.phoneDay), toValue(row.mailDay), toValue(row.addressDay), toValue(row.countedDay)));
    return {};
}

Result<QList<CustomerId>> customersNotCounted(SqlSession& session, CustomerId after, int limit)
{
    return customersOf(
        session,
        u"SELECT t.id FROM customer t WHERE t.id > $1 AND NOT EXISTS (SELECT 1 FROM customer_quality q"
        " WHERE q.customer_id = t.id) ORDER BY t.id LIMIT $2"_s,
        after, limit);
}

Result<QList<CustomerId>> customersCountedBefore(SqlSession& session, Day day, int limit)
{
    return customersOf(
        session,
        u"SELECT customer_id FROM customer_quality WHERE counted_day < $1 ORDER BY counted_day, customer_id LIMIT $2"_s,
        toValue(day), limit);
}

Result<void> markAllForCounting(SqlSession& session)
{
    ZHIKE_TRY([[maybe_unused]] const qint64 rows, session.execute(u"UPDATE customer_quality SET counted_day = 0"_s));
    return {};
}

Result<void> removeQuality(SqlSession& session, CustomerId customer)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(u"DELETE FROM customer_quality WHERE customer_id = $1"_s, customer));
    return {};
}

Result<ContactDays> lastContactDays(SqlSession& session, CustomerId customer)
{
    ContactDays days;
    ZHIKE_TRY(days.phone, newestAt(session, customer, u"kind = 'call' AND status = 'done'"));
    ZHIKE_TRY(days.mail, newestAt(session, customer, u"kind = 'mail' AND direction = 'in' AND status = 'done'"));
    ZHIKE_TRY(days.address, newestAt(session, customer, u"kind = 'visit' AND status = 'done'"));
    return days;
}

Result<QList<std::pair<Instant, QString>>>
confirmationsOf(SqlSession& session, CustomerId customer, const QString& keyPrefix, int limit)
{
    ZHIKE_TRY(
        Statement line,
        session.query(
            u"SELECT at, external_key FROM activity WHERE customer_id = $1 AND deleted_at IS NULL AND kind = 'note'"
            " AND external_key >= $2 AND external_key < $3 ORDER BY at DESC LIMIT $4"_s,
            customer, keyPrefix, keyPrefix + u'~', limit));
    QList<std::pair<Instant, QString>> found;
    ZHIKE_CHECK(forRows(line, [&found](const Statement& row) {
        found.append({Instant(row.integer(0)), row.text(1)});
    }));
    return found;
}

namespace {

QString scopeCondition(const QualityScope& scope, int firstParameter)
{
    if (scope.isNobodys) {
        return u" AND t.owner_id IS NULL"_s;
    }
    QStringList marks;
    for (size_t i = 0; i < scope.owners.size(); ++i) {
        marks.append(u"$%1"_s.arg(firstParameter + int(i)));
    }
    return marks.isEmpty() ? QString() : u" AND t.owner_id IN (%1)"_s.arg(marks.join(u", "_s));
}

void bindScope(Statement& statement, const QualityScope& scope, int firstParameter)
{
    for (size_t i = 0; i < scope.owners.size() && !scope.isNobodys; ++i) {
        statement.bindOne(firstParameter + int(i), scope.owners[i]);
    }
}

/// No nothings: the engines do not agree on where those come.
QString orderOf(const QualitySort& sort)
{
    const QString direction = sort.direction == Qt::DescendingOrder ? u" DESC"_s : QString();
    switch (sort.by) {
    case QualityOrder::Name:
        return u"t.name_key"_s + direction;
    case QualityOrder::Completeness:
        return u"q.completeness"_s + direction;
    case QualityOrder::Freshness:
        return u"COALESCE(q.freshness, 101)"_s + direction;
    case QualityOrder::Stake:
        return u"COALESCE(i.value, s.revenue, 0)"_s + direction;
    case QualityOrder::Owner:
        return u"COALESCE((SELECT u.name FROM app_user u WHERE u.id = t.owner_id), '')"_s + direction;
    case QualityOrder::Importance:
        break;
    }
    // what is at stake, times the gaps and half of what went stale; one yuan more, so that those without orders count
    return u"(CASE WHEN COALESCE(i.value, s.revenue, 0) > 0 THEN COALESCE(i.value, s.revenue, 0) ELSE 0 END"
           " + 100) * (200 - 2 * q.completeness + 100 - COALESCE(q.freshness, 100))"_s
        + (sort.direction == Qt::DescendingOrder ? QString() : u" DESC"_s);
}

} // namespace

Result<QList<QualityLine>>
linesToComplete(SqlSession& session, const QualityScope& scope, const QualitySort& sort, int limit)
{
    const QString text = u"SELECT "_s + kQualityColumns
        + u", t.name, t.owner_id, t.revision, COALESCE(i.value, s.revenue, 0) AS stake FROM customer t"
          " JOIN customer_quality q ON q.customer_id = t.id LEFT JOIN customer_insight i ON i.customer_id = t.id"
          " LEFT JOIN customer_stats s ON s.customer_id = t.id WHERE"_s
        + kToComplete + scopeCondition(scope, 2) + u" ORDER BY "_s + orderOf(sort) + u", t.id LIMIT $1"_s;
    ZHIKE_TRY(Statement statement, session.prepare(text));
    statement.bindOne(1, limit);
    bindScope(statement, scope, 2);
    QList<QualityLine> lines;
    ZHIKE_CHECK(forRows(statement, [&lines](const Statement& row) {
        QualityLine line{CustomerId(row.integer(0)), row.text(8)};
        if (!row.isNull(9)) {
            line.owner = UserId(row.integer(9));
        }
        line.revision = int(row.integer(10));
        line.quality = qualityRowOf(row);
        line.stake = row.integer(11);
        lines.append(std::move(line));
    }));
    return lines;
}

Result<qint64> countToComplete(SqlSession& session, const QualityScope& scope)
{
    ZHIKE_TRY(
        Statement statement,
        session.prepare(
            u"SELECT count(*) FROM customer t JOIN customer_quality q ON q.customer_id = t.id WHERE"_s + kToComplete
            + scopeCondition(scope, 1)));
    bindScope(statement, scope, 1);
    ZHIKE_TRY(const bool hasRow, statement.next());
    return hasRow ? statement.integer(0) : 0;
}

Result<QList<OwnerToComplete>> countToCompleteByOwner(SqlSession& session)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT t.owner_id, count(*) FROM customer t JOIN customer_quality q ON q.customer_id = t.id WHERE"_s
            + kToComplete + u" GROUP BY t.owner_id ORDER BY count(*) DESC"_s));
    QList<OwnerToComplete> counts;
    ZHIKE_CHECK(forRows(statement, [&counts](const Statement& row) {
        counts.append({row.isNull(0) ? std::nullopt : std::optional(UserId(row.integer(0))), row.integer(1)});
    }));
    return counts;
}

} // namespace zhike
