#include "documents/charts/lifecyclechart.h"

#include "documents/charts/axis.h"
#include "documents/painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

LifecycleChart::LifecycleChart(LifecycleData data, const Formats& formats) : Chart(formats), m_data(std::move(data))
{
    for (const LifecycleData::Stage& stage : m_data.stages) {
        m_largestStock = std::max(m_largestStock, stage.stock);
        m_largestFlow = std::max({m_largestFlow, stage.left, stage.entered});
        m_stock += stage.stock;
        m_net += stage.entered - stage.left;
    }
}

LifecycleChart::Columns LifecycleChart::columns(const QRectF& area, const Theme& theme) const
{
    double names = 0;
    double stocks = 0;
    for (const LifecycleData::Stage& stage : m_data.stages) {
        names = std::max(names, chartTextWidth(theme.font(FontRole::Small), stage.name));
        stocks
            = std::max(stocks, chartTextWidth(theme.numberFont(FontRole::SmallStrong), formats().number(stage.stock)));
    }
    Columns columns;
    columns.bars = area.left() + std::min(names, area.width() * 0.3) + theme.px(14);
    const double net
        = chartTextWidth(theme.numberFont(FontRole::Small), signedNumber(formats(), -m_stock)) + theme.px(8);
    const double rest = area.right() - columns.bars - stocks - theme.px(8) - (m_data.hasFlows ? net : 0);
    columns.flowRoom = m_data.hasFlows ? std::max(double(theme.px(30)), rest * 0.17) : 0;
    columns.barRoom = std::max(0.0, rest - columns.flowRoom * 2 - theme.px(16));
    columns.middle = area.right() - net - columns.flowRoom;
    return columns;
}

QRectF LifecycleChart::row(const QRectF& area, const Theme& theme, size_t index) const
{
    const double head = theme.px(20);
    const double all = double(m_data.stages.size() + 1); // the sum stands below
    const double height = std::min(double(theme.px(42)), (area.height() - head) / all);
    return {area.left(), area.top() + head + double(index) * height, area.width(), height};
}

void LifecycleChart::paintFlows(
    QPainter& painter, const LifecycleData::Stage& stage, const Columns& columns, const QRectF& row,
    const Theme& theme) const
{
    const double unit = m_largestFlow > 0 ? columns.flowRoom / double(m_largestFlow) : 0;
    const bool tall = row.height() >= theme.px(34);
    const double y = tall ? row.center().y() - theme.px(7) : row.center().y() - theme.px(4);
    const double thick = theme.px(8);
    painter.fillRect(
        onPixels(
            painter,
            QRectF(columns.middle - double(stage.left) * unit, y - thick / 2, double(stage.left) * unit, thick)),
        theme.line2);
    painter.fillRect(
        onPixels(painter, QRectF(columns.middle, y - thick / 2, double(stage.entered) * unit, thick)),
        mixed(theme.bar, theme.accent, 0.3));
    const QFont font = theme.numberFont(FontRole::Axis);
    const double below = y + theme.px(tall ? 14 : 10);
    paintChartText(
        painter, {columns.middle - theme.px(4), below}, TextSide::Right, font, theme.text2,
        formats().number(stage.left));
    paintChartText(
        painter, {columns.middle + theme.px(4), below}, TextSide::Left, font, theme.text2,
        formats().number(stage.entered));
    const qint64 net = stage.entered - stage.left;
    paintChartText(
        painter, {row.right(), row.center().y()}, TextSide::Right, theme.numberFont(FontRole::Small),
        changeInk(theme, stage.growth, net), signedNumber(formats(), net));
}

