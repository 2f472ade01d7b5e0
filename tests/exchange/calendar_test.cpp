#include "exchange/calendarreader.h"
#include "exchange/calendartimes.h"
#include "exchange/csvdetect.h"

#include "exchange/testfile.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;
using test::TestFile;

namespace {

struct ReadEntry {
    QMap<QString, QString> cells;
    std::vector<RowFault> faults;
    qint64 line = 0;
    [[nodiscard]] QString operator[](const char* key) const { return cells.value(QString::fromLatin1(key)); }
    [[nodiscard]] bool isSound() const { return faults.empty(); }
};

std::vector<ReadEntry> entriesOf(const QByteArray& bytes, const CsvLimits& limits = {})
{
    const TestFile file(bytes);
    std::vector<ReadEntry> entries;
    auto reader = CalendarReader::open(file.path(), TextEncoding::Utf8, limits);
    EXPECT_TRUE(reader);
    TableRecord record;
    while (reader && reader->next(record) == TableReader::Step::Record) {
        ReadEntry entry;
        for (int i = 0; i < record.size(); ++i) {
            if (const QString text = record.text(i); !text.isEmpty()) {
                entry.cells.insert(reader->header()[i], text);
            }
        }
        entry.faults.assign(record.faults().begin(), record.faults().end());
        entry.line = record.line();
        entries.push_back(std::move(entry));
    }
    EXPECT_TRUE(!reader || !reader->fault());
    return entries;
}

ReadEntry entryOf(const QByteArray& name, const QByteArray& lines)
{
    const std::vector<ReadEntry> entries = entriesOf(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:" + name + "\r\n" + lines + "END:" + name + "\r\nEND:VCALENDAR\r\n");
    EXPECT_EQ(entries.size(), 1U);
    return entries.empty() ? ReadEntry() : entries.front();
}

} // namespace

TEST(Calendar, MakesAMeetingOfAnEvent)
{
    const auto event = entryOf(
        "VEVENT",
        "UID:e-1@nordlicht.example\r\nDTSTART;TZID=Asia/Shanghai:20240305T143000\r\n"
        "DTEND;TZID=Asia/Shanghai:20240305T160000\r\nSUMMARY:合同\\, 第二轮\r\nDESCRIPTION:Bring the\\nnew pri\r\n "
        "ces\r\n"
        "LOCATION:南京路 5\r\nSTATUS:CONFIRMED\r\nPRIORITY:1\r\nORGANIZER;CN=Ada:mailto:ada@a.example\r\n"
        "ATTENDEE;CN=\"Bo; Co\";PARTSTAT=ACCEPTED:MAILTO:bo@b.example\r\n"
        "BEGIN:VALARM\r\nTRIGGER:-PT10M\r\nDESCRIPTION:soon\r\nEND:VALARM\r\n");

    ASSERT_TRUE(event.isSound());
    EXPECT_EQ(event["kind"], u"meeting"_s);
    EXPECT_EQ(event["status"], u"done"_s);
    EXPECT_EQ(event["subject"], u"合同, 第二轮"_s);
    EXPECT_EQ(event["text"], u"Bring the\nnew prices\nLOCATION: 南京路 5"_s);
    EXPECT_EQ(event["at"], u"2024-03-05T06:30:00Z"_s);
    EXPECT_EQ(event["minutes"], u"90"_s);
    EXPECT_EQ(event["priority"], u"high"_s);
    EXPECT_EQ(event["external_key"], u"e-1@nordlicht.example"_s);
    EXPECT_EQ(event["contact_mail"], u"bo@b.example; ada@a.example"_s);
    EXPECT_EQ(event.line, 3);
}

TEST(Calendar, MakesATaskOfAToDoAndANoteOfAJournalEntry)
{
    const auto open = entryOf("VTODO", "UID:1\r\nDTSTART:20240301\r\nDUE;VALUE=DATE:20240310\r\nSUMMARY:Call\r\n");
    EXPECT_EQ(open["kind"], u"task"_s);
    EXPECT_EQ(open["status"], u"planned"_s);
    EXPECT_EQ(open["at"], u"2024-03-10"_s);

    const auto done = entryOf("VTODO", "UID:1\r\nSUMMARY:Call\r\nSTATUS:COMPLETED\r\nCOMPLETED:20240302T080000Z\r\n");
    EXPECT_EQ(done["status"], u"done"_s);
    EXPECT_EQ(done["at"], u"2024-03-02T08:00:00Z"_s);

    const auto note
        = entryOf("VJOURNAL", "UID:1\r\nDTSTART:20240301T0910\r\nSUMMARY:Fair\r\nDTSTAMP:20240301T091000Z\r\n");
    EXPECT_EQ(note["kind"], u"note"_s);
    EXPECT_EQ(note["status"], u"done"_s);
    ASSERT_FALSE(note.isSound()); // the time lacks its seconds
    EXPECT_EQ(note.faults[0].detail, u"line 5: DTSTART: no time"_s);
}

TEST(Calendar, SaysWhetherAnEventIsPlanned)
{
    EXPECT_EQ(entryOf("VEVENT", "DTSTART:21000101T100000Z\r\n")["status"], u"planned"_s);
    EXPECT_EQ(entryOf("VEVENT", "DTSTART:20200101T100000Z\r\n")["status"], u"done"_s);
    EXPECT_EQ(entryOf("VEVENT", "DTSTART:20200101T100000Z\r\nSTATUS:CANCELLED\r\n")["status"], u"cancelled"_s);
}

TEST(Calendar, ReadsTimesInEveryForm)
{
    const auto at = [](const QByteArray& start) { return entryOf("VEVENT", "DTSTART" + start + "\r\n")["at"]; };
    EXPECT_EQ(at(":20240305T143000Z"), u"2024-03-05T14:30:00Z"_s);
    EXPECT_EQ(at(":20240305T143000"), u"2024-03-05T14:30:00"_s);
    EXPECT_EQ(at(";VALUE=DATE:20240305"), u"2024-03-05"_s);
    EXPECT_EQ(at(";TZID=\"China Standard Time\":20240305T143000"), u"2024-03-05T06:30:00Z"_s);
    EXPECT_EQ(at(";TZID=/example.org/2008/Europe/Berlin:20240705T143000"), u"2024-07-05T12:30:00Z"_s);
    EXPECT_EQ(at(";TZID=Europe/Berlin:20240331T023000"), u"2024-03-31T01:30:00Z"_s); // in the hour that is skipped
    EXPECT_EQ(at(";TZID=Europe/Berlin:20161231T235960"), u"2016-12-31T22:59:59Z"_s);

    const auto unknown = entryOf("VEVENT", "DTSTART;TZID=Nowhere:20240305T143000\r\n");
    ASSERT_FALSE(unknown.isSound());
    EXPECT_EQ(unknown.faults[0].code, RowProblem::BadRecord);
    EXPECT_EQ(unknown.faults[0].detail, u"line 4: DTSTART: unknown time zone"_s);
}

TEST(Calendar, WorksOutTheTimeZonesThatTheFileDefines)
{
    const QByteArray zone
        = "BEGIN:VTIMEZONE\r\nTZID:Our Office\r\nBEGIN:STANDARD\r\nDTSTART:16011028T030000\r\n"
          "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
          "BEGIN:DAYLIGHT\r\nDTSTART:16010325T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"
          "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
    const QByteArray events = "BEGIN:VEVENT\r\nDTSTART;TZID=Our Office:20240705T143000\r\nEND:VEVENT\r\n"
                              "BEGIN:VEVENT\r\nDTSTART;TZID=Our Office:20241205T143000\r\nEND:VEVENT\r\n";

    const auto entries = entriesOf("BEGIN:VCALENDAR\r\n" + zone + events + "END:VCALENDAR\r\n");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0]["at"], u"2024-07-05T12:30:00Z"_s);
    EXPECT_EQ(entries[1]["at"], u"2024-12-05T13:30:00Z"_s);

    const QByteArray harmful = QByteArray(zone).replace("FREQ=YEARLY", "FREQ=SECONDLY");
    const auto refused = entriesOf("BEGIN:VCALENDAR\r\n" + harmful + events + "END:VCALENDAR\r\n");
    ASSERT_EQ(refused.size(), 2U);
    EXPECT_FALSE(refused[0].isSound());
}

