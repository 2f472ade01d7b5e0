#include "cli/cliprocess.h"

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class Hardening : public CliTest {
protected:
    static QString readelf(const QStringList& arguments)
    {
        QProcess reader;
        reader.start(u"readelf"_s, arguments + QStringList{program()});
        EXPECT_TRUE(reader.waitForFinished(60'000));
        EXPECT_EQ(reader.exitCode(), 0);
        return QString::fromUtf8(reader.readAllStandardOutput());
    }
};

} // namespace

/// What src/cmake/Hardening.cmake asks for, as the built program has it.
TEST_F(Hardening, IsInTheProgram)
{
#ifdef ZHIKE_SANITIZED
    GTEST_SKIP() << "the sanitizers check more";
#endif
    EXPECT_TRUE(readelf({u"-hW"_s}).contains(u"DYN ("_s)) << "it is loaded at another address each time";
    const QString segments = readelf({u"-lW"_s});
    EXPECT_TRUE(segments.contains(u"GNU_RELRO"_s));
    EXPECT_FALSE(segments.contains(u"RWE"_s)) << "nothing can be written and run";
    const QString links = readelf({u"-dW"_s});
    EXPECT_TRUE(links.contains(u"BIND_NOW"_s) || links.contains(u"NOW"_s)) << "functions are found before it starts";
    const QString symbols = readelf({u"--dyn-syms"_s, u"-W"_s});
    EXPECT_TRUE(symbols.contains(u"__stack_chk_fail"_s)) << "stacks are guarded";
#ifdef __OPTIMIZE__
    EXPECT_TRUE(symbols.contains(u"_chk@"_s)) << "copies are checked";
#endif
    EXPECT_TRUE(symbols.contains(u"__glibcxx_assert_fail"_s)) << "containers are checked";
}

} // namespace zhike::testing
