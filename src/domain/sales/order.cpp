#include "domain/sales/order.h"

#include <algorithm>

namespace zhike {

namespace {

constexpr std::array kAfterDraft = {OrderStatus::Confirmed, OrderStatus::Cancelled};
constexpr std::array kAfterConfirmed = {OrderStatus::Shipped, OrderStatus::Closed, OrderStatus::Cancelled};
constexpr std::array kAfterShipped = {OrderStatus::Closed};

Result<Money> inBase(Money amount, qint64 rateMicro, Currency base)
{
    // minor units of one currency to those of another: the rate is between whole units
    ZHIKE_TRY(const Money scaledUp, scaled(Money(amount.minor(), base), rateMicro, kRateMicro));
    return scaled(scaledUp, base.minorPerMajor(), amount.currency().minorPerMajor());
}

} // namespace

std::span<const OrderStatus> nextStatuses(OrderStatus from)
{
    switch (from) {
    case OrderStatus::Draft:
        return kAfterDraft;
    case OrderStatus::Confirmed:
        return kAfterConfirmed;
    case OrderStatus::Shipped:
        return kAfterShipped;
    case OrderStatus::Closed:
    case OrderStatus::Cancelled:
        break;
    }
    return {};
}

bool mayMove(OrderStatus from, OrderStatus to)
{
    return std::ranges::find(nextStatuses(from), to) != nextStatuses(from).end();
}

Result<Money> lineNet(const OrderLineDraft& line)
{
    // One rounding only: price x thousandths x basis points kept, over both units.
    const std::int64_t share = kRateUnit - line.discount.basisPoints;
    const __int128_t numerator = static_cast<__int128_t>(line.quantity.thousandths) * share;
    if (numerator > INT64_MAX || numerator < INT64_MIN) {
        return fail(ErrorCode::Overflow, QStringLiteral("quantity"));
    }
    return scaled(line.unitPrice, static_cast<std::int64_t>(numerator), kQuantityUnit * kRateUnit);
}

void applyCurrency(OrderLineDraft& line, Currency currency)
{
    line.unitPrice = Money(line.unitPrice.minor(), currency);
    line.net = Money(line.net.minor(), currency);
    if (line.cost) {
        line.cost = Money(line.cost->minor(), currency);
    }
}

void applyCurrency(OrderDraft& draft)
{
    draft.net = Money(draft.net.minor(), draft.currency);
    draft.tax = Money(draft.tax.minor(), draft.currency);
    draft.total = Money(draft.total.minor(), draft.currency);
    for (OrderLineDraft& line : draft.lines) {
        applyCurrency(line, draft.currency);
    }
}

Result<OrderDraft> computed(OrderDraft draft, Currency base, LineAmounts amounts)
{
    Money net(0, draft.currency);
    Money tax(0, draft.currency);
    Money cost(0, draft.currency);
    for (OrderLineDraft& line : draft.lines) {
        if (amounts == LineAmounts::Compute) {
            ZHIKE_TRY(line.net, lineNet(line));
        }
        ZHIKE_TRY(net, add(net, line.net));
        ZHIKE_TRY(const Money lineTax, scaled(line.net, line.taxRate.basisPoints, kRateUnit));
        ZHIKE_TRY(tax, add(tax, lineTax));
        if (line.cost) {
            ZHIKE_TRY(cost, add(cost, *line.cost));
        }
    }
    draft.net = net;
    draft.tax = tax;
    ZHIKE_TRY(draft.total, add(net, tax));
    ZHIKE_TRY(const Money netBase, inBase(net, draft.rateMicro, base));
    ZHIKE_TRY(const Money costBase, inBase(cost, draft.rateMicro, base));
    draft.netBase = netBase.minor();
    draft.costBase = costBase.minor();
    return draft;
}

Faults faultsOf(const OrderDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    const auto report = [&faults](const char* field, FaultCode code, qint64 limit, int row) {
        faults.append({QLatin1StringView(field), code, limit, row});
    };
    if (draft.day.sinceEpoch() < Day::kFirst || draft.day.sinceEpoch() > Day::kLast) {
        report("order_day", FaultCode::OutOfRange, Day::kLast, -1);
    }
    if (draft.rateMicro <= 0) {
        report("rate_micro", FaultCode::OutOfRange, 0, -1);
    }
    if (draft.lines.isEmpty() && draft.status != OrderStatus::Draft) {
        report("lines", FaultCode::Missing, 1, -1);
    }
    const bool isReturn = draft.kind == OrderKind::Return;
    for (int i = 0; i < draft.lines.size(); ++i) {
        const OrderLineDraft& line = draft.lines[i];
        Faults own = catalogueFaults(line);
        for (Fault& fault : own) {
            fault.row = i;
        }
        faults += own;
        if (!line.product && line.description.trimmed().isEmpty()) {
            report("product_id", FaultCode::Missing, 0, i);
        }
        const auto thousandths = line.quantity.thousandths;
        if (thousandths == 0 || (thousandths < 0) != isReturn) {
            report("quantity", FaultCode::OutOfRange, 0, i);
        }
        if (line.unitPrice.isNegative()) {
            report("unit_price", FaultCode::OutOfRange, 0, i);
        }
        if (line.discount.basisPoints < 0 || line.discount.basisPoints > kRateUnit) {
            report("discount", FaultCode::OutOfRange, kRateUnit, i);
        }
        if (line.taxRate.basisPoints < 0 || line.taxRate.basisPoints > kRateUnit) {
            report("tax_rate", FaultCode::OutOfRange, kRateUnit, i);
        }
        if (line.unitPrice.currency() != draft.currency || line.net.currency() != draft.currency) {
            report("currency", FaultCode::CurrencyMismatch, 0, i);
        }
    }
    return faults;
}

} // namespace zhike
