#pragma once

#include "services/bin/bin.h"

#include <QCoreApplication>

namespace zhike {

/// What lies in the bin, as a person calls it.
class WordsOfBin {
    Q_DECLARE_TR_FUNCTIONS(zhike::WordsOfBin)
public:
    [[nodiscard]] static QString kind(RecordKind kind);
    /// The name, or what kind of record it is where it has none.
    [[nodiscard]] static QString name(const BinEntry& entry);
    /// "12 records", "3 lines"; empty where nothing comes along.
    [[nodiscard]] static QString parts(const BinEntry& entry);
    /// When it leaves for good. @param days the term; 0: never
    [[nodiscard]] static QString leaving(Instant deletedAt, int days, Instant now);
    /// The term on its button and in its menu.
    [[nodiscard]] static QString term(int days);
};

} // namespace zhike
