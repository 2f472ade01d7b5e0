#pragma once

#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"

class QSpinBox;

namespace zhike {

class Button;
class Label;

/// From how many unanswered attempts on a customer is put before the manager. Deletes itself when closed.
class EscalationDialog : public SheetDialog {
    Q_OBJECT
public:
    EscalationDialog(Workplace& workplace, QWidget* parent);

private:
    void save();

    Workplace& m_workplace;
    QSpinBox* m_attempts;
    QSpinBox* m_days;
    Label* m_words;
    Button* m_save;
};

} // namespace zhike
