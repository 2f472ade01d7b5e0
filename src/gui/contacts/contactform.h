#pragma once

#include "domain/customers/contact.h"
#include "gui/forms/recordform.h"

namespace zhike {

/// Saves what a form of a contact holds, or marks what is wrong with it.
/// @param edited as it was read; nothing for a new one of the customer
void saveContact(RecordForm& body, CustomerId customer, const std::optional<Contact>& edited);

} // namespace zhike
