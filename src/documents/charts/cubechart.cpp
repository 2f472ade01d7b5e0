#include "documents/charts/cubechart.h"

#include "documents/charts/axis.h"
#include "documents/painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {
constexpr double kLargestSquare = 0.8; // of a cell's side
}

CubeChart::CubeChart(CubeData data, const Formats& formats) : Chart(formats), m_data(std::move(data))
{
    m_data.cells.resize(m_data.satisfactions.size() * m_data.contributions.size() * m_data.retentions.size());
    std::erase_if(m_data.actions, [this](const CubeData::Action& action) {
        return action.key < 0 || size_t(action.key) >= m_data.cells.size();
    });
    for (const CubeData::Cell& cell : m_data.cells) {
        m_largest = std::max(m_largest, cell.atRisk);
    }
}

CubeChart::Raster CubeChart::raster(const QRectF& area, const Theme& theme) const
{
    double names = chartTextWidth(theme.font(FontRole::Axis), m_data.contributionHead);
    for (const QString& name : m_data.contributions) {
        names = std::max(names, chartTextWidth(theme.font(FontRole::Axis), name));
    }
    const double heads = theme.px(40); // above and below the grids
    const double wanted = m_data.actions.empty() ? 0 : theme.px(24) + double(m_data.actions.size()) * theme.px(21);
    const double listed = std::min(wanted, area.height() * 0.5);
    const auto rows = double(std::max<size_t>(1, m_data.contributions.size()));
    const auto columns = double(std::max<size_t>(1, m_data.retentions.size()));
    const auto grids = double(std::max<size_t>(1, m_data.satisfactions.size()));
    Raster raster;
    raster.left = area.left() + names + theme.px(8);
    raster.top = area.top() + theme.px(20);
    const double gap = theme.px(12);
    const double width = (area.right() - raster.left - gap * (grids - 1)) / grids;
    const double byWidth = width / columns;
    const double byHeight = (area.height() - heads - listed) / rows;
    raster.side = std::max(1.0, std::min({byWidth, byHeight, double(theme.px(72))}));
    raster.gridStep = raster.side * columns + std::max(gap, std::min(width + gap - raster.side * columns, 2 * gap));
    raster.bottom = raster.top + raster.side * rows;
    return raster;
}

QRectF CubeChart::cellRect(const Raster& raster, size_t satisfaction, size_t contribution, size_t retention) const
{
    const size_t fromTop = m_data.contributions.size() - 1 - contribution;
    return {
        raster.left + double(satisfaction) * raster.gridStep + double(retention) * raster.side,
        raster.top + double(fromTop) * raster.side, raster.side, raster.side};
}

QRectF CubeChart::actionRow(const QRectF& area, const Theme& theme, size_t index) const
{
    const double top = raster(area, theme).bottom + theme.px(20) + theme.px(22);
    const double height = theme.px(21);
    return {area.left(), top + double(index) * height, area.width(), height};
}

size_t CubeChart::shownActions(const QRectF& area, const Theme& theme) const
{
    size_t shown = 0;
    while (shown < m_data.actions.size() && actionRow(area, theme, shown).bottom() <= area.bottom() + 0.5) {
        ++shown;
    }
    return shown;
}

QString CubeChart::wordsOf(size_t satisfaction, size_t contribution, size_t retention) const
{
    const CubeData::Cell& cell = m_data.cells[size_t(m_data.key(satisfaction, contribution, retention))];
    //: one cell of the retention cube; %1, %2, %3 bands such as "low"; %4 money
    return tr("Satisfaction %1, contribution %2, retention %3: %Ln customer(s), %4 at risk", nullptr,
              int(cell.customers))
        .arg(
            m_data.satisfactions[satisfaction], m_data.contributions[contribution], m_data.retentions[retention],
            cell.atRiskText);
}

