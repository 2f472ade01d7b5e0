#include "exchange/calendarreader.h"
#include "exchange/calendarwriter.h"
#include "exchange/recordidentity.h"
#include "exchange/vcardreader.h"
#include "exchange/vcardwriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct WrittenFile {
    QTemporaryDir folder;
    QString path = folder.filePath(u"written"_s);
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

CardContact aCard()
{
    CardContact card;
    card.uid = u"zhike-contact-7"_s;
    card.contact.name = u"王伟; Wei, \\ \"W\""_s;
    card.contact.secondName = u"Wang, Wei"_s;
    card.contact.title = u"总监"_s;
    card.contact.department = u"采购"_s;
    card.contact.phones
        = {{ReachUse::Mobile, u"+86 138 0013 8000"_s},
           {ReachUse::Work, u"021-5555"_s},
           {ReachUse::Fax, u"021-6666"_s},
           {ReachUse::Other, u"1"_s},
           {ReachUse::Home, u"2"_s}};
    card.contact.mails
        = {{ReachUse::Home, u"w@home.example"_s},
           {ReachUse::Work, u"w@work.example"_s},
           {ReachUse::Other, u"w@other.example"_s}};
    card.contact.wechat = u"wei_w"_s;
    card.contact.birthday = Day::from(QDate(1984, 2, 29));
    card.contact.description = u"one\ntwo; END:VCARD\nEND:VCARD\n宏"_s + u"远贸易"_s.repeated(60);
    card.customer.emplace();
    card.customer->name = u"宏远贸易"_s;
    card.customer->street = u"南京路 5, 2 楼"_s;
    card.customer->city = u"上海"_s;
    card.customer->postalCode = u"200001"_s;
    card.customer->country = u"中国"_s;
    card.customer->website = u"https://hy.example/?a=1;b"_s;
    return card;
}

/// The rows of a file, by key; empty cells left out.
std::vector<QMap<QString, QString>> rowsOf(TableReader& reader)
{
    std::vector<QMap<QString, QString>> rows;
    TableRecord record;
    while (reader.next(record) == TableReader::Step::Record) {
        EXPECT_TRUE(record.isSound());
        QMap<QString, QString> row;
        for (int i = 0; i < record.size(); ++i) {
            if (!record.utf8(i).isEmpty()) {
                row.insert(reader.header()[i], record.text(i));
            }
        }
        rows.push_back(std::move(row));
    }
    EXPECT_FALSE(reader.fault());
    return rows;
}

} // namespace

TEST(VCardWriter, IsReadBackAsItWasWritten)
{
    const WrittenFile file;
    auto writer = VCardWriter::create(file.path);
    ASSERT_TRUE(writer);
    const CardContact card = aCard();
    ASSERT_TRUE(writer->card(card));
    ASSERT_TRUE(writer->card({{.name = u"Ada"_s}, {}, {}}));
    ASSERT_TRUE(writer->commit());

    auto reader = VCardReader::open(file.path);
    ASSERT_TRUE(reader);
    auto rows = rowsOf(*reader);
    ASSERT_EQ(rows.size(), 2U);
    QMap<QString, QString>& row = rows[0];
    EXPECT_EQ(row[u"name"_s], card.contact.name);
    EXPECT_EQ(row[u"second_name"_s], card.contact.secondName);
    EXPECT_EQ(row[u"title"_s], card.contact.title);
    EXPECT_EQ(row[u"department"_s], card.contact.department);
    EXPECT_EQ(row[u"mobile"_s], u"+86 138 0013 8000"_s);
    EXPECT_EQ(row[u"phone"_s], u"021-5555"_s);
    EXPECT_EQ(row[u"fax"_s], u"021-6666"_s);
    EXPECT_EQ(row[u"other_phone"_s], u"1"_s);
    EXPECT_EQ(row[u"home_phone"_s], u"2"_s);
    EXPECT_EQ(row[u"home_mail"_s], u"w@home.example"_s);
    EXPECT_EQ(row[u"mail"_s], u"w@work.example"_s);
    EXPECT_EQ(row[u"other_mail"_s], u"w@other.example"_s);
    EXPECT_EQ(row[u"wechat"_s], card.contact.wechat);
    EXPECT_EQ(row[u"birthday"_s], u"1984-02-29"_s);
    EXPECT_EQ(row[u"description"_s], card.contact.description);
    EXPECT_EQ(row[u"customer"_s], card.customer->name);
    EXPECT_EQ(row[u"street"_s], card.customer->street);
    EXPECT_EQ(row[u"city"_s], card.customer->city);
    EXPECT_EQ(row[u"postal_code"_s], card.customer->postalCode);
    EXPECT_EQ(row[u"country"_s], card.customer->country);
    EXPECT_EQ(row[u"website"_s], card.customer->website);
    EXPECT_EQ(row[u"external_key"_s], card.uid);
    EXPECT_EQ(rows[1], (QMap<QString, QString>{{u"name"_s, u"Ada"_s}}));
}

