#pragma once

#include "services/changes/change.h"

namespace zhike {

/// A new order with the next number "SO-n" (unless the draft has one), amounts computed from its lines. A draft in the
/// base currency gets the rate 1. The author is the owner when the draft names none. Lines with a product but without
/// cost take the product's cost at its currency.
[[nodiscard]] Change createOrder(CustomerId customer, OrderDraft draft);
/// Saves a draft's content; of an order that was confirmed only what does not touch its amounts (contact, reference,
/// ship-by day, terms, owner, note). @return on applying: `StateNotAllowed` otherwise. The status stays.
[[nodiscard]] Change editOrder(CustomerId customer, OrderId id, int revision, OrderDraft draft);
/// Moves along the state machine. @return on applying: `StateNotAllowed` where there is no such move.
[[nodiscard]] Change
moveOrder(CustomerId customer, OrderId id, int revision, OrderStatus status, const QString& number);
/// Into the bin; drafts and cancelled orders only.
[[nodiscard]] Change deleteOrder(CustomerId customer, OrderId id, int revision, const QString& number);

/// The draft of a return of a whole order: its lines with negative quantities and costs.
[[nodiscard]] OrderDraft returnOf(const Order& order, Day day);

/// The rate of the newest order in a currency (base currency per unit, in millionths): what a form proposes.
[[nodiscard]] Result<std::optional<qint64>> lastRate(SqlSession& session, Currency currency);

} // namespace zhike
