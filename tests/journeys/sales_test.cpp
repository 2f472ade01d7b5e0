#include "gui/customers/customerpageview.h"
#include "gui/shell/findbox.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"

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

} // namespace zhike::testing
