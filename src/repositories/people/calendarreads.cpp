#include "repositories/people/calendarreads.h"

#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kLongestMs = 31 * kDayMs; ///< of an activity, see faultsOf()

const QString kCalendarCustomerIsThere
    = u" AND customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)"_s;

/// Runs a statement for each portion of people, or once for everyone. Its text has %1 where the condition on the owner
/// belongs; `bound` binds what comes before the people.
Result<QList<Activity>> readOfPeople(
    SqlSession& session, const std::optional<std::vector<UserId>>& people, const QString& tail,
    const std::vector<qint64>& bound)
{
    ActivityStore store(session);
    const auto read = [&](std::span<const qint64> ids, const QString& condition) {
        std::vector<qint64> values = bound;
        values.insert(values.end(), ids.begin(), ids.end());
        return store.readBound(tail.arg(condition), values);
    };
    if (!people) {
        return read({}, QString());
    }
    std::vector<qint64> ids;
    for (const UserId person : *people) {
        ids.push_back(person.value());
    }
    QList<Activity> found;
    ZHIKE_CHECK(forPortions(
        ids, int(bound.size()) + 1, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
            ZHIKE_TRY(const QList<Activity> rows, read(portion, u" AND owner_id IN (%1)"_s.arg(marks)));
            found += rows;
            return {};
        }));
    return found;
}

UnansweredRow unansweredRowOf(const Statement& row)
{
    UnansweredRow customer;
    customer.customer = CustomerId(row.integer(0));
    customer.name = row.text(1);
    if (const auto owner = row.integerOrNull(2)) {
        customer.owner = UserId(*owner);
    }
    customer.total = row.integer(3);
    customer.recent = row.integer(4);
    customer.first = Instant(row.integer(5));
    customer.last = Instant(row.integer(6));
    return customer;
}

/// `$1` is where recent begins, `$2` how far back is looked; %1 more conditions, %2 what comes after the grouping.
const QString kUnansweredSql
    = u"SELECT a.customer_id, c.name, c.owner_id, count(*), sum(CASE WHEN a.at >= $1 THEN 1 ELSE 0 END), min(a.at),"
      " max(a.at) FROM activity AS a JOIN customer AS c ON c.id = a.customer_id"
      " WHERE a.deleted_at IS NULL AND a.status IN ('not_reached', 'busy', 'left_message') AND a.at >= $2"
      " AND c.deleted_at IS NULL%1 AND NOT EXISTS (SELECT 1 FROM activity AS b WHERE b.customer_id = a.customer_id"
      " AND b.at >= a.at AND b.deleted_at IS NULL AND b.status = 'done'"
      " AND (b.kind IN ('call', 'visit', 'meeting') OR (b.kind = 'mail' AND b.direction = 'in')))"
      " GROUP BY a.customer_id, c.name, c.owner_id%2"_s;

} // namespace

