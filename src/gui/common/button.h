#pragma once

#include <QPushButton>
#include <QString>
#include <QToolButton>

namespace zhike {

/// What a button is for; decides how it is painted. One primary button per page: the thing to do next.
enum class ButtonRole {
    Standard,
    Primary,
    Quiet, ///< accent text without an edge: "All 58", "+ Filter"
    Danger, ///< danger text, never filled, never the default
};

/// Also for buttons that are not ours, those of a QDialogButtonBox. A default button without a role is primary.
void setButtonRole(QPushButton& button, ButtonRole role);
[[nodiscard]] ButtonRole buttonRole(const QPushButton& button);

/// A button with an icon of our family and its keys written after the label.
class Button : public QPushButton {
    Q_OBJECT
public:
    explicit Button(const QString& text = {}, ButtonRole role = ButtonRole::Standard, QWidget* parent = nullptr);

    /// An icon by its name; it is painted in the ink of the label.
    void setIconName(const QString& name);
    /// The keys that do the same, as written after the label: "Ctrl+L". Does not make the shortcut.
    void setKeysText(const QString& keys);
    /// 24 px high instead of 28.
    void setSmall(bool small);
};

/// A square button without an edge, with an icon and a tooltip which is its accessible name too.
class ToolButton : public QToolButton {
    Q_OBJECT
public:
    explicit ToolButton(const QString& iconName, const QString& tip, QWidget* parent = nullptr);
    void setTip(const QString& tip);
};

} // namespace zhike
