#pragma once

#include <QStringView>
#include <optional>

namespace zhike {

/// What a tax id says of itself. Most countries' numbers have no rule here: these count as right.
enum class TaxIdState {
    Empty,
    Right, ///< its check character, or its shape where there is none that we know
    Wrong,
    Unchecked ///< of a form that we know nothing of
};

/// Checks a Chinese unified social credit code (18 characters, GB 32100-2015), a Taiwanese 統一編號 (8 digits, where
/// the country says Taiwan; numbers given out since April 2023 are divisible by five), and the shape of a European VAT
/// number. Blanks, dots and hyphens are passed over.
[[nodiscard]] TaxIdState taxIdState(QStringView text, QStringView country);

/// The last character of a unified social credit code (GB 32100-2015).
/// @param code begins with the 17 before it. @return nothing where one of them is no character of such codes.
[[nodiscard]] std::optional<QChar> creditCodeCheck(QStringView code);

} // namespace zhike
