#include "repositories/attachments/attachmentreads.h"
#include "services/attachments/attachmentchanges.h"
#include "services/attachments/attachmentlist.h"
#include "services/attachments/copies.h"
#include "services/bin/bin.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/customers/customermerge.h"
#include "services/customers/timeline.h"
#include "services/lists/celledit.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"
#include "services/verify/verify.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <sys/stat.h>
#include <thread>

namespace zhike::testing {

namespace {

/// Bytes that differ from piece to piece.
QByteArray someBytes(qsizetype size, int seed = 1)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = quint32(seed) * 2654435761U;
    for (char& c : bytes) {
        state = state * 1664525U + 1013904223U;
        c = char(state >> 24U);
    }
    return bytes;
}

NewAttachment fileOf(const QString& name, const QByteArray& bytes)
{
    return valueOf(attachmentOf(name, bytes));
}

class AttachmentTest : public ServiceTest {
protected:
    CustomerId customerCalled(const QString& name) { return made<CustomerId>(createCustomer(customerNamed(name))); }
    static RecordRef refOf(CustomerId id) { return {RecordKind::Customer, id.value(), id.value()}; }
    Attachment attached(const RecordRef& host, const QString& name, const QByteArray& bytes)
    {
        const auto id = made<AttachmentId>(attachFiles(host, {fileOf(name, bytes)}));
        return read<AttachmentDraft>(CustomerId(host.customer), id);
    }
    QStringList namesAt(const RecordRef& host)
    {
        QStringList names;
        for (const AttachmentLine& line : valueOf(attachmentList(writer(), host)).lines) {
            names.append(line.attachment.details.name);
        }
        return names;
    }
    qint64 number(const QString& sql) { return valueOf(writer().integer(sql)).value_or(-1); }
    qint64 contents() { return number(u"SELECT count(*) FROM attachment_content"_s); }
    qint64 pieces() { return number(u"SELECT count(*) FROM attachment_piece"_s); }
    QByteArray contentOf(const Attachment& attachment) { return valueOf(wholeContent(writer(), attachment)); }
    void expectSound()
    {
        const VerifyReport report = valueOf(verifyStore(writer()));
        for (const VerifyFinding& finding : report.findings) {
            ADD_FAILURE() << finding.what.toStdString() << ": " << finding.first.join(u'\n').toStdString();
        }
    }
    /// Exactly the check of the attachments finds something that is called so.
    void expectFinding(const QString& what)
    {
        const VerifyReport report = valueOf(verifyStore(writer()));
        ASSERT_FALSE(report.findings.isEmpty());
        for (const VerifyFinding& finding : report.findings) {
            EXPECT_EQ(finding.check, VerifyCheck::Attachments);
        }
        EXPECT_EQ(report.findings.first().what, what);
    }
    void breakBy(const QString& sql)
    {
        const Result<void> done = writer().executeScript(sql);
        ASSERT_TRUE(done.has_value()) << done.error().detail.toStdString();
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, AttachmentTest, kBothEngines, engineName);

} // namespace

TEST_P(AttachmentTest, IsReadBackToTheLastByte)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    for (const qsizetype size :
         {qsizetype(0), qsizetype(1), kPieceBytes - 1, kPieceBytes, kPieceBytes + 1, 3 * kPieceBytes}) {
        const QByteArray bytes = someBytes(size, int(size));

        const Attachment attachment = attached(refOf(acme), u"a.bin"_s, bytes);

        EXPECT_EQ(contentOf(attachment), bytes) << size;
        EXPECT_EQ(attachment.details.size, size);
    }
    expectSound();
}

TEST_P(AttachmentTest, SaysWhoAttachedItWhenAndWhere)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const auto problem = made<CaseId>(createCase(acme, caseAbout(u"leaks"_s)));
    goTo(daysLater(1));
    attached({RecordKind::Case, acme.value(), problem.value()}, u"photo.png"_s, "x");

    const AttachmentList list = valueOf(attachmentList(writer(), refOf(acme)));

    ASSERT_EQ(list.lines.size(), 1);
    const AttachmentLine& line = list.lines.first();
    EXPECT_EQ(line.attachment.details.addedAt, daysLater(1));
    EXPECT_EQ(line.attachment.details.addedBy, author().user);
    EXPECT_FALSE(line.who.isEmpty());
    EXPECT_FALSE(line.host.isEmpty()); // the case's number
    EXPECT_EQ(list.bytes, 1);
}

