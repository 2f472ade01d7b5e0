#include "documents/charts/chart.h"
#include "gui/common/charts/chartcanvas.h"
#include "gui/common/recordtable.h"
#include "gui/common/rowsource.h"
#include "gui/customers/valuebridge.h"
#include "gui/customers/valueoriginsdialog.h"
#include "gui/insight/bestview.h"
#include "gui/insight/modelremarks.h"
#include "gui/insight/refitwatch.h"
#include "gui/insight/rulesegmentsview.h"
#include "services/customers/customerchanges.h"
#include "services/insight/modelrun.h"
#include "services/sales/orderchanges.h"
#include "services/segments/segmentkeeper.h"
#include "services/segments/segmentrules.h"
#include "storage/filterjson.h"
#include "support/guicompany.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>

namespace zhike::testing {

using namespace Qt::StringLiterals;

/// Three customers with orders and their figures.
class ValueSightTest : public GuiCompanyTest {
protected:
    void SetUp() override
    {
        GuiCompanyTest::SetUp();
        m_language.use(UiLanguage::English);
        for (const QString& name : {u"Anna"_s, u"Bob"_s, u"Carl"_s}) {
            CustomerDraft draft;
            draft.name = name;
            draft.city = name == "Carl"_L1 ? u"Beijing"_s : u"Shanghai"_s;
            m_customers.push_back(CustomerId(applyNow(createCustomer(draft)).touched.first().id));
        }
        order(0, 900, 0);
        order(0, 700, 40);
        order(1, 200, 3);
        order(2, 100, 5);
        computeFigures();
        m_records = std::make_unique<QSignalSpy>(&workplace(), &Workplace::recordRequested);
        m_places = std::make_unique<QSignalSpy>(&workplace(), &Workplace::placeRequested);
    }
    void TearDown() override
    {
        m_shown.reset();
        GuiCompanyTest::TearDown();
    }
    void order(size_t customer, qint64 yuan, int day)
    {
        OrderLineDraft line;
        line.description = u"rod"_s;
        line.unitPrice = Money(yuan * 100, kCny);
        OrderDraft draft;
        draft.day = m_begin.plus(day);
        draft.status = OrderStatus::Confirmed;
        draft.lines = {line};
        applyNow(createOrder(m_customers[customer], draft));
    }
    void computeFigures()
    {
        auto run = company().executor().write([](SqlSession& session) {
            return runInsight(session, session, {}, kCny, Instant::from(QDateTime::currentDateTimeUtc()));
        });
        run.waitForFinished();
        ASSERT_TRUE(run.result().has_value());
    }
    template <class Widget> Widget& show(std::unique_ptr<Widget> widget)
    {
        Widget& shown = *widget;
        m_shown = std::move(widget);
        m_shown->resize(1100, 420);
        m_shown->show();
        return shown;
    }
    template <class Widget> Widget& find(const QString& name) { return *m_shown->findChild<Widget*>(name); }

    const Day m_begin = *Day::from(QDate(2026, 6, 1));
    ThemeManager m_theme{*qApp};
    LanguageManager m_language{&m_theme};
    std::vector<CustomerId> m_customers;
    std::unique_ptr<QWidget> m_shown;
    std::unique_ptr<QSignalSpy> m_records;
    std::unique_ptr<QSignalSpy> m_places;
};

TEST_F(ValueSightTest, APartOfTheBridgeOpensItsLinesAndALineItsOrder)
{
    auto& bridge = show(std::make_unique<ValueBridge>(workplace()));
    const auto standing
        = readNow([id = m_customers[0].value()](SqlSession& session) { return readStanding(session, id); });
    ASSERT_TRUE(standing.has_value());
    bridge.fill(m_customers[0], u"Anna"_s, &*standing, kCny);
    auto* canvas = bridge.findChild<ChartCanvas*>();

    canvas->setFocus(Qt::TabFocusReason);
    QTest::keyClick(canvas, Qt::Key_Down); // the first purchase
    QTest::keyClick(canvas, Qt::Key_Down); // the repeat ones
    QTest::keyClick(canvas, Qt::Key_Return);

    const QPointer<ValueOriginsDialog> dialog = bridge.findChild<ValueOriginsDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* table = dialog->findChild<RecordTable*>(u"valueOriginsTable"_s);
    ASSERT_TRUE(waitUntil([table] { return table->model()->rowCount() > 0; }));
    EXPECT_EQ(dialog->windowTitle(), u"Repeat purchases"_s);
    EXPECT_EQ(table->model()->rowCount(), 1);
    EXPECT_EQ(dialog->findChild<QLabel*>(u"valueOriginsSum"_s)->text(), u"Together ¥700.00."_s);

    table->goToRow(0);
    QTest::keyClick(table, Qt::Key_Return);

    ASSERT_EQ(m_records->count(), 1);
    EXPECT_EQ(m_records->last().at(0).value<RecordRef>().kind, RecordKind::Order);
    EXPECT_TRUE(waitUntil([&dialog] { return dialog == nullptr; }));
}

TEST_F(ValueSightTest, TheBestAreListedByValueWithTheBridgeOfTheOneInHand)
{
    auto& view = show(std::make_unique<BestView>(workplace()));
    view.retranslate();
    InsightSummary summary;
    view.fill(summary);
    auto& table = find<RecordTable>(u"bestCustomers"_s);
    ASSERT_TRUE(waitUntil([&table] { return table.model()->rowCount() == 3; }));
    EXPECT_EQ(table.currentId(), m_customers[0].value());
    auto& bridge = find<ValueBridge>(u"bestBridge"_s);
    const auto heads = [&bridge](const QString& name) {
        const auto labels = bridge.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&name](const QLabel* label) { return label->text() == name; });
    };
    EXPECT_TRUE(waitUntil([&heads] { return heads(u"Anna"_s); }));

    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Down);

    EXPECT_TRUE(waitUntil([&heads] { return heads(u"Bob"_s); }));
    QTest::keyClick(&table, Qt::Key_Return);
    ASSERT_EQ(m_records->count(), 1);
    EXPECT_EQ(m_records->last().at(0).value<RecordRef>().id, m_customers[1].value());
}

