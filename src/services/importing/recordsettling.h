#pragma once

#include "services/importing/recordlinks.h"

/// What a row means for a record beyond its cells: fields that follow from others, and what cannot be.
namespace zhike {

/// One row while a draft is made of it.
struct RowInHand {
    const RecordImportPlan& plan;
    const RecordLinks& links;
    Instant now;
    RecordRow& row; ///< gets the faults
    RecordImportSummary& sums; ///< gets the warnings

    [[nodiscard]] const RecordCell* cell(QStringView key) const { return row.cell(importFieldIndex(plan.kind, key)); }
    [[nodiscard]] bool has(QStringView key) const { return cell(key) != nullptr; }
};

/// A fault of a row in the column of a field; field -1 is the row itself.
[[nodiscard]] RowFault
faultAt(const RecordImportPlan& plan, const RecordRow& row, int field, RowProblem problem, const QString& detail = {});

/// Moves an opportunity to the stage that its row names; a new one without a name for it to the first open stage.
void moveToStage(OpportunityDraft& draft, std::optional<StageId> named, const RowInHand& hand);

// `before` is what the record says, nullptr for a new one; the draft has the row's cells already.
void settle(CustomerDraft& draft, const CustomerDraft* before, RowInHand& hand);
void settle(OpportunityDraft& draft, const OpportunityDraft* before, RowInHand& hand);
void settle(CaseDraft& draft, const CaseDraft* before, RowInHand& hand);
void settle(ActivityDraft& draft, const ActivityDraft* before, RowInHand& hand);
void settle(UserDraft& draft, const UserDraft* before, RowInHand& hand);

} // namespace zhike
