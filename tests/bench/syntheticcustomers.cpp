#include "bench/syntheticcustomers.h"

#include <cmath>
#include <numbers>

namespace zhike::bench {
namespace {

/// SplitMix64 and what is drawn from it; the standard library's distributions differ between libraries.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : m_state(seed) { }
    double uniform()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return (double((z ^ (z >> 31)) >> 12) + 0.5) * 0x1p-52;
    }
    double exponential() { return -std::log(uniform()); }
    double normal() { return std::sqrt(2 * exponential()) * std::cos(2 * std::numbers::pi * uniform()); }
    /// Marsaglia, Tsang 2000; below shape 1 by a power of a uniform number.
    double gamma(double shape)
    {
        if (shape < 1) {
            const double power = std::pow(uniform(), 1 / shape);
            return gamma(shape + 1) * power;
        }
        const double d = shape - 1.0 / 3;
        const double c = 1 / std::sqrt(9 * d);
        while (true) {
            const double x = normal();
            const double v = std::pow(1 + c * x, 3);
            if (v > 0 && std::log(uniform()) < x * x / 2 + d - d * v + d * std::log(v)) {
                return d * v;
            }
        }
    }
    double beta(double a, double b)
    {
        const double left = gamma(a);
        const double right = gamma(b);
        return left / (left + right);
    }

private:
    std::uint64_t m_state;
};

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
