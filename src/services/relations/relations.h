#pragma once

#include "services/changes/change.h"

namespace zhike {

// The one way to change how customers stand to each other, whether a relation is a record of its own or a column of a
// customer. Each function makes a Change for Company::apply().

/// Detail of `StateNotAllowed` where the customer below has another one above it already.
inline constexpr QStringView kHasAnotherAbove = u"has another above";

/// A relation as it is typed, from the side of one customer.
struct RelationEdit {
    RelationKind kind = RelationKind::PartnerOf;
    CustomerId other{0};
    std::optional<ContactId> contact; ///< see RelationshipDraft, as the next four; trees have none of them
    std::optional<ContactId> otherContact;
    std::optional<Day> since;
    std::optional<Day> until;
    QString note;
};

/// Writes a relation: both sides of a record, or the column of the customer below.
/// @param subject names the change: both customers
/// @return on applying: `InvalidInput` with the fields at fault; `Constraint` where the two stand so to each other
/// already; `StateNotAllowed` where a customer has another parent, household or referrer.
[[nodiscard]] Change relateCustomers(CustomerId self, RelationEdit edit, const QString& subject);

/// Changes a relation that is a record, at both sides. The other customer and the kind stay.
/// @param revision of the side that was read
[[nodiscard]] Change
editRelation(CustomerId self, RelationshipId side, int revision, RelationshipDraft draft, const QString& subject);

/// What is to be taken away: a record by its side, or the link of a tree by its kind.
struct RelationAddress {
    RelationKind kind = RelationKind::PartnerOf;
    CustomerId other{0};
    std::optional<RelationshipId> side;
    int revision = 0; ///< of the side
};
/// Puts both sides into the bin, or empties the column. @return on applying: `Conflict` when it was changed since.
[[nodiscard]] Change removeRelation(CustomerId self, const RelationAddress& relation, const QString& subject);

/// The part of a merge that concerns relations, before the records move: those between customers who become one go,
/// those that both had become one, and everybody else's side names the survivor.
/// @param going one of those that are merged; @param all of them and the survivor
[[nodiscard]] Result<void>
mergeRelations(ChangeContext& context, CustomerId survivor, CustomerId going, const QSet<qint64>& all);

} // namespace zhike
