#include "gui/common/relatedline.h"
#include "gui/customers/customerpageview.h"
#include "gui/forms/recordform.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"

#include <QPlainTextEdit>
#include <QRadioButton>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// A person with a form open, and somebody else who saves the same record meanwhile.
class EditorsJourney : public Journey {
protected:
    static CustomerId made(Person& person, const QString& name)
    {
        CustomerDraft customer;
        customer.name = name;
        const auto receipt = Person::answerOf(person.company().apply(createCustomer(customer)));
        return CustomerId(receipt.touched.first().id);
    }
    static Customer read(Person& person, CustomerId id)
    {
        return Person::answerOf(
                   person.company().read([id](SqlSession& session) { return CustomerStore(session).find(id, id); }))
            .value_or(Customer{id});
    }
    /// Somebody else saves what they made of the record as it is.
    template <class Edit> static void elsewhere(Person& person, CustomerId id, Edit edit)
    {
        Customer now = read(person, id);
        edit(now.details);
        (void)Person::answerOf(person.company().apply(editCustomer(id, now.revision, now.details)));
    }
    static void openPage(Person& person, CustomerId id)
    {
        person.window().open({RecordKind::Customer, id.value(), id.value()});
        ASSERT_TRUE(Person::until([&] {
            auto* page = dynamic_cast<CustomerPageView*>(person.window().currentPage());
            return page != nullptr && page->title() != u"Customer"_s;
        }));
    }
    static void openForm(Person& person)
    {
        person.button(u"Edit"_s)->click();
        ASSERT_TRUE(Person::until([&] { return person.dialog() != nullptr; }));
        auto* name = person.dialog()->findChild<QLineEdit*>(u"name"_s);
        ASSERT_TRUE(Person::until([&] { return !name->text().isEmpty(); }));
    }
    static void retype(Person& person, QWidget* where, const char* field, const QString& text)
    {
        auto* edit = where->findChild<QLineEdit*>(QString::fromLatin1(field));
        ASSERT_NE(edit, nullptr) << field;
        edit->setFocus();
        ASSERT_TRUE(person.isAt(QString::fromLatin1(field)));
        edit->selectAll();
        person.type(text);
    }
};

} // namespace

TEST_F(EditorsJourney, WhatTwoPeopleChangedInDifferentFieldsComesTogether)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId id = made(sales, u"Acme"_s);
    openPage(sales, id);
    openForm(sales);

    elsewhere(sales, id, [](CustomerDraft& draft) { draft.industry = u"Steel"_s; });
    retype(sales, sales.dialog(), "city", u"Shanghai"_s);
    sales.press(Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; })) << sales.words().toStdString();
    EXPECT_EQ(read(sales, id).details.city, u"Shanghai"_s);
    EXPECT_EQ(read(sales, id).details.industry, u"Steel"_s);
}

TEST_F(EditorsJourney, APersonChoosesWhereBothChangedTheSameField)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId id = made(sales, u"Acme"_s);
    openPage(sales, id);
    openForm(sales);

    elsewhere(sales, id, [](CustomerDraft& draft) {
        draft.city = u"Beijing"_s;
        draft.industry = u"Paper"_s;
        draft.tags = u"fair"_s;
    });
    retype(sales, sales.dialog(), "city", u"Shanghai"_s);
    retype(sales, sales.dialog(), "industry", u"Steel"_s);
    sales.press(Qt::Key_Return, Qt::ControlModifier);
    const auto asked = [&] { return sales.dialog() != nullptr && sales.dialog()->objectName() == u"conflictDialog"_s; };
    ASSERT_TRUE(Person::until(asked)) << sales.words().toStdString();
    EXPECT_TRUE(sales.words().contains(u"Beijing"_s) && sales.words().contains(u"Shanghai"_s));
    EXPECT_EQ(sales.dialog()->findChild<QRadioButton*>(u"mine_tags"_s), nullptr);

    sales.dialog()->findChild<QRadioButton*>(u"theirs_industry"_s)->click();
    sales.press(Qt::Key_Return);

    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; })) << sales.words().toStdString();
    const CustomerDraft now = read(sales, id).details;
    EXPECT_EQ(now.city, u"Shanghai"_s);
    EXPECT_EQ(now.industry, u"Paper"_s);
    EXPECT_EQ(now.tags, u"fair"_s);
}

TEST_F(EditorsJourney, ADraftOfAnEditIsOfferedAgainAndMergedWithWhatCameSince)
{
    CustomerId id{0};
    {
        Person sales(file());
        sales.workAs(Role::Sales);
        id = made(sales, u"Acme"_s);
        openPage(sales, id);
        openForm(sales);
        retype(sales, sales.dialog(), "city", u"Shanghai"_s);
        sales.press(Qt::Key_Escape);
        ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; }));
        elsewhere(sales, id, [](CustomerDraft& draft) { draft.industry = u"Steel"_s; });
    }
    Person again(file());
    again.workAs(Role::Sales);
    openPage(again, id);
    openForm(again);
    auto* city = again.dialog()->findChild<QLineEdit*>(u"city"_s);
    ASSERT_TRUE(Person::until([&] { return city->text() == u"Shanghai"_s; }));

    again.press(Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(Person::until([&] { return again.dialog() == nullptr; })) << again.words().toStdString();
    EXPECT_EQ(read(again, id).details.city, u"Shanghai"_s);
    EXPECT_EQ(read(again, id).details.industry, u"Steel"_s);
}