TEST(VCardWriter, FoldsAt75BytesAndNeverWithinACharacter)
{
    const WrittenFile file;
    auto writer = VCardWriter::create(file.path);
    ASSERT_TRUE(writer);
    for (int i = 0; i < 80; ++i) {
        ASSERT_TRUE(writer->card({{.name = QString(i, u'x') + u"宏😀"_s.repeated(40)}, {}, {}}));
    }
    ASSERT_TRUE(writer->commit());

    const QByteArray bytes = file.bytes();
    ASSERT_EQ(bytes.count('\n'), bytes.count("\r\n"));
    for (const QByteArray& line : bytes.split('\n')) {
        ASSERT_LE(line.size(), 76); // with its CR
        ASSERT_EQ(QString::fromUtf8(line).toUtf8(), line);
        ASSERT_FALSE(QString::fromUtf8(line).contains(QChar(QChar::ReplacementCharacter)));
    }
    auto reader = VCardReader::open(file.path);
    ASSERT_TRUE(reader);
    const auto rows = rowsOf(*reader);
    ASSERT_EQ(rows.size(), 80U);
    EXPECT_EQ(rows[79].value(u"name"_s), QString(79, u'x') + u"宏😀"_s.repeated(40));
}

TEST(VCardWriter, RefusesATextThatNoFileCanHaveAndWritesNothingOfItsCard)
{
    const WrittenFile file;
    auto writer = VCardWriter::create(file.path);
    ASSERT_TRUE(writer);
    for (const QString& bad : {u"a"_s + QChar(0xD800), u"a\x01"_s, u"a"_s + QChar(0xFFFE)}) {
        const auto refused = writer->card({{.name = u"Ada"_s, .description = bad}, {}, {}});
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    }
    ASSERT_TRUE(writer->commit());
    EXPECT_TRUE(file.bytes().isEmpty());
}

