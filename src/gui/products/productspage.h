#pragma once

#include "gui/lists/recordlistpage.h"

namespace zhike {

/// The list of products with prices and costs.
class ProductsPage : public RecordListPage {
    Q_OBJECT
public:
    explicit ProductsPage(Workplace& workplace, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;

protected:
    void openRecord(const RecordRef& record) override;
    void retranslate() override;

private:
    EmptyState* m_emptyState;
};

} // namespace zhike
