#pragma once

#include "domain/sales/product.h"
#include "gui/forms/recorddialog.h"

namespace zhike {

/// Writes down a product, or edits one.
class ProductDialog : public RecordDialog {
    Q_OBJECT
public:
    ProductDialog(Workplace& workplace, const FormStart& start, QWidget* parent);

protected:
    void save() override;

private:
    std::optional<Product> m_edited;
    bool m_isNew;
};

} // namespace zhike
