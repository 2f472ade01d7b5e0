#include "services/privacy/consent.h"

#include "repositories/privacy/consentreads.h"
#include "services/changes/erasure.h"
#include "services/customers/customerchanges.h"
#include "services/customers/customermerge.h"
#include "services/importing/recordimport.h"
#include "services/importing/undoimport.h"
#include "services/privacy/personfile.h"
#include "services/privacy/personreport.h"
#include "services/servicetest.h"
#include "services/verify/verify.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace zhike::testing {

namespace {

ConsentWish wishOf(ConsentChannel channel, ConsentState state)
{
    ConsentWish wish;
    wish.channel = channel;
    wish.state = state;
    wish.source = ConsentSource::Call;
    return wish;
}
const ConsentWish kNoCalls = wishOf(ConsentChannel::Phone, ConsentState::Withdrawn);
const ConsentWish kNoMails = wishOf(ConsentChannel::Mail, ConsentState::Withdrawn);
const ConsentWish kMails = wishOf(ConsentChannel::Mail, ConsentState::Given);

/// A contact of a company, and a customer who is a person.
class ConsentTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        actAs(Role::Manager);
        m_company = made<CustomerId>(createCustomer(customerNamed(u"Hongyuan"_s)));
        ContactDraft contact = contactNamed(u"Wang Wei"_s);
        contact.mails = {{ReachUse::Work, u"Wang@Example.com"_s}};
        contact.phones = {{ReachUse::Work, u"+86 138 0013 8000"_s}};
        m_contact
            = {RecordKind::Contact, m_company.value(), made<ContactId>(createContact(m_company, contact)).value()};
    }

    RecordRef makePerson(const QString& name = u"Li Na"_s)
    {
        CustomerDraft draft = customerNamed(name);
        draft.kind = CustomerKind::Person;
        draft.mails = {{ReachUse::Home, u"lina@example.com"_s}};
        return customer(made<CustomerId>(createCustomer(draft))).ref();
    }

    Contact contact() { return read<ContactDraft>(m_company, ContactId(m_contact.id)); }
    Contact contactCalled(const QString& name)
    {
        const auto rows = valueOf(ContactStore(writer()).readWhere(u" WHERE name = $1 AND deleted_at IS NULL"_s, name));
        EXPECT_EQ(rows.size(), 1) << name.toStdString();
        return rows.isEmpty() ? Contact{ContactId(0)} : rows.first();
    }
    QList<Consent> log(const RecordRef& person) { return valueOf(consentLog(writer(), person)); }

    /// @return the batch
    ChangeId importContacts(const QByteArray& rows)
    {
        const QString path = m_folder.filePath(u"contacts.csv"_s);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("customer,name,email,phone,do_not_mail\n" + rows);
        file.close();
        auto inspection = inspectRecords(writer(), RecordKind::Contact, path);
        EXPECT_TRUE(inspection.has_value());
        EXPECT_TRUE(inspection->plan.mapping.has(u"do_not_mail"_s));
        const auto summary = importRecords(writerThrough(writer()), inspection->plan, author(), now());
        EXPECT_TRUE(summary.has_value());
        EXPECT_EQ(summary->rowsRejected, 0);
        return summary->change.value_or(ChangeId(0));
    }

    CustomerId m_company{0};
    RecordRef m_contact;

private:
    QTemporaryDir m_folder;
};
INSTANTIATE_TEST_SUITE_P(Engines, ConsentTest, kBothEngines, engineName);

} // namespace

