#include "domain/customers/relationship.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

RelationKind reversed(RelationKind kind) noexcept
{
    switch (kind) {
    case RelationKind::PartnerOf:
    case RelationKind::WorksWith:
        return kind;
    case RelationKind::SupplierOf:
        return RelationKind::SuppliedBy;
    case RelationKind::SuppliedBy:
        return RelationKind::SupplierOf;
    case RelationKind::DistributorOf:
        return RelationKind::DistributedBy;
    case RelationKind::DistributedBy:
        return RelationKind::DistributorOf;
    case RelationKind::WorksAt:
        return RelationKind::ContactFrom;
    case RelationKind::ContactFrom:
        return RelationKind::WorksAt;
    case RelationKind::SubsidiaryOf:
        return RelationKind::ParentOf;
    case RelationKind::ParentOf:
        return RelationKind::SubsidiaryOf;
    case RelationKind::MemberOf:
        return RelationKind::HasMember;
    case RelationKind::HasMember:
        return RelationKind::MemberOf;
    case RelationKind::ReferredBy:
        return RelationKind::Referred;
    case RelationKind::Referred:
        return RelationKind::ReferredBy;
    }
    return kind;
}

Faults faultsOf(const RelationshipDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.other.value() <= 0) {
        faults.append({QLatin1StringView("other_id"), FaultCode::Missing});
    }
    if (!isRecorded(draft.kind)) {
        faults.append({QLatin1StringView("kind"), FaultCode::NotAChoice});
    }
    if (draft.contact.has_value() != (draft.kind == RelationKind::WorksAt)) {
        faults.append({QLatin1StringView("contact_id"), draft.contact ? FaultCode::Inconsistent : FaultCode::Missing});
    }
    if (draft.otherContact.has_value() != (draft.kind == RelationKind::ContactFrom)) {
        faults.append(
            {QLatin1StringView("other_contact_id"), draft.otherContact ? FaultCode::Inconsistent : FaultCode::Missing});
    }
    if (draft.since && draft.until && *draft.until < *draft.since) {
        faults.append({QLatin1StringView("until_day"), FaultCode::Inconsistent});
    }
    return faults;
}

RelationshipDraft mirrored(const RelationshipDraft& draft, CustomerId self)
{
    RelationshipDraft other = draft;
    other.other = self;
    other.kind = reversed(draft.kind);
    std::swap(other.contact, other.otherContact);
    return other;
}

bool isSameRelation(const RelationshipDraft& a, const RelationshipDraft& b)
{
    return a.kind == b.kind && a.other == b.other && a.contact == b.contact && a.otherContact == b.otherContact;
}

RelationshipDraft joined(RelationshipDraft kept, const RelationshipDraft& other)
{
    kept.since = kept.since && other.since ? std::optional(std::min(*kept.since, *other.since)) : std::nullopt;
    kept.until = kept.until && other.until ? std::optional(std::max(*kept.until, *other.until)) : std::nullopt;
    if (kept.note.isEmpty()) {
        kept.note = other.note;
    } else if (!other.note.isEmpty() && !kept.note.contains(other.note)) {
        const QString both = kept.note + u"; "_s + other.note;
        if (both.size() <= Catalogue<RelationshipDraft>::kFields[6].field.maxLength) {
            kept.note = both;
        }
    }
    return kept;
}

bool isCurrent(const RelationshipDraft& draft, Day today)
{
    return (!draft.since || *draft.since <= today) && (!draft.until || today <= *draft.until);
}

} // namespace zhike
