#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>
#include <cstdint>
#include <span>
#include <vector>

namespace zhike {

/// How a text of a record is searched.
enum class TextKind {
    PersonName, ///< also by pinyin and initials, with the readings of surnames
    Name, ///< of a firm, product, city: also by pinyin and initials
    Phone, ///< by its digits, however it is written
    Mail,
    Number, ///< of an order, case, product: SO-1042, C-311
    Text ///< anything else; no pinyin
};

struct SearchText {
    TextKind kind = TextKind::Text;
    QString text;
    friend bool operator==(const SearchText&, const SearchText&) = default;
};

/// Raised when indexTokens() or tokenHash() changes: an index written with another version has to be rebuilt.
inline constexpr int kTokenVersion = 1;

/// UTF-16 units of one text that are indexed and compared; a longer one is found by what it begins with.
inline constexpr qsizetype kIndexedUnits = 512;

/// The tokens under which a record is found: distinct, parted by single blanks, always in the same order for the
/// same texts. A token consists of ASCII lower-case letters and digits and of UTF-8 bytes above 0x7F, which is what
/// FTS5's `ascii` tokenizer keeps whole. Insert it as it is, and hand in the same for a contentless 'delete'.
[[nodiscard]] QByteArray indexTokens(std::span<const SearchText> texts);

/// Four bytes for an engine that stores numbers: the same in every version with this kTokenVersion.
[[nodiscard]] std::int32_t tokenHash(QByteArrayView token) noexcept;
/// tokenHash() of each token in a result of indexTokens(), sorted, without repetition.
[[nodiscard]] std::vector<std::int32_t> tokenHashes(QByteArrayView tokens);

/// Met by a record that has every token of at least one of its alternatives.
struct TokenChoice {
    std::vector<QByteArrayList> anyOf;
};

/// Met by a record that meets every choice. At most 8 tokens an alternative, 65 alternatives a choice, 8 choices; for
/// most of what people type it is one choice of one alternative of one to five tokens.
struct TokenQuery {
    std::vector<TokenChoice> allOf;
    /// For tests and small sets: does a result of indexTokens() meet it?
    [[nodiscard]] bool isMetBy(QByteArrayView tokens) const;
};

} // namespace zhike
