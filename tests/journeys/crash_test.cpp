#include "gui/shell/crashnotice.h"
#include "journeys/journey.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPlainTextEdit>
#include <QProcess>
#include <csignal>

namespace zhike::testing {

using namespace Qt::StringLiterals;

TEST_F(Journey, AProgramThatFellTellsOfItAtItsNextStart)
{
#ifdef ZHIKE_SANITIZED
    GTEST_SKIP() << "the sanitizer reports faults";
#endif
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_DATA_HOME"_s, path("home"));
    environment.insert(u"XDG_CONFIG_HOME"_s, path("home"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(ZHIKE_PROGRAM), {file().path});
    ASSERT_TRUE(program.waitForStarted());
    ASSERT_TRUE(Person::until([&] { return QFile::exists(file().path); }));
    QTest::qWait(200);
    ASSERT_EQ(::kill(pid_t(program.processId()), SIGSEGV), 0);
    ASSERT_TRUE(program.waitForFinished(30'000));
    EXPECT_EQ(program.exitStatus(), QProcess::CrashExit);

    const auto report = unseenCrash(path("home/zhike/zhike/crashes"));
    ASSERT_TRUE(report.has_value());
    EXPECT_TRUE(report->text.contains(u"signal: SIGSEGV"_s)) << report->text.toStdString();
    EXPECT_FALSE(report->text.contains(u"company"_s)) << report->text.toStdString();

    Person person(file()); // the company opens as if nothing had been
    showCrash(*report, &person.window());
    ASSERT_TRUE(Person::until([&] { return person.dialog() != nullptr; }));
    EXPECT_EQ(person.dialog()->findChild<QPlainTextEdit*>(u"reportText"_s)->toPlainText(), report->text);
    ASSERT_TRUE(person.isAt(u"closeReport"_s));
    person.press(Qt::Key_Return);
    EXPECT_TRUE(Person::until([&] { return person.dialog() == nullptr; })) << person.words().toStdString();
}

} // namespace zhike::testing
