#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/exporting/exportlog.h"
#include "services/importing/recordimporttest.h"

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// Exports what is there and brings the file in again: into the same company, or into one that lost the records.
class ComingBackTest : public RecordImportTest {
protected:
    CustomerId customer(const QString& name, CustomerKind kind = CustomerKind::Organisation)
    {
        CustomerDraft draft;
        draft.name = name;
        draft.kind = kind;
        return CustomerId(applied(createCustomer(draft)).id);
    }
    RecordRef applied(const Change& change)
    {
        const auto done = runChange(writer(), change, kAuthor, kNow, kUsd);
        EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().detail.toStdString());
        return done && !done->touched.isEmpty() ? done->touched.first() : RecordRef();
    }
    RecordRef contact(CustomerId customer, const QString& name, const QString& mail = {})
    {
        ContactDraft draft;
        draft.name = name;
        if (!mail.isEmpty()) {
            draft.mails = {{ReachUse::Work, mail}};
        }
        return applied(createContact(customer, draft));
    }
    QString exported(RecordKind kind, TableFormat format, const char* name = "out")
    {
        ListQuery query;
        query.kind = kind;
        ExportForm form{format};
        form.madeAt = kNow;
        const QString path = folder() + u'/' + QString::fromLatin1(name);
        const bool isTable = format != TableFormat::VCard && format != TableFormat::ICalendar;
        const auto summary
            = exportList(*reader(), exporter(), query, isTable ? exportFields(kind) : QStringList(), path, form);
        EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().detail.toStdString());
        return path;
    }
    RecordImportSummary broughtBack(RecordKind kind, const QString& path) { return imported(recordPlanOf(kind, path)); }
    void execute(const QString& sql) { ASSERT_TRUE(writer().execute(sql).has_value()); }
    /// As a company that never saw these records would.
    void becomeAnotherCompany() { execute(u"UPDATE setting SET value = 'abcdef' WHERE name = 'company_identity'"_s); }
    QList<Activity> activitiesOf(CustomerId customer)
    {
        return ActivityStore(writer()).ofCustomer(customer).value_or(QList<Activity>());
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile in(path);
        EXPECT_TRUE(in.open(QIODevice::ReadOnly));
        return in.readAll();
    }
    template <class Draft> static std::string words(const Draft& draft)
    {
        return QJsonDocument(toJson(draft)).toJson(QJsonDocument::Compact).toStdString();
    }
    static ActivityDraft call(const QString& subject)
    {
        ActivityDraft draft;
        draft.subject = subject;
        draft.at = kNow;
        draft.owner = kAuthor.user;
        return draft;
    }
    /// Every Tuesday at ten by the clock of Berlin, from before a change to summer time on.
    static ActivityDraft weekly()
    {
        ActivityDraft draft = call(u"Jour fixe"_s);
        draft.kind = ActivityKind::Meeting;
        draft.status = ActivityStatus::Planned;
        draft.minutes = 30;
        draft.at = Instant::from(QDateTime(QDate(2026, 3, 17), QTime(9, 0), Qt::UTC));
        draft.repeatRule = u"FREQ=WEEKLY;BYDAY=TU;UNTIL=20260630"_s;
        draft.repeatZone = u"Europe/Berlin"_s;
        return draft;
    }
    Activity seriesOf(CustomerId customer)
    {
        for (const Activity& activity : activitiesOf(customer)) {
            if (!activity.details.repeatRule.isEmpty()) {
                return activity;
            }
        }
        ADD_FAILURE() << "no series";
        return Activity{ActivityId(0)};
    }
    static constexpr qint64 kWeekMs = 7LL * 86'400'000;
    static constexpr qint64 kHourMs = 3'600'000;
};
INSTANTIATE_TEST_SUITE_P(Engines, ComingBackTest, kBothEngines, engineName);

} // namespace

TEST_P(ComingBackTest, KnowsTheEntriesOfItsOwnCalendar)
{
    const CustomerId acme = customer(u"Acme"_s);
    applied(logActivity(acme, call(u"price"_s)));
    applied(logActivity(acme, call(u"another one at the same time"_s)));

    const RecordImportSummary summary
        = broughtBack(RecordKind::Activity, exported(RecordKind::Activity, TableFormat::ICalendar));

    EXPECT_EQ(summary.unchanged, 2);
    EXPECT_FALSE(summary.change.has_value());
    EXPECT_EQ(activitiesOf(acme).size(), 2);
}