Result<QList<Activity>> activitiesBetween(
    SqlSession& session, const std::optional<std::vector<UserId>>& people, Instant from, Instant to, int limit)
{
    // one statement for each of the indexes by which plans, records and what is longer than a day are found
    const QString days = u" AND at >= $1 AND at < $2%1"_s + kCalendarCustomerIsThere + u" ORDER BY at, id LIMIT $3"_s;
    const qint64 dayBefore = from.msSinceEpoch() - kDayMs;
    ZHIKE_TRY(
        QList<Activity> found,
        readOfPeople(
            session, people, u" WHERE deleted_at IS NULL AND status = 'planned' AND repeat_rule IS NULL"_s + days,
            {dayBefore, to.msSinceEpoch(), limit}));
    ZHIKE_TRY(
        const QList<Activity> records,
        readOfPeople(
            session, people, u" WHERE deleted_at IS NULL AND status <> 'planned'"_s + days,
            {dayBefore, to.msSinceEpoch(), limit}));
    ZHIKE_TRY(
        const QList<Activity> longer,
        readOfPeople(
            session, people, u" WHERE deleted_at IS NULL AND minutes > 1440 AND repeat_rule IS NULL"_s + days,
            {from.msSinceEpoch() - kLongestMs, dayBefore, limit}));
    found += records + longer;
    found.removeIf([from](const Activity& activity) {
        const ActivityDraft& details = activity.details;
        const qint64 length = details.allDay ? std::max<qint64>(kDayMs, details.minutes * 60'000LL)
                                             : std::max<qint64>(1, details.minutes * 60'000LL);
        return details.at.msSinceEpoch() + length <= from.msSinceEpoch();
    });
    std::ranges::sort(found, [](const Activity& a, const Activity& b) {
        return std::pair(a.details.at, a.id) < std::pair(b.details.at, b.id);
    });
    return found.mid(0, limit);
}

Result<QList<Activity>>
seriesBefore(SqlSession& session, const std::optional<std::vector<UserId>>& people, Instant to, int limit)
{
    return readOfPeople(
        session, people,
        u" WHERE deleted_at IS NULL AND status = 'planned' AND repeat_rule IS NOT NULL AND at < $1%1"_s
            + kCalendarCustomerIsThere + u" ORDER BY at, id LIMIT $2"_s,
        {to.msSinceEpoch(), limit});
}

Result<std::vector<UserId>> teamOf(SqlSession& session, UserId person)
{
    std::vector<UserId> team = {person};
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT id FROM app_user WHERE deleted_at IS NULL AND id <> $1 AND team IN"
            " (SELECT team FROM app_user WHERE id = $2 AND team <> '') ORDER BY id"_s,
            person, person));
    ZHIKE_CHECK(forRows(statement, [&team](const Statement& row) { team.emplace_back(row.integer(0)); }));
    return team;
}

Result<QList<Activity>> plansToRemindOf(SqlSession& session, UserId person, Instant now, int limit)
{
    return ActivityStore(session).readWhere(
        u" WHERE deleted_at IS NULL AND remind_at IS NOT NULL AND owner_id = $1 AND remind_at <= $2"
        " AND status = 'planned'"_s
            + kCalendarCustomerIsThere + u" ORDER BY remind_at, id LIMIT $3"_s,
        person, now, limit);
}

Result<std::optional<Instant>> nextReminder(SqlSession& session, UserId person, Instant now)
{
    ZHIKE_TRY(
        const std::optional<qint64> next,
        session.integer(
            u"SELECT min(remind_at) FROM activity WHERE deleted_at IS NULL AND remind_at IS NOT NULL AND owner_id = $1"
            " AND remind_at > $2"_s,
            person, now));
    return next ? std::optional(Instant(*next)) : std::nullopt;
}

Result<QList<UnansweredRow>> unansweredCustomers(
    SqlSession& session, const std::optional<std::vector<UserId>>& owners, Instant recentFrom, Instant from,
    qint64 attempts, int limit)
{
    const QString order = u" HAVING sum(CASE WHEN a.at >= $1 THEN 1 ELSE 0 END) >= $3"
                          " ORDER BY count(*) DESC, a.customer_id LIMIT $4"_s;
    std::vector<qint64> ids;
    for (const UserId owner : owners.value_or(std::vector<UserId>())) {
        ids.push_back(owner.value());
    }
    QList<UnansweredRow> found;
    const auto read = [&](std::span<const qint64> portion, const QString& condition) -> Result<void> {
        ZHIKE_TRY(Statement statement, session.prepare(kUnansweredSql.arg(condition, order)));
        statement.bindOne(1, recentFrom);
        statement.bindOne(2, from);
        statement.bindOne(3, attempts);
        statement.bindOne(4, limit);
        bindIds(statement, 5, portion);
        return forRows(statement, [&found](const Statement& row) { found.append(unansweredRowOf(row)); });
    };
    if (owners) {
        ZHIKE_CHECK(forPortions(ids, 5, [&](std::span<const qint64> portion, const QString& marks) {
            return read(portion, u" AND c.owner_id IN (%1)"_s.arg(marks));
        }));
    } else {
        ZHIKE_CHECK(read({}, QString()));
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &UnansweredRow::total);
    return found.mid(0, limit);
}

Result<std::optional<UnansweredRow>>
unansweredOf(SqlSession& session, CustomerId customer, Instant recentFrom, Instant from)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(kUnansweredSql.arg(u" AND a.customer_id = $3"_s, QString()), recentFrom, from, customer));
    ZHIKE_TRY(const bool found, statement.next());
    return found ? std::optional(unansweredRowOf(statement)) : std::nullopt;
}

} // namespace zhike
