#pragma once

#include "domain/customers/contact.h"
#include "domain/customers/customer.h"
#include "domain/sales/opportunity.h"
#include "domain/sales/product.h"
#include "domain/service/case.h"
#include "text/searchtokens.h"

#include <vector>

namespace zhike {

/// The texts under which a record is found. Kinds without an overload are not in the index: orders are found by the
/// index on their number, activities by their customer.
[[nodiscard]] std::vector<SearchText> searchTexts(const CustomerDraft& customer);
[[nodiscard]] std::vector<SearchText> searchTexts(const ContactDraft& contact);
[[nodiscard]] std::vector<SearchText> searchTexts(const ProductDraft& product);
[[nodiscard]] std::vector<SearchText> searchTexts(const OpportunityDraft& opportunity);
[[nodiscard]] std::vector<SearchText> searchTexts(const CaseDraft& serviceCase);

} // namespace zhike