void CubeChart::paintGrids(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    const Raster raster = this->raster(area, theme);
    const QFont axis = theme.font(FontRole::Axis);
    const double head = area.top() + theme.px(9);
    paintChartText(painter, {area.left(), head}, TextSide::Left, axis, theme.text2, m_data.contributionHead);
    for (size_t c = 0; c < m_data.contributions.size(); ++c) {
        const QRectF first = cellRect(raster, 0, c, 0);
        paintChartText(
            painter, {raster.left - theme.px(6), first.center().y()}, TextSide::Right, axis, theme.text2,
            m_data.contributions[c]);
    }
    for (size_t s = 0; s < m_data.satisfactions.size(); ++s) {
        const double middle
            = raster.left + double(s) * raster.gridStep + raster.side * double(m_data.retentions.size()) / 2;
        paintChartText(
            painter, {middle, head}, TextSide::Centre, theme.font(FontRole::SmallStrong), theme.text,
            m_data.satisfactions[s]);
        for (size_t r = 0; r < m_data.retentions.size(); ++r) {
            const double x = cellRect(raster, s, 0, r).center().x();
            const QString word
                = QFontMetricsF(axis).elidedText(m_data.retentions[r], Qt::ElideRight, raster.side + theme.px(2));
            paintChartText(painter, {x, raster.bottom + theme.px(10)}, TextSide::Centre, axis, theme.text2, word);
            for (size_t c = 0; c < m_data.contributions.size(); ++c) {
                const CubeData::Cell& cell = m_data.cells[size_t(m_data.key(s, c, r))];
                const QRectF rect = cellRect(raster, s, c, r);
                paintBox(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5), {theme.raised, theme.line, 0, 0});
                const double share = m_largest > 0 ? std::max(0.0, cell.atRisk) / m_largest : 0;
                double side = std::sqrt(share) * raster.side * kLargestSquare;
                if (cell.customers > 0) {
                    side = std::max(side, double(theme.px(2)));
                }
                const bool numbered = cell.rank > 0;
                QRectF square(0, 0, side, side);
                square.moveCenter(rect.center());
                painter.fillRect(
                    onPixels(painter, square),
                    numbered ? mixed(theme.base, theme.danger, 0.55) : mixed(theme.base, theme.bar, 0.7));
                if (numbered) {
                    const bool fits = side >= theme.px(14);
                    const QPointF at
                        = fits ? rect.center() : QPointF(rect.right() - theme.px(7), rect.top() + theme.px(8));
                    paintChartText(
                        painter, at, TextSide::Centre, theme.numberFont(FontRole::SmallStrong),
                        fits ? theme.text : theme.danger, QString::number(cell.rank));
                }
            }
        }
    }
}

void CubeChart::paintActions(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    const size_t shown = shownActions(area, theme);
    if (shown == 0) {
        return;
    }
    const QFont head = theme.font(FontRole::Axis);
    const QFont small = theme.font(FontRole::Small);
    const QFont numbers = theme.numberFont(FontRole::Small);
    const QFont strong = theme.numberFont(FontRole::SmallStrong);
    double names = 0;
    double atRisk = chartTextWidth(head, tr("at risk"));
    double customers = chartTextWidth(head, tr("customers"));
    for (const CubeData::Action& action : m_data.actions) {
        const CubeData::Cell& cell = m_data.cells[size_t(action.key)];
        names = std::max(names, chartTextWidth(small, action.name));
        atRisk = std::max(atRisk, chartTextWidth(strong, cell.atRiskText));
        customers = std::max(customers, chartTextWidth(numbers, formats().number(cell.customers)));
    }
    const double left = area.left() + theme.px(24);
    const double words = left + std::min(names, area.width() * 0.35) + theme.px(14);
    const double customersRight = area.right() - atRisk - theme.px(14);
    const QRectF first = actionRow(area, theme, 0);
    const double headY = first.top() - theme.px(9);
    paintChartText(painter, {left, headY}, TextSide::Left, head, theme.text2, tr("action"));
    paintChartText(painter, {customersRight, headY}, TextSide::Right, head, theme.text2, tr("customers"));
    paintChartText(painter, {area.right(), headY}, TextSide::Right, head, theme.text2, tr("at risk"));
    paintHorizontal(painter, area.left(), area.right(), first.top(), theme.line2);
    for (size_t i = 0; i < shown; ++i) {
        const CubeData::Action& action = m_data.actions[i];
        const CubeData::Cell& cell = m_data.cells[size_t(action.key)];
        const QRectF row = actionRow(area, theme, i);
        const double y = row.center().y();
        paintChartText(
            painter, {area.left() + theme.px(4), y}, TextSide::Left, strong, theme.danger,
            action.rank > 0 ? QString::number(action.rank) : QString());
        paintChartText(
            painter, {left, y}, TextSide::Left, small, theme.text,
            QFontMetricsF(small).elidedText(action.name, Qt::ElideRight, words - left - theme.px(8)));
        const double room = customersRight - customers - theme.px(12) - words;
        paintChartText(
            painter, {words, y}, TextSide::Left, small, theme.text2,
            QFontMetricsF(small).elidedText(action.words, Qt::ElideRight, std::max(0.0, room)));
        paintChartText(
            painter, {customersRight, y}, TextSide::Right, numbers, theme.text, formats().number(cell.customers));
        paintChartText(painter, {area.right(), y}, TextSide::Right, strong, theme.text, cell.atRiskText);
        paintHorizontal(painter, area.left(), area.right(), row.bottom() - hairlineWidth(painter), theme.rowLine());
    }
}

