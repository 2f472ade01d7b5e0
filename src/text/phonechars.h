#pragma once

#include "text/folding.h"

#include <QStringView>

namespace zhike {

/// The digits of a telephone number and where each stood; what phone.h and the search tokens are made of.
struct PhoneChars {
    FoldedText digits; ///< ASCII, without exit code, bracketed trunk zero and extension
    bool isInternational = false; ///< + or 00 stood in front: the digits begin with a country code
    qsizetype countryDigits = 0; ///< how many of them are the country code
};

[[nodiscard]] PhoneChars phoneChars(QStringView text);

/// How many digits the country code has that a row of digits begins with: 1 to 3, as E.164 gives them out.
[[nodiscard]] qsizetype countryCodeLength(const FoldedText& digits);

} // namespace zhike
