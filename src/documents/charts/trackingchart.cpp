#include "documents/charts/trackingchart.h"

#include "documents/charts/axis.h"
#include "documents/painting.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

TrackingChart::TrackingChart(TrackingData data, const Formats& formats) : Chart(formats), m_data(std::move(data))
{
    m_data.expected.resize(m_data.actual.size());
    m_data.fittedWeeks = std::min(m_data.fittedWeeks, m_data.actual.size());
    double highest = 1;
    for (size_t i = 0; i < weeks(); ++i) {
        highest = std::max({highest, m_data.actual[i], m_data.expected[i]});
    }
    m_ticks = roundTicks(0, highest * 1.06);
    m_high = m_ticks.back();
}

QRectF TrackingChart::plot(const QRectF& area, const Theme& theme) const
{
    const QFont axis = theme.numberFont(FontRole::Axis);
    double left = 0;
    for (const double tick : m_ticks) {
        left = std::max(left, chartTextWidth(axis, formats().axisNumber(tick)));
    }
    const double right = std::max(
        chartTextWidth(theme.font(FontRole::SmallStrong), tr("expected")),
        chartTextWidth(theme.font(FontRole::Small), tr("actual")));
    return area.adjusted(left + theme.px(8), theme.px(4), -right - theme.px(8), -theme.px(22));
}

double TrackingChart::xOf(double week, const QRectF& plot) const
{
    return plot.left() + (weeks() > 1 ? week / double(weeks() - 1) : 0) * plot.width();
}

