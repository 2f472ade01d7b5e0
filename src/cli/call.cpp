#include "cli/commands.h"
#include "services/calls/callers.h"
#include "services/calls/runningwindow.h"

#include <QJsonArray>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

void declareCall(Options& options)
{
    options.named.add_options()("number", po::value<std::string>()->value_name("NUMBER"), "as the telephone shows it");
    options.positional.add("number", 1);
}

QJsonObject callerJson(const Caller& caller)
{
    return {
        {u"kind"_s, caller.record.kind == RecordKind::Contact ? u"contact"_s : u"customer"_s},
        {u"id"_s, caller.record.id},
        {u"customerId"_s, caller.record.customer},
        {u"name"_s, caller.name},
        {u"customer"_s, caller.customerName}};
}

void printCallers(Invocation& invocation, const QString& number, const QList<Caller>& callers)
{
    if (invocation.wantsJson()) {
        QJsonArray found;
        for (const Caller& caller : callers) {
            found.append(callerJson(caller));
        }
        invocation.print(QJsonObject{{u"number"_s, number}, {u"shown"_s, false}, {u"callers"_s, found}});
        return;
    }
    for (const Caller& caller : callers) {
        invocation.print(
            caller.customerName.isEmpty() ? caller.name : u"%1, %2"_s.arg(caller.name, caller.customerName));
    }
    if (callers.isEmpty()) {
        invocation.say(u"nobody has the number %1"_s.arg(number));
    }
}

ExitCode runCall(Invocation& invocation)
{
    const auto number = calledNumber(invocation.text("number"));
    if (!number) {
        return invocation.misused(u"name a telephone number, like +8613800164421 or tel:+86-138-0016-4421"_s);
    }
    const Result<StoreAddress> address = invocation.address();
    if (!address) {
        return invocation.fail(address.error());
    }
    if (askRunningWindow(address->path, {SeatRequest::Kind::Call, *number})) {
        invocation.say(u"the window shows who it is"_s);
        if (invocation.wantsJson()) {
            invocation.print(QJsonObject{{u"number"_s, *number}, {u"shown"_s, true}});
        }
        return ExitCode::Done;
    }
    const Result<OpenStore> open = invocation.open(OpenMode::ReadOnly);
    if (!open) {
        return invocation.fail(open.error());
    }
    const Result<QList<Caller>> callers = callersOf(*open->session, *number);
    if (!callers) {
        return invocation.fail(callers.error());
    }
    printCallers(invocation, *number, *callers);
    return ExitCode::Done;
}

} // namespace

const Command kCall{
    "call", "NUMBER", "bring up who has a telephone number: in the running window, else as text", declareCall, runCall};

} // namespace zhike::cli