TEST_P(ComingBackTest, ChangesTheEntryThatAnotherProgramChanged)
{
    const CustomerId acme = customer(u"Acme"_s);
    applied(logActivity(acme, call(u"price"_s)));
    const QString path = exported(RecordKind::Activity, TableFormat::ICalendar);
    const QByteArray changed = contentOf(path).replace("SUMMARY:price", "SUMMARY:the new price");

    const RecordImportSummary summary = broughtBack(RecordKind::Activity, file(changed, "changed.ics"));

    EXPECT_EQ(summary.updated, 1);
    ASSERT_EQ(activitiesOf(acme).size(), 1);
    EXPECT_EQ(activitiesOf(acme).first().details.subject, u"the new price"_s);
    EXPECT_TRUE(activitiesOf(acme).first().details.externalKey.isEmpty());
}

TEST_P(ComingBackTest, KnowsAnEntryOfACustomerWhoIsCalledOtherwiseByNow)
{
    const CustomerId acme = customer(u"Acme"_s);
    applied(logActivity(acme, call(u"price"_s)));
    const QString path = exported(RecordKind::Activity, TableFormat::ICalendar);
    CustomerDraft renamed = customerCalled(u"Acme"_s).details;
    renamed.name = u"Acme Holding"_s;
    edit(customerCalled(u"Acme"_s), renamed);

    EXPECT_EQ(broughtBack(RecordKind::Activity, path).unchanged, 1);
}

TEST_P(ComingBackTest, TakesTheCalendarOfAnotherCompanyOnce)
{
    const CustomerId acme = customer(u"Acme"_s);
    applied(logActivity(acme, call(u"price"_s)));
    const QString path = exported(RecordKind::Activity, TableFormat::ICalendar);
    becomeAnotherCompany();
    execute(u"UPDATE activity SET subject = 'something else'"_s);

    EXPECT_EQ(broughtBack(RecordKind::Activity, path).created, 1);
    EXPECT_EQ(broughtBack(RecordKind::Activity, path).unchanged, 1);
    EXPECT_EQ(activitiesOf(acme).size(), 2);
}

TEST_P(ComingBackTest, BringsASeriesBackWithItsRuleAndItsExceptions)
{
    const CustomerId acme = customer(u"Acme"_s);
    const RecordRef plan = applied(logActivity(acme, weekly()));
    const ActivityId id(plan.id);
    const Instant first = seriesOf(acme).details.at;
    applied(closeActivity(acme, id, 1, {ActivityStatus::Done, u"was there"_s}));
    // the fourth, by then in summer time, is moved by a day
    const Instant fourth(first.msSinceEpoch() + 3 * kWeekMs - kHourMs);
    applied(moveActivity(
        acme, id, seriesOf(acme).revision, {Instant(fourth.msSinceEpoch() + 24 * kHourMs), {}, {}, fourth}));
    const std::string before = words(seriesOf(acme).details);

    const QString path = exported(RecordKind::Activity, TableFormat::ICalendar);
    EXPECT_EQ(broughtBack(RecordKind::Activity, path).unchanged, 3);

    execute(u"DELETE FROM activity"_s);
    EXPECT_EQ(broughtBack(RecordKind::Activity, path).created, 3);
    ActivityDraft back = seriesOf(acme).details;
    back.externalKey.clear();
    EXPECT_EQ(words(back), before);
    EXPECT_EQ(back.at, Instant(first.msSinceEpoch() + kWeekMs));
}

TEST_P(ComingBackTest, DoesNotTakeASeriesBackToWhereAnOlderFileHasIt)
{
    const CustomerId acme = customer(u"Acme"_s);
    const RecordRef plan = applied(logActivity(acme, weekly()));
    const QString path = exported(RecordKind::Activity, TableFormat::ICalendar);
    applied(closeActivity(acme, ActivityId(plan.id), 1, {ActivityStatus::Done, {}}));
    const std::string before = words(seriesOf(acme).details);

    EXPECT_EQ(broughtBack(RecordKind::Activity, path).unchanged, 1);
    EXPECT_EQ(words(seriesOf(acme).details), before);
}

