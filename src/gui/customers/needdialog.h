#pragma once

#include "gui/forms/recorddialog.h"
#include "repositories/stores.h"

namespace zhike {

/// What a customer needs, expects or complains of, and what became of it.
class NeedDialog : public RecordDialog {
    Q_OBJECT
public:
    NeedDialog(Workplace& workplace, CustomerId customer, const std::optional<Need>& edited, QWidget* parent = nullptr);

protected:
    void save() override;

private:
    CustomerId m_customer;
    std::optional<Need> m_edited;
};

} // namespace zhike
