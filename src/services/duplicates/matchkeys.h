#pragma once

#include "domain/customers/contact.h"
#include "domain/customers/customer.h"
#include "domain/customers/duplicates.h"

namespace zhike {

/// The fields of customers and contacts that are compared.
inline constexpr std::array kMatchedCustomerFields
    = {"kind", "name", "second_name", "legal_name", "tax_id", "phones", "mails", "street", "city"};
inline constexpr std::array kMatchedContactFields = {"name", "second_name", "phones", "mails"};

[[nodiscard]] MatchKeys matchKeys(const CustomerDraft& customer);
[[nodiscard]] MatchKeys matchKeys(const ContactDraft& contact);

} // namespace zhike
