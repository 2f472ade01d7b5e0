#pragma once

#include "domain/attachments/attachment.h"
#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"

class QLineEdit;

namespace zhike {

class Label;

/// Gives a file another name or a note. Deletes itself when closed.
class AttachmentDialog : public SheetDialog {
    Q_OBJECT
public:
    AttachmentDialog(Workplace& workplace, const Attachment& attachment, QWidget* parent);
    void accept() override;

private:
    Workplace& m_workplace;
    Attachment m_read;
    QLineEdit* m_name;
    QLineEdit* m_note;
    Label* m_problem;
};

} // namespace zhike