TEST_P(ConsentTest, TheNewestEntryOfAChannelCounts)
{
    apply(recordConsent(m_contact, kNoMails));
    goTo(daysLater(1));
    apply(recordConsent(m_contact, kMails));

    const ConsentBook book = valueOf(consentBook(writer(), m_contact));

    ASSERT_EQ(book.entries.size(), 2);
    const ConsentEntry* mail = book.standing(ConsentChannel::Mail, ConsentPurpose::Offers);
    ASSERT_NE(mail, nullptr);
    EXPECT_EQ(mail->entry.details.state, ConsentState::Given);
    EXPECT_EQ(mail->entry.details.at, daysLater(1));
    EXPECT_EQ(mail->entry.details.source, ConsentSource::Call);
    EXPECT_FALSE(mail->recordedBy.isEmpty());
    EXPECT_EQ(book.standing(ConsentChannel::Letter, ConsentPurpose::Offers), nullptr);
}

TEST_P(ConsentTest, ALetterOfLastWeekDoesNotOverruleWhatWasSaidYesterday)
{
    goTo(daysLater(6));
    apply(recordConsent(m_contact, kMails));
    goTo(daysLater(7));
    ConsentWish letter = kNoMails;
    letter.day = Day::from(daysLater(1).local().date());
    apply(recordConsent(m_contact, letter));

    const ConsentBook book = valueOf(consentBook(writer(), m_contact));

    EXPECT_EQ(book.entries.size(), 2);
    EXPECT_EQ(book.standing(ConsentChannel::Mail, ConsentPurpose::Offers)->entry.details.state, ConsentState::Given);
    EXPECT_FALSE(contact().details.doNotMail);
}

TEST_P(ConsentTest, AnEntryForAnythingCountsForEachPurposeAndOneForSurveysForThemAlone)
{
    apply(recordConsent(m_contact, kMails));
    goTo(daysLater(1));
    ConsentWish noSurveys = kNoMails;
    noSurveys.purpose = ConsentPurpose::Surveys;
    apply(recordConsent(m_contact, noSurveys));

    const ConsentBook book = valueOf(consentBook(writer(), m_contact));

    EXPECT_EQ(book.standing(ConsentChannel::Mail, ConsentPurpose::Offers)->entry.details.state, ConsentState::Given);
    EXPECT_EQ(
        book.standing(ConsentChannel::Mail, ConsentPurpose::Surveys)->entry.details.state, ConsentState::Withdrawn);
    EXPECT_FALSE(contact().details.doNotMail);
}

TEST_P(ConsentTest, TheMarksOfTheContactFollowTheLog)
{
    apply(recordConsent(m_contact, kNoCalls));
    EXPECT_TRUE(contact().details.doNotCall);
    EXPECT_FALSE(contact().details.doNotMail);

    goTo(daysLater(1));
    apply(recordConsent(m_contact, wishOf(ConsentChannel::Phone, ConsentState::Given)));

    EXPECT_FALSE(contact().details.doNotCall);
}

TEST_P(ConsentTest, UndoTakesTheEntryAndTheMarkBackAndRedoBringsThemAgain)
{
    const ChangeReceipt receipt = apply(recordConsent(m_contact, kNoCalls));
    EXPECT_EQ(receipt.title.subject, u"Wang Wei"_s);

    const auto undone = valueOf(undoChange(writer(), receipt.id, ChangeAction::Undo, author(), now(), kCny));
    EXPECT_FALSE(contact().details.doNotCall);
    EXPECT_TRUE(log(m_contact).isEmpty());

    valueOf(undoChange(writer(), undone.id, ChangeAction::Redo, author(), now(), kCny));
    EXPECT_TRUE(contact().details.doNotCall);
    EXPECT_EQ(log(m_contact).size(), 1);
}

TEST_P(ConsentTest, AFormThatWasOpenBeforeDoesNotTakeTheObjectionBack)
{
    const Contact seen = contact();
    apply(recordConsent(m_contact, kNoCalls));
    ContactDraft mine = seen.details;
    mine.title = u"Buyer"_s;

    apply(editContact(m_company, seen.id, seen.revision, mine));

    EXPECT_TRUE(contact().details.doNotCall);
    EXPECT_EQ(contact().details.title, u"Buyer"_s);
}

