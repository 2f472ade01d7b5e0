#include "gui/common/style/bars.h"

#include "documents/painting.h"
#include "gui/common/style/ground.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace zhike::style {

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QStyle& style, const QWidget* widget)
{
    const Theme& theme = themeNow();
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (option.minimum >= option.maximum) {
        return;
    }
    const QRect slider = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool active = option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_MouseOver);
    const QRectF thumb = QRectF(slider).adjusted(2, 2, -2, -2);
    paintBox(
        painter, thumb, {active ? theme.field : theme.line2, QColor(), std::min(thumb.width(), thumb.height()) / 2});
}

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int thumb = length;
    if (range > 0) {
        const double share = double(option.pageStep) / (double(range) + option.pageStep);
        thumb = std::clamp(int(std::lround(share * length)), std::min(length, themeNow().px(32)), length);
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown);
    const auto along = [&](int from, int size) {
        return horizontal ? QRect(option.rect.left() + from, option.rect.top(), size, option.rect.height())
                          : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, thumb);
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + thumb, length - start - thumb);
    default:
        return {};
    }
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option)
{
    const Theme& theme = themeNow();
    const double height = theme.px(6);
    const QRectF groove(option.rect.left(), option.rect.center().y() + 0.5 - height / 2, option.rect.width(), height);
    paintBox(painter, groove, {theme.neutralTint, QColor(), height / 2});
    const double range = double(option.maximum) - option.minimum;
    if (range <= 0) {
        return; // length not known: the words beside it say so
    }
    const double share = std::clamp((double(option.progress) - option.minimum) / range, 0.0, 1.0);
    QRectF done = groove;
    done.setWidth(groove.width() * share);
    if (done.width() >= 1) {
        paintBox(painter, done, {theme.accent, QColor(), height / 2});
    }
}

} // namespace zhike::style
