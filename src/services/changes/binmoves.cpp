#include "repositories/bin/binreads.h"
#include "services/changes/change.h"
#include "storage/searchindex.h"

namespace zhike {

using namespace Qt::StringLiterals;

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
    ZHIKE_CHECK(purgeRow(m_session, record));
    ZHIKE_CHECK(clearLoggedValues(m_session, record));
    return log({record, RowOperation::Erase, state->revision + 1, {}, {}});
}

} // namespace zhike
