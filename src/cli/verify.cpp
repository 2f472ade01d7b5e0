#include "services/verify/verify.h"

#include "cli/commands.h"

#include <QJsonArray>

namespace zhike::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject verifyJson(const VerifyReport& report)
{
    QJsonArray findings;
    for (const VerifyFinding& finding : report.findings) {
        findings.append(QJsonObject{
            {u"check"_s, keyOf(finding.check)},
            {u"count"_s, finding.count},
            {u"what"_s, finding.what},
            {u"first"_s, QJsonArray::fromStringList(finding.first)}});
    }
    QJsonObject milliseconds;
    for (const auto& [check, spent] : report.milliseconds) {
        milliseconds.insert(keyOf(check), spent);
    }
    return {{u"ok"_s, report.findings.isEmpty()}, {u"findings"_s, findings}, {u"milliseconds"_s, milliseconds}};
}

ExitCode runVerify(Invocation& invocation)
{
    const Result<OpenStore> open = invocation.open(OpenMode::ReadOnly);
    if (!open) {
        return invocation.fail(open.error());
    }
    const Result<VerifyReport> report = verifyStore(*open->session);
    if (!report) {
        return invocation.fail(report.error());
    }
    if (invocation.wantsJson()) {
        invocation.print(verifyJson(*report));
    }
    for (const VerifyFinding& finding : report->findings) {
        invocation.say(u"%1: %2 (%3)"_s.arg(keyOf(finding.check), finding.what).arg(finding.count));
        for (const QString& row : finding.first) {
            invocation.say(u"  "_s + row);
        }
    }
    if (report->findings.isEmpty() && !invocation.wantsJson()) {
        invocation.print(u"ok: %1 checks found nothing"_s.arg(report->milliseconds.size()));
    }
    return report->findings.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

const Command kVerify{
    "verify", "[--json]",
    "Reads the whole company and checks its structure and everything that must hold in it; changes nothing.",
    [](Options&) {}, runVerify};

} // namespace zhike::cli
