#pragma once

#include "domain/people/user.h"
#include "services/company.h"

#include <QDialog>

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
    void showUsers(const QList<User>& users);

    Company& m_company;
    QVBoxLayout* m_people;
};

} // namespace zhike
