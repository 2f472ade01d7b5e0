#include "cli/commands.h"
#include "exchange/fault.h"
#include "repositories/changes/changelog.h"
#include "repositories/lists/displaynames.h"

#include <QDateTime>
#include <QJsonArray>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

constexpr int kMostChanges = 100'000;

void declareChanges(Options& options)
{
    // clang-format off
    options.named.add_options()
        ("limit", po::value<int>()->default_value(100)->value_name("N"), "the newest N of them")
        ("what", po::value<std::string>()->value_name("ACTION"), "only these: export_records, import_records ...");
    // clang-format on
}

Result<QJsonArray> changesOf(SqlSession& session, int limit, const QString& action)
{
    ZHIKE_TRY(const QList<LoggedChange> changes, newestChanges(session, action.isEmpty() ? limit : kMostChanges));
    QJsonArray list;
    for (const LoggedChange& change : changes) {
        const QString what = QString::fromLatin1(keyOf(change.title.action));
        if (list.size() == limit || (!action.isEmpty() && what != action)) {
            continue;
        }
        ZHIKE_TRY(const QString who, displayName(session, RecordKind::User, std::optional<UserId>(change.user)));
        list.append(QJsonObject{
            {u"id"_s, qint64(change.id.value())},
            {u"at"_s, change.at.utc().toString(Qt::ISODateWithMs)},
            {u"who"_s, who},
            {u"what"_s, what},
            {u"subject"_s, change.title.subject},
            {u"rows"_s, change.title.rows}});
    }
    return list;
}

ExitCode runChanges(Invocation& invocation)
{
    const int limit = invocation.value<int>("limit");
    if (limit < 1 || limit > kMostChanges) {
        return invocation.misused(u"--limit takes 1 to %1"_s.arg(kMostChanges));
    }
    const QString action = invocation.text("what");
    if (!action.isEmpty() && !fromKey<ChangeAction>(action)) {
        return invocation.misused(u"there is no action '%1'"_s.arg(action));
    }
    const Result<OpenStore> open = invocation.open(OpenMode::ReadOnly);
    if (!open) {
        return invocation.fail(open.error());
    }
    const Result<QJsonArray> list = changesOf(*open->session, limit, action);
    if (!list) {
        return invocation.fail(list.error());
    }
    if (invocation.wantsJson()) {
        invocation.print(QJsonObject{{u"changes"_s, *list}});
        return ExitCode::Done;
    }
    for (const QJsonValue& each : *list) {
        const QJsonObject change = each.toObject();
        invocation.print(u"%1  %2  %3  %4  %5"_s.arg(
            change.value("at"_L1).toString(), escaped(change.value("who"_L1).toString(), 100),
            change.value("what"_L1).toString(), QString::number(change.value("rows"_L1).toInteger()),
            escaped(change.value("subject"_L1).toString(), 300)));
    }
    return ExitCode::Done;
}

} // namespace

const Command kChangesList{
    "changes list", "[--limit N] [--what ACTION] [--json]",
    "Shows who did what and when, exports among it, newest first.", declareChanges, runChanges};

} // namespace zhike::cli