TEST_P(ConsentTest, WhoeverWritesAMarkWritesAnEntry)
{
    const Contact seen = contact();
    ContactDraft draft = seen.details;
    draft.doNotMail = true;

    apply(editContact(m_company, seen.id, seen.revision, draft));

    const QList<Consent> entries = log(m_contact);
    ASSERT_EQ(entries.size(), 1);
    EXPECT_EQ(entries.first().details.channel, ConsentChannel::Mail);
    EXPECT_EQ(entries.first().details.state, ConsentState::Withdrawn);
    EXPECT_EQ(entries.first().details.source, ConsentSource::Other);
}

TEST_P(ConsentTest, VerifyFindsAMarkThatIsNotWhatTheLogSays)
{
    apply(recordConsent(m_contact, kNoCalls));
    EXPECT_TRUE(valueOf(verifyStore(writer())).findings.isEmpty());
    ASSERT_TRUE(writer().execute(u"UPDATE contact SET do_not_call = 0"_s).has_value());

    const QList<VerifyFinding> findings = valueOf(verifyStore(writer())).findings;

    ASSERT_EQ(findings.size(), 1);
    EXPECT_EQ(findings.first().check, VerifyCheck::ConsentMarks);
}

TEST_P(ConsentTest, OnlyPersonsHaveAConsent)
{
    EXPECT_EQ(errorOf(recordConsent(customer(m_company).ref(), kMails)).code, ErrorCode::InvalidInput);
    const RecordRef person = makePerson();

    apply(recordConsent(person, kNoMails));

    EXPECT_EQ(log(person).size(), 1);
}

TEST_P(ConsentTest, RefusesADayThatIsStillToCome)
{
    ConsentWish wish = kMails;
    wish.day = Day::from(daysLater(1).local().date());

    EXPECT_EQ(errorOf(recordConsent(m_contact, wish)).code, ErrorCode::InvalidInput);
    EXPECT_TRUE(log(m_contact).isEmpty());
}

TEST_P(ConsentTest, AnImportedMarkIsAnEntryAndGoesWithTheImport)
{
    const ChangeId batch = importContacts("Hongyuan,Zhao Min,zhao@example.com,,yes\n"
                                          "Hongyuan,Wang Wei,wang@example.com,,yes\n");
    const Contact made = contactCalled(u"Zhao Min"_s);
    ASSERT_EQ(log(made.ref()).size(), 1);
    EXPECT_EQ(log(made.ref()).first().details.source, ConsentSource::Import);
    ASSERT_EQ(log(m_contact).size(), 1);
    EXPECT_TRUE(contact().details.doNotMail);

    const auto undone = undoImport(writer(), batch, author(), now());

    ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    EXPECT_EQ(undone->kept, 0);
    EXPECT_FALSE(contact().details.doNotMail);
    EXPECT_TRUE(log(m_contact).isEmpty());
    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM consent").value(), 0);
}

TEST_P(ConsentTest, AnImportThatIsTakenBackLeavesWhatSomebodyRecordedSince)
{
    const ChangeId batch = importContacts("Hongyuan,Wang Wei,wang@example.com,,yes\n");
    goTo(daysLater(1));
    apply(recordConsent(m_contact, kNoMails));

    const auto undone = undoImport(writer(), batch, author(), now());

    ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    EXPECT_EQ(undone->categories, 0);
    ASSERT_EQ(log(m_contact).size(), 1);
    EXPECT_EQ(log(m_contact).first().details.source, ConsentSource::Call);
    EXPECT_TRUE(contact().details.doNotMail);
}

TEST_P(ConsentTest, AnOldFileTakesNoObjectionBack)
{
    apply(recordConsent(m_contact, kNoMails));

    importContacts("Hongyuan,Wang Wei,wang@example.com,,no\n");

    EXPECT_TRUE(contact().details.doNotMail);
    EXPECT_EQ(log(m_contact).size(), 1);
}

