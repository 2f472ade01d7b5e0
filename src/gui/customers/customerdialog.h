#pragma once

#include "domain/customers/customer.h"
#include "gui/forms/recorddialog.h"

namespace zhike {

/// Writes down a customer, or edits one.
class CustomerDialog : public RecordDialog {
    Q_OBJECT
public:
    CustomerDialog(Workplace& workplace, const FormStart& start, QWidget* parent);

protected:
    void save() override;

private:
    std::optional<Customer> m_edited; ///< as it was read
    bool m_isNew;
};

} // namespace zhike
