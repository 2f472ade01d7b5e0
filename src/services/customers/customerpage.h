#pragma once

#include "analytics/alivecurve.h"
#include "repositories/customers/customerreads.h"
#include "repositories/customers/nextstep.h"
#include "repositories/insight/insightstore.h"
#include "repositories/sales/customerstats.h"
#include "repositories/stores.h"
#include "services/insight/worth.h"

namespace zhike {

/// Another record that the page names, with the amount beside it.
struct NamedCustomer {
    CustomerId id{0};
    QString name;
    std::optional<qint64> value; ///< lifetime value, minor units of the base currency
};

/// Everything that the page and the preview of a customer show except the timeline. Lists hold the newest ten; counts
/// stop at kCountedRecords, so that no customer is slow.
struct CustomerOverview {
    Customer customer{CustomerId(0)};
    QString ownerName;
    std::optional<NamedCustomer> parent;
    std::optional<NamedCustomer> household;
    std::optional<NamedCustomer> referredBy;
    QList<NamedCustomer> referred; ///< whom this customer brought
    std::optional<CustomerStats> stats; ///< nothing before the first order
    std::optional<InsightRow> insight; ///< nothing before the models ran
    int valueHorizonWeeks = 156; ///< of the newest run, as the next
    double yearlyDiscountRate = 0.10;
    double expectationWeeks = 52;
    std::optional<BesideValue> beside; ///< as `standing`
    std::optional<StoredStanding> standing; ///< nothing before the models ran, or without a purchase
    QList<StageChange> stageChanges; ///< the newest ten, newest first
    std::vector<analytics::AlivePoint> alive; ///< P(alive) so far, by the newest run's parameters
    QList<Contact> contacts; ///< the main one first
    CustomerCounts counts;
    QList<Order> lastOrders; ///< without lines, newest day first
    QList<OpportunityLine> opportunities; ///< open ones first
    QList<Case> lastCases; ///< open ones first
    QList<Need> needs; ///< what is not settled first
    std::optional<NextStep> nextStep;
    DueState due = DueState::None; ///< of the next step
    std::optional<double> usualGapDays; ///< mean days between purchase days; needs two
    std::optional<qint32> silentDays; ///< since the last purchase
};

/// @return the page, or `NotFound` (also for one in the bin).
[[nodiscard]] Result<CustomerOverview> customerPage(SqlSession& session, CustomerId id, Instant now);

/// The few things a list's preview shows, without contacts and related lists.
[[nodiscard]] Result<CustomerOverview> customerPreview(SqlSession& session, CustomerId id, Instant now);

} // namespace zhike
