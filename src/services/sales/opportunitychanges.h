#pragma once

#include "services/changes/change.h"

namespace zhike {

/// A new opportunity; without a stage it enters the first open one of the first pipeline, without a probability of its
/// own it takes the stage's.
[[nodiscard]] Change createOpportunity(CustomerId customer, OpportunityDraft draft);
/// Saves what a person typed. A changed stage is a move; a changed probability becomes the person's own.
[[nodiscard]] Change editOpportunity(CustomerId customer, OpportunityId id, int revision, OpportunityDraft draft);
/// Moves to another stage. @param lostReason kept when the stage says lost.
[[nodiscard]] Change moveOpportunity(
    CustomerId customer, OpportunityId id, int revision, StageId stage, const QString& name,
    const QString& lostReason = {});
[[nodiscard]] Change deleteOpportunity(CustomerId customer, OpportunityId id, int revision, const QString& name);

/// Replaces the stages of a pipeline: those with an id are edited (or, when left out, deleted), the others are new.
/// @return on applying: `StateNotAllowed` when a stage that still holds opportunities would go.
struct StageEdit {
    std::optional<StageId> id;
    int revision = 0;
    StageDraft draft;
};
[[nodiscard]] Change saveStages(const QString& pipeline, QList<StageEdit> stages);
/// Of one pipeline, or of all when the name is empty, by pipeline and position.
[[nodiscard]] Result<QList<Stage>> stages(SqlSession& session, const QString& pipeline = {});
/// Names of the pipelines, the first one made first.
[[nodiscard]] Result<QStringList> pipelines(SqlSession& session);

} // namespace zhike
