#include "cli/importfile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

constexpr qsizetype kShownRejects = 20;
constexpr qsizetype kJsonRejects = 100;

QJsonObject rejectJson(const RejectedRow& row, const QStringList& header)
{
    QJsonObject json{
        {u"record"_s, row.record},
        {u"line"_s, row.line},
        {u"reason"_s, QString(keyOf(row.fault.code))},
        {u"value"_s, row.fault.value},
        {u"detail"_s, row.fault.detail}};
    if (row.fault.column >= 0) {
        json.insert(u"column"_s, row.fault.column + 1);
        json.insert(u"column_name"_s, escaped(header.value(row.fault.column)));
    }
    if (row.fault.offset >= 0) {
        json.insert(u"offset"_s, row.fault.offset);
    }
    return json;
}

} // namespace

void declareFileOptions(Options& options)
{
    // clang-format off
    options.named.add_options()
        ("file", po::value<std::string>()->required(), "")
        ("date-order", po::value<std::string>()->value_name("ORDER"), "how days are written: ymd, mdy or dmy")
        ("decimal-mark", po::value<std::string>()->value_name("MARK"), "point or comma")
        ("encoding", po::value<std::string>()->value_name("NAME"), "UTF-8, GB18030, Big5 ...; else it is detected")
        ("separator", po::value<std::string>()->value_name("C"), "the character between cells, or 'tab'")
        ("sheet", po::value<std::string>()->value_name("NAME"), "of a workbook; else its first one")
        ("rejects", po::value<std::string>()->value_name("FILE"), "write the rejected rows to this file")
        ("forget", "do not use the columns and options that were saved for a file with these headers")
        ("dry-run", "check the whole file and write nothing");
    // clang-format on
    options.positional.add("file", 1);
}

Result<CsvChoices> choicesOf(const Invocation& invocation)
{
    CsvChoices choices;
    if (invocation.has("encoding")) {
        choices.encoding = encodingFromName(invocation.text("encoding"));
        if (!choices.encoding) {
            return fail(ErrorCode::InvalidInput, u"unknown encoding '%1'"_s.arg(invocation.text("encoding")));
        }
    }
    if (const QString separator = invocation.text("separator"); !separator.isEmpty()) {
        const QString character = separator == "tab"_L1 ? u"\t"_s : separator;
        const char16_t unit = character.front().unicode();
        if (character.size() != 1 || unit > 0x7E) {
            return fail(ErrorCode::InvalidInput, u"a separator is one character, not '%1'"_s.arg(separator));
        }
        choices.separator = char(unit);
    }
    choices.sheet = invocation.text("sheet");
    return choices;
}

Result<void> readFormats(const Invocation& invocation, DayFormat& days, NumberFormat& numbers)
{
    ZHIKE_CHECK(readWord<DateOrder>(
        invocation, "date-order",
        {{"ymd", DateOrder::YearMonthDay}, {"mdy", DateOrder::MonthDayYear}, {"dmy", DateOrder::DayMonthYear}},
        days.order));
    return readWord<DecimalMark>(
        invocation, "decimal-mark", {{"point", DecimalMark::Point}, {"comma", DecimalMark::Comma}}, numbers.mark);
}

QString openQuestion(const Invocation& invocation, bool isDateOrderOpen, bool isDecimalMarkOpen)
{
    if (isDateOrderOpen && !invocation.has("date-order")) {
        return u"days like 03/04/05 can be read in several ways: give --date-order mdy, dmy or ymd"_s;
    }
    if (isDecimalMarkOpen && !invocation.has("decimal-mark")) {
        return u"numbers like 1,234 can be read in two ways: give --decimal-mark point or comma"_s;
    }
    return {};
}

Result<OpenStore> openForImport(Invocation& invocation)
{
    ZHIKE_TRY(const StoreAddress address, invocation.address());
    if (invocation.has("dry-run") && address.engine == Engine::Sqlite && !QFileInfo::exists(address.path)) {
        return Invocation::openAt({Engine::Sqlite, u":memory:"_s}, OpenMode::CreateIfMissing);
    }
    return Invocation::openAt(address, OpenMode::CreateIfMissing);
}

QJsonObject rejectsJson(
    qint64 rows, const QMap<QString, qint64>& reasons, const QList<RejectedRow>& rejected, const QStringList& header)
{
    QJsonObject counts;
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason) {
        counts.insert(reason.key(), *reason);
    }
    QJsonArray first;
    for (const RejectedRow& row : rejected.first(std::min(kJsonRejects, rejected.size()))) {
        first.append(rejectJson(row, header));
    }
    return {{u"rows"_s, rows}, {u"reasons"_s, counts}, {u"first"_s, first}};
}

void sayRejects(
    Invocation& invocation, const QMap<QString, qint64>& reasons, const QList<RejectedRow>& rejected,
    const QStringList& header)
{
    for (const RejectedRow& row : rejected.first(std::min(kShownRejects, rejected.size()))) {
        QString text = u"line %1, row %2"_s.arg(row.line).arg(row.record);
        if (row.fault.column >= 0) {
            text += u", column %1 (%2)"_s.arg(row.fault.column + 1).arg(escaped(header.value(row.fault.column), 40));
        }
        text += u": "_s + QString(keyOf(row.fault.code));
        if (!row.fault.value.isEmpty()) {
            text += u" '%1'"_s.arg(row.fault.value);
        }
        invocation.say(text);
    }
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason) {
        invocation.say(u"%1 row(s) rejected: %2"_s.arg(*reason).arg(reason.key()));
    }
}

ExitCode failImport(Invocation& invocation, const ImportFailure& failure)
{
    if (!failure.file || !invocation.wantsJson()) {
        return invocation.fail(failure.error);
    }
    invocation.say(sentenceOf(failure.error));
    QJsonObject json{
        {u"code"_s, codeWord(failure.error.code)},
        {u"reason"_s, QString(keyOf(failure.file->problem))},
        {u"detail"_s, failure.error.detail}};
    if (failure.file->line > 0) {
        json.insert(u"line"_s, failure.file->line);
    }
    if (failure.file->offset >= 0) {
        json.insert(u"offset"_s, failure.file->offset);
    }
    invocation.print(QJsonObject{{u"error"_s, json}});
    return ExitCode::Failed;
}

} // namespace zhike::cli
