#include "services/insight/worth.h"

#include "repositories/insight/worthreads.h"
#include "repositories/lists/listscan.h"
#include "repositories/sales/customerstats.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>

namespace zhike {

namespace models = analytics;

namespace {

constexpr qint64 kLinesBetweenQuestions = 1 << 16;
constexpr Instant kForever(std::numeric_limits<qint64>::max());

/// The instant at which a day is over here.
Instant endOf(Day day)
{
    return Instant::from(day.plus(1).date().startOfDay());
}

models::ValueLine valueLineOf(const SoldLine& line, const CategoryPlaces& categories)
{
    return {line.day,
            line.product.value_or(models::kNoProduct),
            categories.of(line.product),
            line.quantity,
            line.net,
            line.cost,
            line.gross};
}

void addCare(models::StandingFacts& facts, const CareRow& row)
{
    facts.effort.minutes += row.minutes;
    facts.effort.visits += row.visits;
    facts.attitude.ratings += std::int32_t(row.ratings);
    facts.attitude.ratingSum += row.ratingSum;
    facts.attitude.complaints += std::int32_t(row.complaints);
    facts.attitude.openComplaints += std::int32_t(row.openComplaints);
}

/// The facts of a customer of the history, or nothing for one that has not bought.
models::StandingFacts* factsOfCustomer(WorthHistory& worth, const PurchaseHistory& history, qint64 customer)
{
    const auto found = std::ranges::lower_bound(history.customers, customer);
    return found != history.customers.end() && *found == customer
        ? &worth.facts[size_t(found - history.customers.begin())]
        : nullptr;
}

/// Splits the lines of one customer at a time.
class LineSplitter {
public:
    LineSplitter(WorthHistory& worth, const PurchaseHistory& history) : m_worth(worth), m_history(history) { }