void LifecycleChart::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    if (m_data.stages.empty()) {
        return;
    }
    const Columns columns = this->columns(area, theme);
    const QFont head = theme.font(FontRole::SmallMedium);
    const QFont small = theme.font(FontRole::Small);
    const double headY = area.top() + theme.px(9);
    paintChartText(painter, {columns.bars, headY}, TextSide::Left, head, theme.text, m_data.stockHead);
    if (m_data.hasFlows) {
        paintChartText(painter, {columns.middle - theme.px(4), headY}, TextSide::Right, head, theme.text, tr("left"));
        paintChartText(painter, {columns.middle + theme.px(4), headY}, TextSide::Left, head, theme.text, tr("entered"));
        paintChartText(painter, {area.right(), headY}, TextSide::Right, head, theme.text, tr("net"));
    }
    for (size_t i = 0; i < m_data.stages.size(); ++i) {
        const LifecycleData::Stage& stage = m_data.stages[i];
        const QRectF line = row(area, theme, i);
        const double y = line.center().y();
        paintChartText(
            painter, {line.left(), y}, TextSide::Left, small, theme.text,
            QFontMetricsF(small).elidedText(stage.name, Qt::ElideRight, columns.bars - line.left() - theme.px(8)));
        const double length = m_largestStock > 0 ? columns.barRoom * double(stage.stock) / double(m_largestStock) : 0;
        const double thick = std::min(double(theme.px(15)), line.height() * 0.5);
        painter.fillRect(
            onPixels(painter, QRectF(columns.bars, y - thick / 2, length, thick)),
            stage.growth == Growth::Bad ? mixed(theme.base, theme.danger, 0.45) : theme.bar);
        paintChartText(
            painter, {columns.bars + length + theme.px(7), y}, TextSide::Left, theme.numberFont(FontRole::SmallStrong),
            theme.text, formats().number(stage.stock));
        if (m_data.hasFlows) {
            paintFlows(painter, stage, columns, line, theme);
        }
        paintHorizontal(painter, line.left(), line.right(), line.bottom() - hairlineWidth(painter), theme.rowLine());
    }
    const QRectF sum = row(area, theme, m_data.stages.size());
    const QFont strong = theme.numberFont(FontRole::SmallStrong);
    paintChartText(painter, {sum.left(), sum.center().y()}, TextSide::Left, strong, theme.text, tr("All"));
    paintChartText(
        painter, {columns.bars, sum.center().y()}, TextSide::Left, strong, theme.text, formats().number(m_stock));
    if (m_data.hasFlows) {
        paintVertical(painter, area.top() + theme.px(20), sum.top(), columns.middle, theme.line2);
        paintChartText(
            painter, {sum.right(), sum.center().y()}, TextSide::Right, theme.numberFont(FontRole::Small),
            changeInk(theme, Growth::Good, m_net), signedNumber(formats(), m_net));
    }
}

std::vector<ChartMark> LifecycleChart::marks(const QRectF& area, const Theme& theme) const
{
    using Part = LifecyclePlace::Part;
    std::vector<ChartMark> marks;
    const Columns columns = this->columns(area, theme);
    for (size_t i = 0; i < m_data.stages.size(); ++i) {
        const LifecycleData::Stage& stage = m_data.stages[i];
        const QRectF line = row(area, theme, i);
        const double flowLeft = m_data.hasFlows ? columns.middle - columns.flowRoom : line.right();
        marks.push_back(
            {QRectF(line.left(), line.top(), flowLeft - line.left(), line.height()),
             LifecyclePlace{stage.key, Part::Stock}.key(),
             //: %1 a stage of the customer lifecycle
             tr("%1: %Ln customer(s)", nullptr, int(stage.stock)).arg(stage.name)});
        if (m_data.hasFlows) {
            marks.push_back(
                {QRectF(flowLeft, line.top(), columns.flowRoom, line.height()),
                 LifecyclePlace{stage.key, Part::Left}.key(),
                 tr("%Ln customer(s) left “%1”", nullptr, int(stage.left)).arg(stage.name)});
            marks.push_back(
                {QRectF(columns.middle, line.top(), columns.flowRoom, line.height()),
                 LifecyclePlace{stage.key, Part::Entered}.key(),
                 tr("%Ln customer(s) entered “%1”", nullptr, int(stage.entered)).arg(stage.name)});
        }
    }
    return marks;
}

ChartTable LifecycleChart::table() const
{
    ChartTable table;
    table.heads = {tr("Stage"), tr("Stock")};
    if (m_data.hasFlows) {
        table.heads += {tr("Left"), tr("Entered"), tr("Net")};
    }
    for (const LifecycleData::Stage& stage : m_data.stages) {
        QStringList cells{stage.name, formats().number(stage.stock)};
        if (m_data.hasFlows) {
            cells
                += {formats().number(stage.left), formats().number(stage.entered),
                    signedNumber(formats(), stage.entered - stage.left)};
        }
        table.rows.push_back(cells);
    }
    return table;
}

QSizeF LifecycleChart::leastSize(const Theme& theme) const
{
    return QSizeF(theme.px(330), theme.px(20) + double(m_data.stages.size() + 1) * theme.px(27));
}

} // namespace zhike
