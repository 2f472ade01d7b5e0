#pragma once

#include "exchange/contentreader.h"

namespace zhike {

/// Reads a file of iCalendar (or vCalendar 1.0) as a table of activities: an event is a meeting, a to-do a task, a
/// journal entry a note. The columns are named by the keys of import fields.
///
/// - Times with a zone are given in UTC (`...Z`), others as they stand, whole days as a day alone.
/// - A series is one row. One that still goes on is a plan with its rule (`repeat_...`), which stands where its first
///   occurrence is after the file was written; of a calendar that CalendarWriter wrote, where it stood. One that is
///   over, or whose rule no plan of ours takes, is its first time with the rule below the text. What was changed in a
///   series has an entry of its own in the file and so a row, its key being `UID#RECURRENCE-ID`; the series leaves it
///   out, for which the file is read once before the rows.
/// - An event is planned when it ends after the file was written, else done; a to-do is done when it says so.
/// - `contact_mail` has those who take part, then the organiser, parted by "; ".
/// - A broken or unclosed entry is a faulty row; so is one in a time zone that nobody knows. Reminders, attachments and
///   other components are passed over.
/// - A calendar that CalendarWriter wrote has two columns more: `customer` and `contact`.
class CalendarReader final : public ContentReader {
public:
    [[nodiscard]] static FileResult<CalendarReader>
    open(const QString& path, TextEncoding encoding = TextEncoding::Utf8, const CsvLimits& limits = {});

private:
    struct Entries;
    using ContentReader::ContentReader;
};

} // namespace zhike
