#pragma once

#include "gui/common/panel.h"
#include "services/lock/seatpassword.h"

#include <QTimer>

namespace zhike {

class Button;
class FieldRow;
class Label;
class PasswordEdit;

/// Fills a window while it is locked: the field for the password and what to do when it is forgotten.
class LockPane : public Panel {
    Q_OBJECT
public:
    LockPane(SeatPassword& password, QWidget& window);

    void takeFocus();

Q_SIGNALS:
    void opened();

protected:
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void tryToOpen();
    void take(SeatPassword::Check check);
    void showPause();
    void retranslate();

    SeatPassword& m_password;
    Label* m_title;
    Label* m_words;
    PasswordEdit* m_edit;
    FieldRow* m_row;
    Button* m_open;
    Button* m_forgotten;
    Label* m_help;
    QTimer m_pause;
    bool m_isChecking = false;
};

/// Whether it is a pane or stands on one.
[[nodiscard]] bool isOnLockPane(const QWidget& widget);
/// The pane that fills this window now.
[[nodiscard]] LockPane* lockPaneOf(const QWidget& window);

} // namespace zhike
