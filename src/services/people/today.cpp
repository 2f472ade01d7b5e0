#include "services/people/today.h"

#include "repositories/customers/customerreads.h"
#include "repositories/customers/nextstep.h"
#include "repositories/people/duereads.h"
#include "repositories/service/casereads.h"

namespace zhike {

namespace {

constexpr int kDaysAhead = 14;
constexpr double kMoreLikelyGone = 0.5;
constexpr double kGivenUp = 0.05;

/// The start of a local day some days away.
Instant startOfDayAfter(Instant now, int days)
{
    return Instant::from(now.local().date().addDays(days).startOfDay());
}

Instant startOfWeek(Instant now)
{
    const QDate today = now.local().date();
    return Instant::from(today.addDays(1 - today.dayOfWeek()).startOfDay());
}

/// Gives plans the names and figures that their lines show, one statement a kind of record.
class DueNaming {
public:
    Result<void> read(SqlSession& session, const QList<Activity>& plans)
    {
        std::vector<CustomerId> customers;
        std::vector<ContactId> contacts;
        std::vector<OpportunityId> opportunities;
        for (const Activity& plan : plans) {
            customers.push_back(plan.customer);
            if (plan.details.contact) {
                contacts.push_back(*plan.details.contact);
            }
            if (plan.details.opportunity) {
                opportunities.push_back(*plan.details.opportunity);
            }
        }
        ZHIKE_TRY(m_customers, customerGlances(session, customers));
        ZHIKE_TRY(m_contacts, contactGlances(session, contacts));
        ZHIKE_TRY(m_amounts, opportunityAmounts(session, opportunities));
        ZHIKE_TRY(m_users, userNames(session));
        return {};
    }

    [[nodiscard]] DueActivity named(const Activity& plan, const LocalDay& today) const
    {
        DueActivity due;
        due.activity = plan;
        due.due = dueState(plan.details.at, today);
        const CustomerGlance customer = m_customers.value(plan.customer);
        due.customerName = customer.name;
        due.segment = customer.segment;
        due.value = customer.value;
        due.phone = customer.phones.isEmpty() ? QString() : customer.phones.first().value;
        if (plan.details.contact) {
            const ContactGlance contact = m_contacts.value(*plan.details.contact);
            due.contactName = contact.name;
            due.phone = contact.phones.isEmpty() ? due.phone : contact.phones.first().value;
        }
        if (plan.details.opportunity) {
            const auto amount = m_amounts.constFind(*plan.details.opportunity);
            due.amount = amount != m_amounts.constEnd() ? std::optional(*amount) : std::nullopt;
        }
        if (plan.details.owner) {
            due.ownerName = m_users.value(plan.details.owner->value());
        }
        return due;
    }

private:
    QHash<CustomerId, CustomerGlance> m_customers;
    QHash<ContactId, ContactGlance> m_contacts;
    QHash<OpportunityId, Money> m_amounts;
    QHash<qint64, QString> m_users;
};

} // namespace

Result<TodayList> todayOf(SqlSession& session, std::optional<UserId> user, Instant now, int limit)
{
    const LocalDay today = localDayOf(now);
    const Instant horizon = startOfDayAfter(now, kDaysAhead + 1);
    constexpr Instant kEver(std::numeric_limits<qint64>::min());
    TodayList list;
    ZHIKE_TRY(QList<Activity> plans, plansBetween(session, user, kEver, today.start, limit));
    ZHIKE_TRY(const QList<Activity> ofToday, plansBetween(session, user, today.start, today.end, limit));
    ZHIKE_TRY(const QList<Activity> later, plansBetween(session, user, today.end, horizon, limit));
    plans += ofToday + later;
    DueNaming naming;
    ZHIKE_CHECK(naming.read(session, plans));
    for (const Activity& plan : plans) {
        DueActivity due = naming.named(plan, today);
        QList<DueActivity>& group = due.due == DueState::Overdue ? list.overdue
            : due.due == DueState::Today                         ? list.today
                                                                 : list.later;
        group.append(std::move(due));
    }
    ZHIKE_TRY(list.overdueCount, countPlansBetween(session, user, kEver, today.start));
    ZHIKE_TRY(list.todayCount, countPlansBetween(session, user, today.start, today.end));
    ZHIKE_TRY(list.laterCount, countPlansBetween(session, user, today.end, horizon));
    ZHIKE_TRY(list.doneToday, countDoneSince(session, user, today.start));
    ZHIKE_TRY(list.doneThisWeek, countDoneSince(session, user, startOfWeek(now)));
    return list;
}

Result<NavigationCounts> navigationCounts(SqlSession& session, UserId user, Instant now)
{
    const LocalDay today = localDayOf(now);
    constexpr Instant kEver(std::numeric_limits<qint64>::min());
    NavigationCounts counts;
    ZHIKE_TRY(counts.overdue, countPlansBetween(session, user, kEver, today.start));
    ZHIKE_TRY(counts.due, countPlansBetween(session, user, kEver, today.end));
    ZHIKE_TRY(counts.leads, countLeads(session, user));
    ZHIKE_TRY(counts.openOpportunities, countOpenOpportunities(session, user));
    ZHIKE_TRY(counts.openOrders, countDraftOrders(session, user));
    ZHIKE_TRY(const OpenCaseCounts mine, countOpenCases(session, user, now));
    ZHIKE_TRY(const OpenCaseCounts everyones, countOpenCases(session, std::nullopt, now));
    counts.openCases = mine.open;
    counts.breachedCases = mine.breached;
    counts.allOpenCases = everyones.open;
    return counts;
}

Result<QList<SlippedCustomer>>
slippedCustomers(SqlSession& session, std::optional<UserId> owner, Instant now, int limit)
{
    ZHIKE_TRY(const QList<AtRiskRow> rows, customersAtRisk(session, owner, kGivenUp, kMoreLikelyGone, limit));
    std::vector<CustomerId> ids;
    for (const AtRiskRow& row : rows) {
        ids.push_back(row.id);
    }
    ZHIKE_TRY(const auto steps, nextStepsOf(session, ids));
    const auto today = Day::from(now.local().date());
    QList<SlippedCustomer> slipped;
    for (const AtRiskRow& row : rows) {
        SlippedCustomer customer{row.id, row.name, row.segment, row.pAlive, row.value, {}, {}, steps.contains(row.id)};
        if (row.firstDay && row.lastDay && row.purchaseDays > 1) {
            customer.usualGapDays = double(*row.lastDay - *row.firstDay) / double(row.purchaseDays - 1);
        }
        if (row.lastDay && today) {
            customer.silentDays = today->sinceEpoch() - *row.lastDay;
        }
        slipped.append(std::move(customer));
    }
    return slipped;
}

} // namespace zhike