TEST_P(AttachmentTest, KeepsTheSameContentOnce)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const CustomerId other = customerCalled(u"Other"_s);
    const QByteArray bytes = someBytes(2 * kPieceBytes);

    apply(attachFiles(refOf(acme), {fileOf(u"a.bin"_s, bytes), fileOf(u"b.bin"_s, bytes)}));
    attached(refOf(other), u"c.bin"_s, bytes);

    EXPECT_EQ(contents(), 1);
    EXPECT_EQ(pieces(), 2);
    EXPECT_EQ(namesAt(refOf(acme)), (QStringList{u"b.bin"_s, u"a.bin"_s}));
    EXPECT_EQ(valueOf(contentTotals(writer())), (ContentTotals{1, bytes.size(), 3}));
    expectSound();
}

TEST_P(AttachmentTest, HangsOnEachKindOfRecordThatMayHaveFiles)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const qint64 owner = acme.value();
    const auto contact = made<ContactId>(createContact(acme, contactNamed(u"王伟"_s)));
    const auto deal = made<OpportunityId>(createOpportunity(acme, opportunityOf(u"Deal"_s, 500)));
    const auto order = made<OrderId>(createOrder(acme, orderOf(1, 10, dayOf(2026, 3, 1))));
    const auto problem = made<CaseId>(createCase(acme, caseAbout(u"leaks"_s)));
    const auto note = made<ActivityId>(logActivity(acme, callAbout(u"asked"_s)));
    const QList<RecordRef> hosts{
        refOf(acme),
        {RecordKind::Contact, owner, contact.value()},
        {RecordKind::Opportunity, owner, deal.value()},
        {RecordKind::Order, owner, order.value()},
        {RecordKind::Case, owner, problem.value()},
        {RecordKind::Activity, owner, note.value()}};

    for (const RecordRef& host : hosts) {
        const Attachment attachment = attached(host, u"a.txt"_s, "x");

        EXPECT_EQ(hostOf(attachment), host);
        if (host.kind != RecordKind::Customer) {
            EXPECT_EQ(namesAt(host).size(), 1) << int(host.kind);
        }
    }
    EXPECT_EQ(namesAt(refOf(acme)).size(), 6);
}

TEST_P(AttachmentTest, IsWrittenInOneStepWithTheRecordThatItHangsOn)
{
    const CustomerId acme = customerCalled(u"Acme"_s);

    const ChangeReceipt receipt = apply(
        withAttachments(logActivity(acme, callAbout(u"asked"_s)), RecordKind::Activity, {fileOf(u"a.txt"_s, "x")}));

    EXPECT_EQ(receipt.touched.size(), 2);
    EXPECT_EQ(hostOf(valueOf(attachmentsOf(writer(), refOf(acme))).first()), receipt.touched.first());
    undo(receipt);
    EXPECT_TRUE(namesAt(refOf(acme)).isEmpty());
}

TEST_P(AttachmentTest, IsRefusedWhereNothingCanHangOrNothingIs)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const QList<NewAttachment> files{fileOf(u"a.txt"_s, "x")};

    EXPECT_EQ(errorOf(attachFiles({RecordKind::Product, 0, 1}, files)).code, ErrorCode::Unsupported);
    EXPECT_EQ(errorOf(attachFiles({RecordKind::Case, acme.value(), 4711}, files)).code, ErrorCode::NotFound);
    actAs(Role::Manager);
    apply(deleteRecords({refOf(acme)}));
    EXPECT_EQ(errorOf(attachFiles(refOf(acme), files)).code, ErrorCode::NotFound);
    EXPECT_EQ(contents(), 0);
}

TEST_P(AttachmentTest, LeavesNothingWhenItsChangeFails)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    NewAttachment bad = fileOf(u"b.txt"_s, "two");
    bad.draft.name = u"a/b"_s;

    EXPECT_EQ(errorOf(attachFiles(refOf(acme), {fileOf(u"a.txt"_s, "one"), bad})).code, ErrorCode::InvalidInput);

    EXPECT_EQ(contents(), 0);
    EXPECT_EQ(pieces(), 0);
    expectSound();
}

