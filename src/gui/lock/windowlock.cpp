#include "gui/lock/windowlock.h"

#include "gui/lock/blankaccessible.h"
#include "gui/lock/lockpane.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDrag>
#include <QInputMethod>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kNeutralTitle = u"Zhike 知客"_s;
constexpr int kMostPopups = 20;

bool isPassing(const QWidget& window)
{
    const Qt::WindowType type = window.windowType();
    return type == Qt::Popup || type == Qt::ToolTip || type == Qt::SplashScreen;
}

int depthOf(const QWidget* window)
{
    int depth = 0;
    for (const QWidget* at = window; at != nullptr; at = at->parentWidget()) {
        ++depth;
    }
    return depth;
}

bool isOwnAct(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        return true;
    default:
        return false;
    }
}

/// AltGr is Ctrl+Alt on some systems, and makes other letters.
bool isLockKey(const QKeyEvent& key)
{
    const QString text = key.text();
    return key.key() == Qt::Key_L && key.modifiers() == (Qt::ControlModifier | Qt::AltModifier)
        && (text.isEmpty() || !text[0].isPrint() || text.compare("l"_L1, Qt::CaseInsensitive) == 0);
}

/// What a person's hands do, and what a widget paints.
bool isKeptFromBelow(QEvent::Type type)
{
    switch (type) {
    case QEvent::Paint:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
    case QEvent::InputMethodQuery:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TabletRelease:
    case QEvent::NativeGesture:
    case QEvent::Gesture:
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
    case QEvent::ToolTip:
    case QEvent::WhatsThis:
    case QEvent::QueryWhatsThis:
    case QEvent::FocusIn: // a field that is left shows its value in another form, or saves it: it is not left
    case QEvent::FocusOut:
        return true;
    default:
        return false;
    }
}

void closePopups()
{
    for (int i = 0; i < kMostPopups; ++i) { // a menu in a menu in a menu
        QWidget* popup = QApplication::activePopupWidget();
        if (popup == nullptr) {
            return;
        }
        popup->close();
    }
}

} // namespace

WindowLock::WindowLock(SeatPassword& password, std::function<qint64()> now, QObject* parent)
    : QObject(parent), m_password(password), m_idle(std::move(now))
{
    connect(&m_password, &SeatPassword::changed, this, &WindowLock::takeIdleMinutes);
    connect(&m_idle, &IdleWatch::becameIdle, this, &WindowLock::lock);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* wanted) { keepFocus(wanted); });
    takeIdleMinutes();
    qApp->installEventFilter(this);
}

WindowLock::~WindowLock() = default;

void WindowLock::takeIdleMinutes()
{
    m_idle.setMinutes(m_password.isSet() ? m_password.idleMinutes() : 0);
}

void WindowLock::guard(QWidget& window)
{
    m_guarded.removeIf([](const Guarded& guarded) { return guarded.window.isNull(); });
    m_guarded.append({&window, window.windowTitle(), {}});
    if (isLocked()) {
        coverGuarded(m_guarded.last());
    }
}

WindowLock::Guarded* WindowLock::guardedOf(const QObject* window)
{
    const auto found = std::ranges::find_if(
        m_guarded, [window](const Guarded& guarded) { return guarded.window == window && window != nullptr; });
    return found == m_guarded.end() ? nullptr : &*found;
}

void WindowLock::lock()
{
    m_guarded.removeIf([](const Guarded& guarded) { return guarded.window.isNull(); });
    if (isLocked() || m_guarded.isEmpty() || !m_password.isSet()) {
        return;
    }
    QGuiApplication::inputMethod()->commit(); // what is being composed belongs to its field
    Q_EMIT locking();
    QDrag::cancel();
    closePopups();
    for (Guarded& guarded : m_guarded) {
        guarded.title = guarded.window->windowTitle();
        guarded.focus = guarded.window->focusWidget();
    }
    const bool isInFront = QApplication::activeWindow() != nullptr;
    m_blank = std::make_unique<BlankAccessible>(); // from here on nothing below is painted, read or reached
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        cover(*window);
    }
    if (isInFront) { // a dialog that was in front is gone
        m_guarded.last().window->activateWindow();
    }
    Q_EMIT locked();
}

void WindowLock::cover(QWidget& window)
{
    if (Guarded* guarded = guardedOf(&window)) {
        coverGuarded(*guarded);
    } else if (window.isVisible()) {
        hide(window);
    }
}

void WindowLock::coverGuarded(Guarded& guarded)
{
    QWidget& window = *guarded.window;
    if (lockPaneOf(window) != nullptr) {
        return;
    }
    auto* pane = new LockPane(m_password, window);
    connect(pane, &LockPane::opened, this, &WindowLock::unlock);
    pane->setGeometry(window.rect());
    pane->show();
    pane->raise();
    pane->takeFocus();
    window.setWindowTitle(kNeutralTitle);
    window.update();
    if (QAccessibleInterface* known = QAccessible::queryAccessibleInterface(&window)) {
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known)); // it knew of no pane yet
    }
}

