#include "services/sample/sampleplan.h"

#include "domain/base/springfestival.h"
#include "services/sample/samplestory.h"

#include <algorithm>
#include <cmath>

namespace zhike::sample {

namespace {

constexpr quint64 kPlanStream = 1;
constexpr double kNeverBought = 0.1; ///< share of leads and prospects
constexpr double kCancelled = 0.012; ///< per purchase
constexpr double kReturned = 0.01;
constexpr qint64 kPilotCustomers = 20'000;
constexpr qint32 kEpochWeekday = 4; ///< 1970-01-01 was a Thursday; 0 is Sunday

template <class List> void sortByDay(List& list)
{
    std::ranges::stable_sort(list, [](const auto& a, const auto& b) { return a.day < b.day; });
}

} // namespace

qint32 officeDay(Instant moment, int utcOffsetMinutes)
{
    constexpr qint64 kDayMs = 86'400'000;
    const qint64 local = moment.msSinceEpoch() + utcOffsetMinutes * qint64(60'000);
    return qint32(local >= 0 ? local / kDayMs : (local - kDayMs + 1) / kDayMs);
}

SamplePlanner::SamplePlanner(const SampleOptions& options)
    : m_options(options), m_lastDay(officeDay(options.now, options.utcOffsetMinutes))
{
    findAlpha();
}

void SamplePlanner::plan(qint64 index, CustomerPlan& plan) const
{
    SampleRandom random = SampleRandom::stream(m_options.seed, kPlanStream, quint64(index));
    plan.index = index;
    plan.orders.clear();
    plan.activities.clear();
    plan.cases.clear();
    plan.opportunities.clear();
    // A firm that grows: more customers come each year.
    const double share = (double(index) + random.unit()) / double(m_options.sizes.customers);
    plan.createdDay = firstDay() + qint32(double(m_options.days - 1) * std::pow(share, 0.8));
    plan.contacts = 1 + random.poisson(double(m_options.sizes.contacts) / double(m_options.sizes.customers) - 1);
    if (m_options.tellsStory && planStory(index, firstDay(), m_lastDay, random, plan)) {
        planActivities(random, plan);
        return;
    }
    if (!random.chance(kNeverBought)) {
        planOrders(random, plan);
        addExceptions(random, plan);
    }
    planActivities(random, plan);
    planNextStep(random, plan);
    planCases(random, plan);
    planOpportunities(random, plan);
}

void SamplePlanner::planOrders(SampleRandom& random, CustomerPlan& plan) const
{
    const BuyingProcess& process = m_options.process;
    const double daysPerOrder = 7 * process.alpha / random.gamma(process.r);
    const double dropout = random.beta(process.a, process.b);
    const double spendScale = process.gamma / random.gamma(process.q);
    const double first = double(plan.createdDay) + random.unit() + 20 * random.exponential();
    for (double at = std::min(first, double(m_lastDay) + 0.5); at < m_lastDay + 1;
         at += daysPerOrder * random.exponential()) {
        plan.orders.push_back({workingDay(random, qint32(at)), spendScale * random.gamma(process.p)});
        if (plan.orders.size() > 1 && random.chance(dropout)) {
            break;
        }
    }
    sortByDay(plan.orders);
}

qint32 SamplePlanner::workingDay(SampleRandom& random, qint32 day) const
{
    const qint32 weekday = (day + kEpochWeekday) % 7;
    qint32 moved = day;
    if (weekday == 6 || weekday == 0) {
        moved += random.chance(0.8) ? (weekday == 6 ? 2 : 1) : 0;
    }
    if (isSpringFestival(Day(moved))) {
        moved += random.chance(0.9) ? 8 : 0;
    }
    return moved <= m_lastDay ? moved : day;
}

void SamplePlanner::addExceptions(SampleRandom& random, CustomerPlan& plan) const
{
    const size_t purchases = plan.orders.size();
    for (size_t i = 0; i < purchases; ++i) {
        const PlannedOrder order = plan.orders[i];
        if (random.chance(kCancelled)) {
            plan.orders.push_back({order.day, order.spend, PlannedOrderKind::Cancelled});
        }
        if (random.chance(kReturned)) {
            plan.orders.push_back({order.day, order.spend * 0.3 * random.unit(), PlannedOrderKind::Return});
        }
    }
    sortByDay(plan.orders);
}

void SamplePlanner::planActivities(SampleRandom& random, CustomerPlan& plan) const
{
    const SampleSizes& sizes = m_options.sizes;
    const double perOrder = double(sizes.activities) / double(sizes.orders + sizes.customers);
    const int count = random.poisson(perOrder * double(plan.orders.size() + 1));
    for (int i = 0; i < count; ++i) {
        qint32 day = plan.createdDay + qint32(random.below(60));
        if (!plan.orders.empty()) {
            const qint32 ordered = random.of(plan.orders).day;
            day = ordered + qint32(random.between(-12, 6));
            day = day > m_lastDay ? ordered : day;
        }
        day = workingDay(random, std::clamp(day, plan.createdDay, m_lastDay));
        plan.activities.push_back({day, day, false});
    }
    std::ranges::stable_sort(plan.activities, {}, &PlannedActivity::createdDay);
}

void SamplePlanner::planNextStep(SampleRandom& random, CustomerPlan& plan) const
{
    if (!random.chance(m_options.sizes.withNextStep)) {
        return;
    }
    const qint32 made = std::max(plan.createdDay, m_lastDay - qint32(random.between(4, 20)));
    qint32 offset = 0; // today
    switch (random.weighted({12, 16, 72})) {
    case 0:
        offset = -qint32(random.between(1, 5));
        break;
    case 2:
        offset = qint32(random.between(1, 18));
        break;
    default:
        break;
    }
    const qint32 day = std::max(made, m_lastDay + offset);
    const auto at = std::ranges::upper_bound(plan.activities, made, {}, &PlannedActivity::createdDay);
    plan.activities.insert(at, {made, day, true});
}

void SamplePlanner::planCases(SampleRandom& random, CustomerPlan& plan) const
{
    const double perOrder = double(m_options.sizes.cases) / double(m_options.sizes.orders);
    const int count = plan.orders.empty() ? 0 : random.poisson(perOrder * double(plan.orders.size()));
    for (int i = 0; i < count; ++i) {
        const qint32 day = workingDay(random, random.of(plan.orders).day + qint32(random.between(1, 40)));
        const int entries = int(random.between(1, 3));
        if (day <= m_lastDay) { // others have not happened yet
            plan.cases.push_back({day, entries});
        }
    }
    sortByDay(plan.cases);
}

void SamplePlanner::planOpportunities(SampleRandom& random, CustomerPlan& plan) const
{
    const SampleSizes& sizes = m_options.sizes;
    const double perCustomer = double(sizes.opportunities) / double(sizes.customers);
    const int closed = random.poisson(perCustomer);
    for (int i = 0; i < closed; ++i) {
        const qint32 day = plan.createdDay + qint32(random.below(std::max(1, m_lastDay - 90 - plan.createdDay)));
        if (day + 90 < m_lastDay) {
            plan.opportunities.push_back({day, false});
        }
    }
    if (random.chance(double(sizes.openOpportunities) / double(sizes.customers))) {
        plan.opportunities.push_back({std::max(plan.createdDay, m_lastDay - qint32(random.between(2, 80))), true});
    }
    sortByDay(plan.opportunities);
}

double SamplePlanner::ordersOfPilot() const
{
    const qint64 customers = m_options.sizes.customers;
    const qint64 pilot = std::min(customers, kPilotCustomers);
    CustomerPlan plan;
    qint64 orders = 0;
    for (qint64 i = 0; i < pilot; ++i) {
        plan.orders.clear();
        SampleRandom random = SampleRandom::stream(m_options.seed, kPlanStream, quint64(i * customers / pilot));
        const double share = (double(i) + random.unit()) / double(pilot);
        plan.createdDay = firstDay() + qint32(double(m_options.days - 1) * std::pow(share, 0.8));
        if (!random.chance(kNeverBought)) {
            planOrders(random, plan);
        }
        orders += qint64(plan.orders.size());
    }
    return double(orders) * (1 + kCancelled + kReturned) * double(customers) / double(pilot);
}

void SamplePlanner::findAlpha()
{
    double lowest = 0.1;
    double highest = 1000;
    for (int step = 0; step < 14; ++step) { // fewer orders as alpha grows
        m_options.process.alpha = std::sqrt(lowest * highest);
        (ordersOfPilot() > double(m_options.sizes.orders) ? lowest : highest) = m_options.process.alpha;
    }
}

} // namespace zhike::sample
