#pragma once

#include "domain/base/field.h"

namespace zhike {

// How the search index numbers records (SQLite) and tokens (PostgreSQL); for storage only.

inline constexpr int kKindShift = 56;
inline constexpr qint64 kSearchIdMask = (qint64(1) << kKindShift) - 1;

inline qint64 searchRow(RecordKind kind, qint64 id)
{
    return qint64(kind) << kKindShift | (id & kSearchIdMask);
}

/// A token's number mixed with the record's kind, and back.
inline std::int32_t mixedWithKind(std::int32_t hash, RecordKind kind)
{
    constexpr quint32 kMix = 0x9E3779B1U; // odd: the golden ratio in 32 bits
    return std::int32_t(quint32(hash) ^ (quint32(kind) * kMix));
}

} // namespace zhike
