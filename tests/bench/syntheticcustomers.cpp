#include "bench/syntheticcustomers.h"

#include "analytics/draw.h"

namespace zhike::bench {
namespace {

using analytics::test::Draw;

analytics::CustomerStatistics oneCustomer(Draw& draw, const SyntheticProcess& process)
{
    analytics::CustomerStatistics customer;
    customer.firstDay = customer.lastDay = std::int32_t(draw.uniform() * process.firstDays);
    customer.purchaseDays = 1;
    const double ratePerDay = draw.gamma(process.r) / (7 * process.alpha);
    const double leaving = draw.beta(process.a, process.b);
    const double spendRate = draw.gamma(process.q) / process.gamma;
    customer.firstDayRevenue = customer.revenue = draw.gamma(process.p) / spendRate;
    for (double time = customer.firstDay + draw.uniform();;) {
        time += draw.exponential() / ratePerDay;
        if (!(time < process.observedDays)) {
            break;
        }
        const double amount = draw.gamma(process.p) / spendRate;
        customer.revenue += amount;
        const auto day = std::int32_t(time);
        if (day == customer.firstDay) {
            customer.firstDayRevenue += amount;
        }
        if (day != customer.lastDay) {
            ++customer.purchaseDays;
            customer.lastDay = day;
        }
        if (draw.uniform() < leaving) {
            break;
        }
    }
    return customer;
}

} // namespace

std::vector<analytics::CustomerStatistics>
syntheticCustomers(std::int64_t count, std::uint64_t seed, const SyntheticProcess& process)
{
    Draw draw(seed);
    std::vector<analytics::CustomerStatistics> customers;
    customers.reserve(std::size_t(count));
    for (std::int64_t i = 0; i < count; ++i) {
        customers.push_back(oneCustomer(draw, process));
    }
    return customers;
}

} // namespace zhike::bench
