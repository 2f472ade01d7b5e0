#include "services/recovery/recovery.h"

#include "cli/commands.h"

#include <QJsonArray>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

QJsonObject salvageJson(const SalvageReport& report)
{
    QJsonArray tables;
    for (const SalvagedTable& table : report.tables) {
        tables.append(QJsonObject{
            {u"table"_s, table.table},
            {u"saved"_s, table.saved},
            {u"refused"_s, table.refused},
            {u"gaps"_s, table.gaps}});
    }
    return {
        {u"tables"_s, tables},
        {u"brokenPages"_s, report.brokenPages},
        {u"unlinked"_s, report.unlinked},
        {u"orphans"_s, report.orphans}};
}

void declareSalvage(Options& options)
{
    options.named.add_options()("target", po::value<std::string>(), "the new file; it must not exist");
    options.positional.add("target", 1);
}

ExitCode runSalvage(Invocation& invocation)
{
    if (!invocation.has("target")) {
        return invocation.misused(u"the new file's name is missing"_s);
    }
    const Result<StoreAddress> address = invocation.address();
    if (!address) {
        return invocation.fail(address.error());
    }
    if (address->engine != Engine::Sqlite) {
        return invocation.fail({ErrorCode::Unsupported, u"only a file can be salvaged"_s});
    }
    const Result<SalvageReport> report = salvageCompany(address->path, invocation.text("target"));
    if (!report) {
        return invocation.fail(report.error());
    }
    if (invocation.wantsJson()) {
        invocation.print(salvageJson(*report));
    }
    for (const SalvagedTable& table : report->tables) {
        invocation.say(u"%1: %2 rows saved, %3 refused, %4 gaps"_s.arg(table.table)
                           .arg(table.saved)
                           .arg(table.refused)
                           .arg(table.gaps));
    }
    invocation.say(u"%1 damaged pages; %2 rows lost a link, %3 were left out since what they belong to is gone"_s
                       .arg(report->brokenPages)
                       .arg(report->unlinked)
                       .arg(report->orphans));
    return ExitCode::Done;
}

} // namespace

const Command kSalvage{
    "salvage", "NEWFILE [--json]",
    "Copies what can be read of a damaged company file into a new one; the damaged file is only read.", declareSalvage,
    runSalvage};

} // namespace zhike::cli
