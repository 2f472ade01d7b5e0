#pragma once

#include "domain/customers/contact.h"
#include "gui/forms/recordform.h"
#include "services/privacy/consent.h"

namespace zhike {

/// Saves what a form of a contact holds, or marks what is wrong with it.
/// @param edited as it was read; nothing for a new one of the customer
/// @param said what a new one said of being approached
void saveContact(
    RecordForm& body, CustomerId customer, const std::optional<Contact>& edited, const QList<ConsentWish>& said = {});

} // namespace zhike
