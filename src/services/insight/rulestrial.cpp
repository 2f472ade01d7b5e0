#include "services/insight/rulestrial.h"

#include <algorithm>
#include <map>

namespace zhike {

using namespace Qt::StringLiterals;

namespace models = analytics;

namespace {

/// What is told of one customer, each answer by its place among the choices of the question.
using Answers = std::array<int, 5>;
constexpr int kNone = -1;

template <class Kind> int answer(const std::optional<Kind>& kind)
{
    return kind ? int(*kind) : kNone;
}

template <class Choice> QByteArray keyAt(int place)
{
    return place == kNone ? QByteArray() : QByteArray(keyOf(Choice(place)));
}

QByteArray keyOfAnswer(RuleMove::Of question, int place)
{
    switch (question) {
    case RuleMove::Of::Lifecycle:
        return keyAt<LifecycleChoice>(place);
    case RuleMove::Of::ValueClass:
        return keyAt<ValueClassChoice>(place);
    case RuleMove::Of::Loyalty:
        return keyAt<LoyaltyChoice>(place);
    case RuleMove::Of::Keep:
        return keyAt<KeepChoice>(place);
    case RuleMove::Of::Action:
        return keyAt<ActionChoice>(place);
    }
    return {};
}

/// The action that each rule asks for; one that nobody knows is none.
std::vector<int> actionsOf(const models::StandingSettings& settings)
{
    std::vector<int> actions;
    for (const models::ActionRule& rule : settings.actions) {
        actions.push_back(answer(fromKey<ActionChoice>(QString::fromStdString(rule.action))));
    }
    return actions;
}

Answers answersOf(const models::Standing& standing, const std::vector<int>& actions)
{
    return {
        int(standing.stage.stage), int(standing.valueClass), int(standing.loyalty.type), answer(standing.keep),
        standing.action ? actions[standing.action->rule] : kNone};
}

/// Adds up who goes from where to where.
class MoveCounter {
public:
    void add(const models::Standing& before, const models::Standing& after, const Answers& was, const Answers& becomes)
    {
        ++m_moves.customers;
        m_moves.historicBefore += before.historic();
        m_moves.historicAfter += after.historic();
        m_moves.currentBefore += before.current;
        m_moves.currentAfter += after.current;
        bool isMoved = false;
        for (size_t question = 0; question < was.size(); ++question) {
            if (was[question] != becomes[question]) {
                isMoved = true;
                Sum& sum = m_sums[{question, was[question], becomes[question]}];
                ++sum.customers;
                sum.current += before.current;
            }
        }
        m_moves.moved += isMoved ? 1 : 0;
    }
    [[nodiscard]] RuleMoves result()
    {
        for (const auto& [key, sum] : m_sums) {
            const auto& [question, from, to] = key;
            const auto of = RuleMove::Of(int(question));
            m_moves.moves.append({of, keyOfAnswer(of, from), keyOfAnswer(of, to), sum.customers, sum.current});
        }
        std::ranges::stable_sort(m_moves.moves, [](const RuleMove& a, const RuleMove& b) {
            return a.of != b.of ? a.of < b.of : a.customers > b.customers;
        });
        return m_moves;
    }

private:
    struct Sum {
        qint64 customers = 0;
        qint64 current = 0;
    };
    RuleMoves m_moves;
    std::map<std::tuple<size_t, int, int>, Sum> m_sums;
};

constexpr size_t kBetweenQuestions = 1 << 14;

} // namespace

Result<RulesTrial::Everybody> RulesTrial::readBy(
    SqlSession& session, const InsightRules& rules, Currency base, const models::CancelQuestion& isCancelled)
{
    ZHIKE_TRY(PurchaseHistory history, purchaseHistory(session, {}, base, isCancelled, rules.standing.lifecycle));
    ZHIKE_TRY(models::SegmentTable segments, segmentTable(session));
    ZHIKE_TRY(WorthHistory worth, worthHistory(session, history, {}, isCancelled));
    ZHIKE_TRY(
        InsightSnapshot snapshot, computeInsight(std::move(history), std::move(segments), rules.models, isCancelled));
    addStanding(snapshot, std::move(worth), rules.standing, base);
    return Everybody{std::move(snapshot.history.customers), std::move(*snapshot.standing), std::move(worth.graph)};
}

Result<std::shared_ptr<const RulesTrial>>
RulesTrial::read(SqlSession& session, Currency base, const models::CancelQuestion& isCancelled)
{
    const std::shared_ptr<RulesTrial> trial(new RulesTrial);
    trial->m_base = base;
    ZHIKE_TRY(trial->m_rules, insightRules(session));
    ZHIKE_TRY(trial->m_today, readBy(session, trial->m_rules, base, isCancelled));
    return std::shared_ptr<const RulesTrial>(trial);
}

Result<RuleMoves>
RulesTrial::moves(SqlSession& session, const InsightRules& rules, const models::CancelQuestion& isCancelled) const
{
    if (const auto fault = faultOf(rules)) {
        return fail(ErrorCode::InvalidInput, QString::fromLatin1(fault->number->key));
    }
    const bool needsRecords = rules.models != m_rules.models
        || rules.standing.lifecycle.silenceInPersonalGaps != m_rules.standing.lifecycle.silenceInPersonalGaps;
    std::optional<Everybody> read;
    if (needsRecords) {
        ZHIKE_TRY(read, readBy(session, rules, m_base, isCancelled));
    }
    const std::span<const models::StandingFacts> facts = read ? read->standing.facts : m_today.standing.facts;
    const std::vector<qint64>& customers = read ? read->customers : m_today.customers;
    const SettledStanding settled = settleStanding(
        facts, customers, read ? read->graph : m_today.graph, read ? read->standing.bounds : m_today.standing.bounds,
        rules.standing);
    const std::vector<int> actionsToday = actionsOf(m_today.standing.settings);
    const std::vector<int> actionsThen = actionsOf(rules.standing);
    MoveCounter counter;
    size_t today = 0;
    for (size_t i = 0; i < customers.size(); ++i) {
        if (i % kBetweenQuestions == 0 && isCancelled && isCancelled()) {
            return fail(ErrorCode::Cancelled, u"rules"_s);
        }
        while (today < m_today.customers.size() && m_today.customers[today] < customers[i]) {
            ++today;
        }
        if (today == m_today.customers.size() || m_today.customers[today] != customers[i]) {
            continue; // bought since the reading
        }
        models::StandingFacts own = facts[i];
        own.referral = settled.referral[i];
        const models::Standing before = m_today.standing.of(today);
        const models::Standing after = models::standingOf(own, settled.bounds, rules.standing);
        counter.add(before, after, answersOf(before, actionsToday), answersOf(after, actionsThen));
    }
    return counter.result();
}

} // namespace zhike
