#pragma once

#include "cli/command.h"
#include "exchange/csvdetect.h"
#include "services/importing/importresult.h"

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
        QStringLiteral("--%1 may be %2, not '%3'").arg(QLatin1StringView(option), known.join(QStringLiteral(", ")), invocation.text(option)));
}

} // namespace zhike::cli
