#include "services/lock/idlewatch.h"

#include "support/eventloop.h"

#include <gtest/gtest.h>

namespace zhike {

namespace {

constexpr qint64 kMinuteMs = 60'000;

class IdleWatchTest : public ::testing::Test {
protected:
    IdleWatchTest()
    {
        testing::application();
        QObject::connect(&m_watch, &IdleWatch::becameIdle, [this] { ++m_told; });
    }
    int m_told = 0;
    qint64 m_now = 0;
    IdleWatch m_watch{[this] { return m_now; }};
};

} // namespace

TEST_F(IdleWatchTest, TellsAfterItsMinutesWithoutAPerson)
{
    m_watch.setMinutes(5);

    m_now = 5 * kMinuteMs - 1;
    m_watch.look();
    EXPECT_EQ(m_told, 0);
    ++m_now;
    m_watch.look();
    EXPECT_EQ(m_told, 1);
    m_watch.look();
    EXPECT_EQ(m_told, 1);
}

TEST_F(IdleWatchTest, BeginsAgainWithEachAct)
{
    m_watch.setMinutes(5);

    m_now = 4 * kMinuteMs;
    m_watch.personActs();
    m_now = 8 * kMinuteMs;
    m_watch.look();
    EXPECT_EQ(m_told, 0);
    m_now = 9 * kMinuteMs;
    m_watch.look();
    EXPECT_EQ(m_told, 1);
}

TEST_F(IdleWatchTest, TellsAtOnceAfterALongSleepOfTheMachine)
{
    m_watch.setMinutes(60);

    m_now = 9LL * 60 * kMinuteMs;
    m_watch.look();

    EXPECT_EQ(m_told, 1);
}

TEST_F(IdleWatchTest, NeverTellsWithoutMinutes)
{
    m_watch.setMinutes(5);
    m_watch.setMinutes(0);

    m_now = 1'000 * kMinuteMs;
    m_watch.look();

    EXPECT_EQ(m_told, 0);
}

} // namespace zhike
