#include "analytics/customergraph.h"

#include <algorithm>
#include <cmath>

namespace zhike::analytics {

std::int64_t CustomerGraph::rootOf(std::int64_t customer) const
{
    for (;;) {
        const auto found = m_groupOf.find(customer);
        if (found == m_groupOf.end() || found->second == customer) {
            return customer;
        }
        customer = found->second;
    }
}

void CustomerGraph::addTie(std::int64_t customer, std::int64_t to)
{
    const std::int64_t from = rootOf(customer);
    const std::int64_t root = rootOf(to);
    m_groupOf[std::max(from, root)] = std::min(from, root);
    m_groupOf.try_emplace(std::min(from, root), std::min(from, root));
}

std::vector<std::int64_t> CustomerGraph::referralValues(
    std::span<const std::int64_t> customers, std::span<const std::int64_t> values, double rho, int depth) const
{
    std::vector<double> sums(customers.size());
    for (size_t i = 0; i < customers.size() && !m_referredBy.empty(); ++i) {
        double share = rho;
        std::int64_t at = customers[i];
        for (int ring = 0; ring < depth; ++ring, share *= rho) {
            const auto referrer = m_referredBy.find(at);
            if (referrer == m_referredBy.end() || referrer->second == customers[i]) {
                break;
            }
            at = referrer->second;
            const auto found = std::ranges::lower_bound(customers, at);
            if (found != customers.end() && *found == at) {
                sums[size_t(found - customers.begin())] += share * double(values[i]);
            }
        }
    }
    std::vector<std::int64_t> rounded(sums.size());
    std::ranges::transform(sums, rounded.begin(), [](double sum) { return std::int64_t(std::llround(sum)); });
    return rounded;
}

std::vector<CustomerGraph::Chain>
CustomerGraph::referralChains(std::span<const std::int64_t> customers, std::span<const std::int64_t> values) const
{
    // From those who referred nobody upwards: each is counted once, however long the chain.
    std::unordered_map<std::int64_t, std::int32_t> open = referralCounts();
    std::unordered_map<std::int64_t, Chain> under;
    std::vector<std::int64_t> ready;
    for (const auto& [customer, referrer] : m_referredBy) {
        if (!open.contains(customer)) {
            ready.push_back(customer);
        }
    }
    while (!ready.empty()) {
        const std::int64_t customer = ready.back();
        ready.pop_back();
        const auto above = m_referredBy.find(customer);
        if (above == m_referredBy.end()) {
            continue;
        }
        const Chain below = under[customer];
        const auto found = std::ranges::lower_bound(customers, customer);
        const bool isKnown = found != customers.end() && *found == customer;
        Chain& chain = under[above->second];
        chain.value += below.value + (isKnown ? values[size_t(found - customers.begin())] : 0);
        chain.customers += below.customers + 1;
        if (--open[above->second] == 0) {
            ready.push_back(above->second);
        }
    }
    std::vector<Chain> chains(customers.size());
    for (size_t i = 0; i < customers.size() && !under.empty(); ++i) {
        if (const auto found = under.find(customers[i]); found != under.end()) {
            chains[i] = found->second;
        }
    }
    return chains;
}

std::vector<std::optional<std::int64_t>>
CustomerGraph::groupValues(std::span<const std::int64_t> customers, std::span<const std::int64_t> values) const
{
    std::unordered_map<std::int64_t, std::int64_t> sums;
    std::vector<std::optional<std::int64_t>> result(customers.size());
    for (size_t i = 0; i < customers.size() && !m_groupOf.empty(); ++i) {
        if (m_groupOf.contains(customers[i])) {
            sums[rootOf(customers[i])] += values[i];
        }
    }
    for (size_t i = 0; i < customers.size() && !sums.empty(); ++i) {
        if (m_groupOf.contains(customers[i])) {
            result[i] = sums[rootOf(customers[i])];
        }
    }
    return result;
}

std::unordered_map<std::int64_t, std::int32_t> CustomerGraph::referralCounts() const
{
    std::unordered_map<std::int64_t, std::int32_t> counts;
    for (const auto& [customer, referrer] : m_referredBy) {
        ++counts[referrer];
    }
    return counts;
}

} // namespace zhike::analytics
