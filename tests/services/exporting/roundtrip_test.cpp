#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/exporting/listexport.h"
#include "services/importing/recordimporttest.h"

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// Exports what is there, removes it, and brings the file in again.
class RoundTripTest : public RecordImportTest {
protected:
    CustomerId customer(const CustomerDraft& draft) { return CustomerId(applied(createCustomer(draft)).id); }
    RecordRef applied(const Change& change)
    {
        const auto done = runChange(writer(), change, kAuthor, kNow, kUsd);
        EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().detail.toStdString());
        return done && !done->touched.isEmpty() ? done->touched.first() : RecordRef();
    }
    QString exported(RecordKind kind, TableFormat format, std::function<bool(qint64)> chosen = {})
    {
        ListQuery query;
        query.kind = kind;
        ExportForm form{format};
        form.madeAt = kNow;
        const QString path = folder() + u"/out"_s;
        const auto summary = exportList(*reader(), exporter(), {query, std::move(chosen)}, {}, path, form);
        EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().detail.toStdString());
        return path;
    }
    void empty(const char* table)
    {
        ASSERT_TRUE(writer().execute(u"DELETE FROM %1"_s.arg(QLatin1StringView(table))).has_value());
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile in(path);
        EXPECT_TRUE(in.open(QIODevice::ReadOnly));
        return in.readAll();
    }
    /// Readable, so that a difference can be seen.
    template <class Draft> static std::string words(const Draft& draft)
    {
        return QJsonDocument(toJson(draft)).toJson(QJsonDocument::Compact).toStdString();
    }
    static CustomerDraft company(const QString& name)
    {
        CustomerDraft draft;
        draft.name = name;
        return draft;
    }
    /// Everything that a card has a property for.
    static ContactDraft wholeContact()
    {
        ContactDraft contact;
        contact.name = u"王芳; 经理, \\ \"阿芳\""_s;
        contact.secondName = u"Wang Fang"_s;
        contact.title = u"采购经理"_s;
        contact.department = u"华东区"_s;
        contact.phones
            = {{ReachUse::Work, u"+86 21 5555 0100"_s},
               {ReachUse::Mobile, u"138 0013 8000"_s},
               {ReachUse::Fax, u"+86 21 5555 0199"_s}};
        contact.mails = {{ReachUse::Work, u"wang@ex.example"_s}, {ReachUse::Home, u"fang@home.example"_s}};
        contact.wechat = u"wang_fang"_s;
        contact.birthday = Day(5'000);
        contact.language = u"zh-CN"_s;
        contact.description = u"第一行\n第二行, 带逗号"_s;
        return contact;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, RoundTripTest, kBothEngines, engineName);

} // namespace

TEST_P(RoundTripTest, BringsBackContactsThroughCards)
{
    const CustomerId acme = customer(company(u"Acme, Ltd; 上海"_s));
    ContactDraft plain;
    plain.name = u"Bo"_s;
    applied(createContact(acme, wholeContact()));
    applied(createContact(acme, plain));

    const std::string before = words(contactCalled(wholeContact().name).details);
    const QString path = exported(RecordKind::Contact, TableFormat::VCard);
    empty("contact");
    ASSERT_EQ(tableFormatOf(path), TableFormat::VCard);
    const RecordImportSummary summary = imported(recordPlanOf(RecordKind::Contact, path));

    EXPECT_EQ(summary.created, 2);
    EXPECT_EQ(words(contactCalled(wholeContact().name).details), before);
    EXPECT_EQ(contactCalled(wholeContact().name).customer, acme);
    EXPECT_EQ(words(contactCalled(u"Bo"_s).details), words(plain));
}

TEST_P(RoundTripTest, ChangesNothingWhenCardsOfContactsComeBackAtOnce)
{
    const CustomerId acme = customer(company(u"Acme"_s));
    applied(createContact(acme, wholeContact()));

    const RecordImportSummary summary
        = imported(recordPlanOf(RecordKind::Contact, exported(RecordKind::Contact, TableFormat::VCard)));

    EXPECT_EQ(summary.unchanged, 1);
    EXPECT_FALSE(summary.change.has_value());
}

TEST_P(RoundTripTest, FindsCustomersAgainByTheirCards)
{
    CustomerDraft acme = company(u"Acme"_s);
    acme.phones = {{ReachUse::Work, u"+86 21 5555 0100"_s}};
    acme.mails = {{ReachUse::Work, u"info@acme.example"_s}};
    acme.street = u"中山路 1 号"_s;
    acme.city = u"上海"_s;
    acme.website = u"https://acme.example"_s;
    (void)customer(acme);

    const RecordImportSummary summary
        = imported(recordPlanOf(RecordKind::Customer, exported(RecordKind::Customer, TableFormat::VCard)));

    EXPECT_EQ(summary.unchanged, 1);
    EXPECT_FALSE(summary.change.has_value());
}

