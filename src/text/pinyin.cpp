#include "text/pinyin.h"

#include "text/folding.h"
#include "text/hanrules.h"
#include "text/hantables.h"

#include <QChar>
#include <QList>
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unicode/uchar.h>
#include <unordered_map>
#include <utility>

namespace zhike {

namespace {

using Readings = QVarLengthArray<QLatin1StringView, 2>;

constexpr char32_t kFirstHan = 0x3400; // Extension A; the basic block ends before 0xA000
constexpr char32_t kEndOfHan = 0xA000;

constexpr std::uint16_t kNoReading = 0x0FFF;
constexpr std::uint16_t kHasCharacterRule = 0x1000;
constexpr std::uint16_t kBeginsPhrase = 0x2000;
constexpr std::uint16_t kBeginsSurname = 0x4000;
constexpr std::uint16_t kRowMask = 0x0FFF;

/// One rule of hanrules.h, read.
struct ReadingRule {
    std::u32string characters;
    std::vector<Readings> readings; ///< one for each character
};

using RulesByCharacter = std::unordered_map<char32_t, std::vector<ReadingRule>>;

void addReading(std::string_view syllable, Readings& readings)
{
    const auto add = [&](std::string_view text) {
        const QLatin1StringView reading(text.data(), qsizetype(text.size()));
        if (!readings.contains(reading)) {
            readings.append(reading);
        }
    };
    add(syllable);
    // Nobody's keyboard has ü: half the people type v and half u.
    constexpr std::pair<std::string_view, std::string_view> kUmlauts[]
        = {{"lv", "lu"}, {"nv", "nu"}, {"lve", "lue"}, {"nve", "nue"}};
    for (const auto& [withV, withU] : kUmlauts) {
        if (syllable == withV) {
            add(withU);
        }
    }
}

std::size_t rowOf(std::string_view syllable)
{
    const auto rows = hanReadingRows(); // std::map wrote them sorted
    const auto found = std::ranges::lower_bound(rows, syllable, {}, &HanReadingRow::syllable);
    Q_ASSERT_X(found != rows.end() && found->syllable == syllable, "hanrules.h", "a reading that is no syllable");
    return std::size_t(found - rows.begin());
}

/// Everything that is known about readings; 60 KB and the rules.
class ReadingTable {
public:
    ReadingTable()
    {
        m_basic.fill(kNoReading);
        const auto rows = hanReadingRows();
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const std::u16string_view characters = rows[row].characters;
            for (std::size_t i = 0; i < characters.size(); ++i) {
                if (QChar::isHighSurrogate(characters[i])) {
                    const char32_t c = QChar::surrogateToUcs4(characters[i], characters[i + 1]);
                    m_others.emplace_back(c, std::uint16_t(row));
                    ++i;
                } else {
                    m_basic[characters[i] - kFirstHan] = std::uint16_t(row);
                }
            }
        }
        std::sort(m_others.begin(), m_others.end());
        readRules(kSurnameRules, kBeginsSurname, m_surnames);
        readRules(kPhraseRules, kBeginsPhrase, m_phrases);
        readRules(kCharacterRules, kHasCharacterRule, m_characters);
    }

    /// The row of hanReadingRows() and the flags of one character, kNoReading for one that is not read.
    [[nodiscard]] std::uint16_t entry(char32_t c) const
    {
        if (c >= kFirstHan && c < kEndOfHan) {
            return m_basic[c - kFirstHan];
        }
        if (c < 0x20000) {
            return kNoReading;
        }
        const auto found = std::lower_bound(m_others.begin(), m_others.end(), std::pair(c, std::uint16_t(0)));
        return found != m_others.end() && found->first == c ? found->second : kNoReading;
    }

    [[nodiscard]] const RulesByCharacter& surnames() const { return m_surnames; }
    [[nodiscard]] const RulesByCharacter& phrases() const { return m_phrases; }
    [[nodiscard]] const RulesByCharacter& characters() const { return m_characters; }

private:
    void readRules(std::u16string_view text, std::uint16_t flag, RulesByCharacter& rules)
    {
        for (const QStringView line : QStringView(text.data(), qsizetype(text.size())).split(u';')) {
            const auto parts = line.split(u' ');
            ReadingRule rule;
            rule.characters = parts.front().toString().toStdU32String();
            for (const QStringView part : parts.mid(1)) {
                Readings readings;
                for (const QStringView alternative : part.split(u'/')) {
                    addReading(hanReadingRows()[rowOf(alternative.toString().toStdString())].syllable, readings);
                }
                rule.readings.push_back(std::move(readings));
            }
            Q_ASSERT_X(rule.readings.size() == rule.characters.size(), "hanrules.h", qPrintable(line.toString()));
            const char32_t first = rule.characters.front();
            m_basic[first - kFirstHan] = std::uint16_t(m_basic[first - kFirstHan] | flag);
            rules[first].push_back(std::move(rule));
        }
        for (auto& [first, list] : rules) {
            std::ranges::stable_sort(list, std::ranges::greater(), [](const ReadingRule& rule) {
                return rule.characters.size(); // the longest that fits decides
            });
        }
    }

