#include "services/people/reminders.h"

#include "repositories/people/calendarreads.h"
#include "repositories/people/duereads.h"

namespace zhike {

Result<QList<Reminder>> dueReminders(SqlSession& session, UserId person, Instant now, int limit)
{
    ZHIKE_TRY(const QList<Activity> plans, plansToRemindOf(session, person, now, limit));
    std::vector<CustomerId> customers;
    std::vector<ContactId> contacts;
    for (const Activity& plan : plans) {
        customers.push_back(plan.customer);
        if (plan.details.contact) {
            contacts.push_back(*plan.details.contact);
        }
    }
    ZHIKE_TRY(const auto customerNames, customerGlances(session, customers));
    ZHIKE_TRY(const auto contactNames, contactGlances(session, contacts));
    QList<Reminder> reminders;
    for (const Activity& plan : plans) {
        Reminder reminder{plan, customerNames.value(plan.customer).name, {}};
        if (plan.details.contact) {
            reminder.contactName = contactNames.value(*plan.details.contact).name;
        }
        reminders.append(std::move(reminder));
    }
    return reminders;
}

} // namespace zhike
