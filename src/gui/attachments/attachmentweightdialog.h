#pragma once

#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"

class QSpinBox;

namespace zhike {

class Button;
class Label;

/// What all files of the company weigh, and from when on the window says so beside them. Deletes itself when closed.
class AttachmentWeightDialog : public SheetDialog {
    Q_OBJECT
public:
    AttachmentWeightDialog(Workplace& workplace, QWidget* parent);

private:
    void load();
    void save();

    Workplace& m_workplace;
    Label* m_figures;
    QSpinBox* m_notice;
    Label* m_problem;
    Button* m_save;
};

} // namespace zhike
