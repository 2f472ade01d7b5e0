#include "services/exporting/exportlog.h"

#include "domain/catalogue.h"

#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestFileName = 200;
constexpr std::array kExportFormatWords
    = {std::pair{TableFormat::Csv, "csv"},         std::pair{TableFormat::Xlsx, "xlsx"},
       std::pair{TableFormat::VCard, "vcard"},     std::pair{TableFormat::ICalendar, "icalendar"},
       std::pair{TableFormat::JsonLines, "jsonl"}, std::pair{TableFormat::Mail, "mail"}};

constexpr std::array kExportedKinds
    = {RecordKind::Customer, RecordKind::Contact,   RecordKind::Product,  RecordKind::Category,
       RecordKind::Order,    RecordKind::OrderLine, RecordKind::Activity, RecordKind::Opportunity,
       RecordKind::Case,     RecordKind::CaseEntry, RecordKind::User,     RecordKind::Relationship,
       RecordKind::Need,     RecordKind::Attachment};

QString wordOf(TableFormat format)
{
    const auto found = std::ranges::find(kExportFormatWords, format, [](const auto& each) { return each.first; });
    return found == kExportFormatWords.end() ? u"-"_s : QString::fromLatin1(found->second);
}

} // namespace

QString subjectOf(const ExportNote& note)
{
    return u"%1 %2 %3"_s.arg(
        QLatin1StringView(tableOf(note.kind)), wordOf(note.format), note.fileName.left(kLongestFileName));
}

std::optional<ExportNote> exportNoteFrom(const ChangeTitle& title)
{
    ExportNote note;
    note.rows = title.rows;
    const QString kind = title.subject.section(u' ', 0, 0);
    const QString format = title.subject.section(u' ', 1, 1);
    note.fileName = title.subject.section(u' ', 2);
    const auto known = std::ranges::find_if(
        kExportedKinds, [&kind](RecordKind each) { return kind == QLatin1StringView(tableOf(each)); });
    const auto found = std::ranges::find_if(
        kExportFormatWords, [&format](const auto& each) { return format == QLatin1StringView(each.second); });
    if (title.action != ChangeAction::ExportRecords || known == kExportedKinds.end()
        || found == kExportFormatWords.end()) {
        return std::nullopt;
    }
    note.kind = *known;
    note.format = found->first;
    return note;
}

Change recordExport(const ExportNote& note)
{
    return {
        {ChangeAction::ExportRecords, subjectOf(note), note.rows},
        [rows = note.rows](ChangeContext& context) -> Result<void> {
            context.countRows(rows);
            return {};
        },
        {},
        true};
}

} // namespace zhike
