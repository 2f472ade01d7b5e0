#include "journeys/journey.h"
#include "services/sample/samplecompany.h"
#include "services/verify/verify.h"

#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QProcess>
#include <QScopeGuard>
#include <QTimer>
#include <array>
#include <csignal>
#include <iostream>
#include <malloc.h>
#include <random>
#include <sqlite3.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortMonkey = 300;
constexpr int kPopupMs = 50;
constexpr int kRestMs = 200;
constexpr qsizetype kMostNewWidgets = 3;
constexpr qsizetype kMostNewFiles = 8;
constexpr quint64 kStepsThatFillCaches = 200'000;
constexpr double kMostGrowth = 1.05; ///< of memory, in a run that long

/// Presses keys and clicks that follow from a seed, wherever the keys would arrive.
class Monkey {
public:
    explicit Monkey(quint64 seed) : m_random(seed) { }

    void act(QWidget* at)
    {
        static constexpr std::array kKeys{Qt::Key_Tab,    Qt::Key_Return,   Qt::Key_Escape, Qt::Key_Up,
                                          Qt::Key_Down,   Qt::Key_Left,     Qt::Key_Right,  Qt::Key_Home,
                                          Qt::Key_End,    Qt::Key_Space,    Qt::Key_F2,     Qt::Key_PageDown,
                                          Qt::Key_Delete, Qt::Key_Backspace};
        static constexpr std::array kWithControl{Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6,
                                                 Qt::Key_A, Qt::Key_F, Qt::Key_K, Qt::Key_N, Qt::Key_S, Qt::Key_Z};
        switch (m_random() % 4) {
        case 0:
            QTest::keyClick(at, kKeys[m_random() % kKeys.size()]);
            return;
        case 1:
            QTest::keyClick(at, kWithControl[m_random() % kWithControl.size()], Qt::ControlModifier);
            return;
        case 2:
            QTest::keyClick(at, char('a' + m_random() % 26));
            return;
        default:
            click(at->window());
        }
    }

private:
    void click(QWidget* window)
    {
        const QPoint point(
            int(m_random() % quint64(std::max(1, window->width()))),
            int(m_random() % quint64(std::max(1, window->height()))));
        QWidget* const hit = window->childAt(point);
        QWidget* const target = hit != nullptr ? hit : window;
        QTest::mouseClick(target, Qt::LeftButton, {}, target->mapFrom(window, point));
    }

    std::mt19937_64 m_random;
};

/// Who gets the next key; a monkey does not wait for a window to become active.
QWidget* whereKeysGo(QWidget& window)
{
    if (QWidget* popup = QApplication::activePopupWidget()) {
        return popup;
    }
    QWidget* const modal = QApplication::activeModalWidget();
    QWidget* const top = modal != nullptr ? modal : &window;
    return top->focusWidget() != nullptr ? top->focusWidget() : top;
}

quint64 fromEnvironment(const char* name, quint64 otherwise)
{
    bool isNumber = false;
    const quint64 number = qEnvironmentVariable(name).toULongLong(&isNumber);
    return isNumber ? number : otherwise;
}

/// A fault that is built into the window, which the monkey must find.
class FaultyPatch : public QWidget {
public:
    FaultyPatch(QWidget& window, QByteArray fault) : QWidget(&window), m_fault(std::move(fault))
    {
        setGeometry(window.width() / 2, window.height() / 2, window.width() / 2, window.height() / 2);
        show();
    }

protected:
    void mousePressEvent(QMouseEvent* event) override
    {
        if (m_fault == "crash") {
            std::raise(SIGSEGV);
        } else if (m_fault == "assertion") {
            qFatal("an assertion of the control");
        } else if (m_fault == "leak") {
            new QWidget; // and nobody deletes it
        } else if (m_fault == "dialogs") {
            new QDialog(window()); // with its window only
        } else if (m_fault == "handles") {
            for (int i = 0; i < kHandlesPerClick; ++i) {
                m_lost.push_back(std::make_unique<QFile>(u"/dev/null"_s));
                EXPECT_TRUE(m_lost.back()->open(QIODevice::ReadOnly));
            }
        }
        event->accept();
    }

private:
    static constexpr int kHandlesPerClick = 5;
    QByteArray m_fault;
    std::vector<std::unique_ptr<QFile>> m_lost;
};

/// What a window at rest holds: no dialog, no menu, the first page.
struct Holdings {
    qsizetype strays = 0; ///< widgets that nobody owns
    qsizetype dialogs = 0;
    qsizetype files = 0;
    size_t bytes
        = 0; ///< that were asked for and not given back, without SQLite's pages, of which there are at most so many
    qsizetype widgets = 0; ///< all, pages included
};
void PrintTo(const Holdings& holdings, std::ostream* out)
{
    *out << holdings.strays << " strays, " << holdings.dialogs << " dialogs, " << holdings.files << " files, "
         << holdings.bytes / 1'000 << " kB, " << holdings.widgets << " widgets";
}

void closeTopmost()
{
    if (QWidget* popup = QApplication::activePopupWidget()) {
        popup->close();
    } else if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
        dialog->reject();
    }
}

