#pragma once

#include <QString>

namespace zhike {

/// Opens the address of a page or a mailbox in the program that the desktop has for it: on a person's click, never by
/// itself. Nothing is opened that is no https, http or mailto address.
void openLink(const QString& address);

} // namespace zhike
