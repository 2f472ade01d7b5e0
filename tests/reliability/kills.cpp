#include "reliability/campaign.h"
#include "reliability/script.h"
#include "services/backup/backups.h"
#include "text/pinyin.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <chrono>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

// A process works in a company and is killed at a random moment, over and over. What it had said to be saved must be
// there when the next one opens the file, and nothing by half. The files lie in memory where there is such: the end of
// a process takes nothing away that it had written, so a disk would only make it slower.

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr int kKillsPerFile = 100; ///< then a new file: the old one's history makes each look at it slower
constexpr int kKillsPerFullCheck = 50;
constexpr int kKillsPerLine = 2000; ///< of the output
constexpr int kMostActionsBefore = 6; ///< that a process is let finish
constexpr int kLongestWaitMicroseconds = 8'000; ///< after them; longer for one in four, to meet long actions halfway
constexpr int kLongWaitFactor = 5;
constexpr int kPatienceMs = 60'000;

enum class Said : int { Begun, Done, Broken };

/// What a child tells; smaller than a pipe's atom.
struct Message {
    Said said = Said::Begun;
    qint64 steps = 0;
    qint64 openingUs = 0; ///< of the first one
    qint64 lookingUs = 0;
    char text[900] = {};
};

using Clock = std::chrono::steady_clock;

qint64 microsecondsSince(Clock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start).count();
}

struct Child {
    QString path;
    qint64 acknowledged = 0;
    bool checksFully = false;
    QString control;
    int out = -1;

    [[nodiscard]] bool isInTwo(Action action) const
    {
        return (control == u"two-transactions"_s && action == Action::BulkEdit)
            || (control == u"erase-in-two"_s && action == Action::Erase);
    }
    void tell(Said said, qint64 steps, const QString& text = {}) const
    {
        Message message{said, steps};
        std::strncpy(message.text, text.toUtf8().constData(), sizeof message.text - 1);
        send(message);
    }
    void send(const Message& message) const
    {
        if (::write(out, &message, sizeof message) != ssize_t(sizeof message)) {
            _exit(3);
        }
    }
    [[noreturn]] void broken(const QString& text) const
    {
        tell(Said::Broken, 0, text);
        _exit(1);
    }

    [[noreturn]] void live() const
    {
        const auto start = Clock::now();
        const auto opened = Script::open(path);
        const qint64 openingUs = microsecondsSince(start);
        if (!opened) {
            broken(u"does not open: "_s + opened.error().detail);
        }
        Script& script = **opened;
        const auto done = script.stepsDone(acknowledged);
        if (!done || !*done) {
            const auto state = script.state();
            broken(u"after %1 acknowledged steps: %2"_s.arg(acknowledged).arg(state.value_or(u"unreadable"_s)));
        }
        if (checksFully) {
            const auto faults = script.faults();
            if (!faults || !faults->isEmpty()) {
                broken(u"verify: "_s + (faults ? *faults : faults.error().detail));
            }
        }
        send({Said::Begun, **done, openingUs, microsecondsSince(start) - openingUs});
        for (qint64 step = **done;; ++step) {
            if (control == u"ack-before-commit"_s) {
                tell(Said::Done, step + 1);
            }
            const auto ran = isInTwo(actionAt(step)) ? script.runInTwo(step) : script.run(step);
            if (!ran) {
                broken(u"%1: %2"_s.arg(QLatin1StringView(nameOf(actionAt(step))), ran.error().detail));
            }
            tell(Said::Done, step + 1);
        }
    }
};

bool readMessage(int pipe, Message& message)
{
    return ::read(pipe, &message, sizeof message) == ssize_t(sizeof message);
}