void CubeChart::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    if (m_data.cells.empty()) {
        return;
    }
    paintGrids(painter, area, theme);
    paintActions(painter, area, theme);
}

std::vector<ChartMark> CubeChart::marks(const QRectF& area, const Theme& theme) const
{
    std::vector<ChartMark> marks;
    const Raster raster = this->raster(area, theme);
    for (size_t s = 0; s < m_data.satisfactions.size(); ++s) {
        for (size_t c = m_data.contributions.size(); c-- > 0;) {
            for (size_t r = 0; r < m_data.retentions.size(); ++r) {
                marks.push_back({cellRect(raster, s, c, r), m_data.key(s, c, r), wordsOf(s, c, r)});
            }
        }
    }
    for (size_t i = 0; i < shownActions(area, theme); ++i) {
        const CubeData::Action& action = m_data.actions[i];
        const CubeData::Cell& cell = m_data.cells[size_t(action.key)];
        //: a row of the list below the retention cube; %1 an action, %2 what to do, %3 money
        const QString words = tr("%1, %2: %Ln customer(s), %3 at risk", nullptr, int(cell.customers))
                                  .arg(action.name, action.words, cell.atRiskText);
        marks.push_back({actionRow(area, theme, i), action.key, words});
    }
    return marks;
}

ChartTable CubeChart::table() const
{
    ChartTable table;
    table.wordColumns = 4;
    table.heads
        = {tr("Satisfaction"), tr("Contribution"), tr("Retention"), tr("Action"), tr("Customers"), tr("At risk")};
    for (size_t s = 0; s < m_data.satisfactions.size(); ++s) {
        for (size_t c = m_data.contributions.size(); c-- > 0;) {
            for (size_t r = 0; r < m_data.retentions.size(); ++r) {
                const int key = m_data.key(s, c, r);
                const CubeData::Cell& cell = m_data.cells[size_t(key)];
                const auto action = std::ranges::find(m_data.actions, key, &CubeData::Action::key);
                table.rows.push_back(
                    {m_data.satisfactions[s], m_data.contributions[c], m_data.retentions[r],
                     action == m_data.actions.end() ? QString() : action->name, formats().number(cell.customers),
                     cell.atRiskText});
            }
        }
    }
    return table;
}

QSizeF CubeChart::leastSize(const Theme& theme) const
{
    const auto rows = double(m_data.contributions.size());
    const double listed = m_data.actions.empty() ? 0 : theme.px(24) + 3 * theme.px(21);
    return QSizeF(theme.px(330), theme.px(40) + rows * theme.px(26) + listed);
}

} // namespace zhike
