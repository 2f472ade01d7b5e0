#include "services/changes/erasure.h"

#include "domain/catalogue.h"
#include "repositories/changes/changelog.h"
#include "services/attachments/attachmentchanges.h"
#include "services/backup/erasurelist.h"
#include "services/backup/restore.h"
#include "services/changes/undolist.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/customers/customermerge.h"
#include "services/customers/needchanges.h"
#include "services/importing/orderimport.h"
#include "services/importing/savedplan.h"
#include "services/privacy/canaries.h"
#include "services/privacy/consent.h"
#include "services/privacy/personerasure.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"
#include "services/verify/verify.h"
#include "storage/searchcheck.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace zhike::testing {

namespace {

constexpr int kEdits = 3;

/// A company with one contact, a customer who is a person, and everything that can be written about either.
class ErasureTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (!IsSkipped() && !HasFatalFailure()) {
            actAs(Role::Manager);
        }
    }

    [[nodiscard]] QString folder() { return QFileInfo(store().address().path).absolutePath(); }
    [[nodiscard]] Canaries& canaries() { return m_canaries; }

    template <class Draft> Draft filled(Draft draft)
    {
        m_canaries.fill(draft);
        return draft;
    }

    /// Fills and saves a record some times more.
    template <class Draft, class IdType, class Edit> void editSomeTimes(CustomerId owner, IdType id, Edit edit)
    {
        for (int i = 0; i < kEdits; ++i) {
            auto now = read<Draft>(owner, id);
            apply(edit(owner, id, now.revision, filled(now.details)));
        }
    }

    /// What people write about a person: each edited a few times, one undone, one in the bin.
    void writeAbout(CustomerId owner, std::optional<ContactId> contact)
    {
        ActivityDraft call = callAbout(m_canaries.next());
        call.contact = contact;
        const auto activity = made<ActivityId>(logActivity(owner, filled(call)));
        editSomeTimes<ActivityDraft>(owner, activity, editActivity);
        const Activity written = read<ActivityDraft>(owner, activity);
        undo(apply(editActivity(owner, activity, written.revision, filled(written.details))));
        const auto binned = made<ActivityId>(logActivity(owner, filled(call)));
        apply(deleteActivity(owner, binned, 1, m_canaries.next()));

        OpportunityDraft sale = opportunityOf(m_canaries.next(), 5000);
        sale.contact = contact;
        const auto opportunity = made<OpportunityId>(createOpportunity(owner, filled(sale)));
        editSomeTimes<OpportunityDraft>(owner, opportunity, editOpportunity);

        OrderDraft order = orderOf(2, 300, dayOf(2026, 11, 1), OrderStatus::Draft);
        order.contact = contact;
        order.opportunity = opportunity;
        if (!contact) {
            order = filled(order);
        } else {
            m_canaries.fill(order); // the lines of a company are its goods: put back below
            order.lines.front().description = u"electrode"_s;
        }
        const auto sold = made<OrderId>(createOrder(owner, order));
        apply(moveOrder(owner, sold, 1, OrderStatus::Confirmed, u"SO"_s));
        const Order confirmed = read<OrderDraft>(owner, sold);
        OrderDraft again = confirmed.details;
        again.note = m_canaries.next();
        again.customerReference = m_canaries.next();
        apply(editOrder(owner, sold, confirmed.revision, again));

        CaseDraft problem = caseAbout(m_canaries.next());
        problem.contact = contact;
        problem.order = sold;
        const auto serviceCase = made<CaseId>(createCase(owner, filled(problem)));
        editSomeTimes<CaseDraft>(owner, serviceCase, editCase);
        CaseEntryDraft entry;
        entry.text = m_canaries.next();
        apply(addCaseEntry(owner, serviceCase, entry, EntryFrom::Them, u"C"_s));
        ConsentWish wish;
        wish.note = m_canaries.next();
        apply(recordConsent(
            contact ? RecordRef{RecordKind::Contact, owner.value(), contact->value()} : customer(owner).ref(), wish));
        NeedDraft need;
        need.text = m_canaries.next();
        need.serviceCase = serviceCase;
        const auto at = [owner](RecordKind kind, auto id) { return RecordRef{kind, owner.value(), id.value()}; };
        attachTo(at(RecordKind::Activity, activity));
        attachTo(at(RecordKind::Case, serviceCase));
        if (contact) {
            attachTo(at(RecordKind::Contact, *contact));
        } else { // those of a company's orders and deals are its papers
            attachTo(at(RecordKind::Customer, owner));
            attachTo(at(RecordKind::Order, sold));
            attachTo(at(RecordKind::Opportunity, opportunity));
        }
        const auto wanted = made<NeedId>(writeNeed(owner, need));
        editSomeTimes<NeedDraft>(owner, wanted, editNeed);
    }

    /// A file whose name, note and every piece are canaries; one of them goes into the bin.
    void attachTo(const RecordRef& host)
    {
        for (int i = 0; i < 2; ++i) {
            const QByteArray bytes = m_canaries.next().toUtf8().repeated(40'000);
            auto file = valueOf(attachmentOf(m_canaries.next() + u".txt"_s, bytes));
            const auto id = made<AttachmentId>(attachFiles(host, {file}));
            const Attachment saved = read<AttachmentDraft>(CustomerId(host.customer), id);
            apply(editAttachment(saved, {m_canaries.next() + u".txt"_s, m_canaries.next()}));
            if (i == 1) {
                apply(removeAttachments({read<AttachmentDraft>(CustomerId(host.customer), id)}));
            }
        }
    }

    void keep(const DraftKey& key, const QString& text, std::optional<ContactId> contact = {})
    {
        QJsonObject content{{u"text"_s, text}};
        if (contact) {
            content.insert(u"contact_id"_s, qint64(contact->value()));
        }
        const FormDraft draft{key, 1, QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)), now()};
        ASSERT_TRUE(keepDraft(writer(), author().user, draft).has_value());
    }

    /// A company with a contact who is all canaries.
    RecordRef makeContact()
    {
        const auto company = made<CustomerId>(createCustomer(customerNamed(u"宏远贸易"_s)));
        const auto contact = made<ContactId>(createContact(company, filled(ContactDraft())));
        editSomeTimes<ContactDraft>(company, contact, editContact);
        writeAbout(company, contact);
        const Contact person = read<ContactDraft>(company, contact);
        keep({u"contact"_s, RecordKind::Contact, company.value(), contact.value()}, m_canaries.next());
        keep({u"call"_s, RecordKind::Activity, company.value(), 0}, m_canaries.next(), contact);
        keep({u"case"_s, RecordKind::Case, company.value(), 0}, u"ask "_s + person.details.name + u"!"_s);
        return person.ref();
    }

    /// A customer who is a person and all canaries, bought by import and by hand, and named by somebody else.
    RecordRef makeCustomer()
    {
        CustomerDraft draft;
        draft.kind = CustomerKind::Person;
        const auto person = made<CustomerId>(createCustomer(filled(draft)));
        editSomeTimes<CustomerDraft>(
            person, person, [](CustomerId id, CustomerId, int revision, const CustomerDraft& mine) {
                return editCustomer(id, revision, mine);
            });
        const auto relative = made<ContactId>(createContact(person, filled(ContactDraft())));
        writeAbout(person, {});
        writeAbout(person, relative);
        CustomerDraft friendOf = customerNamed(u"李四"_s);
        friendOf.referredBy = person;
        m_friend = made<CustomerId>(createCustomer(friendOf));
        keep({u"order"_s, RecordKind::Order, person.value(), 0}, m_canaries.next());
        return customer(person).ref();
    }

    /// Orders of a person out of a file that bears the name; its headers are rows, as in files without headers.
    void import(const QString& key, const QString& name)
    {
        QTemporaryDir elsewhere;
        const QString path = elsewhere.filePath(name + u".csv"_s);
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("customer,customer name,order,date,product,quantity,price\n");
        file.write((key + u","_s + name + u",A-1,2026-10-01,electrode,2,30\n"_s).toUtf8());
        file.close();
        auto inspection = inspectOrderLog(writer(), path);
        ASSERT_TRUE(inspection.has_value()) << inspection.error().error.detail.toStdString();
        const auto summary = importOrders(writerThrough(writer()), inspection->plan, author(), now());
        ASSERT_TRUE(summary.has_value()) << summary.error().error.detail.toStdString();
        const QStringList headers{key, name, u"A-1"_s};
        ASSERT_TRUE(savePlan(writer(), headers, inspection->plan, now()).has_value());
    }

    /// Every text of every table. @return those that hold a canary.
    QStringList canariesInRows()
    {
        QStringList found;
        const bool isSqlite = writer().engine() == Engine::Sqlite;
        const QString tables = isSqlite
            ? u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"_s
            : u"SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"_s;
        QStringList names;
        {
            auto statement = writer().prepare(tables);
            EXPECT_TRUE(statement.has_value());
            while (statement->next().value_or(false)) {
                names.append(statement->text(0));
            }
        }
        EXPECT_GT(names.size(), 20);
        for (const QString& table : names) {
            auto rows = writer().prepare(u"SELECT * FROM "_s + table);
            if (!rows) {
                continue; // the virtual table's own
            }
            while (rows->next().value_or(false)) {
                for (int column = 0; column < rows->columnCount(); ++column) {
                    const Value value = rows->value(column);
                    const QString text = std::holds_alternative<QString>(value) ? std::get<QString>(value)
                        : std::holds_alternative<QByteArray>(value) ? QString::fromUtf8(std::get<QByteArray>(value))
                                                                    : QString();
                    for (const QString& canary : m_canaries.all()) {
                        if (text.contains(canary)) {
                            found.append(table + u": "_s + text.left(200));
                            break;
                        }
                    }
                }
            }
        }
        return found;
    }

    ErasedEverywhere erased(const RecordRef& person)
    {
        return valueOf(erasePersonEverywhere(writer(), store().address(), person, author(), now()));
    }

    void expectSound()
    {
        const Result<VerifyReport> report = verifyStore(writer());
        ASSERT_TRUE(report.has_value()) << report.error().detail.toStdString();
        for (const VerifyFinding& finding : report->findings) {
            ADD_FAILURE() << finding.what.toStdString() << ": " << finding.first.join(u'\n').toStdString();
        }
    }

    void expectNoTrace()
    {
        const QStringList rows = canariesInRows();
        EXPECT_TRUE(rows.isEmpty()) << rows.size() << " rows, first: " << rows.value(0).toStdString();
        if (writer().engine() == Engine::Sqlite) {
            const QStringList bytes = canaries().foundIn(folder());
            EXPECT_TRUE(bytes.isEmpty()) << bytes.join(u'\n').left(2000).toStdString();
        }
    }

    [[nodiscard]] CustomerId friendOfPerson() const { return m_friend; }

