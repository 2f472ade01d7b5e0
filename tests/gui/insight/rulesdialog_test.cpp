#include "gui/insight/rulesdialog.h"

#include "gui/common/button.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordtable.h"
#include "gui/common/tabrow.h"
#include "gui/insight/actionruleseditor.h"
#include "gui/insight/insightpage.h"
#include "repositories/stores.h"
#include "services/insight/modelrun.h"
#include "services/sample/samplecompany.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPixmap>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// The Insight page over some two hundred customers of the sample, and its dialog of rules.
class RulesDialogTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto opened = Company::open({Engine::Sqlite, m_folder.filePath(u"c.zhike"_s)}, OpenMode::CreateIfMissing);
        ASSERT_TRUE(opened.has_value());
        m_company = *std::move(opened);
        const Instant now = Instant::from(QDateTime(QDate(2026, 11, 20), QTime(10, 0)));
        auto made = m_company->executor().write([now](SqlSession& session) -> Result<void> {
            sample::SampleOptions options = demoSample(now, 480, sample::SampleLanguage::English);
            options.sizes = {200, 200, 1'500, 1'000, 100, 20, 20, 5, 0.06, 2};
            options.tellsStory = false;
            ZHIKE_TRY(
                [[maybe_unused]] const auto sample,
                makeSample(session, options, Author{UserId(0), Role::Administrator}));
            ZHIKE_TRY([[maybe_unused]] const auto insight, runInsight(session, session, {}, kCny, now));
            return {};
        });
        made.waitForFinished();
        ASSERT_TRUE(made.result().has_value()) << made.result().error().detail.toStdString();
        m_language.use(UiLanguage::English);
        m_workplace = std::make_unique<Workplace>(*m_company);
        QObject::connect(m_workplace.get(), &Workplace::complaintRaised, [](const Error& error) {
            ADD_FAILURE() << error.detail.toStdString();
        });
        m_page = std::make_unique<InsightPage>(*m_workplace);
        m_page->resize(1366, 768);
        m_page->show();
        m_page->arrive({Section::Insight, {}, {}});
    }
    void actAs(Role role)
    {
        auto users = m_company->read([](SqlSession& session) { return UserStore(session).all(); });
        users.waitForFinished();
        const QList<User> everybody = users.result().value();
        for (const User& user : everybody) {
            if (user.details.role == role) {
                m_company->setAuthor({user.id, role});
                return;
            }
        }
        ADD_FAILURE() << "nobody has the role";
    }
    RulesDialog* open()
    {
        QTest::mouseClick(m_page->findChild<QWidget*>(u"insightRules"_s), Qt::LeftButton);
        auto* dialog = m_page->findChild<RulesDialog*>();
        EXPECT_NE(dialog, nullptr);
        EXPECT_TRUE(QTest::qWaitFor([this] { return said() == u"Nobody would stand elsewhere."_s; }, 20'000))
            << said().toStdString();
        return dialog;
    }
    [[nodiscard]] QString said() const
    {
        const auto* label = m_page->findChild<QLabel*>(u"rulesSaid"_s);
        return label == nullptr ? QString() : label->text();
    }
    void type(const char* rule, const QString& number)
    {
        auto* spin = m_page->findChild<QDoubleSpinBox*>(u"rule_"_s + QLatin1StringView(rule));
        ASSERT_NE(spin, nullptr) << rule;
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, number);
        QTest::keyClick(spin, Qt::Key_Tab);
    }
    [[nodiscard]] Button* apply() const { return m_page->findChild<Button*>(u"rulesApply"_s); }
    InsightRules kept()
    {
        auto rules = m_company->read(insightRules);
        rules.waitForFinished();
        return rules.result().value();
    }
    void picture(QWidget* widget, const QString& name) const
    {
        if (const QString folder = qEnvironmentVariable("ZHIKE_TEST_PICTURES"); !folder.isEmpty()) {
            widget->grab().save(u"%1/%2.png"_s.arg(folder, name));
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Company> m_company;
    LanguageManager m_language;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<InsightPage> m_page;
};

} // namespace

TEST_F(RulesDialogTest, ANumberSaysWhomItMovesAndApplyingItMovesThem)
{
    actAs(Role::Manager);
    RulesDialog* dialog = open();
    EXPECT_FALSE(apply()->isEnabled());

    type("ended_below", u"45"_s);
    type("decline_below", u"90"_s);

    ASSERT_TRUE(QTest::qWaitFor([this] { return said().contains(u"would stand elsewhere"_s) && said()[0].isDigit(); }));
    EXPECT_TRUE(apply()->isEnabled());
    picture(dialog, u"rules-numbers"_s);
    QSignalSpy decided(dialog, &RulesDialog::decided);
    QSignalSpy changed(m_company.get(), &Company::changed);
    QTest::mouseClick(apply(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return decided.count() == 1; }));
    EXPECT_NEAR(kept().standing.lifecycle.endedBelow, 0.45, 1e-9);
    EXPECT_NEAR(kept().standing.lifecycle.declineBelow, 0.9, 1e-9);
    EXPECT_TRUE(QTest::qWaitFor([&] { return changed.count() == 1; }, 20'000)); // all figures are new
}

TEST_F(RulesDialogTest, ANumberThatCannotBeIsMarkedAndNotApplied)
{
    actAs(Role::Manager);
    open();
    type("ended_below", u"70"_s); // above decline
    EXPECT_TRUE(QTest::qWaitFor([this] {
        const auto labels = m_page->findChild<RulesDialog*>()->findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text().contains(u"Must be lower"_s); });
    }));
    EXPECT_FALSE(apply()->isEnabled());
    EXPECT_EQ(kept(), InsightRules());
}

