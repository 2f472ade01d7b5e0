#include "analytics/lineshares.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace zhike::analytics {

namespace {

__extension__ using Wide = __int128;

std::int64_t roundedQuotient(Wide dividend, std::int64_t divisor)
{
    const Wide half = divisor / 2;
    return std::int64_t((dividend >= 0 ? dividend + half : dividend - half) / divisor);
}

double shareOf(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? std::clamp(double(part) / double(whole), 0.0, 1.0) : 0.0;
}

constexpr size_t kCategories = 64;

/// Adds up one customer, day by day.
class Splitter {
public:
    /// @param shares what each line came to, if anybody asks
    explicit Splitter(const ReferencePrices& prices, std::vector<LineShare>* shares = nullptr)
        : m_prices(prices), m_shares(shares)
    {
    }

    void addDay(std::span<const ValueLine> lines)
    {
        std::int64_t net = 0;
        bool hasReturns = false;
        for (const ValueLine& line : lines) {
            net += line.net;
            hasReturns = hasReturns || line.net < 0;
        }
        const bool isPurchase = net > 0 || (net == 0 && !hasReturns);
        const bool isFirst = isPurchase && !m_hasBought;
        for (const ValueLine& line : lines) {
            addLine(line, isFirst);
        }
        enterCategories(lines);
        m_hasBought = m_hasBought || isPurchase;
    }
    MarginSplit finish()
    {
        m_split.largestCategoryNet = std::max<std::int64_t>(0, std::ranges::max(m_categoryNet));
        return std::move(m_split);
    }

private:
    static bool hasCategory(const ValueLine& line)
    {
        return line.category >= 0 && line.category < std::int32_t(kCategories);
    }
    void addLine(const ValueLine& line, bool isFirstDay)
    {
        const std::int64_t atReference = m_prices.netAtReference(line) - line.cost;
        m_split.premium += line.margin() - atReference;
        m_split.net += line.net;
        m_split.gross += line.gross;
        m_split.returns += line.net < 0 ? 1 : 0;
        const std::uint64_t bit = hasCategory(line) ? std::uint64_t(1) << line.category : 0;
        if (bit != 0) {
            m_categoryNet[size_t(line.category)] += line.net;
        }
        LineShare share{LineShare::Part::Repeat, atReference, line.margin() - atReference};
        if (isFirstDay) {
            share.part = LineShare::Part::FirstPurchase;
            m_split.firstPurchase += atReference;
            m_firstDay |= bit;
        } else if (bit != 0 && (m_firstDay & bit) == 0 && m_hasBought) {
            share.part = LineShare::Part::CrossSell;
            m_split.crossSell += atReference;
        } else {
            m_split.repeat += atReference;
        }
        if (m_shares != nullptr) {
            m_shares->push_back(share);
        }
    }
    void enterCategories(std::span<const ValueLine> lines)
    {
        const size_t before = m_split.categories.size();
        for (const ValueLine& line : lines) {
            if (!hasCategory(line) || line.net < 0) {
                continue;
            }
            const std::uint64_t bit = std::uint64_t(1) << line.category;
            if ((m_owned & bit) == 0) {
                m_owned |= bit;
                m_split.categories.push_back({line.category, line.day, line.margin()});
                continue;
            }
            const auto entry = std::find_if(
                m_split.categories.begin() + std::ptrdiff_t(before), m_split.categories.end(),
                [&line](const CategoryEntry& known) { return known.category == line.category; });
            if (entry != m_split.categories.end()) {
                entry->margin += line.margin();
            }
        }
    }

    const ReferencePrices& m_prices;
    std::vector<LineShare>* m_shares;
    MarginSplit m_split;
    std::array<std::int64_t, kCategories> m_categoryNet{};
    std::uint64_t m_firstDay = 0;
    std::uint64_t m_owned = 0;
    bool m_hasBought = false;
};

} // namespace

std::int32_t quarterOf(std::int32_t day) noexcept
{
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    return (int(date.year()) - 1970) * 4 + std::int32_t((unsigned(date.month()) - 1) / 3);
}

void ReferencePrices::add(const ValueLine& line)
{
    if (line.product != kNoProduct && line.quantity > 0 && line.net > 0) {
        ReferencePrice& price = m_prices[{line.product, quarterOf(line.day)}];
        price.net += line.net;
        price.quantity += line.quantity;
    }
}

void ReferencePrices::set(std::int64_t product, std::int32_t quarter, ReferencePrice price)
{
    m_prices[{product, quarter}] = price;
}

std::int64_t ReferencePrices::netAtReference(const ValueLine& line) const
{
    if (line.product == kNoProduct || line.quantity == 0) {
        return line.net;
    }
    const auto found = m_prices.find({line.product, quarterOf(line.day)});
    if (found == m_prices.end() || found->second.quantity <= 0) {
        return line.net;
    }
    return roundedQuotient(Wide(line.quantity) * found->second.net, found->second.quantity);
}

double MarginSplit::discountShare() const
{
    return shareOf(gross - net, gross);
}

double MarginSplit::preferredShare() const
{
    return shareOf(largestCategoryNet, net);
}

namespace {

void addDays(Splitter& splitter, std::span<const ValueLine> lines)
{
    for (size_t begin = 0; begin < lines.size();) {
        size_t end = begin + 1;
        while (end < lines.size() && lines[end].day == lines[begin].day) {
            ++end;
        }
        splitter.addDay(lines.subspan(begin, end - begin));
        begin = end;
    }
}

} // namespace

MarginSplit splitMargin(std::span<const ValueLine> lines, const ReferencePrices& prices)
{
    Splitter splitter(prices);
    addDays(splitter, lines);
    return splitter.finish();
}

std::vector<LineShare> lineShares(std::span<const ValueLine> lines, const ReferencePrices& prices)
{
    std::vector<LineShare> shares;
    shares.reserve(lines.size());
    Splitter splitter(prices, &shares);
    addDays(splitter, lines);
    return shares;
}

std::int64_t costToServe(const ServiceEffort& effort, std::int64_t returns, const ServiceRates& rates) noexcept
{
    return roundedQuotient(Wide(effort.minutes) * rates.hour, 60) + effort.visits * rates.visit
        + returns * rates.returned;
}

ValueParts valueParts(const MarginSplit& split, std::int64_t actualCost, double standardRate) noexcept
{
    const std::int64_t standard = split.net > 0 ? std::llround(double(split.net) * standardRate) : 0;
    ValueParts parts;
    parts.firstPurchase = split.firstPurchase;
    parts.repeat = split.repeat;
    parts.crossSell = split.crossSell;
    parts.lowerCost = standard - actualCost;
    parts.premium = split.premium;
    parts.standardCost = -standard;
    return parts;
}

} // namespace zhike::analytics
