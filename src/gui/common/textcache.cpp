#include "gui/common/textcache.h"

#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace zhike {

namespace {

constexpr int kCachedTexts = 6000; // ten screens of 40 rows and 14 columns

} // namespace

TextCache::TextCache() : m_laid(kCachedTexts) { }

void TextCache::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_faces.fill(std::nullopt);
    m_laid.clear();
}

const TextCache::Face& TextCache::face(FontRole role)
{
    auto& face = m_faces[size_t(role)];
    if (!face) {
        const QFont font = m_theme ? m_theme->numberFont(role) : QFont();
        face = Face{font, QFontMetrics(font)};
    }
    return *face;
}

const TextCache::Laid& TextCache::laidOut(const QString& text, int width, FontRole role)
{
    const Key key{text, width, role};
    if (const Laid* known = m_laid.object(key)) {
        return *known;
    }
    const Face& used = face(role);
    const QString shown = width < 0 ? text : used.metrics.elidedText(text, Qt::ElideRight, width);
    auto* made = new Laid; // the cache owns it
    QTextLayout layout(shown, used.font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        line.setNumColumns(int(shown.size()));
        made->ascent = line.ascent();
        made->width = int(std::ceil(line.horizontalAdvance() - 0.01));
    }
    layout.endLayout();
    made->text.setTextFormat(Qt::PlainText);
    made->text.setPerformanceHint(QStaticText::AggressiveCaching);
    made->text.setText(shown);
    made->text.prepare(QTransform(), used.font);
    m_laid.insert(key, made);
    return *made;
}

int TextCache::width(const QString& text, FontRole role)
{
    return text.isEmpty() ? 0 : laidOut(text, -1, role).width;
}

int TextCache::draw(
    QPainter& painter, const QRect& rect, const QString& text, FontRole role, const QColor& ink, Side side)
{
    if (text.isEmpty() || rect.width() <= 0) {
        return 0;
    }
    const Laid* laid = &laidOut(text, -1, role);
    if (laid->width > rect.width()) {
        laid = &laidOut(text, rect.width(), role);
    }
    const Face& used = face(role);
    const double baseline = rect.top() + (rect.height() - used.metrics.height()) / 2 + used.metrics.ascent();
    const double x = side == Side::Left ? rect.left() : rect.right() + 1 - laid->width;
    painter.setFont(used.font);
    painter.setPen(ink);
    painter.drawStaticText(QPointF(x, std::round(baseline - laid->ascent)), laid->text);
    return laid->width;
}

} // namespace zhike
