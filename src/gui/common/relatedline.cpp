#include "gui/common/relatedline.h"

#include "gui/common/plaintip.h"
#include "gui/common/thememanager.h"

#include <QPainter>

namespace zhike {

RelatedLine::RelatedLine(const QString& lead, const QString& words, const QString& right, QWidget* parent)
    : QAbstractButton(parent), m_lead(lead), m_words(words), m_right(right)
{
    setAccessibleName(QStringLiteral("%1 %2 %3").arg(lead, words, right));
    setToolTip(plainTip(words));
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RelatedLine::sizeHint() const
{
    return {100, ThemeManager::theme().rowHeight()};
}

void RelatedLine::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    if (underMouse()) {
        painter.fillRect(rect(), theme.hover);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.rowLine());
    if (hasFocus()) {
        painter.fillRect(QRect(0, 0, 2, height()), theme.accent);
    }
    painter.setFont(theme.numberFont(FontRole::Body));
    painter.setPen(theme.text);
    const int rightWide = m_right.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_right) + theme.px(8);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight, m_right);
    const int room = width() - rightWide;
    painter.setFont(theme.font(FontRole::Body));
    const QString lead = painter.fontMetrics().elidedText(m_lead, Qt::ElideRight, room);
    painter.drawText(QRect(0, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft, lead);
    const int at = painter.fontMetrics().horizontalAdvance(lead) + theme.px(8);
    painter.setPen(theme.text2);
    painter.drawText(
        QRect(at, 0, std::max(0, room - at), height()), Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(m_words, Qt::ElideRight, std::max(0, room - at)));
}

} // namespace zhike
