#include "gui/lock/blankaccessible.h"

#include "gui/lock/lockpane.h"

#include <QAccessibleWidget>
#include <QAction>
#include <QApplication>
#include <QPointer>

namespace zhike {

namespace {

/// Has no words and no children.
class Blank : public QAccessibleInterface {
public:
    explicit Blank(QObject* object) : m_object(object) { }
    bool isValid() const override { return !m_object.isNull(); }
    QObject* object() const override { return m_object; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return nullptr; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text) const override { return {}; }
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override { return {}; }
    QAccessible::Role role() const override { return QAccessible::NoRole; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = true;
        return state;
    }

private:
    QPointer<QObject> m_object;
};

/// A window of which only the pane is there.
class LockedWindow : public QAccessibleWidget {
public:
    LockedWindow(QWidget* window, LockPane* pane) : QAccessibleWidget(window, QAccessible::Window), m_pane(pane) { }
    int childCount() const override { return m_pane.isNull() ? 0 : 1; }
    QAccessibleInterface* child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(m_pane) : nullptr;
    }
    QAccessibleInterface* childAt(int, int) const override { return child(0); }
    int indexOfChild(const QAccessibleInterface* of) const override
    {
        return of != nullptr && of->object() == m_pane ? 0 : -1;
    }

private:
    QPointer<LockPane> m_pane;
};

QAccessibleInterface* makeBlank(const QString&, QObject* object)
{
    if (auto* widget = qobject_cast<QWidget*>(object)) {
        if (isOnLockPane(*widget)) {
            return nullptr; // Qt's own
        }
        if (LockPane* pane = widget->isWindow() ? lockPaneOf(*widget) : nullptr) {
            return new LockedWindow(widget, pane);
        }
        return new Blank(object);
    }
    return qobject_cast<QAction*>(object) != nullptr ? new Blank(object) : nullptr;
}

QAccessible::UpdateHandler usualHandler = nullptr; // Qt takes plain functions, without a place for what they know

void tellOfPanes(QAccessibleEvent* event)
{
    const auto* widget = qobject_cast<const QWidget*>(event->object());
    if (widget != nullptr && (isOnLockPane(*widget) || lockPaneOf(*widget) != nullptr)) {
        QAccessible::installUpdateHandler(usualHandler);
        QAccessible::updateAccessibility(event);
        QAccessible::installUpdateHandler(&tellOfPanes);
    }
}

void forget(QObject* object)
{
    if (QAccessibleInterface* known = QAccessible::queryAccessibleInterface(object)) {
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
    }
}

/// Qt keeps what it made for an object: without this the old answers would stay.
void forgetAllButPanes()
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        if (isOnLockPane(*widget)) {
            continue;
        }
        const QList<QAction*> actions = widget->actions();
        for (QAction* action : actions) {
            forget(action);
        }
        forget(widget);
    }
}

} // namespace

BlankAccessible::BlankAccessible()
{
    QAccessible::installFactory(&makeBlank);
    forgetAllButPanes();
    usualHandler = QAccessible::installUpdateHandler(&tellOfPanes);
}

BlankAccessible::~BlankAccessible()
{
    QAccessible::installUpdateHandler(usualHandler);
    forgetAllButPanes(); // while the factory stands, so that nothing real is made only to be forgotten
    QAccessible::removeFactory(&makeBlank);
}

} // namespace zhike