void TrackingChart::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    const QRectF inner = plot(area, theme);
    paintHeldOut(painter, inner, theme);
    VerticalAxis axis{0, m_high, m_ticks, {}};
    for (const double tick : m_ticks) {
        axis.labels.push_back(formats().axisNumber(tick));
    }
    axis.paint(painter, inner, theme);
    paintMonths(painter, inner, theme);
    if (weeks() < 2) {
        return;
    }
    const auto lineOf = [&](const std::vector<double>& values) {
        QPainterPath path;
        for (size_t i = 0; i < values.size(); ++i) {
            const QPointF point(xOf(double(i), inner), axis.yOf(values[i], inner));
            if (i == 0) {
                path.moveTo(point);
            } else {
                path.lineTo(point);
            }
        }
        return path;
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(lineOf(m_data.actual), QPen(theme.text2, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.strokePath(lineOf(m_data.expected), QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
    paintEnds(painter, inner, theme);
    paintSpecials(painter, inner, theme);
}

void TrackingChart::paintHeldOut(QPainter& painter, const QRectF& plot, const Theme& theme) const
{
    if (m_data.fittedWeeks == 0 || m_data.fittedWeeks >= weeks()) {
        return;
    }
    const double border = xOf(double(m_data.fittedWeeks) - 0.5, plot);
    painter.fillRect(onPixels(painter, QRectF(border, plot.top(), plot.right() - border, plot.height())), theme.raised);
    painter.save();
    QPen dashed(theme.text2, 1);
    dashed.setDashPattern({3, 3});
    painter.setPen(dashed);
    painter.drawLine(QPointF(border, plot.top()), QPointF(border, plot.bottom()));
    painter.restore();
    const QFont font = theme.font(FontRole::Axis);
    const double y = plot.top() + theme.px(8);
    paintChartText(painter, {border - theme.px(6), y}, TextSide::Right, font, theme.text2, tr("fitted"));
    paintChartText(painter, {border + theme.px(6), y}, TextSide::Left, font, theme.text2, tr("held out"));
}

void TrackingChart::paintMonths(QPainter& painter, const QRectF& plot, const Theme& theme) const
{
    if (weeks() < 2) {
        return;
    }
    const QFont font = theme.numberFont(FontRole::Axis);
    const QDate first = m_data.firstWeek.date();
    const QDate last = weekDay(weeks() - 1).date();
    const int months = (last.year() - first.year()) * 12 + last.month() - first.month();
    const bool english = formats().language() == UiLanguage::English;
    const double widest = chartTextWidth(font, english ? u"Mmm 2026"_s : u"2026-12"_s) + theme.px(12);
    int every = 1; // months between labels: as few as there is room for
    for (const int step : {3, 6, 12, 24, 60, 120}) {
        const int labels = months / every + 1;
        if (labels * widest <= plot.width()) {
            break;
        }
        every = step;
    }
    double free = plot.left() - theme.px(20); // labels never touch each other
    int shownYear = 0;
    for (QDate month = first.addDays(1 - first.day()); month <= last; month = month.addMonths(every)) {
        const double week = double(first.daysTo(month)) / 7;
        const double x = xOf(std::max(0.0, week), plot);
        const bool yearToo = month.year() != shownYear;
        const QString text = english ? formats().locale().toString(month, yearToo ? u"MMM yyyy"_s : u"MMM"_s)
                                     : month.toString(yearToo ? u"yyyy-MM"_s : u"M 月"_s);
        const double half = chartTextWidth(font, text) / 2;
        const double middle = std::clamp(x, plot.left() + half - theme.px(8), plot.right() - half + theme.px(16));
        if (middle - half < free + theme.px(10)) {
            continue;
        }
        paintChartText(painter, {middle, plot.bottom() + theme.px(11)}, TextSide::Centre, font, theme.text2, text);
        free = middle + half;
        shownYear = month.year();
    }
}

void TrackingChart::paintEnds(QPainter& painter, const QRectF& plot, const Theme& theme) const
{
    const VerticalAxis axis{0, m_high, {}, {}};
    double actual = axis.yOf(m_data.actual.back(), plot);
    double expected = axis.yOf(m_data.expected.back(), plot);
    const double apart = theme.px(15);
    if (std::abs(actual - expected) < apart) {
        const double middle = (actual + expected) / 2;
        const double up = actual <= expected ? -apart / 2 : apart / 2;
        actual = middle + up;
        expected = middle - up;
    }
    const double x = plot.right() + theme.px(6);
    paintChartText(painter, {x, actual}, TextSide::Left, theme.font(FontRole::Small), theme.text2, tr("actual"));
    paintChartText(
        painter, {x, expected}, TextSide::Left, theme.font(FontRole::SmallStrong), theme.accent, tr("expected"));
}

void TrackingChart::paintSpecials(QPainter& painter, const QRectF& plot, const Theme& theme) const
{
    const VerticalAxis axis{0, m_high, {}, {}};
    const QFont font = theme.font(FontRole::Axis);
    std::vector<QRectF> taken; // names never lie on each other
    for (const TrackingData::Special& special : m_data.specials) {
        const int days = special.day - m_data.firstWeek;
        const auto week = size_t(std::max(0, days / 7));
        if (days < 0 || week >= weeks()) {
            continue;
        }
        const double value = axis.yOf(m_data.actual[week], plot);
        const bool peak = m_data.actual[week] >= m_data.expected[week];
        const double half = chartTextWidth(font, special.name) / 2;
        const double x = std::clamp(xOf(double(week), plot), plot.left() + half, plot.right() - half);
        const double y = std::clamp(
            value + (peak ? -theme.px(10) : theme.px(12)), plot.top() + theme.px(8), plot.bottom() - theme.px(8));
        const QRectF room(x - half - theme.px(4), y - theme.px(8), 2 * half + theme.px(8), theme.px(16));
        if (std::ranges::any_of(taken, [&room](const QRectF& other) { return other.intersects(room); })) {
            continue;
        }
        taken.push_back(room);
        paintChartText(painter, {x, y}, TextSide::Centre, font, theme.text2, special.name);
    }
}

QString TrackingChart::specialIn(size_t week) const
{
    const auto found = std::ranges::find_if(m_data.specials, [&](const TrackingData::Special& special) {
        const int days = special.day - weekDay(week);
        return days >= 0 && days < 7;
    });
    return found == m_data.specials.end() ? QString() : found->name;
}

std::vector<ChartMark> TrackingChart::marks(const QRectF& area, const Theme& theme) const
{
    const QRectF inner = plot(area, theme);
    std::vector<ChartMark> marks;
    for (size_t i = 0; i < weeks(); ++i) {
        const double left = xOf(std::max(0.0, double(i) - 0.5), inner);
        const double right = xOf(std::min(double(weeks() - 1), double(i) + 0.5), inner);
        //: one week of the check of the model: %1 first day of the week, %2 and %3 numbers of orders
        QString words = tr("Week of %1: %2 came, %3 expected")
                            .arg(
                                formats().longDay(weekDay(i)), formats().decimal(m_data.actual[i], 0),
                                formats().decimal(m_data.expected[i], 0));
        if (const QString special = specialIn(i); !special.isEmpty()) {
            words += u" ("_s + special + u')';
        }
        marks.push_back({QRectF(left, inner.top(), right - left, inner.height()), int(i), words});
    }
    return marks;
}

ChartTable TrackingChart::table() const
{
    ChartTable table;
    table.wordColumns = 2;
    table.heads = {tr("Week of"), tr("Model"), tr("Actual"), tr("Expected")};
    if (!m_data.specials.empty()) {
        table.heads.append(tr("Special day"));
    }
    for (size_t i = 0; i < weeks(); ++i) {
        table.rows.push_back(
            {formats().longDay(weekDay(i)), i < m_data.fittedWeeks ? tr("fitted") : tr("held out"),
             formats().decimal(m_data.actual[i], 0), formats().decimal(m_data.expected[i], 0)});
        if (!m_data.specials.empty()) {
            table.rows.back().append(specialIn(i));
        }
    }
    return table;
}

QSizeF TrackingChart::leastSize(const Theme& theme) const
{
    return QSizeF(theme.px(280), theme.px(180));
}

} // namespace zhike
