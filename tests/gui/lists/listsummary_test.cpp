#include "gui/lists/listsummary.h"

#include "gui/common/charts/chartview.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordtable.h"
#include "gui/customers/customerspage.h"
#include "services/sample/samplecompany.h"
#include "support/eventloop.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// The customers of a small sample as a list page, which shows them as bars.
class ListSummaryTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        setSettingsFolder(m_folder.path()); // another process may run another test of these
        auto opened = Company::open({Engine::Sqlite, m_folder.filePath(u"c.zhike"_s)}, OpenMode::CreateIfMissing);
        ASSERT_TRUE(opened.has_value());
        m_company = *std::move(opened);
        const Instant now = Instant::from(QDateTime(QDate(2026, 11, 20), QTime(10, 0)));
        auto made = m_company->executor().write([now](SqlSession& session) -> Result<void> {
            sample::SampleOptions options = demoSample(now, 480, sample::SampleLanguage::English);
            options.sizes = {kCustomers, 80, 200, 100, 20, 5, 5, 5, 0.06, 2};
            options.tellsStory = false;
            ZHIKE_TRY(
                [[maybe_unused]] const auto sample,
                makeSample(session, options, Author{UserId(0), Role::Administrator}));
            return {};
        });
        made.waitForFinished();
        ASSERT_TRUE(made.result().has_value()) << made.result().error().detail.toStdString();
        m_language.use(UiLanguage::English);
        m_workplace = std::make_unique<Workplace>(*m_company);
        m_page = std::make_unique<CustomersPage>(*m_workplace);
        m_page->resize(1200, 700);
        m_page->show();
        m_page->arrive({});
        ASSERT_TRUE(waitFor([this] { return rows() == kCustomers; })); // the first rows come before the rest
    }
    void TearDown() override
    {
        m_page.reset();
        setSettingsFolder(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
    }
    static void setSettingsFolder(const QString& folder)
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
    }
    [[nodiscard]] int rows() const { return m_page->findChild<RecordTable*>()->model()->rowCount(); }
    void choose(const QString& box, const QVariant& data)
    {
        auto* combo = m_page->findChild<QComboBox*>(box);
        ASSERT_GE(combo->findData(data), 0) << box.toStdString();
        combo->setCurrentIndex(combo->findData(data));
        Q_EMIT combo->activated(combo->currentIndex());
    }
    /// The bars as the chart's table has them, once their head says what is asked for.
    QList<QStringList> bars(const QString& head)
    {
        auto* chart = m_page->findChild<ChartView*>(u"summaryChart"_s);
        QString copied;
        EXPECT_TRUE(waitFor([&] {
            QApplication::clipboard()->clear();
            chart->copyTable();
            copied = QApplication::clipboard()->text();
            return copied.startsWith(head);
        })) << copied.toStdString();
        QList<QStringList> lines;
        for (const QString& line : copied.split(u'\n', Qt::SkipEmptyParts).mid(1)) {
            lines.append(line.split(u'\t'));
        }
        return lines;
    }

    static constexpr int kCustomers = 80;
    QTemporaryDir m_folder;
    LanguageManager m_language;
    std::unique_ptr<Company> m_company;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<RecordListPage> m_page;
};

} // namespace

TEST_F(ListSummaryTest, TheListAsBarsCountsEachRowOnceAndABarNarrowsTheList)
{
    auto* asBars = m_page->findChild<QToolButton*>(u"summaryButton"_s);
    QTest::mouseClick(asBars, Qt::LeftButton);
    choose(u"summaryField"_s, u"status"_s);
    const QList<QStringList> counted = bars(u"by Status"_s);
    ASSERT_GE(counted.size(), 2);
    int sum = 0;
    for (const QStringList& bar : counted) {
        sum += bar.value(1).toInt();
    }
    EXPECT_EQ(sum, kCustomers);
    if (const QString folder = qEnvironmentVariable("ZHIKE_TEST_PICTURES"); !folder.isEmpty()) {
        m_page->grab().save(folder + u"/list-bars.png"_s);
    }

    Q_EMIT m_page->findChild<ChartView*>(u"summaryChart"_s)->markActivated(0);

    EXPECT_FALSE(asBars->isChecked());
    EXPECT_TRUE(waitFor([&] { return rows() == counted[0].value(1).toInt(); })) << rows();
}

TEST_F(ListSummaryTest, RemembersWhatWasChosenAndFollowsTheFilter)
{
    QTest::mouseClick(m_page->findChild<QToolButton*>(u"summaryButton"_s), Qt::LeftButton);
    choose(u"summaryField"_s, u"city"_s);
    choose(u"summaryMeasure"_s, u"revenue"_s);
    ASSERT_FALSE(bars(u"by City"_s).isEmpty());
    ListSummary another(*m_workplace, RecordKind::Customer);
    EXPECT_EQ(another.findChild<QComboBox*>(u"summaryField"_s)->currentData().toString(), u"city"_s);
    EXPECT_EQ(another.findChild<QComboBox*>(u"summaryMeasure"_s)->currentData().toString(), u"revenue"_s);

    auto* quick = m_page->findChild<QWidget*>(u"quickFilter"_s);
    QTest::keyClicks(quick, u"nobody is called so"_s);
    EXPECT_TRUE(waitFor([this] { return rows() == 0; }));
}

} // namespace zhike::testing
