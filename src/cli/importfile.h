#pragma once

#include "cli/command.h"
#include "exchange/csvdetect.h"
#include "services/changes/change.h"
#include "services/importing/batchwriter.h"
#include "services/importing/importresult.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

/// What the commands that import a file of rows have in common.
namespace zhike::cli {

/// The file and how it is read, the file of rejected rows, --forget and --dry-run.
void declareFileOptions(Options& options);
[[nodiscard]] Result<CsvChoices> choicesOf(const Invocation& invocation);
/// What --date-order and --decimal-mark say.
[[nodiscard]] Result<void> readFormats(const Invocation& invocation, DayFormat& days, NumberFormat& numbers);
/// What nobody has decided and the file does not prove; empty: nothing.
[[nodiscard]] QString openQuestion(const Invocation& invocation, bool isDateOrderOpen, bool isDecimalMarkOpen);

/// A check leaves no new file behind: without one it looks at an empty company in memory.
[[nodiscard]] Result<OpenStore> openForImport(Invocation& invocation);

[[nodiscard]] QJsonObject rejectsJson(
    qint64 rows, const QMap<QString, qint64>& reasons, const QList<RejectedRow>& rejected, const QStringList& header);
void sayRejects(
    Invocation& invocation, const QMap<QString, qint64>& reasons, const QList<RejectedRow>& rejected,
    const QStringList& header);
ExitCode failImport(Invocation& invocation, const ImportFailure& failure);

/// What differs between the imports of two kinds of file.
template <class Inspection, class Plan, class Summary> struct ImportSteps {
    ImportResult<Inspection> (*inspect)(SqlSession& session, const QString& path, const CsvChoices& choices);
    Result<void> (*applyOptions)(const Invocation& invocation, Inspection& inspection);
    ImportResult<Summary> (*check)(SqlSession& session, const Plan& plan, const Author& author);
    ImportResult<Summary> (*import)(const BatchWriter& writer, const Plan& plan, const Author& author, Instant now);
    QJsonObject (*json)(const Summary& summary, const Plan& plan, const QStringList& header);
    void (*print)(Invocation& invocation, const Summary& summary);
};

/// An import from its file to its summary: what the options say goes into the plan that the file suggests, what stays
/// open is asked for, and the rest is checked or written.
template <class Inspection, class Plan, class Summary>
ExitCode runImport(Invocation& invocation, const ImportSteps<Inspection, Plan, Summary>& steps)
{
    const Result<CsvChoices> choices = choicesOf(invocation);
    if (!choices) {
        return invocation.misused(choices.error().detail);
    }
    Result<OpenStore> open = openForImport(invocation);
    if (!open) {
        return invocation.fail(open.error());
    }
    SqlSession& session = *open->session;
    ImportResult<Inspection> inspection = steps.inspect(session, invocation.text("file"), *choices);
    if (!inspection) {
        return failImport(invocation, inspection.error());
    }
    const QStringList& header = inspection->detection.header;
    if (invocation.has("forget")) {
        inspection->plan = inspection->guessedPlan;
    }
    if (const Result<void> applied = steps.applyOptions(invocation, *inspection); !applied) {
        return invocation.misused(applied.error().detail);
    }
    if (const QString question
        = openQuestion(invocation, inspection->guess.isDateOrderOpen, inspection->guess.isDecimalMarkOpen);
        !question.isEmpty()) {
        return invocation.fail({ErrorCode::InvalidInput, question});
    }
    const Plan& plan = inspection->plan;
    const Author author{UserId(0), Role::Administrator};
    const ImportResult<Summary> summary = invocation.has("dry-run")
        ? steps.check(session, plan, author)
        : steps.import(writerThrough(session), plan, author, Instant::from(QDateTime::currentDateTimeUtc()));
    if (!summary) {
        return failImport(invocation, summary.error());
    }
    sayRejects(invocation, summary->reasons, summary->rejected, header);
    if (invocation.wantsJson()) {
        invocation.print(steps.json(*summary, plan, header));
    } else {
        steps.print(invocation, *summary);
    }
    return ExitCode::Done;
}

/// A word of an option among the words that it may have.
template <class Value>
[[nodiscard]] Result<void> readWord(
    const Invocation& invocation, const char* option, std::initializer_list<std::pair<const char*, Value>> words,
    Value& into)
{
    if (!invocation.has(option)) {
        return {};
    }
    QStringList known;
    for (const auto& [word, value] : words) {
        if (invocation.text(option) == QLatin1StringView(word)) {
            into = value;
            return {};
        }
        known.append(QString::fromLatin1(word));
    }
    return fail(
        ErrorCode::InvalidInput,
        QStringLiteral("--%1 may be %2, not '%3'")
            .arg(QLatin1StringView(option), known.join(QStringLiteral(", ")), invocation.text(option)));
}

} // namespace zhike::cli