TEST_F(ValueSightTest, OwnSegmentsShowWhoCameAndWentAndLeadToTheirCustomers)
{
    CustomerSegmentDraft draft;
    draft.name = u"In Shanghai"_s;
    draft.rule = filterText(Filter::where(u"city"_s, FilterOperator::Is, {u"Shanghai"_s}));
    const qint64 id = applyNow(createSegment(draft)).touched.first().id;
    SegmentKeeper keeper(company());
    QSignalSpy refreshed(&keeper, &SegmentKeeper::refreshed);
    keeper.refreshAll();
    ASSERT_TRUE(waitUntil([&refreshed] { return refreshed.count() > 0; }));
    auto& view = show(std::make_unique<RuleSegmentsView>(workplace()));
    view.retranslate();
    const Day today = *Day::from(QDate::currentDate());

    view.fill(today.plus(-30), today);

    auto& segments = find<RecordTable>(u"ruleSegments"_s);
    auto& moves = find<RecordTable>(u"segmentMoves"_s);
    ASSERT_TRUE(waitUntil([&moves] { return moves.model()->rowCount() == 2; }));
    ASSERT_EQ(segments.model()->rowCount(), 1);
    const Row* row = segments.source()->at(0);
    EXPECT_EQ(std::get<qint64>(row->cells[1]), 2); // customers
    EXPECT_EQ(std::get<qint64>(row->cells[4]), 2); // came
    EXPECT_EQ(std::get<QString>(row->cells[6]), u"new"_s);

    QTest::mouseClick(&find<QAbstractButton>(u"segmentCustomers"_s), Qt::LeftButton);
    ASSERT_EQ(m_places->count(), 1);
    const Place place = m_places->last().at(0).value<Place>();
    EXPECT_EQ(place.section, Section::Customers);
    EXPECT_EQ(place.view.value("filter"_L1).toObject(), toJson(inSegment(CustomerSegmentId(id))));
    moves.setFocus();
    moves.goToRow(0);
    QTest::keyClick(&moves, Qt::Key_Return);
    EXPECT_EQ(m_records->last().at(0).value<RecordRef>().kind, RecordKind::Customer);
    QTest::mouseClick(&find<QAbstractButton>(u"editSegmentRules"_s), Qt::LeftButton);
    EXPECT_EQ(m_places->last().at(0).value<Place>().record->kind, RecordKind::CustomerSegment);
}

TEST_F(ValueSightTest, FiguresAreDueOnceWhenEnoughWasOrdered)
{
    RefitWatch watch(company());
    watch.setDelay(20);
    QSignalSpy due(&watch, &RefitWatch::due);
    for (int i = 0; i < 19; ++i) {
        order(2, 100, 40);
    }
    QTest::qWait(200); // it looked, and nineteen are too few
    EXPECT_EQ(due.count(), 0);

    order(2, 100, 40);
    EXPECT_TRUE(waitUntil([&due] { return due.count() == 1; }));
    order(2, 100, 40);
    QTest::qWait(200);
    EXPECT_EQ(due.count(), 1); // said already
}

TEST(ModelRemarks, SayThatAHistoryBeginsAfterItsCustomersAndThatTheModelDrifts)
{
    InsightSummary summary;
    summary.historyStart = {300, 100, 3};
    summary.regularity = 0.98;
    summary.trackingActual = {40, 40, 40, 20, 20};
    summary.trackingExpected = {40, 40, 40, 40, 40};
    summary.heldOutFromWeek = 3;
    summary.buying.refusal = std::nullopt;
    summary.spend.refusal = analytics::FitFailure{analytics::FitFailureReason::AllSpendEqual, 0, 0, 0};

    const QStringList remarks = modelRemarks(summary, Formats(UiLanguage::English, kCny));

    ASSERT_EQ(remarks.size(), 4);
    EXPECT_TRUE(remarks[1].contains(u"50"_s) && remarks[1].contains(u"less"_s)) << remarks[1].toStdString();
    EXPECT_TRUE(remarks[2].contains(u"300"_s) && remarks[2].contains(u"100"_s)) << remarks[2].toStdString();
    EXPECT_TRUE(remarks[3].contains(u"0.98"_s)) << remarks[3].toStdString();
}

} // namespace zhike::testing
