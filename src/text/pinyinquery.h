#pragma once

#include "text/pinyin.h"
#include "text/searchtokens.h"

#include <QVarLengthArray>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhike {

/// Letters that were typed, taken as pinyin in every way that SearchQuery promises.
class PinyinQuery {
public:
    /// Whether letters that can be read in full may be initials as well: of a few letters alone yes, of one word among
    /// others, each of which must be found, no.
    enum class Initials { Always, IfNotFull };

    /// Lower-case ASCII letters; more than 32 are never pinyin.
    PinyinQuery(std::string letters, Initials initials);

    [[nodiscard]] bool isEmpty() const noexcept { return m_ways.empty(); }
    /// Names that begin so, or hold it in full syllables: the better hits.
    [[nodiscard]] const TokenChoice& firstTokens() const noexcept { return m_firstTokens; }
    /// With firstTokens(): every name that match() accepts.
    [[nodiscard]] const TokenChoice& otherTokens() const noexcept { return m_otherTokens; }
    /// Both, without what the second makes needless.
    [[nodiscard]] TokenChoice tokens() const;

    struct Match {
        bool isFull; ///< every syllable but the last was typed in full, and it is more than a single letter
        qsizetype first; ///< index of the first syllable
        qsizetype count;
        qsizetype lettersLeft; ///< of the matched syllables, not typed
    };
    /// The best place in a name.
    [[nodiscard]] std::optional<Match> match(const PinyinSyllables& name) const;

private:
    enum class Part : std::uint8_t { Full, Initial, Begun };
    /// Which parts have been seen: full syllables and initials may take turns once.
    enum class Order : std::uint8_t { Nothing, Full, Initials, FullThenInitials, InitialsThenFull };
    enum class Taken : std::uint8_t { Full, Initials, Mixed };
    struct Piece {
        std::uint8_t begin;
        std::uint8_t size;
        Part part;
        friend bool operator==(Piece, Piece) = default;
    };
    using Way = QVarLengthArray<Piece, 12>;

    void findWays(Way& way, std::size_t at, Order order);
    [[nodiscard]] bool mayTry(Taken taken) const;
    [[nodiscard]] bool takesFull(Order order) const;
    [[nodiscard]] bool takesInitials(Order order) const;
    void tryPiece(Way& way, std::size_t at, std::size_t size, Part part, Order order);
    void addWay(const Way& way);
    void addSingle(std::string_view begun);
    [[nodiscard]] std::vector<QByteArrayList> tokensOf(const Way& way, std::size_t room) const;
    [[nodiscard]] std::string_view text(Piece piece) const;
    [[nodiscard]] std::optional<Match> matchAt(const Way& way, const PinyinSyllables& name, qsizetype first) const;
    [[nodiscard]] static bool isFull(const Way& way);

    std::string m_letters;
    Initials m_initials;
    int m_steps = 0;
    Taken m_taken = Taken::Full; ///< what findWays() tries now
    std::vector<Way> m_ways;
    TokenChoice m_firstTokens;
    TokenChoice m_otherTokens;
};

} // namespace zhike
