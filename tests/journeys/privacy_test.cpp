#include "gui/privacy/consentdialog.h"
#include "gui/privacy/retentiondialog.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"

#include <QMenu>

namespace zhike::testing {

using namespace Qt::StringLiterals;

TEST_F(Journey, AnObjectionOnThePhoneIsWrittenDownInTheContactAndTakenBack)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    CustomerDraft company;
    company.name = u"宏远贸易"_s;
    const CustomerId customer(Person::answerOf(sales.company().apply(createCustomer(company))).touched.first().id);
    ContactDraft contact;
    contact.name = u"王伟"_s;
    contact.phones = {{ReachUse::Work, u"138 0013 8000"_s}};
    (void)Person::answerOf(sales.company().apply(createContact(customer, contact)));
    sales.window().go({Section::Customers, RecordRef{RecordKind::Customer, customer.value(), customer.value()}});
    ASSERT_TRUE(Person::until([&] { return sales.see<QAbstractButton>(u"contact"_s) != nullptr; }));

    QTest::mouseClick(sales.see<QAbstractButton>(u"contact"_s), Qt::LeftButton);
    const auto consent = [&] {
        for (auto* button : sales.window().currentPage()->findChildren<QAbstractButton*>(u"consent"_s)) {
            if (button->isVisible()) {
                return button;
            }
        }
        return static_cast<QAbstractButton*>(nullptr);
    };
    ASSERT_TRUE(Person::until([&] { return consent() != nullptr; }));
    QTest::mouseClick(consent(), Qt::LeftButton);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<ConsentDialog*>(sales.dialog()) != nullptr; }));
    const auto state = [&] { return sales.dialog()->findChild<QLabel*>(u"state_phone"_s)->text(); };
    ASSERT_TRUE(Person::until([&] { return state() == u"Nothing recorded"_s; }));

    sales.dialog()->findChild<QAbstractButton*>(u"withdrawn_phone"_s)->setFocus();
    sales.press(Qt::Key_Space);
    ASSERT_TRUE(Person::until([] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()) != nullptr; }));
    sales.press(Qt::Key_Down);
    sales.press(Qt::Key_Down); // form, then phone call
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return state() == u"Consent withdrawn"_s; })) << sales.words().toStdString();
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM consent WHERE source = 'call' AND state = 'withdrawn'"_s), 1);
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM contact WHERE do_not_call = 1"_s), 1);
    sales.press(Qt::Key_Escape);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; }));

    ASSERT_TRUE(sales.isAt(u"consent"_s)) << sales.focusName().toStdString();

    sales.press(Qt::Key_Escape); // the form in place
    ASSERT_TRUE(Person::until([&] { return consent() == nullptr; })) << sales.focusName().toStdString();
    ASSERT_TRUE(sales.company().undoTitle().has_value());
    sales.press(Qt::Key_Z, Qt::ControlModifier);

    EXPECT_TRUE(Person::until([&] {
        return sales.count(u"SELECT count(*) FROM contact WHERE do_not_call = 1"_s) == 0;
    })) << sales.focusName().toStdString();
}

TEST_F(Journey, AManagerLooksAtTheKeepingRules)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    manager.window().go({Section::Settings});
    ASSERT_TRUE(Person::until([&] {
        auto* rules = manager.see<QAbstractButton>(u"keepingRules"_s);
        return rules != nullptr && rules->isVisible();
    }));

    QTest::mouseClick(manager.see<QAbstractButton>(u"keepingRules"_s), Qt::LeftButton);

    ASSERT_TRUE(Person::until([&] { return qobject_cast<RetentionDialog*>(manager.dialog()) != nullptr; }));
    EXPECT_TRUE(Person::until([&] {
        return manager.dialog()->findChild<QLabel*>(u"count_former_customers"_s)->text() == u"0 today"_s;
    })) << manager.words().toStdString();
    manager.press(Qt::Key_Escape);
    EXPECT_TRUE(Person::until([&] { return manager.dialog() == nullptr; }));
}

} // namespace zhike::testing
