#include "gui/common/label.h"

#include "gui/common/plaintip.h"
#include "gui/common/thememanager.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

Label::Label(const QString& text, FontRole role, Ink ink, QWidget* parent) : QLabel(parent), m_role(role), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setMargin(0);
    takeLook();
}

void Label::setInk(Ink ink)
{
    m_ink = ink;
    takeLook();
}

void Label::setFontRole(FontRole role)
{
    m_role = role;
    takeLook();
}

void Label::takeLook()
{
    const Theme& theme = ThemeManager::theme();
    const QFont wanted = theme.numberFont(m_role);
    if (font() != wanted || !testAttribute(Qt::WA_SetFont)) {
        setFont(wanted);
    }
    const QColor ink = inkColor(theme, m_ink);
    if (palette().color(QPalette::WindowText) != ink || !testAttribute(Qt::WA_SetPalette)) {
        QPalette own;
        own.setColor(QPalette::Active, QPalette::WindowText, ink);
        own.setColor(QPalette::Inactive, QPalette::WindowText, ink);
        setPalette(own);
    }
    if (!wordWrap()) {
        setMinimumHeight(theme.lineHeight(m_role));
    }
}

QSize Label::minimumSizeHint() const
{
    if (wordWrap()) {
        return QLabel::minimumSizeHint();
    }
    const int ellipsis = fontMetrics().horizontalAdvance(u"…"_s) + fontMetrics().averageCharWidth() * 3;
    return {std::min(ellipsis, QLabel::sizeHint().width()), ThemeManager::theme().lineHeight(m_role)};
}

void Label::paintEvent(QPaintEvent* event)
{
    if (wordWrap() || fontMetrics().horizontalAdvance(text()) <= contentsRect().width() || !pixmap().isNull()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QString cut = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.drawText(contentsRect(), int(alignment()), cut);
}

bool Label::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && !wordWrap()
        && fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void Label::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        takeLook();
    }
}

Spans spansOf(const QString& pattern, const QStringList& arguments, Ink ink)
{
    Spans spans;
    Span span{{}, false, ink, {}};
    const auto close = [&spans, &span] {
        if (!span.text.isEmpty()) {
            spans.push_back(span);
            span.text.clear();
        }
    };
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'*') {
            close();
            span.strong = !span.strong;
        } else if (c == u'%' && i + 1 < pattern.size() && pattern[i + 1].isDigit()) {
            const int number = pattern[++i].digitValue();
            if (number >= 1 && number <= arguments.size()) {
                span.text += arguments[number - 1];
            }
        } else {
            span.text += c;
        }
    }
    close();
    return spans;
}

SpanLabel::SpanLabel(FontRole role, QWidget* parent) : QWidget(parent), m_role(role)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SpanLabel::setSpans(Spans spans)
{
    m_spans = std::move(spans);
    const bool links = std::any_of(m_spans.begin(), m_spans.end(), [](const Span& s) { return !s.link.isEmpty(); });
    setMouseTracking(links);
    setFocusPolicy(links ? Qt::TabFocus : Qt::NoFocus);
    setAccessibleName(plainText());
    m_measured = {};
    updateGeometry();
    update();
}

void SpanLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QString SpanLabel::plainText() const
{
    QString text;
    for (const Span& span : m_spans) {
        text += span.text;
    }
    return text;
}

int SpanLabel::layOut(QTextLayout& layout, int width) const
{
    const Theme& theme = ThemeManager::theme();
    const QFont strong = theme.numberFont(m_role == FontRole::Small ? FontRole::SmallStrong : FontRole::BodyStrong);
    layout.setText(plainText());
    layout.setFont(theme.numberFont(m_role));
    QList<QTextLayout::FormatRange> ranges;
    int start = 0;
    for (const Span& span : m_spans) {
        QTextCharFormat format;
        format.setForeground(inkColor(theme, span.link.isEmpty() ? span.ink : Ink::Accent));
        format.setFontUnderline(hasFocus() && !span.link.isEmpty());
        if (span.strong) {
            format.setFont(strong, QTextCharFormat::FontPropertiesAll);
        }
        ranges.append({start, int(span.text.size()), format});
        start += int(span.text.size());
    }
    layout.setFormats(ranges);
    QTextOption option(m_alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const double lineHeight = theme.lineHeight(m_role);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y + std::round((lineHeight - line.height()) / 2)));
        y += lineHeight;
    }
    layout.endLayout();
    return int(std::ceil(y));
}

int SpanLabel::heightForWidth(int width) const
{
    if (m_measured.width() != width) {
        QTextLayout layout;
        m_measured = QSize(width, layOut(layout, width));
    }
    return m_measured.height();
}

QSize SpanLabel::sizeHint() const
{
    QTextLayout layout;
    layOut(layout, 100000);
    const int natural = layout.lineCount() > 0 ? int(std::ceil(layout.lineAt(0).naturalTextWidth())) + 1 : 0;
    return {natural, ThemeManager::theme().lineHeight(m_role)};
}

QSize SpanLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), ThemeManager::theme().px(80)), ThemeManager::theme().lineHeight(m_role)};
}

QString SpanLabel::linkAt(const QPoint& place) const
{
    QTextLayout layout;
    layOut(layout, width());
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (!line.naturalTextRect().contains(place)) {
            continue;
        }
        const int cursor = line.xToCursor(place.x(), QTextLine::CursorOnCharacter);
        int start = 0;
        for (const Span& span : m_spans) {
            if (cursor >= start && cursor < start + int(span.text.size())) {
                return span.link;
            }
            start += int(span.text.size());
        }
    }
    return {};
}

void SpanLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QTextLayout layout;
    layOut(layout, width());
    layout.draw(&painter, QPointF(0, 0));
}

void SpanLabel::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(linkAt(event->position().toPoint()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void SpanLabel::mouseReleaseEvent(QMouseEvent* event)
{
    const QString link = linkAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && !link.isEmpty()) {
        Q_EMIT linkActivated(link);
    }
}

void SpanLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        const auto link
            = std::find_if(m_spans.begin(), m_spans.end(), [](const Span& span) { return !span.link.isEmpty(); });
        if (link != m_spans.end()) {
            Q_EMIT linkActivated(link->link);
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

void SpanLabel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        m_measured = {};
        updateGeometry();
        update();
    }
}

void SpanLabel::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void SpanLabel::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace zhike
