#include "gui/attachments/attachmentdialog.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/common/thememanager.h"
#include "services/attachments/attachmentchanges.h"
#include "services/jobs/whendone.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

AttachmentDialog::AttachmentDialog(Workplace& workplace, const Attachment& attachment, QWidget* parent)
    : SheetDialog(tr("Name and note"), parent), m_workplace(workplace), m_read(attachment)
{
    setObjectName(u"attachmentDialog"_s);
    m_name = new QLineEdit(attachment.details.name);
    m_name->setObjectName(u"attachmentName"_s);
    content().addWidget(new FieldRow(tr("File name"), m_name));
    m_note = new QLineEdit(attachment.details.note);
    m_note->setObjectName(u"attachmentNote"_s);
    m_note->setMaxLength(500);
    content().addWidget(new FieldRow(tr("Note"), m_note));
    m_problem = addProblem();
    auto* cancel = new Button(tr("Cancel"));
    auto* save = new Button(tr("Save"), ButtonRole::Primary);
    save->setObjectName(u"saveAttachment"_s);
    save->setDefault(true);
    addButtons({cancel, save});
    connect(cancel, &QAbstractButton::clicked, this, &AttachmentDialog::reject);
    connect(save, &QAbstractButton::clicked, this, &AttachmentDialog::accept);
    setMinimumWidth(ThemeManager::theme().px(420));
    // the ending stays as it is unless somebody goes there
    const qsizetype dot = attachment.details.name.lastIndexOf(u'.');
    m_name->setFocus();
    m_name->setSelection(0, int(dot > 0 ? dot : attachment.details.name.size()));
}

void AttachmentDialog::accept()
{
    if (m_name->text().trimmed().isEmpty()) {
        m_problem->setText(tr("Give the file a name."));
        m_problem->show();
        m_name->setFocus();
        return;
    }
    whenDone(
        m_workplace.company().apply(editAttachment(m_read, {m_name->text(), m_note->text()})), this,
        [this](const Result<ChangeReceipt>& saved) {
            if (!saved) {
                m_problem->setText(messageFor(saved.error()));
                m_problem->show();
                return;
            }
            QDialog::accept();
        });
}

} // namespace zhike
