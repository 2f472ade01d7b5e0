#include "documents/charts/bridgechart.h"

#include "documents/charts/axis.h"
#include "documents/painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

BridgeChart::BridgeChart(BridgeData data, const Formats& formats) : Chart(formats), m_data(std::move(data)) { }

std::vector<BridgeChart::Step> BridgeChart::steps() const
{
    std::vector<Step> steps;
    double sum = 0;
    for (const BridgeData::Part& part : m_data.parts) {
        const double next = sum + double(part.amount.minor());
        steps.push_back({&part, sum, next, Step::Kind::Part});
        sum = next;
    }
    steps.push_back({&m_data.total, 0, double(m_data.total.amount.minor()), Step::Kind::Total});
    if (m_data.beside) {
        steps.push_back({&*m_data.beside, 0, double(m_data.beside->amount.minor()), Step::Kind::Beside});
    }
    return steps;
}

QString BridgeChart::numberOf(const Step& step) const
{
    return step.kind == Step::Kind::Total ? formats().amount(step.part->amount)
                                          : formats().signedAmount(step.part->amount);
}

BridgeChart::Columns BridgeChart::columns(const QRectF& area, const Theme& theme) const
{
    double codes = 0;
    double names = 0;
    double numbers = 0;
    double low = 0;
    double high = 0;
    for (const Step& step : steps()) {
        codes = std::max(codes, chartTextWidth(theme.numberFont(FontRole::Axis), step.part->code));
        names = std::max(names, chartTextWidth(theme.font(FontRole::Small), step.part->name));
        numbers = std::max(numbers, chartTextWidth(theme.numberFont(FontRole::SmallStrong), numberOf(step)));
        low = std::min({low, step.from, step.to});
        high = std::max({high, step.from, step.to});
    }
    Columns columns;
    columns.code = codes > 0 ? codes + theme.px(6) : 0;
    columns.bars = area.left() + std::min(columns.code + names + theme.px(12), area.width() * 0.55);
    const double room = area.right() - numbers - theme.px(12) - columns.bars;
    columns.unit = high > low ? std::max(0.0, room) / (high - low) : 0;
    columns.zero = columns.bars - low * columns.unit;
    return columns;
}

QRectF BridgeChart::row(const QRectF& area, const Theme& theme, size_t index) const
{
    const size_t rows = m_data.parts.size() + 1 + (m_data.beside ? 1 : 0);
    const double parting = m_data.beside ? theme.px(6) : 0; // what stands beside has a line above it
    const double height = std::min(double(theme.px(24)), (area.height() - parting) / double(rows));
    const double shift = index > m_data.parts.size() ? parting : 0;
    return {area.left(), area.top() + double(index) * height + shift, area.width(), height};
}

void BridgeChart::paintStep(
    QPainter& painter, const Step& step, const Columns& columns, const QRectF& row, const Theme& theme) const
{
    const bool total = step.kind == Step::Kind::Total;
    const double y = row.center().y();
    const QFont nameFont = theme.font(total ? FontRole::SmallStrong : FontRole::Small);
    paintChartText(
        painter, {row.left(), y}, TextSide::Left, theme.numberFont(FontRole::Axis), theme.text2, step.part->code);
    const double nameLeft = row.left() + (total ? 0 : columns.code);
    paintChartText(
        painter, {nameLeft, y}, TextSide::Left, nameFont, theme.text,
        QFontMetricsF(nameFont).elidedText(step.part->name, Qt::ElideRight, columns.bars - nameLeft - theme.px(8)));
    const bool loss = step.to < step.from;
    double left = columns.zero + std::min(step.from, step.to) * columns.unit;
    const double length = std::max(std::abs(step.to - step.from) * columns.unit, step.to == step.from ? 0.0 : 2.0);
    const double thick = std::min(double(theme.px(15)), row.height() * 0.66);
    const QRectF bar(left, y - thick / 2, length, thick);
    if (step.kind == Step::Kind::Beside) {
        painter.save();
        QPen dashed(loss ? theme.danger : theme.accent, 1);
        dashed.setDashPattern({3, 2});
        painter.setPen(dashed);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(onPixels(painter, bar.adjusted(0.5, 0.5, -0.5, -0.5)));
        painter.restore();
    } else {
        painter.fillRect(onPixels(painter, bar), loss ? theme.danger : total ? theme.accent : theme.bar);
    }
    paintChartText(
        painter, {row.right(), y}, TextSide::Right, theme.numberFont(total ? FontRole::SmallStrong : FontRole::Small),
        loss ? theme.danger : theme.text, numberOf(step));
}

void BridgeChart::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    const Columns columns = this->columns(area, theme);
    const std::vector<Step> all = steps();
    const QRectF last = row(area, theme, m_data.parts.size());
    paintVertical(painter, area.top(), last.bottom(), columns.zero, theme.line2);
    for (size_t i = 0; i < all.size(); ++i) {
        const QRectF line = row(area, theme, i);
        if (all[i].kind == Step::Kind::Beside) {
            paintHorizontal(painter, line.left(), line.right(), line.top() - theme.px(3), theme.line);
        }
        paintStep(painter, all[i], columns, line, theme);
        if (all[i].kind == Step::Kind::Part) { // the next bar begins where this one ends
            const double x = columns.zero + all[i].to * columns.unit;
            paintVertical(painter, line.center().y(), line.bottom() + line.height() / 2, x, theme.line2);
        }
    }
}

std::vector<ChartMark> BridgeChart::marks(const QRectF& area, const Theme& theme) const
{
    std::vector<ChartMark> marks;
    const std::vector<Step> all = steps();
    for (size_t i = 0; i < all.size(); ++i) {
        QString words = all[i].part->name + u": "_s + numberOf(all[i]);
        if (!all[i].part->words.isEmpty()) {
            words += u". "_s + all[i].part->words;
        }
        marks.push_back({row(area, theme, i), all[i].part->key, words});
    }
    return marks;
}

ChartTable BridgeChart::table() const
{
    ChartTable table;
    table.wordColumns = 2;
    //: %1 a currency code
    table.heads = {tr("Part"), tr("Meaning"), tr("Amount, %1").arg(formats().symbol(m_data.total.amount.currency()))};
    for (const Step& step : steps()) {
        table.rows.push_back({step.part->code, step.part->name, numberOf(step)});
    }
    return table;
}

QSizeF BridgeChart::leastSize(const Theme& theme) const
{
    const size_t rows = m_data.parts.size() + 1 + (m_data.beside ? 1 : 0);
    return QSizeF(theme.px(280), double(rows) * theme.px(22) + theme.px(6));
}

} // namespace zhike
