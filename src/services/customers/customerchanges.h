#pragma once

#include "services/changes/change.h"

namespace zhike {

// Each function makes a Change for Company::apply(). The receipt's first touched record is the one created.

/// A new customer; gets the next number "K-n" unless the draft has one, and the author as owner when it names none and
/// the author sells.
[[nodiscard]] Change createCustomer(CustomerDraft draft);
/// @return on applying: `InvalidInput` "parent_id:8" (FaultCode::Cycle) when a parent would be its own child.
[[nodiscard]] Change editCustomer(CustomerId id, int revision, CustomerDraft draft);
/// Into the bin. What belongs to the customer stays as it is and is hidden with it, so undo brings back all of it.
[[nodiscard]] Change deleteCustomer(CustomerId id, int revision, const QString& name);

/// Gives customers to an owner (or to nobody) in one step; those that have this owner already are left alone.
[[nodiscard]] Change assignCustomers(QList<CustomerId> ids, std::optional<UserId> owner, const QString& ownerName);

/// A new contact. The first contact of a customer, and one marked as main, becomes the only main one.
[[nodiscard]] Change createContact(CustomerId customer, ContactDraft draft);
[[nodiscard]] Change editContact(CustomerId customer, ContactId id, int revision, ContactDraft draft);
[[nodiscard]] Change deleteContact(CustomerId customer, ContactId id, int revision, const QString& name);

/// Replaces the table of segments: those with an id are edited (or, when left out, deleted), the others are new.
struct SegmentEdit {
    std::optional<SegmentId> id;
    int revision = 0;
    SegmentDraft draft;
};
[[nodiscard]] Change saveSegments(QList<SegmentEdit> segments);
/// In the order of their positions.
[[nodiscard]] Result<QList<SegmentRule>> segments(SqlSession& session);

} // namespace zhike
