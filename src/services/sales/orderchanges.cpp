#include "services/sales/orderchanges.h"

#include "repositories/sales/salesreads.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// What a line costs by its product, where both are in one currency; unknown stays unknown.
Result<void> takeCosts(SqlSession& session, OrderDraft& order)
{
    ProductStore products(session);
    for (OrderLineDraft& line : order.lines) {
        if (!line.product || line.cost) {
            continue;
        }
        ZHIKE_TRY(const std::optional<Product> product, products.find(CustomerId(0), *line.product));
        if (product && product->details.cost && product->details.currency == order.currency) {
            ZHIKE_TRY(line.cost, scaled(*product->details.cost, line.quantity.thousandths, kQuantityUnit));
        }
    }
    return {};
}

Result<OrderDraft> readyOrder(ChangeContext& context, OrderDraft order)
{
    if (order.currency == context.baseCurrency()) {
        order.rateMicro = kRateMicro;
    }
    ZHIKE_CHECK(takeCosts(context.session(), order));
    return computed(std::move(order), context.baseCurrency());
}

/// Who orders is a customer from then on.
Result<void> becomesCustomer(ChangeContext& context, CustomerId id)
{
    ZHIKE_TRY(Customer customer, CustomerStore(context.session()).get(id, id));
    if (customer.details.status == CustomerStatus::Customer) {
        return {};
    }
    customer.details.status = CustomerStatus::Customer;
    ZHIKE_CHECK(context.update(id, id, customer.revision, std::move(customer.details)));
    return {};
}

/// The order as read, with what may change once its amounts are promised.
OrderDraft withOpenFields(OrderDraft read, const OrderDraft& typed)
{
    read.customerReference = typed.customerReference;
    read.contact = typed.contact;
    read.opportunity = typed.opportunity;
    read.requestedDay = typed.requestedDay;
    read.paymentTerms = typed.paymentTerms;
    read.owner = typed.owner;
    read.note = typed.note;
    return read;
}

} // namespace

Change createOrder(CustomerId customer, OrderDraft draft)
{
    return {
        {ChangeAction::CreateOrder, draft.number},
        [customer, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(OrderDraft order, readyOrder(context, draft));
            if (order.number.isEmpty()) {
                ZHIKE_TRY(const qint64 number, takeNumbers(context.session(), u"order_number"_s));
                order.number = u"SO-%1"_s.arg(number);
            }
            if (!order.owner && context.author().user.value() != 0) {
                order.owner = context.author().user;
            }
            context.setSubject(order.number);
            const bool counts = countsAsPurchase(order.status) && order.kind == OrderKind::Order;
            ZHIKE_CHECK(context.insert(customer, std::move(order)));
            return counts ? becomesCustomer(context, customer) : Result<void>();
        }};
}

Change editOrder(CustomerId customer, OrderId id, int revision, OrderDraft draft)
{
    const QString number = draft.number;
    return {
        {ChangeAction::EditOrder, number},
        [customer, id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(const Order read, OrderStore(context.session()).get(customer, id));
            ZHIKE_TRY(OrderDraft order, context.rebased(read, revision, draft));
            order.number = read.details.number;
            order.kind = read.details.kind;
            order.status = read.details.status;
            if (read.details.status == OrderStatus::Draft) {
                ZHIKE_TRY(order, readyOrder(context, std::move(order)));
            } else if (order != withOpenFields(read.details, order)) {
                return fail(
                    ErrorCode::StateNotAllowed,
                    u"order %1 is %2"_s.arg(read.details.number, QLatin1StringView(keyOf(read.details.status))));
            }
            ZHIKE_CHECK(context.update(customer, id, read.revision, std::move(order)));
            return {};
        }};
}

Change moveOrder(CustomerId customer, OrderId id, int revision, OrderStatus status, const QString& number)
{
    return {
        {ChangeAction::MoveOrder, number}, [customer, id, revision, status](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(Order order, OrderStore(context.session()).get(customer, id));
            if (!mayMove(order.details.status, status)) {
                return fail(
                    ErrorCode::StateNotAllowed,
                    u"order %1 from %2 to %3"_s.arg(
                        order.details.number, QLatin1StringView(keyOf(order.details.status)),
                        QLatin1StringView(keyOf(status))));
            }
            order.details.status = status;
            const bool counts = countsAsPurchase(status) && order.details.kind == OrderKind::Order;
            ZHIKE_CHECK(context.update(customer, id, revision, std::move(order.details)));
            return counts ? becomesCustomer(context, customer) : Result<void>();
        }};
}

Change deleteOrder(CustomerId customer, OrderId id, int revision, const QString& number)
{
    return {{ChangeAction::DeleteOrder, number}, [customer, id, revision](ChangeContext& context) -> Result<void> {
                ZHIKE_TRY(const Order order, OrderStore(context.session()).get(customer, id));
                if (countsAsPurchase(order.details.status)) {
                    return fail(
                        ErrorCode::StateNotAllowed, u"order %1 has to be cancelled first"_s.arg(order.details.number));
                }
                return context.remove<OrderDraft>(customer, id, revision);
            }};
}

OrderDraft returnOf(const Order& order, Day day)
{
    OrderDraft draft = order.details;
    draft.number.clear();
    draft.kind = OrderKind::Return;
    draft.status = OrderStatus::Draft;
    draft.day = day;
    draft.requestedDay.reset();
    draft.customerReference = order.details.number;
    for (OrderLineDraft& line : draft.lines) {
        line.quantity.thousandths = -line.quantity.thousandths;
        line.net = Money(-line.net.minor(), line.net.currency());
        if (line.cost) {
            line.cost = Money(-line.cost->minor(), line.cost->currency());
        }
    }
    return draft;
}

Result<std::optional<qint64>> lastRate(SqlSession& session, Currency currency)
{
    return newestRate(session, currency);
}

} // namespace zhike
