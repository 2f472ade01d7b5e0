#pragma once

#include <QTabBar>

namespace zhike {

/// Views or parts of a page, 40 px high: the active one bold over an accent line; an unsaved one carries a dot.
class TabRow : public QTabBar {
    Q_OBJECT
public:
    explicit TabRow(QWidget* parent = nullptr);

    /// Marks a view that was changed and not saved.
    void setUnsaved(int index, bool unsaved);
    [[nodiscard]] bool isUnsaved(int index) const;
    /// No room without tabs.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
};

} // namespace zhike
