#include "gui/lock/passwordedit.h"

#include "storage/passwordhash.h"

#include <QKeyEvent>

namespace zhike {

namespace {

constexpr int kLongest = 200;

} // namespace

PasswordEdit::PasswordEdit(QWidget* parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setContextMenuPolicy(Qt::NoContextMenu);
    setMaxLength(kLongest);
}

PasswordEdit::~PasswordEdit()
{
    QString rest = take();
    wipe(rest);
}

QString PasswordEdit::take()
{
    const QString shared = text();
    QString own(shared.constData(), shared.size());
    QString fields = shared; // shares the bytes of the field, which are overwritten with it
    wipe(fields);
    setText({}); // and forgets the steps of its own undo
    return own;
}

void PasswordEdit::keyPressEvent(QKeyEvent* event)
{
    const QString typed = event->text();
    if (event->key() == Qt::Key_CapsLock && m_capsLock) {
        noteCapsLock(!*m_capsLock);
    } else if (typed.size() == 1 && typed[0].toUpper() != typed[0].toLower()) {
        noteCapsLock(typed[0].isUpper() != event->modifiers().testFlag(Qt::ShiftModifier));
    }
    QLineEdit::keyPressEvent(event);
}

void PasswordEdit::noteCapsLock(bool isOn)
{
    if (m_capsLock != isOn) {
        m_capsLock = isOn;
        Q_EMIT capsLockChanged(isOn);
    }
}

} // namespace zhike
