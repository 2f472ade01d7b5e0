#pragma once

#include "domain/customers/due.h"
#include "repositories/customers/nextstep.h"
#include "repositories/stores.h"

#include <QHash>

namespace zhike {

/// An order with the names that its page shows.
struct OrderOverview {
    Order order{OrderId(0)};
    QString customerName;
    QString contactName;
    QString ownerName;
    QString opportunityName;
    QHash<ProductId, Product> products; ///< those of the lines, also when no longer on sale
};
[[nodiscard]] Result<OrderOverview> orderPage(SqlSession& session, CustomerId customer, OrderId id);

/// An opportunity with the names and plans that its page shows.
struct OpportunityOverview {
    Opportunity opportunity{OpportunityId(0)};
    Stage stage{StageId(0)};
    QList<Stage> stages; ///< of its pipeline, by position
    QString customerName;
    QString contactName;
    QString ownerName;
    QList<Activity> activities; ///< of this opportunity, plans first, then the newest; at most 50
    std::optional<NextStep> nextStep;
    DueState due = DueState::None;
};
[[nodiscard]] Result<OpportunityOverview>
opportunityPage(SqlSession& session, CustomerId customer, OpportunityId id, Instant now);

struct ProductOverview {
    Product product{ProductId(0)};
    QString categoryName;
};
[[nodiscard]] Result<ProductOverview> productPage(SqlSession& session, ProductId id);

} // namespace zhike
