#include "domain/attachments/filename.h"

#include "domain/attachments/attachment.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

AttachmentDraft attachmentCalled(const QString& name)
{
    AttachmentDraft draft;
    draft.name = name;
    draft.contentHash = QString(64, u'a');
    draft.addedAt = Instant(1);
    return draft;
}

} // namespace

TEST(FileName, IsShownWithoutWhatNoNameShouldHold)
{
    EXPECT_EQ(displayFileName(u"a/b\\c.pdf"), u"a_b_c.pdf"_s);
    EXPECT_EQ(displayFileName(QStringView(u"a\0b.pdf", 7)), u"a b.pdf"_s);
    EXPECT_EQ(displayFileName(u"two\nlines\r\n.pdf"), u"two lines .pdf"_s);
    EXPECT_EQ(displayFileName(u"  offer.pdf. . "), u"offer.pdf"_s);
    EXPECT_EQ(displayFileName(u"invoice\u202efdp.exe"), u"invoicefdp.exe"_s);
    EXPECT_EQ(displayFileName(u"pay\u200bpal.pdf"), u"paypal.pdf"_s);
}

TEST(FileName, IsNeverEmptyOrAFolder)
{
    for (const QStringView name : {u"", u".", u"..", u"...", u" ", u"\u202e", u"\n"}) {
        EXPECT_EQ(displayFileName(name), u"file"_s);
        EXPECT_EQ(safeFileName(name), u"file"_s);
    }
}

TEST(FileName, KeepsItsEndingWhenItIsCut)
{
    const QString shown = displayFileName(QString(300, u'x') + u".pdf"_s);

    EXPECT_EQ(shown.size(), 200);
    EXPECT_TRUE(shown.endsWith(u".pdf"_s));
}

TEST(FileName, IsNotCutInsideACharacter)
{
    const QString shown = displayFileName(u"x"_s + u"👨‍👩‍👧"_s.repeated(40) + u".jpg"_s);

    EXPECT_LE(shown.size(), 200);
    EXPECT_TRUE(shown.endsWith(u"👧.jpg"_s));
}

TEST(FileName, ShownOnceMoreIsTheSame)
{
    for (const QString& name :
         {u"a/b.pdf"_s, QString(300, u'张') + u".pdf"_s, u" .x. "_s, QString(198, u'x') + u" . .pdf"_s, u"..a"_s}) {
        const QString shown = displayFileName(name);

        EXPECT_EQ(displayFileName(shown), shown);
    }
}

TEST(FileName, IsSavedUnderOneThatEveryFileSystemTakes)
{
    EXPECT_EQ(safeFileName(u"CON"), u"_CON"_s);
    EXPECT_EQ(safeFileName(u"con.txt"), u"_con.txt"_s);
    EXPECT_EQ(safeFileName(u"lpt1.pdf"), u"_lpt1.pdf"_s);
    EXPECT_EQ(safeFileName(u"a:b?.pdf"), u"a_b_.pdf"_s);
    EXPECT_EQ(safeFileName(u".bashrc"), u"_.bashrc"_s);
    EXPECT_EQ(safeFileName(u"-rf"), u"_-rf"_s);
    EXPECT_EQ(safeFileName(u"../../etc/passwd"), u"_.._.._etc_passwd"_s);
    EXPECT_LE(safeFileName(QString(200, u'张') + u".pdf"_s).toUtf8().size(), 180);
    EXPECT_TRUE(safeFileName(QString(200, u'张') + u".pdf"_s).endsWith(u".pdf"_s));
}

TEST(FileName, AsItCameIsKeptWithSignsForWhatNoTextHolds)
{
    EXPECT_EQ(keptFileName(QStringView(u"a\0b/c\n.pdf", 10)), u"a%00b/c%0A.pdf"_s);
    EXPECT_EQ(keptFileName(u"invoice\u202efdp.exe"), u"invoice\u202efdp.exe"_s);
    EXPECT_LE(keptFileName(QString(3000, u'x')).size(), 1000);
    EXPECT_TRUE(faultsOf([] {
                    AttachmentDraft draft = attachmentCalled(u"x"_s);
                    draft.originalName = keptFileName(QStringView(u"\xd800\0\n\x1b[31m", 8));
                    return draft;
                }())
                    .isEmpty());
}

TEST(FileName, TellsTricks)
{
    EXPECT_TRUE(tricksIn(u"invoice\u202efdp.exe").turnsDirection);
    EXPECT_TRUE(tricksIn(u"invoice.pdf.exe").hasTwoEndings);
    EXPECT_TRUE(tricksIn(u"photo.jpg.html").hasTwoEndings);
    EXPECT_TRUE(tricksIn(u"photo.jpg                         .scr").hidesCharacters);
    EXPECT_TRUE(tricksIn(u"in\u200bvoice.pdf").hidesCharacters);
    EXPECT_FALSE(tricksIn(u"offer v1.2.pdf").any());
    EXPECT_FALSE(tricksIn(u"books.tar.gz").any());
    EXPECT_FALSE(tricksIn(u"table.csv.zip").any());
    EXPECT_FALSE(tricksIn(u"报价单 2026.xlsx").any());
}

TEST(FileName, TellsPrograms)
{
    for (const QStringView name :
         {u"a.exe", u"a.PDF.ExE", u"run.sh", u"x.desktop", u"b.lnk", u"c.jar", u"d.ps1", u"e.AppImage", u"a.exe. "}) {
        EXPECT_TRUE(isProgramName(name)) << name.toString().toStdString();
    }
    for (const QStringView name : {u"a.pdf", u"exe", u"a.docx", u"sh.txt", u""}) {
        EXPECT_FALSE(isProgramName(name)) << name.toString().toStdString();
    }
}

TEST(Attachment, RefusesANameThatWasNotCleaned)
{
    EXPECT_TRUE(faultsOf(attachmentCalled(u"a.pdf"_s)).isEmpty());
    EXPECT_FALSE(faultsOf(attachmentCalled(u"a/b.pdf"_s)).isEmpty());
    EXPECT_FALSE(faultsOf(attachmentCalled(u"a\u202e.pdf"_s)).isEmpty());
}

TEST(Attachment, RefusesMoreThanTwentyFiveMegabytes)
{
    AttachmentDraft draft = attachmentCalled(u"a.pdf"_s);
    draft.size = kMostAttachedBytes;
    EXPECT_TRUE(faultsOf(draft).isEmpty());
    draft.size = kMostAttachedBytes + 1;
    EXPECT_FALSE(faultsOf(draft).isEmpty());
}

TEST(Attachment, HangsOnOneRecord)
{
    Attachment attachment{AttachmentId(1), CustomerId(7), attachmentCalled(u"a.pdf"_s)};
    EXPECT_EQ(hostOf(attachment), (RecordRef{RecordKind::Customer, 7, 7}));
    for (const RecordKind kind :
         {RecordKind::Contact, RecordKind::Opportunity, RecordKind::Order, RecordKind::Case, RecordKind::Activity}) {
        hangOn(attachment.details, {kind, 7, 9});

        EXPECT_EQ(hostOf(attachment), (RecordRef{kind, 7, 9}));
        EXPECT_TRUE(faultsOf(attachment.details).isEmpty());
    }
    attachment.details.contact = ContactId(1);
    EXPECT_FALSE(faultsOf(attachment.details).isEmpty());
}

} // namespace zhike
