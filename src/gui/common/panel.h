#pragma once

#include "gui/common/ink.h"

#include <QWidget>

namespace zhike {

/// A piece of the sheet: one ground, parted from its neighbours by hairlines. Children that follow the palette stand on
/// the same ground.
class Panel : public QWidget {
    Q_OBJECT
public:
    explicit Panel(Surface surface = Surface::Base, Qt::Edges lines = {}, QWidget* parent = nullptr);

    /// The edges that carry a line.
    void setLines(Qt::Edges lines);
    void setSurface(Surface surface);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void takeColors();

    Surface m_surface;
    Qt::Edges m_lines;
};

/// A hairline that parts two blocks of a panel.
class Hairline : public QWidget {
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Orientation m_orientation;
};

/// Darkens what lies below a find box or a dialog; fills its parent and follows its size. A click on it is told.
class Scrim : public QWidget {
    Q_OBJECT
public:
    explicit Scrim(QWidget* parent);

Q_SIGNALS:
    void clicked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace zhike
