#include "cli/commands.h"
#include "services/lists/list.h"
#include "services/segments/membership.h"
#include "services/segments/segmentkeeper.h"
#include "services/segments/segmentrules.h"
#include "storage/filterjson.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

void declareCount(Options& options)
{
    // clang-format off
    options.named.add_options()
        ("name", po::value<std::string>()->value_name("NAME"), "the segment; its rule is gone through now")
        ("rule", po::value<std::string>()->value_name("JSON"), "a rule instead of a segment");
    // clang-format on
    options.positional.add("name", 1);
}

void declareNothing(Options&) { }

Result<Filter> ruleOf(SqlSession& session, const Invocation& invocation)
{
    if (invocation.has("rule")) {
        return filterFromText(invocation.text("rule"));
    }
    ZHIKE_TRY(const RuleSegment segment, segmentNamed(session, invocation.text("name")));
    return filterFromText(segment.details.rule);
}

ExitCode runCount(Invocation& invocation)
{
    if (invocation.has("name") == invocation.has("rule")) {
        return invocation.misused(u"name one segment, or give one --rule"_s);
    }
    const Result<OpenStore> open = invocation.open(OpenMode::ReadOnly);
    if (!open) {
        return invocation.fail(open.error());
    }
    QElapsedTimer clock;
    ListQuery query;
    query.context = segmentContext();
    const auto rule = ruleOf(*open->session, invocation);
    if (!rule) {
        return invocation.fail(rule.error());
    }
    query.filter = *rule;
    clock.start();
    const auto count = countOf(*open->session, query);
    const qint64 milliseconds = clock.elapsed();
    if (!count) {
        return invocation.fail(count.error());
    }
    if (invocation.wantsJson()) {
        invocation.print(QJsonObject{{u"customers"_s, *count}, {u"milliseconds"_s, milliseconds}});
    } else {
        invocation.print(u"%1"_s.arg(*count));
    }
    return ExitCode::Done;
}

QJsonObject jsonOf(const SegmentOverview& overview)
{
    QJsonObject json{
        {u"name"_s, overview.segment.details.name},
        {u"active"_s, overview.segment.details.isActive},
        {u"rule"_s, overview.segment.details.rule},
        {u"entered_30_days"_s, overview.entered},
        {u"left_30_days"_s, overview.left}};
    if (overview.state) {
        json.insert(u"members"_s, overview.state->members);
        json.insert(u"evaluated_at"_s, overview.state->evaluatedAt.utc().toString(Qt::ISODate));
    }
    return json;
}

ExitCode runList(Invocation& invocation)
{
    const Result<OpenStore> open = invocation.open(OpenMode::ReadOnly);
    if (!open) {
        return invocation.fail(open.error());
    }
    const QDateTime since = QDateTime::currentDateTimeUtc().addDays(-30);
    const auto overviews = segmentOverviews(*open->session, Instant::from(since));
    if (!overviews) {
        return invocation.fail(overviews.error());
    }
    if (invocation.wantsJson()) {
        QJsonArray all;
        for (const SegmentOverview& overview : *overviews) {
            all.append(jsonOf(overview));
        }
        invocation.print(QJsonObject{{u"segments"_s, all}});
        return ExitCode::Done;
    }
    for (const SegmentOverview& overview : *overviews) {
        const QString members = overview.state ? QString::number(overview.state->members) : u"not counted"_s;
        invocation.print(u"%1\t%2"_s.arg(overview.segment.details.name, members));
    }
    return ExitCode::Done;
}

ExitCode runRefresh(Invocation& invocation)
{
    const Result<OpenStore> open = invocation.open(OpenMode::MustExist);
    if (!open) {
        return invocation.fail(open.error());
    }
    QElapsedTimer clock;
    clock.start();
    const auto change
        = refreshAllSegments(*open->session, segmentContext(), Instant::from(QDateTime::currentDateTimeUtc()));
    if (!change) {
        return invocation.fail(change.error());
    }
    if (invocation.wantsJson()) {
        invocation.print(QJsonObject{
            {u"entered"_s, change->entered}, {u"left"_s, change->left}, {u"milliseconds"_s, clock.elapsed()}});
    } else {
        invocation.print(u"%1 entered, %2 left"_s.arg(change->entered).arg(change->left));
    }
    return ExitCode::Done;
}

} // namespace

const Command kSegmentCount{
    "segment count", "NAME | --rule JSON [--json]", "Counts the customers who meet a segment's rule now.", declareCount,
    runCount};
const Command kSegmentList{
    "segment list", "[--json]", "Lists the segments with their members as they were last counted.", declareNothing,
    runList};
const Command kSegmentRefresh{
    "segment refresh", "[--json]", "Brings the members of every segment up to date.", declareNothing, runRefresh};

} // namespace zhike::cli
