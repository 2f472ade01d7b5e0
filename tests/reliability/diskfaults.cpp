#include "reliability/campaign.h"
#include "reliability/script.h"
#include "reliability/shimvfs.h"

#include <QFile>
#include <array>
#include <atomic>
#include <sqlite3.h>

// The disk refuses the n-th call of an action, n = 1, 2, 3 ... until the action passes untouched: so each call is
// refused once. Then what was there must still be there, the reason must be named, and the same action must work.

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

enum class Refusal { Once, ForEver };

struct FaultKind {
    const char* name;
    bool isFull; ///< ENOSPC; else EIO
    bool isShort; ///< half of a write reaches the file
    Refusal refusal;
};
constexpr std::array kFaultKinds{
    FaultKind{"EIO once", false, false, Refusal::Once},
    FaultKind{"ENOSPC once", true, false, Refusal::Once},
    FaultKind{"short write once", true, true, Refusal::Once},
    FaultKind{"EIO for ever", false, false, Refusal::ForEver},
    FaultKind{"ENOSPC for ever", true, true, Refusal::ForEver},
};

/// Refuses a call, once armed.
class RefusingDisk : public DiskWatch {
public:
    void arm(const FaultKind& kind, int n)
    {
        m_kind = kind;
        m_left = n;
        m_hits = 0;
    }
    void disarm() { m_left = -1; }
    [[nodiscard]] bool hasHit() const { return m_hits > 0; }
    [[nodiscard]] const QString& firstHit() const { return m_firstHit; }

    DiskVerdict before(const DiskCall& call) override
    {
        if (m_left < 0) {
            return {};
        }
        if (m_left > 0 && --m_left > 0) {
            return {};
        }
        if (m_hits > 0 && m_kind.refusal == Refusal::Once) {
            return {};
        }
        if (m_hits++ == 0) {
            m_firstHit = QString::fromLatin1(nameOf(call.operation)) + u" of "_s + call.path.section(u'/', -1);
        }
        return {codeFor(call.operation), m_kind.isShort ? qint64(call.bytes.size() / 2) : 0};
    }

private:
    [[nodiscard]] int codeFor(DiskOperation operation) const
    {
        switch (operation) {
        case DiskOperation::Open:
            return SQLITE_CANTOPEN;
        case DiskOperation::Write:
            return m_kind.isFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        case DiskOperation::Sync:
            return SQLITE_IOERR_FSYNC;
        case DiskOperation::Truncate:
            return SQLITE_IOERR_TRUNCATE;
        case DiskOperation::Delete:
            return SQLITE_IOERR_DELETE;
        case DiskOperation::SharedMemory:
            return m_kind.isFull ? SQLITE_FULL : SQLITE_IOERR_SHMSIZE;
        }
        return SQLITE_IOERR;
    }

    FaultKind m_kind = kFaultKinds[0];
    std::atomic<int> m_left = -1; ///< calls until the refused one; -1: not armed
    std::atomic<int> m_hits = 0;
    QString m_firstHit;
};

struct Trial {
    QString path;
    qint64 step = 0;
    FaultKind kind;
    int n = 0;
};

bool isNamed(const Error& error)
{
    return error.code == ErrorCode::Io || error.code == ErrorCode::NoSpace;
}

class DiskFaults {
public:
    DiskFaults(const CampaignOptions& options, Report& report)
        : m_options(options), m_report(report), m_place(report), m_random(options.seed)
    {
        installShim();
        watchDisk(&m_disk);
    }
    ~DiskFaults() { watchDisk(nullptr); }
    Q_DISABLE_COPY_MOVE(DiskFaults)

    void run()
    {
        const QString file = m_place.file(u"template.zhike"_s);
        if (!m_ok(Script::prepare(file), u"preparing"_s)) {
            return;
        }
        // a round, so that every action has something to work on; then each action of the next one
        for (qint64 step = 0; step < 2 * kActions && !m_report.isOver(); ++step) {
            if (step >= kActions) {
                tryAction(file, step);
                tryOpening(file, step);
            }
            const auto script = Script::open(file);
            if (!script || !m_ok((*script)->run(step), u"template"_s)) {
                return;
            }
        }
        m_report.say(
            u"%1 calls refused; %2 actions passed in spite of it, %3 named the reason; faults %4"_s.arg(m_trials)
                .arg(m_passed)
                .arg(m_named)
                .arg(m_report.faults()));
    }

private:
    bool m_ok(const Result<void>& result, const QString& what)
    {
        if (!result) {
            m_report.fault(what + u": "_s + result.error().detail);
        }
        return result.has_value();
    }

    void fault(const Trial& trial, const QString& what)
    {
        m_report.fault(u"%1, %2 at call %3 (%4): %5"_s.arg(QLatin1StringView(nameOf(actionAt(trial.step))))
                           .arg(QLatin1StringView(trial.kind.name))
                           .arg(trial.n)
                           .arg(m_disk.firstHit(), what));
    }

    /// How far apart the refused calls lie: 1 is every call. The short run takes a third of them, which third depends
    /// on the seed.
    [[nodiscard]] int stride() const { return m_options.rounds > 0 ? int(m_options.rounds) : 1; }

