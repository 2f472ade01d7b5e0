#pragma once

#include "domain/customers/contact.h"
#include "domain/customers/customer.h"
#include "domain/customers/duplicates.h"
#include "storage/sqlsession.h"

#include <QList>

namespace zhike {

/// A saved record that may be the one that somebody types.
struct SimilarRecord {
    RecordRef record;
    QString name;
    QString whose; ///< a contact's customer
    double score = 0;
    QList<MatchReason> reasons;
    bool isMasked = false; ///< somebody else's: only that it is there, and why, is said (lookup.h)
    QString heldBy; ///< of a masked one; empty where that is not said either
};

/// Customers that have the name, a phone, a mail address or the tax id of what was typed so far, or nearly the name;
/// best first. Asks the search index for some hundred records at most, however many there are: some milliseconds.
/// @param typed only what is to be looked for; its kind says whose names these are
/// @param self the customer that is edited
[[nodiscard]] Result<QList<SimilarRecord>>
similarCustomers(SqlSession& session, const CustomerDraft& typed, std::optional<CustomerId> self, int limit);

/// The same for contacts, of any customer.
[[nodiscard]] Result<QList<SimilarRecord>>
similarContacts(SqlSession& session, const ContactDraft& typed, std::optional<ContactId> self, int limit);

} // namespace zhike
