#include "domain/sales/opportunity.h"

namespace zhike {

OpportunityDraft movedTo(OpportunityDraft draft, StageId id, const StageDraft& stage, Instant now)
{
    if (draft.stage == id) {
        return draft;
    }
    draft.stage = id;
    draft.stageEnteredAt = now;
    if (!draft.probabilityIsManual || stage.outcome != StageOutcome::Open) {
        draft.probability = stage.probability;
    }
    draft.closedAt = stage.outcome == StageOutcome::Open ? std::nullopt : std::optional(now);
    if (stage.outcome == StageOutcome::Won) {
        draft.forecast = ForecastCategory::Closed;
    } else if (stage.outcome == StageOutcome::Lost) {
        draft.forecast = ForecastCategory::Omitted;
    } else if (draft.forecast == ForecastCategory::Closed || draft.forecast == ForecastCategory::Omitted) {
        draft.forecast = ForecastCategory::Pipeline;
    }
    return draft;
}

Faults faultsOf(const OpportunityDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.amount.isNegative()) {
        faults.append({QLatin1StringView("amount"), FaultCode::OutOfRange, 0});
    }
    if (draft.amount.currency() != draft.currency) {
        faults.append({QLatin1StringView("currency"), FaultCode::CurrencyMismatch});
    }
    if (draft.probability.basisPoints < 0 || draft.probability.basisPoints > kRateUnit) {
        faults.append({QLatin1StringView("probability"), FaultCode::OutOfRange, kRateUnit});
    }
    if (draft.stage.value() == 0) {
        faults.append({QLatin1StringView("stage_id"), FaultCode::Missing});
    }
    return faults;
}

Result<Money> weighted(const OpportunityDraft& draft)
{
    return scaled(draft.amount, draft.probability.basisPoints, kRateUnit);
}

} // namespace zhike