TEST_P(ComingBackTest, BringsEveryPhoneAndMailBackWithItsUseAndInItsOrder)
{
    const CustomerId acme = customer(u"Acme"_s);
    ContactDraft ann;
    ann.name = u"Ann"_s;
    ann.phones = {{ReachUse::Mobile, u"138 0013 8000"_s}, {ReachUse::Work, u"021 5555 0100"_s},
                  {ReachUse::Mobile, u"139 0013 9000"_s}, {ReachUse::Fax, u"021 5555 0199"_s},
                  {ReachUse::Other, u"021 5555 0177"_s},  {ReachUse::Home, u"021 5555 0188"_s}};
    ann.mails = {{ReachUse::Home, u"ann@home.example"_s}, {ReachUse::Work, u"ann@acme.example"_s}};
    applied(createContact(acme, ann));
    CustomerDraft shop = customerCalled(u"Acme"_s).details;
    shop.phones
        = {{ReachUse::Fax, u"021 5555 0001"_s},
           {ReachUse::Work, u"021 5555 0022"_s},
           {ReachUse::Other, u"021 5555 0333"_s}};
    shop.mails = {{ReachUse::Other, u"b@acme.example"_s}, {ReachUse::Work, u"a@acme.example"_s}};
    edit(customerCalled(u"Acme"_s), shop);

    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx, TableFormat::JsonLines}) {
        const QString contacts = exported(RecordKind::Contact, format, "contacts");
        const QString customers = exported(RecordKind::Customer, format, "customers");
        EXPECT_EQ(broughtBack(RecordKind::Contact, contacts).unchanged, 1) << int(format);
        EXPECT_EQ(broughtBack(RecordKind::Customer, customers).unchanged, 1) << int(format);

        execute(u"DELETE FROM contact"_s);
        execute(u"UPDATE customer SET phones = NULL, mails = NULL"_s);
        EXPECT_EQ(broughtBack(RecordKind::Contact, contacts).created, 1) << int(format);
        EXPECT_EQ(broughtBack(RecordKind::Customer, customers).updated, 1) << int(format);

        const Contact back = contactCalled(u"Ann"_s);
        EXPECT_TRUE(back.details.phones == ann.phones) << int(format) << words(back.details);
        EXPECT_TRUE(back.details.mails == ann.mails) << int(format) << words(back.details);
        EXPECT_TRUE(customerCalled(u"Acme"_s).details.phones == shop.phones) << int(format);
        EXPECT_TRUE(customerCalled(u"Acme"_s).details.mails == shop.mails) << int(format);
    }
}

TEST_P(ComingBackTest, KnowsContactsByTheirCardsWhateverTheirNamesAreByNow)
{
    const CustomerId acme = customer(u"Acme"_s);
    (void)contact(acme, u"Ann"_s);
    const QString path = exported(RecordKind::Contact, TableFormat::VCard);
    const QByteArray married = contentOf(path).replace("FN:Ann", "FN:Ann Berg");

    EXPECT_EQ(broughtBack(RecordKind::Contact, path).unchanged, 1);
    EXPECT_EQ(broughtBack(RecordKind::Contact, file(married, "married.vcf")).updated, 1);
    EXPECT_EQ(contactCalled(u"Ann Berg"_s).customer, acme);
}

TEST_P(ComingBackTest, BringsTheDistrictOfACustomerBackThroughACard)
{
    (void)customer(u"Acme"_s);
    CustomerDraft acme = customerCalled(u"Acme"_s).details;
    acme.city = u"上海"_s;
    acme.district = u"浦东新区"_s;
    acme.street = u"世纪大道 1 号"_s;
    edit(customerCalled(u"Acme"_s), acme);

    EXPECT_EQ(broughtBack(RecordKind::Customer, exported(RecordKind::Customer, TableFormat::VCard)).unchanged, 1);
}

TEST_P(ComingBackTest, WritesAHouseholdAsAGroupOfItsMembers)
{
    const CustomerId family = customer(u"王家"_s, CustomerKind::Household);
    (void)contact(family, u"王芳"_s, u"fang@wang.example"_s);
    (void)contact(family, u"王伟"_s);

    const QByteArray cards = contentOf(exported(RecordKind::Customer, TableFormat::VCard));

    EXPECT_EQ(cards.count("BEGIN:VCARD"), 3);
    EXPECT_EQ(cards.count("KIND:group\r\n"), 2); // X-ADDRESSBOOKSERVER-KIND is one of them
    EXPECT_EQ(cards.count("\r\nMEMBER:urn:uuid:"), 2);
    EXPECT_FALSE(cards.contains("ORG:"));
}

