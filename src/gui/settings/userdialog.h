#pragma once

#include "domain/people/user.h"
#include "gui/forms/recorddialog.h"

namespace zhike {

/// Someone who works here: name, role, team.
class UserDialog : public RecordDialog {
    Q_OBJECT
public:
    UserDialog(Workplace& workplace, std::optional<UserId> user, QWidget* parent);

protected:
    void save() override;

private:
    std::optional<User> m_edited;
    bool m_isNew;
};

} // namespace zhike
