#pragma once

#include "gui/common/rowsource.h"

namespace zhike {

/// The first lines of many, in an order that whoever reads them has to make.
class QualityRows : public MemoryRows {
    Q_OBJECT
public:
    using MemoryRows::MemoryRows;
    void sortBy(const SortKeys& keys) override;

Q_SIGNALS:
    void orderAsked(const zhike::SortKeys& keys);
};

} // namespace zhike
