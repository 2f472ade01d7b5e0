#include "reliability/campaign.h"
#include "reliability/script.h"

#include <QFile>
#include <chrono>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

// A process works in a company and is killed at a random moment, over and over. What it had said to be saved must be
// there when the next one opens the file, and nothing by half.

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr int kKillsPerFile = 200; ///< then a new file: the old one's history makes each look at it slower
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
    char text[400] = {};
};

struct Child {
    QString path;
    qint64 acknowledged = 0;
    bool checksFully = false;
    QString control;
    int out = -1;

    void tell(Said said, qint64 steps, const QString& text = {}) const
    {
        Message message{said, steps};
        std::strncpy(message.text, text.toUtf8().constData(), sizeof message.text - 1);
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
        const auto opened = Script::open(path);
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
        tell(Said::Begun, **done);
        for (qint64 step = **done;; ++step) {
            if (control == u"ack-before-commit"_s) {
                tell(Said::Done, step + 1);
            }
            const auto ran = control == u"two-transactions"_s ? script.runInTwo(step) : script.run(step);
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

} // namespace

void killsCampaign(const CampaignOptions& options, Report& report)
{
    Random random(options.seed);
    const Workplace place(report);
    Child child;
    child.control = options.control;
    qint64 kills = 0;
    qint64 actions = 0;
    qint64 inOpening = 0;
    while (kills < options.rounds && !report.isOver()) {
        child.path = place.file(u"kills-%1.zhike"_s.arg(kills));
        child.acknowledged = 0;
        if (!prepareElsewhere(child.path, report)) {
            return;
        }
        for (int i = 0; i < kKillsPerFile && kills < options.rounds && !report.isOver(); ++i, ++kills) {
            child.checksFully = i % kKillsPerFullCheck == kKillsPerFullCheck - 1;
            const Life life = killOne(child, random, report);
            actions += life.acknowledged - child.acknowledged;
            inOpening += life.hadBegun ? 0 : 1;
            child.acknowledged = life.acknowledged;
        }
        if (report.faults() == 0) {
            for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s, u".import.csv"_s}) {
                QFile::remove(child.path + suffix);
            }
            if (kills % kKillsPerLine == 0) {
                report.say(u"%1 kills, %2 actions so far"_s.arg(kills).arg(actions));
            }
        }
    }
    report.say(u"kills %1, of them while opening %2; actions acknowledged %3; faults %4"_s.arg(kills)
                   .arg(inOpening)
                   .arg(actions)
                   .arg(report.faults()));
}

} // namespace zhike::reliability