TEST_P(RoundTripTest, BringsBackActivitiesThroughACalendar)
{
    const CustomerId acme = customer(company(u"Acme, Ltd"_s));
    const CustomerId other = customer(company(u"别家"_s));
    const RecordRef person = applied(createContact(acme, wholeContact()));
    ActivityDraft visit;
    visit.kind = ActivityKind::Visit;
    visit.status = ActivityStatus::NotReached;
    visit.subject = u"看样品; 报价"_s;
    visit.text = u"第一行\n第二行"_s;
    visit.at = Instant(1'700'000'000'000);
    visit.minutes = 45;
    visit.direction = Direction::In;
    visit.priority = Priority::Urgent;
    visit.contact = ContactId(person.id);
    visit.externalKey = u"old-7"_s;
    ActivityDraft task;
    task.kind = ActivityKind::Task;
    task.status = ActivityStatus::Planned;
    task.subject = u"call back"_s;
    task.at = Instant(1'700'100'000'000);
    task.externalKey = u"old-8"_s;
    visit.owner = task.owner = kAuthor.user; // of nobody: they would be of who writes them
    applied(logActivity(acme, visit));
    applied(logActivity(other, task));

    const QString path = exported(RecordKind::Activity, TableFormat::ICalendar);
    empty("activity");
    const RecordImportSummary summary = imported(recordPlanOf(RecordKind::Activity, path));

    EXPECT_EQ(summary.created, 2);
    const auto ofAcme = ActivityStore(writer()).ofCustomer(acme);
    const auto ofOther = ActivityStore(writer()).ofCustomer(other);
    ASSERT_TRUE(ofAcme && ofAcme->size() == 1 && ofOther && ofOther->size() == 1);
    EXPECT_EQ(words(ofAcme->first().details), words(visit));
    EXPECT_EQ(words(ofOther->first().details), words(task));
}

TEST_P(RoundTripTest, NamesActivitiesSoThatASecondImportFindsThem)
{
    const CustomerId acme = customer(company(u"Acme"_s));
    ActivityDraft call;
    call.subject = u"price"_s;
    call.at = kNow;
    applied(logActivity(acme, call));
    call.subject = u"another one at the same time"_s;
    applied(logActivity(acme, call));

    const QString path = exported(RecordKind::Activity, TableFormat::ICalendar);
    empty("activity");
    const RecordImportSummary first = imported(recordPlanOf(RecordKind::Activity, path));
    const RecordImportSummary again = imported(recordPlanOf(RecordKind::Activity, path));

    EXPECT_EQ(first.created, 2);
    EXPECT_EQ(again.unchanged, 2);
}

TEST_P(RoundTripTest, WritesTheChosenRowsOnly)
{
    const CustomerId acme = customer(company(u"Acme"_s));
    ContactDraft contact;
    contact.name = u"Ann"_s;
    const RecordRef ann = applied(createContact(acme, contact));
    contact.name = u"Bo"_s;
    applied(createContact(acme, contact));

    const QByteArray cards
        = contentOf(exported(RecordKind::Contact, TableFormat::VCard, [ann](qint64 id) { return id == ann.id; }));

    EXPECT_TRUE(cards.contains("FN:Ann"));
    EXPECT_FALSE(cards.contains("FN:Bo"));
}

TEST_P(RoundTripTest, RefusesWhatAKindCannotBe)
{
    ListQuery query;
    query.kind = RecordKind::Order;

    const auto summary = exportList(*reader(), exporter(), query, {}, folder() + u"/out"_s, {TableFormat::VCard});

    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::Unsupported);
    EXPECT_FALSE(QFile::exists(folder() + u"/out"_s));
}

TEST_P(RoundTripTest, LeavesNoFileWhenItIsCancelled)
{
    const CustomerId acme = customer(company(u"Acme"_s));
    for (int i = 0; i < 3; ++i) {
        ContactDraft contact;
        contact.name = u"Ann %1"_s.arg(i);
        applied(createContact(acme, contact));
    }
    ListQuery query;
    query.kind = RecordKind::Contact;
    const QString path = folder() + u"/out"_s;
    bool wasAsked = false;
    const auto summary
        = exportList(*reader(), exporter(), query, {}, path, {TableFormat::VCard}, [&](qint64, qint64 total) {
              wasAsked = total == 3;
              return false;
          });

    ASSERT_TRUE(wasAsked);
    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(QFile::exists(path));
}

} // namespace zhike::testing
