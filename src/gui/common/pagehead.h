#pragma once

#include "gui/common/panel.h"

class QHBoxLayout;

namespace zhike {

class Label;
class TabRow;

/// The row on top of a page: its title, the tabs of its views, and at the right what acts on the page.
class PageHead : public Panel {
    Q_OBJECT
public:
    explicit PageHead(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// The tabs; empty and hidden until one is added.
    [[nodiscard]] TabRow& tabs() { return *m_tabs; }
    /// Puts a widget right after the tabs ("+").
    void addAfterTabs(QWidget* widget);
    /// Puts a widget at the right; the first one added stands leftmost.
    void addAction(QWidget* widget);
    using Panel::addAction;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    Label* m_title;
    TabRow* m_tabs;
    QHBoxLayout* m_row;
    QHBoxLayout* m_afterTabs;
    QHBoxLayout* m_actions;
};

/// A filter row below the head: chips at the left, the count at the right; 40 px.
class FilterRow : public Panel {
    Q_OBJECT
public:
    explicit FilterRow(QWidget* parent = nullptr);
    void addChip(QWidget* chip);
    /// @return the chips' own layout, for inserting and removing
    [[nodiscard]] QHBoxLayout& chips() { return *m_chips; }
    void addRight(QWidget* widget);

protected:
    void changeEvent(QEvent* event) override;

private:
    QHBoxLayout* m_chips;
    QHBoxLayout* m_right;
};

} // namespace zhike
