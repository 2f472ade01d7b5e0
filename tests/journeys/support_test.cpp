#include "gui/service/casepageview.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"
#include "services/service/casechanges.h"

#include <QAbstractButton>
#include <QPlainTextEdit>

namespace zhike::testing {

using namespace Qt::StringLiterals;

TEST_F(Journey, ASupportAgentRecordsAndAnswersACase)
{
    Person support(file());
    support.workAs(Role::Support);
    ASSERT_EQ(support.window().currentPage()->title(), u"Queue"_s);
    CustomerDraft customer;
    customer.name = u"苏州工业大学"_s;
    (void)Person::answerOf(support.company().apply(createCustomer(customer)));

    support.press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return QApplication::activePopupWidget() != nullptr; }));
    support.press(Qt::Key_A);
    ASSERT_TRUE(Person::until([&] { return dynamic_cast<CasePageView*>(support.window().currentPage()) != nullptr; }));
    ASSERT_TRUE(support.isAt(u"caseCustomer"_s)) << support.focusName().toStdString();
    support.type(u"suzhou"_s);
    auto* link = support.see<QLineEdit>(u"caseCustomer"_s);
    ASSERT_TRUE(Person::until([&] { return support.seesProposals(); }));
    support.press(Qt::Key_Return);
    ASSERT_EQ(link->text(), u"苏州工业大学"_s);
    support.see<QLineEdit>(u"subject"_s)->setFocus();
    support.type(u"Balance drifts after the move"_s);
    support.see<QPlainTextEdit>(u"caseText"_s)->setFocus();
    support.type(u"Since Monday it shows 0.3 g too much."_s);
    support.press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return support.window().currentPage()->title().startsWith(u"Case "_s); }));
    EXPECT_EQ(support.count(u"SELECT count(*) FROM service_case WHERE status = 'new'"_s), 1);

    auto* page = support.window().currentPage();
    page->findChild<QPlainTextEdit*>(u"caseText"_s)->setFocus();
    support.type(u"Please let it stand for a day."_s);
    QTest::mouseClick(page->findChild<QAbstractButton*>(u"sendAnswer"_s), Qt::LeftButton);
    QTest::mouseClick(page->findChild<QAbstractButton*>(u"solveCase"_s), Qt::LeftButton);
    ASSERT_TRUE(Person::until(
        [&] { return support.count(u"SELECT count(*) FROM service_case WHERE status = 'resolved'"_s) == 1; }));
    EXPECT_EQ(support.count(u"SELECT count(*) FROM case_entry WHERE visibility = 'public'"_s), 1);
    EXPECT_TRUE(page->findChild<QPlainTextEdit*>(u"caseText"_s)->toPlainText().isEmpty());
}

TEST_F(Journey, TypedTextStaysWhenTheLanguageChanges)
{
    Person support(file());
    support.workAs(Role::Support);
    CustomerDraft customer;
    customer.name = u"Ann Lee"_s;
    const ChangeReceipt made = Person::answerOf(support.company().apply(createCustomer(customer)));
    CaseDraft draft;
    draft.subject = u"Balance drifts"_s;
    const ChangeReceipt opened
        = Person::answerOf(support.company().apply(createCase(CustomerId(made.touched.first().id), draft)));
    support.window().go({Section::Service, opened.touched.first()});
    ASSERT_TRUE(Person::until([&] {
        const auto* subject = support.see<QLineEdit>(u"subject"_s);
        return subject != nullptr && subject->text() == u"Balance drifts"_s;
    }));
    auto* page = support.window().currentPage();
    auto* subject = page->findChild<QLineEdit*>(u"subject"_s);
    subject->setFocus();
    support.press(Qt::Key_End);
    support.type(u" daily"_s);
    page->findChild<QPlainTextEdit*>(u"caseText"_s)->setFocus();
    support.type(u"Half an answer"_s);

    support.language().use(UiLanguage::TraditionalChinese);
    ASSERT_TRUE(
        Person::until([&] { return page->findChild<QAbstractButton*>(u"sendAnswer"_s)->text() != u"Send answer"_s; }));

    EXPECT_EQ(subject->text(), u"Balance drifts daily"_s);
    EXPECT_EQ(page->findChild<QPlainTextEdit*>(u"caseText"_s)->toPlainText(), u"Half an answer"_s);
}

} // namespace zhike::testing
