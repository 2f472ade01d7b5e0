#include "text/pinyinquery.h"

#include "text/hantables.h"
#include "text/searchform.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace zhike {

namespace {

constexpr std::size_t kLongestPinyinQuery = 32;
constexpr std::size_t kLongestSyllable = 6;
constexpr std::size_t kLongestAmbiguous = 5; ///< letters that are looked for in every way
constexpr std::size_t kLongestWithInitials = 10;
constexpr std::size_t kMostWays = 32;
constexpr std::size_t kMostAlternatives = 32;
constexpr qsizetype kMostPinyinTokens = 8;
constexpr std::size_t kMostEndings = 20; ///< of an unfinished syllable, that are spelt out after full ones

/// Every syllable that can be typed, sorted: the table's, and those with u for ü that are not another syllable.
const std::vector<std::string_view>& typedSyllables()
{
    static const std::vector<std::string_view> kSyllables = [] {
        std::vector<std::string_view> list{"lue", "nue"};
        for (const HanReadingRow& row : hanReadingRows()) {
            list.push_back(row.syllable);
        }
        std::ranges::sort(list);
        return list;
    }();
    return kSyllables;
}

bool isSyllable(std::string_view text)
{
    return std::ranges::binary_search(typedSyllables(), text);
}

std::span<const std::string_view> syllablesBeginningWith(std::string_view begun)
{
    const auto& all = typedSyllables();
    const auto first = std::ranges::lower_bound(all, begun);
    const auto last = std::find_if(first, all.end(), [&](std::string_view s) { return !s.starts_with(begun); });
    return {first, last};
}

bool isInitial(std::string_view text)
{
    return text.size() == 1 ? std::string_view("iuv").find(text.front()) == std::string_view::npos
                            : text == "zh" || text == "ch" || text == "sh";
}

QByteArray pinyinToken(char32_t mark, std::string_view first, std::string_view second = {})
{
    QByteArray token;
    appendUtf8(mark, token);
    token.append(first.data(), qsizetype(first.size()));
    token.append(second.data(), qsizetype(second.size()));
    return token;
}

void addAlternative(QByteArrayList tokens, TokenChoice& choice)
{
    if (choice.anyOf.size() < kMostAlternatives && std::ranges::find(choice.anyOf, tokens) == choice.anyOf.end()) {
        choice.anyOf.push_back(std::move(tokens));
    }
}

bool startsWith(QLatin1StringView reading, std::string_view begun)
{
    return std::string_view(reading.data(), std::size_t(reading.size())).starts_with(begun);
}

} // namespace

PinyinQuery::PinyinQuery(std::string letters, Initials initials) : m_letters(std::move(letters)), m_initials(initials)
{
    if (m_letters.empty() || m_letters.size() > kLongestPinyinQuery) {
        return;
    }
    Way way;
    for (const Taken taken : {Taken::Full, Taken::Initials, Taken::Mixed}) { // the likeliest first, should room end
        if (mayTry(taken)) {
            m_taken = taken;
            findWays(way, 0, Order::Nothing);
        }
    }
}

bool PinyinQuery::mayTry(Taken taken) const
{
    if (taken == Taken::Full) {
        return true;
    }
    const bool mayBeBoth = m_initials == Initials::Always && m_letters.size() <= kLongestAmbiguous;
    const bool isFullAnyway = std::ranges::any_of(m_ways, isFull); // zhangwei is no eight initials
    return m_letters.size() <= kLongestWithInitials && (mayBeBoth || !isFullAnyway);
}

TokenChoice PinyinQuery::tokens() const
{
    TokenChoice all = m_otherTokens;
    const QByteArray startMark = pinyinToken(kPinyinStartMark, {});
    for (const QByteArrayList& tokens : m_firstTokens.anyOf) {
        if (m_letters.size() <= 2 || !tokens.front().startsWith(startMark)) {
            all.anyOf.push_back(tokens); // of longer syllables the index has the same without the mark
        }
    }
    return all;
}

