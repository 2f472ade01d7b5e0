#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace zhike::analytics {

/// Who came through whom, and who belongs together. Customers are any numbers; only those with a tie are held.
class CustomerGraph {
public:
    void addReferral(std::int64_t customer, std::int64_t referredBy) { m_referredBy[customer] = referredBy; }
    /// Household of, subsidiary of: both belong to one group.
    void addTie(std::int64_t customer, std::int64_t to);

    /// Gives each referrer rho of what those directly referred are worth, rho^2 of the next ring, to `depth` rings.
    /// @param customers ascending; @param values theirs. A ring that closes on itself gives nobody a share of himself.
    [[nodiscard]] std::vector<std::int64_t> referralValues(
        std::span<const std::int64_t> customers, std::span<const std::int64_t> values, double rho, int depth) const;
    /// The sum over the members of each customer's group; nothing where a customer stands alone.
    [[nodiscard]] std::vector<std::optional<std::int64_t>>
    groupValues(std::span<const std::int64_t> customers, std::span<const std::int64_t> values) const;
    /// Everyone who came through a customer, directly or through others, and what they are worth together.
    struct Chain {
        std::int64_t value = 0;
        std::int32_t customers = 0;
    };
    /// @param customers ascending; @param values theirs. Who stands in a ring, or under one, counts for nobody in it.
    [[nodiscard]] std::vector<Chain>
    referralChains(std::span<const std::int64_t> customers, std::span<const std::int64_t> values) const;
    /// Customers who came directly through each.
    [[nodiscard]] std::unordered_map<std::int64_t, std::int32_t> referralCounts() const;

private:
    [[nodiscard]] std::int64_t rootOf(std::int64_t customer) const;

    std::unordered_map<std::int64_t, std::int64_t> m_referredBy;
    std::unordered_map<std::int64_t, std::int64_t> m_groupOf;
};

} // namespace zhike::analytics
