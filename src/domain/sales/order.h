#pragma once

#include "domain/base/validation.h"
#include "domain/customfields/customvalues.h"

#include <QList>

namespace zhike {

enum class OrderKind { Order, Return };
template <>
inline constexpr std::array kChoicesOf<OrderKind> = {
    Choice{"order", QT_TRANSLATE_NOOP("Choice", "Order")}, Choice{"return", QT_TRANSLATE_NOOP("Choice", "Return")}};

enum class OrderStatus { Draft, Confirmed, Shipped, Closed, Cancelled };
template <>
inline constexpr std::array kChoicesOf<OrderStatus> = {
    Choice{"draft", QT_TRANSLATE_NOOP("Choice", "Draft")},
    Choice{"confirmed", QT_TRANSLATE_NOOP("Choice", "Confirmed")},
    Choice{"shipped", QT_TRANSLATE_NOOP("Choice", "Shipped")}, Choice{"closed", QT_TRANSLATE_NOOP("Choice", "Closed")},
    Choice{"cancelled", QT_TRANSLATE_NOOP("Choice", "Cancelled")}};

/// Where an order may go from a status; empty at the end of its life.
[[nodiscard]] std::span<const OrderStatus> nextStatuses(OrderStatus from);
[[nodiscard]] bool mayMove(OrderStatus from, OrderStatus to);
/// Whether an order counts as a purchase in the customer's statistics (analytics: cancelled orders never count).
[[nodiscard]] constexpr bool countsAsPurchase(OrderStatus status)
{
    return status == OrderStatus::Confirmed || status == OrderStatus::Shipped || status == OrderStatus::Closed;
}

/// One line. Its amounts are in the order's currency; a return's quantities and amounts are negative.
struct OrderLineDraft {
    std::optional<ProductId> product;
    QString description;
    Quantity quantity = Quantity::whole(1);
    QString unit;
    Money unitPrice{0, kCny}; ///< before discount, net of tax
    Rate discount;
    Rate taxRate;
    Money net{0, kCny}; ///< quantity x unit price less discount; given by computed() or by an import
    std::optional<Money> cost; ///< of the whole line; unknown is not zero
    bool operator==(const OrderLineDraft&) const = default;
};

/// @return quantity x unit price x (1 - discount), rounded once, half away from zero, or `Overflow`.
[[nodiscard]] Result<Money> lineNet(const OrderLineDraft& line);

template <> struct Catalogue<OrderLineDraft> {
    using D = OrderLineDraft;
    static constexpr RecordKind kKind = RecordKind::OrderLine;
    static constexpr const char* kTable = "order_line";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr std::array kFields
        = {bound<&D::product>(
               {"product_id",
                QT_TRANSLATE_NOOP("Field", "Product"),
                FieldType::Link,
                kEditable,
                0,
                {},
                RecordKind::Product}),
           bound<&D::description>(
               {"description", QT_TRANSLATE_NOOP("Field", "Description"), FieldType::Text, kEditable | kPersonal, 500}),
           bound<&D::quantity>({"quantity", QT_TRANSLATE_NOOP("Field", "Quantity"), FieldType::Quantity, kEditable}),
           bound<&D::unit>({"unit", QT_TRANSLATE_NOOP("Field", "Unit"), FieldType::Text, kEditable, 30}),
           bound<&D::unitPrice>({"unit_price", QT_TRANSLATE_NOOP("Field", "Price"), FieldType::Money, kEditable}),
           bound<&D::discount>({"discount", QT_TRANSLATE_NOOP("Field", "Discount"), FieldType::Rate, kEditable}),
           bound<&D::taxRate>({"tax_rate", QT_TRANSLATE_NOOP("Field", "Tax"), FieldType::Rate, kEditable}),
           bound<&D::net>({"net", QT_TRANSLATE_NOOP("Field", "Amount"), FieldType::Money}),
           bound<&D::cost>({"cost", QT_TRANSLATE_NOOP("Field", "Cost"), FieldType::Money})};
};

/// The exchange rate of a document: base currency per unit of its currency, in millionths.
inline constexpr qint64 kRateMicro = 1'000'000;

/// An order or a return with its lines.
struct OrderDraft {
    QString number; ///< "SO-1042"; given by the service unless an import brings one
    OrderKind kind = OrderKind::Order;
    OrderStatus status = OrderStatus::Draft;
    Day day{0};
    QString customerReference;
    std::optional<ContactId> contact;
    std::optional<OpportunityId> opportunity;
    std::optional<Day> requestedDay;
    QString paymentTerms;
    Currency currency = kCny;
    qint64 rateMicro = kRateMicro; ///< at the order's day, kept on the document
    std::optional<UserId> owner;
    QString note;
    Money net{0, kCny}; ///< sum of the lines
    Money tax{0, kCny};
    Money total{0, kCny};
    qint64 netBase = 0; ///< net in minor units of the base currency: what statistics add up
    qint64 costBase = 0; ///< cost of the lines that know theirs
    QList<OrderLineDraft> lines; ///< not a field: rows of their own
    CustomValues custom; ///< what the company keeps in fields of its own
    bool operator==(const OrderDraft&) const = default;
};
using Order = Saved<OrderDraft, OrderId>;

template <> struct Catalogue<OrderDraft> {
    using D = OrderDraft;
    static constexpr RecordKind kKind = RecordKind::Order;
    static constexpr const char* kTable = "sales_order";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr std::array kFields = {
        bound<&D::number>(
            {"number", QT_TRANSLATE_NOOP("Field", "Number"), FieldType::Text, kRequired | kSortable | kDefault, 60}),
        bound<&D::kind>({"kind", QT_TRANSLATE_NOOP("Field", "Kind"), FieldType::Choice, 0, 20, kChoicesOf<OrderKind>}),
        bound<&D::status>(
            {"status", QT_TRANSLATE_NOOP("Field", "Status"), FieldType::Choice, kDefault, 20, kChoicesOf<OrderStatus>}),
        bound<&D::day>(
            {"order_day", QT_TRANSLATE_NOOP("Field", "Order date"), FieldType::Day,
             kRequired | kEditable | kSortable | kDefault}),
        bound<&D::customerReference>(
            {"customer_reference", QT_TRANSLATE_NOOP("Field", "Customer's order no."), FieldType::Text,
             kEditable | kPersonal, 100}),
        bound<&D::contact>(
            {"contact_id",
             QT_TRANSLATE_NOOP("Field", "Contact"),
             FieldType::Link,
             kEditable,
             0,
             {},
             RecordKind::Contact}),
        bound<&D::opportunity>(
            {"opportunity_id",
             QT_TRANSLATE_NOOP("Field", "Opportunity"),
             FieldType::Link,
             kEditable,
             0,
             {},
             RecordKind::Opportunity}),
        bound<&D::requestedDay>({"requested_day", QT_TRANSLATE_NOOP("Field", "Ship by"), FieldType::Day, kEditable}),
        bound<&D::paymentTerms>(
            {"payment_terms", QT_TRANSLATE_NOOP("Field", "Payment terms"), FieldType::Text, kEditable | kPersonal,
             100}),
        bound<&D::currency>({"currency", QT_TRANSLATE_NOOP("Field", "Currency"), FieldType::Text, kRequired, 3}),
        bound<&D::rateMicro>({"rate_micro", QT_TRANSLATE_NOOP("Field", "Exchange rate"), FieldType::Integer, kHidden}),
        bound<&D::owner>(
            {"owner_id",
             QT_TRANSLATE_NOOP("Field", "Owner"),
             FieldType::Link,
             kEditable | kDefault,
             0,
             {},
             RecordKind::User}),
        bound<&D::note>({"note", QT_TRANSLATE_NOOP("Field", "Note"), FieldType::Note, kEditable | kPersonal, 20000}),
        bound<&D::net>({"net", QT_TRANSLATE_NOOP("Field", "Net"), FieldType::Money, kDefault}),
        bound<&D::tax>({"tax", QT_TRANSLATE_NOOP("Field", "Tax"), FieldType::Money}),
        bound<&D::total>({"total", QT_TRANSLATE_NOOP("Field", "Total"), FieldType::Money, kDefault}),
        bound<&D::netBase>(
            {"net_base", QT_TRANSLATE_NOOP("Field", "Net in base currency"), FieldType::Integer, kHidden}),
        bound<&D::costBase>(
            {"cost_base", QT_TRANSLATE_NOOP("Field", "Cost in base currency"), FieldType::Integer, kHidden}),
        bound<&D::custom>(kCustomColumnField)};
};

void applyCurrency(OrderLineDraft& line, Currency currency);
/// Gives every amount of the order and its lines the order's currency; called after rows were read.
void applyCurrency(OrderDraft& draft);

enum class LineAmounts {
    Compute, ///< each line's net from quantity, price and discount: what a person types
    Keep ///< the net that an imported file states stands, even where its price was rounded
};

/// @return the order with the net of its lines, its tax (rounded per line), totals and base amounts filled in, or
/// `Overflow` / `CurrencyMismatch`.
[[nodiscard]] Result<OrderDraft> computed(OrderDraft draft, Currency base, LineAmounts amounts = LineAmounts::Compute);

/// Every fault of the order and its lines (Fault::row says which).
[[nodiscard]] Faults faultsOf(const OrderDraft& draft);

} // namespace zhike
