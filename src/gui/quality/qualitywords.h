#pragma once

#include "repositories/customers/qualitystore.h"

#include <QCoreApplication>

namespace zhike {

/// What the figures of data quality say, in sentences.
class WordsOfQuality {
    Q_DECLARE_TR_FUNCTIONS(zhike::WordsOfQuality)
public:
    /// "Tax number, Source; cannot be right: Phone".
    [[nodiscard]] static QString gaps(const QualityGaps& gaps);
    /// Both figures, what they are made of, and since when.
    [[nodiscard]] static QString explanation(const QualityRow& row);
    /// The note that a confirmation leaves.
    [[nodiscard]] static QString confirmation(const QList<QualityPart>& parts);
};

} // namespace zhike