Holdings atRest(Person& person)
{
    for (int i = 0; i < 50 && (QApplication::activePopupWidget() || QApplication::activeModalWidget()); ++i) {
        closeTopmost();
        QTest::qWait(1);
    }
    person.window().go({Section::Today});
    QTest::qWait(kRestMs); // reads arrive, what was closed is deleted
    Holdings holdings;
    for (QWidget* widget : QApplication::allWidgets()) { // pages belong to the window and are kept once they were seen
        holdings.strays += widget->parent() == nullptr ? 1 : 0;
        holdings.dialogs += qobject_cast<QDialog*>(widget) != nullptr ? 1 : 0;
    }
    holdings.files = QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size();
    holdings.bytes = mallinfo2().uordblks - size_t(sqlite3_memory_used());
    holdings.widgets = QApplication::allWidgets().size();
    return holdings;
}

class MonkeyJourney : public Journey {
protected:
    void SetUp() override
    {
        qputenv("HOME", path("").toLocal8Bit());
        ASSERT_TRUE(QDir::setCurrent(path("")));
    }
    void TearDown() override
    {
        QDir::setCurrent(m_folderBefore);
        qputenv("HOME", m_home);
    }

    static void act(Person& person, Monkey& monkey, FaultyPatch* patch, quint64 steps, quint64 seed)
    {
        for (quint64 step = 0; step < steps; ++step) {
            monkey.act(whereKeysGo(person.window()));
            QCoreApplication::processEvents();
            ASSERT_TRUE(person.window().isVisible()) << "seed " << seed << ", step " << step;
            if (patch != nullptr) {
                patch->raise();
            }
        }
    }

private:
    QByteArray m_home = qgetenv("HOME");
    QString m_folderBefore = QDir::currentPath();
};

} // namespace

/// Longer: ZHIKE_MONKEY_STEPS=100000 ZHIKE_MONKEY_SEED=7.
TEST_F(MonkeyJourney, LeavesAWindowThatLivesAndACompanyThatIsWhole)
{
    Person person(file());
    (void)Person::answerOf(person.company().executor().write([](SqlSession& session) {
        return makeSample(session, benchSample(60, 150), {UserId(1), Role::Manager});
    }));
    const quint64 seed = fromEnvironment("ZHIKE_MONKEY_SEED", 1);
    const quint64 steps = fromEnvironment("ZHIKE_MONKEY_STEPS", kShortMonkey);
    Monkey monkey(seed);
    QTimer closer; // a tool button's menu, and a message of Qt's file dialog, run an event loop inside the click
    QObject::connect(&closer, &QTimer::timeout, [] {
        QWidget* const modal = QApplication::activeModalWidget();
        if (QWidget* popup = QApplication::activePopupWidget()) {
            popup->close();
        } else if (modal != nullptr && qobject_cast<QFileDialog*>(modal->parentWidget()) != nullptr) {
            modal->close();
        }
    });
    closer.start(kPopupMs);
    const QByteArray fault = qgetenv("ZHIKE_MONKEY_FAULT");
    FaultyPatch* const patch = fault.isEmpty() ? nullptr : new FaultyPatch(person.window(), fault);
    act(person, monkey, patch, steps / 2, seed);
    const Holdings half = atRest(person);
    act(person, monkey, patch, steps - steps / 2, seed);
    const Holdings end = atRest(person);

    EXPECT_LE(end.strays, half.strays + kMostNewWidgets) << "seed " << seed;
    EXPECT_LE(end.dialogs, half.dialogs + kMostNewWidgets) << "seed " << seed;
    EXPECT_LE(end.files, half.files + kMostNewFiles) << "seed " << seed; // readers come when they are first needed
    if (steps >= kStepsThatFillCaches) {
        EXPECT_LE(double(end.bytes), double(half.bytes) * kMostGrowth) << "seed " << seed;
    }
    const auto report
        = Person::answerOf(person.company().read([](SqlSession& session) { return verifyStore(session); }));
    for (const VerifyFinding& finding : report.findings) {
        ADD_FAILURE() << "seed " << seed << ": " << finding.what.toStdString();
    }
    std::cout << "half: " << ::testing::PrintToString(half) << "; end: " << ::testing::PrintToString(end) << '\n';
}

struct MonkeyFault {
    const char* name;
    bool endsByASignal;
    const char* says;
};
class MonkeyControl : public ::testing::TestWithParam<MonkeyFault> { };

TEST_P(MonkeyControl, IsFound)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ZHIKE_MONKEY_FAULT"_s, QString::fromLatin1(GetParam().name));
    environment.remove(u"ZHIKE_MONKEY_STEPS"_s);
    environment.remove(u"ZHIKE_MONKEY_SEED"_s);
    // A sanitizer would take the signal, and report what is meant to be there.
    environment.insert(u"ASAN_OPTIONS"_s, u"handle_segv=0:handle_abort=0:detect_leaks=0"_s);
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(), {u"--gtest_filter=MonkeyJourney.*"_s});
    ASSERT_TRUE(child.waitForFinished(120'000));
    const QByteArray output = child.readAll();

    EXPECT_EQ(child.exitStatus() == QProcess::CrashExit, GetParam().endsByASignal) << output.toStdString();
    EXPECT_NE(child.exitCode(), 0);
    EXPECT_TRUE(output.contains(GetParam().says)) << output.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Faults, MonkeyControl,
    ::testing::Values(
        MonkeyFault{"crash", true, "MonkeyJourney"}, MonkeyFault{"assertion", true, "an assertion of the control"},
        MonkeyFault{"leak", false, "end.strays"}, MonkeyFault{"dialogs", false, "end.dialogs"},
        MonkeyFault{"handles", false, "end.files"}),
    [](const auto& fault) { return std::string(fault.param.name); });

} // namespace zhike::testing
