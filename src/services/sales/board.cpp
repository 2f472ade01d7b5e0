#include "services/sales/board.h"

#include "repositories/customers/customerreads.h"
#include "repositories/sales/salesreads.h"
#include "repositories/settings.h"
#include "services/sales/opportunitychanges.h"

#include <algorithm>

namespace zhike {

namespace {

constexpr qint64 kMsPerDay = 86'400'000;

/// Adds an amount to the sum of its currency.
Result<void> addTo(QList<Money>& sums, Money amount)
{
    for (Money& sum : sums) {
        if (sum.currency() == amount.currency()) {
            ZHIKE_TRY(sum, add(sum, amount));
            return {};
        }
    }
    sums.append(amount);
    return {};
}

void baseFirst(QList<Money>& sums, Currency base)
{
    std::stable_partition(sums.begin(), sums.end(), [base](const Money& sum) { return sum.currency() == base; });
}

void addTo(DueCounts& all, const DueCounts& some)
{
    all.none += some.none;
    all.planned += some.planned;
    all.today += some.today;
    all.overdue += some.overdue;
}

/// The next step of each opportunity: its own earliest plan, else its customer's.
class CardPlans {
public:
    Result<void> read(SqlSession& session, const QList<Opportunity>& opportunities)
    {
        std::vector<CustomerId> customers;
        for (const Opportunity& opportunity : opportunities) {
            customers.push_back(opportunity.customer);
        }
        return readPlans(session, customers, [this](CustomerId customer, const NextStep& step) {
            if (!m_ofCustomer.contains(customer)) {
                m_ofCustomer.insert(customer, step);
            }
            if (step.opportunity && !m_ofOpportunity.contains(*step.opportunity)) {
                m_ofOpportunity.insert(*step.opportunity, step);
            }
        });
    }

    [[nodiscard]] std::optional<NextStep> stepOf(const Opportunity& opportunity) const
    {
        if (const auto own = m_ofOpportunity.constFind(opportunity.id); own != m_ofOpportunity.constEnd()) {
            return *own;
        }
        const auto step = m_ofCustomer.constFind(opportunity.customer);
        return step != m_ofCustomer.constEnd() ? std::optional(*step) : std::nullopt;
    }

private:
    QHash<CustomerId, NextStep> m_ofCustomer;
    QHash<OpportunityId, NextStep> m_ofOpportunity;
};

Result<QList<BoardCard>> cardsOf(SqlSession& session, const QList<Opportunity>& opportunities, Instant now)
{
    std::vector<qint64> customers;
    for (const Opportunity& opportunity : opportunities) {
        customers.push_back(opportunity.customer.value());
    }
    ZHIKE_TRY(const auto names, customerNames(session, customers));
    ZHIKE_TRY(const auto users, userNames(session));
    CardPlans plans;
    ZHIKE_CHECK(plans.read(session, opportunities));
    const LocalDay today = localDayOf(now);
    QList<BoardCard> cards;
    for (const Opportunity& opportunity : opportunities) {
        const OpportunityDraft& details = opportunity.details;
        BoardCard card;
        card.customer = opportunity.customer;
        card.id = opportunity.id;
        card.revision = opportunity.revision;
        card.customerName = names.value(opportunity.customer.value());
        card.name = details.name;
        card.amount = details.amount;
        card.probability = details.probability;
        card.expectedClose = details.expectedClose;
        card.owner = details.owner;
        card.ownerName = details.owner ? users.value(details.owner->value()) : QString();
        const qint64 inStage = now.msSinceEpoch() - details.stageEnteredAt.msSinceEpoch();
        card.daysInStage = int(std::max<qint64>(0, inStage) / kMsPerDay); // the clock may have been set back
        card.nextStep = plans.stepOf(opportunity);
        card.due = dueState(card.nextStep ? std::optional(card.nextStep->at) : std::nullopt, today);
        cards.append(std::move(card));
    }
    return cards;
}

/// Counts and sums of the lanes, as the engine adds them up.
Result<void> addTotals(SqlSession& session, BoardView& view, std::optional<UserId> owner, Instant now)
{
    std::vector<StageId> ids;
    QHash<StageId, qsizetype> places;
    for (qsizetype i = 0; i < view.lanes.size(); ++i) {
        ids.push_back(view.lanes[i].stage.id);
        places.insert(view.lanes[i].stage.id, i);
    }
    ZHIKE_TRY(const QList<StageTotals> totals, stageTotals(session, ids, owner));
    for (const StageTotals& total : totals) {
        BoardLane& lane = view.lanes[places.value(total.stage)];
        lane.count += total.count;
        view.count += total.count;
        ZHIKE_CHECK(addTo(lane.sums, Money(total.amount, total.currency)));
        ZHIKE_CHECK(addTo(lane.weighted, Money(total.weighted, total.currency)));
        ZHIKE_CHECK(addTo(view.sums, Money(total.amount, total.currency)));
        ZHIKE_CHECK(addTo(view.weighted, Money(total.weighted, total.currency)));
    }
    const LocalDay today = localDayOf(now);
    ZHIKE_TRY(const QList<StageDue> dues, stageDue(session, ids, owner, today.start, today.end));
    for (const StageDue& due : dues) {
        BoardLane& lane = view.lanes[places.value(due.stage)];
        lane.due = {due.none, due.planned, due.today, due.overdue};
        addTo(view.due, lane.due);
    }
    return {};
}

} // namespace

Result<BoardView>
board(SqlSession& session, const QString& pipeline, std::optional<UserId> owner, Instant now, int cardsPerLane)
{
    BoardView view;
    view.pipeline = pipeline;
    if (pipeline.isEmpty()) {
        ZHIKE_TRY(const QStringList names, pipelines(session));
        if (names.isEmpty()) {
            return view;
        }
        view.pipeline = names.first();
    }
    ZHIKE_TRY(const QList<Stage> rows, stages(session, view.pipeline));
    for (const Stage& stage : rows) {
        if (stage.details.outcome != StageOutcome::Open) {
            view.ends.append(stage);
            continue;
        }
        BoardLane lane;
        lane.stage = stage;
        ZHIKE_TRY(lane.cards, laneCards(session, stage.id, owner, now, 0, cardsPerLane));
        view.lanes.append(std::move(lane));
    }
    ZHIKE_CHECK(addTotals(session, view, owner, now));
    ZHIKE_TRY(const Currency base, baseCurrency(session));
    baseFirst(view.sums, base);
    baseFirst(view.weighted, base);
    for (BoardLane& lane : view.lanes) {
        baseFirst(lane.sums, base);
        baseFirst(lane.weighted, base);
    }
    return view;
}

Result<QList<BoardCard>>
laneCards(SqlSession& session, StageId stage, std::optional<UserId> owner, Instant now, int offset, int limit)
{
    ZHIKE_TRY(const QList<Opportunity> rows, opportunitiesInStage(session, stage, owner, offset, limit));
    return cardsOf(session, rows, now);
}

} // namespace zhike