TEST_F(EditorsJourney, AContactIsEditedInPlaceWithItsDraftAndItsNumbersKeepTheirUse)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId id = made(sales, u"Acme"_s);
    ContactDraft contact;
    contact.name = u"陈洁"_s;
    contact.phones = {{ReachUse::Fax, u"021-1234567"_s}, {ReachUse::Home, u"021-7654321"_s}};
    (void)Person::answerOf(sales.company().apply(createContact(id, contact)));
    openPage(sales, id);
    QWidget& page = *sales.window().currentPage();
    ASSERT_TRUE(Person::until([&] { return page.findChild<RelatedLine*>(u"contact"_s) != nullptr; }));

    page.findChild<RelatedLine*>(u"contact"_s)->click();
    retype(sales, &page, "title", u"Purchasing"_s);
    sales.press(Qt::Key_Escape);
    ASSERT_TRUE(Person::until([&] { return page.findChild<QLineEdit*>(u"title"_s) == nullptr; }));
    page.findChild<RelatedLine*>(u"contact"_s)->click();
    ASSERT_TRUE(Person::until([&] {
        const auto* title = page.findChild<QLineEdit*>(u"title"_s);
        return title != nullptr && title->text() == u"Purchasing"_s;
    })) << "the draft is offered again";
    // a page that refreshes leaves the open form alone
    elsewhere(sales, id, [](CustomerDraft& draft) { draft.city = u"Ulm"_s; });
    retype(sales, &page, "mails", u"chen@example.com"_s);
    // and so does another language
    sales.language().use(UiLanguage::SimplifiedChinese);
    ASSERT_TRUE(Person::until([&] { return page.findChild<QAbstractButton*>(u"saveButton"_s)->text() == u"保存"_s; }));
    EXPECT_EQ(page.findChild<QLineEdit*>(u"mails"_s)->text(), u"chen@example.com"_s);
    sales.press(Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(Person::until([&] { return page.findChild<QLineEdit*>(u"mails"_s) == nullptr; }));
    const auto contacts = Person::answerOf(sales.company().read(
        [id](SqlSession& session) { return ContactStore(session).readWhere(u" WHERE customer_id = $1"_s, id); }));
    ASSERT_EQ(contacts.size(), 1);
    EXPECT_EQ(contacts[0].details.title, u"Purchasing"_s);
    EXPECT_EQ(contacts[0].details.mails, Reaches({{ReachUse::Work, u"chen@example.com"_s}}));
    EXPECT_EQ(contacts[0].details.phones, contact.phones);
}

TEST_F(EditorsJourney, KeysBeforeThereIsAPageDoNothing)
{
    Person nobody(file());
    ASSERT_EQ(nobody.window().currentPage(), nullptr);

    nobody.press(Qt::Key_S, Qt::ControlModifier);
    nobody.press(Qt::Key_Slash);

    EXPECT_TRUE(nobody.window().isVisible());
}

TEST_F(EditorsJourney, ALateKeyAtAFormThatIsClosedSavesNothing)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId id = made(sales, u"Acme"_s);
    openPage(sales, id);
    const QWidget& page = *sales.window().currentPage();
    page.findChild<QAbstractButton*>(u"newContact"_s)->click();
    const QPointer<RecordForm> form = page.findChild<RecordForm*>();
    ASSERT_FALSE(form.isNull());
    form->findChild<QLineEdit*>(u"name"_s)->setText(u"Chen Jie"_s);

    QTest::keyClick(form, Qt::Key_Escape); // closes it, and it is gone a moment later
    ASSERT_FALSE(form.isNull());
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return form.isNull(); }));

    EXPECT_EQ(sales.count(u"SELECT count(*) FROM contact"_s), 0);
}

TEST_F(EditorsJourney, SendingAnAnswerSavesTheFieldsTypedBesideIt)
{
    Person agent(file());
    agent.workAs(Role::Support);
    const CustomerId id = made(agent, u"Acme"_s);
    CaseDraft draft;
    draft.subject = u"Balance drifts"_s;
    const auto receipt = Person::answerOf(agent.company().apply(createCase(id, draft)));
    agent.window().open(receipt.touched.first());
    QWidget* page = nullptr;
    ASSERT_TRUE(Person::until([&] {
        page = agent.window().currentPage();
        const auto* subject = page->findChild<QLineEdit*>(u"subject"_s);
        return subject != nullptr && subject->text() == u"Balance drifts"_s;
    }));

    retype(agent, page, "subject", u"Balance drifts after the move"_s);
    page->findChild<QPlainTextEdit*>(u"caseText"_s)->setFocus();
    agent.type(u"We send a technician."_s);
    page->findChild<QAbstractButton*>(u"sendAnswer"_s)->click();

    ASSERT_TRUE(Person::until(
        [&] { return agent.count(u"SELECT count(*) FROM case_entry WHERE text = 'We send a technician.'"_s) == 1; }));
    EXPECT_EQ(agent.count(u"SELECT count(*) FROM service_case WHERE subject = 'Balance drifts after the move'"_s), 1);
}

} // namespace zhike::testing
