#include "services/importing/nasty/nastyinput.h"

#include <sys/inotify.h>
#include <unistd.h>

namespace zhike::testing {

namespace {

const QByteArray kRows
    = R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>)";

NastyRun refusesBook(const QList<ZipPart>& parts, FileProblem problem, qint64 line = 0, bool is64 = false)
{
    return [=](NastyTest& test) {
        test.expectRefused(RecordKind::Customer, test.path(zipOf(parts, is64), "nasty.xlsx"), problem, line);
    };
}

NastyRun refusesPart(const ZipPart& more, FileProblem problem)
{
    return refusesBook(workbookOf(kRows) << more, problem);
}

NastyRun refusesXml(const char* part, const QByteArray& xml)
{
    QList<ZipPart> parts = workbookOf(kRows);
    partOf(parts, part).bytes = xml;
    return refusesBook(parts, FileProblem::BadXml);
}

constexpr auto kSheet = "xl/worksheets/sheet1.xml";
constexpr auto kTexts = "xl/sharedStrings.xml";

/// An honest one goes in, so that the others are refused for what is wrong with them.
void takesAnHonestWorkbook(NastyTest& test)
{
    QList<ZipPart> parts = workbookOf(kRows);
    partOf(parts, kSheet).isPacked = true;
    (void)test.expectTaken(RecordKind::Customer, test.path(zipOf(parts), "nasty.xlsx"), 1);
}

QByteArray laughs()
{
    QByteArray entities = "<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 10; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ';';
        entities += "<!ENTITY a" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
    }
    return "<!DOCTYPE sst [" + entities + "]><sst><si><t>&a9;</t></si></sst>";
}