TEST_P(ComingBackTest, BringsAHouseholdAndItsMembersBackFromOneFile)
{
    const CustomerId family = customer(u"王家"_s, CustomerKind::Household);
    (void)contact(family, u"王芳"_s, u"fang@wang.example"_s);
    (void)contact(family, u"王伟"_s);
    const QString path = exported(RecordKind::Customer, TableFormat::VCard);

    const RecordImportSummary same = broughtBack(RecordKind::Customer, path);
    EXPECT_EQ(same.unchanged, 1);
    EXPECT_EQ(same.left, 2); // the members' cards are no customers
    EXPECT_EQ(same.created, 0);

    becomeAnotherCompany();
    execute(u"DELETE FROM contact"_s);
    CustomerDraft others = customerCalled(u"王家"_s).details;
    others.name = u"others"_s;
    edit(customerCalled(u"王家"_s), others);
    EXPECT_EQ(broughtBack(RecordKind::Customer, path).created, 1);
    const RecordImportSummary members = broughtBack(RecordKind::Contact, path);
    EXPECT_EQ(members.created, 2);
    EXPECT_EQ(members.left, 1); // the household's card
    EXPECT_EQ(int(customerCalled(u"王家"_s).details.kind), int(CustomerKind::Household));
    EXPECT_EQ(contactCalled(u"王伟"_s).customer, customerCalled(u"王家"_s).id);
}

TEST_P(ComingBackTest, NamesTheHouseholdOfContactsThatAreWrittenAlone)
{
    const CustomerId family = customer(u"王家"_s, CustomerKind::Household);
    (void)contact(family, u"王芳"_s);
    const QString path = exported(RecordKind::Contact, TableFormat::VCard);

    EXPECT_EQ(contentOf(path).count("BEGIN:VCARD"), 2);
    const RecordImportSummary summary = broughtBack(RecordKind::Contact, path);
    EXPECT_EQ(summary.unchanged, 1);
    EXPECT_EQ(summary.left, 1);
}

TEST_P(ComingBackTest, LeavesAnEntryOfEveryExportInTheLogAndNothingOfItsContent)
{
    (void)customer(u"Secret Ltd"_s);
    (void)customer(u"Hidden Ltd"_s);
    (void)exported(RecordKind::Customer, TableFormat::Csv, "all.csv");

    const auto changes = newestChanges(writer(), 1);
    ASSERT_TRUE(changes && changes->size() == 1);
    const LoggedChange& change = changes->first();
    EXPECT_EQ(int(change.title.action), int(ChangeAction::ExportRecords));
    EXPECT_EQ(change.title.rows, 2);
    EXPECT_EQ(change.title.subject, u"customer csv all.csv"_s);
    EXPECT_EQ(change.user, kAuthor.user);
    EXPECT_EQ(change.at, kNow);
    EXPECT_EQ(change.batchState, u"final"_s);
    const auto note = exportNoteFrom(change.title);
    ASSERT_TRUE(note.has_value());
    EXPECT_EQ(note->fileName, u"all.csv"_s);
    EXPECT_EQ(int(note->format), int(TableFormat::Csv));
    EXPECT_EQ(int(note->kind), int(RecordKind::Customer));
}

TEST_P(ComingBackTest, LetsNobodyExportWhoMayNot)
{
    (void)customer(u"Acme"_s);
    const QString path = folder() + u"/out.csv"_s;
    const auto summary
        = exportList(*reader(), exporter({UserId(3), Role::Support}), ListQuery{}, {u"name"_s}, path, ExportForm{});

    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::NotAllowed);
    EXPECT_FALSE(QFile::exists(path));
}

TEST_P(ComingBackTest, LeavesNoFileThatCouldNotBeLogged)
{
    (void)customer(u"Acme"_s);
    const QString path = folder() + u"/out.csv"_s;
    const BatchWriter broken
        = [](const std::function<Result<void>(SqlSession&)>&) -> Result<void> { return fail(ErrorCode::ReadOnly); };
    const auto summary = exportList(*reader(), {broken, kAuthor}, ListQuery{}, {u"name"_s}, path, ExportForm{});

    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::ReadOnly);
    EXPECT_FALSE(QFile::exists(path));
}

TEST_P(ComingBackTest, ExportsEveryKindThatIsImported)
{
    const CustomerId acme = customer(u"Acme"_s);
    (void)contact(acme, u"Ann"_s);
    for (const RecordKind kind :
         {RecordKind::Customer, RecordKind::Contact, RecordKind::Product, RecordKind::Opportunity, RecordKind::Order,
          RecordKind::Case, RecordKind::Activity, RecordKind::User}) {
        EXPECT_FALSE(contentOf(exported(kind, TableFormat::Csv)).isEmpty()) << int(kind);
    }
    EXPECT_EQ(broughtBack(RecordKind::User, exported(RecordKind::User, TableFormat::Csv)).created, 0);
}

} // namespace zhike::testing