    void tryAction(const QString& file, qint64 step)
    {
        for (const FaultKind& kind : kFaultKinds) {
            for (int n = 1 + int(m_random() % quint64(stride()));; n += stride()) {
                Trial trial{m_place.file(u"trial.zhike"_s), step, kind, n};
                copyClosedFile(file, trial.path);
                if (m_report.isOver() || !tryOnce(trial)) {
                    break;
                }
            }
        }
    }

    /// @return whether the call was refused: there may be a later one.
    bool tryOnce(const Trial& trial)
    {
        auto opened = Script::open(trial.path);
        if (!opened) {
            fault(trial, u"does not open: "_s + opened.error().detail);
            return false;
        }
        std::unique_ptr<Script> script = *std::move(opened);
        const QString before = expectedAfter(trial.step);
        const QString after = expectedAfter(trial.step + 1);
        m_disk.arm(trial.kind, trial.n);
        const Result<void> done = script->run(trial.step);
        const bool hit = m_disk.hasHit();
        const bool losesFaults = m_options.control == u"swallowed-error"_s;
        if (trial.kind.refusal == Refusal::Once) {
            m_disk.disarm();
        }
        if (hit) {
            ++m_trials;
            ++(done ? m_passed : m_named);
        }
        if (!done && !isNamed(done.error())) {
            fault(trial, u"the reason is not named: %1 %2"_s.arg(int(done.error().code)).arg(done.error().detail));
        }
        const auto state = script->state();
        const bool claimsSuccess = done.has_value() || losesFaults;
        const QString expected = claimsSuccess ? after : before;
        // an import that could not take itself back for lack of disk is taken back at the next open
        const bool mayWait = !done && actionAt(trial.step) == Action::Import;
        const bool mayHaveBegun = !done && actionAt(trial.step) == Action::UndoImport;
        // a reader that opens only now is refused as well
        const bool mayBeBlind = trial.kind.refusal == Refusal::ForEver && !state && isNamed(state.error());
        if (!mayBeBlind && (!state || (*state != expected && !mayWait && !mayHaveBegun))) {
            fault(trial, u"then there is: "_s + (state ? *state : state.error().detail));
        }
        bool isDone = claimsSuccess;
        if (!done && trial.kind.refusal == Refusal::Once && !mayWait && !mayHaveBegun) {
            isDone = m_ok(script->run(trial.step), u"the same again after %1"_s.arg(m_disk.firstHit()));
        }
        script.reset(); // closes with the disk still refusing when it refuses for ever
        m_disk.disarm();
        reopen(trial, isDone, done.has_value());
        return hit;
    }

    void reopen(const Trial& trial, bool isDone, bool wasClean)
    {
        const auto again = Script::open(trial.path);
        if (!again) {
            fault(trial, u"does not open again: "_s + again.error().detail);
            return;
        }
        const auto state = (*again)->state();
        const bool isThere = state && *state == expectedAfter(trial.step + 1);
        const bool isNot = state && *state == expectedAfter(trial.step);
        // what was refused for ever may be in the log all the same: whole, or not at all
        if (isDone ? !isThere : !(isThere || isNot)) {
            fault(trial, u"after opening again there is: "_s + state.value_or(u"nothing readable"_s));
        }
        if (!wasClean || m_trials % 10 == 0) {
            const auto faults = (*again)->faults();
            if (!faults || !faults->isEmpty()) {
                fault(trial, u"verify: "_s + faults.value_or(u"unreadable"_s));
            }
        }
    }

    /// The same while a company is opened.
    void tryOpening(const QString& file, qint64 step)
    {
        if (actionAt(step) != Action::Save) {
            return;
        }
        for (const FaultKind& kind : kFaultKinds) {
            for (int n = 1;; ++n) {
                Trial trial{m_place.file(u"trial.zhike"_s), step, kind, n};
                copyClosedFile(file, trial.path);
                m_disk.arm(kind, n);
                auto opened = Company::open({Engine::Sqlite, trial.path}, OpenMode::MustExist);
                const bool hit = m_disk.hasHit();
                if (!opened && !isNamed(opened.error())) {
                    fault(trial, u"opening: %1 %2"_s.arg(int(opened.error().code)).arg(opened.error().detail));
                }
                const bool isOpen = opened.has_value();
                opened = fail(ErrorCode::Cancelled);
                m_disk.disarm();
                if (!hit || m_report.isOver()) {
                    break;
                }
                ++m_trials;
                ++(isOpen ? m_passed : m_named);
                reopen(trial, false, true);
            }
        }
    }

    CampaignOptions m_options;
    Report& m_report;
    Workplace m_place;
    Random m_random;
    RefusingDisk m_disk;
    qint64 m_trials = 0;
    qint64 m_passed = 0;
    qint64 m_named = 0;
};

} // namespace

void diskFaultsCampaign(const CampaignOptions& options, Report& report)
{
    DiskFaults(options, report).run();
}

} // namespace zhike::reliability