TEST_P(AttachmentTest, GoesAndComesBackByUndoAndRedo)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const QByteArray bytes = someBytes(kPieceBytes + 5);
    const ChangeReceipt added = apply(attachFiles(refOf(acme), {fileOf(u"a.bin"_s, bytes)}));
    const Attachment attachment = read<AttachmentDraft>(acme, AttachmentId(added.touched.first().id));

    const auto undone = valueOf(undoChange(writer(), added.id, ChangeAction::Undo, author(), now(), kCny));
    EXPECT_TRUE(namesAt(refOf(acme)).isEmpty());
    const auto redone = valueOf(undoChange(writer(), undone.id, ChangeAction::Redo, author(), now(), kCny));
    EXPECT_EQ(namesAt(refOf(acme)), QStringList{u"a.bin"_s});
    EXPECT_EQ(contentOf(attachment), bytes);
    EXPECT_EQ(redone.touched, QList<RecordRef>{attachment.ref()});

    const Attachment again = read<AttachmentDraft>(acme, attachment.id);
    const ChangeReceipt removed = apply(removeAttachments({again}));
    EXPECT_TRUE(namesAt(refOf(acme)).isEmpty());
    undo(removed);
    EXPECT_EQ(contentOf(attachment), bytes);
    expectSound();
}

TEST_P(AttachmentTest, IsRenamedAndNotedAndNothingElse)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const Attachment attachment = attached(refOf(acme), u"a.bin"_s, "x");

    const ChangeReceipt edited = apply(editAttachment(attachment, {u"../offer\n2026.pdf"_s, u"signed"_s}));

    const Attachment now = read<AttachmentDraft>(acme, attachment.id);
    EXPECT_EQ(now.details.name, u".._offer 2026.pdf"_s);
    EXPECT_EQ(now.details.originalName, u"a.bin"_s);
    EXPECT_EQ(now.details.note, u"signed"_s);
    EXPECT_EQ(now.details.contentHash, attachment.details.contentHash);
    EXPECT_EQ(errorOf(editAttachment(attachment, {u"other.pdf"_s, {}})).code, ErrorCode::Conflict);
    undo(edited);
    EXPECT_EQ(read<AttachmentDraft>(acme, attachment.id).details, attachment.details);
}

TEST_P(AttachmentTest, StaysInTheBinUntilItLeavesForGood)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const Attachment attachment = attached(refOf(acme), u"a.bin"_s, someBytes(kPieceBytes + 5));
    apply(removeAttachments({attachment}));
    const QList<BinRow> rows{valueOf(binList(writer(), {})).rows.begin(), valueOf(binList(writer(), {})).rows.end()};

    EXPECT_EQ(valueOf(binPage(writer(), rows)).first().name, u"a.bin"_s);
    EXPECT_EQ(contents(), 1);
    actAs(Role::Manager);
    apply(purgeFromBin({attachment.ref()}, u"a.bin"_s));

    EXPECT_EQ(contents(), 0);
    EXPECT_EQ(pieces(), 0);
    expectSound();
}

TEST_P(AttachmentTest, KeepsAContentThatAnotherRowNames)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const Attachment one = attached(refOf(acme), u"a.bin"_s, "same");
    const Attachment other = attached(refOf(acme), u"b.bin"_s, "same");
    apply(removeAttachments({one}));
    actAs(Role::Manager);

    apply(purgeFromBin({one.ref()}, {}));

    EXPECT_EQ(contentOf(other), "same");
}

TEST_P(AttachmentTest, LeavesForGoodWithTheRecordThatItHangsOn)
{
    actAs(Role::Manager);
    const CustomerId acme = customerCalled(u"Acme"_s);
    const qint64 owner = acme.value();
    const auto contact = made<ContactId>(createContact(acme, contactNamed(u"王伟"_s)));
    const auto deal = made<OpportunityId>(createOpportunity(acme, opportunityOf(u"Deal"_s, 500)));
    const auto order = made<OrderId>(createOrder(acme, orderOf(1, 10, dayOf(2026, 3, 1), OrderStatus::Draft)));
    const auto note = made<ActivityId>(logActivity(acme, callAbout(u"asked"_s)));
    const QList<RecordRef> hosts{
        {RecordKind::Contact, owner, contact.value()},
        {RecordKind::Opportunity, owner, deal.value()},
        {RecordKind::Order, owner, order.value()},
        {RecordKind::Activity, owner, note.value()}};
    for (const RecordRef& host : hosts) {
        attached(host, u"a.txt"_s, QByteArray::number(int(host.kind)));
        EXPECT_EQ(contents(), 1);
        apply(deleteRecords({host}));
        EXPECT_TRUE(namesAt(refOf(acme)).isEmpty()) << int(host.kind);

        apply(purgeFromBin({host}, {}));

        EXPECT_EQ(contents(), 0) << int(host.kind);
        EXPECT_EQ(number(u"SELECT count(*) FROM attachment"_s), 0) << int(host.kind);
        EXPECT_EQ(number(u"SELECT count(*) FROM change_row WHERE kind = 40 AND new_values IS NOT NULL"_s), 0)
            << int(host.kind);
    }
    attached(refOf(acme), u"a.txt"_s, "of the customer");
    apply(deleteRecords({refOf(acme)}));
    apply(purgeFromBin({refOf(acme)}, {}));
    EXPECT_EQ(contents(), 0);
    EXPECT_EQ(number(u"SELECT count(*) FROM attachment"_s), 0);
    expectSound();
}

