#pragma once

#include <QtGlobal>
#include <algorithm>
#include <span>
#include <vector>

namespace zhike {

/// Which of some ids are in a set, asked a million times: a bit each where they lie close together, as ids of one node
/// do, else a search in the sorted ids.
class IdSet {
public:
    IdSet() = default;
    /// @param ids in any order, each once
    explicit IdSet(std::vector<qint64> ids) : m_count(ids.size())
    {
        if (ids.empty()) {
            return;
        }
        const auto [first, last] = std::ranges::minmax(ids);
        m_first = first;
        const auto range = quint64(last) - quint64(first) + 1;
        if (range <= kBitsPerId * ids.size() + kBitsAtLeast) {
            m_bits.resize(range);
            for (const qint64 id : ids) {
                m_bits[size_t(id - m_first)] = true;
            }
            return;
        }
        m_sorted = std::move(ids);
        if (!std::ranges::is_sorted(m_sorted)) {
            std::ranges::sort(m_sorted);
        }
    }

    [[nodiscard]] size_t size() const noexcept { return m_count; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_count == 0; }
    [[nodiscard]] bool contains(qint64 id) const
    {
        if (!m_bits.empty()) {
            const auto place = quint64(id) - quint64(m_first);
            return place < m_bits.size() && m_bits[place];
        }
        return std::ranges::binary_search(m_sorted, id);
    }

private:
    static constexpr size_t kBitsPerId = 64; // as much memory as the id itself
    static constexpr size_t kBitsAtLeast = size_t(1) << 16U;

    size_t m_count = 0;
    qint64 m_first = 0;
    std::vector<bool> m_bits;
    std::vector<qint64> m_sorted;
};

} // namespace zhike
