#include "exchange/csvdetect.h"
#include "exchange/recordmapping.h"
#include "exchange/vcardreader.h"

#include "exchange/testfile.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;
using test::TestFile;

namespace {

/// The rows of a file of cards with what their cells say, by key.
struct ReadCards {
    struct Row {
        QMap<QString, QString> cells;
        std::vector<RowFault> faults;
        qint64 line = 0;
        QByteArray raw;
        [[nodiscard]] QString operator[](const char* key) const { return cells.value(QString::fromLatin1(key)); }
        [[nodiscard]] bool isSound() const { return faults.empty(); }
    };
    std::vector<Row> rows;
    std::optional<FileFault> fault;
};

ReadCards read(const QByteArray& bytes, TextEncoding encoding = TextEncoding::Utf8, const CsvLimits& limits = {})
{
    const TestFile file(bytes);
    ReadCards cards;
    auto reader = VCardReader::open(file.path(), encoding, limits);
    if (!reader) {
        cards.fault = reader.error();
        return cards;
    }
    TableRecord record;
    while (reader->next(record) == TableReader::Step::Record) {
        ReadCards::Row row;
        for (int i = 0; i < record.size(); ++i) {
            if (const QString text = record.text(i); !text.isEmpty()) {
                row.cells.insert(reader->header()[i], text);
            }
        }
        row.faults.assign(record.faults().begin(), record.faults().end());
        row.line = record.line();
        row.raw = record.raw().toByteArray();
        cards.rows.push_back(std::move(row));
    }
    cards.fault = reader->fault();
    return cards;
}

/// A card of version 3.0 with these lines.
ReadCards::Row cardOf(const QByteArray& lines, const QByteArray& version = "3.0")
{
    const ReadCards cards = read("BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "END:VCARD\r\n");
    EXPECT_EQ(cards.fault, std::nullopt);
    EXPECT_EQ(cards.rows.size(), 1U);
    return cards.rows.empty() ? ReadCards::Row() : cards.rows.front();
}

} // namespace

TEST(VCard, OfVersion3FillsItsColumns)
{
    const auto card
        = cardOf("N:Berg;Ada;Maria;Dr.;\r\nFN:Dr. Ada Maria Berg\r\nORG:Nordlicht AG;Einkauf;Technik\r\n"
                 "TITLE:Leiterin\r\nTEL;TYPE=WORK,VOICE:+49 30 1234\r\nTEL;TYPE=\"cell,pref\":+49 171 55\r\n"
                 "EMAIL;TYPE=INTERNET;TYPE=WORK:ada@nordlicht.example\r\nemail;type=home:ada@home.example\r\n"
                 "ADR;TYPE=WORK:;Haus 2;Am Kai 5;Kiel;SH;24103;Deutschland\r\nURL:https://nordlicht.example\r\n"
                 "BDAY:1984-02-29\r\nNOTE:Mag Tee\\, keinen Kaffee\\;\\nruft mittags an\r\nUID:urn:uuid:ab-1\r\n"
                 "CATEGORIES:Messe,Alt\r\n");

    ASSERT_TRUE(card.isSound());
    EXPECT_EQ(card["name"], u"Dr. Ada Maria Berg"_s);
    EXPECT_EQ(card["last_name"], u"Berg"_s);
    EXPECT_EQ(card["first_name"], u"Ada Maria"_s);
    EXPECT_EQ(card["salutation"], u"dr"_s);
    EXPECT_EQ(card["customer"], u"Nordlicht AG"_s);
    EXPECT_EQ(card["department"], u"Einkauf / Technik"_s);
    EXPECT_EQ(card["title"], u"Leiterin"_s);
    EXPECT_EQ(card["phone"], u"+49 30 1234"_s);
    EXPECT_EQ(card["mobile"], u"+49 171 55"_s);
    EXPECT_EQ(card["mail"], u"ada@nordlicht.example"_s);
    EXPECT_EQ(card["home_mail"], u"ada@home.example"_s);
    EXPECT_EQ(card["street"], u"Am Kai 5, Haus 2"_s);
    EXPECT_EQ(card["city"], u"Kiel"_s);
    EXPECT_EQ(card["province"], u"SH"_s);
    EXPECT_EQ(card["postal_code"], u"24103"_s);
    EXPECT_EQ(card["country"], u"Deutschland"_s);
    EXPECT_EQ(card["website"], u"https://nordlicht.example"_s);
    EXPECT_EQ(card["birthday"], u"1984-02-29"_s);
    EXPECT_EQ(card["description"], u"Mag Tee, keinen Kaffee;\nruft mittags an"_s);
    EXPECT_EQ(card["external_key"], u"ab-1"_s);
    EXPECT_EQ(card["tags"], u"Messe, Alt"_s);
    EXPECT_EQ(card.line, 1);
}

TEST(VCard, OfVersion2ReadsQuotedPrintableInItsCharset)
{
    // 王伟 and 上海 in GB2312, cut by a soft break within a character
    const auto card = cardOf(
        "N;CHARSET=GB2312;ENCODING=QUOTED-PRINTABLE:=CD=F5;=CE=B0;;;\r\n"
        "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=gb2312:=CD=F5=CE=\r\n=B0\r\n"
        "ADR;WORK;CHARSET=GB2312;ENCODING=QUOTED-PRINTABLE:;;=C4=CF=BE=A9=C2=B7=35;=C9=CF=BA=A3;;200001;\r\n"
        "TEL;CELL;VOICE:138 0013 "
        "8000\r\nTEL;WORK;FAX:021-5555\r\nTEL;HOME:021-6666\r\nEMAIL;PREF;INTERNET:w@w.example\r\n"
        "NOTE;QUOTED-PRINTABLE:one=0D=0Atwo =\r\n words\r\n",
        "2.1");

    ASSERT_TRUE(card.isSound());
    EXPECT_EQ(card["name"], u"王伟"_s);
    EXPECT_EQ(card["last_name"], u"王"_s);
    EXPECT_EQ(card["street"], u"南京路5"_s);
    EXPECT_EQ(card["city"], u"上海"_s);
    EXPECT_EQ(card["mobile"], u"138 0013 8000"_s);
    EXPECT_EQ(card["fax"], u"021-5555"_s);
    EXPECT_EQ(card["home_phone"], u"021-6666"_s);
    EXPECT_EQ(card["description"], u"one\ntwo  words"_s);
}

TEST(VCard, DecodesTheCharsetsOfTheEast)
{
    EXPECT_EQ(cardOf("FN;CHARSET=Big5:\xB3\x5C\xA5\x5C\xBB\x5C\r\n", "2.1")["name"], u"許功蓋"_s); // 5C is a backslash
    EXPECT_EQ(cardOf("FN;CHARSET=SHIFT_JIS:\x95\x5C\x8E\xA6\r\n", "2.1")["name"], u"表示"_s);
    EXPECT_EQ(cardOf("FN;CHARSET=EUC-KR:\xB1\xE8\r\n", "2.1")["name"], u"김"_s);
    EXPECT_EQ(cardOf("FN;CHARSET=KOI8-R:\xE9\xD7\xC1\xCE\r\n", "2.1")["name"], u"Иван"_s);
    EXPECT_EQ(cardOf("FN;CHARSET=ISO-8859-1:Jos\xE9\r\n", "2.1")["name"], u"José"_s);
    EXPECT_EQ(cardOf("FN;CHARSET=ISO-8859-1:Jos\xC3\xA9\r\n", "2.1")["name"], u"José"_s); // labelled wrongly
    EXPECT_EQ(cardOf("FN;ENCODING=B:5byg5LiJ\r\n")["name"], u"张三"_s);
}

TEST(VCard, IsReadInTheEncodingOfTheFileWhereItNamesNone)
{
    const QByteArray bytes = "BEGIN:VCARD\nVERSION:2.1\nFN:\xCD\xF5\xCE\xB0\nORG:\xB9\xAB\xCB\xBE\nEND:VCARD\n";

    const ReadCards asked = read(bytes, TextEncoding::Gb18030);
    ASSERT_EQ(asked.rows.size(), 1U);
    EXPECT_EQ(asked.rows[0]["name"], u"王伟"_s);
    EXPECT_EQ(asked.rows[0]["customer"], u"公司"_s);

    const ReadCards unasked = read(bytes);
    ASSERT_EQ(unasked.rows.size(), 1U);
    ASSERT_FALSE(unasked.rows[0].isSound());
    EXPECT_EQ(unasked.rows[0].faults[0].code, RowProblem::InvalidEncoding);
    EXPECT_EQ(unasked.rows[0].faults[0].detail, u"line 3: FN"_s);

    const auto detection = detectTable(TestFile(bytes.repeated(5)).path());
    ASSERT_TRUE(detection);
    EXPECT_EQ(detection->format, TableFormat::VCard);
    EXPECT_EQ(detection->dialect.encoding, TextEncoding::Gb18030);
    EXPECT_EQ(detection->rows.size(), 5U);
    EXPECT_EQ(detection->rows[0][0], u"王伟"_s);
}

TEST(VCard, MayBeUtf16OrBeginWithAMark)
{
    const QString text = u"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王伟\r\nEND:VCARD\r\n"_s;
    const QByteArray little(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);

    for (const QByteArray& bytes : {"\xFF\xFE" + little, "\xEF\xBB\xBF" + text.toUtf8(), little}) {
        const TestFile file(bytes);
        const auto detection = detectTable(file.path());
        ASSERT_TRUE(detection);
        EXPECT_EQ(detection->format, TableFormat::VCard);
        ASSERT_EQ(detection->rows.size(), 1U);
        EXPECT_EQ(detection->rows[0][0], u"王伟"_s);
    }
}

TEST(VCard, UnfoldsItsLines)
{
    EXPECT_EQ(cardOf("FN:Ada \r\n Be\r\n\trg\r\n")["name"], u"Ada Berg"_s);
    EXPECT_EQ(cardOf("FN:Ada\r\n Berg\r\n", "2.1")["name"], u"Ada Berg"_s); // the blank is text there
    EXPECT_EQ(cardOf("N\r\n OTE:far\r\n")["description"], u"far"_s);
    EXPECT_EQ(read("BEGIN:VCARD\rVERSION:3.0\rFN:Ada\r  Berg\rEND:VCARD\r").rows[0]["name"], u"Ada Berg"_s);
}

TEST(VCard, TakesTypesInAllSpellings)
{
    for (const char* spelling :
         {";CELL", ";cell;voice", ";TYPE=CELL", ";type=voice;type=cell", ";TYPE=\"voice,cell\"", ";Type=WORK,CELL",
          ";VALUE=uri;TYPE=cell", " ; TYPE = CELL"}) {
        EXPECT_EQ(cardOf("TEL" + QByteArray(spelling) + ":123\r\n")["mobile"], u"123"_s) << spelling;
    }
    EXPECT_EQ(cardOf("item1.TEL:1\r\nitem1.X-ABLabel:_$!<Mobile>!$_\r\n")["mobile"], u"1"_s);
    EXPECT_EQ(cardOf("item2.TEL:2\r\nitem2.X-ABLabel:传真\r\n")["fax"], u"2"_s);
    EXPECT_EQ(cardOf("TEL;TYPE=OTHER:3\r\n")["other_phone"], u"3"_s);
    EXPECT_EQ(
        cardOf("TEL;VALUE=uri;PREF=2;TYPE=work:tel:+86-21-1\r\nTEL;PREF=1:tel:+86-21-2;ext=7\r\n", "4.0")["phone"],
        u"+86-21-2 ext. 7; +86-21-1"_s);
    EXPECT_EQ(
        cardOf("EMAIL:Ada <a@b.example>\r\nEMAIL;PREF=1:mailto:c@d.example\r\nEMAIL:a@b.example\r\n", "4.0")["mail"],
        u"c@d.example; a@b.example"_s);
}

TEST(VCard, ReadsDaysOfBirthAndKeepsThoseWithoutAYear)
{
    EXPECT_EQ(cardOf("BDAY:19840229\r\n")["birthday"], u"1984-02-29"_s);
    EXPECT_EQ(cardOf("BDAY:1984-02-29T00:00:00Z\r\n")["birthday"], u"1984-02-29"_s);
    EXPECT_EQ(cardOf("BDAY;VALUE=date:1984-02-29\r\n")["birthday"], u"1984-02-29"_s);
    for (const auto& [given, kept] :
         {std::pair("BDAY:--0315", "BDAY: --0315"), std::pair("BDAY:--03-15", "BDAY: --03-15"),
          std::pair("BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-15", "BDAY: --03-15"),
          std::pair("BDAY:1984-03", "BDAY: 1984-03"), std::pair("BDAY;VALUE=text:about 1800", "BDAY: about 1800")}) {
        const auto card = cardOf(QByteArray(given) + "\r\nNOTE:n\r\n", "4.0");
        EXPECT_EQ(card["birthday"], QString());
        EXPECT_EQ(card["description"], u"n\n"_s + QString::fromLatin1(kept));
    }
}

TEST(VCard, KeepsWhatHasNoColumn)
{
    const auto card
        = cardOf("FN:Ada\r\nTITLE:CEO\r\nROLE:Founder\r\nURL:https://a.example\r\nURL:https://b.example\r\n"
                 "ADR;HOME:;;Hill 1;Bergen;;;Norway\r\nADR;WORK:;;Quay 2;Oslo;;;Norway\r\n"
                 "IMPP;X-SERVICE-TYPE=WeChat:x-apple:ada_w\r\nIMPP:xmpp:ada@x.example\r\nNICKNAME:Addi\r\n");

    EXPECT_EQ(card["title"], u"CEO"_s);
    EXPECT_EQ(card["city"], u"Oslo"_s);
    EXPECT_EQ(card["wechat"], u"ada_w"_s);
    EXPECT_EQ(card["second_name"], u"Addi"_s);
    EXPECT_EQ(
        card["description"],
        u"ROLE: Founder\nIMPP: xmpp:ada@x.example\nADR: Hill 1, Bergen, Norway\nURL: https://b.example"_s);
}

TEST(VCard, HasTheOrganisationForANameWhereNobodyIsNamed)
{
    EXPECT_EQ(cardOf("ORG:宏远贸易;\r\nTEL:1\r\n")["name"], u"宏远贸易"_s);
    EXPECT_EQ(cardOf("N:;;;;\r\nNICKNAME:Addi\r\n")["name"], u"Addi"_s);
    EXPECT_EQ(cardOf("N:李;明;;;\r\n")["name"], u"李明"_s);
    EXPECT_EQ(cardOf("N:Lee;Ann;;;\r\n")["name"], u"Ann Lee"_s);
}

TEST(VCard, PassesPhotosOverWithoutHoldingThem)
{
    // one photo folded, one in a single line of more than all limits, one without blanks before its lines
    const QByteArray base64 = QByteArray(72, 'A') + "\r\n";
    QByteArray bytes = "BEGIN:VCARD\r\nVERSION:3.0\r\nPHOTO;ENCODING=b;TYPE=JPEG:" + base64;
    for (int i = 0; i < 20'000; ++i) {
        bytes += ' ' + base64;
    }
    bytes += "FN:Ada\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nPHOTO:data:image/png;base64,";
    bytes += QByteArray(3'000'000, 'B')
        + "\r\nFN:Bo\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nPHOTO;JPEG;BASE64:\r\n";
    bytes += base64.repeated(1000) + "\r\nFN:Cy\r\nEND:VCARD\r\n";

    const ReadCards cards = read(bytes, TextEncoding::Utf8, {.cellBytes = 1000, .lineBytes = 4000});
    EXPECT_EQ(cards.fault, std::nullopt);
    ASSERT_EQ(cards.rows.size(), 3U);
    EXPECT_TRUE(cards.rows[0].isSound());
    EXPECT_EQ(cards.rows[0]["name"], u"Ada"_s);
    EXPECT_TRUE(cards.rows[1].isSound());
    EXPECT_EQ(cards.rows[1]["name"], u"Bo"_s);
    EXPECT_TRUE(cards.rows[2].isSound());
    EXPECT_EQ(cards.rows[2]["name"], u"Cy"_s);
}

TEST(VCard, LeavesOutTheCardWithinACard)
{
    const ReadCards cards = read(
        "BEGIN:VCARD\nVERSION:2.1\nN:Berg;Ada\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:Agent;Bo\nTEL:1\nEND:VCARD\nTEL:2\n"
        "END:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Cy\nAGENT:BEGIN:VCARD\\nFN:Di\\nEND:VCARD\\n\nEND:VCARD\n");

    ASSERT_EQ(cards.rows.size(), 2U);
    EXPECT_TRUE(cards.rows[0].isSound());
    EXPECT_EQ(cards.rows[0]["last_name"], u"Berg"_s);
    EXPECT_EQ(cards.rows[0]["phone"], u"2"_s);
    EXPECT_EQ(cards.rows[1]["name"], u"Cy"_s);
}

TEST(VCard, ThatIsBrokenLeavesTheOthersUnharmed)
{
    const ReadCards cards = read("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nno property\nEND:VCARD\n" // line 1
                                 "BEGIN:VCARD\nVERSION:3.0\nFN:Bo\n" // line 6: not closed
                                 "BEGIN:VCARD\nVERSION:3.0\nFN:Cy\nEND:VCARD\n" // line 9
                                 "FN:Di\nEND:VCARD\n" // line 13: not begun
                                 "BEGIN:VCARD\nFN:Ed\x01\nEND:VCARD\n" // line 15
                                 "BEGIN:VCARD\nFN:Flo=\nEND:VCARD\n" // line 18
                                 "BEGIN:VCARD\nFN:Gil"); // line 21: the file ends

    EXPECT_EQ(cards.fault, std::nullopt);
    ASSERT_EQ(cards.rows.size(), 7U);
    const auto problem = [&](size_t i) { return cards.rows[i].faults.at(0).code; };
    EXPECT_EQ(problem(0), RowProblem::BadRecord);
    EXPECT_EQ(cards.rows[0].faults[0].detail, u"line 4: no property"_s);
    EXPECT_EQ(cards.rows[0].faults[0].value, u"no property"_s);
    EXPECT_EQ(problem(1), RowProblem::BadRecord);
    EXPECT_EQ(cards.rows[1]["name"], u"Bo"_s);
    EXPECT_TRUE(cards.rows[2].isSound());
    EXPECT_EQ(cards.rows[2].line, 9);
    EXPECT_EQ(problem(3), RowProblem::BadRecord);
    EXPECT_EQ(cards.rows[3].line, 13);
    EXPECT_EQ(problem(4), RowProblem::ControlCharacter);
    EXPECT_EQ(cards.rows[4].line, 15);
    EXPECT_TRUE(cards.rows[5].isSound());
    EXPECT_EQ(cards.rows[5]["name"], u"Flo="_s);
    EXPECT_EQ(problem(6), RowProblem::BadRecord);
    EXPECT_EQ(cards.rows[6].line, 21);
}

TEST(VCard, EndsEvenWhereALastEqualsSignIsNone)
{
    const ReadCards cards = read(
        "BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:a=b=\nEND:VCARD\nBEGIN:VCARD\nFN:c\nEND:VCARD\n");
    ASSERT_EQ(cards.rows.size(), 2U);
    EXPECT_EQ(cards.rows[0]["name"], u"a=b"_s);
}

TEST(VCard, ThatIsTooLargeIsRejectedAlone)
{
    const CsvLimits limits{.cellBytes = 100, .lineBytes = 1000};
    const QByteArray next = "BEGIN:VCARD\nFN:Bo\nEND:VCARD\n";
    for (const QByteArray& lines :
         {"NOTE:" + QByteArray(500, 'x') + '\n', "NOTE:" + QByteArray(200, 'x') + '\n',
          ("NOTE:" + QByteArray(90, 'x') + '\n').repeated(20),
          "NOTE:" + (QByteArray(50, 'x') + "\n ").repeated(50) + '\n'}) {
        const ReadCards cards
            = read("BEGIN:VCARD\nFN:Ada\n" + lines + "END:VCARD\n" + next, TextEncoding::Utf8, limits);
        ASSERT_EQ(cards.rows.size(), 2U);
        ASSERT_FALSE(cards.rows[0].isSound());
        EXPECT_EQ(cards.rows[0].faults[0].code, RowProblem::CellTooLarge);
        EXPECT_TRUE(cards.rows[1].isSound());
    }
}

TEST(VCard, RejectsBadCharactersBehindPercentSigns)
{
    const auto card = cardOf("FN:Ada\r\nTEL;VALUE=uri:tel:1%012\r\n", "4.0");
    ASSERT_FALSE(card.isSound());
    EXPECT_EQ(card.faults[0].code, RowProblem::ControlCharacter);
}

TEST(VCard, IsRepeatedAsSeparatedTextWhenItIsRejected)
{
    const ReadCards cards = read("BEGIN:VCARD\nFN:Ada\\, Berg\nNOTE:a\\nb\nEND:VCARD\n");

    ASSERT_EQ(cards.rows.size(), 1U);
    EXPECT_TRUE(cards.rows[0].raw.startsWith("\"Ada, Berg\",,"));
    EXPECT_TRUE(cards.rows[0].raw.endsWith(",\"a\nb\""));
}

TEST(VCard, MapsItselfToContactsAndCustomers)
{
    const TestFile file("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nORG:X\nEND:VCARD\n");
    const auto reader = VCardReader::open(file.path());
    ASSERT_TRUE(reader);

    const RecordMapping contacts = guessRecordMapping(RecordKind::Contact, reader->header());
    const RecordMapping customers = guessRecordMapping(RecordKind::Customer, reader->header());
    for (const QString& key :
         {u"name"_s, u"first_name"_s, u"last_name"_s, u"customer"_s, u"title"_s, u"mobile"_s, u"home_mail"_s,
          u"birthday"_s}) {
        EXPECT_EQ(contacts.column(key), reader->header().indexOf(key)) << key.toStdString();
    }
    for (const QString& key :
         {u"name"_s, u"phone"_s, u"mail"_s, u"website"_s, u"street"_s, u"tags"_s, u"external_key"_s}) {
        EXPECT_EQ(customers.column(key), reader->header().indexOf(key)) << key.toStdString();
    }
}

} // namespace zhike
