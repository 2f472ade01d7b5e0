#include "gui/settings/sealdialog.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/common/thememanager.h"
#include "services/jobs/whendone.h"
#include "storage/sealedfile.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortestPassword = 8;

} // namespace

SealDialog::SealDialog(const QString& backup, QWidget* parent)
    : SheetDialog(tr("Save an encrypted copy"), parent), m_backup(backup)
{
    m_words = addWords(
        tr("Who has the file and the password has the company's data. Zhike keeps the password nowhere: if it is "
           "forgotten, the copy cannot be opened by anybody."));
    const auto field = [&](const QString& label) {
        auto* edit = new QLineEdit;
        edit->setEchoMode(QLineEdit::Password);
        content().addWidget(new FieldRow(label, edit));
        return edit;
    };
    m_password = field(tr("Password"));
    m_again = field(tr("Once more"));
    auto* cancel = new Button(tr("Cancel"));
    m_save = new Button(tr("Save as…"), ButtonRole::Primary);
    m_save->setDefault(true);
    addButtons({cancel, m_save});
    setFixedWidth(ThemeManager::theme().px(460));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &SealDialog::choosePlace);
}

void SealDialog::choosePlace()
{
    if (m_password->text().size() < kShortestPassword) {
        m_words->setText(tr("Choose a password of at least %Ln characters.", nullptr, int(kShortestPassword)));
        m_password->setFocus();
        return;
    }
    if (m_password->text() != m_again->text()) {
        m_words->setText(tr("The two passwords differ."));
        m_again->setFocus();
        return;
    }
    auto* dialog = new QFileDialog(
        this, tr("Save an encrypted copy"), QFileInfo(m_backup).completeBaseName() + u".zhike-sealed"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(m_backup).completeBaseName() + u".zhike-sealed"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SealDialog::seal);
    dialog->open();
}

void SealDialog::seal(const QString& target)
{
    m_save->setEnabled(false);
    m_words->setText(tr("Encrypting…"));
    whenDone(
        QtConcurrent::run(
            [backup = m_backup, target, password = m_password->text()] { return sealFile(backup, target, password); }),
        this, [this](const Result<void>& sealed) {
            m_save->setEnabled(true);
            if (sealed) {
                accept();
            } else {
                m_words->setText(messageFor(sealed.error()));
            }
        });
}

} // namespace zhike
