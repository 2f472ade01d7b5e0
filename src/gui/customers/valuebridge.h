#pragma once

#include "gui/common/charts/chartview.h"
#include "gui/common/workplace.h"
#include "repositories/insight/insightstore.h"

namespace zhike {

/// How the parts of one customer's value add up. Each part opens the records that it is made of.
class ValueBridge : public ChartView {
    Q_OBJECT
public:
    explicit ValueBridge(Workplace& workplace, QWidget* parent = nullptr);

    /// @param standing null: nothing is told of the customer yet
    void fill(CustomerId customer, const QString& name, const StoredStanding* standing, Currency base);

private:
    Workplace& m_workplace;
    CustomerId m_customer{0};
    QString m_name;
};

} // namespace zhike
