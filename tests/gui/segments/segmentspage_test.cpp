#include "gui/segments/segmentspage.h"

#include "gui/common/recordtable.h"
#include "services/customers/customerchanges.h"
#include "services/segments/segmentkeeper.h"
#include "services/segments/segmentrules.h"
#include "storage/filterjson.h"
#include "support/guicompany.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace zhike::testing {

using namespace Qt::StringLiterals;
using Op = FilterOperator;

class SegmentsPageTest : public GuiCompanyTest {
protected:
    void SetUp() override
    {
        GuiCompanyTest::SetUp();
        for (const QString& city : {u"Shanghai"_s, u"Shanghai"_s, u"Beijing"_s}) {
            CustomerDraft draft;
            draft.name = u"Customer in "_s + city;
            draft.city = city;
            m_last = CustomerId(applyNow(createCustomer(draft)).touched.first().id);
        }
        m_page = std::make_unique<SegmentsPage>(workplace());
        m_page->resize(1200, 700);
        m_page->show();
        m_page->arrive({});
    }
    void TearDown() override
    {
        m_page.reset();
        GuiCompanyTest::TearDown();
    }
    template <class Widget> Widget& find(const QString& name) { return *m_page->findChild<Widget*>(name); }
    [[nodiscard]] QList<RuleSegment> saved()
    {
        return readNow([](SqlSession& session) { return CustomerSegmentStore(session).all(); });
    }

    std::unique_ptr<SegmentsPage> m_page;
    CustomerId m_last{0};
};

TEST_F(SegmentsPageTest, MakesASegmentByMouseAndKeysAndCountsMeanwhile)
{
    QTest::mouseClick(&find<QPushButton>(u"newSegment"_s), Qt::LeftButton);
    QTest::keyClicks(&find<QLineEdit>(u"segmentName"_s), u"East"_s);
    EXPECT_TRUE(waitUntil([this] { return find<QLabel>(u"segmentCount"_s).text().contains(u": 3 "_s); }));
    QTest::keyClicks(&find<QLineEdit>(u"queryText"_s), u"city=Shanghai"_s);
    EXPECT_TRUE(waitUntil([this] { return find<QLabel>(u"segmentCount"_s).text().contains(u": 2 "_s); }));
    QTest::mouseClick(&find<QPushButton>(u"saveSegment"_s), Qt::LeftButton);

    ASSERT_TRUE(waitUntil([this] { return !saved().isEmpty(); }));
    EXPECT_EQ(saved().first().details.name, u"East"_s);
    EXPECT_EQ(saved().first().details.rule, filterText(Filter::where(u"city"_s, Op::Is, {u"Shanghai"_s})));
}

TEST_F(SegmentsPageTest, OpensTheCustomersOfTheRule)
{
    CustomerSegmentDraft draft;
    draft.name = u"East"_s;
    draft.rule = filterText(Filter::where(u"city"_s, Op::Is, {u"Shanghai"_s}));
    applyNow(createSegment(draft));
    QSignalSpy places(&workplace(), &Workplace::placeRequested);
    ASSERT_TRUE(waitUntil([this] { return find<QLineEdit>(u"segmentName"_s).text() == u"East"_s; }));

    QTest::mouseClick(&find<QPushButton>(u"showCustomers"_s), Qt::LeftButton);

    ASSERT_EQ(places.size(), 1);
    const auto place = places.first().first().value<Place>();
    EXPECT_EQ(place.section, Section::Customers);
    EXPECT_EQ(place.view.value("filter"_L1).toObject(), toJson(Filter::where(u"city"_s, Op::Is, {u"Shanghai"_s})));
}

TEST_F(SegmentsPageTest, TheKeeperFollowsRulesAndCustomers)
{
    SegmentKeeper keeper(company());
    QSignalSpy refreshed(&keeper, &SegmentKeeper::refreshed);
    CustomerSegmentDraft draft;
    draft.name = u"East"_s;
    draft.rule = filterText(Filter::where(u"city"_s, Op::Is, {u"Shanghai"_s}));
    const CustomerSegmentId id(applyNow(createSegment(draft)).touched.first().id);
    const auto members
        = [this, id] { return readNow([id](SqlSession& session) { return currentMembers(session, id); }).size(); };
    ASSERT_TRUE(waitUntil([&members] { return members() == 2; }));

    Customer moved = readNow([this](SqlSession& session) { return CustomerStore(session).get(m_last, m_last); });
    moved.details.city = u"Shanghai"_s;
    applyNow(editCustomer(m_last, moved.revision, moved.details));

    EXPECT_TRUE(waitUntil([&members] { return members() == 3; }));
    ASSERT_TRUE(waitUntil([&keeper] { return !keeper.isRunning(); }));
    EXPECT_GE(refreshed.size(), 2);
}

} // namespace zhike::testing
