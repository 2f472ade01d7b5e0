#include "gui/forms/formscroll.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QScrollBar>

namespace zhike {

FormScroll::FormScroll(QLayout* content, QWidget* parent) : QScrollArea(parent)
{
    auto* inside = new QWidget;
    inside->setLayout(content);
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && widget()->isAncestorOf(now)) {
            ensureWidgetVisible(now);
        }
    });
}

QSize FormScroll::sizeHint() const
{
    return widget()->sizeHint();
}

QSize FormScroll::minimumSizeHint() const
{
    constexpr int kFewFields = 200;
    const QSize wanted = widget()->minimumSizeHint();
    return {wanted.width() + verticalScrollBar()->sizeHint().width(), std::min(wanted.height(), kFewFields)};
}

/// Fields that come or grow while the dialog is open make it higher, as far as it may be.
bool FormScroll::eventFilter(QObject* watched, QEvent* event)
{
    const bool isHandled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest && isVisible()) {
        const int missing = widget()->sizeHint().height() - viewport()->height();
        const int room = mostHeight() - window()->height();
        if (missing > 0 && room > 0) {
            window()->resize(window()->width(), window()->height() + std::min(missing, room));
        }
    }
    return isHandled;
}

int FormScroll::mostHeight() const
{
    constexpr int kWindowFrame = 40;
    return screen()->availableGeometry().height() - kWindowFrame;
}

} // namespace zhike
