#pragma once

#include <QLineEdit>
#include <optional>

namespace zhike {

/// A field for a password: dots, no input method (the letters of the keys, whatever the desktop is set to), and it
/// notices Caps Lock by what the letters come out as.
class PasswordEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit PasswordEdit(QWidget* parent = nullptr);
    ~PasswordEdit() override;

    /// The text, once: the field is empty afterwards. Overwrite it with wipe().
    [[nodiscard]] QString take();

Q_SIGNALS:
    void capsLockChanged(bool isOn);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void noteCapsLock(bool isOn);

    std::optional<bool> m_capsLock; ///< nothing before the first letter
};

} // namespace zhike
