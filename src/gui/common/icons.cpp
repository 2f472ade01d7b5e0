#include "gui/common/icons.h"

#include "documents/painting.h"
#include "gui/common/thememanager.h"

#include <QDir>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString iconPath(const QString& name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(QString name, QColor ink) : m_name(std::move(name)), m_ink(ink) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
        const int side = std::min(rect.width(), rect.height());
        const QRect box(rect.center() - QPoint(side / 2, side / 2), QSize(side, side));
        painter->drawPixmap(box, iconPixmap(m_name, side, inkFor(mode, state), ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // here the size is in device pixels already
        const double side = std::min(size.width(), size.height());
        return iconPixmap(m_name, side / scale, inkFor(mode, state), scale);
    }

    QIconEngine* clone() const override { return new ThemedIconEngine(m_name, m_ink); }
    QString key() const override { return u"zhike"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor inkFor(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme& theme = ThemeManager::theme();
        if (mode == QIcon::Disabled) {
            return theme.disabledText();
        }
        if (m_ink.isValid()) {
            return m_ink;
        }
        return mode == QIcon::Active || mode == QIcon::Selected || state == QIcon::On ? theme.accent : theme.text2;
    }

    QString m_name;
    QColor m_ink;
};

} // namespace

QIcon themedIcon(const QString& name)
{
    return themedIcon(name, QColor());
}

QIcon themedIcon(const QString& name, const QColor& ink)
{
    return QFile::exists(iconPath(name)) ? QIcon(new ThemedIconEngine(name, ink)) : QIcon();
}

QPixmap iconPixmap(const QString& name, double size, const QColor& ink, double devicePixelRatio)
{
    const int side = std::max(1, int(std::lround(size * devicePixelRatio)));
    const QString key = u"zhike-icon/%1/%2/%3/%4"_s.arg(name).arg(side).arg(ink.rgba(), 0, 16).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(iconPath(name));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), ink);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRectF& box, const QString& name, const QColor& ink, double size)
{
    const double side = size > 0 ? size : ThemeManager::theme().px(16);
    const double ratio = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0;
    const QRectF target
        = onPixels(painter, QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side));
    painter.drawPixmap(target.topLeft(), iconPixmap(name, side, ink, ratio));
}

QStringList iconNames()
{
    QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString& name : names) {
        name.chop(4);
    }
    return names;
}

} // namespace zhike
