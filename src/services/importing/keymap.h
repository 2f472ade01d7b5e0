#pragma once

#include <QByteArrayView>
#include <QHashFunctions>
#include <QtGlobal>
#include <bit>
#include <vector>

namespace zhike {

/// 128 bits of a text key: two keys of one file share them with a chance below 10^-24 at ten million keys.
struct KeyHash {
    quint64 high = 0;
    quint64 low = 0;
    friend bool operator==(const KeyHash&, const KeyHash&) = default;
};

/// Hashes parts into one key; a part's length belongs to it, so that ("ab", "c") is not ("a", "bc").
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
    quint64 m_high = 0x243F6A8885A308D3U;
    quint64 m_low = 0x13198A2E03707344U;
};

/// From keys to numbers other than 0, for millions of keys: 24 bytes a slot, at most two thirds of them taken.
class KeyMap {
    struct Slot {
        KeyHash key;
        qint64 value = 0;
    };
    template <class Slots> static auto& slotOf(Slots& slots, const KeyHash& key)
    {
        const size_t mask = slots.size() - 1;
        size_t at = size_t(key.low) & mask;
        while (slots[at].value != 0 && !(slots[at].key == key)) {
            at = (at + 1) & mask;
        }
        return slots[at];
    }

public:
    KeyMap() : m_slots(kFirstSlots) { }

    struct Place {
        qint64& value; ///< 0 when it is new: the caller sets it before the next call
        bool isNew;
    };
    /// The value lives until the next place().
    Place place(const KeyHash& key)
    {
        if ((m_size + 1) * 3 > m_slots.size() * 2) {
            grow();
        }
        Slot& slot = slotOf(m_slots, key);
        if (slot.value != 0) {
            return {slot.value, false};
        }
        slot.key = key;
        ++m_size;
        return {slot.value, true};
    }
    /// @return the value, or 0.
    [[nodiscard]] qint64 value(const KeyHash& key) const { return slotOf(m_slots, key).value; }
    void set(const KeyHash& key, qint64 value) { slotOf(m_slots, key).value = value; }
    [[nodiscard]] size_t size() const { return m_size; }

private:
    void grow()
    {
        std::vector<Slot> bigger(m_slots.size() * 2);
        for (const Slot& slot : m_slots) {
            if (slot.value != 0) {
                slotOf(bigger, slot.key) = slot;
            }
        }
        m_slots = std::move(bigger);
    }

    static constexpr size_t kFirstSlots = 1024;
    std::vector<Slot> m_slots;
    size_t m_size = 0;
};

} // namespace zhike
