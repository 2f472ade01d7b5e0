#include "repositories/bin/binreads.h"
#include "repositories/customers/ownedrecords.h"
#include "repositories/customers/relationreads.h"
#include "repositories/privacy/personrows.h"
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
    if (record.kind == RecordKind::CustomField && !mayDo(m_author.role, ChangeAction::EditField)) {
        return fail(ErrorCode::NotAllowed, QString::fromLatin1(keyOf(ChangeAction::EditField)));
    }
    ZHIKE_CHECK(revert({record, RowOperation::Delete, state->revision, {}, {}}));
    return record.kind == RecordKind::Relationship ? restoreOtherSide(record) : Result<void>();
}

/// A relation comes back at both sides, and under who the two are by now.
Result<void> ChangeContext::restoreOtherSide(const RecordRef& record)
{
    RelationshipStore store(m_session);
    ZHIKE_TRY(Relationship side, store.get(CustomerId(record.customer), RelationshipId(record.id)));
    ZHIKE_TRY(const auto mirror, mirrorAnywhere(m_session, side));
    if (!mirror || mirror->customer == side.customer) { // the other one left for good, or both are one by now
        return fail(ErrorCode::StateNotAllowed, u"relationship %1 has no other side"_s.arg(record.id));
    }
    ZHIKE_TRY(const auto state, stateOf(m_session, mirror->ref()));
    if (state && state->deletedAt) {
        ZHIKE_CHECK(revert({mirror->ref(), RowOperation::Delete, state->revision, {}, {}}));
    }
    if (side.details.other != mirror->customer) {
        RelationshipDraft draft = side.details;
        draft.other = mirror->customer;
        ZHIKE_TRY(side, update(side.customer, side.id, side.revision, std::move(draft)));
    }
    ZHIKE_TRY(const Relationship other, store.get(mirror->customer, mirror->id));
    ZHIKE_CHECK(update(other.customer, other.id, other.revision, mirrored(side.details, side.customer)));
    return {};
}

/// What others have about a record that leaves for good: the other sides of its relations.
Result<void> ChangeContext::purgeOtherSides(const RecordRef& record)
{
    QList<Relationship> sides;
    if (record.kind == RecordKind::Customer) {
        ZHIKE_TRY(sides, relationsAbout(m_session, CustomerId(record.id)));
    } else if (record.kind == RecordKind::Contact) {
        ZHIKE_TRY(sides, relationsAboutContact(m_session, CustomerId(record.customer), ContactId(record.id)));
    } else if (record.kind == RecordKind::Relationship) {
        ZHIKE_TRY(
            const auto side,
            RelationshipStore(m_session).findAnywhere(CustomerId(record.customer), RelationshipId(record.id)));
        ZHIKE_TRY(const auto mirror, side ? mirrorAnywhere(m_session, *side) : Result<std::optional<Relationship>>());
        if (mirror) {
            sides.append(*mirror);
        }
    }
    for (const Relationship& side : std::as_const(sides)) {
        ZHIKE_CHECK(clearLoggedValues(m_session, side.ref()));
        ZHIKE_CHECK(removeRow(m_session, side.ref()));
        ZHIKE_CHECK(log({side.ref(), RowOperation::Erase, side.revision + 1, {}, {}}));
    }
    return {};
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
    ZHIKE_CHECK(purgeOtherSides(record));
    if (record.kind == RecordKind::Customer) {
        ZHIKE_CHECK(forgetPartsInSearch(CustomerId(record.id)));
    }
    ZHIKE_CHECK(keepObjectionsIn(m_session, record, m_now));
    ZHIKE_CHECK(clearLoggedValues(m_session, record)); // while its parts can still be found
    ZHIKE_CHECK(purgeRow(m_session, record));
    return log({record, RowOperation::Erase, state->revision + 1, {}, {}});
}

} // namespace zhike
