#pragma once

#include "documents/charts/chart.h"

#include <QWidget>
#include <vector>

namespace zhike {

/// Where a chart is painted and its marks are pointed at; part of ChartView.
class ChartCanvas : public QWidget {
    Q_OBJECT
public:
    explicit ChartCanvas(QWidget* parent = nullptr);

    /// The chart outlives the canvas or is replaced by null first.
    void setChart(const Chart* chart);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void markActivated(int key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void measure();
    [[nodiscard]] int markAt(const QPointF& place) const;
    [[nodiscard]] int neighbour(int key) const;
    void setPointed(int mark);

    const Chart* m_chart = nullptr;
    std::vector<ChartMark> m_marks;
    int m_pointed = -1; ///< under the pointer or reached by keys
};

} // namespace zhike
