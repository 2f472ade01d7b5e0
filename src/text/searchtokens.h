#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>
#include <QStringView>
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
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
};

/// Raised when indexTokens() or tokenHash() changes: an index written with another version has to be rebuilt.
inline constexpr int kTokenVersion = 1;

/// Units of one text that are indexed; the rest of a longer one is found by its beginning only.
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

/// Met by a record that meets every choice. At most 8 tokens an alternative, 16 alternatives a choice, 8 choices.
struct TokenQuery {
    std::vector<TokenChoice> allOf;
    /// For tests and small sets: does a result of indexTokens() meet it?
    [[nodiscard]] bool isMetBy(QByteArrayView tokens) const;
};

/// What makes a hit good, best first.
enum class MatchRank { Exact, Prefix, WordStart, Inside, Pinyin, Initials };

/// A part of one of the texts, in UTF-16 units, that answers to what was typed.
struct MatchSpan {
    std::size_t text = 0; ///< index into the texts
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const MatchSpan&, const MatchSpan&) = default;
};

struct SearchMatch {
    MatchRank rank = MatchRank::Initials;
    int distance = 0; ///< among equal ranks: how much of the text is left over, less is better
    std::vector<MatchSpan> spans; ///< why it matched, the part that decided the rank first; never empty
    /// Better matches are less.
    friend std::weak_ordering operator<=>(const SearchMatch& a, const SearchMatch& b)
    {
        return a.rank != b.rank ? a.rank <=> b.rank : std::weak_ordering(a.distance <=> b.distance);
    }
    friend bool operator==(const SearchMatch& a, const SearchMatch& b)
    {
        return a.rank == b.rank && a.distance == b.distance;
    }
};

/// What a person typed, read once: ask the index for each stage in turn, newest records first and some hundred
/// candidates at most, check each with match(), and stop as soon as enough have matched: an earlier stage holds
/// the better ranks. A candidate may come again in a later stage, and may fail match().
///
/// Words are parted by blanks and may match in different texts of the record in any order. Case, accents, width,
/// traditional or simplified Han and punctuation make no difference. One or two letters or digits find the
/// beginnings of words (and initials, and of a syllable of pinyin), three or more find any part; one Han
/// character finds any. Letters find Han names by full pinyin, by initials, by full syllables and then initials
/// (zhangxm), or the other way round (zxiaoming); the last syllable may be unfinished. A telephone number typed
/// with a country code or trunk zero finds the one stored without it and the reverse.
class SearchQuery {
public:
    /// Reads the first 128 units. Never fails; without letters or digits it isEmpty() and matches nothing.
    explicit SearchQuery(QStringView typed);
    ~SearchQuery();
    SearchQuery(SearchQuery&&) noexcept;
    SearchQuery& operator=(SearchQuery&&) noexcept;

    [[nodiscard]] bool isEmpty() const noexcept;
    /// Every record that match() accepts, and some that it does not, meets at least one stage.
    [[nodiscard]] const std::vector<TokenQuery>& stages() const noexcept;
    /// The best way in which the texts of one record answer; about a microsecond.
    [[nodiscard]] std::optional<SearchMatch> match(std::span<const SearchText> texts) const;

private:
    struct Parts;
    std::unique_ptr<const Parts> m_parts;
};

} // namespace zhike
