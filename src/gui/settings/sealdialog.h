#pragma once

#include "gui/common/sheetdialog.h"

class QLineEdit;

namespace zhike {

class Button;
class Label;

/// Saves a backup as an encrypted file: asks where to and, twice, for the password. Deletes itself when closed.
class SealDialog : public SheetDialog {
    Q_OBJECT
public:
    SealDialog(const QString& backup, QWidget* parent);

private:
    void choosePlace();
    void seal(const QString& target);

    QString m_backup;
    QLineEdit* m_password;
    QLineEdit* m_again;
    Label* m_words;
    Button* m_save;
};

} // namespace zhike