TEST_P(ConsentTest, AnImportOfAContactWhoAgreedBeforeWritesHisObjectionDown)
{
    apply(recordConsent(m_contact, kMails));
    goTo(daysLater(1));

    importContacts("Hongyuan,Wang Wei,wang@example.com,,yes\n");

    EXPECT_TRUE(contact().details.doNotMail);
    ASSERT_EQ(log(m_contact).size(), 2);
    EXPECT_EQ(log(m_contact).first().details.source, ConsentSource::Import);
}

TEST_P(ConsentTest, AnObjectionOutlivesTheErasureAndMeetsThePersonAgain)
{
    apply(recordConsent(m_contact, kNoMails));
    apply(recordConsent(m_contact, kNoCalls));
    valueOf(erasePerson(writer(), m_contact, author(), now()));
    goTo(daysLater(10));

    importContacts("Hongyuan,W. Wei,WANG@example.com,,\n");
    ContactDraft typed = contactNamed(u"Wei"_s);
    typed.phones = {{ReachUse::Mobile, u"13800138000"_s}};
    const auto second = made<ContactId>(createContact(m_company, typed));
    const auto other = made<ContactId>(createContact(m_company, contactNamed(u"Nobody"_s)));

    const Contact back = contactCalled(u"W. Wei"_s);
    EXPECT_TRUE(back.details.doNotMail);
    EXPECT_FALSE(back.details.doNotCall);
    ASSERT_EQ(log(back.ref()).size(), 1);
    EXPECT_EQ(log(back.ref()).first().details.source, ConsentSource::Kept);
    EXPECT_TRUE(read<ContactDraft>(m_company, second).details.doNotCall);
    EXPECT_FALSE(read<ContactDraft>(m_company, other).details.doNotCall);
}

TEST_P(ConsentTest, TheListOfObjectionsHoldsNoAddressAndNobodyWhoDidNotObject)
{
    const RecordRef person = makePerson();
    apply(recordConsent(person, kMails));
    valueOf(erasePerson(writer(), person, author(), now()));
    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM objection").value(), 0);
    apply(recordConsent(m_contact, kNoMails));

    valueOf(erasePerson(writer(), m_contact, author(), now()));

    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM objection").value(), 1);
    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM objection WHERE length(digest) = 64").value(), 1);
}

TEST_P(ConsentTest, AnErasedPersonWhoComesBackAsACustomerIsStillNotToBeMailed)
{
    const RecordRef person = makePerson();
    apply(recordConsent(person, kNoMails));
    valueOf(erasePerson(writer(), person, author(), now()));

    const RecordRef again = makePerson(u"L. Na"_s);

    ASSERT_EQ(log(again).size(), 1);
    EXPECT_EQ(log(again).first().details.channel, ConsentChannel::Mail);
    EXPECT_EQ(log(again).first().details.source, ConsentSource::Kept);
}

TEST_P(ConsentTest, GoesWithThePersonWhoIsErased)
{
    ConsentWish wish = kNoMails;
    wish.note = u"wrote an angry letter"_s;
    apply(recordConsent(m_contact, wish));

    const ErasedPerson done = valueOf(erasePerson(writer(), m_contact, author(), now()));

    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM consent").value(), 0);
    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM change_row WHERE new_values LIKE '%angry%'").value(), 0);
    const auto isConsent = [](const ErasureCount& count) { return count.kind == RecordKind::Consent; };
    const auto counted = std::ranges::find_if(done.summary.rows, isConsent);
    ASSERT_NE(counted, done.summary.rows.end());
    EXPECT_EQ(counted->removed, 1);
}