private:
    Canaries m_canaries;
    CustomerId m_friend{0};
};

qint64 countOf(const ErasureSummary& summary, RecordKind kind, qint64 ErasureCount::*what)
{
    for (const ErasureCount& count : summary.rows) {
        if (count.kind == kind) {
            return count.*what;
        }
    }
    return 0;
}

} // namespace

TEST_P(ErasureTest, LeavesNoByteOfAContact)
{
    const RecordRef person = makeContact();
    ASSERT_GT(canariesInRows().size(), 40);
    if (writer().engine() == Engine::Sqlite) {
        ASSERT_TRUE(writer().emptyLog().has_value());
        const QStringList before = canaries().foundIn(folder()); // the control: this way of looking finds them
        ASSERT_GT(before.size(), canaries().all().size() * 9 / 10);
        ASSERT_TRUE(before.first().endsWith(u"𪚥"_s)) << before.first().toStdString();
    }

    const ErasedEverywhere done = erased(person);

    EXPECT_TRUE(done.traces.logIsEmpty);
    EXPECT_EQ(countOf(done.erased.summary, RecordKind::Contact, &ErasureCount::removed), 1);
    EXPECT_EQ(countOf(done.erased.summary, RecordKind::Activity, &ErasureCount::blanked), 2);
    EXPECT_EQ(countOf(done.erased.summary, RecordKind::Order, &ErasureCount::blanked), 1);
    EXPECT_EQ(done.erased.summary.drafts, 3);
    expectNoTrace();
    expectSound();
}

