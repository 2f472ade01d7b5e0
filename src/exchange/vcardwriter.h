#pragma once

#include "domain/customers/contact.h"
#include "domain/customers/customer.h"
#include "exchange/contentwriter.h"

#include <optional>

namespace zhike {

/// A person as a card of 4.0 says it. What a card has no property for (salutation, part in buying, the marks not to
/// call or mail, preferences) is left out; so is the customer's own phone.
struct CardContact {
    ContactDraft contact;
    QString uid; ///< names the card for good, so that a second import finds it
    std::optional<CustomerDraft> customer; ///< where the person works: name, address, web site
    /// Of a customer's card what kind of customer it is; nothing: the card is a contact's.
    std::optional<CustomerKind> kind = {};
    QStringList members = {}; ///< of a household's card: the UIDs of its contacts' cards
    /// A card that stands in a file of the other kind: a contact beside the household, a household beside contacts.
    bool isBeside = false;
};

/// Writes cards of version 4.0 (RFC 6350), many into one file. A household is a group (KIND and MEMBER, and what the
/// address books of Apple read for them), of which its contacts are members and where they do not work.
class VCardWriter {
public:
    [[nodiscard]] static Result<VCardWriter> create(const QString& path);
    /// `InvalidInput` for a text that no card can have; nothing of the card is written then.
    [[nodiscard]] Result<void> card(const CardContact& card);
    /// Must be called for the file to exist.
    [[nodiscard]] Result<void> commit() { return m_file.commit(); }

private:
    explicit VCardWriter(ContentWriter file) : m_file(std::move(file)) { }
    [[nodiscard]] Result<void> write(const CardContact& card);
    [[nodiscard]] Result<void> writeKind(const CardContact& card);
    [[nodiscard]] Result<void> reaches(QLatin1StringView property, const Reaches& reaches);
    ContentWriter m_file;
};

} // namespace zhike
