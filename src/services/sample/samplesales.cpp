#include "services/sample/customermaker.h"
#include "services/sample/sampletexts.h"

#include <algorithm>
#include <cmath>

namespace zhike::sample {

using namespace Qt::StringLiterals;

namespace {

/// The money of a customer abroad, and what it was worth on a day: base currency per unit, in millionths.
struct SampleCurrency {
    Currency currency = kCny;
    qint64 rateMicro = kRateMicro;
};

SampleCurrency currencyOf(const SampleOrigin& origin, qint32 day)
{
    if (!origin.isAbroad()) {
        return {};
    }
    const bool isPound = origin.nation->currency == u"GBP";
    const double rate = (isPound ? 9.1 : 7.7) + 0.2 * std::sin(day / 190.0) + 0.05 * std::sin(day / 23.0);
    return {isPound ? kGbp : kEur, qint64(std::llround(rate * 10'000)) * 100};
}

} // namespace

void CustomerMaker::makeOpportunities()
{
    m_records.opportunities.clear();
    for (const PlannedOpportunity& planned : m_plan.opportunities) {
        Opportunity row{OpportunityId(m_base.firstOpportunity + m_numbers.opportunities.take(place(planned.day)))};
        stamp(row, workMoment(planned.day));
        OpportunityDraft& deal = row.details;
        const SampleProduct& product = drawInstrument();
        deal.name = opportunityName(
            m_random, m_language, productName(product, m_language),
            Day(planned.day).date().year() + (m_random.chance(0.3) ? 1 : 0));
        deal.amount = Money(qint64(std::exp(9.8 + 0.9 * m_random.normal()) / 100) * 10'000, kCny);
        deal.contact = someContact();
        deal.owner = m_records.customer.details.owner;
        deal.type = m_plan.orders.size() > 2 ? OpportunityType::ExistingBusiness : OpportunityType::NewBusiness;
        if (planned.isOpen) {
            openDeal(deal, planned);
            m_openDeal = row.id;
        } else {
            closeDeal(deal, planned);
            row.modifiedAt = *deal.closedAt;
        }
        m_records.opportunities.append(std::move(row));
    }
}

void CustomerMaker::closeDeal(OpportunityDraft& deal, const PlannedOpportunity& planned)
{
    const qint32 day = planned.day + qint32(m_random.between(15, 85));
    const bool isWon = m_random.chance(0.46);
    const Stage& stage = isWon ? *m_base.won : *m_base.lost;
    const Instant closed = workMoment(day);
    deal.expectedClose = Day(day);
    deal.forecast = isWon ? ForecastCategory::Closed : ForecastCategory::Omitted;
    deal.lostReason = isWon ? QString() : lostReason(m_random, m_language);
    deal = movedTo(std::move(deal), stage.id, stage.details, closed);
}

void CustomerMaker::openDeal(OpportunityDraft& deal, const PlannedOpportunity& planned)
{
    int step = m_random.weighted({14, 9, 8, 5, 3});
    qint32 entered = std::min(m_planner.lastDay() - qint32(m_random.below(30)), m_planner.lastDay());
    qint32 close = m_planner.lastDay() + qint32(m_random.between(-4, 75));
    if (planned.story >= 0) {
        const StoryDeal& story = storyDeals()[size_t(planned.story)];
        step = story.stage;
        entered = m_planner.lastDay() - story.daysInStage;
        close = m_planner.lastDay() + story.closeInDays;
        deal.name = text(story.name);
        deal.amount = Money(story.amount * 100, kCny);
    }
    const Stage& stage = m_base.openStages[std::min(size_t(step), m_base.openStages.size() - 1)];
    deal.expectedClose = Day(close);
    deal.forecast = step >= 4 ? ForecastCategory::Commit
        : step == 3           ? ForecastCategory::BestCase
                              : ForecastCategory::Pipeline;
    deal = movedTo(std::move(deal), stage.id, stage.details, workMoment(std::max(entered, planned.day)));
    if (planned.story < 0 && m_random.chance(0.15)) {
        deal.probability = Rate{std::min(9500, deal.probability.basisPoints + 1000)};
        deal.probabilityIsManual = true;
    }
}

void CustomerMaker::makeOrders()
{
    m_records.orders.clear();
    for (const PlannedOrder& planned : m_plan.orders) {
        const qint64 position = m_numbers.orders.take(place(planned.day));
        Order row{OrderId(m_base.firstOrder + position)};
        stamp(row, workMoment(planned.day));
        OrderDraft draft = orderHead(planned);
        draft.number = u"SO-%1"_s.arg(m_base.firstOrderNumber + position);
        if (planned.kind == PlannedOrderKind::Return) {
            addReturnLine(draft);
        } else {
            addLines(draft, planned.spend);
        }
        m_numbers.lines += draft.lines.size();
        row.details = computed(std::move(draft), kCny).value_or(OrderDraft());
        m_records.orders.append(std::move(row));
    }
}

OrderDraft CustomerMaker::orderHead(const PlannedOrder& planned)
{
    OrderDraft order;
    const SampleCurrency money = currencyOf(m_origin, planned.day);
    const qint32 daysAgo = m_planner.lastDay() - planned.day;
    order.kind = planned.kind == PlannedOrderKind::Return ? OrderKind::Return : OrderKind::Order;
    order.status = statusOf(planned);
    order.day = Day(planned.day);
    order.currency = money.currency;
    order.rateMicro = money.rateMicro;
    order.net = order.tax = order.total = Money(0, money.currency);
    order.contact = someContact();
    order.owner = m_records.customer.details.owner;
    order.paymentTerms = m_records.customer.details.paymentTerms;
    if (daysAgo < 10) {
        order.requestedDay = Day(planned.day + qint32(m_random.between(3, 21)));
    }
    return order;
}

OrderStatus CustomerMaker::statusOf(const PlannedOrder& planned)
{
    const qint32 daysAgo = m_planner.lastDay() - planned.day;
    if (planned.kind == PlannedOrderKind::Cancelled) {
        return OrderStatus::Cancelled;
    }
    if (planned.kind == PlannedOrderKind::Return || m_isStory) {
        return daysAgo > 90 ? OrderStatus::Closed : OrderStatus::Shipped;
    }
    if (daysAgo <= 1) {
        return m_random.chance(0.2) ? OrderStatus::Draft : OrderStatus::Confirmed;
    }
    if (daysAgo <= 9) {
        return m_random.chance(0.4) ? OrderStatus::Confirmed : OrderStatus::Shipped;
    }
    return daysAgo <= 30 && m_random.chance(0.5) ? OrderStatus::Shipped : OrderStatus::Closed;
}

void CustomerMaker::addLines(OrderDraft& order, double spend)
{
    const double meanLines = double(m_options.sizes.lines) / double(m_options.sizes.orders);
    const int count = 1 + std::min(7, m_random.poisson(meanLines - 1));
    double rest = spend * double(kRateMicro) / double(order.rateMicro);
    for (int i = 0; i < count; ++i) {
        const double share = i + 1 == count ? 1 : (0.3 + 0.5 * m_random.unit());
        order.lines.append(drawLine(order, rest * share, i == 0));
        rest -= rest * share;
    }
}

/// Takes back a part of the order before, less than it was worth.
void CustomerMaker::addReturnLine(OrderDraft& order)
{
    const Order& before = m_records.orders.last();
    OrderLineDraft line = before.details.lines.first();
    const qint64 pieces = line.quantity.thousandths / kQuantityUnit;
    if (pieces > 1) {
        line.quantity = Quantity::whole(-std::max<qint64>(1, pieces / 4));
    } else {
        line.quantity = Quantity::whole(-1);
        line.unitPrice = Money(std::max<qint64>(1, line.unitPrice.minor() / 5), line.unitPrice.currency());
        line.description = text(u"折让|Allowance");
    }
    line.cost.reset();
    order.contact = before.details.contact;
    order.lines.append(line);
}

/// Of a few products the one whose whole pieces come nearest to what is spent, and not hundreds of the cheapest.
const SampleProduct& CustomerMaker::drawProduct(double netCny, bool isFirst)
{
    const SampleCategory& own = sampleCategories()[size_t(m_line)];
    const int category = m_random.chance(isFirst ? 0.75 : 0.25) ? m_line
        : m_random.chance(0.6)                                  ? own.companion
                               : int(m_random.below(qint64(sampleCategories().size())));
    const std::span<const SampleProduct> products = sampleProductsOf(category);
    const SampleProduct* best = &products.front();
    double bestDistance = 1e9;
    for (int i = 0; i < 4; ++i) {
        const SampleProduct& product = m_random.of(products);
        const double pieces = netCny * 100 / double(product.priceFen);
        const double whole = std::max(1.0, std::round(pieces));
        const double distance = std::abs(pieces / whole - 0.97) + whole / 400;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = &product;
        }
    }
    return *best;
}

const SampleProduct& CustomerMaker::drawInstrument()
{
    constexpr qint64 kInstrumentFen = 60'000;
    constexpr int kBalances = 1;
    const std::span<const SampleProduct> own = sampleProductsOf(m_line);
    const std::span<const SampleProduct> products
        = m_line != kServiceCategory && own.back().priceFen >= kInstrumentFen ? own : sampleProductsOf(kBalances);
    const auto first = std::ranges::lower_bound(products, kInstrumentFen, {}, &SampleProduct::priceFen);
    return *(first + m_random.below(products.end() - first));
}

OrderLineDraft CustomerMaker::drawLine(const OrderDraft& order, double net, bool isFirst)
{
    const double perUnit = double(order.rateMicro) / double(kRateMicro); // CNY per unit of the order's currency
    const SampleProduct& product = drawProduct(net * perUnit, isFirst);
    const double listPrice = double(product.priceFen) / 100 / perUnit;
    const double pieces = std::max(1.0, std::round(net / listPrice));
    const double ratio = net / (pieces * listPrice);
    const auto money
        = [&order](double amount) { return Money(std::max<qint64>(1, std::llround(amount * 100)), order.currency); };
    OrderLineDraft line;
    line.product = m_base.products[size_t(&product - sampleProducts().data())];
    line.description = productName(product, m_language);
    line.unit = inLanguage(product.unit, m_language);
    line.quantity = Quantity::whole(qint64(pieces));
    line.unitPrice = money(listPrice);
    line.taxRate = Rate{order.currency != kCny ? 0 : product.category == kServiceCategory ? 600 : 1300};
    if (ratio < 0.8 || ratio > 1.03) {
        line.unitPrice = money(net / pieces); // a price of its own
    } else if (ratio < 0.985) {
        line.discount = Rate{int(std::lround((1 - ratio) * 100)) * 100};
    }
    line.net = Money(0, order.currency);
    line.cost = Money(std::llround(pieces * listPrice * product.costPercent), order.currency);
    return line;
}

} // namespace zhike::sample
