#include "gui/common/charts/chartcanvas.h"

#include "documents/painting.h"
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
#include <limits>

namespace zhike {

ChartCanvas::ChartCanvas(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ChartCanvas::setChart(const Chart* chart)
{
    m_chart = chart;
    m_pointed = -1;
    measure();
    updateGeometry();
}

void ChartCanvas::measure()
{
    m_marks = m_chart == nullptr ? std::vector<ChartMark>() : m_chart->marks(QRectF(rect()), ThemeManager::theme());
    m_pointed = m_pointed < int(m_marks.size()) ? m_pointed : -1;
    update();
}

QSize ChartCanvas::minimumSizeHint() const
{
    return m_chart == nullptr ? QSize(120, 80) : m_chart->leastSize(ThemeManager::theme()).toSize();
}

QSize ChartCanvas::sizeHint() const
{
    return minimumSizeHint() * 1.2;
}

int ChartCanvas::markAt(const QPointF& place) const
{
    for (size_t i = 0; i < m_marks.size(); ++i) {
        if (m_marks[i].covers(place)) {
            return int(i);
        }
    }
    return -1;
}

void ChartCanvas::setPointed(int mark)
{
    if (mark != m_pointed) {
        m_pointed = mark;
        setAccessibleDescription(mark < 0 ? QString() : m_marks[size_t(mark)].words);
        update();
    }
}

/// @return the mark next to the one in hand in the direction of an arrow key.
int ChartCanvas::neighbour(int key) const
{
    if (m_marks.empty()) {
        return -1;
    }
    if (m_pointed < 0) {
        return 0;
    }
    const QPointF from = m_marks[size_t(m_pointed)].area.center();
    int best = m_pointed;
    double least = std::numeric_limits<double>::max();
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const QPointF way = m_marks[i].area.center() - from;
        const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
        const double along
            = sideways ? (key == Qt::Key_Right ? way.x() : -way.x()) : (key == Qt::Key_Down ? way.y() : -way.y());
        const double across = std::abs(sideways ? way.y() : way.x());
        if (along < 1) {
            continue;
        }
        if (const double cost = along + 3 * across; cost < least) {
            least = cost;
            best = int(i);
        }
    }
    return best;
}

void ChartCanvas::paintEvent(QPaintEvent*)
{
    if (m_chart == nullptr) {
        return;
    }
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    m_chart->paint(painter, QRectF(rect()), theme);
    if (m_pointed >= 0) {
        const bool byKeys = hasFocus();
        const ChartMark& mark = m_marks[size_t(m_pointed)];
        if (mark.shape.isEmpty()) {
            paintBox(painter, mark.area, {QColor(), byKeys ? theme.accent : theme.text2, 0, byKeys ? 2.0 : 0.0});
        } else {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.strokePath(mark.shape, QPen(byKeys ? theme.accent : theme.text, byKeys ? 2.0 : 1.0));
        }
    }
}

void ChartCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    measure();
}

void ChartCanvas::mouseMoveEvent(QMouseEvent* event)
{
    setPointed(markAt(event->position()));
    setCursor(m_pointed >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const int mark = markAt(event->position());
    if (event->button() == Qt::LeftButton && mark >= 0) {
        Q_EMIT markActivated(m_marks[size_t(mark)].key);
    }
}

void ChartCanvas::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus()) {
        setPointed(-1);
    }
}

void ChartCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        setPointed(neighbour(event->key()));
        if (m_pointed >= 0) {
            const ChartMark& mark = m_marks[size_t(m_pointed)];
            QToolTip::showText(mapToGlobal(mark.area.bottomLeft().toPoint()), plainTip(mark.words), this);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_pointed >= 0) {
            Q_EMIT markActivated(m_marks[size_t(m_pointed)].key);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool ChartCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int mark = markAt(help->pos());
        if (mark >= 0) {
            const ChartMark& found = m_marks[size_t(mark)];
            QToolTip::showText(help->globalPos(), plainTip(found.words), this, found.area.toRect());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void ChartCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        measure();
    }
}

void ChartCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_pointed < 0 && !m_marks.empty() && event->reason() != Qt::MouseFocusReason) {
        setPointed(0);
    }
    update();
}

void ChartCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setPointed(-1);
    update();
}

} // namespace zhike
