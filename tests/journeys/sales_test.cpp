#include "gui/customers/customerpageview.h"
#include "gui/orders/orderpageview.h"
#include "gui/shell/findbox.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"
#include "services/sales/productchanges.h"

#include <QListView>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class SalesJourney : public Journey {
protected:
    static void fill(Person& person)
    {
        CustomerDraft customer;
        customer.name = u"宏远贸易有限公司"_s;
        customer.secondName = u"Acme Trading"_s;
        CustomerDraft other;
        other.name = u"Brandt & Söhne"_s;
        (void)Person::answerOf(person.company().apply(createCustomer(customer)));
        (void)Person::answerOf(person.company().apply(createCustomer(other)));
    }

    template <class T> static bool isOn(Person& person)
    {
        return Person::until([&] { return dynamic_cast<T*>(person.window().currentPage()) != nullptr; });
    }
};

} // namespace

TEST_F(SalesJourney, ASalesPersonFindsACustomerByInitialsAndLogsACallWithoutTheMouse)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    fill(sales);

    sales.press(Qt::Key_K, Qt::ControlModifier);
    sales.type(u"hymy"_s); // initials of 宏远贸易
    const auto* hits = sales.window().findChild<FindBox*>()->findChild<QListView*>()->model();
    ASSERT_TRUE(Person::until([&] { return hits->index(1, 0).data().toString().startsWith(u"宏远贸易"_s); }));
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(isOn<CustomerPageView>(sales));
    ASSERT_TRUE(Person::until([&] { return sales.window().currentPage()->title() == u"宏远贸易有限公司"_s; }));

    sales.press(Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    ASSERT_TRUE(sales.isAt(u"subject"_s));
    sales.type(u"asked for the new price list"_s);
    sales.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; })) << sales.words().toStdString();
    EXPECT_EQ(
        sales.count(
            u"SELECT count(*) FROM activity WHERE kind = 'call' AND subject = 'asked for the new price list'"_s),
        1);
}

TEST_F(SalesJourney, ASalesPersonEntersAnOrderByKeysAlone)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    fill(sales);
    ProductDraft balance;
    balance.sku = u"B-20"_s;
    balance.name = u"Analytical balance"_s;
    balance.currency = sales.company().baseCurrency();
    balance.listPrice = Money(19'950, balance.currency);
    ProductDraft weight = balance;
    weight.sku = u"W-1"_s;
    weight.name = u"砝码组"_s;
    weight.listPrice = Money(4'010, balance.currency);
    (void)Person::answerOf(sales.company().apply(createProduct(balance)));
    (void)Person::answerOf(sales.company().apply(createProduct(weight)));

    sales.press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return QApplication::activePopupWidget() != nullptr; }));
    sales.press(Qt::Key_O);
    ASSERT_TRUE(isOn<OrderPageView>(sales));
    ASSERT_TRUE(sales.isAt(u"orderCustomer"_s)) << sales.focusName().toStdString();
    sales.type(u"brandt"_s);
    sales.press(Qt::Key_Return); // faster than the proposals
    ASSERT_TRUE(Person::until([&] { return sales.see<QLineEdit>(u"orderCustomer"_s)->text() == u"Brandt & Söhne"_s; }));
    sales.see<QWidget>(u"product1"_s)->setFocus();
    sales.type(u"b-20"_s);
    ASSERT_TRUE(Person::until([&] { return sales.seesProposals(); }));
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(sales.isAt(u"quantity1"_s)) << sales.focusName().toStdString();
    sales.type(u"3"_s);
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(sales.isAt(u"product2"_s)) << sales.focusName().toStdString();
    sales.type(u"fama"_s); // 砝码
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(sales.isAt(u"quantity2"_s)) << sales.focusName().toStdString();
    sales.type(u"10"_s);
    sales.press(Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(Person::until([&] { return sales.window().currentPage()->title().startsWith(u"Order "_s); }));
    EXPECT_EQ(sales.count(u"SELECT total FROM sales_order WHERE status = 'confirmed'"_s), 3 * 19'950 + 10 * 4'010);
}

TEST_F(SalesJourney, AFormStaysAsItIsWhenThemeAndLanguageChange)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    fill(sales);
    sales.press(Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    auto* subject = sales.dialog()->findChild<QLineEdit*>(u"subject"_s);
    subject->setFocus();
    ASSERT_TRUE(sales.isAt(u"subject"_s));
    sales.type(u"half a sen"_s);

    sales.theme().setChoice(ThemeChoice::Dark);
    sales.language().use(UiLanguage::SimplifiedChinese);
    sales.theme().setFontSize(12);
    for (int turn = 0; turn < 20; ++turn) {
        QCoreApplication::processEvents();
    }

    EXPECT_EQ(sales.focusName(), u"subject"_s);
    sales.type(u"tence"_s);
    EXPECT_EQ(subject->text(), u"half a sentence"_s);
    EXPECT_LT(sales.dialog()->palette().color(QPalette::Window).lightness(), 80);
    sales.theme().setChoice(ThemeChoice::Light);
    sales.theme().setFontSize(10);
}

} // namespace zhike::testing
