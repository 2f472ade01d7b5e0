#include "services/pool/pooldue.h"

#include "repositories/customers/customerreads.h"
#include "repositories/pool/poolreads.h"
#include "storage/filterjson.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Day localDayAt(Instant at)
{
    return Day::from(at.local().date()).value_or(Day(0));
}

Instant poolDayStart(Day day)
{
    return Instant::from(day.date().startOfDay());
}

/// The newest follow-up of each customer within the days that one rule looks back.
using FollowUps = QHash<qint64, qint64>;

/// Goes through the rules one by one and keeps the earliest day of each customer.
class DueReading {
public:
    DueReading(SqlSession& session, const PoolDueQuestion& question)
        : m_session(session), m_question(question), m_today(localDayAt(question.now))
    {
    }

    Result<void> add(const PoolRule& rule)
    {
        // until here a customer must have been quiet to go back within the days asked for
        const Day quietSince = m_today.plus(m_question.daysAhead + 1 - rule.details.days);
        ZHIKE_TRY(const std::vector<PoolCandidate> candidates, candidatesOf(rule.details, poolDayStart(quietSince)));
        ZHIKE_TRY(const FollowUps followUps, followUpsOf(rule.details, candidates));
        const Day last = m_today.plus(m_question.daysAhead);
        for (const PoolCandidate& candidate : candidates) {
            Instant quiet = candidate.heldSince;
            if (const auto found = followUps.constFind(candidate.customer); found != followUps.cend()) {
                quiet = std::max(quiet, Instant(*found));
            }
            const Day lastDay = localDayAt(quiet);
            const Day day = std::max(m_today, poolDay(rule.details, lastDay, candidate.protectedUntil));
            if (day <= last) {
                keep({candidate.customer, candidate.owner, rule.id, day, lastDay, candidate.value});
            }
        }
        return {};
    }

    [[nodiscard]] std::vector<PoolDue> sorted() const
    {
        std::vector<PoolDue> due(m_due.cbegin(), m_due.cend());
        std::ranges::sort(due, [](const PoolDue& a, const PoolDue& b) {
            return std::pair(a.day, a.customer) < std::pair(b.day, b.customer);
        });
        return due;
    }

private:
    Result<std::vector<PoolCandidate>> candidatesOf(const PoolRuleDraft& rule, Instant heldBefore)
    {
        PoolQuestion question;
        if (!rule.filter.isEmpty()) {
            ZHIKE_TRY(question.filter, filterFromText(rule.filter));
        }
        question.context.today = m_today;
        question.context.zone = QTimeZone::systemTimeZone();
        question.heldBefore = heldBefore;
        if (rule.orderDays > 0) {
            question.orderedSince = m_today.plus(-rule.orderDays);
        }
        question.sparesOpportunities = rule.sparesOpportunities;
        question.owner = m_question.owner;
        if (m_question.among) {
            question.among = *m_question.among;
        }
        std::vector<PoolCandidate> candidates;
        QSet<qint64> known; // portions are filled up with repetitions
        ZHIKE_CHECK(readPoolCandidates(m_session, question, [&](const PoolCandidate& candidate) {
            if (m_question.among && known.contains(candidate.customer)) {
                return;
            }
            if (m_question.among) {
                known.insert(candidate.customer);
            }
            candidates.push_back(candidate);
        }));
        return candidates;
    }

    Result<FollowUps> followUpsOf(const PoolRuleDraft& rule, const std::vector<PoolCandidate>& candidates)
    {
        constexpr size_t kFewCandidates = 5000;
        FollowUps newest;
        const FollowUpSink keepNewest = [&newest](qint64 customer, Instant at) {
            qint64& known = newest[customer];
            known = std::max(known, qint64(at.msSinceEpoch()));
        };
        FollowUpQuestion question{
            followUpKinds(rule), rule.countsAttempts, poolDayStart(m_today.plus(-rule.days)), m_question.now};
        if (candidates.size() > kFewCandidates) {
            ZHIKE_CHECK(readFollowUps(m_session, question, keepNewest));
            return newest;
        }
        question.from = Instant(0); // of few the true day, also where it is long ago
        std::vector<qint64> ids;
        for (const PoolCandidate& candidate : candidates) {
            ids.push_back(candidate.customer);
        }
        ZHIKE_CHECK(readFollowUpsOf(m_session, question, ids, keepNewest));
        return newest;
    }

    void keep(const PoolDue& due)
    {
        const auto known = m_due.find(due.customer);
        if (known == m_due.end()) {
            m_due.insert(due.customer, due);
        } else if (due.day < known->day) {
            *known = due;
        }
    }

    SqlSession& m_session;
    const PoolDueQuestion& m_question;
    Day m_today;
    QHash<qint64, PoolDue> m_due;
};

