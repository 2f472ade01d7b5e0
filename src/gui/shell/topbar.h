#pragma once

#include "domain/people/user.h"
#include "gui/common/workplace.h"

#include <QDateTime>
#include <QWidget>

class QLabel;
class QMenu;

namespace zhike {

class BackupKeeper;
class Button;
class ToolButton;

/// The bar over everything: history, the box that finds anything, New, what is due, saved, who works here.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent = nullptr);

    void setHistory(bool hasBack, bool hasForward);
    void setDue(qint64 count);
    void setSaved(const QDateTime& at);
    /// The age of the last good backup, or that the last try failed.
    void setBackup(const BackupKeeper& backups);
    void setUser(const QString& name, Role role);
    /// The menus are filled by the window that knows the actions.
    [[nodiscard]] QMenu* newMenu() { return m_newMenu; }
    [[nodiscard]] QMenu* userMenu() { return m_userMenu; }
    void openNewMenu();

Q_SIGNALS:
    void navigationToggled();
    void backClicked();
    void forwardClicked();
    void findClicked();
    void dueClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showSaved();

    ToolButton* m_menu;
    ToolButton* m_back;
    ToolButton* m_forward;
    QWidget* m_find;
    Button* m_new;
    Button* m_due;
    QWidget* m_saved;
    Button* m_user;
    QMenu* m_newMenu;
    QMenu* m_userMenu;
    qint64 m_dueCount = 0;
    QDateTime m_savedAt;
    QDateTime m_backedUpAt;
    QString m_backupProblem;
    bool m_hasBackups = false;
    QString m_userName;
    Role m_role = Role::Sales;
};

} // namespace zhike
