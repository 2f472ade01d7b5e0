#include "documents/charts/horizontalbars.h"
#include "documents/charts/paretochart.h"
#include "documents/charts/segmentmap.h"
#include "documents/charts/trackingchart.h"
#include "gallery/pages.h"
#include "gallery/samplerows.h"
#include "gui/common/charts/chartview.h"
#include "gui/common/languagemanager.h"

#include <QGridLayout>
#include <cmath>

namespace zhike::gallery {

using namespace Qt::StringLiterals;

namespace {

std::vector<QString> segmentNames()
{
    std::vector<QString> names;
    for (const Segment segment : kSegments) {
        names.push_back(MarkNames::of(segment));
    }
    return names;
}

SegmentMapData mapData()
{
    using enum Segment;
    SegmentMapData data;
    data.recencyLabels = {u"R1 oldest"_s, u"R2"_s, u"R3"_s, u"R4"_s, u"R5 newest"_s};
    data.frequencyLabels = {u"F1 · 1 order"_s, u"F2 · 2"_s, u"F3 · 3–4"_s, u"F4 · 5–8"_s, u"F5 · 9 +"_s};
    data.segmentNames = segmentNames();
    const auto one = [](Segment segment, qint64 customers, double millions) {
        return SegmentMapData::Cell{int(segment), customers, Money(std::int64_t(millions * 1e8), kCny)};
    };
    data.cells = {
        {one(Lost, 128488, 1.9), one(Lost, 41491, 1.3), one(AtRisk, 21594, 1.2), one(CannotLose, 10106, 1.2),
         one(CannotLose, 4652, 1.4)},
        {one(Hibernating, 104852, 4.8), one(Hibernating, 46436, 4.5), one(AtRisk, 29251, 5.4), one(AtRisk, 16570, 6.4),
         one(AtRisk, 9231, 8.9)},
        {one(AboutToSleep, 79303, 5.9), one(AboutToSleep, 48169, 7.6), one(NeedAttention, 36725, 11.0),
         one(Loyal, 25180, 15.9), one(Loyal, 16979, 26.8)},
        {one(Promising, 54882, 5.7), one(PotentialLoyalist, 45720, 10.0), one(Loyal, 42190, 17.5),
         one(Loyal, 35011, 30.6), one(Champions, 28574, 62.5)},
        {one(New, 34593, 4.0), one(PotentialLoyalist, 39524, 9.5), one(PotentialLoyalist, 44145, 20.2),
         one(Champions, 44340, 42.8), one(Champions, 43800, 105.8)},
    };
    return data;
}

ParetoData paretoData()
{
    std::vector<double> values;
    for (int i = 0; i < 10000; ++i) {
        const double rank = (i + 0.5) / 10000;
        values.push_back(rank < 0.96 ? 4000 * std::exp(-6.2 * rank) + 4 : -50);
    }
    ParetoData data = paretoOf(std::move(values), kCny);
    data.topCustomers = 206361;
    data.negativeCustomers = 41872;
    data.negativeValue = Money(-2'170'000'000, kCny);
    return data;
}

TrackingData trackingData()
{
    TrackingData data;
    data.firstWeek = *Day::from(QDate(2025, 5, 19));
    data.fittedWeeks = 52;
    unsigned noise = 7;
    for (int week = 0; week < 78; ++week) {
        noise = noise * 1103515245U + 12345U;
        const double expected = 3000 + 7600 * (1 - std::exp(-week / 14.0)) - std::max(0, week - 40) * 35.0;
        double actual = expected * (0.93 + 0.14 * double((noise >> 16U) % 1000U) / 1000.0);
        if (week == 25 || week == 77) {
            actual *= 1.28;
        }
        if (week == 38 || week == 39) {
            actual *= 0.62;
        }
        data.expected.push_back(expected);
        data.actual.push_back(actual);
    }
    data.specials = {{data.firstWeek.plus(25 * 7), u"11.11"_s}, {data.firstWeek.plus(39 * 7), u"Spring Festival"_s}};
    return data;
}

} // namespace

std::unique_ptr<QWidget> chartsPage()
{
    const Formats& formats = LanguageManager::formats();
    auto page = std::make_unique<Panel>(Surface::Base);
    auto* grid = new QGridLayout(page.get());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    const auto add = [&](int row, int column, const QString& title, const QString& measure, const QString& note,
                         std::unique_ptr<Chart> chart) {
        auto* view = new ChartView;
        view->setLines(Qt::RightEdge | Qt::BottomEdge);
        view->setHeading(title, measure);
        view->setNote(note);
        view->setChart(std::move(chart));
        grid->addWidget(view, row, column);
        return view;
    };
    add(0, 0, u"Segment map"_s, u"customers and value, by recency and frequency"_s,
        u"1,031,806 customers who have bought. Every cell opens its list."_s,
        std::make_unique<SegmentMap>(mapData(), formats));
    add(0, 1, u"Who carries the value"_s, u"share of historic + current value, best first"_s,
        u"Historic + current ¥1,284.9 M. Gini 0.71, was 0.70 on 20 Aug."_s,
        std::make_unique<ParetoChart>(paretoData(), formats));
    add(0, 2, u"Can the model be trusted?"_s, u"repeat orders per week"_s,
        u"MBG/NBD · held-out total error +2.8 % · RMSE 1.58 · correlation .64"_s,
        std::make_unique<TrackingChart>(trackingData(), formats));
    std::vector<BarData> bars;
    const double values[] = {211.05, 90.72, 39.74, 3.96, 5.68, 10.97, 13.51, 21.92, 2.65, 9.28, -3.12};
    for (const Segment segment : kSegments) {
        const double value = values[size_t(segment)];
        bars.push_back(
            {MarkNames::of(segment), value, formats.largeMoney(Money(std::int64_t(value * 1e8), kCny)),
             formats.percent(value / 412.6), int(segment), int(segment)});
    }
    add(1, 0, u"Value by segment"_s, u"current value, three years"_s, {},
        std::make_unique<HorizontalBars>(std::move(bars), QStringList{u"Segment"_s, u"Value"_s, u"Share"_s}, formats));
    add(1, 1, u"The same as a table"_s, u"list icon"_s, {}, std::make_unique<SegmentMap>(mapData(), formats))
        ->setShowsTable(true);
    auto* refused = add(1, 2, u"Can the model be trusted?"_s, u"repeat orders per week"_s, {}, nullptr);
    refused->setRefusal(u"Fewer than 50 customers have bought twice. A model fitted on them would only guess; import "
                        "more of the past, or wait until more have come back."_s);
    page->resize(1752, 790);
    return page;
}

} // namespace zhike::gallery
