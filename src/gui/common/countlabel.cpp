#include "gui/common/countlabel.h"

#include "gui/common/languagemanager.h"
#include "gui/common/thememanager.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

CountLabel::CountLabel(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void CountLabel::setCounting()
{
    m_counting = true;
    setAccessibleName(tr("counting…"));
    update();
}

void CountLabel::setCount(qint64 found, std::optional<qint64> total, std::optional<qint64> milliseconds)
{
    m_counting = false;
    m_found = found;
    m_total = total;
    m_milliseconds = milliseconds;
    setAccessibleName(number() + u' ' + rest());
    updateGeometry();
    update();
}

QString CountLabel::number() const
{
    return LanguageManager::formats().number(m_found);
}

QString CountLabel::rest() const
{
    const Formats& formats = LanguageManager::formats();
    QStringList parts;
    if (m_total && *m_total != m_found) {
        //: after the number of records found: "118,204 of 1,204,331"
        parts.append(tr("of %1").arg(formats.number(*m_total)));
    }
    if (m_milliseconds) {
        parts.append(tr("%1 ms").arg(formats.number(*m_milliseconds)));
    }
    return parts.join(u" · "_s);
}

QSize CountLabel::sizeHint() const
{
    const Theme& theme = ThemeManager::theme();
    const int strong = QFontMetrics(theme.numberFont(FontRole::SmallStrong)).horizontalAdvance(number());
    const int quiet = QFontMetrics(theme.numberFont(FontRole::Small)).horizontalAdvance(rest());
    const int waiting = QFontMetrics(theme.numberFont(FontRole::Small)).horizontalAdvance(tr("counting…"));
    return {std::max(strong, waiting) + theme.px(4) + quiet + 2, theme.lineHeight(FontRole::Body)};
}

QSize CountLabel::minimumSizeHint() const
{
    return sizeHint();
}

void CountLabel::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    painter.setFont(theme.numberFont(FontRole::Small));
    painter.setPen(theme.text2);
    const QString quiet = rest();
    const int quietWidth = painter.fontMetrics().horizontalAdvance(quiet);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, quiet);
    const QRect left = rect().adjusted(0, 0, quiet.isEmpty() ? 0 : -quietWidth - theme.px(4), 0);
    if (m_counting) {
        painter.drawText(left, Qt::AlignRight | Qt::AlignVCenter, tr("counting…"));
        return;
    }
    painter.setFont(theme.numberFont(FontRole::SmallStrong));
    painter.setPen(theme.text);
    painter.drawText(left, Qt::AlignRight | Qt::AlignVCenter, number());
}

void CountLabel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
}

} // namespace zhike
