#pragma once

#include "services/insight/insightsummary.h"

#include <vector>

namespace zhike {

/// What the data must have before a model is fitted or checked, and what they have.
struct DataGate {
    enum class Kind { Customers, RepeatCustomers, WeeksOfHistory };
    Kind kind = Kind::Customers;
    qint64 found = 0;
    qint64 needed = 0;

    [[nodiscard]] bool isPassed() const { return found >= needed; }
};

[[nodiscard]] std::vector<DataGate> dataGates(const InsightSummary& summary);

} // namespace zhike
