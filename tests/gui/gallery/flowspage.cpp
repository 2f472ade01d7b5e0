#include "documents/charts/bridgechart.h"
#include "documents/charts/cubechart.h"
#include "documents/charts/flowchart.h"
#include "documents/charts/groupchart.h"
#include "documents/charts/lifecyclechart.h"
#include "documents/charts/stageblocks.h"
#include "documents/marks.h"
#include "gallery/pages.h"
#include "gui/common/charts/chartview.h"
#include "gui/common/languagemanager.h"

#include <QGridLayout>

namespace zhike::gallery {

using namespace Qt::StringLiterals;

namespace {

/// The figures of the picture this page is held against.
FlowData flows()
{
    const qint64 before[] = {107180, 121260, 132184, 50534, 70231, 43677, 113975, 59743, 12249, 123648, 146181};
    FlowData data;
    data.before = u"20 Aug 2026"_s;
    data.after = u"20 Nov 2026"_s;
    for (const Segment segment : kSegments) {
        data.groups.push_back(
            {MarkNames::of(segment), int(segment), segment < Segment::AboutToSleep ? Growth::Good : Growth::Bad,
             false});
    }
    data.groups.push_back({u"New since"_s, -1, Growth::Neutral, true});
    const auto move = [&](size_t from, size_t to, qint64 count) { data.moves.push_back({from, to, count}); };
    for (size_t i = 0; i < 11; ++i) {
        const bool early = i == 3 || i == 4;
        move(i, i, before[i] * (early ? 2 : 7) / 10);
        move(i, (i + 1) % 11, before[i] * (early ? 5 : 2) / 10);
        move(i, (i + 6) % 11, before[i] / 14);
        move(i, (i + 9) % 11, before[i] / 30);
    }
    move(11, 3, 34593);
    move(11, 2, 9000);
    move(11, 0, 7351);
    return data;
}

LifecycleData lifecycle()
{
    LifecycleData data;
    data.stockHead = u"stock 20 Nov"_s;
    data.stages = {{u"Potential"_s, 172525, 24180, 33104, Growth::Good, 0},
                   {u"Development"_s, 168240, 40210, 50944, Growth::Good, 1},
                   {u"Growth"_s, 142918, 17230, 26410, Growth::Good, 2},
                   {u"Maturity"_s, 121377, 10344, 14902, Growth::Good, 3},
                   {u"Decline"_s, 163052, 19806, 31377, Growth::Bad, 4},
                   {u"Ended"_s, 421630, 6125, 20801, Growth::Bad, 5},
                   {u"Recovered"_s, 14589, 5900, 6125, Growth::Good, 6}};
    return data;
}

CubeData cube(const Formats& formats)
{
    CubeData data;
    data.contributionHead = u"contribution"_s;
    data.satisfactions = {u"Satisfaction low"_s, u"middle"_s, u"high"_s};
    data.contributions = {u"low"_s, u"middle"_s, u"high"_s};
    data.retentions = {u"slipping"_s, u"steady"_s, u"sure"_s};
    const double millions[3][3][3]
        = {{{1.2, 0.6, 0.3}, {5.1, 2.2, 0.8}, {12.4, 6.2, 1.4}},
           {{0.9, 0.5, 0.2}, {4.0, 2.9, 1.0}, {9.8, 6.3, 1.3}},
           {{0.3, 0.2, 0.1}, {1.9, 1.4, 0.5}, {5.0, 4.0, 1.7}}};
    for (size_t s = 0; s < 3; ++s) {
        for (size_t c = 0; c < 3; ++c) {
            for (size_t r = 0; r < 3; ++r) {
                const Money money(std::int64_t(millions[s][c][r] * 1e8), kCny);
                data.cells.push_back({millions[s][c][r], formats.largeMoney(money), 5210, 0});
            }
        }
    }
    const auto act = [&](int rank, size_t s, size_t c, size_t r, const QString& name, const QString& words) {
        data.cells[size_t(data.key(s, c, r))].rank = rank;
        data.actions.push_back({rank, name, words, data.key(s, c, r)});
    };
    act(1, 0, 2, 0, u"Save first"_s, u"personal call in 5 days"_s);
    act(2, 1, 2, 0, u"Find the reason"_s, u"survey, then call"_s);
    act(3, 1, 2, 1, u"Keep in touch"_s, u"visit each quarter"_s);
    act(4, 0, 1, 0, u"Repair"_s, u"close open complaints"_s);
    act(5, 0, 2, 1, u"Repair"_s, u"manager writes"_s);
    return data;
}

BridgeData bridge()
{
    const auto part = [](const QString& code, const QString& name, std::int64_t yuan, int key) {
        return BridgeData::Part{code, name, Money(yuan * 100, kCny), {}, key};
    };
    BridgeData data;
    data.parts = {part(u"CLV1"_s, u"First purchase"_s, 4180, 1), part(u"CLV2"_s, u"Repeat"_s, 171640, 2),
                  part(u"CLV3"_s, u"Cross-sell"_s, 52310, 3),    part(u"CLV4"_s, u"Lower cost to serve"_s, 8260, 4),
                  part(u"CLV6"_s, u"Price premium"_s, -9750, 6), part({}, u"Standard cost"_s, -38120, 7)};
    data.total = part({}, u"Historic value"_s, 188520, 8);
    data.beside = part(u"CLV5"_s, u"Referral, beside"_s, 23460, 5);
    return data;
}

GroupData calibration()
{
    GroupData data;
    data.groupHead = u"repeat purchases"_s;
    data.valueHead = u"customers"_s;
    const double actual[] = {1411, 439, 214, 100, 62, 38, 29, 64};
    const double expected[] = {1433, 424, 201, 107, 62, 38, 25, 67};
    for (int i = 0; i < 8; ++i) {
        data.groups.push_back({i == 7 ? u"7 +"_s : QString::number(i), actual[i], expected[i], 0});
    }
    return data;
}

StageData stages()
{
    StageData data;
    data.stages = {{u"Potential"_s, true, {}}, {u"Development"_s, true, {}}, {u"Growth"_s, true, {}},
                   {u"Maturity"_s, true, {}},  {u"Decline"_s, true, {}},     {u"Ended"_s, false, {}}};
    data.current = 4;
    data.daysInIt = 38;
    return data;
}

} // namespace

std::unique_ptr<QWidget> flowsPage()
{
    const Formats& formats = LanguageManager::formats();
    auto page = std::make_unique<Panel>(Surface::Base);
    auto* grid = new QGridLayout(page.get());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    const auto add
        = [&](int row, int column, const QString& title, const QString& measure, std::unique_ptr<Chart> chart) {
              auto* view = new ChartView;
              view->setLines(Qt::RightEdge | Qt::BottomEdge);
              view->setHeading(title, measure);
              view->setNote(u"731,104 customers with unknown satisfaction are listed apart."_s);
              view->setChart(std::move(chart));
              grid->addWidget(view, row, column);
          };
    add(0, 0, u"Who moved"_s, u"segments, then and now; grey stayed"_s, std::make_unique<FlowChart>(flows(), formats));
    add(0, 1, u"Lifecycle"_s, u"stock and flows since 20 Aug"_s,
        std::make_unique<LifecycleChart>(lifecycle(), formats));
    add(0, 2, u"Whom to keep first"_s, u"square = value at risk"_s,
        std::make_unique<CubeChart>(cube(formats), formats));
    add(1, 0, u"What they have brought"_s, u"¥, to 20 Nov 2026"_s, std::make_unique<BridgeChart>(bridge(), formats));
    add(1, 1, u"Calibration by frequency"_s, u"customers by repeat purchases"_s,
        std::make_unique<GroupChart>(calibration(), formats));
    add(1, 2, u"Stage"_s, {}, std::make_unique<StageBlocks>(stages(), formats));
    for (int column = 0; column < 3; ++column) {
        grid->setColumnStretch(column, 1);
    }
    grid->setRowStretch(0, 3);
    grid->setRowStretch(1, 2);
    page->resize(1752, 860);
    return page;
}

} // namespace zhike::gallery