void addToShare(PoolSimulation::Share& share, const PoolDue& due)
{
    ++share.customers;
    share.value += due.value.value_or(0);
}

Result<QHash<qint64, QString>> namesOfDue(SqlSession& session, std::span<const PoolDue> due)
{
    std::vector<qint64> ids;
    for (const PoolDue& one : due) {
        ids.push_back(one.customer);
    }
    return customerNames(session, ids);
}

} // namespace

Result<std::vector<PoolDue>> poolDue(SqlSession& session, const PoolDueQuestion& question)
{
    DueReading reading(session, question);
    for (const PoolRule& rule : question.rules) {
        ZHIKE_CHECK(reading.add(rule));
    }
    return reading.sorted();
}

Result<PoolSimulation> simulatePoolRule(SqlSession& session, const PoolRuleDraft& rule, Instant now)
{
    PoolSimulation simulation;
    simulation.rule = rule;
    simulation.today = localDayAt(now);
    PoolRule asked{PoolRuleId(0)};
    asked.details = rule;
    asked.details.activeSince.reset(); // as if it was on since ever: who is overdue goes today
    PoolDueQuestion question{{asked}, now, PoolSimulation::kDays, {}, {}};
    ZHIKE_TRY(simulation.customers, poolDue(session, question));
    PoolRuleDraft switchedOn = rule;
    switchedOn.activeSince = simulation.today;
    QHash<qint64, PoolSimulation::Share> owners;
    for (PoolDue& due : simulation.customers) {
        if (due.day == simulation.today) {
            addToShare(simulation.overdue, due);
        }
        due.day = std::max(due.day, poolDay(switchedOn, due.lastFollowUp, std::nullopt));
        const qint32 ahead = due.day - simulation.today;
        if (ahead <= PoolSimulation::kDays) {
            addToShare(simulation.days[size_t(ahead)], due);
            addToShare(simulation.total, due);
            addToShare(owners[due.owner.value()], due);
        }
    }
    std::erase_if(simulation.customers, [&simulation](const PoolDue& due) {
        return due.day - simulation.today > PoolSimulation::kDays;
    });
    std::ranges::stable_sort(simulation.customers, std::ranges::less(), &PoolDue::day);
    ZHIKE_TRY(const auto users, userNames(session));
    for (auto owner = owners.cbegin(); owner != owners.cend(); ++owner) {
        simulation.owners.append({UserId(owner.key()), users.value(owner.key()), *owner});
    }
    std::ranges::sort(simulation.owners, [](const auto& a, const auto& b) {
        return std::pair(-a.share.customers, a.owner) < std::pair(-b.share.customers, b.owner);
    });
    const auto listed = std::span(simulation.customers)
                            .first(std::min(simulation.customers.size(), size_t(PoolSimulation::kListedDue)));
    ZHIKE_TRY(const auto names, namesOfDue(session, listed));
    for (const PoolDue& due : listed) {
        simulation.names.append(names.value(due.customer));
    }
    return simulation;
}

Result<QList<PoolRule>> activePoolRules(SqlSession& session)
{
    ZHIKE_TRY(QList<PoolRule> rules, PoolRuleStore(session).all());
    rules.removeIf([](const PoolRule& rule) { return !rule.details.isActive; });
    return rules;
}

Result<PoolWarnings> poolWarningsFor(SqlSession& session, UserId owner, Instant now, int limit)
{
    ZHIKE_TRY(const QList<PoolRule> rules, activePoolRules(session));
    PoolWarnings warnings;
    if (rules.isEmpty()) {
        return warnings;
    }
    PoolDueQuestion question{rules, now, 0, owner, {}};
    for (const PoolRule& rule : rules) {
        question.daysAhead = std::max(question.daysAhead, rule.details.warningDays);
    }
    ZHIKE_TRY(std::vector<PoolDue> due, poolDue(session, question));
    const Day today = localDayAt(now);
    const auto ruleOf = [&rules](const PoolDue& one) -> const PoolRuleDraft& {
        return std::ranges::find(rules, one.rule, &PoolRule::id)->details;
    };
    std::erase_if(due, [&](const PoolDue& one) { return one.day - today > ruleOf(one).warningDays; });
    warnings.count = qint64(due.size());
    due.resize(std::min(due.size(), size_t(std::max(limit, 0))));
    ZHIKE_TRY(const auto names, namesOfDue(session, due));
    for (const PoolDue& one : due) {
        warnings.first.append(
            {CustomerId(one.customer), names.value(one.customer), one.day, one.day - today, one.lastFollowUp,
             ruleOf(one).name, one.value});
    }
    return warnings;
}

} // namespace zhike
