#include "repositories/bin/binreads.h"
#include "repositories/customers/ownedrecords.h"
#include "services/changes/change.h"
#include "services/changes/consentkeeping.h"
#include "storage/searchindex.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// What somebody objected to outlives the record, as in an erasure.
Result<void> keepObjectionsIn(SqlSession& session, const RecordRef& record, Instant now)
{
    if (record.kind == RecordKind::Contact) {
        return keepObjectionsOf(session, record, now);
    }
    if (record.kind != RecordKind::Customer) {
        return {};
    }
    ZHIKE_CHECK(keepObjectionsOf(session, record, now));
    ZHIKE_TRY(const QList<OwnedRecord> parts, recordsOfCustomer(session, CustomerId(record.id)));
    for (const OwnedRecord& part : parts) {
        if (part.record.kind == RecordKind::Contact) {
            ZHIKE_CHECK(keepObjectionsOf(session, part.record, now));
        }
    }
    return {};
}

} // namespace

Result<void> ChangeContext::restore(const RecordRef& record)
{
    ZHIKE_TRY(const auto state, stateOf(m_session, record));
    if (!state || !state->deletedAt) {
        return fail(
            ErrorCode::NotFound, u"record %1 of kind %2 is not in the bin"_s.arg(record.id).arg(int(record.kind)));
    }
    return revert({record, RowOperation::Delete, state->revision, {}, {}});
}

/// What belongs to a customer in the bin is hidden and still in the index, which forgets only what it is told again.
Result<void> ChangeContext::forgetPartsInSearch(CustomerId customer)
{
    const auto forget = [&]<class Draft>(const Draft*) -> Result<void> {
        ZHIKE_TRY(const auto records, StoreOf<Draft>(m_session).ofCustomer(customer));
        for (const auto& record : records) {
            if (const QByteArray tokens = indexTokens(searchTexts(record.details)); !tokens.isEmpty()) {
                ZHIKE_CHECK(removeFromSearch(m_session, record.ref(), tokens));
            }
        }
        return {};
    };
    ZHIKE_CHECK(forget(static_cast<const ContactDraft*>(nullptr)));
    ZHIKE_CHECK(forget(static_cast<const OpportunityDraft*>(nullptr)));
    return forget(static_cast<const CaseDraft*>(nullptr));
}

Result<void> ChangeContext::purge(const RecordRef& record)
{
    ZHIKE_TRY(const auto state, stateOf(m_session, record));
    if (!state || !state->deletedAt) {
        return fail(
            ErrorCode::NotFound, u"record %1 of kind %2 is not in the bin"_s.arg(record.id).arg(int(record.kind)));
    }
    ZHIKE_TRY(const bool isKept, isKeptByOthers(m_session, record));
    if (isKept) {
        return fail(ErrorCode::StateNotAllowed, u"record %1 is named by others"_s.arg(record.id));
    }
    ZHIKE_TRY(const QList<CutLink> cut, cutLinksTo(m_session, record, m_now));
    for (const CutLink& link : cut) {
        ZHIKE_CHECK(log(
            {link.record,
             RowOperation::Update,
             link.revision,
             {{link.field, jsonOf(Value(link.was))}},
             {{link.field, QJsonValue::Null}}}));
    }
    if (record.kind == RecordKind::Customer) {
        ZHIKE_CHECK(forgetPartsInSearch(CustomerId(record.id)));
    }
    ZHIKE_CHECK(keepObjectionsIn(m_session, record, m_now));
    ZHIKE_CHECK(clearLoggedValues(m_session, record)); // while its parts can still be found
    ZHIKE_CHECK(purgeRow(m_session, record));
    return log({record, RowOperation::Erase, state->revision + 1, {}, {}});
}

} // namespace zhike