TEST_P(ErasureTest, LeavesNoByteOfACustomerAndKeepsTheMoneyOfItsOrders)
{
    const RecordRef person = makeCustomer();
    const Customer before = customer(CustomerId(person.id));
    import(before.details.externalKey, before.details.name);
    ASSERT_GT(canariesInRows().size(), 80);
    const auto revenue = writer().integer(u"SELECT revenue FROM customer_stats WHERE customer_id = $1", person.id);
    ASSERT_GT(revenue->value_or(0), 0);

    const ErasedEverywhere done = erased(person);

    EXPECT_EQ(countOf(done.erased.summary, RecordKind::Order, &ErasureCount::blanked), 3);
    EXPECT_EQ(countOf(done.erased.summary, RecordKind::Customer, &ErasureCount::blanked), 1);
    EXPECT_EQ(countOf(done.erased.summary, RecordKind::Contact, &ErasureCount::removed), 1);
    EXPECT_EQ(done.erased.summary.mappings, 1);
    const Customer after = customer(CustomerId(person.id));
    EXPECT_EQ(after.details.name, kErasedText);
    EXPECT_EQ(after.details.number, before.details.number);
    EXPECT_EQ(
        writer().integer(u"SELECT revenue FROM customer_stats WHERE customer_id = $1", person.id).value(), *revenue);
    EXPECT_FALSE(customer(friendOfPerson()).details.referredBy.has_value());
    expectNoTrace();
    expectSound();
}

