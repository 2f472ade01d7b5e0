#pragma once

#include "repositories/stores.h"

#include <array>

namespace zhike {

/// The kinds of record that belong to a person; what refers to others stands before them.
inline constexpr std::array kPersonKinds
    = {RecordKind::Tenure,    RecordKind::Attachment,   RecordKind::Need,    RecordKind::Activity,
       RecordKind::CaseEntry, RecordKind::Case,         RecordKind::Order,   RecordKind::Opportunity,
       RecordKind::Consent,   RecordKind::Relationship, RecordKind::Contact, RecordKind::Customer};

/// @return `NotFound`, or `InvalidInput` for what is no person: only a contact, or a customer of kind person, is.
[[nodiscard]] Result<void> checkIsPerson(SqlSession& session, const RecordRef& person);

/// Calls a visitor with a null pointer to the draft of one of kPersonKinds.
template <class Visitor> Result<void> visitKind(RecordKind kind, Visitor&& visitor)
{
    switch (kind) {
    case RecordKind::Need:
        return visitor(static_cast<const NeedDraft*>(nullptr));
    case RecordKind::Activity:
        return visitor(static_cast<const ActivityDraft*>(nullptr));
    case RecordKind::CaseEntry:
        return visitor(static_cast<const CaseEntryDraft*>(nullptr));
    case RecordKind::Case:
        return visitor(static_cast<const CaseDraft*>(nullptr));
    case RecordKind::Order:
        return visitor(static_cast<const OrderDraft*>(nullptr));
    case RecordKind::Opportunity:
        return visitor(static_cast<const OpportunityDraft*>(nullptr));
    case RecordKind::Attachment:
        return visitor(static_cast<const AttachmentDraft*>(nullptr));
    case RecordKind::Consent:
        return visitor(static_cast<const ConsentDraft*>(nullptr));
    case RecordKind::Relationship:
        return visitor(static_cast<const RelationshipDraft*>(nullptr));
    case RecordKind::Tenure:
        return visitor(static_cast<const TenureDraft*>(nullptr));
    case RecordKind::Contact:
        return visitor(static_cast<const ContactDraft*>(nullptr));
    case RecordKind::Customer:
        return visitor(static_cast<const CustomerDraft*>(nullptr));
    default:
        return fail(ErrorCode::Internal, QStringLiteral("kind %1 belongs to no person").arg(int(kind)));
    }
}

/// The record, also one in the bin, or `NotFound`.
template <class Draft> Result<typename StoreOf<Draft>::Record> readAnywhere(SqlSession& session, const RecordRef& ref)
{
    using Record = typename StoreOf<Draft>::Record;
    StoreOf<Draft> store(session);
    ZHIKE_TRY(std::optional<Record> found, store.findAnywhere(CustomerId(ref.customer), decltype(Record::id)(ref.id)));
    if (!found) {
        return fail(
            ErrorCode::NotFound, QStringLiteral("%1 %2").arg(QLatin1StringView(Catalogue<Draft>::kTable)).arg(ref.id));
    }
    return *std::move(found);
}

} // namespace zhike
