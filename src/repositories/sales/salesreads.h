#pragma once

#include "repositories/customers/nextstep.h"
#include "repositories/stores.h"

#include <QHash>
#include <span>

namespace zhike {

/// Whether a stage holds opportunities, those of the bin included.
[[nodiscard]] Result<bool> holdsOpportunities(SqlSession& session, StageId stage);
/// The rate of the newest order in a currency.
[[nodiscard]] Result<std::optional<qint64>> newestRate(SqlSession& session, Currency currency);
/// Products with an article number that are not in the bin.
[[nodiscard]] Result<QList<ProductId>> productsOfSku(SqlSession& session, const QString& sku);
/// Products of any state by id; ids that are not there are left out.
[[nodiscard]] Result<QHash<ProductId, Product>> productsById(SqlSession& session, std::span<const ProductId> ids);
/// The first products on sale by name.
[[nodiscard]] Result<QList<Product>> firstProducts(SqlSession& session, int limit);
/// Activities of one opportunity: plans first, then the newest.
[[nodiscard]] Result<QList<Activity>>
activitiesOf(SqlSession& session, CustomerId customer, OpportunityId opportunity, int limit);

/// What stands in one stage in one currency.
struct StageTotals {
    StageId stage{0};
    Currency currency = kCny;
    qint64 count = 0;
    qint64 amount = 0; ///< minor units
    qint64 weighted = 0; ///< sum of amount x probability, rounded once
};
/// The totals of each stage, of one owner or of all. `Overflow` when a sum is beyond 64 bits.
[[nodiscard]] Result<QList<StageTotals>>
stageTotals(SqlSession& session, std::span<const StageId> stages, std::optional<UserId> owner);

/// How many opportunities of each stage are in each state: their earliest plan (their own, else their customer's)
/// before today, today, later, none.
struct StageDue {
    StageId stage{0};
    qint64 none = 0;
    qint64 planned = 0;
    qint64 today = 0;
    qint64 overdue = 0;
};
[[nodiscard]] Result<QList<StageDue>> stageDue(
    SqlSession& session, std::span<const StageId> stages, std::optional<UserId> owner, Instant dayStart,
    Instant dayEnd);

/// Opportunities of a stage, nearest expected close first, those without one last.
[[nodiscard]] Result<QList<Opportunity>>
opportunitiesInStage(SqlSession& session, StageId stage, std::optional<UserId> owner, int offset, int limit);

} // namespace zhike
