#pragma once

#include "domain/customers/contact.h"
#include "gui/forms/recorddialog.h"

namespace zhike {

class ConsentChoices;
class LinkEdit;

/// Writes down a person at a customer, or edits one.
class ContactDialog : public RecordDialog {
    Q_OBJECT
public:
    ContactDialog(Workplace& workplace, const FormStart& start, QWidget* parent);

protected:
    void save() override;
    [[nodiscard]] QJsonObject extra() const override;
    void setExtra(const QJsonObject& extra) override;

private:
    LinkEdit* m_customer;
    ConsentChoices* m_consent = nullptr; ///< of a new one
    std::optional<Contact> m_edited;
    bool m_isNew;
};

} // namespace zhike
