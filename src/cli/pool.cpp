#include "cli/commands.h"
#include "repositories/settings.h"
#include "services/pool/poolrules.h"
#include "services/pool/poolrun.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <algorithm>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

void declarePoolRule(Options& options)
{
    // clang-format off
    options.named.add_options()
        ("rule", po::value<std::string>()->value_name("NAME"), "a rule; without it one that is made of --days")
        ("days", po::value<int>()->value_name("N"), "days without a follow-up")
        ("as-of", po::value<std::string>()->value_name("DAY"), "another day than today, as 2026-01-31");
    // clang-format on
}

void declarePoolList(Options&) { }

Result<Instant> poolMoment(const Invocation& invocation)
{
    if (!invocation.has("as-of")) {
        return Instant::from(QDateTime::currentDateTimeUtc());
    }
    const QDate day = QDate::fromString(invocation.text("as-of"), Qt::ISODate);
    return day.isValid() ? Result<Instant>(Instant::from(day.startOfDay().addSecs(12 * 3600)))
                         : zhike::fail(ErrorCode::InvalidInput, u"--as-of is a day such as 2026-01-31"_s);
}

Result<PoolRuleDraft> poolRuleOf(SqlSession& session, const Invocation& invocation)
{
    PoolRuleDraft rule;
    if (invocation.has("rule")) {
        ZHIKE_TRY(const QList<PoolRule> rules, poolRules(session));
        const QString name = invocation.text("rule");
        const auto found = std::ranges::find_if(
            rules, [&name](const PoolRule& each) { return each.details.name.compare(name, Qt::CaseInsensitive) == 0; });
        if (found == rules.end()) {
            return zhike::fail(ErrorCode::NotFound, u"there is no rule '%1'"_s.arg(name));
        }
        rule = found->details;
    }
    rule.name = rule.name.isEmpty() ? u"simulated"_s : rule.name;
    if (invocation.has("days")) {
        rule.days = invocation.value<int>("days");
    }
    return faultsOf(rule).isEmpty() ? Result<PoolRuleDraft>(rule)
                                    : zhike::fail(ErrorCode::InvalidInput, u"--days is out of range"_s);
}

QJsonObject shareJson(const PoolSimulation::Share& share)
{
    return {{u"customers"_s, share.customers}, {u"value"_s, share.value}};
}

Result<QJsonObject> poolSimulationOf(const Invocation& invocation)
{
    ZHIKE_TRY(const OpenStore open, invocation.open(OpenMode::ReadOnly));
    ZHIKE_TRY(const PoolRuleDraft rule, poolRuleOf(*open.session, invocation));
    ZHIKE_TRY(const Instant now, poolMoment(invocation));
    QElapsedTimer clock;
    clock.start();
    ZHIKE_TRY(const PoolSimulation simulation, simulatePoolRule(*open.session, rule, now));
    QJsonArray days;
    for (size_t ahead = 0; ahead < simulation.days.size(); ++ahead) {
        QJsonObject day = shareJson(simulation.days[ahead]);
        day.insert(u"day"_s, simulation.today.plus(qint32(ahead)).date().toString(Qt::ISODate));
        days.append(day);
    }
    QJsonArray owners;
    for (const PoolSimulation::OwnerShare& owner : simulation.owners) {
        QJsonObject share = shareJson(owner.share);
        share.insert(u"owner"_s, owner.name);
        owners.append(share);
    }
    return QJsonObject{
        {u"rule"_s, rule.name},
        {u"overdue"_s, shareJson(simulation.overdue)},
        {u"total"_s, shareJson(simulation.total)},
        {u"days"_s, days},
        {u"owners"_s, owners},
        {u"first"_s, QJsonArray::fromStringList(simulation.names)},
        {u"milliseconds"_s, clock.elapsed()}};
}

Result<QJsonObject> poolRunOf(const Invocation& invocation)
{
    ZHIKE_TRY(const OpenStore open, invocation.open(OpenMode::MustExist));
    ZHIKE_TRY(const Currency base, baseCurrency(*open.session));
    ZHIKE_TRY(const Instant now, poolMoment(invocation));
    QElapsedTimer clock;
    clock.start();
    ZHIKE_TRY(const qint64 returned, runPoolRules(*open.session, now, base));
    return QJsonObject{{u"returned"_s, returned}, {u"milliseconds"_s, clock.elapsed()}};
}

Result<QJsonObject> poolListOf(const Invocation& invocation)
{
    ZHIKE_TRY(const OpenStore open, invocation.open(OpenMode::ReadOnly));
    ZHIKE_TRY(const QList<PoolRule> stored, poolRules(*open.session));
    QJsonArray rules;
    for (const PoolRule& rule : stored) {
        rules.append(QJsonObject{
            {u"name"_s, rule.details.name},
            {u"days"_s, rule.details.days},
            {u"kinds"_s, rule.details.kinds},
            {u"warning_days"_s, rule.details.warningDays},
            {u"active"_s, rule.details.isActive}});
    }
    ZHIKE_TRY(const QList<PoolRun> made, readPoolRuns(*open.session, 30));
    QJsonArray runs;
    for (const PoolRun& run : made) {
        runs.append(QJsonObject{
            {u"run"_s, run.id}, {u"at"_s, run.at.utc().toString(Qt::ISODate)}, {u"customers"_s, run.customers}});
    }
    return QJsonObject{{u"rules"_s, rules}, {u"runs"_s, runs}};
}

ExitCode answer(Invocation& invocation, const Result<QJsonObject>& json)
{
    if (!json) {
        return invocation.fail(json.error());
    }
    invocation.print(*json);
    return ExitCode::Done;
}

ExitCode runPoolSimulate(Invocation& invocation)
{
    if (!invocation.has("rule") && !invocation.has("days")) {
        return invocation.misused(u"name --rule NAME or --days N"_s);
    }
    return answer(invocation, poolSimulationOf(invocation));
}

ExitCode runPoolRun(Invocation& invocation)
{
    return answer(invocation, poolRunOf(invocation));
}

ExitCode runPoolList(Invocation& invocation)
{
    return answer(invocation, poolListOf(invocation));
}

void declarePoolRun(Options& options)
{
    // clang-format off
    options.named.add_options()
        ("as-of", po::value<std::string>()->value_name("DAY"), "another day than today, as 2026-01-31");
    // clang-format on
}

} // namespace

const Command kPoolSimulate{
    "pool simulate", "--rule NAME | --days N [--as-of DAY]",
    "Prints which customers a rule would return to the pool in the next 30 days; writes nothing.", declarePoolRule,
    runPoolSimulate};
const Command kPoolRun{
    "pool run", "[--as-of DAY]",
    "Returns customers to the pool by the rules that are switched on, as the window does daily.", declarePoolRun,
    runPoolRun};
const Command kPoolList{
    "pool list", "", "Prints the rules of the pool and what they returned in the last runs.", declarePoolList,
    runPoolList};

} // namespace zhike::cli
