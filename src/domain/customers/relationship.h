#pragma once

#include "domain/base/validation.h"

namespace zhike {

/// How another customer stands to this one, as this one sees it. The first eight are records of their own, each kept
/// twice: once under either customer, in that one's words. The others are what the columns of customers say (parent,
/// household, referrer), from below and from above: of these a customer has one, or is one for many.
enum class RelationKind {
    SupplierOf,
    SuppliedBy,
    DistributorOf,
    DistributedBy,
    PartnerOf,
    WorksWith,
    WorksAt, ///< a contact of this customer also works at the other one
    ContactFrom, ///< the other one's contact also works here
    SubsidiaryOf,
    ParentOf,
    MemberOf, ///< of a household
    HasMember,
    ReferredBy,
    Referred
};
template <>
inline constexpr std::array kChoicesOf<RelationKind> = {
    Choice{"supplier_of", QT_TRANSLATE_NOOP("Choice", "Supplier of")},
    Choice{"supplied_by", QT_TRANSLATE_NOOP("Choice", "Supplied by")},
    Choice{"distributor_of", QT_TRANSLATE_NOOP("Choice", "Distributor of")},
    Choice{"distributed_by", QT_TRANSLATE_NOOP("Choice", "Distributed by")},
    Choice{"partner_of", QT_TRANSLATE_NOOP("Choice", "Partner of")},
    Choice{"works_with", QT_TRANSLATE_NOOP("Choice", "Works with")},
    Choice{"works_at", QT_TRANSLATE_NOOP("Choice", "Contact also works at")},
    Choice{"contact_from", QT_TRANSLATE_NOOP("Choice", "Shares a contact of")},
    Choice{"subsidiary_of", QT_TRANSLATE_NOOP("Choice", "Subsidiary of")},
    Choice{"parent_of", QT_TRANSLATE_NOOP("Choice", "Parent of")},
    Choice{"member_of", QT_TRANSLATE_NOOP("Choice", "Member of household")},
    Choice{"has_member", QT_TRANSLATE_NOOP("Choice", "Household with")},
    Choice{"referred_by", QT_TRANSLATE_NOOP("Choice", "Was referred by")},
    Choice{"referred", QT_TRANSLATE_NOOP("Choice", "Referred")}};
/// Those that have records.
inline constexpr size_t kRecordedRelations = size_t(RelationKind::ContactFrom) + 1;

[[nodiscard]] constexpr bool isRecorded(RelationKind kind) noexcept
{
    return size_t(kind) < kRecordedRelations;
}
/// The same relation as the other customer sees it: what supplies is supplied by the other.
[[nodiscard]] RelationKind reversed(RelationKind kind) noexcept;

/// One side of a relation: filed under a customer, about another one. Both sides are written in one step and say the
/// same (`mirrored()`).
struct RelationshipDraft {
    CustomerId other{0};
    RelationKind kind = RelationKind::PartnerOf;
    std::optional<ContactId> contact; ///< of this customer, who also works at the other one
    std::optional<ContactId> otherContact; ///< of the other one, who also works here
    std::optional<Day> since;
    std::optional<Day> until; ///< a relation that is over stays to be seen
    QString note;
    qint64 link = 0; ///< the same number at both sides and nowhere else
    bool operator==(const RelationshipDraft&) const = default;
};
using RelationshipId = Id<struct RelationshipTag>;
using Relationship = Saved<RelationshipDraft, RelationshipId>;

template <> struct Catalogue<RelationshipDraft> {
    using D = RelationshipDraft;
    static constexpr RecordKind kKind = RecordKind::Relationship;
    static constexpr const char* kTable = "relationship";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr std::array kFields
        = {bound<&D::kind>(
               {"kind", QT_TRANSLATE_NOOP("Field", "Relation"), FieldType::Choice, kDefault, 20,
                std::span(kChoicesOf<RelationKind>).first<kRecordedRelations>()}),
           bound<&D::other>(
               {"other_id",
                QT_TRANSLATE_NOOP("Field", "Related customer"),
                FieldType::Link,
                kRequired | kDefault | kPersonal,
                0,
                {},
                RecordKind::Customer}),
           bound<&D::contact>(
               {"contact_id",
                QT_TRANSLATE_NOOP("Field", "Contact"),
                FieldType::Link,
                kDefault,
                0,
                {},
                RecordKind::Contact}),
           bound<&D::otherContact>(
               {"other_contact_id", QT_TRANSLATE_NOOP("Field", "Contact of the other customer"), FieldType::Integer,
                kHidden}),
           bound<&D::since>({"since_day", QT_TRANSLATE_NOOP("Field", "Since"), FieldType::Day, kEditable | kDefault}),
           bound<&D::until>({"until_day", QT_TRANSLATE_NOOP("Field", "Until"), FieldType::Day, kEditable | kDefault}),
           bound<&D::note>(
               {"note", QT_TRANSLATE_NOOP("Field", "Note"), FieldType::Text, kEditable | kDefault | kPersonal, 500}),
           bound<&D::link>(
               {"link_no", QT_TRANSLATE_NOOP("Field", "Number of the relation"), FieldType::Integer,
                kRequired | kHidden})};
};

/// An end before the beginning contradicts it; who also works elsewhere has to be named, and nobody else.
[[nodiscard]] Faults faultsOf(const RelationshipDraft& draft);

/// What the other side of a relation of this customer says.
[[nodiscard]] RelationshipDraft mirrored(const RelationshipDraft& draft, CustomerId self);
/// Do two records of one customer tell the same relation, whenever and with whatever note?
[[nodiscard]] bool isSameRelation(const RelationshipDraft& a, const RelationshipDraft& b);
/// One of two that are the same relation: from the earlier beginning to the later end, with what both notes say.
[[nodiscard]] RelationshipDraft joined(RelationshipDraft kept, const RelationshipDraft& other);
/// Is a relation of these days one of today?
[[nodiscard]] bool isCurrent(const RelationshipDraft& draft, Day today);

} // namespace zhike
