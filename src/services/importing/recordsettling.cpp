#include "services/importing/recordsettling.h"

#include "services/service/casechanges.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

void addFault(RowInHand& hand, QStringView key, RowProblem problem)
{
    hand.row.faults.push_back(faultAt(hand.plan, hand.row, importFieldIndex(hand.plan.kind, key), problem));
}

Instant startOfDay(Day day, const RecordImportPlan& plan)
{
    return Instant::from(QDateTime(day.date(), QTime(0, 0), plan.options.zone));
}

/// The status that the file gives a case which is there, as if a person had moved it.
void moveCaseTo(CaseDraft& draft, const CaseDraft& before, RowInHand& hand)
{
    CaseDraft from = draft;
    from.status = before.status;
    Result<CaseDraft> moved = movedTo(std::move(from), draft.status, hand.now);
    if (!moved) {
        addFault(hand, u"status", RowProblem::NotAChoice);
        return;
    }
    moved->closedAt = hand.has(u"closed_at") ? draft.closedAt : moved->closedAt;
    draft = *std::move(moved);
}

/// A case is not solved before it was answered: what cannot be is left out, and said.
void dropImpossible(std::optional<Instant>& at, Instant earliest, QStringView key, RowInHand& hand)
{
    if (!at || *at >= earliest) {
        return;
    }
    at.reset();
    if (!hand.has(key)) {
        return;
    }
    RecordImportSummary& sums = hand.sums;
    ++sums.warnings[QString(keyOf(RowProblem::Impossible))];
    if (sums.warned.size() < kListedRejects) {
        const RowFault fault
            = faultAt(hand.plan, hand.row, importFieldIndex(hand.plan.kind, key), RowProblem::Impossible);
        sums.warned.append({hand.row.number, hand.row.line, fault});
    }
}

} // namespace

RowFault
faultAt(const RecordImportPlan& plan, const RecordRow& row, int field, RowProblem problem, const QString& detail)
{
    const RecordCell* cell = field < 0 ? nullptr : row.cell(field);
    const QString key = field < 0 ? QString() : QString(importFieldsOf(plan.kind)[field].key);
    int column = plan.mapping.column(key);
    if (column < 0 && key == "name"_L1) {
        column = plan.mapping.column(u"last_name"_s);
    }
    return {problem, column, -1, cell == nullptr ? QString() : escaped(cell->text), detail};
}

void moveToStage(OpportunityDraft& draft, std::optional<StageId> named, const RowInHand& hand)
{
    const Stage* stage = draft.stage.value() == 0 ? hand.links.firstOpenStage() : nullptr;
    stage = named ? hand.links.stage(*named) : stage;
    if (stage != nullptr) {
        draft = movedTo(std::move(draft), stage->id, stage->details, hand.now);
    }
}

void settle(CustomerDraft& draft, const CustomerDraft* before, RowInHand& hand)
{
    if (before == nullptr && !hand.plan.mapping.has(u"name"_s)) {
        draft.name = draft.externalKey; // all that the file knows of him
    }
}

void settle(OpportunityDraft& draft, const OpportunityDraft* before, RowInHand& hand)
{
    if (draft.name.isEmpty()) {
        const RecordCell* product = hand.cell(u"product");
        draft.name = product == nullptr ? QString() : hand.plan.spellings.value(product->text, product->text);
    }
    const Stage* stage = hand.links.stage(draft.stage);
    if (stage == nullptr) {
        return;
    }
    const bool isOpen = stage->details.outcome == StageOutcome::Open;
    if (isOpen && hand.has(u"probability")) {
        draft.probabilityIsManual = draft.probability != stage->details.probability;
    } else if (!isOpen) {
        draft.probability = stage->details.probability;
    }
    const bool isMoved = before == nullptr || before->stage != draft.stage;
    if (isOpen) {
        draft.closedAt.reset();
    } else if (isMoved && !hand.has(u"closed_at") && draft.expectedClose) {
        draft.closedAt = startOfDay(*draft.expectedClose, hand.plan);
    }
    const RecordCell* made = hand.cell(u"created_at");
    if (isMoved && draft.closedAt) {
        draft.stageEnteredAt = *draft.closedAt;
    } else if (before == nullptr && made != nullptr) {
        draft.stageEnteredAt = Instant(std::get<qint64>(made->value));
    }
}

void settle(CaseDraft& draft, const CaseDraft* before, RowInHand& hand)
{
    if (before == nullptr && !hand.has(u"opened_at")) {
        draft.openedAt = draft.firstRespondedAt ? *draft.firstRespondedAt
            : draft.resolvedAt                  ? *draft.resolvedAt
                                                : draft.closedAt.value_or(hand.now);
    }
    if (before != nullptr && hand.has(u"status") && draft.status != before->status) {
        moveCaseTo(draft, *before, hand);
    } else if (before == nullptr && !hand.has(u"status")) {
        draft.status = draft.closedAt ? CaseStatus::Closed : draft.resolvedAt ? CaseStatus::Resolved : CaseStatus::New;
    }
    const Instant answered = std::max(draft.openedAt, draft.firstRespondedAt.value_or(draft.openedAt));
    dropImpossible(draft.firstRespondedAt, draft.openedAt, u"first_responded_at", hand);
    dropImpossible(draft.resolvedAt, answered, u"resolved_at", hand);
    dropImpossible(draft.closedAt, draft.openedAt, u"closed_at", hand);
    if (before != nullptr) { // what was counted since no old file takes back
        draft.contactCount = before->contactCount;
        draft.reopenedCount = before->reopenedCount;
    } else if (clockOf(draft.status) != PromiseClock::Stopped) {
        CaseDraft promised = draft;
        setPromise(promised);
        draft.responseDue = hand.has(u"response_due") ? draft.responseDue : promised.responseDue;
        draft.resolutionDue = hand.has(u"resolution_due") ? draft.resolutionDue : promised.resolutionDue;
    }
}

void settle(ActivityDraft& draft, const ActivityDraft* before, RowInHand& hand)
{
    if (before == nullptr && !hand.has(u"status")) {
        draft.status = draft.at > hand.now ? ActivityStatus::Planned : ActivityStatus::Done;
    }
    before == nullptr ? settle(draft) : settle(*before, draft);
    if (draft.repeatRule.isEmpty()) {
        return;
    }
    draft.repeatFrom = draft.repeatFrom.value_or(draft.at);
    if (draft.repeatZone.isEmpty()) {
        draft.repeatZone = QString::fromLatin1(hand.plan.options.zone.id());
    }
    const bool isSameSeries = before != nullptr && before->repeatRule == draft.repeatRule
        && before->repeatFrom == draft.repeatFrom && before->status == ActivityStatus::Planned;
    if (isSameSeries && before->at > draft.at) { // an older file does not bring back what was done since
        draft.at = before->at;
        draft.repeatExcept = before->repeatExcept;
    }
}

void settle(UserDraft& draft, const UserDraft* before, RowInHand& hand)
{
    // nobody loses by an import the right to edit users: it could be the last one who has it
    const auto mayEdit
        = [](const UserDraft& user) { return user.isActive && mayDo(user.role, ChangeAction::EditUsers); };
    if (before != nullptr && mayEdit(*before) && !mayEdit(draft)) {
        addFault(hand, draft.isActive ? u"role" : u"is_active", RowProblem::NotAChoice);
    }
}

} // namespace zhike
