#include "exchange/csvdetect.h"
#include "exchange/htmltext.h"
#include "exchange/mailreader.h"

#include "exchange/testfile.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;
using test::TestFile;

namespace {

struct ReadMail {
    QMap<QString, QString> cells;
    std::vector<RowFault> faults;
    [[nodiscard]] QString operator[](const char* key) const { return cells.value(QString::fromLatin1(key)); }
};

ReadMail mailOf(const QByteArray& bytes, const CsvLimits& limits = {})
{
    const TestFile file(bytes);
    ReadMail mail;
    auto reader = MailReader::open(file.path(), limits);
    TableRecord record;
    if (!reader || reader->next(record) != TableReader::Step::Record) {
        ADD_FAILURE();
        return mail;
    }
    for (int i = 0; i < record.size(); ++i) {
        if (!record.utf8(i).isEmpty()) {
            mail.cells.insert(reader->header()[i], record.text(i));
        }
    }
    mail.faults.assign(record.faults().begin(), record.faults().end());
    EXPECT_EQ(reader->next(record), TableReader::Step::End);
    return mail;
}

const QByteArray kHead
    = "Received: from a by b; Tue, 05 Mar 2024 06:30:01 +0000\r\nFrom: =?GB2312?B?zfXOsA==?= <wei@w.example>\r\n"
      "To: \"Berg, Ada\" <ada@a.example>, Team: x@t.example;\r\nCc: wei@w.example\r\n"
      "Subject: =?UTF-8?B?5ZCI5ZCM?=\r\n =?UTF-8?Q?_v2?=\r\nDate: Tue, 5 Mar 2024 14:30:00 +0800\r\n"
      "Message-ID: <m1@w.example>\r\nMIME-Version: 1.0\r\n";

} // namespace

TEST(Mail, IsAnActivityWithDecodedHeaders)
{
    const ReadMail mail = mailOf(kHead + "Content-Type: text/plain; charset=gb2312\r\n\r\n\xC4\xFA\xBA\xC3\r\n");

    EXPECT_TRUE(mail.faults.empty());
    EXPECT_EQ(mail["kind"], u"mail"_s);
    EXPECT_EQ(mail["status"], u"done"_s);
    EXPECT_EQ(mail["direction"], u"in"_s);
    EXPECT_EQ(mail["subject"], u"合同 v2"_s);
    EXPECT_EQ(mail["at"], u"2024-03-05T06:30:00Z"_s);
    EXPECT_EQ(mail["external_key"], u"m1@w.example"_s);
    EXPECT_EQ(mail["contact_mail"], u"wei@w.example; ada@a.example"_s);
    EXPECT_EQ(mail["text"], u"您好"_s);
}

TEST(Mail, ThatNoServerReceivedWentOut)
{
    const ReadMail mail = mailOf("From: ada@a.example\r\nTo: wei@w.example\r\nSubject: x\r\n\r\nhi\r\n");
    EXPECT_EQ(mail["direction"], u"out"_s);
    EXPECT_EQ(mail["contact_mail"], u"wei@w.example; ada@a.example"_s);
}

TEST(Mail, HasItsPlainTextAndTheNamesOfItsAttachments)
{
    const ReadMail mail = mailOf(
        kHead
        + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: multipart/alternative; "
          "boundary=a\r\n\r\n"
          "--a\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
          "Price: =E2=82=AC 5=\r\n0\r\n--a\r\nContent-Type: text/html\r\n\r\n<b>other</b>\r\n--a--\r\n"
          "--m\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
          "Content-Disposition: attachment; filename*=UTF-8''%E6%8A%A5%E4%BB%B7.pdf\r\n\r\nAAAA\r\n"
          "--m\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\nSubject: inner\r\n\r\nno\r\n--m--\r\n");

    EXPECT_TRUE(mail.faults.empty());
    EXPECT_EQ(mail["text"], u"Price: € 50\nATTACHMENT: 报价.pdf\nATTACHMENT: inner"_s);
}

TEST(Mail, OfHtmlAloneIsMadePlain)
{
    const ReadMail mail = mailOf(
        kHead
        + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>t</title><style>p{}</style></head><body>"
          "<p>Dear&nbsp;Ada,</p><p>1 &lt; 2 &#x4F60;<br>next<img src=\"file:///etc/passwd\"></p></body></html>\r\n");

    EXPECT_EQ(mail["text"], u"Dear Ada,\n\n1 < 2 你\nnext"_s);
}

TEST(Mail, WithATextThatCannotBeReadIsRejected)
{
    const ReadMail bad = mailOf(kHead + "Content-Type: text/plain; charset=utf-8\r\n\r\na\x01z\r\n");
    ASSERT_EQ(bad.faults.size(), 1U);
    EXPECT_EQ(bad.faults[0].code, RowProblem::ControlCharacter);

    const ReadMail large = mailOf(kHead + "\r\n" + QByteArray(5000, 'x'), {.cellBytes = 1000, .lineBytes = 4000});
    ASSERT_EQ(large.faults.size(), 1U);
    EXPECT_EQ(large.faults[0].code, RowProblem::CellTooLarge);
}

TEST(Mail, OfPartsWithinPartsEnds)
{
    QByteArray bytes = kHead;
    for (int i = 0; i < 2000; ++i) {
        const QByteArray name = "b" + QByteArray::number(i);
        bytes += "Content-Type: multipart/mixed; boundary=" + name + "\r\n\r\n--" + name + "\r\n";
    }
    (void)mailOf(bytes + "\r\nend\r\n");
}

TEST(Mail, IsToldByItsHeaders)
{
    EXPECT_EQ(tableFormatOf(TestFile(kHead + "\r\nx").path()), TableFormat::Mail);
    EXPECT_EQ(tableFormatOf(TestFile("From: a, To: b\n1,2\n").path()), TableFormat::Csv);
    EXPECT_EQ(tableFormatOf(TestFile("name;mail\nfrom:x;to:y\n").path()), TableFormat::Csv);
    const auto detection = detectTable(TestFile(kHead + "\r\nx").path());
    ASSERT_TRUE(detection);
    EXPECT_EQ(detection->rows.size(), 1U);
}

TEST(HtmlText, IsWhatAPersonSees)
{
    EXPECT_EQ(htmlToText(u"a<br>b<br/>c"), u"a\nb\nc"_s);
    EXPECT_EQ(htmlToText(u"<ul><li>x</li><li>y</li></ul>"), u"x\n\ny"_s);
    EXPECT_EQ(htmlToText(u"a<!-- <b> -->b<script>if (1 < 2) alert()</script>c"), u"abc"_s);
    EXPECT_EQ(htmlToText(u"R&amp;D &unknown; &#0; a < b & c"), u"R&D &unknown; a < b & c"_s);
    EXPECT_EQ(htmlToText(u"<td>1</td><td>2</td>"), u"1 2"_s);
    EXPECT_EQ(htmlToText(u"<p"), QString());
}

} // namespace zhike
