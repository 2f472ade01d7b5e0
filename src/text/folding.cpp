#include "text/folding.h"

#include "text/hantables.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <string>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <utility>
#include <vector>

namespace zhike {

namespace {

constexpr char32_t kPageSize = 256;
constexpr char32_t kCodePoints = 0x110000;
constexpr char32_t kReplacementCharacter = 0xFFFD;

// Letters that Unicode does not take apart but people type by their nearest ASCII letter.
constexpr std::pair<char32_t, std::u32string_view> kPlainLetters[] = {
    {U'æ', U"ae"}, {U'œ', U"oe"}, {U'ø', U"o"}, {U'đ', U"d"}, {U'ð', U"d"}, {U'þ', U"th"}, {U'ħ', U"h"}, {U'ı', U"i"},
    {U'ł', U"l"},  {U'ŋ', U"n"},  {U'ŧ', U"t"}, {U'ĸ', U"q"}, {U'ƀ', U"b"}, {U'ƈ', U"c"},  {U'ɖ', U"d"}, {U'ɗ', U"d"},
    {U'ƒ', U"f"},  {U'ɠ', U"g"},  {U'ɨ', U"i"}, {U'ƙ', U"k"}, {U'ƚ', U"l"}, {U'ɲ', U"n"},  {U'ƞ', U"n"}, {U'ɵ', U"o"},
    {U'ƥ', U"p"},  {U'ƭ', U"t"},  {U'ʉ', U"u"}, {U'ƴ', U"y"}, {U'ƶ', U"z"}};

bool isKanaVoicing(char32_t c)
{
    return c == 0x3099 || c == 0x309A;
}

bool isHangulSyllable(char32_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}

/// Accents over alphabets are dropped; vowels and voicing of kana and of Indic and Thai scripts are part of the word.
bool isDroppedMark(char32_t c)
{
    const auto code = static_cast<UChar32>(c);
    if (u_charType(code) != U_NON_SPACING_MARK || isKanaVoicing(c)) {
        return u_charType(code) == U_ENCLOSING_MARK;
    }
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(code, &status);
    return script == USCRIPT_INHERITED || script == USCRIPT_COMMON || script == USCRIPT_LATIN || script == USCRIPT_GREEK
        || script == USCRIPT_CYRILLIC || script == USCRIPT_HEBREW || script == USCRIPT_ARABIC;
}

/// Traditional to simplified, for single characters.
class Simplifier {
public:
    Simplifier()
    {
        const std::u16string_view pairs = traditionalPairs();
        for (std::size_t i = 0; i < pairs.size();) {
            const char32_t from = next(pairs, i);
            const char32_t to = next(pairs, i);
            m_pairs.emplace_back(from, to);
        }
    }

    [[nodiscard]] char32_t simplified(char32_t c) const
    {
        const auto found = std::lower_bound(m_pairs.begin(), m_pairs.end(), std::pair(c, char32_t(0)));
        return found != m_pairs.end() && found->first == c ? found->second : c;
    }

private:
    static char32_t next(std::u16string_view text, std::size_t& at)
    {
        const char16_t first = text[at++];
        return QChar::isHighSurrogate(first) ? QChar::surrogateToUcs4(first, text[at++]) : first;
    }

    std::vector<std::pair<char32_t, char32_t>> m_pairs;
};

const Simplifier& simplifier()
{
    static const Simplifier kSimplifier;
    return kSimplifier;
}

class Unicode {
public:
    Unicode()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_caseFold = icu::Normalizer2::getNFKCCasefoldInstance(status);
        m_composition = icu::Normalizer2::getNFCInstance(status);
        Q_ASSERT_X(U_SUCCESS(status), "Unicode", u_errorName(status)); // only when ICU's own data are not there
    }

    /// What one code point folds to by itself: up to 18 code points, none for what is dropped.
    [[nodiscard]] std::u32string folded(char32_t c) const
    {
        std::u32string result;
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString folded = m_caseFold->normalize(icu::UnicodeString(UChar32(c)), status);
        for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
            const auto part = char32_t(folded.char32At(i));
            icu::UnicodeString letters;
            if (isHangulSyllable(part) || m_composition->getDecomposition(UChar32(part), letters) == 0) {
                letters = icu::UnicodeString(UChar32(part));
            }
            for (int32_t k = 0; k < letters.length(); k = letters.moveIndex32(k, 1)) {
                append(char32_t(letters.char32At(k)), result);
            }
        }
        return result;
    }

    [[nodiscard]] char32_t composed(char32_t first, char32_t second) const
    {
        const UChar32 both = m_composition->composePair(UChar32(first), UChar32(second));
        return both < 0 ? 0 : char32_t(both);
    }

    [[nodiscard]] int combiningClass(char32_t c) const { return m_composition->getCombiningClass(UChar32(c)); }

private:
    void append(char32_t c, std::u32string& result) const
    {
        const auto code = UChar32(c);
        if (isDroppedMark(c)) {
            return;
        }
        if (combiningClass(c) != 0 && !result.empty()) {
            if (const char32_t both = composed(result.back(), c); both != 0) {
                result.back() = both;
                return;
            }
        }
        for (const auto& [letter, plain] : kPlainLetters) {
            if (letter == c) {
                result += plain;
                return;
            }
        }
        const auto category = u_charType(code);
        if (category == U_DECIMAL_DIGIT_NUMBER) {
            result += U'0' + char32_t(u_charDigitValue(code));
        } else if (category == U_DASH_PUNCTUATION || c == 0x2212) {
            result += U'-';
        } else if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2BC || c == U'`') {
            result += U'\'';
        } else if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0x201F) {
            result += U'"';
        } else if (category == U_SPACE_SEPARATOR) {
            result += U' ';
        } else {
            result += simplifier().simplified(c);
        }
    }

    const icu::Normalizer2* m_caseFold = nullptr;
    const icu::Normalizer2* m_composition = nullptr;
};

