#pragma once

#include <QString>
#include <QStringView>

namespace zhike {

/// A mail address as it is stored: without blanks around it, "mailto:" and angle brackets, full-width @ and dots as
/// ASCII, the domain in lower case. What stands before the @ is kept as typed.
[[nodiscard]] QString normalMail(QStringView text);

/// The key by which two addresses are the same mailbox for people: normalMail() in lower case throughout.
[[nodiscard]] QString mailKey(QStringView text);

/// Whether the normal form could be an address: one @, up to 64 units before it, a domain of two or more labels,
/// 254 units in all, no blanks or control characters. Quoted local parts and bare host names are refused.
[[nodiscard]] bool isPlausibleMail(QStringView text);

} // namespace zhike
