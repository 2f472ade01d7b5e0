// Somebody brings in an order log whose names two customers have, and says who is meant.
#include "gui/importing/importwizard.h"
#include "gui/importing/namesakepanel.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"

#include <QComboBox>
#include <QFile>

namespace zhike::testing {

using namespace Qt::StringLiterals;

TEST_F(Journey, ANameThatTwoCustomersHaveIsAskedAboutOnce)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    for (const QString& city : {u"上海"_s, u"北京"_s}) {
        CustomerDraft draft;
        draft.name = u"王伟"_s;
        draft.city = city;
        (void)Person::answerOf(manager.company().apply(createCustomer(draft)));
    }
    QFile log(path("orders.csv"));
    ASSERT_TRUE(log.open(QIODevice::WriteOnly));
    log.write("客户名称,订单日期,订单编号,金额\n王伟,2024-05-01,A-1,10\n王伟,2024-05-02,A-2,20\n");
    log.close();
    const auto says = [&manager](const QString& words) {
        return Person::until([&] {
            auto* next = manager.dialog()->findChild<QAbstractButton*>(u"importNext"_s);
            return next->text() == words && next->isVisible() && next->isEnabled();
        });
    };

    manager.press(Qt::Key_I, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<ImportWizard*>(manager.dialog()) != nullptr; }));
    ASSERT_TRUE(manager.isAt(u"importPath"_s)) << manager.focusName().toStdString();
    manager.type(log.fileName());
    manager.press(Qt::Key_Return);
    ASSERT_TRUE(says(u"Check"_s)) << manager.words().toStdString();
    manager.press(Qt::Key_Return);
    const auto question = [&manager] { return manager.dialog()->findChild<QComboBox*>(u"importNamesake"_s); };
    ASSERT_TRUE(Person::until([&] { return question() != nullptr && question()->isVisible(); }))
        << manager.words().toStdString();
    EXPECT_EQ(question()->count(), 5);
    EXPECT_TRUE(question()->itemText(2).contains(u"北京"_s)) << question()->itemText(2).toStdString();
    question()->setFocus();
    manager.press(Qt::Key_Down);
    manager.press(Qt::Key_Down);
    ASSERT_TRUE(says(u"Check again"_s));
    manager.dialog()->findChild<QAbstractButton*>(u"importNext"_s)->setFocus();
    manager.press(Qt::Key_Return);
    ASSERT_TRUE(says(u"Import"_s)) << manager.words().toStdString();
    EXPECT_FALSE(manager.dialog()->findChild<NamesakePanel*>()->isVisible());
    manager.press(Qt::Key_Return);
    ASSERT_TRUE(says(u"Close"_s)) << manager.words().toStdString();
    manager.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return manager.dialog() == nullptr; }));

    EXPECT_EQ(
        manager.count(u"SELECT count(*) FROM sales_order WHERE customer_id = (SELECT id FROM customer WHERE city ="
                      " '北京')"_s),
        2);
    EXPECT_EQ(manager.count(u"SELECT count(*) FROM customer"_s), 2);
}

} // namespace zhike::testing
