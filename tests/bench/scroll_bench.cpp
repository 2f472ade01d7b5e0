#include "cli/benchrun.h"
#include "cli/benchtable.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordtable.h"
#include "gui/common/thememanager.h"
#include "gui/lock/windowlock.h"
#include "gui/shell/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QJsonDocument>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

// Holds the scroll bar of the list of customers as a hand does, frame by frame, and tells how long the window was busy
// with each and how long rows stayed blank. The window is the real one, painted offscreen.

using namespace Qt::StringLiterals;

namespace zhike {
namespace {

constexpr double kFrameMs = 1000.0 / 60;
constexpr double kFrameBudgetMs = 16;
constexpr double kBlankBudgetMs = 50;
constexpr double kStartBudgetMs = 100;
constexpr double kMemoryBudgetMb = 200;
constexpr int kPatienceMs = 60'000;

double threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double msOf(const QElapsedTimer& clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

/// Milliseconds of frames, of which 99 of 100 have to keep within the budget.
cli::BenchLine lineOf(const QString& what, std::vector<double> values)
{
    cli::BenchLine line;
    line.what = what;
    line.unit = u"ms"_s;
    line.values = std::move(values);
    line.budget = cli::BenchBudget{kFrameBudgetMs, false, 0.99};
    return line;
}

/// The rows that are on the screen now, and since when some of them are blank.
class BlankWatch {
public:
    explicit BlankWatch(RecordTable& table) : m_table(table) { m_clock.start(); }

    [[nodiscard]] bool isBlank() const
    {
        const int first = std::max(0, m_table.rowAt(0));
        const int last = m_table.rowAt(m_table.viewport()->height() - 1);
        for (int row = first; row <= (last < 0 ? m_table.model()->rowCount() - 1 : last); ++row) {
            if (m_table.recordModel().rowAt(row) == nullptr) {
                return true;
            }
        }
        return m_table.model()->rowCount() == 0;
    }
    void look()
    {
        if (!isBlank()) {
            end();
        } else if (m_since < 0) {
            m_since = msOf(m_clock);
        }
    }
    /// Every stretch of time in which a row was blank.
    std::vector<double> stretches()
    {
        end();
        return std::move(m_stretches);
    }

private:
    void end()
    {
        if (m_since >= 0) {
            m_stretches.push_back(msOf(m_clock) - m_since);
            m_since = -1;
        }
    }

    RecordTable& m_table;
    QElapsedTimer m_clock;
    double m_since = -1;
    std::vector<double> m_stretches;
};

/// Until something has happened, at most so long.
void waitFor(double ms)
{
    QTimer wake;
    wake.setSingleShot(true);
    wake.setTimerType(Qt::PreciseTimer);
    wake.start(int(std::ceil(ms)));
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

class ScrollBench {
public:
    ScrollBench(RecordTable& table, cli::BenchTable& results) : m_table(table), m_results(results) { }

    /// @param place where the bar's handle is in a frame, 0 to 1 of the whole list
    void drag(const QString& what, int frames, const std::function<double(int)>& place)
    {
        const double whole = m_table.verticalScrollBar()->maximum();
        move(what, frames, [&](int frame) { return int(std::clamp(place(frame), 0.0, 1.0) * whole); });
    }
    void move(const QString& what, int frames, const std::function<int(int)>& value)
    {
        std::vector<double> cpu;
        std::vector<double> wall;
        BlankWatch blanks(m_table);
        for (int frame = 0; frame < frames; ++frame) {
            QElapsedTimer clock;
            clock.start();
            const double before = threadCpuMs();
            m_table.verticalScrollBar()->setValue(value(frame));
            QCoreApplication::processEvents(); // paints the frame
            wall.push_back(msOf(clock));
            blanks.look();
            while (msOf(clock) < kFrameMs) {
                waitFor(kFrameMs - msOf(clock)); // answers come and are painted
                blanks.look();
            }
            cpu.push_back(threadCpuMs() - before);
        }
        m_results.add(lineOf(what + u": until painted"_s, std::move(wall)));
        m_results.add(lineOf(u"  work of the window's thread, a frame"_s, std::move(cpu)));
        std::vector<double> stretches = blanks.stretches();
        const double longest = stretches.empty() ? 0 : *std::ranges::max_element(stretches);
        m_results.note(u"  longest time with a blank row"_s, u"ms"_s, longest, cli::BenchBudget{kBlankBudgetMs});
    }

private:
    RecordTable& m_table;
    cli::BenchTable& m_results;
};

bool waitUntil(const std::function<bool()>& holds)
{
    const QDeadlineTimer deadline(kPatienceMs);
    while (!holds()) {
        if (deadline.hasExpired()) {
            return false;
        }
        waitFor(5);
    }
    return true;
}

double emptyWindowMs(const QSize& size)
{
    QElapsedTimer clock;
    clock.start();
    QWidget empty;
    empty.resize(size);
    empty.show();
    QCoreApplication::processEvents();
    return msOf(clock);
}

int measure(
    const QString& file, const QSize& size, cli::BenchTable& results, ThemeManager& theme, LanguageManager& language)
{
    const double empty = emptyWindowMs(size);
    results.note(u"an empty window"_s, u"ms"_s, empty);
    QElapsedTimer clock;
    clock.start();
    const double cpuBefore = threadCpuMs();
    auto company = Company::open({Engine::Sqlite, file}, OpenMode::MustExist);
    if (!company) {
        std::fprintf(stderr, "%s\n", qPrintable(company.error().detail));
        return 1;
    }
    results.note(u"  open the file"_s, u"ms"_s, msOf(clock));
    language.setBaseCurrency((*company)->baseCurrency());
    SeatPassword none{QString()};
    WindowLock lock(none);
    MainWindow window(**company, theme, language, lock, {});
    window.resize(size);
    window.show();
    window.go({Section::Customers});
    auto* table = window.currentPage()->findChild<RecordTable*>();
    results.note(u"  make the window"_s, u"ms"_s, msOf(clock));
    const BlankWatch watch(*table);
    if (!waitUntil([&] { return !watch.isBlank(); })) {
        std::fprintf(stderr, "no rows came\n");
        return 1;
    }
    QCoreApplication::processEvents();
    results.note(
        u"open the file, show the window, first rows painted"_s, u"ms"_s, msOf(clock),
        cli::BenchBudget{kStartBudgetMs + empty});
    results.note(u"  work of the window's thread until then"_s, u"ms"_s, threadCpuMs() - cpuBefore);
    const int first = table->model()->rowCount();
    if (!waitUntil([&] { return table->model()->rowCount() > first; })) {
        std::fprintf(stderr, "the list has only %d rows\n", first);
    }
    results.note(u"  every row in the list"_s, u"ms"_s, msOf(clock));
    (void)waitUntil([settled = QDeadlineTimer(1500)] { return settled.hasExpired(); });
    results.note(
        u"memory at rest, %1 customers listed"_s.arg(table->model()->rowCount()), u"MB"_s, cli::ownMemoryMb(),
        cli::BenchBudget{kMemoryBudgetMb});

    ScrollBench bench(*table, results);
    const int row = table->verticalHeader()->defaultSectionSize();
    const int page = table->viewport()->height();
    bench.move(u"wheel, three rows a frame"_s, 600, [&](int frame) { return frame * 3 * row; });
    bench.move(u"page down held, a page every other frame"_s, 600, [&](int frame) { return frame / 2 * page; });
    bench.drag(u"bar dragged over everything in ten seconds"_s, 600, [](int frame) { return frame / 599.0; });
    bench.drag(u"  and back in two"_s, 120, [](int frame) { return 1 - frame / 119.0; });
    sample::SampleRandom random(1);
    double at = 0;
    bench.drag(u"bar thrown to and fro"_s, 300, [&](int frame) {
        return frame % 6 == 0 ? at = double(random.below(1'000'000)) / 1e6 : at + frame % 6 * 1e-4;
    });
    results.note(u"memory after it"_s, u"MB"_s, cli::ownMemoryMb());
    return 0;
}

} // namespace
} // namespace zhike

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"zhike-bench"_s);
    const QTemporaryDir settings; // not the person's own columns and sizes
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QCommandLineParser parser;
    parser.addPositionalArgument(u"FILE"_s, u"a company made by zhike-cli bench make"_s);
    parser.addOption({u"size"_s, u"of the window"_s, u"WxH"_s, u"1600x900"_s});
    parser.addOption({u"json"_s, u"the table as JSON"_s});
    parser.process(application);
    if (parser.positionalArguments().size() != 1) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return 2;
    }
    const QStringList sides = parser.value(u"size"_s).split(u'x');
    zhike::ThemeManager theme(application);
    zhike::LanguageManager language(&theme);
    language.use(zhike::UiLanguage::SimplifiedChinese);
    zhike::cli::BenchTable results;
    if (!parser.isSet(u"json"_s)) {
        results.onLine = [](const QString& line) {
            std::printf("%s\n", qPrintable(line));
            std::fflush(stdout);
        };
    }
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    const int code = zhike::measure(parser.positionalArguments().first(), size, results, theme, language);
    if (parser.isSet(u"json"_s)) {
        std::printf("%s\n", QJsonDocument(results.toJson()).toJson().constData());
    }
    return code;
}
