#pragma once

#include "repositories/stores.h"
#include "services/sample/sampleplan.h"

#include <vector>

namespace zhike::sample {

/// The records that all customers refer to, and where numbering begins.
struct SampleBase {
    std::vector<UserId> sellers;
    std::vector<UserId> supporters;
    std::vector<ProductId> products; ///< as sampleProducts()
    std::vector<Stage> openStages;
    std::optional<Stage> won;
    std::optional<Stage> lost;
    qint64 firstCustomer = 1; ///< ids
    qint64 firstContact = 1;
    qint64 firstOrder = 1;
    qint64 firstActivity = 1;
    qint64 firstCase = 1;
    qint64 firstEntry = 1;
    qint64 firstOpportunity = 1;
    qint64 firstCustomerNumber = 1; ///< K-, SO-, C-
    qint64 firstOrderNumber = 1;
    qint64 firstCaseNumber = 1;
    qint64 firstRelation = 1;
    qint64 firstRelationLink = 1;
};

/// How many records of the kinds that are numbered by time come on each day; afterwards, by counting up, which place in
/// the whole company's order the next one of a day has.
class DayCounts {
public:
    explicit DayCounts(size_t days = 0) : m_days(days) { }
    void add(qint32 day) { ++m_days[size_t(day)]; }
    [[nodiscard]] qint64 take(qint32 day) { return m_days[size_t(day)]++; }
    [[nodiscard]] qint64& at(size_t day) { return m_days[day]; }
    [[nodiscard]] size_t days() const { return m_days.size(); }

private:
    std::vector<qint64> m_days;
};

/// Counts of one portion of customers, later the places of its records. Days count from the planner's first.
struct PortionNumbers {
    DayCounts orders;
    DayCounts activities;
    DayCounts cases;
    DayCounts opportunities;
    qint64 contacts = 0;
    qint64 entries = 0;
    qint64 lines = 0; ///< known once the records are made

    explicit PortionNumbers(size_t days = 0) : orders(days), activities(days), cases(days), opportunities(days) { }
    void count(const CustomerPlan& plan, qint32 firstDay);
};

/// Everything that belongs to one customer.
struct CustomerRecords {
    Customer customer{CustomerId(0)};
    QList<Contact> contacts;
    QList<Opportunity> opportunities;
    QList<Order> orders;
    QList<Case> cases;
    QList<CaseEntry> entries;
    QList<Activity> activities;
    QList<Relationship> relations; ///< both sides, the second filed under a customer before this one
};

/// Makes the records of a customer. The plans of a portion come in their order.
/// @param numbers places of the portion's records, counted up.
void makeRecords(
    const SamplePlanner& planner, const SampleBase& base, const CustomerPlan& plan, PortionNumbers& numbers,
    CustomerRecords& records);

} // namespace zhike::sample
