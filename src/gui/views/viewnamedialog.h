#pragma once

#include "gui/common/sheetdialog.h"

class QCheckBox;
class QLineEdit;

namespace zhike {

class Button;

/// Asks how a view is to be called, and who sees it. Deletes itself when closed.
class ViewNameDialog : public SheetDialog {
    Q_OBJECT
public:
    ViewNameDialog(const QString& title, const QString& name, bool isShared, QWidget* parent);

Q_SIGNALS:
    void named(const QString& name, bool isShared);

private:
    QLineEdit* m_name;
    QCheckBox* m_shared;
    Button* m_save;
};

} // namespace zhike