void WindowLock::hide(QWidget& window)
{
    if (!isPassing(window)) {
        m_hidden.append({&window, window.windowTitle()});
        window.setWindowTitle(kNeutralTitle);
        window.setAttribute(Qt::WA_Moved); // a dialog centres itself otherwise when it is shown again
        if (auto* dialog = qobject_cast<QDialog*>(&window)) {
            // what ends by itself meanwhile, as a form whose save comes back, does not come again
            connect(dialog, &QDialog::finished, this, [this, dialog] {
                m_hidden.removeIf([dialog](const Hidden& hidden) { return hidden.window == dialog; });
            });
        }
    }
    window.hide();
}

void WindowLock::unlock()
{
    if (!isLocked()) {
        return;
    }
    m_blank.reset();
    for (Guarded& guarded : m_guarded) {
        if (guarded.window.isNull()) {
            continue;
        }
        LockPane* pane = lockPaneOf(*guarded.window);
        if (pane == nullptr) {
            continue;
        }
        pane->hide();
        pane->setParent(nullptr); // gone now, not only soon
        pane->deleteLater();
        guarded.window->setWindowTitle(guarded.title);
        if (!guarded.focus.isNull() && guarded.focus->window() == guarded.window) {
            guarded.focus->setFocus(Qt::OtherFocusReason);
        }
        guarded.window->update();
    }
    showAgain();
    m_idle.personActs();
    Q_EMIT unlocked();
}

/// Those that stand over another come after it, so that the last one has the keys, as before.
void WindowLock::showAgain()
{
    QList<Hidden> again = std::exchange(m_hidden, {});
    std::ranges::stable_sort(again, {}, [](const Hidden& hidden) { return depthOf(hidden.window); });
    for (const Hidden& hidden : again) {
        if (hidden.window.isNull()) {
            continue;
        }
        if (auto* dialog = qobject_cast<QDialog*>(hidden.window.data())) {
            disconnect(dialog, &QDialog::finished, this, nullptr);
        }
        if (hidden.window->windowTitle() == kNeutralTitle) {
            hidden.window->setWindowTitle(hidden.title);
        }
        hidden.window->show();
        hidden.window->activateWindow();
    }
}

void WindowLock::keepFocus(QWidget* now)
{
    if (!isLocked() || now == nullptr || isOnLockPane(*now)) {
        return;
    }
    Guarded* guarded = guardedOf(now->window());
    LockPane* pane = guarded != nullptr ? lockPaneOf(*guarded->window) : nullptr;
    if (pane != nullptr) {
        guarded->focus = now; // a page that came meanwhile wants the keys; it has them afterwards
        QMetaObject::invokeMethod(pane, &LockPane::takeFocus, Qt::QueuedConnection);
    }
}

bool WindowLock::passes(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget != nullptr && widget->isWindow()) {
        Guarded* guarded = guardedOf(widget);
        if (type == QEvent::Show && guarded == nullptr) {
            QMetaObject::invokeMethod(
                widget,
                [this, widget] {
                    if (isLocked()) {
                        cover(*widget);
                    }
                },
                Qt::QueuedConnection);
        } else if (type == QEvent::Resize && guarded != nullptr && lockPaneOf(*widget) != nullptr) {
            lockPaneOf(*widget)->setGeometry(widget->rect());
        } else if (type == QEvent::WindowTitleChange && guarded != nullptr && widget->windowTitle() != kNeutralTitle) {
            guarded->title = widget->windowTitle();
            widget->setWindowTitle(kNeutralTitle);
        } else if (type == QEvent::Close) {
            m_hidden.removeIf([widget](const Hidden& hidden) { return hidden.window == widget; });
        }
    }
    if (!isKeptFromBelow(type)) {
        return true;
    }
    const bool isBelow = widget != nullptr
        ? !isOnLockPane(*widget)
        : qobject_cast<QAction*>(watched) != nullptr || qobject_cast<QShortcut*>(watched) != nullptr;
    return !isBelow;
}

bool WindowLock::eventFilter(QObject* watched, QEvent* event)
{
    if (isOwnAct(event->type())) {
        m_idle.personActs();
    }
    if (isLocked()) {
        return !passes(watched, event);
    }
    if (event->type() == QEvent::KeyPress && isLockKey(*static_cast<QKeyEvent*>(event))) {
        if (m_password.isSet()) {
            lock();
        } else {
            Q_EMIT passwordMissing();
        }
        return true;
    }
    return false;
}

} // namespace zhike
