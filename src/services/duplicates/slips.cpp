#include "services/duplicates/slips.h"

#include "domain/customers/duplicates.h"

#include <algorithm>
#include <array>

namespace zhike {

namespace {

constexpr size_t kLongestText = 64; ///< letters that are looked at
constexpr size_t kMostAlike = 60;
constexpr int kPartShift = 61; ///< the highest three bits choose the part

// A polynomial over the letters modulo 2^64: what is left without one letter takes two steps to say.
constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ULL;

constexpr std::uint64_t inverseOf(std::uint64_t odd)
{
    std::uint64_t inverse = odd; // right in its lowest three bits, and in twice as many with each step
    for (int i = 0; i < 5; ++i) {
        inverse *= 2 - odd * inverse;
    }
    return inverse;
}
constexpr std::uint64_t kInverse = inverseOf(kBase);
static_assert(kBase * kInverse == 1);

std::uint64_t mixedBits(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

struct Remainder {
    std::uint64_t hash;
    std::uint32_t text; ///< index
};

/// The hashes of the text itself and of what is left without each of its letters.
template <class Sink> void eachRemainder(QStringView text, Sink sink)
{
    std::array<std::uint64_t, kLongestText + 1> before{}; // of the letters before a place
    const size_t length = std::min(size_t(text.size()), kLongestText);
    std::uint64_t power = 1;
    for (size_t i = 0; i < length; ++i) {
        before[i + 1] = before[i] + (std::uint64_t(text[qsizetype(i)].unicode()) + 1) * power;
        power *= kBase;
    }
    const std::uint64_t whole = before[length];
    sink(mixedBits(whole));
    for (size_t i = 0; i < length; ++i) {
        sink(mixedBits(before[i] + (whole - before[i + 1]) * kInverse));
    }
}

} // namespace

void SlipFinder::add(std::uint32_t number, QStringView text)
{
    const qsizetype length = std::min(text.size(), qsizetype(kLongestText));
    m_texts.push_back({number, std::uint32_t(m_letters.size()), std::uint32_t(length)});
    m_letters.insert(m_letters.end(), text.utf16(), text.utf16() + length);
}

QStringView SlipFinder::textOf(const Text& text) const
{
    return QStringView(m_letters.data() + text.begin, qsizetype(text.length));
}

void SlipFinder::searchPart(int part, const std::function<void(std::uint32_t, std::uint32_t)>& found) const
{
    std::vector<Remainder> remainders;
    remainders.reserve(m_letters.size() / kParts + m_texts.size());
    for (size_t i = 0; i < m_texts.size(); ++i) {
        eachRemainder(textOf(m_texts[i]), [&](std::uint64_t hash) {
            if (int(hash >> kPartShift) == part) {
                remainders.push_back({hash, std::uint32_t(i)});
            }
        });
    }
    std::ranges::sort(remainders, {}, [](const Remainder& one) { return std::pair(one.hash, one.text); });
    for (size_t begin = 0; begin < remainders.size();) {
        size_t end = begin + 1;
        while (end < remainders.size() && remainders[end].hash == remainders[begin].hash) {
            ++end;
        }
        if (end - begin <= kMostAlike) {
            for (size_t i = begin; i < end; ++i) {
                for (size_t j = i + 1; j < end; ++j) {
                    const Text& a = m_texts[remainders[i].text];
                    const Text& b = m_texts[remainders[j].text];
                    if (a.number != b.number && differInOneLetter(textOf(a), textOf(b))) {
                        found(a.number, b.number);
                    }
                }
            }
        }
        begin = end;
    }
}

} // namespace zhike
