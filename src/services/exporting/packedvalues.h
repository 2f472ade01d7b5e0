#pragma once

#include "domain/base/value.h"

#include <vector>

namespace zhike {

/// Rows of values packed one behind the other: a fraction of what a Value each takes, and freed as one.
class PackedValues {
public:
    /// Adds a value to the row that is being packed.
    void add(const Value& value);
    void endRow() { m_ends.push_back(m_units.size()); }
    [[nodiscard]] size_t size() const noexcept { return m_ends.size(); }
    /// @param values become those of the row; their texts are views of the pack and live no longer than it does.
    void read(size_t row, std::vector<Value>& values) const;

private:
    void addUnits(const void* data, size_t bytes);

    std::vector<char16_t> m_units;
    std::vector<size_t> m_ends;
};

} // namespace zhike
