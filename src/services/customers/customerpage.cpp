#include "services/customers/customerpage.h"

#include "repositories/lists/displaynames.h"
#include "services/customers/needchanges.h"
#include "services/insight/modelrun.h"

#include <algorithm>

namespace zhike {

namespace {

constexpr int kRelatedLines = 10;
constexpr int kContactLines = 50;

Result<std::optional<NamedCustomer>> namedCustomer(SqlSession& session, std::optional<CustomerId> id)
{
    if (!id) {
        return std::optional<NamedCustomer>();
    }
    ZHIKE_TRY(const QString name, displayName(session, RecordKind::Customer, id));
    ZHIKE_TRY(const std::optional<InsightRow> insight, readInsight(session, *id));
    return std::optional(NamedCustomer{*id, name, insight ? insight->value : std::nullopt});
}

void addBuyingRhythm(CustomerOverview& page, Instant now)
{
    const auto& stats = page.stats;
    if (!stats || !stats->firstDay || !stats->lastDay) {
        return;
    }
    if (stats->purchaseDays > 1) {
        page.usualGapDays = double(*stats->lastDay - *stats->firstDay) / double(stats->purchaseDays - 1);
    }
    if (const auto today = Day::from(now.local().date())) {
        page.silentDays = std::max(0, today->sinceEpoch() - *stats->lastDay);
    }
}

} // namespace

Result<CustomerOverview> customerPreview(SqlSession& session, CustomerId id, Instant now)
{
    CustomerOverview page;
    ZHIKE_TRY(page.customer, CustomerStore(session).get(id, id));
    ZHIKE_TRY(page.ownerName, displayName(session, RecordKind::User, page.customer.details.owner));
    ZHIKE_TRY(page.stats, readStats(session, id));
    ZHIKE_TRY(page.insight, readInsight(session, id));
    ZHIKE_TRY(const auto steps, nextStepsOf(session, std::span(&id, 1)));
    if (const auto step = steps.constFind(id); step != steps.constEnd()) {
        page.nextStep = *step;
        page.due = dueState(step->at, localDayOf(now));
    }
    addBuyingRhythm(page, now);
    return page;
}

Result<CustomerOverview> customerPage(SqlSession& session, CustomerId id, Instant now)
{
    ZHIKE_TRY(CustomerOverview page, customerPreview(session, id, now));
    const CustomerDraft& customer = page.customer.details;
    ZHIKE_TRY(page.parent, namedCustomer(session, customer.parent));
    ZHIKE_TRY(page.household, namedCustomer(session, customer.household));
    ZHIKE_TRY(page.referredBy, namedCustomer(session, customer.referredBy));
    ZHIKE_TRY(const QList<CustomerId> referred, referredBy(session, id, kRelatedLines));
    for (const CustomerId other : referred) {
        ZHIKE_TRY(const std::optional<NamedCustomer> named, namedCustomer(session, other));
        page.referred.append(*named);
    }
    ZHIKE_TRY(page.standing, readStanding(session, id.value()));
    ZHIKE_TRY(page.stageChanges, stageChangesOf(session, id.value(), kRelatedLines));
    ZHIKE_TRY(const std::optional<FittedRun> run, newestFittedRun(session));
    if (run) {
        page.valueHorizonWeeks = run->settings.valueHorizonWeeks;
        page.yearlyDiscountRate = run->settings.yearlyDiscountRate;
        page.expectationWeeks = run->settings.expectationWeeks;
        ZHIKE_TRY(page.alive, aliveCurveOf(session, *run, id));
    }
    if (run && page.standing) {
        ZHIKE_TRY(page.beside, besideValueOf(session, *run, id, *page.standing));
    }
    ZHIKE_TRY(page.contacts, contactsOf(session, id, kContactLines));
    ZHIKE_TRY(page.counts, countsOf(session, id));
    ZHIKE_TRY(page.lastOrders, newestOrdersOf(session, id, kRelatedLines));
    ZHIKE_TRY(page.opportunities, opportunitiesOf(session, id, kRelatedLines));
    ZHIKE_TRY(page.needs, needsOf(session, id));
    ZHIKE_TRY(page.lastCases, casesOf(session, id, kRelatedLines));
    return page;
}

} // namespace zhike
