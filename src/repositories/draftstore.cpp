#include "repositories/draftstore.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kDraftColumns
    = u"SELECT form, kind, customer_id, record_id, base_revision, content, saved_at FROM draft WHERE user_id = $1"_s;
const QString kDraftKey = u" AND form = $2 AND kind = $3 AND customer_id = $4 AND record_id = $5"_s;

FormDraft formDraftOf(const Statement& row)
{
    return {
        {row.text(0), RecordKind(int(row.integer(1))), row.integer(2), row.integer(3)},
        int(row.integer(4)),
        row.text(5),
        Instant(row.integer(6))};
}

} // namespace

Result<void> keepDraft(SqlSession& session, UserId user, const FormDraft& draft)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO draft (user_id, form, kind, customer_id, record_id, base_revision, content,"
            " saved_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
            " ON CONFLICT (user_id, form, kind, customer_id, record_id) DO UPDATE SET"
            " base_revision = excluded.base_revision, content = excluded.content,"
            " saved_at = excluded.saved_at"_s,
            user, draft.key.form, int(draft.key.kind), draft.key.customer, draft.key.record, draft.baseRevision,
            draft.content, draft.savedAt));
    return {};
}

Result<void> removeDraft(SqlSession& session, UserId user, const DraftKey& key)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"DELETE FROM draft WHERE user_id = $1"_s + kDraftKey, user, key.form, int(key.kind), key.customer,
            key.record));
    return {};
}

Result<std::optional<FormDraft>> findDraft(SqlSession& session, UserId user, const DraftKey& key)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(kDraftColumns + kDraftKey, user, key.form, int(key.kind), key.customer, key.record));
    ZHIKE_TRY(const bool row, statement.next());
    return row ? std::optional(formDraftOf(statement)) : std::nullopt;
}

Result<QList<FormDraft>> draftsOf(SqlSession& session, UserId user)
{
    ZHIKE_TRY(Statement statement, session.query(kDraftColumns + u" ORDER BY saved_at DESC"_s, user));
    QList<FormDraft> drafts;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return drafts;
        }
        drafts.append(formDraftOf(statement));
    }
}

} // namespace zhike
