#pragma once

#include "gui/common/sheetdialog.h"

class QLineEdit;

namespace zhike {

class Button;

/// Asks for words before records leave for good: nothing brings them back. Deletes itself when closed.
class PurgeDialog : public SheetDialog {
    Q_OBJECT
public:
    /// @param name of the record where it is one
    PurgeDialog(qsizetype records, const QString& name, QWidget* parent);

Q_SIGNALS:
    void confirmed();

private:
    QLineEdit* m_words;
    Button* m_purge;
};

} // namespace zhike
