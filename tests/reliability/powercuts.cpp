#include "reliability/campaign.h"
#include "reliability/script.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QThread>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

// A file system in an image file, on which a process works. The process is stopped and the image copied as it lies:
// what the system had not yet written is not in the copy, as after a power cut. The copy is mounted and looked at.

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr int kImageMegabytes = 64;
constexpr int kLongestLifeMs = 1500;

bool runs(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// A mounted image, taken off at the end.
class Mount {
public:
    Mount(const QString& image, const QString& at) : m_at(at)
    {
        m_isMounted = runs(u"mount"_s, {u"-o"_s, u"loop"_s, image, at});
    }
    ~Mount()
    {
        if (m_isMounted) {
            runs(u"umount"_s, {m_at});
        }
    }
    Q_DISABLE_COPY_MOVE(Mount)
    [[nodiscard]] bool isMounted() const { return m_isMounted; }

private:
    QString m_at;
    bool m_isMounted = false;
};

/// Works and says what is done into a pipe, which no power cut touches.
[[noreturn]] void work(const QString& path, int out, bool withoutSync)
{
    const auto script = Script::open(path);
    if (!script) {
        _exit(1);
    }
    for (qint64 step = 0;; ++step) {
        if (withoutSync) { // each time: an import's last piece puts it right again
            auto set = (*script)->company().executor().write(
                [](SqlSession& session) { return session.executeScript(u"PRAGMA synchronous=OFF"); });
            set.waitForFinished();
        }
        const auto ran = (*script)->run(step);
        const qint64 done = step + 1;
        if (!ran || ::write(out, &done, sizeof done) != ssize_t(sizeof done)) {
            _exit(2);
        }
    }
}

class PowerCuts {
public:
    PowerCuts(const CampaignOptions& options, Report& report)
        : m_options(options), m_report(report), m_place(report, u"/tmp"_s), m_random(options.seed)
    {
        QDir().mkpath(m_place.file(u"disk"_s));
        QDir().mkpath(m_place.file(u"after"_s));
    }

    void run()
    {
        qint64 cuts = 0;
        for (; cuts < m_options.rounds && !m_report.isOver(); ++cuts) {
            cut();
        }
        m_report.say(u"%1 power cuts, %2 acknowledged actions; faults %3"_s.arg(cuts)
                         .arg(m_acknowledged)
                         .arg(m_report.faults()));
    }

private:
    bool makeDisk(const QString& image)
    {
        QFile file(image);
        if (!file.open(QIODevice::WriteOnly) || !file.resize(qint64(kImageMegabytes) * 1024 * 1024)) {
            return false;
        }
        file.close();
        return runs(u"mkfs.ext4"_s, {u"-q"_s, image});
    }

    void cut()
    {
        const QString image = m_place.file(u"image"_s);
        const QString copy = m_place.file(u"copy"_s);
        if (geteuid() != 0 || !makeDisk(image)) {
            m_report.skip(u"needs root and mkfs.ext4"_s);
            return;
        }
        qint64 acknowledged = 0;
        {
            const Mount disk(image, m_place.file(u"disk"_s));
            if (!disk.isMounted()) {
                m_report.skip(u"loop devices cannot be mounted here"_s);
                return;
            }
            acknowledged = workAndStop(m_place.file(u"disk/cut.zhike"_s), image, copy);
        }
        m_acknowledged += acknowledged;
        const Mount after(copy, m_place.file(u"after"_s));
        if (!after.isMounted()) {
            m_report.fault(u"the copy does not mount"_s);
            return;
        }
        lookAt(m_place.file(u"after/cut.zhike"_s), acknowledged);
    }

    /// @return steps acknowledged before the copy was begun.
    qint64 workAndStop(const QString& path, const QString& image, const QString& copy)
    {
        const pid_t maker = fork();
        if (maker == 0) {
            const auto prepared = Script::prepare(path);
            ::sync();
            _exit(prepared ? 0 : 1);
        }
        int status = 0;
        waitpid(maker, &status, 0);
        int pipes[2];
        if (status != 0 || pipe(pipes) != 0) {
            m_report.fault(u"nothing to work on"_s);
            return 0;
        }
        const pid_t worker = fork();
        if (worker == 0) {
            close(pipes[0]);
            work(path, pipes[1], m_options.control == u"synchronous-off"_s);
        }
        close(pipes[1]);
        QThread::msleep(200 + m_random() % kLongestLifeMs);
        ::kill(worker, SIGSTOP);
        QFile::remove(copy);
        QFile::copy(image, copy);
        ::kill(worker, SIGKILL);
        waitpid(worker, &status, 0);
        if (WIFEXITED(status)) {
            m_report.fault(u"the worker ended with %1"_s.arg(WEXITSTATUS(status)));
        }
        qint64 acknowledged = 0;
        for (qint64 done = 0; ::read(pipes[0], &done, sizeof done) == ssize_t(sizeof done);) {
            acknowledged = done;
        }
        close(pipes[0]);
        return acknowledged;
    }

    void lookAt(const QString& path, qint64 acknowledged)
    {
        const pid_t child = fork();
        if (child == 0) {
            const auto script = Script::open(path);
            if (!script) {
                _exit(1);
            }
            const auto done = (*script)->stepsDone(acknowledged);
            const auto faults = (*script)->faults();
            _exit(!done || !*done ? 2 : !faults || !faults->isEmpty() ? 3 : 0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
            m_report.fault(u"after %1 acknowledged actions: outcome %2"_s.arg(acknowledged).arg(WEXITSTATUS(status)));
        }
    }

    CampaignOptions m_options;
    Report& m_report;
    Workplace m_place;
    Random m_random;
    qint64 m_acknowledged = 0;
};

} // namespace

void powerCutsCampaign(const CampaignOptions& options, Report& report)
{
    PowerCuts(options, report).run();
}

} // namespace zhike::reliability