TEST_P(AttachmentTest, ComesOutOfTheBinWithItsRecord)
{
    actAs(Role::Manager);
    const CustomerId acme = customerCalled(u"Acme"_s);
    const auto contact = made<ContactId>(createContact(acme, contactNamed(u"王伟"_s)));
    const RecordRef host{RecordKind::Contact, acme.value(), contact.value()};
    attached(host, u"a.txt"_s, "x");
    const Attachment second = attached(host, u"b.txt"_s, "y");
    apply(removeAttachments({second}));
    apply(deleteRecords({host}));

    apply(restoreFromBin({second.ref()}, u"b.txt"_s));

    EXPECT_EQ(namesAt(host), (QStringList{u"b.txt"_s, u"a.txt"_s})); // and the contact with it
    EXPECT_TRUE(valueOf(ContactStore(writer()).find(acme, contact)).has_value());
}

TEST_P(AttachmentTest, GoesAlongWhenCustomersAreMergedAndBackWhenThatIsUndone)
{
    actAs(Role::Manager);
    const CustomerId kept = customerCalled(u"Acme"_s);
    const CustomerId other = customerCalled(u"Acme Ltd"_s);
    const auto contact = made<ContactId>(createContact(other, contactNamed(u"王伟"_s)));
    const RecordRef host{RecordKind::Contact, other.value(), contact.value()};
    attached(host, u"a.bin"_s, "x");
    attached(refOf(other), u"b.bin"_s, "y");
    CustomerMerge merge;
    merge.survivor = {kept, customer(kept).revision};
    merge.others = {{other, customer(other).revision}};
    merge.draft = customer(kept).details;

    const ChangeReceipt merged = apply(mergeCustomers(merge));

    EXPECT_EQ(namesAt(refOf(kept)).size(), 2);
    EXPECT_TRUE(namesAt(refOf(other)).isEmpty());
    undo(merged);
    EXPECT_EQ(namesAt(host), QStringList{u"a.bin"_s});
    EXPECT_TRUE(namesAt(refOf(kept)).isEmpty());
    expectSound();
}

TEST_P(AttachmentTest, StandsInTheTimeline)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const auto note = made<ActivityId>(logActivity(acme, callAbout(u"asked"_s)));
    attached({RecordKind::Activity, acme.value(), note.value()}, u"of the note.txt"_s, "x");
    goTo(daysLater(2));
    const Attachment attachment = attached(refOf(acme), u"a.bin"_s, "y");

    const TimelineSlice slice = valueOf(timeline(writer(), acme));

    ASSERT_EQ(slice.entries.size(), 2); // that of the note stands with the note
    EXPECT_EQ(slice.entries.first().kind, TimelineKind::Attachments);
    EXPECT_EQ(std::get<Attachment>(slice.entries.first().record), attachment);
    EXPECT_FALSE(slice.entries.first().person.isEmpty());
    EXPECT_EQ(slice.entries.first().ref(), refOf(acme));
}

TEST_P(AttachmentTest, IsNotReadWhenItsBytesAreOthers)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const Attachment attachment = attached(refOf(acme), u"a.bin"_s, "words");
    auto change = writer().prepare(u"UPDATE attachment_piece SET bytes = $1");
    ASSERT_TRUE(change.has_value());
    change->bind(QByteArray("wards"));
    ASSERT_TRUE(change->execute().has_value());
    QTemporaryDir folder;

    EXPECT_EQ(wholeContent(writer(), attachment).error().code, ErrorCode::Damaged);
    EXPECT_EQ(saveContent(writer(), attachment, folder.filePath(u"a"_s)).error().code, ErrorCode::Damaged);
    EXPECT_FALSE(QFile::exists(folder.filePath(u"a"_s)));
    expectFinding(u"a content is not what was attached"_s);
}

