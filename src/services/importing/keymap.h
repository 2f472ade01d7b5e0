#pragma once

#include <QByteArrayView>
#include <QRandomGenerator>
#include <QStringView>
#include <QtGlobal>
#include <algorithm>
#include <array>
#include <bit>
#include <vector>

namespace zhike {

/// 128 bits of a text key.
struct KeyHash {
    quint64 high = 0;
    quint64 low = 0;
    friend bool operator==(const KeyHash&, const KeyHash&) = default;
};

/// Hashes parts into one key; a part's length belongs to it, so that ("ab", "c") is not ("a", "bc"). Begins differently
/// in every run of the program: no file can be made of which two keys share a hash.
class KeyHasher {
public:
    KeyHasher& add(QByteArrayView bytes)
    {
        add(qint64(bytes.size()));
        for (qsizetype i = 0; i + 8 <= bytes.size(); i += 8) {
            quint64 word = 0;
            memcpy(&word, bytes.data() + i, 8);
            mix(word);
        }
        quint64 tail = 0;
        if (const qsizetype rest = bytes.size() % 8; rest != 0) {
            memcpy(&tail, bytes.data() + (bytes.size() - rest), size_t(rest));
        }
        mix(tail);
        return *this;
    }
    KeyHasher& add(QStringView text)
    {
        return add(QByteArrayView(reinterpret_cast<const char*>(text.utf16()), text.size() * 2));
    }
    KeyHasher& add(qint64 number)
    {
        mix(quint64(number));
        return *this;
    }
    [[nodiscard]] KeyHash hash() const { return {finished(m_high), finished(m_low)}; }

private:
    void mix(quint64 word)
    {
        m_high = std::rotl(m_high ^ (word * 0x9E3779B97F4A7C15U), 29) * 0xBF58476D1CE4E5B9U;
        m_low = std::rotl(m_low + (word ^ 0xD6E8FEB86659FD93U), 37) * 0x94D049BB133111EBU;
    }
    /// The finaliser of SplitMix64: every bit of the state reaches every bit of the result.
    static quint64 finished(quint64 x)
    {
        x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
        x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
        return x ^ (x >> 31U);
    }
    static quint64 seed()
    {
        static const quint64 kSeed = QRandomGenerator::system()->generate64();
        return kSeed;
    }
    quint64 m_high = 0x243F6A8885A308D3U ^ seed();
    quint64 m_low = 0x13198A2E03707344U + seed();
};

/// From keys to numbers other than 0, for millions of keys: some 28 bytes each. It grows part by part, each by a
/// quarter, so that it is never there twice. Of a key's 128 bits 101 tell it from others: at ten million keys two share
/// them with a chance below 10^-16.
class KeyMap {
    struct Tag {
        friend bool operator==(const Tag&, const Tag&) = default;
        std::array<quint32, 3> words{}; ///< the first is 0 where nothing is
    };
    struct Part {
        std::vector<Tag> tags;
        std::vector<qint64> values; ///< of the same places
        size_t taken = 0;
    };

    static size_t partOf(const KeyHash& key) { return size_t(key.high >> (64U - kPartBits)); }
    static Tag tagOf(const KeyHash& key)
    {
        return {{quint32(key.low) | 1U, quint32(key.low >> 32U), quint32(key.high >> (32U - kPartBits))}};
    }
    /// @pre there is room. @return where the key is, or would be
    static size_t placeOf(const std::vector<Tag>& tags, const Tag& tag)
    {
        size_t at = size_t((quint64(tag.words[1]) * tags.size()) >> 32U);
        while (tags[at].words[0] != 0 && !(tags[at] == tag)) {
            at = at + 1 == tags.size() ? 0 : at + 1;
        }
        return at;
    }

public:
    KeyMap() : m_parts(size_t(1) << kPartBits) { }

    struct Place {
        qint64& value; ///< 0 when it is new: the caller sets it before the next call
        bool isNew;
    };
    /// The value lives until the next place().
    Place place(const KeyHash& key)
    {
        Part& part = m_parts[partOf(key)];
        if ((part.taken + 1) * 5 > part.tags.size() * 4) {
            grow(part);
        }
        const Tag tag = tagOf(key);
        const size_t at = placeOf(part.tags, tag);
        const bool isNew = part.tags[at].words[0] == 0;
        part.taken += isNew ? 1 : 0;
        m_size += isNew ? 1 : 0;
        part.tags[at] = tag;
        return {part.values[at], isNew};
    }
    /// @return the value, or 0.
    [[nodiscard]] qint64 value(const KeyHash& key) const
    {
        const Part& part = m_parts[partOf(key)];
        return part.taken == 0 ? 0 : part.values[placeOf(part.tags, tagOf(key))];
    }
    void set(const KeyHash& key, qint64 value) { place(key).value = value; }
    [[nodiscard]] size_t size() const { return m_size; }

private:
    static void grow(Part& part)
    {
        const size_t slots = part.tags.size() + std::max(part.tags.size() / 4, kFirstSlots);
        Part bigger{std::vector<Tag>(slots), std::vector<qint64>(slots), part.taken};
        for (size_t from = 0; from < part.tags.size(); ++from) {
            if (part.tags[from].words[0] != 0) {
                const size_t to = placeOf(bigger.tags, part.tags[from]);
                bigger.tags[to] = part.tags[from];
                bigger.values[to] = part.values[from];
            }
        }
        part = std::move(bigger);
    }

    static constexpr unsigned kPartBits = 6;
    static constexpr size_t kFirstSlots = 8;
    std::vector<Part> m_parts;
    size_t m_size = 0;
};

} // namespace zhike
