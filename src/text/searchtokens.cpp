#include "text/searchtokens.h"

#include "text/pinyin.h"
#include "text/searchform.h"

#include <QVarLengthArray>
#include <algorithm>
#include <array>

namespace zhike {

namespace {

std::uint32_t hashOf(QByteArrayView bytes)
{
    std::uint32_t hash = 2166136261U; // FNV-1a, then the finaliser of MurmurHash3 since FNV leaves the high bits poor
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    }
    hash = (hash ^ (hash >> 16)) * 0x85EBCA6BU;
    hash = (hash ^ (hash >> 13)) * 0xC2B2AE35U;
    return hash ^ (hash >> 16);
}

/// Collects tokens in one buffer and each only once.
class TokenWriter {
public:
    TokenWriter() { m_slots.resize(256); }

    void begin(char32_t mark)
    {
        m_start = m_text.size();
        if (mark != 0) {
            appendUtf8(mark, m_text);
        }
    }
    void add(char32_t code) { appendUtf8(code, m_text); }
    void add(QLatin1StringView ascii) { m_text.append(ascii.data(), ascii.size()); }

    void end()
    {
        const QByteArrayView token = QByteArrayView(m_text).sliced(m_start);
        const std::uint32_t hash = hashOf(token);
        Slot& slot = slotFor(hash, token);
        if (slot.length != 0) {
            m_text.truncate(m_start);
            return;
        }
        slot = {hash, std::int32_t(m_start), std::int32_t(token.size())};
        m_text.append(' ');
        if (++m_count * 2 > m_slots.size()) {
            grow();
        }
    }

    QByteArray take()
    {
        m_text.chop(m_text.isEmpty() ? 0 : 1);
        return std::move(m_text);
    }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::int32_t start = 0;
        std::int32_t length = 0;
    };

    Slot& slotFor(std::uint32_t hash, QByteArrayView token)
    {
        const auto mask = std::uint32_t(m_slots.size() - 1);
        for (std::uint32_t i = hash & mask;; i = (i + 1) & mask) {
            Slot& slot = m_slots[i];
            if (slot.length == 0
                || (slot.hash == hash && QByteArrayView(m_text).sliced(slot.start, slot.length) == token)) {
                return slot;
            }
        }
    }

    void grow()
    {
        const auto old = m_slots;
        m_slots = {};
        m_slots.resize(old.size() * 2);
        for (const Slot& slot : old) {
            if (slot.length != 0) {
                slotFor(slot.hash, QByteArrayView(m_text).sliced(slot.start, slot.length)) = slot;
            }
        }
    }

    QByteArray m_text;
    QVarLengthArray<Slot, 256> m_slots;
    qsizetype m_count = 0;
    qsizetype m_start = 0;
};

void writeToken(TokenWriter& writer, char32_t mark, const SearchForm& form, qsizetype begin, qsizetype size)
{
    writer.begin(mark);
    for (qsizetype i = begin; i < begin + size; ++i) {
        writer.add(form[i].code);
    }
    writer.end();
}

/// Letters and digits by three, CJK by one and two, words by their first and their first two.
void writeGrams(TokenWriter& writer, const SearchForm& form)
{
    for (qsizetype begin = 0; begin < form.size();) {
        const qsizetype end = endOfStretch(form, begin);
        const bool isCjk = form[begin].kind == FormClass::Cjk;
        for (qsizetype i = begin; i < end; ++i) {
            if (isCjk) {
                writeToken(writer, 0, form, i, 1);
                if (i + 2 <= end) {
                    writeToken(writer, 0, form, i, 2);
                }
                continue;
            }
            if (i + 3 <= end) {
                writeToken(writer, 0, form, i, 3);
            }
            if (form[i].beginsWord) {
                writeToken(writer, kWordStartMark, form, i, 1);
                if (i + 2 <= end) {
                    writeToken(writer, kWordStartMark, form, i, 2);
                }
            }
        }
        begin = end;
    }
}

