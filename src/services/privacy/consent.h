#pragma once

#include "services/changes/change.h"

namespace zhike {

/// What a person records of a consent; the channel's mark on the contact follows.
struct ConsentWish {
    ConsentChannel channel = ConsentChannel::Mail;
    ConsentPurpose purpose = ConsentPurpose::Anything;
    ConsentState state = ConsentState::Given;
    ConsentSource source = ConsentSource::Form;
    std::optional<Day> day; ///< when the person said so; nothing: now
    QString note;
};

/// Adds an entry to the consent log of a person: a contact, or a customer of kind person (else `InvalidInput`). A day
/// that is still to come is `InvalidInput` too.
[[nodiscard]] Change recordConsent(const RecordRef& person, ConsentWish wish);

/// Writes a contact down together with what it said of being approached, in one step.
[[nodiscard]] Change createContactWith(CustomerId customer, ContactDraft draft, QList<ConsentWish> said);

struct ConsentEntry {
    Consent entry{ConsentId(0)};
    QString recordedBy; ///< the user's name, or empty
};
/// The consent of a person as it is shown.
struct ConsentBook {
    QString name;
    QList<ConsentEntry> entries; ///< newest first
    [[nodiscard]] const ConsentEntry* standing(ConsentChannel channel, ConsentPurpose purpose) const;
};
/// @return `NotFound`, or `InvalidInput` for what is no person.
[[nodiscard]] Result<ConsentBook> consentBook(SqlSession& session, const RecordRef& person);

} // namespace zhike
