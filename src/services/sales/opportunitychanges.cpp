#include "services/sales/opportunitychanges.h"

#include "repositories/sales/salesreads.h"

#include <QSet>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Result<Stage> firstOpenStage(SqlSession& session)
{
    ZHIKE_TRY(const QStringList names, pipelines(session));
    if (!names.isEmpty()) {
        ZHIKE_TRY(const QList<Stage> lanes, stages(session, names.first()));
        for (const Stage& stage : lanes) {
            if (stage.details.outcome == StageOutcome::Open) {
                return stage;
            }
        }
    }
    return fail(ErrorCode::NotFound, u"no open stage"_s);
}

Result<Stage> readStage(SqlSession& session, StageId id)
{
    return StageStore(session).get(CustomerId(0), id);
}

} // namespace

Change createOpportunity(CustomerId customer, OpportunityDraft draft)
{
    const QString name = draft.name;
    return {
        {ChangeAction::CreateOpportunity, name},
        [customer, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            SqlSession& session = context.session();
            OpportunityDraft opportunity = draft;
            ZHIKE_TRY(
                const Stage stage,
                draft.stage.value() == 0 ? firstOpenStage(session) : readStage(session, draft.stage));
            opportunity.stage = StageId(0);
            opportunity = movedTo(std::move(opportunity), stage.id, stage.details, context.now());
            if (!opportunity.owner && context.author().user.value() != 0) {
                opportunity.owner = context.author().user;
            }
            ZHIKE_CHECK(context.insert(customer, std::move(opportunity)));
            return {};
        }};
}

Change editOpportunity(CustomerId customer, OpportunityId id, int revision, OpportunityDraft draft)
{
    const QString name = draft.name;
    return {
        {ChangeAction::EditOpportunity, name},
        [customer, id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            SqlSession& session = context.session();
            ZHIKE_TRY(const Opportunity read, OpportunityStore(session).get(customer, id));
            ZHIKE_TRY(OpportunityDraft edited, context.rebased(read, revision, draft));
            ZHIKE_TRY(const Stage stage, readStage(session, edited.stage));
            edited.stage = read.details.stage;
            edited.stageEnteredAt = read.details.stageEnteredAt;
            edited.closedAt = read.details.closedAt;
            if (edited.probability != read.details.probability) {
                edited.probabilityIsManual = edited.probability != stage.details.probability;
            }
            edited = movedTo(std::move(edited), stage.id, stage.details, context.now());
            ZHIKE_CHECK(context.update(customer, id, read.revision, std::move(edited)));
            return {};
        }};
}

Change moveOpportunity(
    CustomerId customer, OpportunityId id, int revision, StageId stage, const QString& name, const QString& lostReason)
{
    return {
        {ChangeAction::MoveOpportunity, name},
        [customer, id, revision, stage, lostReason](ChangeContext& context) -> Result<void> {
            SqlSession& session = context.session();
            ZHIKE_TRY(const Opportunity read, OpportunityStore(session).get(customer, id));
            ZHIKE_TRY(const Stage target, readStage(session, stage));
            OpportunityDraft moved = movedTo(read.details, target.id, target.details, context.now());
            if (target.details.outcome == StageOutcome::Lost && !lostReason.isEmpty()) {
                moved.lostReason = lostReason;
            }
            ZHIKE_CHECK(context.update(customer, id, revision, std::move(moved)));
            return {};
        }};
}

Change deleteOpportunity(CustomerId customer, OpportunityId id, int revision, const QString& name)
{
    return {{ChangeAction::DeleteOpportunity, name}, [customer, id, revision](ChangeContext& context) {
                return context.remove<OpportunityDraft>(customer, id, revision);
            }};
}

Change saveStages(const QString& pipeline, QList<StageEdit> edits)
{
    return {
        {ChangeAction::EditStages, pipeline, edits.size()},
        [pipeline, edits = std::move(edits)](ChangeContext& context) -> Result<void> {
            SqlSession& session = context.session();
            if (std::ranges::none_of(
                    edits, [](const StageEdit& edit) { return edit.draft.outcome == StageOutcome::Open; })) {
                return fail(ErrorCode::InvalidInput, u"outcome:%1"_s.arg(int(FaultCode::Missing)));
            }
            ZHIKE_TRY(const QList<Stage> present, stages(session, pipeline));
            QSet<StageId> kept;
            for (const StageEdit& edit : edits) {
                StageDraft draft = edit.draft;
                draft.pipeline = pipeline;
                if (edit.id) {
                    kept.insert(*edit.id);
                    ZHIKE_CHECK(context.update(CustomerId(0), *edit.id, edit.revision, std::move(draft)));
                } else {
                    ZHIKE_CHECK(context.insert(CustomerId(0), std::move(draft)));
                }
            }
            for (const Stage& stage : present) {
                if (kept.contains(stage.id)) {
                    continue;
                }
                ZHIKE_TRY(const bool isUsed, holdsOpportunities(session, stage.id));
                if (isUsed) {
                    return fail(ErrorCode::StateNotAllowed, u"stage %1 holds opportunities"_s.arg(stage.details.name));
                }
                ZHIKE_CHECK(context.remove<StageDraft>(CustomerId(0), stage.id, stage.revision));
            }
            return {};
        }};
}

Result<QList<Stage>> stages(SqlSession& session, const QString& pipeline)
{
    ZHIKE_TRY(QList<Stage> rows, StageStore(session).all());
    if (!pipeline.isEmpty()) {
        rows.removeIf([&pipeline](const Stage& stage) { return stage.details.pipeline != pipeline; });
    }
    std::ranges::stable_sort(rows, [](const Stage& a, const Stage& b) {
        const int names = a.details.pipeline.compare(b.details.pipeline);
        return names != 0 ? names < 0 : a.details.position < b.details.position;
    });
    return rows;
}

Result<QStringList> pipelines(SqlSession& session)
{
    ZHIKE_TRY(const QList<Stage> rows, StageStore(session).all());
    QStringList names;
    for (const Stage& stage : rows) {
        if (!names.contains(stage.details.pipeline)) {
            names.append(stage.details.pipeline);
        }
    }
    return names;
}

} // namespace zhike