TEST_P(ConsentTest, StandsInWhatIsHandedOutOfThePerson)
{
    ConsentWish wish = kNoMails;
    wish.note = u"by phone, to Anna"_s;
    apply(recordConsent(m_contact, wish));

    const PersonFile file = valueOf(personFile(writer(), m_contact, now()));

    const QJsonArray records = toJson(file).value("records"_L1).toArray();
    const auto isConsent
        = [](const QJsonValue& row) { return row.toObject().value("kind"_L1).toString() == "consent"_L1; };
    const auto found = std::ranges::find_if(records, isConsent);
    ASSERT_NE(found, records.end());
    const QJsonObject fields = (*found).toObject().value("fields"_L1).toObject();
    EXPECT_EQ(fields.value("note"_L1).toString(), wish.note);
    EXPECT_EQ(fields.value("state"_L1).toString(), u"withdrawn"_s);
    EXPECT_FALSE(personReport(file, Formats(UiLanguage::English, kCny), u"Acme"_s).blocks.empty());
}

TEST_P(ConsentTest, GoesAlongWithAMergeAndBackWithItsUndo)
{
    apply(recordConsent(m_contact, kNoMails));
    const auto survivor = made<CustomerId>(createCustomer(customerNamed(u"Hongyuan Trading"_s)));
    const Customer kept = customer(survivor);
    const Customer other = customer(m_company);

    const ChangeReceipt merged
        = apply(mergeCustomers({{survivor, kept.revision}, {{other.id, other.revision}}, kept.details}));

    const RecordRef moved{RecordKind::Contact, survivor.value(), m_contact.id};
    EXPECT_EQ(log(moved).size(), 1);
    EXPECT_TRUE(log(m_contact).isEmpty());
    undo(merged);
    EXPECT_EQ(log(m_contact).size(), 1);
    EXPECT_TRUE(contact().details.doNotMail);
}

/// A company of the version before there was a log.
class ConsentMigrationTest : public StoreTest {
protected:
    [[nodiscard]] const MigrationPlan& plan() const override
    {
        static const MigrationPlan kOlder{companySchema().folder, companySchema().steps.first(7)};
        return kOlder;
    }
    void addContact(int id, int doNotCall, int doNotMail)
    {
        const auto rows = writer().execute(
            u"INSERT INTO contact (customer_id, id, name, name_key, is_primary, do_not_call, do_not_mail, revision,"
            " created_at, modified_at) VALUES (1, $1, 'x', $2, 0, $3, $4, 1, 5, 7)"_s,
            id, QByteArray("x"), doNotCall, doNotMail);
        ASSERT_TRUE(rows.has_value()) << rows.error().detail.toStdString();
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, ConsentMigrationTest, kBothEngines, engineName);

TEST_P(ConsentMigrationTest, WhatWasMarkedBeforeBeginsTheLog)
{
    const auto stored = writer().execute( // as the program of then wrote it
        u"INSERT INTO customer (id, number, kind, name, name_key, status, type, credit_status, revision, created_at,"
        " modified_at) VALUES (1, 'K-1', 'organisation', 'Hongyuan', $1, 'prospect', 'customer', 'good', 1, 5, 7)"_s,
        QByteArray("x"));
    ASSERT_TRUE(stored.has_value()) << stored.error().detail.toStdString();
    addContact(1, 1, 1);
    addContact(2, 0, 0);
    addContact(3, 0, 1);

    const auto before = migrate(writer(), companySchema());

    ASSERT_TRUE(before.has_value()) << before.error().detail.toStdString();
    const QList<Consent> both = valueOf(consentLog(writer(), {RecordKind::Contact, 1, 1}));
    ASSERT_EQ(both.size(), 2);
    EXPECT_EQ(both.first().details.state, ConsentState::Withdrawn);
    EXPECT_EQ(both.first().details.source, ConsentSource::Earlier);
    EXPECT_EQ(both.first().details.at, Instant(7));
    EXPECT_TRUE(valueOf(consentLog(writer(), {RecordKind::Contact, 1, 2})).isEmpty());
    EXPECT_TRUE(isObjected(valueOf(consentLog(writer(), {RecordKind::Contact, 1, 3})), ConsentChannel::Mail));
    EXPECT_EQ(valueOf(takeNumbers(writer(), u"consent"_s)), 4);
}

} // namespace zhike::testing