    std::array<std::uint16_t, kEndOfHan - kFirstHan> m_basic{};
    std::vector<std::pair<char32_t, std::uint16_t>> m_others;
    RulesByCharacter m_surnames;
    RulesByCharacter m_phrases;
    RulesByCharacter m_characters;
};

const ReadingTable& readingTable()
{
    static const ReadingTable kTable;
    return kTable;
}

char32_t characterAt(QStringView text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    if (QChar::isHighSurrogate(unit) && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        return QChar::surrogateToUcs4(unit, text[at + 1].unicode());
    }
    return unit;
}

/// The rule that fits the folded characters from here on.
const ReadingRule* fittingRule(const RulesByCharacter& rules, const FoldedText& text, qsizetype at)
{
    const auto found = rules.find(text[at].code);
    if (found == rules.end()) {
        return nullptr;
    }
    for (const ReadingRule& rule : found->second) {
        const auto size = qsizetype(rule.characters.size());
        if (size <= text.size() - at
            && std::equal(
                rule.characters.begin(), rule.characters.end(), text.begin() + at,
                [](char32_t wanted, const FoldedChar& c) { return wanted == c.code; })) {
            return &rule;
        }
    }
    return nullptr;
}

bool partsSyllables(char32_t c)
{
    return c < 0x80 ? (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') : u_isalnum(UChar32(c)) != 0;
}

class SyllableReader {
public:
    SyllableReader(QStringView name, const FoldedText& text, NameKind kind)
        : m_name(name), m_text(text), m_table(readingTable()), m_kind(kind)
    {
    }

    PinyinSyllables read()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            const std::uint16_t flags = m_table.entry(m_text[at].code);
            if (flags == kNoReading) {
                if (partsSyllables(m_text[at].code)) {
                    m_follows = false;
                }
                ++at;
                continue;
            }
            if (const ReadingRule* rule = ruleAt(at, flags)) {
                for (const Readings& readings : rule->readings) {
                    add(at++, readings);
                }
                continue;
            }
            add(at, alone(at, flags));
            ++at;
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] const ReadingRule* ruleAt(qsizetype at, std::uint16_t flags) const
    {
        const ReadingRule* rule = nullptr;
        if (m_kind == NameKind::Person && m_result.isEmpty() && (flags & kBeginsSurname) != 0) {
            rule = fittingRule(m_table.surnames(), m_text, at);
        }
        if (rule == nullptr && (flags & kBeginsPhrase) != 0) {
            rule = fittingRule(m_table.phrases(), m_text, at);
        }
        return rule;
    }

    [[nodiscard]] Readings alone(qsizetype at, std::uint16_t flags) const
    {
        const char32_t folded = m_text[at].code;
        const char32_t original = characterAt(m_name, m_text[at].start);
        // 乾 and 干, 著 and 着 fold to one but are read as written.
        const std::uint16_t own = original == folded ? flags : m_table.entry(original);
        if (own != kNoReading && (own & kHasCharacterRule) != 0) {
            return m_table.characters().at(original).front().readings.front();
        }
        if ((flags & kHasCharacterRule) != 0) {
            return m_table.characters().at(folded).front().readings.front();
        }
        Readings readings;
        addReading(hanReadingRows()[(own != kNoReading ? own : flags) & kRowMask].syllable, readings);
        return readings;
    }

    void add(qsizetype at, const Readings& readings)
    {
        const FoldedChar& c = m_text[at];
        m_result.append({c.start, c.end - c.start, m_follows, readings});
        m_follows = true;
    }

    QStringView m_name;
    const FoldedText& m_text;
    const ReadingTable& m_table;
    NameKind m_kind;
    bool m_follows = false;
    PinyinSyllables m_result;
};

} // namespace

PinyinSyllables pinyinSyllables(QStringView name, NameKind kind)
{
    return SyllableReader(name, foldedChars(name), kind).read();
}

Pinyin pinyinOf(QStringView name, NameKind kind)
{
    Pinyin result;
    for (const PinyinSyllable& syllable : pinyinSyllables(name, kind)) {
        const QLatin1StringView usual = syllable.readings.front();
        if (!result.full.isEmpty()) {
            result.full += u' ';
        }
        result.full += usual;
        result.initials += usual.front();
    }
    return result;
}

} // namespace zhike
