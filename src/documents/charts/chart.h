#pragma once

#include "documents/formats.h"
#include "documents/theme.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <vector>

class QPainter;

namespace zhike {

/// A place of a chart that stands for records: a cell, a bar, a point.
struct ChartMark {
    QRectF area;
    int key = 0; ///< what it stands for; each chart says what its keys mean
    QString words; ///< what it says, for tooltips and read aloud: "At risk, R2 F3: 29,251 customers, ¥5.4 M"
    QPainterPath shape = {}; ///< what can be pointed at where it is no rectangle, such as a band; `area` is around it

    [[nodiscard]] bool covers(const QPointF& place) const
    {
        return shape.isEmpty() ? area.contains(place) : shape.contains(place);
    }
};

/// Whether more of something is good news: decides the colour of a change, never its direction.
enum class Growth { Good, Bad, Neutral };

/// The numbers of a chart as a table: under the list icon, on the clipboard, for people who do not see the picture.
struct ChartTable {
    QStringList heads;
    std::vector<QStringList> rows; ///< as many cells as heads
    int wordColumns = 1; ///< so many columns at the left are words, the others numbers
    /// @return rows of tab separated cells, heads first
    [[nodiscard]] QString toText() const;
};

/// A picture of numbers, drawn by QPainter alone: the same on screen, in a copied picture and on paper. Its data are
/// given when it is made; it never changes. Title and words below belong to whoever shows it.
class Chart {
public:
    explicit Chart(const Formats& formats) : m_formats(formats) { }
    virtual ~Chart() = default;
    Chart(const Chart&) = delete;
    Chart& operator=(const Chart&) = delete;

    /// Paints into `area`, in units of 1/96 inch (scale the painter for paper), on the theme's base.
    virtual void paint(QPainter& painter, const QRectF& area, const Theme& theme) const = 0;
    /// @return what can be pointed at when it is painted into `area`, in the order of reading.
    [[nodiscard]] virtual std::vector<ChartMark> marks(const QRectF& area, const Theme& theme) const = 0;
    [[nodiscard]] virtual ChartTable table() const = 0;
    /// Below it the chart cannot be read.
    [[nodiscard]] virtual QSizeF leastSize(const Theme& theme) const = 0;

protected:
    [[nodiscard]] const Formats& formats() const noexcept { return m_formats; }

private:
    Formats m_formats;
};

} // namespace zhike