TEST_P(ErasureTest, LeavesNoByteOfWhatWasMergedIntoThePerson)
{
    const RecordRef going = makeCustomer();
    CustomerDraft draft;
    draft.kind = CustomerKind::Person;
    const auto person = made<CustomerId>(createCustomer(filled(draft)));
    const Customer survivor = customer(person);
    const Customer other = customer(CustomerId(going.id));
    apply(mergeCustomers({{person, survivor.revision}, {{other.id, other.revision}}, survivor.details}));

    (void)erased(survivor.ref());

    expectNoTrace();
    expectSound();
}

TEST_P(ErasureTest, LeavesNoByteOfATwinThatHadNothing)
{
    CustomerDraft draft;
    draft.kind = CustomerKind::Person;
    draft = filled(draft);
    const auto person = made<CustomerId>(createCustomer(draft));
    const auto twin = made<CustomerId>(createCustomer(draft));
    const Customer survivor = customer(person);
    const ChangeReceipt merge
        = apply(mergeCustomers({{person, survivor.revision}, {{twin, customer(twin).revision}}, survivor.details}));
    const ChangeReceipt undone = valueOf(undoChange(writer(), merge.id, ChangeAction::Undo, author(), now(), kCny));
    EXPECT_EQ(customer(twin).details.kind, CustomerKind::Person); // out of the bin
    (void)valueOf(undoChange(writer(), undone.id, ChangeAction::Redo, author(), now(), kCny));

    (void)erased(survivor.ref());

    EXPECT_FALSE(valueOf(CustomerStore(writer()).findAnywhere(twin, twin)).has_value());
    expectNoTrace();
    expectSound();
}

