#pragma once

#include "domain/customers/due.h"
#include "repositories/stores.h"

#include <QHash>
#include <span>

namespace zhike {

/// What the models say of one customer, as stored.
struct InsightRow {
    int r = 0;
    int f = 0;
    int m = 0;
    QString segment; ///< key
    std::optional<double> pAlive;
    std::optional<double> expectedPurchases;
    std::optional<qint64> expectedSpend; ///< minor units of the base currency, as value
    std::optional<qint64> value;
};

/// Counts stop here: "1,000" means that many or more.
inline constexpr qint64 kCountedRecords = 1000;

struct CustomerCounts {
    qint64 contacts = 0;
    qint64 orders = 0; ///< exact: every order that counts as a purchase, and drafts and cancelled ones
    qint64 openOrders = 0; ///< draft, confirmed or shipped
    qint64 opportunities = 0;
    qint64 openOpportunities = 0;
    qint64 cases = 0;
    qint64 openCases = 0;
    qint64 plans = 0;
};

/// An opportunity with what its line shows.
struct OpportunityLine {
    Opportunity opportunity;
    QString stageName;
    StageOutcome outcome = StageOutcome::Open;
};

[[nodiscard]] Result<std::optional<InsightRow>> readInsight(SqlSession& session, CustomerId customer);
[[nodiscard]] Result<CustomerCounts> countsOf(SqlSession& session, CustomerId customer);
/// The contacts marked as main; one, unless the file was written by others.
[[nodiscard]] Result<QList<Contact>> mainContactsOf(SqlSession& session, CustomerId customer);
/// The main one first, then by name, at most `limit`.
[[nodiscard]] Result<QList<Contact>> contactsOf(SqlSession& session, CustomerId customer, int limit);
/// Newest day first, without lines.
[[nodiscard]] Result<QList<Order>> newestOrdersOf(SqlSession& session, CustomerId customer, int limit);
/// Open ones first, then the newest.
[[nodiscard]] Result<QList<OpportunityLine>> opportunitiesOf(SqlSession& session, CustomerId customer, int limit);
[[nodiscard]] Result<QList<Case>> casesOf(SqlSession& session, CustomerId customer, int limit);
/// Customers that name this one in `referred_by_id`.
[[nodiscard]] Result<QList<CustomerId>> referredBy(SqlSession& session, CustomerId customer, int limit);
/// The parent, or nothing; also of a customer in the bin.
[[nodiscard]] Result<std::optional<CustomerId>> parentOf(SqlSession& session, CustomerId customer);

/// The customers made last, newest first.
[[nodiscard]] Result<QList<CustomerId>> newestCustomers(SqlSession& session, int limit);

/// Names of records by id, in portions; ids that are not there are left out.
[[nodiscard]] Result<QHash<qint64, QString>> customerNames(SqlSession& session, std::span<const qint64> ids);
[[nodiscard]] Result<QHash<qint64, QString>> userNames(SqlSession& session);

} // namespace zhike
