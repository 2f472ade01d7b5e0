#pragma once

#include "gui/common/ink.h"

#include <QWidget>

class QHBoxLayout;

namespace zhike {

class Button;
class Label;
class ToolButton;

/// The head of a block: "Orders 58 … All 58 +". Parts that are not set do not show.
class SectionHead : public QWidget {
    Q_OBJECT
public:
    explicit SectionHead(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// The number of what stands below, in text2.
    void setCount(const QString& count);
    /// Quiet words at the right: a measure or an "as of".
    void setNote(const QString& note);
    /// A link at the right.
    Button& addLink(const QString& text);
    /// The + at the right. @param tip what it makes; also its accessible name
    ToolButton& addPlus(const QString& tip);

private:
    Label* m_title;
    Label* m_count;
    Label* m_note;
    QHBoxLayout* m_row;
};

/// A figure with its label and what it means: "Value, 3 years", "¥42,300", "▼ 56 % since 20 Aug".
class FigureBlock : public QWidget {
    Q_OBJECT
public:
    explicit FigureBlock(const QString& label, QWidget* parent = nullptr);

    enum class Trend { None, Up, Down };
    void setLabel(const QString& label);
    void setFigure(const QString& figure);
    /// @param ink ok or danger by whether it is good for us, whatever the direction
    void setNote(const QString& note, Ink ink = Ink::Text2, Trend trend = Trend::None);
    /// A small picture right of the figure, a Sparkline.
    void setBeside(QWidget* widget);

private:
    class TrendArrow;
    void describe();

    Label* m_label;
    Label* m_figure;
    Label* m_note;
    TrendArrow* m_arrow;
    QHBoxLayout* m_middle;
};

} // namespace zhike
