#include "gui/calendar/calendarcard.h"

#include "documents/painting.h"
#include "gui/common/icons.h"
#include "gui/common/languagemanager.h"
#include "gui/common/thememanager.h"

#include <QDateTime>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace zhike {

namespace {

constexpr int kLeastShownMinutes = 30;
constexpr int kNarrowTextWidth = 64;

/// What is still to be done is filled with its colour, a record is quiet: so the first stands out.
struct CardColors {
    QColor fill;
    QColor edge;
    QColor ink;
};

CardColors colorsOf(const CalendarCard& card)
{
    const Theme& theme = ThemeManager::theme();
    if (!card.isOpen) {
        return {theme.neutralTint, card.state == State::Danger ? theme.danger : theme.line2, theme.text2};
    }
    return card.state == State::Danger ? CardColors{theme.dangerTint, theme.danger, theme.text}
                                       : CardColors{theme.accentTint, theme.accent, theme.text};
}

} // namespace

int shownMinutes(const CalendarCard& card)
{
    return std::max(card.slot.minutes, kLeastShownMinutes);
}

QDate lastDayOf(const CalendarCard& card)
{
    const qint64 length = std::max(1, card.slot.minutes) * 60'000LL;
    return Instant(card.slot.at().msSinceEpoch() + length - 1).local().date();
}

void paintCard(QPainter& painter, const QRectF& box, const CalendarCard& card, const CardStyle& style)
{
    const Theme& theme = ThemeManager::theme();
    const CardColors colors = colorsOf(card);
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setOpacity(style.isGhost ? 0.75 : 1);
    paintBox(
        painter, box,
        {colors.fill, style.isCurrent || style.isGhost ? theme.accent : QColor(), double(theme.px(3)),
         style.isCurrent ? 2.0 : 0.0});
    painter.fillRect(QRectF(box.left(), box.top() + 1, theme.px(4), box.height() - 2), colors.edge);
    const int line = theme.lineHeight(FontRole::Small);
    const QRectF inside = box.adjusted(theme.px(8), 0, -theme.px(4), 0);
    const double top = box.top() + std::min(double(theme.px(3)), (box.height() - line) / 2);
    const QRectF mark(inside.left(), top, theme.px(12), line);
    if (card.icon.isEmpty()) {
        paintState(painter, mark, card.state, stateInk(theme, card.state));
    } else {
        paintIcon(painter, mark, card.icon, theme.text2, theme.px(12));
    }
    painter.setPen(colors.ink);
    painter.setFont(theme.numberFont(FontRole::Small));
    const QRectF text(mark.right() + theme.px(4), top, inside.right() - mark.right() - theme.px(4), box.bottom() - top);
    const bool isNarrow = text.width() < theme.px(kNarrowTextWidth); // the grid beside it tells the time
    const QString first = card.slot.allDay || isNarrow
        ? card.title
        : LanguageManager::formats().time(card.slot.at()) + u' ' + card.title;
    if (text.height() < line * 2 + 2) {
        painter.drawText(
            QRectF(text.left(), top, text.width(), line), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(first, Qt::ElideRight, int(text.width())));
    } else {
        const double spacing = painter.fontMetrics().lineSpacing();
        const double height = std::floor(text.height() / spacing) * spacing; // no half lines
        painter.setClipRect(QRectF(text.left(), text.top(), text.width(), height), Qt::IntersectClip);
        painter.drawText(
            text, Qt::AlignLeft | Qt::AlignTop | (isNarrow ? Qt::TextWrapAnywhere : Qt::TextWordWrap), first);
    }
    painter.restore();
}

} // namespace zhike
