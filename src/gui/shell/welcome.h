#pragma once

#include "domain/people/user.h"
#include "services/company.h"

#include <QDialog>

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace zhike {

/// Who works here: asked once for a file on this computer, and remembered. A name can be typed for a person who is not
/// there yet. Deletes itself when closed.
class WhoWorksDialog : public QDialog {
    Q_OBJECT
public:
    WhoWorksDialog(Company& company, QWidget* parent);

Q_SIGNALS:
    void chosen(const zhike::User& user);

private:
    void narrow(const QString& text);
    void showUsers(const QList<User>& users);

    Company& m_company;
    QLineEdit* m_find;
    QScrollArea* m_area;
    QVBoxLayout* m_people;
};

} // namespace zhike