TEST(CalendarWriter, IsReadBackAsItWasWritten)
{
    const WrittenFile file;
    const Instant at = Instant::from(QDateTime(QDate(2024, 3, 5), QTime(6, 30), Qt::UTC));
    auto writer = CalendarWriter::create(file.path, at);
    ASSERT_TRUE(writer);
    for (size_t kind = 0; kind < kChoicesOf<ActivityKind>.size(); ++kind) {
        for (size_t status = 0; status < kChoicesOf<ActivityStatus>.size(); ++status) {
            CalendarItem item;
            item.activity.kind = ActivityKind(kind);
            item.activity.status = ActivityStatus(status);
            item.activity.priority = Priority(status % kChoicesOf<Priority>.size());
            item.activity.direction = Direction(status % 2);
            item.activity.subject = u"合同; 第二轮"_s;
            item.activity.text = u"a\nEND:VCALENDAR\nb"_s;
            item.activity.at = at;
            item.activity.minutes = 90;
            item.uid = u"zhike-activity-%1"_s.arg(kind * 10 + status);
            item.contactName = u"Ada \"A\"\nBerg"_s;
            item.contactMail = u"ada+x@a.example"_s;
            ASSERT_TRUE(writer->item(item));
        }
    }
    ASSERT_TRUE(writer->commit());

    auto reader = CalendarReader::open(file.path);
    ASSERT_TRUE(reader);
    auto rows = rowsOf(*reader);
    constexpr size_t kStatuses = kChoicesOf<ActivityStatus>.size();
    ASSERT_EQ(rows.size(), kChoicesOf<ActivityKind>.size() * kStatuses);
    for (size_t i = 0; i < rows.size(); ++i) {
        const size_t kind = i / kStatuses;
        const size_t status = i % kStatuses;
        EXPECT_EQ(rows[i][u"kind"_s], QString::fromLatin1(kChoicesOf<ActivityKind>[kind].key));
        EXPECT_EQ(rows[i][u"status"_s], QString::fromLatin1(kChoicesOf<ActivityStatus>[status].key));
        EXPECT_EQ(
            rows[i][u"priority"_s],
            QString::fromLatin1(kChoicesOf<Priority>[status % kChoicesOf<Priority>.size()].key));
        EXPECT_EQ(rows[i][u"subject"_s], u"合同; 第二轮"_s);
        EXPECT_EQ(rows[i][u"text"_s], u"a\nEND:VCALENDAR\nb"_s);
        EXPECT_EQ(rows[i][u"at"_s], u"2024-03-05T06:30:00Z"_s);
        EXPECT_EQ(rows[i][u"contact_mail"_s], u"ada+x@a.example"_s);
        const bool isEvent = ActivityKind(kind) != ActivityKind::Task && ActivityKind(kind) != ActivityKind::Note;
        EXPECT_EQ(rows[i][u"minutes"_s], isEvent ? u"90"_s : QString());
    }
}

TEST(CalendarWriter, WritesASeriesOnTheClockOfItsZoneWhichItDefines)
{
    const WrittenFile file;
    const Instant first = Instant::from(QDateTime(QDate(2024, 3, 5), QTime(9, 0), Qt::UTC));
    auto writer = CalendarWriter::create(file.path, first);
    ASSERT_TRUE(writer);
    CalendarItem item;
    item.uid = u"s"_s;
    item.activity.kind = ActivityKind::Task;
    item.activity.status = ActivityStatus::Planned;
    item.activity.subject = u"call"_s;
    item.activity.repeatRule = u"FREQ=WEEKLY;BYDAY=TU;UNTIL=20240630"_s;
    item.activity.repeatFrom = first;
    item.activity.repeatZone = u"Europe/Berlin"_s;
    item.activity.at = Instant(first.msSinceEpoch() + 7LL * 86'400'000);
    item.activity.repeatExcept = QString::number(first.msSinceEpoch() / 1000 + 14 * 86'400);
    ASSERT_TRUE(writer->item(item));
    ASSERT_TRUE(writer->item(item));
    ASSERT_TRUE(writer->commit());

    const QByteArray bytes = file.bytes();
    EXPECT_EQ(bytes.count("BEGIN:VTIMEZONE"), 1);
    EXPECT_TRUE(bytes.contains("\r\nTZID:Europe/Berlin\r\n"));
    EXPECT_TRUE(bytes.contains("TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200"));
    EXPECT_TRUE(bytes.contains("\r\nDTSTART;TZID=Europe/Berlin:20240305T100000\r\n"));
    EXPECT_TRUE(bytes.contains("\r\nRRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20240630T215959Z\r\n"));
    EXPECT_TRUE(bytes.contains("\r\nEXDATE;TZID=Europe/Berlin:20240305T100000,20240319T100000\r\n"));
    auto reader = CalendarReader::open(file.path);
    ASSERT_TRUE(reader);
    const auto rows = rowsOf(*reader);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0][u"at"_s], u"2024-03-12T09:00:00Z"_s);
    EXPECT_EQ(rows[0][u"repeat_rule"_s], item.activity.repeatRule);
    EXPECT_EQ(rows[0][u"repeat_from"_s], u"2024-03-05T09:00:00Z"_s);
    EXPECT_EQ(rows[0][u"repeat_except"_s], item.activity.repeatExcept);
}

