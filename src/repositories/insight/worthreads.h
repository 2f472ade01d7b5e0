#pragma once

#include "domain/base/time.h"
#include "storage/sqlsession.h"

#include <functional>

namespace zhike {

/// One line of a counted order in minor units of the base currency, at the order's rate. What an order holds beyond its
/// lines comes as a line without product, so that the lines of an order add up to the order.
struct SoldLine {
    qint64 customer = 0;
    qint32 day = 0;
    std::optional<qint64> product;
    qint64 quantity = 0; ///< thousandths; below zero for a return, as the amounts
    qint64 net = 0;
    qint64 cost = 0; ///< 0 where it is unknown
    qint64 gross = 0; ///< before discount
    qint64 order = 0; ///< which one it stands in
};
using SoldLineSink = std::function<Result<void>(const SoldLine&)>;

/// Streams the lines of every counted order up to and including a day, customer by customer, in the order in which both
/// tables lie; days of one customer come in no order.
[[nodiscard]] Result<void> soldLines(SqlSession& session, qint32 lastDay, const SoldLineSink& sink);
/// The same of one customer.
[[nodiscard]] Result<void> soldLinesOf(SqlSession& session, qint64 customer, qint32 lastDay, const SoldLineSink& sink);

/// Category of each product that has one.
[[nodiscard]] Result<void>
categoriesOfProducts(SqlSession& session, const std::function<void(qint64 product, qint64 category)>& sink);
/// The same of those that a customer ever bought.
[[nodiscard]] Result<void> categoriesBoughtBy(
    SqlSession& session, qint64 customer, const std::function<void(qint64 product, qint64 category)>& sink);
/// Ids of the categories, ascending.
[[nodiscard]] Result<QList<qint64>> categoryIds(SqlSession& session);

/// What a customer has cost and said; sums over the records of one kind, so several come for one customer.
struct CareRow {
    qint64 customer = 0;
    qint64 minutes = 0; ///< of activities done and case entries
    qint64 visits = 0;
    qint64 ratings = 0; ///< cases that were rated ..
    qint64 ratingSum = 0; ///< .. each 1..5
    qint64 complaints = 0; ///< cases and remarks that complain
    qint64 openComplaints = 0;
};
using CareSink = std::function<void(const CareRow&)>;
/// @param until exclusive.
[[nodiscard]] Result<void> careUntil(SqlSession& session, Instant until, const CareSink& sink);
[[nodiscard]] Result<void> careOf(SqlSession& session, qint64 customer, Instant until, const CareSink& sink);

/// The ties of customers to each other, of those that have any.
struct TieRow {
    qint64 customer = 0;
    std::optional<qint64> referredBy;
    std::optional<qint64> parent;
    std::optional<qint64> household;
};
[[nodiscard]] Result<void> customerTies(SqlSession& session, const std::function<void(const TieRow&)>& sink);
/// How many live customers name this one as their referrer.
[[nodiscard]] Result<qint64> referralsOf(SqlSession& session, qint64 customer);

} // namespace zhike