std::string_view PinyinQuery::text(Piece piece) const
{
    return std::string_view(m_letters).substr(piece.begin, piece.size);
}

void PinyinQuery::findWays(Way& way, std::size_t at, Order order)
{
    constexpr int kMostSteps = 2000; // some rows of letters part in thousands of ways that come to nothing
    if (m_ways.size() == kMostWays || ++m_steps > kMostSteps) {
        return;
    }
    const std::string_view rest = std::string_view(m_letters).substr(at);
    if (!syllablesBeginningWith(rest).empty()) {
        way.append({std::uint8_t(at), std::uint8_t(rest.size()), Part::Begun});
        if (std::ranges::find(m_ways, way) == m_ways.end()) {
            addWay(way);
        }
        way.removeLast();
    }
    if (takesFull(order)) {
        const bool isFirstTurn = order == Order::Nothing || order == Order::Full;
        for (std::size_t size = std::min(kLongestSyllable, rest.size() - 1); size > 0; --size) {
            if (isSyllable(rest.substr(0, size))) {
                tryPiece(way, at, size, Part::Full, isFirstTurn ? Order::Full : Order::InitialsThenFull);
            }
        }
    }
    if (takesInitials(order)) {
        const bool isFirstTurn = order == Order::Nothing || order == Order::Initials;
        for (std::size_t size = std::min<std::size_t>(2, rest.size() - 1); size > 0; --size) {
            if (isInitial(rest.substr(0, size))) {
                tryPiece(way, at, size, Part::Initial, isFirstTurn ? Order::Initials : Order::FullThenInitials);
            }
        }
    }
}

bool PinyinQuery::takesFull(Order order) const
{
    const bool turnsToFull = order == Order::Initials || order == Order::InitialsThenFull;
    return m_taken == Taken::Mixed ? order != Order::FullThenInitials : m_taken == Taken::Full && !turnsToFull;
}

bool PinyinQuery::takesInitials(Order order) const
{
    const bool turnsToInitials = order == Order::Full || order == Order::FullThenInitials;
    return m_taken == Taken::Mixed ? order != Order::InitialsThenFull : m_taken == Taken::Initials && !turnsToInitials;
}

void PinyinQuery::tryPiece(Way& way, std::size_t at, std::size_t size, Part part, Order order)
{
    way.append({std::uint8_t(at), std::uint8_t(size), part});
    findWays(way, at + size, order);
    way.removeLast();
}

void PinyinQuery::addWay(const Way& way)
{
    if (way.size() == 1) {
        addSingle(text(way.front()));
        m_ways.push_back(way);
        return;
    }
    TokenChoice& choice = isFull(way) ? m_firstTokens : m_otherTokens;
    const std::size_t room = kMostAlternatives - choice.anyOf.size();
    const std::vector<QByteArrayList> alternatives = tokensOf(way, room);
    if (alternatives.size() > room) {
        return; // nor does match() know this way
    }
    m_ways.push_back(way);
    if (m_letters.size() == 2) {
        addAlternative({pinyinToken(kPinyinStartMark, m_letters)}, m_firstTokens); // two initials, stored as a pair
    }
    for (const QByteArrayList& tokens : alternatives) {
        addAlternative(tokens, choice);
    }
}

/// One syllable, perhaps unfinished. A single letter and two that are no syllable are looked for in front only.
void PinyinQuery::addSingle(std::string_view begun)
{
    if (begun.size() <= 2) {
        addAlternative({pinyinToken(kPinyinStartMark, begun)}, m_firstTokens);
        if (begun.size() == 2 && isSyllable(begun)) {
            addAlternative({pinyinToken(kPinyinMark, begun)}, m_otherTokens);
        }
        return;
    }
    for (const std::string_view syllable : syllablesBeginningWith(begun)) {
        addAlternative({pinyinToken(kPinyinStartMark, syllable)}, m_firstTokens);
        addAlternative({pinyinToken(kPinyinMark, syllable)}, m_otherTokens);
    }
}

