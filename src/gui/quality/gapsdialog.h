#pragma once

#include "domain/customers/quality.h"
#include "gui/forms/recorddialog.h"

namespace zhike {

/// A form of nothing but what is missing of a customer, or cannot be right.
class GapsDialog : public RecordDialog {
    Q_OBJECT
public:
    GapsDialog(
        Workplace& workplace, CustomerId customer, const QString& name, const QualityGaps& gaps, QWidget* parent);

protected:
    void save() override;

private:
    std::optional<Customer> m_edited;
};

/// Opens the form, or that of a new contact where nothing else is missing.
void openGaps(Workplace& workplace, CustomerId customer, const QString& name, const QualityGaps& gaps, QWidget* window);

} // namespace zhike