TEST_P(ErasureTest, SparesATwinWhoseMergeWasUndone)
{
    CustomerDraft draft = customerNamed(u"李四"_s);
    draft.kind = CustomerKind::Person;
    const auto person = made<CustomerId>(createCustomer(draft));
    const auto twin = made<CustomerId>(createCustomer(draft));
    const Customer survivor = customer(person);
    undo(apply(mergeCustomers({{person, survivor.revision}, {{twin, customer(twin).revision}}, survivor.details})));
    apply(deleteCustomer(twin, customer(twin).revision, u"李四"_s));

    (void)erased(survivor.ref());

    EXPECT_TRUE(valueOf(CustomerStore(writer()).findAnywhere(twin, twin)).has_value());
}

TEST_P(ErasureTest, SparesASurvivorWhoseMergeWasUndone)
{
    CustomerDraft draft = customerNamed(u"李四"_s);
    draft.kind = CustomerKind::Person;
    const auto person = made<CustomerId>(createCustomer(draft));
    const auto twin = made<CustomerId>(createCustomer(draft));
    const Customer survivor = customer(person);
    undo(apply(mergeCustomers({{person, survivor.revision}, {{twin, customer(twin).revision}}, survivor.details})));
    apply(deleteCustomer(person, customer(person).revision, u"李四"_s));

    (void)erased(customer(twin).ref());

    EXPECT_TRUE(valueOf(CustomerStore(writer()).findAnywhere(person, person)).has_value());
}

TEST_P(ErasureTest, TakesACustomerWithoutDocumentsAwayAltogether)
{
    CustomerDraft draft;
    draft.kind = CustomerKind::Person;
    const auto person = made<CustomerId>(createCustomer(filled(draft)));
    apply(createOrder(person, filled(orderOf(1, 10, dayOf(2026, 11, 1), OrderStatus::Draft))));
    apply(logActivity(person, filled(callAbout(u"x"_s))));

    const ErasureSummary preview = valueOf(erasurePreview(writer(), customer(person).ref()));
    const ErasedEverywhere done = erased(customer(person).ref());

    EXPECT_EQ(preview.rows, done.erased.summary.rows);
    EXPECT_EQ(preview.changes, done.erased.summary.changes);
    EXPECT_FALSE(valueOf(CustomerStore(writer()).findAnywhere(person, person)).has_value());
    expectNoTrace();
    expectSound();
}

TEST_P(ErasureTest, LogsNamesOfFieldsAndNoValues)
{
    const RecordRef person = makeContact();

    const ErasedEverywhere done = erased(person);

    const QList<ChangeRow> rows = valueOf(readChangeRows(writer(), done.erased.receipt.id));
    ASSERT_FALSE(rows.isEmpty());
    bool isContactAmongThem = false;
    for (const ChangeRow& row : rows) {
        EXPECT_EQ(row.operation, RowOperation::Erase);
        EXPECT_TRUE(row.oldValues.isEmpty());
        for (const QJsonValue& value : row.newValues) {
            EXPECT_TRUE(value.isNull());
        }
        isContactAmongThem = isContactAmongThem || (row.record == person && row.newValues.contains(u"wechat"_s));
    }
    EXPECT_TRUE(isContactAmongThem);
}

