#include "services/crash/crashreport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <csignal>
#include <gtest/gtest.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// A process of its own that ends as it is told. @return its status, as waitpid() has it.
template <class End> int endedProcess(const QString& folder, End end)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit noCore{0, 0};
        ::setrlimit(RLIMIT_CORE, &noCore);
        if (!watchForCrashes(folder, u"1.2.3"_s)) {
            ::_exit(90);
        }
        end();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

// NOLINTNEXTLINE(misc-no-recursion): it is what is tested
[[gnu::noinline]] int growForEver(int depth)
{
    volatile char room[4096] = {};
    room[depth % 4096] = char(depth);
    return depth < 0 ? 0 : growForEver(depth + 1) + room[0];
}

[[gnu::noinline]] void throwOne()
{
    throw std::runtime_error("Anna Schmidt, 13800001234");
}

class CrashReportTest : public ::testing::Test {
protected:
    void SetUp() override
    {
#ifdef ZHIKE_SANITIZED
        GTEST_SKIP() << "the sanitizer reports faults";
#endif
    }
    [[nodiscard]] QString folder() const
    {
        return m_home.path() + u"/Anna Schmidt/crashes"_s;
    }
    QTemporaryDir m_home;
};

} // namespace

TEST_F(CrashReportTest, TellsWhereTheProgramFellAndNothingElse)
{
    const int status = endedProcess(folder(), [] {
        volatile int* volatile nothing = nullptr;
        *nothing = 1;
    });

    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV) << "it ends as it would have";
    const auto report = unseenCrash(folder());
    ASSERT_TRUE(report.has_value());
    EXPECT_TRUE(report->text.startsWith(u"Zhike 1.2.3, Qt 6"_s)) << report->text.toStdString();
    EXPECT_TRUE(report->text.contains(u"signal: SIGSEGV"_s));
    EXPECT_TRUE(report->text.contains(u"zhike_services_tests+0x"_s)) << report->text.toStdString();
    EXPECT_FALSE(report->text.contains(u"Anna"_s));
    EXPECT_FALSE(report->text.section(u"places:"_s, 1).contains(u'/')) << report->text.toStdString();
    EXPECT_EQ(QFileInfo(report->path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

TEST_F(CrashReportTest, NamesTheTypeOfAnExceptionAndNotItsWords)
{
    const int status = endedProcess(folder(), []() noexcept { throwOne(); });

    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    const auto report = unseenCrash(folder());
    ASSERT_TRUE(report.has_value());
    EXPECT_TRUE(report->text.contains(u"runtime_error"_s)) << report->text.toStdString();
    EXPECT_FALSE(report->text.contains(u"13800001234"_s));
}

TEST_F(CrashReportTest, IsWrittenThoughTheStackIsFull)
{
    const int status = endedProcess(folder(), [] { ::_exit(growForEver(0)); });

    EXPECT_TRUE(WIFSIGNALED(status));
    EXPECT_TRUE(unseenCrash(folder()).has_value());
}

TEST_F(CrashReportTest, IsShownOnceAndTheNewestStay)
{
    EXPECT_EQ(endedProcess(folder(), [] {}), 0);
    EXPECT_FALSE(unseenCrash(folder()).has_value()) << "an end in order leaves nothing";
    for (int i = 0; i < 12; ++i) {
        (void)endedProcess(folder(), [] { ::raise(SIGBUS); });
        ::usleep(2000); // reports are named by the millisecond
    }

    markCrashesSeen(folder());

    EXPECT_FALSE(unseenCrash(folder()).has_value());
    EXPECT_EQ(QDir(folder()).entryList(QDir::Files).size(), 10);
}

} // namespace zhike
