#include "gui/settings/lockdialog.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/common/thememanager.h"
#include "gui/lock/passwordedit.h"
#include "services/jobs/whendone.h"
#include "storage/passwordhash.h"

#include <QComboBox>
#include <QVBoxLayout>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kIdleChoices{0, 1, 2, 5, 10, 15, 30, 60};

} // namespace

LockDialog::LockDialog(SeatPassword& password, QWidget* parent)
    : SheetDialog(tr("Lock"), parent), m_password(password), m_wasSet(password.isSet())
{
    setObjectName(u"lockDialog"_s);
    m_words = addWords(
        tr("While Zhike is locked, nothing of it can be seen or reached at this desk without the password; Ctrl+Alt+L "
           "locks it, and so does the lock of the desktop. The company's file is not encrypted by it: who can read "
           "your files can read it."));
    if (m_wasSet) {
        m_currentRow = addPassword(m_current, tr("Password of now"), u"currentPassword"_s);
    }
    m_newRow = addPassword(m_new, m_wasSet ? tr("New password (empty: as it is)") : tr("Password"), u"newPassword"_s);
    m_againRow = addPassword(m_again, tr("Once more"), u"passwordAgain"_s);
    m_minutes = new QComboBox;
    m_minutes->setObjectName(u"idleMinutes"_s);
    for (const int minutes : kIdleChoices) {
        m_minutes->addItem(minutes == 0 ? tr("Never") : tr("After %Ln idle minute(s)", nullptr, minutes), minutes);
    }
    const int now = password.idleMinutes();
    if (m_minutes->findData(now) < 0) {
        m_minutes->addItem(tr("After %Ln idle minute(s)", nullptr, now), now);
    }
    m_minutes->setCurrentIndex(m_minutes->findData(now));
    content().addWidget(new FieldRow(tr("Lock by itself"), m_minutes));
    m_remove = new Button(tr("Remove the password"), ButtonRole::Danger);
    m_remove->setObjectName(u"removePassword"_s);
    m_remove->setVisible(m_wasSet);
    m_remove->setAutoDefault(false);
    auto* cancel = new Button(tr("Cancel"));
    m_save = new Button(m_wasSet ? tr("Save") : tr("Set the password"), ButtonRole::Primary);
    m_save->setObjectName(u"savePassword"_s);
    m_save->setDefault(true);
    addAside(m_remove);
    addButtons({cancel, m_save});
    setFixedWidth(ThemeManager::theme().px(460));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &LockDialog::save);
    connect(m_remove, &QAbstractButton::clicked, this, &LockDialog::remove);
}

FieldRow* LockDialog::addPassword(PasswordEdit*& edit, const QString& label, const QString& name)
{
    edit = new PasswordEdit;
    edit->setObjectName(name);
    auto* row = new FieldRow(label, edit);
    layout()->addWidget(row);
    connect(edit, &QLineEdit::textEdited, row, [row] { row->clearError(); });
    connect(edit, &PasswordEdit::capsLockChanged, row, [row](bool isOn) {
        row->setHint(isOn ? tr("Caps Lock is on.") : QString());
    });
    return row;
}

void LockDialog::save()
{
    const int minutes = m_minutes->currentData().toInt();
    if (minutes != m_password.idleMinutes()) {
        if (const auto kept = m_password.setIdleMinutes(minutes); !kept) {
            m_words->setText(messageFor(kept.error()));
            return;
        }
    }
    if (m_wasSet && m_new->text().isEmpty() && m_again->text().isEmpty()) {
        accept();
        return;
    }
    if (m_new->text().size() < SeatPassword::kShortest) {
        m_newRow->setError(tr("At least %Ln character(s).", nullptr, SeatPassword::kShortest));
        m_new->setFocus();
        return;
    }
    if (m_new->text() != m_again->text()) {
        m_againRow->setError(tr("The two passwords differ."));
        m_again->setFocus();
        return;
    }
    afterCheck([this] {
        QString same = m_again->take();
        wipe(same);
        write(m_new->take());
    });
}

void LockDialog::remove()
{
    afterCheck([this] { write({}); });
}

void LockDialog::afterCheck(const std::function<void()>& then)
{
    if (!m_wasSet) {
        then();
        return;
    }
    setBusy(true);
    whenDone(m_password.check(m_current->take()), this, [this, then](SeatPassword::Check check) {
        setBusy(false);
        const qint64 seconds = (m_password.pauseMs() + 999) / 1000;
        if (check == SeatPassword::Check::Right) {
            then();
            return;
        }
        if (check == SeatPassword::Check::Unreadable) {
            m_currentRow->setError(tr("The password on this computer cannot be read."));
        } else if (seconds > 0) {
            m_currentRow->setError(tr("Too many wrong passwords. Try again in %Ln second(s).", nullptr, int(seconds)));
        } else {
            m_currentRow->setError(tr("That is not the password."));
        }
        m_current->setFocus();
    });
}

void LockDialog::write(const QString& password)
{
    setBusy(true);
    whenDone(m_password.set(password), this, [this](const Result<void>& done) {
        setBusy(false);
        if (done) {
            accept();
        } else {
            m_words->setText(messageFor(done.error()));
        }
    });
}

void LockDialog::setBusy(bool isBusy)
{
    m_save->setEnabled(!isBusy);
    m_remove->setEnabled(!isBusy);
}

} // namespace zhike
