#include "services/privacy/retention.h"
#include "cli/commands.h"
#include "repositories/settings.h"

#include <QDateTime>
#include <QJsonArray>
#include <algorithm>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

void declareRetention(Options& options)
{
    // clang-format off
    options.named.add_options()
        ("kind", po::value<std::string>()->value_name("KIND"),
         "former_customers, unused_contacts, closed_cases, past_activities, order_drafts or unsaved_forms")
        ("months", po::value<int>()->value_name("N"), "another term than that of the rule");
    // clang-format on
}

void declareRetentionRun(Options& options)
{
    declareRetention(options);
    options.named.add_options()(
        "confirm", po::value<qint64>()->value_name("COUNT"), "how many records the preview says there are");
}

Instant momentOfRun()
{
    return Instant::from(QDateTime::currentDateTimeUtc());
}

/// The rule of --kind, with the term of --months where that is given.
Result<RetentionRuleDraft> retentionRuleOf(SqlSession& session, const Invocation& invocation)
{
    const auto kind = fromKey<RetentionKind>(invocation.text("kind"));
    if (!kind || fateOf(*kind) == RetentionFate::Kept) {
        return zhike::fail(ErrorCode::InvalidInput, u"--kind is none of the kinds that rules remove"_s);
    }
    ZHIKE_TRY(const QList<RetentionRuleDraft> rules, retentionRules(session));
    RetentionRuleDraft rule = *std::ranges::find(rules, *kind, &RetentionRuleDraft::kind);
    if (invocation.has("months")) {
        rule.months = invocation.value<int>("months");
        rule.isActive = true;
    }
    if (!faultsOf(rule).isEmpty()) {
        return zhike::fail(ErrorCode::InvalidInput, u"--months is 1 to %1"_s.arg(kMostMonths));
    }
    return rule;
}

QJsonObject previewJson(const RetentionPreview& preview, bool isActive)
{
    QJsonArray records;
    for (qsizetype i = 0; i < preview.names.size(); ++i) {
        records.append(QJsonObject{{u"id"_s, preview.records[i].id}, {u"name"_s, preview.names[i]}});
    }
    return {{u"kind"_s, QString::fromLatin1(keyOf(preview.kind))},
            {u"months"_s, preview.months},
            {u"active"_s, isActive},
            {u"older_than"_s, preview.cut.utc().toString(Qt::ISODate)},
            {u"count"_s, preview.count},
            {u"first"_s, records}};
}

Result<QJsonObject> previewOf(const Invocation& invocation)
{
    ZHIKE_TRY(const OpenStore open, invocation.open(OpenMode::ReadOnly));
    SqlSession& session = *open.session;
    ZHIKE_TRY(QList<RetentionRuleDraft> rules, retentionRules(session));
    if (invocation.has("kind")) {
        ZHIKE_TRY(const RetentionRuleDraft rule, retentionRuleOf(session, invocation));
        rules = {rule};
    }
    QJsonArray previews;
    for (const RetentionRuleDraft& rule : std::as_const(rules)) {
        if (fateOf(rule.kind) != RetentionFate::Kept) {
            ZHIKE_TRY(const RetentionPreview preview, retentionPreview(session, rule.kind, rule.months, momentOfRun()));
            previews.append(previewJson(preview, rule.isActive));
        }
    }
    return QJsonObject{{u"rules"_s, previews}};
}

ExitCode runPreview(Invocation& invocation)
{
    if (invocation.has("months") && !invocation.has("kind")) {
        return invocation.misused(u"--months goes with --kind"_s);
    }
    const Result<QJsonObject> json = previewOf(invocation);
    if (!json) {
        return invocation.fail(json.error());
    }
    invocation.print(*json);
    return ExitCode::Done;
}

Result<QJsonObject> runOf(const Invocation& invocation)
{
    ZHIKE_TRY(const OpenStore open, invocation.open(OpenMode::MustExist));
    SqlSession& session = *open.session;
    ZHIKE_TRY(const RetentionRuleDraft rule, retentionRuleOf(session, invocation));
    if (!rule.isActive) {
        return zhike::fail(ErrorCode::InvalidInput, u"the rule is off; --months says how long records are kept"_s);
    }
    const Instant now = momentOfRun();
    ZHIKE_TRY(const RetentionPreview preview, retentionPreview(session, rule.kind, rule.months, now));
    if (invocation.value<qint64>("confirm") != preview.count) {
        return zhike::fail(ErrorCode::InvalidInput, u"--confirm: the rule finds %1 today"_s.arg(preview.count));
    }
    ZHIKE_TRY(const Currency base, baseCurrency(session));
    ZHIKE_TRY(
        const RetentionResult done,
        runRetention(
            session, open.store->address(), {rule.kind, rule.months, preview.records, preview.count},
            {UserId(0), Role::Administrator}, now, base));
    QJsonObject json{
        {u"kind"_s, QString::fromLatin1(keyOf(rule.kind))},
        {u"months"_s, rule.months},
        {u"removed"_s, done.run.removed},
        {u"cleaned_copies"_s, QJsonArray::fromStringList(done.traces.cleanedCopies)},
        {u"other_copies"_s, QJsonArray::fromStringList(done.traces.otherCopies)}};
    if (!done.traces.isListed) {
        json.insert(u"listed_beside_backups"_s, false);
    }
    return json;
}

ExitCode runRun(Invocation& invocation)
{
    if (!invocation.has("kind") || !invocation.has("confirm")) {
        return invocation.misused(u"name --kind KIND and --confirm COUNT; retention preview says how many there are"_s);
    }
    const Result<QJsonObject> done = runOf(invocation);
    if (!done) {
        return invocation.fail(done.error());
    }
    invocation.print(*done);
    return ExitCode::Done;
}

} // namespace

const Command kRetentionPreview{
    "retention preview", "[--kind KIND [--months N]]",
    "Prints which records the keeping rules find today; writes nothing.", declareRetention, runPreview};
const Command kRetentionRun{
    "retention run", "--kind KIND --confirm COUNT [--months N]",
    "Removes what one rule finds: persons are erased for good, cases, activities and draft orders go into the bin.",
    declareRetentionRun, runRun};

} // namespace zhike::cli
