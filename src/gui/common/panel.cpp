#include "gui/common/panel.h"

#include "documents/painting.h"
#include "gui/common/thememanager.h"

#include <QEvent>
#include <QPainter>

namespace zhike {

Panel::Panel(Surface surface, Qt::Edges lines, QWidget* parent) : QWidget(parent), m_surface(surface), m_lines(lines)
{
    takeColors();
}

void Panel::setLines(Qt::Edges lines)
{
    m_lines = lines;
    update();
}

void Panel::setSurface(Surface surface)
{
    m_surface = surface;
    takeColors();
    update();
}

void Panel::takeColors()
{
    const QColor ground = surfaceColor(ThemeManager::theme(), m_surface);
    QPalette own;
    own.setColor(QPalette::Window, ground);
    if (m_surface != Surface::Window) {
        own.setColor(QPalette::Base, m_surface == Surface::Raised ? ground : ThemeManager::theme().base);
    }
    if (palette().color(QPalette::Window) != ground || !testAttribute(Qt::WA_SetPalette)) {
        setPalette(own);
    }
}

void Panel::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    painter.fillRect(rect(), surfaceColor(theme, m_surface));
    const double thin = hairlineWidth(painter);
    if (m_lines.testFlag(Qt::TopEdge)) {
        paintHorizontal(painter, 0, width(), 0, theme.line);
    }
    if (m_lines.testFlag(Qt::BottomEdge)) {
        paintHorizontal(painter, 0, width(), height() - thin, theme.line);
    }
    if (m_lines.testFlag(Qt::LeftEdge)) {
        paintVertical(painter, 0, height(), 0, theme.line);
    }
    if (m_lines.testFlag(Qt::RightEdge)) {
        paintVertical(painter, 0, height(), width() - thin, theme.line);
    }
}

void Panel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        takeColors();
    }
}

Hairline::Hairline(Qt::Orientation orientation, QWidget* parent) : QWidget(parent), m_orientation(orientation)
{
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setFixedWidth(1);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
}

void Hairline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_orientation == Qt::Horizontal) {
        paintHorizontal(painter, 0, width(), 0, ThemeManager::theme().line);
    } else {
        paintVertical(painter, 0, height(), 0, ThemeManager::theme().line);
    }
}

Scrim::Scrim(QWidget* parent) : QWidget(parent)
{
    parent->installEventFilter(this);
    setGeometry(parent->rect());
}

bool Scrim::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

void Scrim::mousePressEvent(QMouseEvent*)
{
    Q_EMIT clicked();
}

void Scrim::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), ThemeManager::theme().scrim);
}

} // namespace zhike