TEST(Calendar, CountsMinutes)
{
    const auto minutes = [](const QByteArray& lines) { return entryOf("VEVENT", lines)["minutes"]; };
    EXPECT_EQ(minutes("DTSTART:20240305T143000Z\r\nDURATION:PT1H30M\r\n"), u"90"_s);
    EXPECT_EQ(minutes("DURATION:P1D\r\nDTSTART:20240305T143000Z\r\n"), u"1440"_s);
    EXPECT_EQ(minutes("DTSTART;TZID=Asia/Tokyo:20240305T143000\r\nDTEND:20240305T063000Z\r\n"), u"60"_s);
    EXPECT_EQ(minutes("DTSTART;VALUE=DATE:20240305\r\nDTEND;VALUE=DATE:20240306\r\n"), QString());
    EXPECT_FALSE(entryOf("VEVENT", "DTSTART:20240305T143000Z\r\nDTEND:20240305T133000Z\r\n").isSound());
    EXPECT_FALSE(entryOf("VEVENT", "DTSTART:20240305T143000Z\r\nDURATION:long\r\n").isSound());
}

TEST(Calendar, MakesAPlanOfASeriesThatGoesOn)
{
    const auto entries
        = entriesOf("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:s\nDTSTART;TZID=Europe/Berlin:21000105T100000\n"
                    "RRULE:BYDAY=TU;FREQ=WEEKLY;UNTIL=21000601T000000Z\n"
                    "EXDATE;TZID=Europe/Berlin:21000105T100000,21000119T100000\nEXDATE:21000126T090000Z\nEND:VEVENT\n"
                    "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID;TZID=Europe/Berlin:21000202T100000\nDTSTART:21000203T090000Z\n"
                    "END:VEVENT\nBEGIN:VEVENT\nUID:other\nRECURRENCE-ID:21000209T090000Z\nDTSTART:21000209T090000Z\n"
                    "END:VEVENT\nEND:VCALENDAR\n");

    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0]["status"], u"planned"_s);
    EXPECT_EQ(entries[0]["at"], u"2100-01-12T09:00:00Z"_s); // the first is left out
    EXPECT_EQ(entries[0]["repeat_rule"], u"FREQ=WEEKLY;BYDAY=TU;UNTIL=21000601T000000Z"_s);
    EXPECT_EQ(entries[0]["repeat_from"], u"2100-01-05T09:00:00Z"_s);
    EXPECT_EQ(entries[0]["repeat_zone"], u"Europe/Berlin"_s);
    const auto seconds = [](int month, int day) {
        return QString::number(QDateTime(QDate(2100, month, day), QTime(9, 0), Qt::UTC).toSecsSinceEpoch());
    };
    EXPECT_EQ(entries[0]["repeat_except"], (QStringList{seconds(1, 19), seconds(1, 26), seconds(2, 2)}.join(u' ')));
    EXPECT_EQ(entries[0]["text"], QString());
    EXPECT_EQ(entries[1]["external_key"], u"s#21000202T100000"_s);
}

