#include "services/reports/rulesegmentsreport.h"

#include "documents/charts/axis.h"

#include <QCoreApplication>

namespace zhike {

namespace {

struct RuleSegmentTexts {
    Q_DECLARE_TR_FUNCTIONS(zhike::RuleSegmentsReport)
};

} // namespace

ChartTable ruleSegmentTableOf(const QList<SegmentTrend>& trends, Currency base, const Formats& formats)
{
    ChartTable table;
    table.heads = {RuleSegmentTexts::tr("Segment"), RuleSegmentTexts::tr("Customers"), RuleSegmentTexts::tr("Value"),
                   RuleSegmentTexts::tr("At risk"), RuleSegmentTexts::tr("Came"),      RuleSegmentTexts::tr("Went"),
                   RuleSegmentTexts::tr("Change")};
    for (const SegmentTrend& trend : trends) {
        if (!trend.isKnown) {
            continue;
        }
        const SegmentMovement& movement = trend.movement;
        table.rows.push_back(
            {trend.segment.details.name, formats.number(movement.after), formats.money(Money(trend.value.value, base)),
             formats.money(Money(trend.value.atRisk, base)), formats.number(movement.entered),
             formats.number(movement.left),
             trend.isYounger ? RuleSegmentTexts::tr("new", "a segment, in place of the change of its size")
                             : signedNumber(formats, movement.after - movement.before)});
    }
    return table;
}

void addRuleSegments(
    Report& report, const QList<SegmentTrend>& trends, Day from, Day to, Currency base, const Formats& formats)
{
    ChartTable table = ruleSegmentTableOf(trends, base, formats);
    if (table.rows.empty()) {
        return;
    }
    report.blocks.emplace_back(Report::PageBreak{});
    report.blocks.emplace_back(Report::Heading{
        RuleSegmentTexts::tr("Segments by your own rules"),
        RuleSegmentTexts::tr("came and went from %1 to %2", "two days")
            .arg(formats.longDay(from), formats.longDay(to))});
    report.blocks.emplace_back(Report::Table{std::move(table)});
}

} // namespace zhike
