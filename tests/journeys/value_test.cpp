#include "gui/common/charts/chartcanvas.h"
#include "gui/customers/valuebridge.h"
#include "gui/customers/valueoriginsdialog.h"
#include "gui/orders/orderpageview.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"
#include "services/sales/orderchanges.h"

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// Thirty customers who order once to five times within a year.
void fillWithOrders(Company& company)
{
    for (int i = 0; i < 30; ++i) {
        CustomerDraft draft;
        draft.name = u"Customer %1"_s.arg(i + 1);
        const auto made = Person::answerOf(company.apply(createCustomer(draft)));
        const CustomerId id(made.touched.first().id);
        for (int order = 0; order <= i % 5; ++order) {
            OrderLineDraft line;
            line.description = u"rod"_s;
            line.unitPrice = Money((i + 1) * 10'000, kCny);
            OrderDraft ordered;
            ordered.day = *Day::from(QDate(2026, 1, 5).addDays(i * 3 + order * (20 + i)));
            ordered.status = OrderStatus::Confirmed;
            ordered.lines = {line};
            Person::answerOf(company.apply(createOrder(id, ordered)));
        }
    }
}

template <class Widget> Widget* visible(Person& person, const QString& name)
{
    for (Widget* widget : person.window().currentPage()->findChildren<Widget*>(name)) {
        if (widget->isVisible()) {
            return widget;
        }
    }
    return nullptr;
}

} // namespace

TEST_F(Journey, AManagerSeesWhoCarriesMostAndOpensWhatAPartIsMadeOf)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    fillWithOrders(manager.company());

    manager.press(Qt::Key_8, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return manager.count(u"SELECT count(*) FROM customer_insight"_s) == 30; }));
    manager.window().go({Section::Insight, {}, {{u"tab"_s, u"value"_s}}});
    ASSERT_TRUE(Person::until([&] {
        const auto* best = visible<RecordTable>(manager, u"bestCustomers"_s);
        return best != nullptr && best->model()->rowCount() == 30;
    }));
    auto* bridge = visible<ValueBridge>(manager, u"bestBridge"_s);
    ASSERT_NE(bridge, nullptr);
    auto* canvas = bridge->findChild<ChartCanvas*>();
    ASSERT_TRUE(Person::until([&] { return canvas->isVisible(); }));

    canvas->setFocus(Qt::TabFocusReason);
    ASSERT_TRUE(Person::until([canvas] { // the bridge comes a moment after the list
        QTest::keyClick(canvas, Qt::Key_Down);
        return canvas->accessibleDescription().startsWith(u"Repeat"_s);
    }));
    QTest::keyClick(canvas, Qt::Key_Return);

    ASSERT_TRUE(Person::until([&] { return qobject_cast<ValueOriginsDialog*>(manager.dialog()) != nullptr; }));
    auto* lines = manager.dialog()->findChild<RecordTable*>(u"valueOriginsTable"_s);
    ASSERT_TRUE(Person::until([&] { return lines->model()->rowCount() > 0; }));
    manager.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return manager.dialog() == nullptr; }));
    EXPECT_NE(qobject_cast<OrderPageView*>(manager.window().currentPage()), nullptr);
}

} // namespace zhike::testing