TEST_P(ErasureTest, IsNotUndoneAndNothingBeforeItIs)
{
    const auto company = made<CustomerId>(createCustomer(customerNamed(u"宏远贸易"_s)));
    const ChangeReceipt creation = apply(createContact(company, filled(ContactDraft())));
    const auto contact = ContactId(creation.touched.first().id);
    ActivityDraft call = callAbout(u"x"_s);
    call.contact = contact;
    const auto activity = made<ActivityId>(logActivity(company, call));
    const ChangeReceipt edit = apply(editActivity(company, activity, 1, filled(call)));
    const ChangeReceipt other = apply(createContact(company, contactNamed(u"李四"_s)));

    const ErasedEverywhere done = erased({RecordKind::Contact, company.value(), contact.value()});

    for (const ChangeId id : {creation.id, edit.id, done.erased.receipt.id}) {
        const auto undone = undoChange(writer(), id, ChangeAction::Undo, author(), now(), kCny);
        ASSERT_FALSE(undone.has_value());
        EXPECT_EQ(undone.error().code, ErrorCode::Erased);
    }
    const QList<UndoStep> undoable = valueOf(undoListOf(writer(), author().user)).undo;
    ASSERT_FALSE(undoable.isEmpty());
    EXPECT_EQ(undoable.last().id, other.id);
    const auto earlier = draftAt(writer(), read<ActivityDraft>(company, activity), 1);
    ASSERT_FALSE(earlier.has_value());
    EXPECT_EQ(earlier.error().code, ErrorCode::Erased);
    // who had the form open is told so
    EXPECT_EQ(errorOf(editActivity(company, activity, 2, filled(call))).code, ErrorCode::Erased);
    // what comes after it is undone as ever
    const Activity now = read<ActivityDraft>(company, activity);
    ActivityDraft later = now.details;
    later.subject = u"later"_s;
    undo(apply(editActivity(company, activity, now.revision, later)));
}

