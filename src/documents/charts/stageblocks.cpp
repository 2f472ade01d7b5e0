#include "documents/charts/stageblocks.h"

#include "documents/charts/axis.h"
#include "documents/painting.h"

#include <QFontMetricsF>
#include <QPainter>

namespace zhike {

using namespace Qt::StringLiterals;

StageBlocks::StageBlocks(StageData data, const Formats& formats) : Chart(formats), m_data(std::move(data)) { }

QRectF StageBlocks::block(const QRectF& area, size_t index) const
{
    constexpr double kGap = 2;
    const auto count = double(m_data.stages.size());
    const double width = (area.width() - kGap * (count - 1)) / count;
    return {area.left() + double(index) * (width + kGap), area.top(), width, area.height()};
}

QString StageBlocks::labelOf(size_t index) const
{
    const QString& name = m_data.stages[index].name;
    //: %1 a stage of the lifecycle, %2 the number of days in it
    return int(index) == m_data.current && m_data.daysInIt >= 0
        ? tr("%1 · %2 d").arg(name, formats().number(m_data.daysInIt))
        : name;
}

void StageBlocks::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    for (size_t i = 0; i < m_data.stages.size(); ++i) {
        const bool current = int(i) == m_data.current;
        const bool passed = m_data.stages[i].passed;
        const QRectF rect = block(area, i);
        const QColor fill = current ? theme.accent : passed ? theme.sel2 : theme.raised;
        painter.fillRect(onPixels(painter, rect), fill);
        const QFont font = theme.numberFont(current ? FontRole::SmallStrong : FontRole::Small);
        const QColor ink = current ? theme.onAccent : passed ? theme.text : theme.text3;
        paintChartText(
            painter, rect.center(), TextSide::Centre, font, ink,
            QFontMetricsF(font).elidedText(labelOf(i), Qt::ElideRight, rect.width() - theme.px(8)));
    }
}

std::vector<ChartMark> StageBlocks::marks(const QRectF& area, const Theme&) const
{
    std::vector<ChartMark> marks;
    for (size_t i = 0; i < m_data.stages.size(); ++i) {
        QString words = labelOf(i);
        if (!m_data.stages[i].words.isEmpty()) {
            words += u": "_s + m_data.stages[i].words;
        }
        marks.push_back({block(area, i), int(i), words});
    }
    return marks;
}

ChartTable StageBlocks::table() const
{
    ChartTable table;
    table.wordColumns = 2;
    table.heads = {tr("Stage"), tr("When and why")};
    for (const StageData::Stage& stage : m_data.stages) {
        table.rows.push_back({stage.name, stage.words});
    }
    return table;
}

QSizeF StageBlocks::leastSize(const Theme& theme) const
{
    return QSizeF(double(m_data.stages.size()) * theme.px(72), theme.px(22));
}

} // namespace zhike
