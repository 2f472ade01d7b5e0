#pragma once

#include "gui/lists/recordlistpage.h"

namespace zhike {

/// The list of orders and returns, newest first.
class OrdersPage : public RecordListPage {
    Q_OBJECT
public:
    explicit OrdersPage(Workplace& workplace, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;

protected:
    [[nodiscard]] QStringList summedFields() const override;
    void retranslate() override;

private:
    EmptyState* m_emptyState;
};

} // namespace zhike
