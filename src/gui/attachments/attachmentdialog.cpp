#include "gui/attachments/attachmentdialog.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/common/thememanager.h"
#include "services/attachments/attachmentchanges.h"
#include "services/jobs/whendone.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

AttachmentDialog::AttachmentDialog(Workplace& workplace, const Attachment& attachment, QWidget* parent)
    : QDialog(parent), m_workplace(workplace), m_read(attachment)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setObjectName(u"attachmentDialog"_s);
    setWindowTitle(tr("Name and note"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(new Label(tr("Name and note"), FontRole::Title));
    m_name = new QLineEdit(attachment.details.name);
    m_name->setObjectName(u"attachmentName"_s);
    column->addWidget(new FieldRow(tr("File name"), m_name));
    m_note = new QLineEdit(attachment.details.note);
    m_note->setObjectName(u"attachmentNote"_s);
    m_note->setMaxLength(500);
    column->addWidget(new FieldRow(tr("Note"), m_note));
    m_problem = new Label({}, FontRole::Small, Ink::Danger);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &AttachmentDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AttachmentDialog::reject);
    column->addWidget(buttons);
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