/// Makes the file in a process of its own, so that this one never has threads.
bool prepareElsewhere(const QString& path, Report& report)
{
    const pid_t child = fork();
    if (child == 0) {
        const auto prepared = Script::prepare(path);
        if (!prepared) {
            std::fprintf(stderr, "%s\n", qPrintable(prepared.error().detail));
        }
        _exit(prepared ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        report.fault(u"a new company cannot be made"_s);
        return false;
    }
    return true;
}

struct Life {
    qint64 acknowledged = 0;
    bool hadBegun = false;
    qint64 openingUs = 0;
    qint64 lookingUs = 0;
};

/// One process from its start to its end.
Life killOne(Child child, Random& random, Report& report)
{
    int pipes[2];
    if (pipe(pipes) != 0) {
        report.fault(u"no pipe"_s);
        return {child.acknowledged};
    }
    const pid_t process = fork();
    if (process == 0) {
        close(pipes[0]);
        child.out = pipes[1];
        child.live();
    }
    close(pipes[1]);
    Life life{child.acknowledged};
    Message message;
    bool isBroken = false;
    const auto take = [&] {
        isBroken = isBroken || message.said == Said::Broken;
        if (message.said == Said::Broken) {
            report.fault(QString::fromUtf8(message.text));
        } else {
            life.hadBegun = true;
            life.openingUs += message.openingUs;
            life.lookingUs += message.lookingUs;
            life.acknowledged = std::max(life.acknowledged, message.steps);
        }
    };
    const bool mayDieOpening = random() % 8 == 0 && !child.checksFully;
    const qint64 awaited = mayDieOpening ? 0 : 1 + qint64(random() % kMostActionsBefore);
    for (qint64 heard = 0; heard < awaited && !isBroken; ++heard) {
        pollfd waiting{pipes[0], POLLIN, 0};
        if (poll(&waiting, 1, kPatienceMs) != 1 || !readMessage(pipes[0], message)) {
            report.fault(u"a process says nothing"_s);
            break;
        }
        take();
    }
    const quint64 longest = kLongestWaitMicroseconds * (random() % 4 == 0 ? kLongWaitFactor : 1);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % longest));
    ::kill(process, SIGKILL);
    while (readMessage(pipes[0], message)) {
        take();
    }
    close(pipes[0]);
    int status = 0;
    waitpid(process, &status, 0);
    if (!isBroken && !(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)) {
        report.fault(u"a process ended by itself, status %1"_s.arg(status));
    }
    return life;
}

void removeCompany(const QString& path)
{
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s, u".import.csv"_s}) {
        QFile::remove(path + suffix);
    }
    QDir(backupFolderOf(path)).removeRecursively();
}

} // namespace

void killsCampaign(const CampaignOptions& options, Report& report)
{
    Random random(options.seed);
    const Workplace place(report);
    report.say(u"files in %1 (%2)"_s.arg(place.path(), QString::fromUtf8(QStorageInfo(place.path()).fileSystemType())));
    (void)pinyinOf(u"\u738B", NameKind::Person); // its tables are made once, here, and not in every process
    const QString fresh = place.file(u"fresh.zhike"_s);
    if (!prepareElsewhere(fresh, report)) {
        return;
    }
    Child child;
    child.control = options.control;
    qint64 kills = 0;
    qint64 actions = 0;
    qint64 begun = 0;
    qint64 openingUs = 0;
    qint64 lookingUs = 0;
    const auto start = Clock::now();
    while (kills < options.rounds && !report.isOver()) {
        child.path = place.file(u"kills-%1.zhike"_s.arg(kills));
        child.acknowledged = 0;
        copyClosedFile(fresh, child.path);
        for (int i = 0; i < kKillsPerFile && kills < options.rounds && !report.isOver(); ++i, ++kills) {
            const bool isLast = i == kKillsPerFile - 1 || kills == options.rounds - 1;
            child.checksFully = isLast || i % kKillsPerFullCheck == kKillsPerFullCheck - 1;
            const Life life = killOne(child, random, report);
            actions += life.acknowledged - child.acknowledged;
            begun += life.hadBegun ? 1 : 0;
            openingUs += life.openingUs;
            lookingUs += life.lookingUs;
            child.acknowledged = life.acknowledged;
        }
        if (report.faults() == 0) {
            removeCompany(child.path);
            if (kills % kKillsPerLine == 0) {
                report.say(u"%1 kills, %2 actions so far"_s.arg(kills).arg(actions));
            }
        }
    }
    const qint64 allUs = microsecondsSince(start);
    report.say(
        u"a life of %1 us: opening %2, looking for what was acknowledged %3, the rest is work; %4 kills a minute"_s
            .arg(allUs / std::max<qint64>(kills, 1))
            .arg(openingUs / std::max<qint64>(begun, 1))
            .arg(lookingUs / std::max<qint64>(begun, 1))
            .arg(kills * 60'000'000 / std::max<qint64>(allUs, 1)));
    report.say(u"kills %1, of them while opening %2; actions acknowledged %3; faults %4"_s.arg(kills)
                   .arg(kills - begun)
                   .arg(actions)
                   .arg(report.faults()));
}

} // namespace zhike::reliability
