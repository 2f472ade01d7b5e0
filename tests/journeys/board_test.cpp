#include "gui/pipeline/boardlane.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"
#include "services/sales/opportunitychanges.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

BoardLaneView* lane(Person& person, int at)
{
    const auto lanes = person.window().currentPage()->findChildren<BoardLaneView*>();
    return at < lanes.size() ? lanes[at] : nullptr;
}
/// The card is in this lane, and in no other.
bool isCardIn(Person& person, int at)
{
    const auto lanes = person.window().currentPage()->findChildren<BoardLaneView*>();
    for (int i = 0; i < lanes.size(); ++i) {
        if (lanes[i]->model()->rowCount() != (i == at ? 1 : 0)) {
            return false;
        }
    }
    return at < lanes.size();
}
/// What a mouse does to a lane that a card is dragged to; the platform's own drag needs a desktop.
void dropOn(QWidget* to, qint64 opportunity)
{
    QMimeData card;
    card.setData(u"application/x-zhike-opportunity"_s, QByteArray::number(opportunity));
    QDragEnterEvent enters(QPoint(20, 20), Qt::MoveAction, &card, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(to, &enters);
    EXPECT_TRUE(enters.isAccepted());
    QDropEvent drops(QPointF(20, 20), Qt::MoveAction, &card, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(to, &drops);
    EXPECT_TRUE(drops.isAccepted());
}

} // namespace

TEST_F(Journey, ACardMovesOverTheBoardByMouseAndByKeysAndBackByUndo)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    CustomerDraft customer;
    customer.name = u"Acme"_s;
    const auto made = Person::answerOf(sales.company().apply(createCustomer(customer)));
    const auto stages
        = Person::answerOf(sales.company().read([](SqlSession& session) { return zhike::stages(session); }));
    ASSERT_GE(stages.size(), 3);
    OpportunityDraft deal;
    deal.name = u"Ten balances"_s;
    deal.stage = stages[0].id;
    deal.amount = Money(1'234'567, kCny);
    const auto opened
        = Person::answerOf(sales.company().apply(createOpportunity(CustomerId(made.touched.first().id), deal)));
    const auto stageNow = [&] { return sales.count(u"SELECT stage_id FROM opportunity"_s); };
    sales.window().go({Section::Pipeline});
    ASSERT_TRUE(Person::until([&] { return isCardIn(sales, 0); }));

    dropOn(lane(sales, 1)->viewport(), opened.touched.first().id);
    ASSERT_TRUE(Person::until([&] { return isCardIn(sales, 1); }));
    EXPECT_EQ(stageNow(), stages[1].id.value());

    lane(sales, 1)->setFocus();
    lane(sales, 1)->setCurrentIndex(lane(sales, 1)->model()->index(0, 0));
    QTest::keyClick(lane(sales, 1), Qt::Key_Right, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return isCardIn(sales, 2); }));
    EXPECT_EQ(stageNow(), stages[2].id.value());

    sales.press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return isCardIn(sales, 1); }));
    sales.press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return isCardIn(sales, 0); }));
    EXPECT_EQ(stageNow(), stages[0].id.value());
}

} // namespace zhike::testing