QByteArray blowUp()
{
    return "<!DOCTYPE sst [<!ENTITY a \"" + QByteArray(100'000, 'a') + "\">]><sst><si><t>"
        + QByteArray("&a;").repeated(10'000) + "</t></si></sst>";
}

/// The file that the entity names is never opened.
void opensNothingElse(NastyTest& test)
{
    const QString secret = test.path("secret", "secret.txt");
    const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    ASSERT_GE(watch, 0);
    ASSERT_GE(::inotify_add_watch(watch, QFile::encodeName(secret).constData(), IN_OPEN | IN_ACCESS), 0);
    for (const QByteArray& where : {"file://" + secret.toUtf8(), QByteArray("http://127.0.0.1:9/x")}) {
        QList<ZipPart> parts = workbookOf(kRows);
        partOf(parts, kTexts).bytes
            = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + where + "\">]><sst><si><t>&x;</t></si></sst>";
        test.expectRefused(RecordKind::Customer, test.path(zipOf(parts), "nasty.xlsx"), FileProblem::BadXml);
    }
    std::array<char, 4096> events{};
    EXPECT_LE(::read(watch, events.data(), events.size()), 0) << "the file was opened";
    ::close(watch);
}

/// Two entries that share bytes: the head of the second stands within the text of the first.
QByteArray overlapping()
{
    QList<ZipPart> parts = workbookOf(kRows);
    const ZipPart inner{"xl/media/x", "within"};
    const QByteArray whole = zipOf({inner}); // its head and text stand at its beginning
    const QByteArray head = whole.left(30 + inner.name.size() + inner.bytes.size());
    ZipPart outer{"xl/media/y", head};
    const qint64 place = zipOf(QList<ZipPart>(parts)).indexOf("PK\x01\x02") + 30 + outer.name.size();
    ZipPart shared = inner;
    shared.place = place;
    return zipOf(parts << outer << shared);
}

/// A chunk of the sheet that says it is shorter than what it unpacks to; both places lie.
QList<ZipPart> lyingSize()
{
    QList<ZipPart> parts = workbookOf(kRows);
    partOf(parts, kSheet).isPacked = true;
    partOf(parts, kSheet).claimed = 40;
    return parts;
}

QList<ZipPart> twoSizes()
{
    QList<ZipPart> parts = workbookOf(kRows);
    partOf(parts, kSheet).claimedAbove = 7;
    return parts;
}

QList<ZipPart> bomb()
{
    return workbookOf(kRows) << ZipPart{"xl/media/x", QByteArray(200'000'000, '\0'), true};
}

QList<ZipPart> thousandsOfParts()
{
    QList<ZipPart> parts = workbookOf(kRows);
    for (int i = 0; i < 2100; ++i) {
        parts << ZipPart{"xl/media/" + QByteArray::number(i), "x"};
    }
    return parts;
}

QList<ZipPart> withMacros()
{
    QList<ZipPart> parts = workbookOf(kRows);
    partOf(parts, "[Content_Types].xml").bytes.replace("sheet.main", "sheet.macroEnabled.main");
    return parts;
}

QList<ZipPart> withPassword()
{
    QList<ZipPart> parts = workbookOf(kRows);
    partOf(parts, kSheet).flags = 1;
    return parts;
}

QList<ZipPart> claimingRows(const QByteArray& row)
{
    QList<ZipPart> parts = workbookOf({});
    partOf(parts, kSheet).bytes
        = "<worksheet><dimension ref=\"A1:XFD1099511627776\"/><sheetData>" + kRows + row + "</sheetData></worksheet>";
    return parts;
}

void streamsWhatIsClaimed(NastyTest& test)
{
    (void)test.expectTaken(RecordKind::Customer, test.path(zipOf(claimingRows({})), "nasty.xlsx"), 1);
}

void rejectsATextThatIsNotThere(NastyTest& test)
{
    const QByteArray row = R"(<row r="3"><c r="A3" t="s"><v>99</v></c></row>)"
                           R"(<row r="4"><c r="A4" t="str"><v>Beta</v></c></row>)";
    const QString path = test.path(zipOf(workbookOf(kRows + row)), "nasty.xlsx");
    test.expectRejected(RecordKind::Customer, path, RowProblem::NoSuchText, 3, u"name"_s, 2);
}

void rejectsADayThatNeverWas(NastyTest& test)
{
    QList<ZipPart> parts = workbookOf(
        R"(<row r="1"><c r="A1" t="str"><v>name</v></c><c r="B1" t="str"><v>birthday</v></c><c r="C1" t="str"><v>company</v></c></row>)"
        R"(<row r="2"><c r="A2" t="str"><v>Ann</v></c><c r="B2" s="1"><v>45000</v></c><c r="C2" t="str"><v>Acme</v></c></row>)"
        R"(<row r="3"><c r="A3" t="str"><v>Bob</v></c><c r="B3" s="1"><v>60</v></c><c r="C3" t="str"><v>Acme</v></c></row>)");
    parts << ZipPart{
        "xl/styles.xml", R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)"};
    partOf(parts, "xl/_rels/workbook.xml.rels")
        .bytes.replace(
            "</Relationships>",
            R"(<Relationship Id="r3" Type="http://x/styles" Target="styles.xml"/></Relationships>)");
    (void)test.import(test.planFrom(RecordKind::Customer, test.path("name,city\nAcme,Bonn\n")));
    test.expectRejected(
        RecordKind::Contact, test.path(zipOf(parts), "nasty.xlsx"), RowProblem::NoSuchDay, 3, u"birthday"_s, 1);
}

} // namespace

NastyInputs nastyContainers()
{
    using enum FileProblem;
    const auto named = [](const QByteArray& name) { return refusesPart({name, "x"}, BadArchive); };
    const QByteArray compound = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(600, 'x');
    return {
        {62, "29 February 1900 of a workbook", "R", rejectsADayThatNeverWas},
        {69, "an honest workbook", "A", takesAnHonestWorkbook},
        {69, "a bomb", "F", refusesBook(bomb(), BadArchive)},
        {69, "thousands of parts", "F", refusesBook(thousandsOfParts(), BadArchive)},
        {70, "an archive in an archive", "F", refusesBook({{"book.xlsx", zipOf(workbookOf(kRows))}}, NotASpreadsheet)},
        {70, "entries that overlap", "F",
         [](NastyTest& test) {
             test.expectRefused(RecordKind::Customer, test.path(overlapping(), "nasty.xlsx"), BadArchive);
         }},
        {70, "longer than it says", "F", refusesBook(lyingSize(), BadArchive)},
        {70, "two sizes of one entry", "F", refusesBook(twoSizes(), BadArchive)},
        {70, "of the 64-bit form", "F", refusesBook(workbookOf(kRows), BadArchive, 0, true)},
        {71, "up", "F", named("../x")},
        {71, "up with backslashes", "F", named("..\\x")},
        {71, "absolute", "F", named("/x")},
        {71, "a drive", "F", named("C:/x")},
        {72, "a link", "F", refusesPart({"xl/media/x", "/etc/passwd", false, 0120777}, BadArchive)},
        {72, "a device", "F", refusesPart({"xl/media/x", "", false, 0060600}, BadArchive)},
        {73, "a billion laughs", "F", refusesXml(kTexts, laughs())},
        {73, "quadratic blow-up", "F", refusesXml(kTexts, blowUp())},
        {73, "a DOCTYPE alone", "F", refusesXml(kSheet, "<!DOCTYPE x><worksheet/>")},
        {74, "entities outside of the file", "F", opensNothingElse},
        {75, "200,000 tags within each other", "F", refusesXml(kSheet, QByteArray("<a>").repeated(200'000))},
        {76, "a password", "F", refusesBook(withPassword(), BadArchive)},
        {76, "macros", "F", refusesBook(withMacros(), Macros)},
        {76, "XLS, or a whole workbook with a password", "F", refuses(compound, OldSpreadsheet)},
        {77, "2^40 rows claimed", "A", streamsWhatIsClaimed},
        {77, "row 2^40", "F",
         refusesBook(
             claimingRows(R"(<row r="1099511627776"><c r="A1" t="s"><v>1</v></c></row>)"), TooLarge, 1099511627776)},
        {78, "a text that is not there", "R", rejectsATextThatIsNotThere},
    };
}

} // namespace zhike::testing
