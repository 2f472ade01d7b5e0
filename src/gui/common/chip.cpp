#include "gui/common/chip.h"

#include "documents/painting.h"
#include "gui/common/icons.h"
#include "gui/common/thememanager.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

int advanceOf(FontRole role, const QString& text)
{
    return QFontMetrics(ThemeManager::theme().numberFont(role)).horizontalAdvance(text);
}

/// Draws text from `left` and returns where it ends.
int drawPart(QPainter& painter, int left, const QRect& box, FontRole role, const QColor& ink, const QString& text)
{
    painter.setFont(ThemeManager::theme().numberFont(role));
    painter.setPen(ink);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    const QRect place(left, box.top(), std::min(width + 1, box.right() + 1 - left), box.height());
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, shown);
    return left + width;
}

} // namespace

FilterChip::FilterChip(const QString& field, const QString& value, QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setCondition(field, value);
}

void FilterChip::setCondition(const QString& field, const QString& value)
{
    m_field = field;
    m_value = value;
    setAccessibleName(field + u' ' + value);
    setAccessibleDescription(tr("Filter. Enter edits it, Del removes it."));
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const Theme& theme = ThemeManager::theme();
    return {
        theme.px(8) + advanceOf(FontRole::Body, m_field) + theme.px(5) + advanceOf(FontRole::BodyStrong, m_value)
            + theme.px(24),
        theme.px(24)};
}

QRect FilterChip::crossRect() const
{
    return {width() - ThemeManager::theme().px(20), 0, ThemeManager::theme().px(20), height()};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    BoxLook look{underMouse() && !m_overCross ? theme.hover : theme.base, theme.line2, double(theme.px(4)), 0};
    if (hasFocus()) {
        look.border = theme.accent;
        look.borderWidth = 2;
    }
    paintBox(painter, rect(), look);
    const int end = drawPart(painter, theme.px(8), rect(), FontRole::Body, theme.text, m_field);
    drawPart(
        painter, end + theme.px(5), rect().adjusted(0, 0, -theme.px(20), 0), FontRole::BodyStrong, theme.text, m_value);
    paintIcon(painter, crossRect(), u"close"_s, m_overCross ? theme.text : theme.text2, theme.px(12));
}

void FilterChip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removed();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::mouseMoveEvent(QMouseEvent* event)
{
    QAbstractButton::mouseMoveEvent(event);
    const bool over = crossRect().contains(event->position().toPoint());
    if (over != m_overCross) {
        m_overCross = over;
        setToolTip(over ? tr("Remove this filter") : QString());
        update();
    }
}

void FilterChip::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    m_overCross = false;
    update();
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removed();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void FilterChip::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setCondition(m_field, m_value);
    }
}

ValueChip::ValueChip(const QString& text, QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void ValueChip::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ValueChip::sizeHint() const
{
    const Theme& theme = ThemeManager::theme();
    return {advanceOf(FontRole::Body, m_text) + 2 * theme.px(8), theme.px(24)};
}

void ValueChip::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    paintBox(painter, rect(), {theme.neutralTint, QColor(), double(theme.px(4))});
    drawPart(painter, theme.px(8), rect(), FontRole::Body, theme.text, m_text);
}

SegmentChip::SegmentChip(int place, const QString& name, QWidget* parent) : QWidget(parent), m_place(place)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSegment(place, name);
}

void SegmentChip::setSegment(int place, const QString& name)
{
    m_place = place;
    m_name = name;
    setAccessibleName(name);
    updateGeometry();
    update();
}

QSize SegmentChip::sizeHint() const
{
    const Theme& theme = ThemeManager::theme();
    return {
        theme.px(6) + theme.px(12) + theme.px(6) + advanceOf(FontRole::BodyStrong, m_name) + theme.px(8), theme.px(24)};
}

void SegmentChip::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    const SegmentLook look = segmentLookAt(theme, m_place);
    QPainter painter(this);
    paintBox(painter, rect(), {mixed(theme.base, look.color, 0.13), QColor(), double(theme.px(4))});
    const int side = theme.px(12);
    paintMark(
        painter, QRectF(theme.px(6), (height() - side) / 2, side, side), look.shape,
        mixed(look.color, theme.text, 0.28));
    drawPart(painter, theme.px(24), rect(), FontRole::BodyStrong, theme.text, m_name);
}

Badge::Badge(const QString& text, State state, Mark mark, QWidget* parent)
    : QWidget(parent), m_state(state), m_mark(mark)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setContent(text, state);
}

void Badge::setContent(const QString& text, State state)
{
    m_text = text;
    m_state = state;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const Theme& theme = ThemeManager::theme();
    const int mark = m_mark == Mark::With ? theme.px(13) : 0;
    return {advanceOf(FontRole::AxisStrong, m_text) + mark + 2 * theme.px(5), theme.px(16)};
}

void Badge::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    paintBox(painter, rect(), {stateTint(theme, m_state), QColor(), double(theme.px(3))});
    int left = theme.px(5);
    if (m_mark == Mark::With) {
        const int side = theme.px(9);
        paintState(painter, QRectF(left, (height() - side) / 2.0, side, side), m_state, stateInk(theme, m_state));
        left += theme.px(13);
    }
    drawPart(painter, left, rect(), FontRole::AxisStrong, stateInk(theme, m_state), m_text);
}

StateLabel::StateLabel(State state, const QString& words, FontRole role, QWidget* parent)
    : QWidget(parent), m_state(state), m_role(role)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setState(state, words);
}

void StateLabel::setState(State state, const QString& words)
{
    m_state = state;
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize StateLabel::sizeHint() const
{
    const Theme& theme = ThemeManager::theme();
    return {theme.px(16) + advanceOf(m_role, m_words) + 1, theme.lineHeight(m_role)};
}

QSize StateLabel::minimumSizeHint() const
{
    return {ThemeManager::theme().px(40), sizeHint().height()};
}

void StateLabel::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    const QColor ink = stateInk(theme, m_state);
    const int side = theme.px(10);
    paintState(painter, QRectF(0, (height() - side) / 2.0, side, side), m_state, ink);
    drawPart(painter, theme.px(16), rect(), m_role, ink, m_words);
}

KeyCap::KeyCap(const QString& keys, QWidget* parent) : QWidget(parent), m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(keys);
}

QSize KeyCap::sizeHint() const
{
    const Theme& theme = ThemeManager::theme();
    return {advanceOf(FontRole::Axis, m_keys) + 2 * theme.px(5) + 1, theme.px(18)};
}

void KeyCap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintKeyCap(painter, rect(), width(), m_keys);
}

int paintKeyCap(QPainter& painter, const QRect& box, int right, const QString& keys)
{
    const Theme& theme = ThemeManager::theme();
    painter.setFont(theme.font(FontRole::Axis));
    const int width = painter.fontMetrics().horizontalAdvance(keys) + 2 * theme.px(5) + 1;
    const int height = theme.px(18);
    const QRect cap(right - width, box.top() + (box.height() - height) / 2, width, height);
    paintBox(painter, cap, {theme.base, theme.line2, double(theme.px(3)), 0});
    painter.setPen(theme.text2);
    painter.drawText(cap, Qt::AlignCenter, keys);
    return cap.left();
}

} // namespace zhike
