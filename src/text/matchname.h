#pragma once

#include <QString>
#include <QStringView>

namespace zhike {

/// What of a name is compared when two records may be one.
struct MatchName {
    QString core; ///< folded, without blanks, punctuation and legal forms: "宏远贸易", "acmetrading"
    QString sorted; ///< the words in the order of their letters, for names that are told the other way round
    QString sound; ///< in Latin letters: "hongyuanmaoyi"; the core of a name without Han characters
    bool isHan = false; ///< holds Han characters
    friend bool operator==(const MatchName&, const MatchName&) = default;
};

/// Legal forms at the end go (Ltd, Inc, GmbH, 有限公司, 股份有限公司, 集团...), several in a row too, unless nothing
/// else would be left; traditional and simplified characters, case, width and accents make no difference. Empty for a
/// text without letters and digits. Some microseconds.
[[nodiscard]] MatchName matchName(QStringView name);

/// The folded letters and digits of a text and nothing else: by what tax ids, streets and cities are compared.
[[nodiscard]] QString plainLetters(QStringView text);

} // namespace zhike
