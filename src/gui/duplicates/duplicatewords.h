#pragma once

#include "domain/customers/duplicates.h"

#include <QCoreApplication>

namespace zhike {

/// Why two records may be one, in words.
class DuplicateWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::DuplicateWords)
public:
    [[nodiscard]] static QString reason(MatchReason reason);
    /// "same phone, name differs in one letter"
    [[nodiscard]] static QString reasons(const QList<MatchReason>& reasons);
};

} // namespace zhike
