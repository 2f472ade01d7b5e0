#pragma once

#include "documents/charts/bridgechart.h"
#include "documents/charts/stageblocks.h"
#include "gui/common/label.h"
#include "repositories/insight/insightstore.h"
#include "services/insight/worth.h"

namespace zhike {

/// Sentences and pictures of where one customer stands.

/// "P(alive) fell to 0.41"; begins in lower case where the language has it, to stand after a colon.
[[nodiscard]] QString reasonWords(StageReasonChoice reason, std::optional<double> figure);
/// "In decline since 13 Oct 2026: P(alive) fell to 0.41."
[[nodiscard]] QString stageLine(const StoredStanding& standing);
/// @param changes newest first; @param today the day up to which the days in the stage are counted
[[nodiscard]] StageData
stageData(const StoredStanding* standing, const QList<StageChange>& changes, bool hasBought, Day today);
/// What to do and the figure behind it, in one sentence; nothing without a standing or an action.
[[nodiscard]] Spans actionSpans(const StoredStanding* standing, Currency base);
/// Historic, current and potential value in one sentence, and how they are computed in another.
[[nodiscard]] Spans worthSpans(const StoredStanding* standing, Currency base);
[[nodiscard]] QString worthExplanation(int horizonWeeks, double yearlyDiscountRate);
/// "3 years", "60 weeks": how far ahead values look.
[[nodiscard]] QString horizonWords(int weeks);
[[nodiscard]] BridgeData bridgeData(const StoredStanding& standing, Currency base);
/// One sentence each: word of mouth, and what it takes to replace the customer. Nothing where there is nothing to say.
[[nodiscard]] QStringList besideWords(const BesideValue& beside, Currency base);
/// The six marks of true loyalty in their order.
struct MarkWords {
    QString name;
    bool there = false;
};
[[nodiscard]] std::vector<MarkWords> loyaltyMarks(const StoredStanding& standing);

} // namespace zhike
