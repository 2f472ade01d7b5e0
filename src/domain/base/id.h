#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <compare>
#include <cstdint>

namespace zhike {

/// The number of a saved record. It cannot be mixed up with the number of another kind of record and is never
/// "invalid": a record not yet saved has no Id (`std::optional<Id>` or a draft type). 64 bits: node << 40 | sequence.
template <class Tag> class Id {
public:
    constexpr explicit Id(std::int64_t value) noexcept : m_value(value) { }
    [[nodiscard]] constexpr std::int64_t value() const noexcept { return m_value; }
    friend constexpr auto operator<=>(Id, Id) noexcept = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    std::int64_t m_value;
};

using CustomerId = Id<struct CustomerTag>;
using ContactId = Id<struct ContactTag>;
using ProductId = Id<struct ProductTag>;
using CategoryId = Id<struct CategoryTag>;
using OrderId = Id<struct OrderTag>;
using OrderLineId = Id<struct OrderLineTag>;
using ActivityId = Id<struct ActivityTag>;
using OpportunityId = Id<struct OpportunityTag>;
using StageId = Id<struct StageTag>;
using CaseId = Id<struct CaseTag>;
using CaseEntryId = Id<struct CaseEntryTag>;
using UserId = Id<struct UserTag>;
using ChangeId = Id<struct ChangeTag>;

} // namespace zhike
