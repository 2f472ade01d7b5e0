#pragma once

#include "gui/common/sheetdialog.h"
#include "services/lock/seatpassword.h"

#include <functional>

class QComboBox;

namespace zhike {

class Button;
class FieldRow;
class Label;
class PasswordEdit;

/// Sets, changes or takes away the password that locks Zhike at this seat, and after how many idle minutes it does so
/// by itself. Deletes itself when closed.
class LockDialog : public SheetDialog {
    Q_OBJECT
public:
    LockDialog(SeatPassword& password, QWidget* parent);

private:
    FieldRow* addPassword(PasswordEdit*& edit, const QString& label, const QString& name);
    void save();
    void remove();
    /// Goes on with `then` when the password of now was typed, or at once where there is none.
    void afterCheck(const std::function<void()>& then);
    void write(const QString& password);
    void setBusy(bool isBusy);

    SeatPassword& m_password;
    bool m_wasSet;
    Label* m_words;
    PasswordEdit* m_current = nullptr;
    PasswordEdit* m_new = nullptr;
    PasswordEdit* m_again = nullptr;
    FieldRow* m_currentRow = nullptr;
    FieldRow* m_newRow;
    FieldRow* m_againRow;
    QComboBox* m_minutes;
    Button* m_remove;
    Button* m_save;
};

} // namespace zhike
