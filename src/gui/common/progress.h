#pragma once

#include "gui/common/panel.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <optional>

class QProgressBar;

namespace zhike {

class Button;
class Label;

/// 2 px of accent under the tab row while a question is on its way; shows only after 150 ms, so that quick answers do
/// not flicker. Takes no room in a layout beyond its 2 px.
class ProgressLine : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(QWidget* parent = nullptr);

    void start();
    /// 0 to 1; without it the whole line is filled.
    void setShare(double share);
    void finish();
    [[nodiscard]] bool isShown() const noexcept { return m_shown; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer m_delay;
    std::optional<double> m_share;
    bool m_shown = false;
};

/// Work that takes more than two seconds, in the foot: name, bar, "62 % · 14 s left", Cancel.
class ProgressRow : public QWidget {
    Q_OBJECT
public:
    explicit ProgressRow(const QString& name, QWidget* parent = nullptr);

    void setName(const QString& name);
    /// 0 to 1; the time left is worked out from the speed so far. Nothing: not known.
    void setShare(std::optional<double> share);
    void setCancellable(bool cancellable);

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Label* m_name;
    QProgressBar* m_bar;
    Label* m_words;
    Button* m_cancel;
    QElapsedTimer m_since;
    std::optional<double> m_share;
};

} // namespace zhike
