// Who cancels an import is free at once; nothing of it remains. How long both take, and whether the window answers
// meanwhile, is printed for the number of rows that ZHIKE_IMPORT_ROWS names.
#include "gui/importing/importwizard.h"
#include "support/guicompany.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QFile>
#include <QPointer>
#include <QProgressBar>
#include <QTimer>
#include <iostream>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewRows = 20'000;
constexpr int kPatienceMs = 600'000;

class ImportCancelTest : public GuiCompanyTest {
protected:
    ImportCancelTest() : m_rows(std::max(kFewRows, qEnvironmentVariableIntValue("ZHIKE_IMPORT_ROWS"))) { }

    QString customers()
    {
        const QString path = m_files.filePath(u"customers.csv"_s);
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write("Account ID,Name,Phone,Email,City\n");
        for (int i = 0; i < m_rows; ++i) {
            out.write(u"A-%1,Works %1,+86 138 %1,office%1@example.com,Hangzhou\n"_s.arg(i).toUtf8());
        }
        return path;
    }
    /// Goes on when the button says so.
    static void goOn(ImportWizard* wizard, const QString& words)
    {
        auto* next = wizard->findChild<QAbstractButton*>(u"importNext"_s);
        const auto isReady = [&] { return next->text() == words && next->isVisible() && next->isEnabled(); };
        ASSERT_TRUE(QTest::qWaitFor(isReady, kPatienceMs)) << next->text().toStdString();
        QTest::mouseClick(next, Qt::LeftButton);
    }
    qint64 count(const QString& table)
    {
        return readNow([&table](SqlSession& session) { return session.integer(u"SELECT count(*) FROM "_s + table); })
            .value_or(-1);
    }
    int m_rows;

private:
    QTemporaryDir m_files;
};

/// The longest time for which the loop of events did not come round.
class StallWatch {
public:
    StallWatch()
    {
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_worst = std::max(m_worst, m_last.nsecsElapsed());
            m_last.start();
        });
        m_last.start();
        m_timer.start(5);
    }
    [[nodiscard]] double worstMs() const { return double(m_worst) / 1e6; }

private:
    QTimer m_timer;
    QElapsedTimer m_last;
    qint64 m_worst = 0;
};

TEST_F(ImportCancelTest, FreesWhoCancelsAtOnceAndLeavesNothing)
{
    QPointer<ImportWizard> wizard(new ImportWizard(workplace(), nullptr));
    wizard->open();
    wizard->choose(customers(), RecordKind::Customer);
    goOn(wizard, u"Check"_s);
    goOn(wizard, u"Import"_s);
    StallWatch stall;
    QElapsedTimer clock;
    clock.start();
    auto* bar = wizard->findChild<QProgressBar*>();
    ASSERT_TRUE(QTest::qWaitFor([bar] { return bar->value() > 500; }, kPatienceMs));
    const qint64 importedMs = clock.restart();

    QTest::keyClick(wizard, Qt::Key_Escape);

    const qint64 freeMs = clock.elapsed();
    EXPECT_FALSE(wizard->isVisible());
    const qint64 madeBefore = count(u"customer"_s);
    EXPECT_TRUE(QTest::qWaitFor([&wizard] { return wizard.isNull(); }, kPatienceMs));
    const qint64 cleanMs = clock.elapsed();
    EXPECT_EQ(count(u"customer"_s), 0);
    EXPECT_EQ(count(u"change"_s), 0);
    // the window came round all the while: one that waits for the import would have stood still for as long as it ran
    EXPECT_LT(stall.worstMs() * 4, double(importedMs + cleanMs));
    std::cout << m_rows << " rows: cancelled at " << madeBefore << " customers after " << importedMs
              << " ms, free after " << freeMs << " ms, clean after " << cleanMs << " ms, longest stall "
              << stall.worstMs() << " ms\n";
}

} // namespace

} // namespace zhike::testing