TEST_P(AttachmentTest, IsMissedByVerifyWhenAPieceOrTheContentIsGone)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    attached(refOf(acme), u"a.bin"_s, someBytes(3 * kPieceBytes));
    breakBy(u"DELETE FROM attachment_piece WHERE part = 1"_s);
    expectFinding(u"a content has lost a piece"_s);

    breakBy(u"DELETE FROM attachment_piece"_s);
    breakBy(u"DELETE FROM attachment_content"_s);
    expectFinding(u"an attachment has no content"_s);
}

TEST_P(AttachmentTest, IsFoundByVerifyWhenNobodyNamesIt)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    attached(refOf(acme), u"a.bin"_s, "x");
    breakBy(u"DELETE FROM attachment"_s);

    expectFinding(u"a content is kept that no attachment names"_s);
}

TEST_P(AttachmentTest, IsSavedAsAFileOfOnesOwn)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const QByteArray bytes = someBytes(kPieceBytes + 5);
    const Attachment attachment = attached(refOf(acme), u"a.bin"_s, bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"copy.bin"_s);

    ASSERT_TRUE(saveContent(writer(), attachment, path).has_value());

    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), bytes);
}

TEST_P(AttachmentTest, IsOpenedAsACopyThatOnlyItsUserReadsAndThatGoes)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const Attachment one = attached(refOf(acme), u"../../evil\nname.txt"_s, "words");
    const Attachment other = attached(refOf(acme), u"CON.txt"_s, "other words");
    QString folder;
    {
        OpenedCopies copies;
        const QString path = valueOf(copies.write(writer(), one));
        folder = copies.folder();

        EXPECT_TRUE(path.startsWith(folder + u'/'));
        EXPECT_EQ(QFileInfo(path).fileName(), u"_.._.._evil name.txt"_s);
        struct stat state { };
        ASSERT_EQ(::stat(QFile::encodeName(path).constData(), &state), 0);
        EXPECT_EQ(state.st_mode & 0777U, 0400U);
        ASSERT_EQ(::stat(QFile::encodeName(folder).constData(), &state), 0);
        EXPECT_EQ(state.st_mode & 0777U, 0700U);
        EXPECT_EQ(QFileInfo(valueOf(copies.write(writer(), other))).fileName(), u"_CON.txt"_s);
        EXPECT_TRUE(copies.write(writer(), one).has_value()); // a second copy under the same name
        copies.clear();
        EXPECT_FALSE(QFile::exists(folder));
        EXPECT_TRUE(copies.write(writer(), one).has_value());
        folder = copies.folder();
    }
    EXPECT_FALSE(QFile::exists(folder));
}

TEST_P(AttachmentTest, IsNeverOpenedWhenItIsAProgram)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    OpenedCopies copies;
    for (const auto& [name, bytes] : std::initializer_list<std::pair<QString, QByteArray>>{
             {u"setup.exe"_s, "not even one"},
             {u"offer.pdf"_s,
              QByteArray("\x7f"
                         "ELF\x02")},
             {u"offer.pdf"_s, "MZ\x90"},
             {u"offer.txt"_s, "#!/bin/sh\nrm -rf ~\n"},
             {u"offer\u202efdp.exe"_s, "x"}}) {
        const Attachment attachment = attached(refOf(acme), name, bytes);

        EXPECT_TRUE(valueOf(openingDoubts(writer(), attachment)).isProgram) << name.toStdString();
        EXPECT_EQ(copies.write(writer(), attachment).error().code, ErrorCode::StateNotAllowed);
    }
    const Attachment renamed = attached(refOf(acme), u"setup.exe"_s, "words");
    apply(editAttachment(renamed, {u"letter.txt"_s, {}}));
    EXPECT_TRUE(valueOf(openingDoubts(writer(), read<AttachmentDraft>(acme, renamed.id))).isProgram); // it came as one
}