bool PinyinQuery::isFull(const Way& way)
{
    return std::all_of(way.begin(), way.end() - 1, [](Piece piece) { return piece.part == Part::Full; })
        && (way.size() > 1 || way.front().size > 1);
}

std::vector<QByteArrayList> PinyinQuery::tokensOf(const Way& way, std::size_t room) const
{
    QByteArrayList common; // pairs first: FTS5 walks the first list of an AND and looks into the others
    QByteArrayList syllables;
    const auto add = [&](QByteArray token, QByteArrayList& list) {
        if (common.size() + syllables.size() < kMostPinyinTokens - 1 && !list.contains(token)) {
            list.append(std::move(token));
        }
    };
    const qsizetype last = way.size() - 1;
    const std::string_view begun = text(way[last]);
    const auto endings = syllablesBeginningWith(begun);
    const bool isSpeltOut
        = begun.size() > 1 && endings.size() <= (isFull(way) ? std::min(room, kMostEndings) : std::size_t(1));
    const auto isFullAt = [&](qsizetype i) { return way[i].part == Part::Full; };
    for (qsizetype i = 0; i < last; ++i) {
        const bool pairsWithNext = isFullAt(i) && (isFullAt(i + 1) || (i + 1 == last && isSpeltOut));
        if (pairsWithNext && i + 1 < last) {
            add(pinyinToken(kPinyinMark, text(way[i]), text(way[i + 1])), common);
        } else if (!pairsWithNext) {
            add(pinyinToken(kPinyinMark, text(way[i]).substr(0, 1), text(way[i + 1]).substr(0, 1)), common);
            if (isFullAt(i) && (i == 0 || !isFullAt(i - 1))) {
                add(pinyinToken(kPinyinMark, text(way[i])), syllables);
            }
        }
    }
    common += syllables;
    if (!isSpeltOut) {
        return {common};
    }
    std::vector<QByteArrayList> alternatives;
    const std::string_view before = isFullAt(last - 1) ? text(way[last - 1]) : std::string_view();
    for (const std::string_view ending : endings) {
        alternatives.push_back(QByteArrayList{pinyinToken(kPinyinMark, before, ending)} + common);
    }
    return alternatives;
}

std::optional<PinyinQuery::Match>
PinyinQuery::matchAt(const Way& way, const PinyinSyllables& name, qsizetype first) const
{
    qsizetype lettersLeft = 0;
    for (qsizetype i = 0; i < way.size(); ++i) {
        const PinyinSyllable& syllable = name[first + i];
        const std::string_view typed = text(way[i]);
        const bool mustBeFull = way[i].part == Part::Full || (way.size() == 1 && first > 0 && typed.size() < 3);
        const auto found = std::ranges::find_if(syllable.readings, [&](QLatin1StringView reading) {
            return startsWith(reading, typed) && (!mustBeFull || std::size_t(reading.size()) == typed.size());
        });
        if (found == syllable.readings.end() || (i > 0 && !syllable.follows)
            || (mustBeFull && typed.size() == 1 && way.size() == 1)) {
            return std::nullopt;
        }
        lettersLeft += found->size() - qsizetype(typed.size());
    }
    return Match{isFull(way), first, way.size(), lettersLeft};
}

std::optional<PinyinQuery::Match> PinyinQuery::match(const PinyinSyllables& name) const
{
    const auto order = [](const Match& m) { return std::tuple(!m.isFull, m.first, m.lettersLeft); };
    std::optional<Match> best;
    for (const Way& way : m_ways) {
        for (qsizetype first = 0; first + way.size() <= name.size(); ++first) {
            const std::optional<Match> match = matchAt(way, name, first);
            if (match && (!best || order(*match) < order(*best))) {
                best = match;
            }
        }
    }
    return best;
}

} // namespace zhike