    void add(qint64 customer, const models::ValueLine& line)
    {
        if (customer != m_customer) {
            finish();
            m_customer = customer;
        }
        m_lines.push_back(line);
    }
    void finish()
    {
        models::StandingFacts* facts = m_lines.empty() ? nullptr : factsOfCustomer(m_worth, m_history, m_customer);
        if (facts != nullptr) {
            std::ranges::stable_sort(m_lines, {}, &models::ValueLine::day);
            const models::MarginSplit split = models::splitMargin(m_lines, m_worth.prices);
            m_worth.crossSell.add(split.categories);
            facts->setSplit(split);
        }
        m_lines.clear();
    }

private:
    WorthHistory& m_worth;
    const PurchaseHistory& m_history;
    qint64 m_customer = -1;
    std::vector<models::ValueLine> m_lines;
};

std::optional<double> finite(double figure)
{
    return std::isfinite(figure) ? std::optional(figure) : std::nullopt;
}

} // namespace

Result<CategoryPlaces> CategoryPlaces::read(SqlSession& session, std::optional<CustomerId> customer)
{
    CategoryPlaces places;
    std::unordered_map<qint64, std::int32_t> placeOf;
    ZHIKE_TRY(const QList<qint64> ids, categoryIds(session));
    for (qsizetype i = 0; i < std::min(ids.size(), qsizetype(models::kMostCategories)); ++i) {
        placeOf[ids[i]] = std::int32_t(i);
    }
    const auto add = [&](qint64 product, qint64 category) {
        if (const auto found = placeOf.find(category); found != placeOf.end()) {
            places.m_products[product] = found->second;
        }
    };
    ZHIKE_CHECK(customer ? categoriesBoughtBy(session, customer->value(), add) : categoriesOfProducts(session, add));
    return places;
}

std::int32_t CategoryPlaces::of(std::optional<qint64> product) const
{
    const auto found = product ? m_products.find(*product) : m_products.end();
    return found == m_products.end() ? models::kNoCategory : found->second;
}

Result<WorthHistory> worthHistory(
    SqlSession& session, const PurchaseHistory& history, std::optional<Day> careUntilDay,
    const models::CancelQuestion& isCancelled)
{
    WorthHistory worth;
    worth.facts.resize(history.customers.size());
    for (size_t i = 0; i < worth.facts.size(); ++i) {
        models::StandingFacts& facts = worth.facts[i];
        facts.firstDay = history.statistics[i].firstDay;
        facts.lastDay = history.statistics[i].lastDay;
        facts.purchaseDays = history.statistics[i].purchaseDays;
        facts.recent = history.recent[i];
    }
    ZHIKE_TRY(const qint64 customers, countLive(session, RecordKind::Customer));
    worth.withoutPurchase = std::max<qint64>(0, customers - qint64(history.customers.size()));
    ZHIKE_TRY(const CategoryPlaces categories, CategoryPlaces::read(session));
    const auto eachLine = [&](const std::function<void(qint64, const models::ValueLine&)>& sink) {
        qint64 count = 0;
        return soldLines(session, history.asOf.sinceEpoch(), [&](const SoldLine& line) -> Result<void> {
            if (++count % kLinesBetweenQuestions == 0 && isCancelled && isCancelled()) {
                return fail(ErrorCode::Cancelled, QStringLiteral("insight"));
            }
            sink(line.customer, valueLineOf(line, categories));
            return {};
        });
    };
    ZHIKE_CHECK(eachLine([&worth](qint64, const models::ValueLine& line) { worth.prices.add(line); }));
    LineSplitter splitter(worth, history);
    ZHIKE_CHECK(
        eachLine([&splitter](qint64 customer, const models::ValueLine& line) { splitter.add(customer, line); }));
    splitter.finish();
    ZHIKE_CHECK(careUntil(session, careUntilDay ? endOf(*careUntilDay) : kForever, [&](const CareRow& row) {
        if (models::StandingFacts* facts = factsOfCustomer(worth, history, row.customer)) {
            addCare(*facts, row);
        }
    }));
    ZHIKE_CHECK(customerTies(session, [&worth](const TieRow& tie) {
        if (tie.referredBy) {
            worth.graph.addReferral(tie.customer, *tie.referredBy);
        }
        for (const auto& other : {tie.parent, tie.household}) {
            if (other) {
                worth.graph.addTie(tie.customer, *other);
            }
        }
    }));
    for (const auto& [customer, count] : worth.graph.referralCounts()) {
        if (models::StandingFacts* facts = factsOfCustomer(worth, history, customer)) {
            facts->attitude.referrals = count;
        }
    }
    ZHIKE_CHECK(readStages(session, [&](qint64 customer, LifecycleChoice stage, Day since) {
        worth.isFirst = false;
        if (models::StandingFacts* facts = factsOfCustomer(worth, history, customer)) {
            facts->before = models::StageBefore{models::LifecycleStage(int(stage)), since.sinceEpoch()};
        }
    }));
    return worth;
}

SettledStanding settleStanding(
    std::span<const models::StandingFacts> facts, std::span<const qint64> customers, const models::CustomerGraph& graph,
    const models::StandingBounds& known, const models::StandingSettings& settings)
{
    SettledStanding settled;
    settled.bounds = models::standingBounds(facts, known, settings);
    settled.historic.resize(facts.size());
    for (size_t i = 0; i < facts.size(); ++i) {
        settled.historic[i] = models::standingOf(facts[i], settled.bounds, settings).historic();
    }
    const std::vector<std::int64_t> ids(customers.begin(), customers.end());
    settled.referral = graph.referralValues(ids, settled.historic, settings.referralShare, settings.referralDepth);
    models::PromoterMeter promoters;
    for (size_t i = 0; i < facts.size(); ++i) {
        promoters.add(models::voiceOf(facts[i].attitude, settings.retention), settled.referral[i]);
    }
    settled.bounds.valuePerPromoter = promoters.valuePerPromoter();
    return settled;
}

void addStanding(
    InsightSnapshot& snapshot, WorthHistory&& worth, const models::StandingSettings& settings, Currency base)
{
    StandingSnapshot& standing = snapshot.standing.emplace();
    standing.settings = settings;
    standing.facts = std::move(worth.facts);
    standing.prices = std::move(worth.prices);
    standing.isFirst = worth.isFirst;
    standing.withoutPurchase = worth.withoutPurchase;
    if (snapshot.hasPredictions()) {
        for (size_t i = 0; i < standing.facts.size(); ++i) {
            models::StandingFacts& facts = standing.facts[i];
            facts.pAlive = snapshot.predictions[i].pAlive;
            if (snapshot.spend) {
                facts.value = std::llround(snapshot.predictions[i].value[0] * double(base.minorPerMajor()));
            }
            facts.expectedCrossSell = models::expectedCrossSellOf(facts, worth.crossSell);
        }
    }
    models::StandingBounds known;
    known.asOfDay = snapshot.history.asOf.sinceEpoch();
    known.medianGapDays = models::medianGap(snapshot.history.gaps);
    known.marginRate = snapshot.marginRate;
    known.horizonWeeks = snapshot.settings.valueHorizonWeeks;
    const SettledStanding settled
        = settleStanding(standing.facts, snapshot.history.customers, worth.graph, known, settings);
    standing.bounds = settled.bounds;
    const std::vector<std::int64_t> customers(snapshot.history.customers.begin(), snapshot.history.customers.end());
    const auto groups = worth.graph.groupValues(customers, settled.historic);
    const auto chains = worth.graph.referralChains(customers, settled.historic);
    for (size_t i = 0; i < customers.size(); ++i) {
        standing.facts[i].referral = settled.referral[i];
        standing.facts[i].group = groups[i];
        standing.facts[i].chain = chains[i].value;
        standing.facts[i].chainCustomers = chains[i].customers;
    }
}

Result<models::AttitudeFacts> attitudeFactsOf(SqlSession& session, CustomerId customer)
{
    models::StandingFacts facts;
    ZHIKE_CHECK(careOf(session, customer.value(), kForever, [&facts](const CareRow& row) { addCare(facts, row); }));
    ZHIKE_TRY(const qint64 referrals, referralsOf(session, customer.value()));
    facts.attitude.referrals = std::int32_t(referrals);
    return facts.attitude;
}

Result<models::StandingFacts>
standingFactsOf(SqlSession& session, CustomerId customer, Day asOf, const models::LifecycleSettings& lifecycle)
{
    models::StandingFacts facts;
    ZHIKE_TRY(const CategoryPlaces categories, CategoryPlaces::read(session, customer));
    models::ReferencePrices prices;
    ZHIKE_CHECK(pricesFor(session, customer.value(), [&prices](const StoredPrice& price) {
        prices.set(price.product, price.quarter, {price.net, price.quantity});
    }));
    std::vector<models::ValueLine> lines;
    ZHIKE_CHECK(soldLinesOf(session, customer.value(), asOf.sinceEpoch(), [&](const SoldLine& line) -> Result<void> {
        lines.push_back(valueLineOf(line, categories));
        return {};
    }));
    std::ranges::stable_sort(lines, {}, &models::ValueLine::day);
    facts.setSplit(models::splitMargin(lines, prices));
    models::RecentBuyingMeter recent(asOf.sinceEpoch(), lifecycle.silenceInPersonalGaps);
    PurchaseDays days([&](const PurchaseDay& day) -> Result<void> {
        if (day.isPurchase()) {
            recent.add(day.day, double(day.net));
        }
        return {};
    });
    ZHIKE_CHECK(purchasesOf(session, customer, [&](const PurchaseRow& row) { return days.add(row); }));
    ZHIKE_CHECK(days.finish());
    facts.recent = recent.result();
    ZHIKE_CHECK(careOf(session, customer.value(), kForever, [&facts](const CareRow& row) { addCare(facts, row); }));
    ZHIKE_TRY(const qint64 referrals, referralsOf(session, customer.value()));
    facts.attitude.referrals = std::int32_t(referrals);
    ZHIKE_TRY(const std::optional<StoredStanding> before, readStanding(session, customer.value()));
    if (before) {
        facts.referral = before->referral;
        facts.group = before->group;
        facts.chain = before->chain;
        facts.chainCustomers = before->chainCustomers;
        facts.expectedCrossSell = before->expectedCrossSell;
        facts.before = models::StageBefore{models::LifecycleStage(int(before->stage)), before->stageSince.sinceEpoch()};
    }
    return facts;
}

StoredStanding storedStanding(
    const models::Standing& standing, const models::StandingFacts& facts, const models::StandingSettings& settings)
{
    StoredStanding stored;
    stored.stage = LifecycleChoice(int(standing.stage.stage));
    stored.stageSince = Day(standing.stageSince);
    stored.stageReason = StageReasonChoice(int(standing.stage.reason));
    stored.stageFigure = finite(standing.stage.figure);
    stored.valueClass = ValueClassChoice(int(standing.valueClass));
    stored.loyalty = LoyaltyChoice(int(standing.loyalty.type));
    stored.loyaltyMarks = standing.loyalty.marks;
    stored.attitude = standing.attitude;
    if (standing.cell) {
        stored.cubeCell = standing.cell->place();
        stored.keep = KeepChoice(int(*standing.keep));
    }
    if (standing.action) {
        stored.nextAction
            = fromKey<ActionChoice>(QString::fromStdString(settings.actions[standing.action->rule].action));
        stored.nextActionFigure = standing.action->figure;
    }
    stored.historic = standing.historic();
    if (facts.value) {
        stored.current = standing.current;
        stored.potential = standing.potential;
        stored.valueAtRisk = standing.valueAtRisk;
    }
    stored.expectedCrossSell = facts.expectedCrossSell;
    stored.firstPurchase = standing.parts.firstPurchase;
    stored.repeat = standing.parts.repeat;
    stored.crossSell = standing.parts.crossSell;
    stored.lowerCost = standing.parts.lowerCost;
    stored.referral = standing.parts.referral;
    stored.premium = standing.parts.premium;
    stored.standardCost = standing.parts.standardCost;
    stored.group = facts.group;
    stored.chain = facts.chain;
    stored.chainCustomers = facts.chainCustomers;
    return stored;
}

std::optional<StageChange>
stageChange(qint64 customer, const models::Standing& standing, const models::StandingFacts& facts)
{
    if (!standing.stageChanged || (facts.before && facts.before->since > standing.stageSince)) {
        return std::nullopt; // a past date is being replayed: what came later stands
    }
    return StageChange{
        customer,
        Day(standing.stageSince),
        facts.before ? LifecycleChoice(int(facts.before->stage)) : LifecycleChoice::Potential,
        LifecycleChoice(int(standing.stage.stage)),
        StageReasonChoice(int(standing.stage.reason)),
        finite(standing.stage.figure)};
}

} // namespace zhike
