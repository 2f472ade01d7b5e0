#pragma once

#include "text/searchtokens.h"

#include <QStringView>
#include <compare>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace zhike {

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
    std::vector<MatchSpan> spans; ///< what answers to each word, in the order typed; never empty
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
/// beginnings of words, three or more any part, one Han character any place. Letters find Han names by pinyin from
/// any syllable on (one letter: from the first): in full (zhangwei), by initials (zw, zhw), by syllables and then
/// initials (zhangxm) or the other way round (zxiaoming); the last syllable may be unfinished; more than five letters
/// that can be read in full are read so only. Four digits find the ends of numbers first. A telephone number may be
/// typed in groups; with a country code or trunk zero it finds the one stored without it, and the reverse.
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
    /// The best way in which the texts of one record answer; about half a microsecond.
    [[nodiscard]] std::optional<SearchMatch> match(std::span<const SearchText> texts) const;

private:
    struct Parts;
    std::unique_ptr<const Parts> m_parts;
};

} // namespace zhike
