#pragma once

#include <QString>
#include <QStringView>
#include <optional>

namespace zhike {

/// Digits of a telephone number as search sees them: ASCII, without an exit code (+, 00), a trunk zero in brackets
/// (+44 (0)20), an extension (ext. 12, x12, #12, 转12) or anything between the digits.
[[nodiscard]] QString phoneDigits(QStringView text);

/// The key by which two ways of writing one number are equal: phoneDigits() without the country code, when one is
/// marked by + or 00, and without trunk zeros. Numbers of two countries may share a key: it finds candidates.
[[nodiscard]] QString phoneKey(QStringView text);

/// A number that libphonenumber could read.
struct ParsedPhone {
    QString e164; ///< +8613800138000: the form to store
    QString national; ///< 138 0013 8000: the form to show at home
    QString international; ///< +86 138 0013 8000
    QString extension; ///< 12, or empty
    QString region; ///< CN; empty when the code belongs to none
    bool isValid = false; ///< the numbering plan knows it; false: only its length is possible or not even that
    friend bool operator==(const ParsedPhone&, const ParsedPhone&) = default;
};

/// Reads a number as it is dialled in the region (ISO 3166: CN, TW, GB), or anywhere with + in front.
/// @return nothing when it is no telephone number. About 10 us; for entry and import, not for search.
[[nodiscard]] std::optional<ParsedPhone> parsedPhone(QStringView text, QStringView defaultRegion);

} // namespace zhike
