#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace zhike::analytics {

inline constexpr std::int64_t kNoProduct = 0;
inline constexpr std::int32_t kNoCategory = -1;

/// One counted order line. Amounts are minor units of the base currency; a return's quantity and amounts are negative.
/// What an order holds beyond its lines (an order without lines, the rounding of a foreign currency) is a line without
/// product, so that the lines of an order always add up to the order.
struct ValueLine {
    std::int32_t day = 0;
    std::int64_t product = kNoProduct;
    std::int32_t category = kNoCategory; ///< 0 .. 63, see `CrossSellTable`
    std::int64_t quantity = 0; ///< in any unit, one for all lines of a product
    std::int64_t net = 0;
    std::int64_t cost = 0;
    std::int64_t gross = 0; ///< before discount

    [[nodiscard]] std::int64_t margin() const { return net - cost; }
};

/// The quarter of a year that a day lies in, counted from 1970: 0 is the first one of 1970.
[[nodiscard]] std::int32_t quarterOf(std::int32_t day) noexcept;

/// What a product sold for in a quarter: the sums of its sales.
struct ReferencePrice {
    std::int64_t net = 0;
    std::int64_t quantity = 0;
};

/// The quantity-weighted mean price of each product and quarter. Only sales make a price (quantity and amount above
/// zero); returns are measured by it. Lines without product or quantity have no reference price and no premium.
class ReferencePrices {
public:
    void add(const ValueLine& line);
    void set(std::int64_t product, std::int32_t quarter, ReferencePrice price);
    /// @return what the line would have cost at the reference price, rounded half away from zero; its own amount where
    /// there is none.
    [[nodiscard]] std::int64_t netAtReference(const ValueLine& line) const;

    struct Key {
        std::int64_t product = 0;
        std::int32_t quarter = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Hash {
        size_t operator()(const Key& key) const noexcept
        {
            return std::hash<std::int64_t>()(key.product * 4096 + key.quarter);
        }
    };
    using Table = std::unordered_map<Key, ReferencePrice, Hash>;
    [[nodiscard]] const Table& table() const { return m_prices; }

private:
    Table m_prices;
};

/// The first purchase of a customer in a category.
struct CategoryEntry {
    std::int32_t category = 0;
    std::int32_t day = 0;
    std::int64_t margin = 0; ///< of that category on that day
};

/// What one customer's lines come to. `firstPurchase + repeat + crossSell + premium` is the margin of all lines.
struct MarginSplit {
    std::int64_t firstPurchase = 0; ///< CLV1, at reference prices
    std::int64_t repeat = 0; ///< CLV2: later days in categories known from the first day; lines without category
    std::int64_t crossSell = 0; ///< CLV3: later days in other categories
    std::int64_t premium = 0; ///< CLV6: paid above (below) the reference price
    std::int64_t net = 0;
    std::int64_t gross = 0;
    std::int64_t returns = 0; ///< lines below zero
    std::int64_t largestCategoryNet = 0; ///< of the category bought most
    std::vector<CategoryEntry> categories; ///< by day

    [[nodiscard]] std::int64_t margin() const { return firstPurchase + repeat + crossSell + premium; }
    [[nodiscard]] double discountShare() const; ///< 0..1 of the price before discount
    [[nodiscard]] double preferredShare() const; ///< 0..1 of the amount, of the category bought most
};

/// @param lines of one customer, by day.
[[nodiscard]] MarginSplit splitMargin(std::span<const ValueLine> lines, const ReferencePrices& prices);

/// Rates of the cost to serve in minor units; a setting.
struct ServiceRates {
    std::int64_t hour = 6000;
    std::int64_t visit = 20000;
    std::int64_t returned = 3000; ///< each return line
    friend bool operator==(const ServiceRates&, const ServiceRates&) = default;
};
struct ServiceEffort {
    std::int64_t minutes = 0; ///< of activities done and of case entries
    std::int64_t visits = 0;
};
/// @return minutes x hourly rate + visits + returns, the minutes rounded once.
[[nodiscard]] std::int64_t
costToServe(const ServiceEffort& effort, std::int64_t returns, const ServiceRates& rates) noexcept;

/// The realised value of a customer and its parts (analytics.md 2.1), minor units. The parts of the sum close exactly.
struct ValueParts {
    std::int64_t firstPurchase = 0; ///< CLV1
    std::int64_t repeat = 0; ///< CLV2
    std::int64_t crossSell = 0; ///< CLV3
    std::int64_t lowerCost = 0; ///< CLV4: standard cost to serve - actual cost
    std::int64_t referral = 0; ///< CLV5, beside the sum
    std::int64_t premium = 0; ///< CLV6
    std::int64_t standardCost = 0; ///< minus the standard cost to serve

    [[nodiscard]] std::int64_t historic() const
    {
        return firstPurchase + repeat + crossSell + lowerCost + premium + standardCost;
    }
};
/// @param standardRate the company's cost to serve per unit of revenue; revenue at or below zero has no standard cost.
[[nodiscard]] ValueParts valueParts(const MarginSplit& split, std::int64_t actualCost, double standardRate) noexcept;

} // namespace zhike::analytics
