#include "gui/attachments/attachmentweightdialog.h"

#include "gui/attachments/attachmentwords.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/thememanager.h"
#include "services/jobs/whendone.h"

#include <QSpinBox>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

AttachmentWeightDialog::AttachmentWeightDialog(Workplace& workplace, QWidget* parent)
    : SheetDialog(tr("Attachments"), parent), m_workplace(workplace)
{
    setObjectName(u"attachmentWeightDialog"_s);
    addWords(tr(
        "Attached files lie in the company's file itself, each content once, and every backup carries them. From the "
        "total below on a line beside the files says what they weigh. Nothing is refused."));
    m_figures = new Label;
    m_figures->setObjectName(u"attachmentFigures"_s);
    m_figures->setWordWrap(true);
    content().addWidget(m_figures);
    m_notice = new QSpinBox;
    m_notice->setObjectName(u"attachmentNotice"_s);
    m_notice->setRange(0, kMostNoticeMb);
    m_notice->setSuffix(u" MB"_s);
    m_notice->setSpecialValueText(tr("never"));
    content().addWidget(new FieldRow(tr("Say so from this total on"), m_notice));
    m_problem = addProblem();
    auto* cancel = new Button(tr("Cancel"));
    m_save = new Button(tr("Save"), ButtonRole::Primary);
    m_save->setObjectName(u"saveAttachmentNotice"_s);
    m_save->setDefault(true);
    m_save->setEnabled(false);
    addButtons({cancel, m_save});
    setFixedWidth(ThemeManager::theme().px(460));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &AttachmentWeightDialog::save);
    load();
}

void AttachmentWeightDialog::load()
{
    whenDone(m_workplace.company().read(attachmentWeight), this, [this](const Result<AttachmentWeight>& weight) {
        if (!weight) {
            m_figures->setText(messageFor(weight.error()));
            return;
        }
        m_figures->setText(
            tr("%Ln attachment(s); their contents weigh %1.", "%1: a size like 5.2 GB", int(weight->totals.attachments))
                .arg(WordsOfAttachments::size(weight->totals.bytes)));
        m_notice->setValue(weight->noticeMb);
        m_save->setEnabled(mayDo(m_workplace.company().author().role, ChangeAction::EditSettings));
    });
}

void AttachmentWeightDialog::save()
{
    whenDone(
        m_workplace.company().apply(setAttachmentNoticeMb(m_notice->value())), this,
        [this](const Result<ChangeReceipt>& receipt) {
            if (receipt) {
                m_workplace.toast(tr("Saved."));
                accept();
            } else {
                m_problem->setText(messageFor(receipt.error()));
                m_problem->show();
            }
        });
}

} // namespace zhike
