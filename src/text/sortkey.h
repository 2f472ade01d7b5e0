#pragma once

#include <QByteArray>
#include <QStringView>

namespace zhike {

/// Raised when sortKey() changes (other rules, or an ICU with other tables): stored keys have to be made again.
[[nodiscard]] int sortKeyVersion();

inline constexpr qsizetype kSortKeyBytes = 64;

/// A key that sorts by its bytes (BLOB, bytea) as a person expects the texts to: Han by pinyin and before Latin, as in
/// ICU's Chinese order, Latin without regard to accents and case at first, numbers inside by their value. At most
/// kSortKeyBytes: texts that differ only beyond that (some 20 characters or more) share a key.
/// Some 4 million a second; safe on every thread.
[[nodiscard]] QByteArray sortKey(QStringView text);

} // namespace zhike
