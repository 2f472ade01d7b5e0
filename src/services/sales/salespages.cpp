#include "services/sales/salespages.h"

#include "repositories/lists/displaynames.h"
#include "repositories/sales/salesreads.h"
#include "services/sales/opportunitychanges.h"

namespace zhike {

namespace {

constexpr int kOpportunityActivities = 50;

NextStep stepOf(const Activity& plan)
{
    return {plan.id,         plan.details.kind,        plan.details.subject,
            plan.details.at, plan.details.opportunity, plan.details.owner};
}

} // namespace

Result<OrderOverview> orderPage(SqlSession& session, CustomerId customer, OrderId id)
{
    OrderOverview page;
    ZHIKE_TRY(page.order, OrderStore(session).get(customer, id));
    const OrderDraft& order = page.order.details;
    ZHIKE_TRY(page.customerName, displayName(session, RecordKind::Customer, std::optional(customer)));
    ZHIKE_TRY(page.contactName, displayName(session, RecordKind::Contact, order.contact));
    ZHIKE_TRY(page.ownerName, displayName(session, RecordKind::User, order.owner));
    ZHIKE_TRY(page.opportunityName, displayName(session, RecordKind::Opportunity, order.opportunity));
    std::vector<ProductId> products;
    for (const OrderLineDraft& line : order.lines) {
        if (line.product) {
            products.push_back(*line.product);
        }
    }
    ZHIKE_TRY(page.products, productsById(session, products));
    return page;
}

Result<OpportunityOverview> opportunityPage(SqlSession& session, CustomerId customer, OpportunityId id, Instant now)
{
    OpportunityOverview page;
    ZHIKE_TRY(page.opportunity, OpportunityStore(session).get(customer, id));
    const OpportunityDraft& opportunity = page.opportunity.details;
    ZHIKE_TRY(page.stage, StageStore(session).get(CustomerId(0), opportunity.stage));
    ZHIKE_TRY(page.stages, stages(session, page.stage.details.pipeline));
    ZHIKE_TRY(page.customerName, displayName(session, RecordKind::Customer, std::optional(customer)));
    ZHIKE_TRY(page.contactName, displayName(session, RecordKind::Contact, opportunity.contact));
    ZHIKE_TRY(page.ownerName, displayName(session, RecordKind::User, opportunity.owner));
    ZHIKE_TRY(page.activities, activitiesOf(session, customer, id, kOpportunityActivities));
    if (!page.activities.isEmpty() && page.activities.first().details.status == ActivityStatus::Planned) {
        page.nextStep = stepOf(page.activities.first());
        page.due = dueState(page.nextStep->at, localDayOf(now));
    }
    return page;
}

Result<ProductOverview> productPage(SqlSession& session, ProductId id)
{
    ProductOverview page;
    ZHIKE_TRY(page.product, ProductStore(session).get(CustomerId(0), id));
    ZHIKE_TRY(page.categoryName, displayName(session, RecordKind::Category, page.product.details.category));
    return page;
}

} // namespace zhike