TEST(CalendarWriter, WritesAZoneWithoutItsSystemSoThatItMeansTheSame)
{
    const WrittenFile file;
    const Instant summer = Instant::from(QDateTime(QDate(2024, 7, 2), QTime(8, 0), Qt::UTC));
    auto writer = CalendarWriter::create(file.path, summer);
    ASSERT_TRUE(writer);
    CalendarItem item;
    item.uid = u"s"_s;
    item.activity.status = ActivityStatus::Planned;
    item.activity.subject = u"call"_s;
    item.activity.repeatRule = u"FREQ=DAILY"_s;
    item.activity.repeatFrom = item.activity.at = summer;
    item.activity.repeatZone = u"Europe/Berlin"_s;
    ASSERT_TRUE(writer->item(item) && writer->commit());
    QFile out(file.path);
    const QByteArray renamed = file.bytes().replace("Europe/Berlin", "Our Office");
    ASSERT_TRUE(out.open(QIODevice::WriteOnly) && out.write(renamed) == renamed.size());
    out.close();

    auto reader = CalendarReader::open(file.path);
    ASSERT_TRUE(reader);
    EXPECT_EQ(rowsOf(*reader)[0][u"at"_s], u"2024-07-02T08:00:00Z"_s);
}

TEST(CalendarWriter, WritesAWholeDayAsADay)
{
    const WrittenFile file;
    auto writer = CalendarWriter::create(file.path, Instant(0));
    ASSERT_TRUE(writer);
    CalendarItem item;
    item.uid = u"d"_s;
    item.activity.subject = u"fair"_s;
    item.activity.allDay = true;
    item.activity.at = Instant::from(QDateTime(QDate(2024, 3, 5), QTime(0, 0)));
    ASSERT_TRUE(writer->item(item) && writer->commit());

    EXPECT_TRUE(file.bytes().contains("\r\nDTSTART;VALUE=DATE:20240305\r\n"));
}

TEST(RecordIdentity, IsAUuidAndComesBack)
{
    const RecordIdentity identity{0x0123456789ABU, RecordKind::Activity, (qint64(3) << 40U) + 42};
    const QString text = identityText(identity);

    EXPECT_EQ(text, u"01234567-89ab-8007-8000-03000000002a"_s);
    EXPECT_EQ(identityFromText(text), identity);
    EXPECT_EQ(identityFromText(text.toUpper()), identity);
}

TEST(RecordIdentity, IsNoOtherText)
{
    for (const QString& text :
         {QString(), u"e-1@nordlicht.example"_s, u"01234567-89ab-4007-8000-03000000002a"_s,
          u"01234567-89ab-8007-c000-03000000002a"_s, u"{01234567-89ab-8007-8000-03000000002a}"_s}) {
        EXPECT_FALSE(identityFromText(text).has_value()) << text.toStdString();
    }
}

TEST(VCardWriter, PassesOverGroupsThatAreNoHouseholds)
{
    const WrittenFile file;
    QFile out(file.path);
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Friends\r\nX-ADDRESSBOOKSERVER-KIND:group\r\n"
              "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1\r\nEND:VCARD\r\n"
              "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Others\r\nEND:VCARD\r\n"
              "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\nFN:Ada\r\nEND:VCARD\r\n");
    out.close();
    auto reader = VCardReader::open(file.path);
    ASSERT_TRUE(reader);

    const auto rows = rowsOf(*reader);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0][u"name"_s], u"Ada"_s);
    EXPECT_EQ(rows[0][u"kind"_s], u"person"_s);
}

TEST(CalendarWriter, WritesACalendarWithoutEntries)
{
    const WrittenFile file;
    auto writer = CalendarWriter::create(file.path, Instant(0));
    ASSERT_TRUE(writer && writer->commit());
    EXPECT_EQ(file.bytes(), "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Zhike//Zhike//EN\r\nEND:VCALENDAR\r\n");
}

} // namespace zhike
