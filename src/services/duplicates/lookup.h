#pragma once

#include "services/changes/change.h"
#include "services/duplicates/similar.h"

namespace zhike {

/// similarCustomers() as somebody may read it. Where the company masks the customers of colleagues (PoolSettings), of
/// those only a whole name, phone, mail or tax id is answered, with "there is one": no name, no address, nothing that
/// was not typed. Managers and administrators read everything.
[[nodiscard]] Result<QList<SimilarRecord>> lookUpCustomers(
    SqlSession& session, const Author& author, const CustomerDraft& typed, std::optional<CustomerId> self, int limit);
/// The same for contacts, of any customer.
[[nodiscard]] Result<QList<SimilarRecord>> lookUpContacts(
    SqlSession& session, const Author& author, const ContactDraft& typed, std::optional<ContactId> self, int limit);

} // namespace zhike
