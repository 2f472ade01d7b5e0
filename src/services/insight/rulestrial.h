#pragma once

#include "services/insight/insightrules.h"
#include "services/insight/worth.h"

#include <memory>

namespace zhike {

/// Customers who would stand elsewhere by other rules: the same question, another answer.
struct RuleMove {
    enum class Of { Lifecycle, ValueClass, Loyalty, Keep, Action };
    Of of = Of::Lifecycle;
    QByteArray from; ///< key of the answer today ("maturity"); empty: none
    QByteArray to;
    qint64 customers = 0;
    qint64 current = 0; ///< what these are expected to bring by the rules of today, minor units
};

/// What other rules would move.
struct RuleMoves {
    QList<RuleMove> moves; ///< by question, the most customers first
    qint64 customers = 0; ///< who have bought
    qint64 moved = 0; ///< who would stand elsewhere in anything
    qint64 historicBefore = 0; ///< of everybody, minor units, likewise the others
    qint64 historicAfter = 0;
    qint64 currentBefore = 0;
    qint64 currentAfter = 0;
};

/// Everybody's facts, read once, so that rules can be tried without reading again. Nothing is written. It does not
/// change once made, so threads may share it.
class RulesTrial {
public:
    /// Reads, fits and settles everybody by the company's own rules; takes as long as a run without its writing.
    [[nodiscard]] static Result<std::shared_ptr<const RulesTrial>>
    read(SqlSession& session, Currency base, const analytics::CancelQuestion& isCancelled = {});

    [[nodiscard]] const InsightRules& rules() const { return m_rules; }
    /// Where everybody would go: about a second for 1,000,000 customers. Numbers of the models, and the silence that
    /// counts as an end, need the records again.
    /// @return `InvalidInput` for rules that cannot be, `Cancelled`.
    [[nodiscard]] Result<RuleMoves>
    moves(SqlSession& session, const InsightRules& rules, const analytics::CancelQuestion& isCancelled = {}) const;

private:
    struct Everybody {
        std::vector<qint64> customers;
        StandingSnapshot standing;
        analytics::CustomerGraph graph;
    };
    RulesTrial() = default;
    static Result<Everybody>
    readBy(SqlSession& session, const InsightRules& rules, Currency base, const analytics::CancelQuestion& isCancelled);

    InsightRules m_rules;
    Currency m_base = kCny;
    Everybody m_today;
};

} // namespace zhike