TEST(Calendar, PutsASeriesThatBeganLongAgoWhereItStands)
{
    const auto series = entryOf("VEVENT", "UID:s\nDTSTART:20000103T100000Z\nRRULE:FREQ=DAILY\n");

    const QDateTime at = QDateTime::fromString(series["at"], Qt::ISODate);
    EXPECT_EQ(series["status"], u"planned"_s);
    EXPECT_GT(at, QDateTime::currentDateTimeUtc().addSecs(-60));
    EXPECT_LT(at, QDateTime::currentDateTimeUtc().addSecs(86'400));
    EXPECT_EQ(series["repeat_from"], u"2000-01-03T10:00:00Z"_s);
}

TEST(Calendar, KeepsARuleThatNoPlanTakesAsWords)
{
    for (const QByteArray& rule :
         {QByteArray("FREQ=HOURLY"), QByteArray("FREQ=WEEKLY;BYHOUR=3"), QByteArray("FREQ=DAILY;UNTIL=20200101")}) {
        const auto series = entryOf("VEVENT", "UID:s\nDTSTART:20190305T143000Z\nRRULE:" + rule + '\n');
        EXPECT_EQ(series["text"], u"RRULE: "_s + QString::fromLatin1(rule));
        EXPECT_EQ(series["repeat_rule"], QString());
        EXPECT_EQ(series["at"], u"2019-03-05T14:30:00Z"_s);
    }
}

TEST(Calendar, SaysThatAnEntryIsOfAWholeDay)
{
    EXPECT_EQ(entryOf("VEVENT", "DTSTART;VALUE=DATE:20240305\r\n")["all_day"], u"yes"_s);
    EXPECT_EQ(entryOf("VEVENT", "DTSTART:20240305T143000Z\r\n")["all_day"], QString());
}

TEST(Calendar, KeepsASeriesThatIsOverAsOneRowAndItsChangedDatesAsOthers)
{
    const auto entries = entriesOf(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:s\nDTSTART:20240305T143000Z\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4\nEND:"
        "VEVENT\n"
        "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID:20240312T143000Z\nDTSTART:20240312T150000Z\nEND:VEVENT\nEND:VCALENDAR\n");

    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0]["text"], u"RRULE: FREQ=WEEKLY;BYDAY=TU;COUNT=4"_s);
    EXPECT_EQ(entries[0]["external_key"], u"s"_s);
    EXPECT_EQ(entries[1]["external_key"], u"s#20240312T143000Z"_s);
    EXPECT_EQ(entries[1]["at"], u"2024-03-12T15:00:00Z"_s);
}

