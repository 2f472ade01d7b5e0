#include "analytics/valueclass.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace zhike::analytics {

namespace {

/// The least value of a head of at most `most` values (best first) that does not part equal ones.
std::int64_t boundOfHead(const std::vector<std::int64_t>& sorted, size_t most)
{
    size_t head = std::min(most, sorted.size());
    if (head > 0 && head < sorted.size() && sorted[head] == sorted[head - 1]) {
        head = size_t(
            std::lower_bound(sorted.begin(), sorted.begin() + std::ptrdiff_t(head), sorted[head], std::greater())
            - sorted.begin());
    }
    return head == 0 ? ValueClassBounds::kNobody : sorted[head - 1];
}

} // namespace

ValueClassBounds valueClassBounds(std::span<const CustomerWorth> customers, const ValueClassSettings& settings)
{
    ValueClassBounds bounds;
    std::vector<std::int64_t> worths;
    double sum = 0;
    for (const CustomerWorth& customer : customers) {
        if (customer.worth() > 0) {
            worths.push_back(customer.worth());
            sum += double(customer.worth());
        }
    }
    std::ranges::sort(worths, std::greater());
    size_t carrying = 0;
    for (double carried = 0; carrying < worths.size() && carried < settings.carriedShare * sum; ++carrying) {
        carried += double(worths[carrying]);
    }
    while (carrying > 0 && carrying < worths.size() && worths[carrying] == worths[carrying - 1]) {
        ++carrying;
    }
    const auto most = size_t(std::floor(settings.mostOfCustomers * double(customers.size()) + 1e-9));
    bounds.mostValuable = boundOfHead(worths, std::min(carrying, most));

    std::vector<std::int64_t> growths;
    size_t others = 0;
    for (const CustomerWorth& customer : customers) {
        if (customer.worth() < bounds.mostValuable) {
            ++others;
            growths.push_back(std::max<std::int64_t>(0, customer.growth()));
        }
    }
    std::ranges::sort(growths, std::greater());
    bounds.mostGrowable = boundOfHead(growths, size_t(std::floor(settings.growableShare * double(others) + 1e-9)));
    bounds.mostGrowable = std::max<std::int64_t>(bounds.mostGrowable, 1);
    return bounds;
}

ValueClass valueClass(const CustomerWorth& customer, const ValueClassBounds& bounds) noexcept
{
    if (customer.worth() >= bounds.mostValuable) {
        return ValueClass::MostValuable;
    }
    if (customer.growth() >= bounds.mostGrowable) {
        return ValueClass::MostGrowable;
    }
    return customer.worth() < 0 ? ValueClass::BelowZero : ValueClass::Standard;
}

} // namespace zhike::analytics
