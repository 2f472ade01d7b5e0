#include "gui/insight/insightpage.h"

#include "documents/charts/flowchart.h"
#include "gui/common/charts/chartcanvas.h"
#include "gui/common/charts/chartview.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordtable.h"
#include "gui/common/sectionhead.h"
#include "gui/common/tabrow.h"
#include "gui/common/thememanager.h"
#include "gui/insight/moversview.h"
#include "gui/insight/overview.h"
#include "gui/insight/standingcharts.h"
#include "gui/insight/standingviews.h"
#include "services/insight/modelrun.h"
#include "services/sample/samplecompany.h"
#include "storage/filterjson.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Some three hundred customers of the sample with their figures, and the Insight page over them.
class InsightPageTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() // nothing here writes: one company serves all tests
    {
        s_folder = std::make_unique<QTemporaryDir>();
        auto opened = Company::open({Engine::Sqlite, s_folder->filePath(u"c.zhike"_s)}, OpenMode::CreateIfMissing);
        ASSERT_TRUE(opened.has_value());
        s_company = *std::move(opened);
        const Instant now = Instant::from(QDateTime(QDate(2026, 11, 20), QTime(10, 0)));
        auto made = s_company->executor().write([now](SqlSession& session) -> Result<void> {
            sample::SampleOptions options = demoSample(now, 480, sample::SampleLanguage::English);
            options.sizes = {300, 300, 2'000, 3'000, 200, 40, 20, 5, 0.06, 2};
            options.tellsStory = false;
            ZHIKE_TRY(
                [[maybe_unused]] const auto sample,
                makeSample(session, options, Author{UserId(0), Role::Administrator}));
            ZHIKE_TRY([[maybe_unused]] const auto insight, runInsight(session, session, {}, kCny, now));
            return {};
        });
        made.waitForFinished();
        ASSERT_TRUE(made.result().has_value()) << made.result().error().detail.toStdString();
    }
    static void TearDownTestSuite()
    {
        s_company.reset();
        s_folder.reset();
    }
    void SetUp() override
    {
        m_language.use(UiLanguage::English);
        QApplication::clipboard()->clear();
        m_workplace = std::make_unique<Workplace>(*s_company);
        m_places = std::make_unique<QSignalSpy>(m_workplace.get(), &Workplace::placeRequested);
        m_records = std::make_unique<QSignalSpy>(m_workplace.get(), &Workplace::recordRequested);
        m_page = std::make_unique<InsightPage>(*m_workplace);
        m_page->resize(1366, 860);
        m_page->show();
        m_page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
        m_page->arrive({Section::Insight, {}, {}});
    }
    void TearDown() override { m_page.reset(); }

    /// The chart with a heading in a tab of the page.
    ChartView* chart(const QString& heading, const QWidget* in = nullptr)
    {
        const QWidget* where = in == nullptr ? m_page->findChild<InsightOverview*>() : in;
        for (ChartView* view : where->findChildren<ChartView*>()) {
            for (const QLabel* label : view->findChildren<QLabel*>()) {
                if (label->text() == heading) {
                    return view;
                }
            }
        }
        ADD_FAILURE() << "no chart " << heading.toStdString();
        return nullptr;
    }
    [[nodiscard]] bool waitForMovers()
    {
        auto* movers = chart(u"Who moved"_s);
        return QTest::qWaitFor(
            [movers] {
                movers->copyTable();
                return QApplication::clipboard()->text().startsWith(u"From\tTo"_s);
            },
            20'000);
    }
    [[nodiscard]] QJsonArray lastConditions() const
    {
        return m_places->last().at(0).value<Place>().view.value("conditions"_L1).toArray();
    }

    static std::unique_ptr<QTemporaryDir> s_folder;
    static std::unique_ptr<Company> s_company;
    ThemeManager m_theme{*qApp};
    LanguageManager m_language{&m_theme};
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<QSignalSpy> m_places;
    std::unique_ptr<QSignalSpy> m_records;
    std::unique_ptr<InsightPage> m_page;
};
std::unique_ptr<QTemporaryDir> InsightPageTest::s_folder;
std::unique_ptr<Company> InsightPageTest::s_company;

} // namespace

TEST_F(InsightPageTest, OpensTheCustomersOfACellByKeys)
{
    ASSERT_TRUE(waitForMovers());
    auto* canvas = chart(u"Segment map"_s)->findChild<ChartCanvas*>();

    canvas->setFocus(Qt::TabFocusReason);
    QTest::keyClick(canvas, Qt::Key_Right);
    QTest::keyClick(canvas, Qt::Key_Return);

    ASSERT_EQ(m_places->count(), 1);
    const QJsonArray conditions = lastConditions();
    ASSERT_EQ(conditions.size(), 2);
    EXPECT_EQ(conditions[0].toObject().value("field"_L1), "r"_L1);
    EXPECT_EQ(conditions[0].toObject().value("is"_L1).toInt(), 5);
    EXPECT_EQ(conditions[1].toObject().value("is"_L1).toInt(), 2);
}

