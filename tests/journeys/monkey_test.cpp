#include "journeys/journey.h"
#include "services/sample/samplecompany.h"
#include "services/verify/verify.h"

#include <QDir>
#include <QScopeGuard>
#include <QTimer>
#include <array>
#include <random>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortMonkey = 300;
constexpr int kPopupMs = 50;

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

} // namespace

/// Longer: ZHIKE_MONKEY_STEPS=100000 ZHIKE_MONKEY_SEED=7.
TEST_F(Journey, AMonkeyLeavesAWindowThatLivesAndACompanyThatIsWhole)
{
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", path("").toLocal8Bit());
    const QString before = QDir::currentPath();
    ASSERT_TRUE(QDir::setCurrent(path("")));
    const auto back = qScopeGuard([&] {
        QDir::setCurrent(before);
        qputenv("HOME", home);
    });
    Person person(file());
    (void)Person::answerOf(person.company().executor().write([](SqlSession& session) {
        return makeSample(session, benchSample(60, 150), {UserId(1), Role::Manager});
    }));
    const quint64 seed = fromEnvironment("ZHIKE_MONKEY_SEED", 1);
    Monkey monkey(seed);
    QTimer closer; // a tool button runs its menu's own event loop inside the click
    QObject::connect(&closer, &QTimer::timeout, [] {
        if (QWidget* popup = QApplication::activePopupWidget()) {
            popup->close();
        }
    });
    closer.start(kPopupMs);
    const quint64 steps = fromEnvironment("ZHIKE_MONKEY_STEPS", kShortMonkey);
    for (quint64 step = 0; step < steps; ++step) {
        monkey.act(whereKeysGo(person.window()));
        QCoreApplication::processEvents();
        ASSERT_TRUE(person.window().isVisible()) << "seed " << seed << ", step " << step;
    }
    const auto report
        = Person::answerOf(person.company().read([](SqlSession& session) { return verifyStore(session); }));
    for (const VerifyFinding& finding : report.findings) {
        ADD_FAILURE() << "seed " << seed << ": " << finding.what.toStdString();
    }
}

} // namespace zhike::testing
