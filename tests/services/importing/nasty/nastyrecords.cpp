#include "services/importing/nasty/nastyinput.h"

namespace zhike::testing {

namespace {

void needCompany(NastyTest& test)
{
    (void)test.import(test.planFrom(RecordKind::Customer, test.path("name,city\nAcme,Bonn\n")));
}

QByteArray card(const QByteArray& lines, const QByteArray& version = "3.0")
{
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "ORG:Acme\r\nEND:VCARD\r\n";
}

/// Each card becomes a contact with this name; what is left out is said.
NastyRun takesCard(const QByteArray& content, const QString& name, const QString& warning = {})
{
    return [=](NastyTest& test) {
        needCompany(test);
        const RecordImportPlan plan = test.expectTaken(RecordKind::Contact, test.path(content, "nasty.vcf"), 1);
        const RecordImportSummary summary = test.import(plan);
        EXPECT_EQ(summary.created, 1);
        EXPECT_EQ(summary.warnings.value(warning), warning.isEmpty() ? 0 : 1);
        EXPECT_EQ(summary.warned.size(), warning.isEmpty() ? 0 : 1);
        EXPECT_EQ(test.count(u"SELECT count(*) FROM contact WHERE name = '%1'"_s.arg(name)), 1);
    };
}

void refusesNestedCards(NastyTest& test)
{
    needCompany(test);
    const QString path = test.path(QByteArray("BEGIN:VCARD\n").repeated(100'000), "nasty.vcf");
    test.expectRefused(RecordKind::Contact, path, FileProblem::TooDeep, 66);
    const QByteArray agents = card("FN:Ann\r\n" + QByteArray("AGENT:\nBEGIN:VCARD\n").repeated(100'000));
    const auto inspection = inspectRecords(test.db(), RecordKind::Contact, test.path(agents, "nasty.vcf"));
    ASSERT_FALSE(inspection.has_value());
    EXPECT_EQ(inspection.error().file->problem, FileProblem::TooDeep);
}

QByteArray photo(const QByteArray& head, const QByteArray& bytes)
{
    QByteArray lines = head;
    const QByteArray coded = bytes.toBase64();
    for (qsizetype i = 0; i < coded.size(); i += 74) {
        lines += (i == 0 ? "" : " ") + coded.mid(i, 74) + "\r\n";
    }
    return card("FN:Ann Lee\r\n" + lines);
}

/// A head that claims 65,535 by 65,535 points.
QByteArray hugePicture()
{
    return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xFF\xFF\0\0\xFF\xFF\x08\x06\0\0\0", 29) + QByteArray(40, 'x');
}

QByteArray event(const QByteArray& lines)
{
    return "BEGIN:VEVENT\r\nUID:" + QByteArray::number(qHash(lines))
        + "\r\nSUMMARY:Visit\r\nATTENDEE:mailto:ann@acme.cn\r\n" + lines + "END:VEVENT\r\n";
}

QByteArray calendar(const QByteArray& events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
}

RecordImportPlan calendarPlan(NastyTest& test, const QByteArray& content)
{
    RecordImportPlan plan = test.planFrom(RecordKind::Activity, test.path(content, "nasty.ics"));
    plan.withoutCustomer = u"Acme"_s;
    return plan;
}

/// Never worked out: one row, and a word that it does not repeat.
NastyRun takesSeries(const QByteArray& rule)
{
    return [=](NastyTest& test) {
        needCompany(test);
        const RecordImportPlan plan
            = calendarPlan(test, calendar(event("DTSTART:20240305T100000Z\r\nRRULE:" + rule + "\r\n")));
        QElapsedTimer clock;
        clock.start();
        const RecordImportSummary summary = test.import(plan);
        EXPECT_LT(clock.elapsed(), 2000);
        EXPECT_EQ(summary.created, 1);
        EXPECT_EQ(summary.warnings.value(u"rule-left-out"_s), 1);
    };
}

NastyRun rejectsZone(const QByteArray& zone)
{
    return [=](NastyTest& test) {
        needCompany(test);
        const QByteArray definition = "BEGIN:VTIMEZONE\r\nTZID:Loop\r\n" + zone + "END:VTIMEZONE\r\n";
        const QByteArray fine = event("DTSTART:20240305T100000Z\r\n");
        const QByteArray bad = event("DTSTART;TZID=Loop:20240306T100000\r\n");
        const QByteArray content = calendar(definition + fine + bad);
        const qint64 line = content.left(content.lastIndexOf("BEGIN:VEVENT")).count('\n') + 1;
        test.expectRejected(calendarPlan(test, content), RowProblem::BadRecord, line, {}, 1);
    };
}

NastyRun rejectsJson(const QByteArray& line, RowProblem problem)
{
    return [=](NastyTest& test) {
        const QString path = test.path("{\"name\":\"Acme\",\"city\":\"Bonn\"}\n" + line + '\n', "nasty.jsonl");
        const RecordImportPlan plan = test.planFrom(RecordKind::Customer, path);
        const RecordImportSummary check = test.check(plan);
        EXPECT_EQ(check.created, 1);
        EXPECT_EQ(check.reasons.value(QString(keyOf(problem))), 1) << check.reasons.keys().join(u' ').toStdString();
        ASSERT_FALSE(check.rejected.isEmpty());
        EXPECT_EQ(check.rejected.first().line, 2);
    };
}

void keepsEveryDigit(NastyTest& test)
{
    const RecordImportPlan plan = test.planFrom(
        RecordKind::Customer, test.path("{\"name\":\"Acme\",\"external_key\":9007199254740993}\n", "nasty.jsonl"));
    (void)test.import(plan);
    EXPECT_EQ(test.called(u"Acme"_s).details.externalKey, u"9007199254740993"_s);
}

QByteArray mail(const QByteArray& more)
{
    return "From: Ann <ann@acme.cn>\r\nTo: me@here.cn\r\nDate: Tue, 05 Mar 2024 10:00:00 +0000\r\nSubject: Hello\r\n"
           "Message-ID: <1@acme.cn>\r\nMIME-Version: 1.0\r\n"
        + more;
}

QByteArray deepMail(int depth)
{
    QByteArray head;
    QByteArray tail;
    for (int i = 0; i < depth; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        head += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n";
        tail.prepend("--" + boundary + "--\r\n");
    }
    return mail(head + "Content-Type: text/plain\r\n\r\ndeep\r\n" + tail);
}

QByteArray wideMail(int parts)
{
    return mail(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
        + QByteArray("--b\r\nContent-Type: text/plain\r\n\r\npart\r\n").repeated(parts) + "--b--\r\n");
}

NastyRun takesMail(const QByteArray& content, const QString& warning = {})
{
    return [=](NastyTest& test) {
        needCompany(test);
        RecordImportPlan plan = test.planFrom(RecordKind::Activity, test.path(content, "nasty.eml"));
        plan.withoutCustomer = u"Acme"_s;
        QElapsedTimer clock;
        clock.start();
        const RecordImportSummary summary = test.import(plan);
        EXPECT_LT(clock.elapsed(), NastyTest::kLongestMs);
        EXPECT_EQ(summary.created, 1) << summary.reasons.keys().join(u' ').toStdString();
        EXPECT_EQ(summary.warnings.value(warning), warning.isEmpty() ? 0 : 1);
        const auto rows = ActivityStore(test.db()).ofCustomer(test.called(u"Acme"_s).id);
        ASSERT_TRUE(rows && rows->size() == 1);
        EXPECT_EQ(rows->first().details.subject, u"Hello"_s);
    };
}

} // namespace

NastyInputs nastyRecords()
{
    using enum RowProblem;
    const QByteArray quoted = "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=\r\n=E8=8A=B3\r\n";
    const QByteArray outlook = "FN:Wang Fang\r\nX-MS-OL-DESIGN;CHARSET=utf-8:<card/>\r\nX-MS-MANAGER:Li\r\n";
    const QByteArray photoHead = "PHOTO;ENCODING=b;TYPE=JPEG:";
    const QString noPhoto = u"picture-left-out"_s;
    const auto nested = [](int depth) { return "{\"name\":" + QByteArray("[").repeated(depth); };
    return {
        {79, "2.1 with soft breaks", "A", takesCard(card(quoted, "2.1"), u"王芳"_s)},
        {79, "3.0", "A", takesCard(card("FN:王芳\r\nN:王;芳;;;\r\n"), u"王芳"_s)},
        {79, "4.0", "A", takesCard(card("FN:王芳\r\nTEL;VALUE=uri:tel:+86-21-55550100\r\n", "4.0"), u"王芳"_s)},
        {79, "fields of Outlook", "A", takesCard(card(outlook), u"Wang Fang"_s)},
        {80, "100,000 cards within each other", "F", refusesNestedCards},
        {81, "50 MB of photo", "W", takesCard(photo(photoHead, QByteArray(50'000'000, 'j')), u"Ann Lee"_s, noPhoto)},
        {81, "a picture of 65,535 by 65,535", "W",
         takesCard(photo("PHOTO;ENCODING=b;TYPE=PNG:", hugePicture()), u"Ann Lee"_s, noPhoto)},
        {81, "half a JPEG", "W", takesCard(photo(photoHead, "\xFF\xD8\xFF\xE0"), u"Ann Lee"_s, noPhoto)},
        {81, "SVG", "W", takesCard(photo("PHOTO;ENCODING=b;TYPE=SVG:", "<svg onload='x()'/>"), u"Ann Lee"_s, noPhoto)},
        {82, "every second for ever", "W", takesSeries("FREQ=SECONDLY")},
        {82, "ended before it begins", "W", takesSeries("FREQ=DAILY;UNTIL=20200101T000000Z")},
        {82, "a thousand million times", "W", takesSeries("FREQ=DAILY;COUNT=1000000000")},
        {83, "a zone that changes every second", "R",
         rejectsZone("BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0100\r\n"
                     "TZOFFSETTO:+0200\r\nEND:STANDARD\r\n")},
        {83, "a zone within a zone", "R",
         rejectsZone("BEGIN:VTIMEZONE\r\nTZID:Loop\r\nTZID:Loop\r\nEND:VTIMEZONE\r\n")},
        {84, "100,000 deep", "R", rejectsJson(nested(100'000), BadJson)},
        {84, "nothing but depth", "F", refuses(nested(100'000), FileProblem::NotJson, 1)},
        {84, "a key twice", "R", rejectsJson(R"({"name":"A","name":"B"})", BadJson)},
        {84, "half a pair", "R", rejectsJson(R"({"name":"\ud800"})", LoneSurrogate)},
        {84, "2^53+1", "A", keepsEveryDigit},
        {84, "2^53+1 as money", "R", rejectsJson(R"({"name":"B","credit_limit":9007199254740993})", OutOfRange)},
        {84, "something behind it", "R", rejectsJson(R"({"name":"B"} x)", BadJson)},
        {85, "10,000 parts", "N", takesMail(wideMail(10'000), u"parts-left-out"_s)},
        {85, "1,000 deep", "N", takesMail(deepMail(1000), u"parts-left-out"_s)},
        {85, "no boundary", "N", takesMail(mail("Content-Type: multipart/mixed\r\n\r\n--b\r\n\r\ntext\r\n"))},
        {85, "a header of 1 MB", "N", takesMail(mail("X-Long: " + QByteArray(1 << 20, 'x') + "\r\n\r\ntext\r\n"))},
        {85, "a charset that is none", "N",
         takesMail(mail("Content-Type: text/plain; charset=mars-1\r\n\r\nZo\xEB\r\n"))},
    };
}

} // namespace zhike::testing
