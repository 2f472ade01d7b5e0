#include "gui/common/toast.h"

#include "documents/marks.h"
#include "documents/painting.h"
#include "gui/common/icons.h"
#include "gui/common/thememanager.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

Toast::Toast(QWidget* over) : QWidget(over)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    QWidget::hide();
    m_stay.setSingleShot(true);
    m_stay.setInterval(kStayMs);
    connect(&m_stay, &QTimer::timeout, this, &Toast::dismiss);
    setOver(over);
}

void Toast::setOver(QWidget* over)
{
    if (m_over != nullptr) {
        m_over->removeEventFilter(this);
    }
    m_over = over;
    const bool shown = isVisible();
    setParent(over);
    over->installEventFilter(this);
    if (shown) {
        place();
        QWidget::show();
    }
}

void Toast::show(const QString& sentence, const QString& action, const QString& keys)
{
    m_sentence = sentence;
    m_action = action;
    m_keys = keys;
    setAccessibleName(sentence);
    setAccessibleDescription((action + u' ' + keys).trimmed());
    place();
    QWidget::show();
    raise();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_stay.stop();
    waitOn();
}

void Toast::dismiss()
{
    m_stay.stop();
    QWidget::hide();
}

void Toast::waitOn()
{
    if (underMouse() || hasFocus()) {
        m_stay.stop();
    } else {
        m_stay.start();
    }
}

QSize Toast::sizeHint() const
{
    const Theme& theme = ThemeManager::theme();
    int width = theme.px(14 + 16 + 14) + QFontMetrics(theme.font(FontRole::Body)).horizontalAdvance(m_sentence);
    if (!m_action.isEmpty()) {
        width += theme.px(20) + actionRect().width();
    } else {
        width += theme.px(16);
    }
    return {width, theme.px(40)};
}

QRect Toast::actionRect() const
{
    if (m_action.isEmpty()) {
        return {};
    }
    const Theme& theme = ThemeManager::theme();
    int width
        = theme.px(16 + 7) + QFontMetrics(theme.font(FontRole::BodyStrong)).horizontalAdvance(m_action) + theme.px(16);
    if (!m_keys.isEmpty()) {
        width += theme.px(6) + QFontMetrics(theme.font(FontRole::Axis)).horizontalAdvance(m_keys);
    }
    return {this->width() - width, 0, width, height()};
}

void Toast::place()
{
    const Theme& theme = ThemeManager::theme();
    const QSize wanted = sizeHint().boundedTo(QSize(std::max(1, m_over->width() - theme.px(16)), theme.px(40)));
    const QPoint corner((m_over->width() - wanted.width()) / 2, m_over->height() - theme.px(40) - wanted.height());
    setGeometry(QRect(corner, wanted));
}

void Toast::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    paintBox(
        painter, rect(),
        {theme.text, hasFocus() ? theme.accent : theme.line2, double(theme.px(6)), hasFocus() ? 2.0 : 0.0});
    const int mark = theme.px(12);
    paintState(painter, QRectF(theme.px(16), (height() - mark) / 2.0, mark, mark), State::Ok, theme.base);
    const QRect action = actionRect();
    painter.setFont(theme.font(FontRole::Body));
    painter.setPen(theme.base);
    const QRect words(theme.px(44), 0, (action.isEmpty() ? width() : action.left()) - theme.px(44 + 8), height());
    painter.drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_sentence, Qt::ElideMiddle, words.width()));
    if (action.isEmpty()) {
        return;
    }
    int x = action.left();
    paintIcon(painter, QRect(x, 0, theme.px(16), height()), u"undo"_s, theme.base);
    x += theme.px(16 + 7);
    painter.setFont(theme.font(FontRole::BodyStrong));
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, m_action);
    x += painter.fontMetrics().horizontalAdvance(m_action) + theme.px(6);
    painter.setFont(theme.font(FontRole::Axis));
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, m_keys);
}

void Toast::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && actionRect().contains(event->position().toPoint())) {
        dismiss();
        Q_EMIT actionTriggered();
    }
}

void Toast::mouseMoveEvent(QMouseEvent* event)
{
    const bool over = actionRect().contains(event->position().toPoint());
    setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Toast::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    m_stay.stop();
}

void Toast::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (isVisible() && !hasFocus()) {
        m_stay.start();
    }
}

void Toast::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_stay.stop();
    update();
}

void Toast::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (isVisible() && !underMouse()) {
        m_stay.start();
    }
    update();
}

void Toast::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_action.isEmpty()) {
            dismiss();
            Q_EMIT actionTriggered();
        }
        return;
    case Qt::Key_Escape:
        dismiss();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_over && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace zhike
