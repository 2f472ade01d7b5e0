#pragma once

#include "gui/common/workplace.h"
#include "services/pool/pooldue.h"
#include "services/pool/pooling.h"

#include <QCoreApplication>

namespace zhike {

/// The sentences of the pool. GUI thread.
class PoolWords {
    Q_DECLARE_TR_FUNCTIONS(PoolWords)
public:
    /// Which limit stands in the way of a claim and when it frees, or what went wrong else.
    static QString refusal(const Error& error);
    /// "You may claim 3 more today and hold 12 more."
    static QString allowance(const ClaimAllowance& allowance);
    /// "60 days without a call, visit, meeting or mail; 7 days' warning"
    static QString rule(const PoolRuleDraft& rule);
    /// "goes to the pool in 3 days"
    static QString warning(const PoolWarning& warning);
    /// "3 Mar to 28 Nov 2026"
    static QString span(const HeldTime& time);
    /// How a time of holding ended, with the reason.
    static QString end(const HeldTime& time);
};

} // namespace zhike
