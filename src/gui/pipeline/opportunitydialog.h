#pragma once

#include "domain/sales/opportunity.h"
#include "gui/forms/recorddialog.h"

namespace zhike {

class LinkEdit;

/// Writes down a possible sale, or edits one.
class OpportunityDialog : public RecordDialog {
    Q_OBJECT
public:
    OpportunityDialog(Workplace& workplace, const FormStart& start, QWidget* parent);

protected:
    void save() override;

private:
    LinkEdit* m_customer;
    std::optional<Opportunity> m_edited;
    bool m_isNew;
};

} // namespace zhike
