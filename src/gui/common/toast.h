#pragma once

#include <QTimer>
#include <QWidget>

namespace zhike {

/// One sentence over the foot of a list that says what was done and offers to take it back. Stays 8 s, longer while the
/// pointer or the focus is on it; a newer one replaces it. One per window, a child of it.
class Toast : public QWidget {
    Q_OBJECT
public:
    static constexpr int kStayMs = 8000;

    /// @param over the widget it floats in, centred, 40 px above its lower edge
    explicit Toast(QWidget* over);

    /// Puts it over another widget, the list of the page in front.
    void setOver(QWidget* over);
    /// Shows a sentence. With an action ("Undo") a click on it, or its keys while the toast has the focus, are told.
    void show(const QString& sentence, const QString& action = {}, const QString& keys = {});
    void dismiss();
    [[nodiscard]] QString sentence() const { return m_sentence; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QRect actionRect() const;
    void place();
    void waitOn();

    QString m_sentence;
    QString m_action;
    QString m_keys;
    QTimer m_stay;
    QWidget* m_over = nullptr;
};

} // namespace zhike