TEST(Calendar, WithABrokenEntryLeavesTheOthersUnharmed)
{
    const auto entries = entriesOf(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nnothing\nEND:VEVENT\n" // line 2
        "BEGIN:VEVENT\nUID:2\nBEGIN:VALARM\n" // line 6: not closed
        "BEGIN:VEVENT\nUID:3\nSUMMARY:x\nATTACH;ENCODING=BASE64:"
            + QByteArray(100'000, 'A')
            + "\nEND:VEVENT\n" // line 9
              "BEGIN:VFREEBUSY\nUID:f\nEND:VFREEBUSY\nBEGIN:VEVENT\nUID:4\nDESCRIPTION:"
            + QByteArray(900, 'x')
            + "\nEND:VEVENT\n"
              "BEGIN:VTODO\nUID:5\nEND:VCALENDAR\n",
        {.cellBytes = 200, .lineBytes = 1000});

    ASSERT_EQ(entries.size(), 5U);
    EXPECT_EQ(entries[0].faults.at(0).detail, u"line 4: no property"_s);
    EXPECT_EQ(entries[1].faults.at(0).detail, u"line 9: END is missing before it"_s);
    EXPECT_TRUE(entries[2].isSound());
    EXPECT_EQ(entries[2]["subject"], u"x"_s);
    EXPECT_EQ(entries[3].faults.at(0).code, RowProblem::CellTooLarge);
    EXPECT_EQ(entries[4].faults.at(0).code, RowProblem::BadRecord);
}

TEST(Calendar, RejectsBadCharactersThatCameByAnotherWay)
{
    for (const QByteArray& guest :
         {QByteArray("ATTENDEE;EMAIL=b@b\x02.example:urn:x"), QByteArray("ATTENDEE:mailto:b%01@b.example")}) {
        const auto event = entryOf("VEVENT", "DTSTART:20240305\r\n" + guest + "\r\n");
        ASSERT_FALSE(event.isSound());
        EXPECT_EQ(event.faults[0].code, RowProblem::ControlCharacter);
    }
}

TEST(Calendar, IsToldByItsContent)
{
    const auto detection = detectTable(
        TestFile("\xEF\xBB\xBF"
                 "begin:vcalendar\r\nBEGIN:VEVENT\r\nSUMMARY:\xD6\xD0\xCE\xC4\r\nEND:VEVENT\r\n")
            .path(),
        {.encoding = TextEncoding::Utf8});
    ASSERT_TRUE(detection);
    EXPECT_EQ(detection->format, TableFormat::ICalendar);
    EXPECT_EQ(detection->rows.size(), 1U);
}

} // namespace zhike