TEST_F(InsightPageTest, OpensTheCustomersOfASegmentByMouse)
{
    ASSERT_TRUE(waitForMovers());
    auto* canvas = chart(u"Value by segment"_s)->findChild<ChartCanvas*>();

    QTest::mouseClick(canvas, Qt::LeftButton, Qt::NoModifier, QPoint(40, 10));

    ASSERT_EQ(m_places->count(), 1);
    EXPECT_EQ(lastConditions()[0].toObject().value("is"_L1), "champions"_L1);
}

TEST_F(InsightPageTest, CopiesAChartAsATableOfTabs)
{
    ASSERT_TRUE(waitForMovers());

    chart(u"Value by segment"_s)->copyTable();

    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 12);
    EXPECT_EQ(lines[0], u"Segment\tValue\tShare"_s);
    EXPECT_EQ(lines[1].count(u'\t'), 2);
    EXPECT_TRUE(lines[1].startsWith(u"Champions\t"_s));
}

TEST_F(InsightPageTest, ListsThoseWhoMovedAndOpensOne)
{
    ASSERT_TRUE(waitForMovers());
    Q_EMIT chart(u"Who moved"_s)->markActivated(FlowPlace{{}, 0}.key()); // who is a champion now
    auto* movers = m_page->findChild<MoversView*>();
    auto* table = movers->findChildren<RecordTable*>().last();
    ASSERT_TRUE(QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }));

    EXPECT_EQ(m_page->findChild<TabRow*>()->currentIndex(), 2);
    EXPECT_EQ(movers->findChild<SectionHead*>()->findChild<QLabel*>()->text(), u"any segment → Champions"_s);
    table->setFocus(Qt::TabFocusReason);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);

    ASSERT_EQ(m_records->count(), 1);
    EXPECT_EQ(m_records->last().at(0).value<RecordRef>().kind, RecordKind::Customer);
}

TEST_F(InsightPageTest, ExplainsAFigureInOneSentence)
{
    ASSERT_TRUE(waitForMovers());
    auto* block = m_page->findChild<FigureBlock*>();

    EXPECT_TRUE(block->whatsThis().contains(u"156 weeks"_s)) << block->whatsThis().toStdString();
    EXPECT_TRUE(block->whatsThis().contains(u"2026"_s));
    ASSERT_EQ(block->actions().size(), 1);
    EXPECT_EQ(block->actions().first()->text(), u"How is this computed?"_s);
}

TEST_F(InsightPageTest, GoesToTheTabThatAPlaceNames)
{
    m_page->arrive({Section::Insight, {}, {{u"tab"_s, u"model"_s}}});

    EXPECT_EQ(m_page->findChild<TabRow*>()->currentIndex(), 6);
}

TEST_F(InsightPageTest, LeadsFromAStageAndFromACellOfTheCubeToTheirCustomers)
{
    auto* stages = chart(u"Stages of life"_s, m_page->findChild<LifecycleView*>());
    auto* cube = chart(u"Whom to keep first"_s, m_page->findChild<RetentionView*>());
    ASSERT_TRUE(QTest::qWaitFor([stages] {
        stages->copyTable();
        return QApplication::clipboard()->text().contains(u"Maturity"_s);
    }));

    Q_EMIT stages->markActivated(LifecyclePlace{int(LifecycleChoice::Ended), LifecyclePlace::Part::Stock}.key());
    ASSERT_EQ(lastConditions().size(), 1);
    EXPECT_EQ(lastConditions().at(0).toObject().value("is"_L1).toString(), u"ended"_s);

    Q_EMIT cube->markActivated(26);
    const auto filter = filterFromJson(m_places->last().at(0).value<Place>().view.value("filter"_L1).toObject());
    ASSERT_TRUE(filter.has_value());
    EXPECT_EQ(*filter, Filter::where(u"cube_cell"_s, FilterOperator::Is, {qint64(26)}));
}

TEST_F(InsightPageTest, IsReachedByTabFromTheHeadToTheFirstChart)
{
    ASSERT_TRUE(waitForMovers());
    auto* tabs = m_page->findChild<TabRow*>();
    tabs->setFocus(Qt::TabFocusReason);
    QWidget* map = chart(u"Segment map"_s)->findChild<ChartCanvas*>();
    QWidget* pareto = chart(u"Who carries the value"_s)->findChild<ChartCanvas*>();

    int steps = 0;
    int mapAt = -1;
    int paretoAt = -1;
    while (++steps < 40 && paretoAt < 0) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        mapAt = QApplication::focusWidget() == map ? steps : mapAt;
        paretoAt = QApplication::focusWidget() == pareto ? steps : paretoAt;
    }

    EXPECT_GT(mapAt, 0);
    EXPECT_GT(paretoAt, mapAt);
}

} // namespace zhike