TEST_P(AttachmentTest, WarnsBeforeItIsOpenedWhenSomethingIsOdd)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const auto doubts = [&](const QString& name, const QByteArray& bytes) {
        return valueOf(openingDoubts(writer(), attached(refOf(acme), name, bytes)));
    };

    EXPECT_FALSE(doubts(u"offer.pdf"_s, "%PDF-1.7\n").any());
    EXPECT_TRUE(doubts(u"offer.pdf"_s, "\x89PNG\r\n\x1a\n").isOtherKind);
    EXPECT_TRUE(doubts(u"photo.jpg.pdf"_s, "%PDF-1.7\n").tricks.hasTwoEndings);
    EXPECT_TRUE(doubts(u"a\u202etxt.pdf"_s, "%PDF-1.7\n").tricks.turnsDirection);
    EXPECT_TRUE(doubts(u"page.html"_s, "<html><script>").mayHoldScripts);
    EXPECT_FALSE(doubts(u"nothing.txt"_s, "").any());
}

TEST_P(AttachmentTest, IsWorthAWordWhenAllTogetherWeighMuch)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    attached(refOf(acme), u"a.bin"_s, someBytes(3 * 1024 * 1024));
    EXPECT_FALSE(valueOf(attachmentWeight(writer())).isMuch());
    actAs(Role::Manager);

    apply(setAttachmentNoticeMb(2));

    EXPECT_TRUE(valueOf(attachmentWeight(writer())).isMuch());
    apply(setAttachmentNoticeMb(0));
    EXPECT_FALSE(valueOf(attachmentWeight(writer())).isMuch());
    EXPECT_EQ(errorOf(setAttachmentNoticeMb(-1)).code, ErrorCode::InvalidInput);
}

namespace {

/// Two who write at once, which SQLite does not have.
class AttachmentRaceTest : public AttachmentTest { };
INSTANTIATE_TEST_SUITE_P(Engines, AttachmentRaceTest, ::testing::Values(Engine::PostgreSql), engineName);

} // namespace

TEST_P(AttachmentRaceTest, KeepsAContentThatIsAttachedWhileItsLastRowLeaves)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const QByteArray bytes = someBytes(2 * kPieceBytes);
    const Attachment first = attached(refOf(acme), u"a.bin"_s, bytes);
    apply(removeAttachments({first}));
    const auto second = store().session(SessionKind::Writer);
    ASSERT_TRUE(second.has_value());
    std::optional<Transaction> dropping = valueOf(Transaction::begin(writer()));
    auto gone = writer().execute(u"DELETE FROM attachment WHERE id = $1", first.id);
    ASSERT_TRUE(gone.has_value());
    ASSERT_TRUE(dropUnnamedContents(writer(), {first.details.contentHash}).has_value());

    std::thread attaching([&] { // waits for the other to end
        const auto saved
            = runChange(**second, attachFiles(refOf(acme), {fileOf(u"b.bin"_s, bytes)}), author(), now(), kCny);
        EXPECT_TRUE(saved.has_value()) << (saved ? "" : saved.error().detail.toStdString());
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    ASSERT_TRUE(dropping->commit().has_value());
    attaching.join();

    const QList<Attachment> left = valueOf(attachmentsOf(writer(), refOf(acme)));
    ASSERT_EQ(left.size(), 1);
    EXPECT_EQ(contentOf(left.first()), bytes);
    expectSound();
}

TEST_P(AttachmentRaceTest, DropsNothingThatSomebodyIsAttaching)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const Attachment first = attached(refOf(acme), u"a.bin"_s, "words");
    apply(removeAttachments({first}));
    const auto second = store().session(SessionKind::Writer);
    ASSERT_TRUE(second.has_value());
    std::optional<Transaction> attaching = valueOf(Transaction::begin(writer()));
    ASSERT_TRUE(keepContent(writer(), first.details.contentHash, "words").has_value());
    Attachment row = first;
    row.id = AttachmentId(900'000);
    ASSERT_TRUE(AttachmentStore(writer()).insert(row).has_value());

    actAs(Role::Manager);
    std::thread purging([&] {
        const auto purged = runChange(**second, purgeFromBin({first.ref()}, {}), author(), now(), kCny);
        EXPECT_TRUE(purged.has_value()) << (purged ? "" : purged.error().detail.toStdString());
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    ASSERT_TRUE(attaching->commit().has_value());
    purging.join();

    EXPECT_EQ(contentOf(row), "words");
}

} // namespace zhike::testing
