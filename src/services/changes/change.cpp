#include "services/changes/change.h"

#include "storage/searchindex.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

Error ChangeContext::faultError(const Faults& faults)
{
    QStringList fields;
    for (const Fault& fault : faults) {
        fields.append(u"%1:%2"_s.arg(fault.field).arg(int(fault.code)));
    }
    return {ErrorCode::InvalidInput, fields.join(u", "_s)};
}

Error ChangeContext::staleError(const RecordRef& record, int revision, const QStringList& fields)
{
    return {
        ErrorCode::Conflict,
        u"record %1 of kind %2 was changed since revision %3: %4"_s.arg(
            QString::number(record.id), QString::number(int(record.kind)), QString::number(revision),
            fields.join(u", "_s))};
}

Result<void> ChangeContext::log(const ChangeRow& row)
{
    ZHIKE_CHECK(writeChangeRow(m_session, m_id, ++m_seq, row));
    if (!m_known.contains(row.record)) {
        m_known.insert(row.record);
        m_touched.append(row.record);
    }
    return {};
}

Result<void> ChangeContext::indexAgain(const RecordRef& record, const QByteArray& before, const QByteArray& after)
{
    if (before == after) {
        return {};
    }
    if (!before.isEmpty()) {
        ZHIKE_CHECK(removeFromSearch(m_session, record, before));
    }
    return after.isEmpty() ? Result<void>() : addToSearch(m_session, record, after);
}

template <class Draft> Result<void> ChangeContext::revertAs(const ChangeRow& row)
{
    using RecordStore = StoreOf<Draft>;
    using IdType = decltype(RecordStore::Record::id);
    RecordStore store(m_session);
    ZHIKE_TRY(auto found, store.findAnywhere(CustomerId(row.record.customer), IdType(row.record.id)));
    if (found && found->revision != row.revision && row.operation == RowOperation::Update) {
        ZHIKE_TRY(found, store.find(found->customer, found->id)); // nothing when it is in the bin by now
    } else if (found && found->revision != row.revision) {
        found.reset();
    }
    if (!found) {
        return tl::unexpected(staleError(row.record, row.revision, {}));
    }
    const int revision = found->revision + 1;
    switch (row.operation) {
    case RowOperation::Insert:
    case RowOperation::Restore:
        ZHIKE_CHECK(store.setDeleted(*found, m_now, m_now));
        ZHIKE_CHECK(log({row.record, RowOperation::Delete, revision, toJson(found->details), {}}));
        return derive(row.record, &found->details, static_cast<const Draft*>(nullptr));
    case RowOperation::Delete:
        ZHIKE_CHECK(store.setDeleted(*found, std::nullopt, m_now));
        ZHIKE_CHECK(log({row.record, RowOperation::Restore, revision, {}, toJson(found->details)}));
        return derive(row.record, static_cast<const Draft*>(nullptr), &found->details);
    case RowOperation::Erase:
        return fail(ErrorCode::Erased, u"record %1"_s.arg(row.record.id));
    case RowOperation::Update:
        break;
    }
    // what others changed in its other fields since stays
    ZHIKE_TRY(const Draft after, fromJson(row.newValues, found->details));
    if (after != found->details) {
        return tl::unexpected(staleError(row.record, row.revision, differenceOf(after, found->details).to.keys()));
    }
    ZHIKE_TRY(Draft draft, fromJson(row.oldValues, found->details));
    ZHIKE_CHECK(store.update(*found, draft, m_now));
    ZHIKE_CHECK(log({row.record, RowOperation::Update, revision, row.newValues, row.oldValues}));
    return derive(row.record, &found->details, &draft);
}

Result<void> ChangeContext::revert(const ChangeRow& row)
{
    switch (row.record.kind) {
    case RecordKind::Customer:
        return revertAs<CustomerDraft>(row);
    case RecordKind::Contact:
        return revertAs<ContactDraft>(row);
    case RecordKind::Product:
        return revertAs<ProductDraft>(row);
    case RecordKind::Category:
        return revertAs<CategoryDraft>(row);
    case RecordKind::Order:
        return revertAs<OrderDraft>(row);
    case RecordKind::Activity:
        return revertAs<ActivityDraft>(row);
    case RecordKind::Opportunity:
        return revertAs<OpportunityDraft>(row);
    case RecordKind::Case:
        return revertAs<CaseDraft>(row);
    case RecordKind::CaseEntry:
        return revertAs<CaseEntryDraft>(row);
    case RecordKind::User:
        return revertAs<UserDraft>(row);
    case RecordKind::Stage:
        return revertAs<StageDraft>(row);
    case RecordKind::Segment:
        return revertAs<SegmentDraft>(row);
    case RecordKind::CustomerSegment:
        return revertAs<CustomerSegmentDraft>(row);
    case RecordKind::Need:
        return revertAs<NeedDraft>(row);
    case RecordKind::OrderLine:
        break; // part of its order
    }
    return fail(ErrorCode::Internal, u"a line is no record of its own"_s);
}

namespace {

constexpr auto kChangeSeries = u"change";

/// Both ways of writing end here: number the change, let it write, log it, commit.
Result<ChangeReceipt> commitChange(
    SqlSession& session, LoggedChange logged, const Author& author, Currency base,
    const std::function<Result<void>(ChangeContext&)>& apply)
{
    if (!mayDo(author.role, logged.title.action)) {
        return fail(ErrorCode::NotAllowed, QString::fromLatin1(keyOf(logged.title.action)));
    }
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    ZHIKE_TRY(const qint64 id, takeNumbers(session, QStringView(kChangeSeries).toString()));
    logged.id = ChangeId(id);
    ChangeContext context(session, logged.id, author, logged.at, base);
    ZHIKE_CHECK(apply(context));
    logged.title.rows = context.touched().size();
    if (!context.subject().isEmpty()) {
        logged.title.subject = context.subject();
    }
    if (!context.touched().isEmpty()) {
        ZHIKE_CHECK(writeChange(session, logged));
    }
    ZHIKE_CHECK(transaction.commit());
    return ChangeReceipt{logged.id, logged.title, context.touched(), false, logged.undoes};
}

} // namespace

Change inOneStep(Change first, Change second)
{
    return {
        second.title,
        [first = std::move(first.apply), second = std::move(second.apply)](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(first(context));
            return second(context);
        }};
}

Result<ChangeReceipt>
runChange(SqlSession& session, const Change& change, const Author& author, Instant now, Currency base)
{
    return commitChange(
        session, {ChangeId(0), change.title, author.user, now, std::nullopt, {}}, author, base,
        [&change](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(change.apply(context));
            return change.draft ? removeDraft(context.session(), context.author().user, *change.draft) : Result<void>();
        });
}

Result<ChangeReceipt>
undoChange(SqlSession& session, ChangeId id, ChangeAction as, const Author& author, Instant now, Currency base)
{
    ZHIKE_TRY(const LoggedChange original, readChange(session, id));
    if (original.batchState == u"erased"_s || original.title.action == ChangeAction::ErasePerson) {
        return fail(ErrorCode::Erased, u"change %1"_s.arg(id.value()));
    }
    ZHIKE_TRY(const QList<ChangeRow> rows, readChangeRows(session, id));
    const ChangeTitle title{as, original.title.subject, rows.size()};
    return commitChange(
        session, {ChangeId(0), title, author.user, now, id, {}}, author, base,
        [&rows](ChangeContext& context) -> Result<void> {
            for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
                ZHIKE_CHECK(context.revert(*row));
            }
            return {};
        });
}

} // namespace zhike