TEST_F(RulesDialogTest, ARuleOfWhatToDoNextIsRemovedAndAnotherOneMovedUp)
{
    actAs(Role::Manager);
    RulesDialog* dialog = open();
    auto* tabs = dialog->findChild<TabRow*>(u"rulesTabs"_s);
    tabs->setCurrentIndex(1);
    auto* rules = dialog->findChild<QListWidget*>(u"actionRules"_s);
    ASSERT_EQ(rules->count(), 12);
    EXPECT_TRUE(rules->item(0)->text().contains(u"Open complaints at least 1"_s))
        << rules->item(0)->text().toStdString();

    rules->setCurrentRow(11); // everybody else
    QTest::mouseClick(dialog->findChild<QWidget*>(u"ruleUp"_s), Qt::LeftButton);
    EXPECT_EQ(rules->currentRow(), 10);
    rules->setCurrentRow(6);
    dialog->findChild<QCheckBox*>(u"ruleClass_mvc"_s)->click();
    picture(dialog, u"rules-actions"_s);
    rules->setCurrentRow(0);
    QTest::mouseClick(dialog->findChild<QWidget*>(u"ruleRemove"_s), Qt::LeftButton);
    EXPECT_EQ(rules->count(), 11);

    ASSERT_TRUE(QTest::qWaitFor([this] { return said()[0].isDigit(); })) << said().toStdString();
    QSignalSpy decided(dialog, &RulesDialog::decided);
    QTest::mouseClick(apply(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return decided.count() == 1; }));
    const auto actions = kept().standing.actions;
    ASSERT_EQ(actions.size(), 11U);
    EXPECT_EQ(actions[0].action, "call_now");
    EXPECT_EQ(actions[5].classes, std::vector{analytics::ValueClass::MostValuable});
    EXPECT_EQ(actions[9].action, "keep_contact");
    EXPECT_EQ(actions[10].action, "let_rest");
}

TEST_F(RulesDialogTest, ASupportAgentReadsTheRulesAndChangesNothing)
{
    actAs(Role::Support);
    RulesDialog* dialog = open();
    EXPECT_FALSE(apply()->isVisible());
    EXPECT_TRUE(dialog->findChild<QDoubleSpinBox*>(u"rule_ended_below"_s)->isReadOnly());
    EXPECT_FALSE(dialog->findChild<QWidget*>(u"ruleRemove"_s)->isEnabled());
}

} // namespace zhike
