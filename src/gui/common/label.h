#pragma once

#include "gui/common/ink.h"

#include <QLabel>
#include <QTextLayout>
#include <QWidget>
#include <vector>

namespace zhike {

/// A line of plain text in one of the fonts and inks of the tokens. What does not fit is cut with an ellipsis and
/// stands in the tooltip; with setWordWrap() it goes on in the next line instead. Never reads markup.
class Label : public QLabel {
    Q_OBJECT
public:
    explicit Label(
        const QString& text = {}, FontRole role = FontRole::Body, Ink ink = Ink::Text, QWidget* parent = nullptr);

    void setInk(Ink ink);
    void setFontRole(FontRole role);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void takeLook();

    FontRole m_role;
    Ink m_ink;
};

/// A stretch of a sentence with its own look.
struct Span {
    QString text;
    bool strong = false;
    Ink ink = Ink::Text;
    QString link; ///< not empty: a click on it is told with this word
};
using Spans = std::vector<Span>;

/// Makes spans from a translated pattern in which *stars* mark what is strong and %1, %2 stand for `arguments`. The
/// arguments are never read as markup: names may contain anything.
[[nodiscard]] Spans spansOf(const QString& pattern, const QStringList& arguments, Ink ink = Ink::Text);

/// A text of spans that wraps: "Silent for 12 weeks; used to order every 3 weeks."
class SpanLabel : public QWidget {
    Q_OBJECT
public:
    explicit SpanLabel(FontRole role = FontRole::Body, QWidget* parent = nullptr);

    void setSpans(Spans spans);
    void setAlignment(Qt::Alignment alignment);
    [[nodiscard]] QString plainText() const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void linkActivated(const QString& link);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Lays the text out for a width. @return its height
    int layOut(QTextLayout& layout, int width) const;
    [[nodiscard]] QString linkAt(const QPoint& place) const;

    FontRole m_role;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    Spans m_spans;
    mutable QSize m_measured; ///< the last answer of heightForWidth()
};

} // namespace zhike
