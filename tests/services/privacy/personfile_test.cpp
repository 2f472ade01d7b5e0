#include "services/privacy/personfile.h"

#include "services/attachments/attachmentchanges.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/privacy/canaries.h"
#include "services/privacy/personreport.h"
#include "services/sales/orderchanges.h"
#include "services/servicetest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace zhike::testing {

namespace {

class PersonFileTest : public ServiceTest {
protected:
    /// A person with an order and a call, all canaries.
    RecordRef makePerson()
    {
        CustomerDraft draft;
        draft.kind = CustomerKind::Person;
        m_canaries.fill(draft);
        const auto person = made<CustomerId>(createCustomer(draft));
        OrderDraft order = orderOf(2, 300, dayOf(2026, 11, 1));
        m_canaries.fill(order);
        apply(createOrder(person, order));
        ActivityDraft call = callAbout(u"x"_s);
        m_canaries.fill(call);
        const auto activity = made<ActivityId>(logActivity(person, call));
        apply(deleteActivity(person, activity, 1, u"x"_s));
        return customer(person).ref();
    }
    [[nodiscard]] const QStringList& canaries() const { return m_canaries.all(); }

private:
    Canaries m_canaries;
};

/// Every text of a report in one.
QString textsOf(const Report& report)
{
    QString texts;
    for (const Report::Block& block : report.blocks) {
        if (const auto* paragraph = std::get_if<Report::Paragraph>(&block)) {
            texts += paragraph->text;
        } else if (const auto* table = std::get_if<Report::Table>(&block)) {
            texts += table->content.toText();
        }
    }
    return texts;
}

} // namespace

TEST_P(PersonFileTest, HoldsEveryTextOfThePersonForPeopleAndForPrograms)
{
    const RecordRef person = makePerson();

    const PersonFile file = valueOf(personFile(writer(), person, now()));

    const QString json = QString::fromUtf8(QJsonDocument(toJson(file)).toJson());
    const QString report = textsOf(personReport(file, Formats(), u"company"_s));
    ASSERT_GT(canaries().size(), 20);
    for (const QString& canary : canaries()) {
        EXPECT_TRUE(json.contains(canary)) << canary.toStdString();
        EXPECT_TRUE(report.contains(canary)) << canary.toStdString();
    }
    EXPECT_EQ(file.rows.first().record, person);
    EXPECT_TRUE(std::ranges::any_of(file.rows, &HeldRow::isInBin));
    EXPECT_GT(file.changes.size(), 3);
    EXPECT_TRUE(json.contains(u"\"unit_price\": \"300.00\""_s)) << json.left(3000).toStdString();
}

TEST_P(PersonFileTest, OfAContactHasWhatNamesTheContact)
{
    const auto company = made<CustomerId>(createCustomer(customerNamed(u"宏远贸易"_s)));
    const auto contact = made<ContactId>(createContact(company, contactNamed(u"王伟"_s)));
    ActivityDraft with = callAbout(u"with"_s);
    with.contact = contact;
    apply(logActivity(company, with));
    apply(logActivity(company, callAbout(u"without"_s)));

    const PersonFile file
        = valueOf(personFile(writer(), {RecordKind::Contact, company.value(), contact.value()}, now()));

    EXPECT_EQ(file.name, u"王伟"_s);
    ASSERT_EQ(file.rows.size(), 2);
    EXPECT_EQ(file.rows.last().record.kind, RecordKind::Activity);
}

TEST_P(PersonFileTest, HandsOutTheFilesBesideItself)
{
    const RecordRef person = makePerson();
    apply(
        attachFiles(person, {valueOf(attachmentOf(u"../CON"_s, "words")), valueOf(attachmentOf(u"b.txt"_s, "more"))}));
    const PersonFile file = valueOf(personFile(writer(), person, now()));
    QTemporaryDir place;
    const QString folder = folderForFilesOf(place.filePath(u"person-7.json"_s));

    EXPECT_EQ(valueOf(saveFilesOf(writer(), file, folder)), 2);

    EXPECT_EQ(QFileInfo(folder).fileName(), u"person-7-files"_s);
    QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    ASSERT_EQ(names.size(), 2);
    EXPECT_TRUE(names[0].endsWith(u"-_.._CON"_s)) << names[0].toStdString();
    QFile saved(QDir(folder).filePath(names[0]));
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(saved.readAll(), "words");
    EXPECT_EQ(saveFilesOf(writer(), file, folder).error().code, ErrorCode::Unsupported); // nothing is mixed up
    EXPECT_TRUE(QString::fromUtf8(QJsonDocument(toJson(file)).toJson()).contains(u"b.txt"_s));
}

INSTANTIATE_TEST_SUITE_P(Engines, PersonFileTest, kBothEngines, engineName);

} // namespace zhike::testing