const Unicode& unicode()
{
    static const Unicode kUnicode;
    return kUnicode;
}

/// What 256 neighbouring code points fold to. Made when the first of them is met, then read without a lock.
class Page {
public:
    explicit Page(char32_t first)
    {
        for (char32_t i = 0; i < kPageSize; ++i) {
            const std::u32string folded = unicode().folded(first + i);
            Entry& entry = m_entries[i];
            entry.length = std::uint16_t(folded.size());
            if (folded.size() == 1) {
                entry.value = folded.front();
                entry.mayJoin = unicode().combiningClass(folded.front()) != 0 || isVowelOrTailJamo(folded.front());
            } else {
                entry.value = char32_t(m_pool.size());
                m_pool += folded;
            }
        }
    }

    template <class Append> void fold(char32_t c, Append append) const
    {
        const Entry& entry = m_entries[c % kPageSize];
        if (entry.length == 1) {
            append(entry.value, entry.mayJoin);
            return;
        }
        for (std::size_t i = 0; i < entry.length; ++i) {
            append(m_pool[entry.value + i], false);
        }
    }

private:
    struct Entry {
        char32_t value = 0; // the code point, or where more than one begin in the pool
        std::uint16_t length = 0;
        bool mayJoin = false;
    };

    static bool isVowelOrTailJamo(char32_t c) { return c >= 0x1161 && c <= 0x11C2; }

    std::array<Entry, kPageSize> m_entries;
    std::u32string m_pool;
};

const Page& page(char32_t c)
{
    static std::array<std::atomic<const Page*>, kCodePoints / kPageSize> pages{}; // 35 KB; pages live to the end
    std::atomic<const Page*>& slot = pages[c / kPageSize];
    const Page* made = slot.load(std::memory_order_acquire);
    if (made == nullptr) {
        auto mine = std::make_unique<const Page>(c - c % kPageSize);
        if (slot.compare_exchange_strong(made, mine.get(), std::memory_order_acq_rel)) {
            made = mine.release();
        }
    }
    return *made;
}

/// Adds a mark or a jamo: joins it with the letter before where Unicode has one for both (か + voicing is が), else
/// keeps marks in canonical order, so that both ways of writing a text fold to the same.
void addJoining(char32_t c, qsizetype start, qsizetype end, FoldedText& text)
{
    if (!text.isEmpty()) {
        if (const char32_t both = unicode().composed(text.back().code, c); both != 0) {
            text.back().code = both;
            text.back().end = end;
            return;
        }
    }
    qsizetype at = text.size();
    const int order = unicode().combiningClass(c);
    while (order != 0 && at > 0 && unicode().combiningClass(text[at - 1].code) > order) {
        --at;
    }
    text.insert(at, FoldedChar{c, start, end});
}

} // namespace

FoldedText foldedChars(QStringView text)
{
    FoldedText result;
    result.reserve(text.size());
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size;) {
        const qsizetype start = i;
        const char16_t unit = text[i++].unicode();
        if (unit < 0x80) {
            const bool isUpper = unit >= u'A' && unit <= u'Z';
            const char32_t plain = unit == u'`' ? U'\'' : unit;
            result.append({isUpper ? plain + 0x20 : plain, start, i});
            continue;
        }
        char32_t c = unit;
        if (QChar::isHighSurrogate(unit) && i < size && text[i].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(unit, text[i++].unicode());
        } else if (QChar::isSurrogate(unit)) {
            result.append({kReplacementCharacter, start, i}); // two halves might meet when what parts them is dropped
            continue;
        }
        const qsizetype before = result.size();
        page(c).fold(c, [&](char32_t code, bool mayJoin) {
            if (mayJoin) {
                addJoining(code, start, i, result);
            } else {
                result.append({code, start, i});
            }
        });
        if (result.size() == before && !result.isEmpty()) {
            result.back().end = i; // a dropped mark is part of its letter
        }
    }
    return result;
}

QString folded(QStringView text)
{
    const FoldedText chars = foldedChars(text);
    QString result(chars.size(), Qt::Uninitialized);
    qsizetype beyondBasicPlane = 0;
    for (qsizetype i = 0; i < chars.size(); ++i) {
        const char32_t code = chars[i].code;
        beyondBasicPlane += code > 0xFFFF ? 1 : 0;
        result[i] = QChar(static_cast<char16_t>(code));
    }
    if (beyondBasicPlane == 0) {
        return result;
    }
    result.resize(0);
    result.reserve(chars.size() + beyondBasicPlane);
    for (const FoldedChar& c : chars) {
        if (c.code > 0xFFFF) {
            result += QChar(QChar::highSurrogate(c.code));
            result += QChar(QChar::lowSurrogate(c.code));
        } else {
            result += QChar(static_cast<char16_t>(c.code));
        }
    }
    return result;
}

} // namespace zhike
