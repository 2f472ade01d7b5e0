#pragma once

#include "domain/base/field.h"
#include "storage/sqlsession.h"

namespace zhike {

/// Which form a draft belongs to: "call", "order", "case"..., and the record it edits (id 0: a new one of a customer).
struct DraftKey {
    QString form;
    RecordKind kind = RecordKind::Customer;
    qint64 customer = 0;
    qint64 record = 0;
    friend bool operator==(const DraftKey&, const DraftKey&) = default;
};

/// A form's unsaved content.
struct FormDraft {
    DraftKey key;
    int baseRevision = 0; ///< of the record when editing began; 0 for a new one
    QString content; ///< JSON, the form's own
    Instant savedAt{0};
};

[[nodiscard]] Result<void> keepDraft(SqlSession& session, UserId user, const FormDraft& draft);
[[nodiscard]] Result<void> removeDraft(SqlSession& session, UserId user, const DraftKey& key);
[[nodiscard]] Result<std::optional<FormDraft>> findDraft(SqlSession& session, UserId user, const DraftKey& key);
/// Newest first.
[[nodiscard]] Result<QList<FormDraft>> draftsOf(SqlSession& session, UserId user);

} // namespace zhike