TEST_P(ErasureTest, IsRefusedForCompaniesAndForThoseWhoMayNot)
{
    const auto company = made<CustomerId>(createCustomer(customerNamed(u"宏远贸易"_s)));
    const auto contact = made<ContactId>(createContact(company, contactNamed(u"李四"_s)));

    const auto ofCompany = erasePerson(writer(), customer(company).ref(), author(), now());
    const auto bySales = erasePerson(
        writer(), {RecordKind::Contact, company.value(), contact.value()}, {author().user, Role::Sales}, now());
    const auto ofNobody = erasePerson(writer(), {RecordKind::Contact, company.value(), 4711}, author(), now());

    EXPECT_EQ(ofCompany.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(bySales.error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(ofNobody.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(valueOf(readErasures(writer())).isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Engines, ErasureTest, kBothEngines, engineName);

/// Backups and copies are files.
class ErasureFileTest : public ErasureTest {
protected:
    [[nodiscard]] QString company() { return store().address().path; }
    KeptBackup backup() { return valueOf(makeBackup(writer(), company(), BackupOccasion::ByHand, now())); }
    /// Puts a backup back; the store of the test is closed before and not opened again.
    QString restored(const KeptBackup& kept)
    {
        const QString path = company();
        closeAll();
        const auto left = restoreBackup(path, kept, now());
        EXPECT_TRUE(left.has_value()) << left.error().detail.toStdString();
        return path;
    }
};

TEST_P(ErasureFileTest, HoldsInABackupThatIsPutBack)
{
    const RecordRef contact = makeContact();
    const RecordRef person = makeCustomer();
    const KeptBackup before = backup();
    ASSERT_FALSE(canaries().foundIn(folder() + u"/test backups"_s).isEmpty());
    erased(contact);
    erased(person);

    const QString path = restored(before);

    const QStringList bytes = canaries().foundIn(QFileInfo(path).absolutePath(), u".zhike-backup"_s);
    EXPECT_TRUE(bytes.isEmpty()) << bytes.join(u'\n').left(2000).toStdString();
    const auto again = Store::open({Engine::Sqlite, path}, OpenMode::MustExist);
    ASSERT_TRUE(again.has_value());
    const auto session = (*again)->session(SessionKind::Writer);
    EXPECT_EQ(valueOf(readErasures(**session)).size(), 2);
    EXPECT_TRUE(valueOf(verifyStore(**session)).findings.isEmpty());
}

TEST_P(ErasureFileTest, HoldsWhereTheCompanyItselfIsLost)
{
    const RecordRef contact = makeContact();
    const KeptBackup before = backup();
    erased(contact);
    const QString path = company();
    closeAll();
    ASSERT_TRUE(QFile::remove(path));

    ASSERT_TRUE(restoreBackup(path, before, now()).has_value());

    const QStringList bytes = canaries().foundIn(QFileInfo(path).absolutePath(), u".zhike-backup"_s);
    EXPECT_TRUE(bytes.isEmpty()) << bytes.join(u'\n').left(2000).toStdString();
}

TEST_P(ErasureFileTest, ReachesOlderCopiesBesideTheFile)
{
    const RecordRef contact = makeContact();
    const KeptBackup before = backup();
    const QString path = company();
    ASSERT_TRUE(QFile::copy(before.path, path + u".before-restore-20261101-100000"_s));
    QFile damaged(path + u".before-v2"_s);
    ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
    damaged.write("not a company");
    damaged.close();

    const ErasedEverywhere done = erased(contact);

    EXPECT_EQ(done.traces.cleanedCopies.size(), 1);
    EXPECT_EQ(done.traces.otherCopies, QStringList{path + u".before-v2"_s});
    const QStringList bytes = canaries().foundIn(folder(), u".zhike-backup"_s);
    EXPECT_TRUE(bytes.isEmpty()) << bytes.join(u'\n').left(2000).toStdString();
}

TEST_P(ErasureFileTest, ReachesCopiesFromBeforeAMerge)
{
    CustomerDraft draft;
    draft.kind = CustomerKind::Person;
    const auto person = made<CustomerId>(createCustomer(filled(draft)));
    const auto twin = made<CustomerId>(createCustomer(filled(draft)));
    apply(logActivity(twin, filled(callAbout(u"x"_s))));
    const KeptBackup before = backup();
    ASSERT_TRUE(QFile::copy(before.path, company() + u".before-restore-20261101-100000"_s));
    const Customer survivor = customer(person);
    apply(mergeCustomers({{person, survivor.revision}, {{twin, customer(twin).revision}}, survivor.details}));

    erased(survivor.ref());

    EXPECT_EQ(valueOf(erasureListOf(company())).size(), 2);
    const QString path = restored(before);
    const QStringList bytes = canaries().foundIn(QFileInfo(path).absolutePath(), u".zhike-backup"_s);
    EXPECT_TRUE(bytes.isEmpty()) << bytes.join(u'\n').left(2000).toStdString();
}

TEST_P(ErasureFileTest, DoesNotTouchAnotherRecordWithTheSameNumber)
{
    const RecordRef contact = makeContact();
    const KeptBackup before = backup();
    const Erasure other{contact, Instant(fridayMorning().msSinceEpoch() + 1), now(), author().user};
    ASSERT_TRUE(addToErasureList(company(), {other}).has_value());

    const QString path = restored(before);

    const auto again = Store::open({Engine::Sqlite, path}, OpenMode::MustExist);
    const auto session = (*again)->session(SessionKind::Writer);
    const auto there = ContactStore(**session).find(CustomerId(contact.customer), ContactId(contact.id));
    EXPECT_TRUE(valueOf(there).has_value());
}

INSTANTIATE_TEST_SUITE_P(Engines, ErasureFileTest, ::testing::Values(Engine::Sqlite), engineName);

TEST(PersonalFields, AreAllFreeTextsOfWhatBelongsToAPerson)
{
    static const QSet<QByteArray> kNotWords
        = {"number", "currency", "unit", "repeat_rule", "repeat_zone", "repeat_except", "media_type"};
    for (const RecordKind kind :
         {RecordKind::Customer, RecordKind::Contact, RecordKind::Activity, RecordKind::Opportunity, RecordKind::Order,
          RecordKind::OrderLine, RecordKind::Case, RecordKind::CaseEntry, RecordKind::Need, RecordKind::Consent,
          RecordKind::Attachment}) {
        for (const Field& field : fieldsOf(kind)) {
            const bool isText
                = field.type == FieldType::Text || field.type == FieldType::Note || field.type == FieldType::Reaches;
            if (isText && field.source == FieldSource::Own && !kNotWords.contains(QByteArray(field.key))) {
                EXPECT_TRUE(field.has(kPersonal)) << tableOf(kind) << "." << field.key;
            }
        }
    }
}

} // namespace zhike::testing
