#include "services/people/escalation.h"

#include "repositories/customers/customerreads.h"
#include "repositories/people/calendarreads.h"
#include "repositories/settings.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostAttempts = 50;
constexpr int kMostDays = 90;
constexpr int kDaysBack = 183;

Instant daysBefore(Instant now, int days)
{
    return Instant::from(now.local().addDays(-days));
}

Result<int> wholeSetting(SqlSession& session, const QString& name, int otherwise, int most)
{
    ZHIKE_TRY(const std::optional<QString> text, readSetting(session, name));
    bool isNumber = false;
    const int number = text.value_or(QString()).toInt(&isNumber);
    return isNumber && number >= 1 && number <= most ? number : otherwise;
}

Unanswered unansweredOf(const UnansweredRow& row, const QHash<qint64, QString>& users)
{
    return {row.customer, row.name,  row.owner ? users.value(row.owner->value()) : QString(),
            row.recent,   row.total, row.first};
}

/// Whose customers a person looks after; nothing: everyone's.
Result<std::optional<std::vector<UserId>>> lookedAfterBy(SqlSession& session, const Author& person)
{
    if (person.role == Role::Administrator) {
        return std::optional<std::vector<UserId>>();
    }
    if (person.role != Role::Manager) {
        return std::optional(std::vector<UserId>{person.user});
    }
    ZHIKE_TRY(const std::optional<User> manager, UserStore(session).find(CustomerId(0), person.user));
    if (!manager || manager->details.team.isEmpty()) {
        return std::optional<std::vector<UserId>>();
    }
    ZHIKE_TRY(std::vector<UserId> team, teamOf(session, person.user));
    return std::optional(std::move(team));
}

} // namespace

Result<EscalationRule> escalationRule(SqlSession& session)
{
    EscalationRule rule;
    ZHIKE_TRY(rule.attempts, wholeSetting(session, u"unanswered_attempts"_s, rule.attempts, kMostAttempts));
    ZHIKE_TRY(rule.days, wholeSetting(session, u"unanswered_days"_s, rule.days, kMostDays));
    return rule;
}

Change setEscalationRule(const EscalationRule& rule)
{
    return {{ChangeAction::EditSettings, {}}, [rule](ChangeContext& context) -> Result<void> {
                if (rule.attempts < 1 || rule.attempts > kMostAttempts || rule.days < 1 || rule.days > kMostDays) {
                    return fail(ErrorCode::InvalidInput, u"attempts or days out of range"_s);
                }
                SqlSession& session = context.session();
                ZHIKE_CHECK(writeSetting(session, u"unanswered_attempts"_s, QString::number(rule.attempts)));
                return writeSetting(session, u"unanswered_days"_s, QString::number(rule.days));
            }};
}

Result<QList<Unanswered>> unansweredFor(SqlSession& session, const Author& person, Instant now, int limit)
{
    ZHIKE_TRY(const EscalationRule rule, escalationRule(session));
    ZHIKE_TRY(const auto owners, lookedAfterBy(session, person));
    ZHIKE_TRY(
        const QList<UnansweredRow> rows,
        unansweredCustomers(
            session, owners, daysBefore(now, rule.days), daysBefore(now, kDaysBack), rule.attempts, limit));
    ZHIKE_TRY(const auto users, userNames(session));
    QList<Unanswered> customers;
    for (const UnansweredRow& row : rows) {
        customers.append(unansweredOf(row, users));
    }
    return customers;
}

Result<std::optional<Unanswered>> unansweredAt(SqlSession& session, CustomerId customer, Instant now)
{
    ZHIKE_TRY(const EscalationRule rule, escalationRule(session));
    ZHIKE_TRY(
        const std::optional<UnansweredRow> row,
        unansweredOf(session, customer, daysBefore(now, rule.days), daysBefore(now, kDaysBack)));
    return row ? std::optional(unansweredOf(*row, {})) : std::nullopt;
}

} // namespace zhike
