#include "reliability/campaign.h"
#include "reliability/script.h"

#include <QDir>
#include <csignal>
#include <functional>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// A disk that is full: a small file system in memory where that can be mounted, and a limit on the size of files. The
// action that finds no room says so, what was there stays, and once there is room it works.

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStepsAtMost = 4'000;

/// How the process that fills the disk ends.
enum class Ending : int { AllWell = 0, NeverFull = 2, NotNamed = 3, OtherState = 4, NoRetry = 5, NotOpen = 6 };

struct Filling {
    QString path;
    std::function<void()> makeTight;
    std::function<void()> makeRoom;
    bool swallows = false; ///< the control: takes an error for success
};

Ending fill(const Filling& filling)
{
    const auto opened = Script::open(filling.path);
    if (!opened) {
        return Ending::NotOpen;
    }
    Script& script = **opened;
    for (qint64 step = 0; step < kActions; ++step) {
        if (const auto ran = script.run(step); !ran) {
            std::fprintf(stderr, "%s: %s\n", nameOf(actionAt(step)), qPrintable(ran.error().detail));
            return Ending::NotOpen;
        }
    }
    filling.makeTight();
    for (qint64 step = kActions; step < kStepsAtMost; ++step) {
        const auto ran = script.run(step);
        if (ran) {
            continue;
        }
        if (ran.error().code != ErrorCode::NoSpace) {
            std::fprintf(stderr, "%s\n", qPrintable(ran.error().detail));
            return Ending::NotNamed;
        }
        const qint64 claimed = filling.swallows ? step + 1 : step;
        const auto state = script.state();
        // an import that is taken back for lack of room is finished at the next open
        const bool isBatch = actionAt(step) == Action::Import || actionAt(step) == Action::UndoImport;
        if (!isBatch && (!state || *state != expectedAfter(claimed))) {
            return Ending::OtherState;
        }
        filling.makeRoom();
        return isBatch || script.run(step) ? Ending::AllWell : Ending::NoRetry;
    }
    return Ending::NeverFull;
}

void fillElsewhere(const Filling& filling, const QString& what, Report& report)
{
    const pid_t child = fork();
    if (child == 0) {
        _exit(Script::prepare(filling.path) ? int(fill(filling)) : int(Ending::NotOpen));
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != int(Ending::AllWell)) {
        report.fault(u"%1: ending %2"_s.arg(what).arg(WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status)));
        return;
    }
    const pid_t looker = fork();
    if (looker == 0) {
        const auto again = Script::open(filling.path);
        const auto faults = again ? (*again)->faults() : fail(ErrorCode::Io);
        _exit(faults && faults->isEmpty() ? 0 : 1);
    }
    waitpid(looker, &status, 0);
    if (status != 0) {
        report.fault(u"%1: not whole when it is opened again"_s.arg(what));
    }
}

void limitFiles(rlim_t bytes)
{
    const rlimit limit{bytes, RLIM_INFINITY};
    setrlimit(RLIMIT_FSIZE, &limit);
}

void fillUnderLimit(const Workplace& place, const CampaignOptions& options, rlim_t bytes, Report& report)
{
    Filling filling;
    filling.path = place.file(u"limit-%1.zhike"_s.arg(bytes));
    filling.swallows = options.control == u"swallowed-error"_s;
    filling.makeTight = [bytes] {
        std::signal(SIGXFSZ, SIG_IGN);
        limitFiles(bytes);
    };
    filling.makeRoom = [] { limitFiles(RLIM_INFINITY); };
    fillElsewhere(filling, u"a limit of %1 bytes a file"_s.arg(bytes), report);
}

void fillSmallDisk(const Workplace& place, const CampaignOptions& options, int megabytes, Report& report)
{
    const QString folder = place.file(u"disk-%1"_s.arg(megabytes));
    QDir().mkpath(folder);
    const QByteArray at = folder.toUtf8();
    const QByteArray size = "size=" + QByteArray::number(megabytes) + "m";
    if (mount("tmpfs", at.constData(), "tmpfs", 0, size.constData()) != 0) {
        report.say(u"no small disk: mounting is not allowed here"_s);
        return;
    }
    Filling filling;
    filling.path = folder + u"/small.zhike"_s;
    filling.swallows = options.control == u"swallowed-error"_s;
    filling.makeTight = [] {};
    filling.makeRoom = [at] { mount("tmpfs", at.constData(), "tmpfs", MS_REMOUNT, "size=256m"); };
    fillElsewhere(filling, u"a disk of %1 MB"_s.arg(megabytes), report);
    umount(at.constData());
}

} // namespace

void fullDisksCampaign(const CampaignOptions& options, Report& report)
{
    const Workplace place(report);
    for (const rlim_t kilobytes : {1'200, 1'500, 2'000}) {
        if (!report.isOver()) {
            fillUnderLimit(place, options, kilobytes * 1024, report);
        }
    }
    for (const int megabytes : {7, 8, 9}) {
        if (!report.isOver()) {
            fillSmallDisk(place, options, megabytes, report);
        }
    }
    report.say(u"full disks: faults %1"_s.arg(report.faults()));
}

} // namespace zhike::reliability
