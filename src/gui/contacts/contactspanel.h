#pragma once

#include "domain/customers/contact.h"
#include "gui/common/workplace.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace zhike {

class Button;
class Label;
class RecordForm;
class SectionHead;
class ToolButton;

/// The contacts of a customer on its page. A click on one, or on the +, opens its form right there; an open form stays
/// as it is while the page refreshes. In that of a new one Enter saves, and Ctrl+Enter saves and begins the next.
class ContactsPanel : public QWidget {
    Q_OBJECT
public:
    ContactsPanel(Workplace& workplace, CustomerId customer, QWidget* parent = nullptr);

    /// @param contacts the first ones, `count` how many there are
    void setContacts(const QList<Contact>& contacts, qint64 count);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void edit(const std::optional<Contact>& contact);
    void addButtons(const std::optional<Contact>& contact);
    void closeForm();
    void arrange();
    void retranslate();

    Workplace& m_workplace;
    CustomerId m_customer;
    QList<Contact> m_contacts;
    qint64 m_count = 0;
    SectionHead* m_head;
    ToolButton* m_plus;
    QVBoxLayout* m_rows;
    RecordForm* m_form = nullptr; ///< open in place
    QPointer<Button> m_allFields; ///< of the open form
    QPointer<Button> m_consent; ///< of the open form
    QPointer<Label> m_keys; ///< of the open form: what Enter does
    bool m_goesOn = false; ///< the next one is begun when this one is saved
    ContactId m_edited{0}; ///< whose form is open; 0 for a new one
};

} // namespace zhike
