#pragma once

#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "services/insight/valueorigins.h"

namespace zhike {

class MemoryRows;
class RecordTable;

/// What one part of a customer's value is made of: order lines, orders, activities and case entries, or the customers
/// who came through it. Enter opens the record.
class ValueOriginsDialog : public SheetDialog {
    Q_OBJECT
public:
    /// @param name of the customer
    ValueOriginsDialog(Workplace& workplace, CustomerId customer, const QString& name, ValuePart part, QWidget* parent);

private:
    void load();
    void show(const ValueOrigins& origins);
    void openRow(qint64 row);
    void openActivity(const RecordRef& activity);

    Workplace& m_workplace;
    CustomerId m_customer;
    ValuePart m_part;
    std::vector<ValueOrigin> m_origins; ///< by the ids of the rows
    MemoryRows* m_rows;
    RecordTable* m_table;
    Label* m_sum;
};

/// "First purchase", "Price premium": as the bridge names it.
[[nodiscard]] QString nameOf(ValuePart part);

} // namespace zhike