/// What a name begins with, so that one typed character need not be looked for in a tenth of all records.
void writeNameStart(TokenWriter& writer, const SearchForm& form)
{
    const qsizetype end = endOfStretch(form, 0);
    const qsizetype longest = form[0].kind == FormClass::Cjk ? kNameStartCjk : kNameStartLetters;
    for (qsizetype size = 1; size <= std::min(longest, end); ++size) {
        writeToken(writer, kNameStartMark, form, 0, size);
    }
    if (isShortName(form)) {
        writer.begin(kNameStartMark); // and at the end: the whole name
        for (const FormChar& c : form) {
            writer.add(c.code);
        }
        writer.add(kNameStartMark);
        writer.end();
    }
}

void writePinyin(TokenWriter& writer, QStringView name, NameKind kind)
{
    const PinyinSyllables syllables = pinyinSyllables(name, kind);
    for (qsizetype i = 0; i < syllables.size(); ++i) {
        for (const QLatin1StringView reading : syllables[i].readings) {
            const auto write = [&](char32_t mark, QLatin1StringView first, QLatin1StringView second) {
                writer.begin(mark);
                writer.add(first);
                writer.add(second);
                writer.end();
            };
            write(kPinyinMark, reading, {});
            if (i == 0) {
                write(kPinyinStartMark, reading.first(1), {});
                write(kPinyinStartMark, reading.first(std::min<qsizetype>(2, reading.size())), {});
                write(kPinyinStartMark, reading, {});
            }
            if (i + 1 == syllables.size() || !syllables[i + 1].follows) {
                continue;
            }
            for (const QLatin1StringView next : syllables[i + 1].readings) {
                write(kPinyinMark, reading, next);
                write(kPinyinMark, reading.first(1), next.first(1));
                if (i == 0) {
                    write(kPinyinStartMark, reading.first(1), next.first(1));
                }
            }
        }
    }
}

/// The last four digits, of an order number without leading zeros.
void writeTail(TokenWriter& writer, TextKind kind, const SearchForm& form)
{
    for (qsizetype begin = 0; begin < form.size();) {
        qsizetype end = begin + 1;
        while (end < form.size() && form[end].kind == form[begin].kind
               && (kind == TextKind::Phone || !form[end].beginsWord)) {
            ++end;
        }
        if (form[begin].kind == FormClass::Digit) {
            while (kind == TextKind::Number && begin + 1 < end && form[begin].code == U'0') {
                ++begin;
            }
            const qsizetype tail = std::max(begin, end - kTailDigits);
            writeToken(writer, kTailMark, form, tail, end - tail);
        }
        begin = end;
    }
}

} // namespace

QByteArray indexTokens(std::span<const SearchText> texts)
{
    TokenWriter writer;
    for (const SearchText& text : texts) {
        const QStringView indexed = indexedPart(text);
        const SearchForm form = searchForm(text.kind, indexed);
        if (form.isEmpty()) {
            continue;
        }
        writeGrams(writer, form);
        if (isNameKind(text.kind)) {
            writeNameStart(writer, form);
            writePinyin(writer, indexed, text.kind == TextKind::PersonName ? NameKind::Person : NameKind::Other);
        } else if (text.kind == TextKind::Phone || text.kind == TextKind::Number) {
            writeTail(writer, text.kind, form);
        }
    }
    return writer.take();
}

std::int32_t tokenHash(QByteArrayView token) noexcept
{
    return static_cast<std::int32_t>(hashOf(token));
}

std::vector<std::int32_t> tokenHashes(QByteArrayView tokens)
{
    std::vector<std::int32_t> hashes;
    while (!tokens.isEmpty()) {
        const qsizetype blank = tokens.indexOf(' ');
        const qsizetype size = blank < 0 ? tokens.size() : blank;
        hashes.push_back(tokenHash(tokens.first(size)));
        tokens = tokens.sliced(std::min(size + 1, tokens.size()));
    }
    std::ranges::sort(hashes);
    const auto repeated = std::ranges::unique(hashes);
    hashes.erase(repeated.begin(), repeated.end());
    return hashes;
}

bool TokenQuery::isMetBy(QByteArrayView tokens) const
{
    const QByteArray framed = ' ' + tokens.toByteArray() + ' ';
    const auto has = [&](const QByteArray& token) { return framed.contains(' ' + token + ' '); };
    return !allOf.empty() && std::ranges::all_of(allOf, [&](const TokenChoice& choice) {
        return std::ranges::any_of(
            choice.anyOf, [&](const QByteArrayList& tokenList) { return std::ranges::all_of(tokenList, has); });
    });
}

} // namespace zhike
