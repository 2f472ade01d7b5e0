#pragma once

#include <QDialog>

namespace zhike {

/// Every key of the window on one sheet (?). Deletes itself when closed.
class KeySheet : public QDialog {
    Q_OBJECT
public:
    explicit KeySheet(QWidget* parent);
};

} // namespace zhike
