#include "reliability/campaign.h"
#include "reliability/fixtures.h"
#include "reliability/shimvfs.h"
#include "services/verify/verify.h"
#include "storage/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

// Files of every schema version that there was, as the program wrote them then (tests/data/schema). Each must come up
// to this version with every value that it had, also when the program dies or the disk refuses at any call meanwhile
// (`--rounds 1`; the short run tries every n-th).

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

/// Kills its process before the n-th call, or refuses that call.
class DyingDisk : public DiskWatch {
public:
    DyingDisk(int n, bool dies) : m_left(n), m_dies(dies) { }
    [[nodiscard]] bool hasHit() const { return m_left <= 0; }
    DiskVerdict before(const DiskCall&) override
    {
        if (--m_left != 0) {
            return {};
        }
        if (m_dies) {
            _exit(9);
        }
        return {SQLITE_IOERR_WRITE, 0};
    }

private:
    int m_left;
    bool m_dies;
};

class Upgrades {
public:
    Upgrades(const CampaignOptions& options, Report& report) : m_options(options), m_report(report), m_place(report)
    {
        installShim();
    }

    void run()
    {
        const QList<Fixture> fixtures = fixturesIn(fixtureFolder());
        if (fixtures.isEmpty()) {
            m_report.fault(u"no files in %1"_s.arg(fixtureFolder()));
        }
        if (!m_options.control.isEmpty()) {
            makeLossyPlan();
        }
        int newest = 0;
        for (const Fixture& fixture : fixtures) {
            if (!m_report.isOver()) {
                tryFixture(fixture);
            }
            newest = std::max(newest, fixture.version);
        }
        if (newest < currentSchemaVersion()) {
            m_report.say(u"no file of version %1 yet: zhike-torture fixtures"_s.arg(currentSchemaVersion()));
        }
        m_report.say(u"%1 files, killed at %2 calls, refused at %3; faults %4"_s.arg(fixtures.size())
                         .arg(m_kills)
                         .arg(m_refusals)
                         .arg(m_report.faults()));
    }

private:
    [[nodiscard]] const MigrationPlan& plan() const
    {
        return m_options.control.isEmpty() ? companySchema() : m_lossyPlan;
    }

    Result<std::unique_ptr<Store>> open(const QString& path)
    {
        return Store::open({Engine::Sqlite, path}, OpenMode::MustExist, plan());
    }

    void tryFixture(const Fixture& fixture)
    {
        const QString path = m_place.file(fixture.name);
        unpack(fixture, path);
        const TableRows before = rowsIn(path);
        if (const auto opened = open(path); !opened) {
            m_report.fault(u"%1 does not open: %2"_s.arg(fixture.name, opened.error().detail));
            return;
        }
        expectUpgraded(fixture, path, before);
        expectBackup(fixture, path, before);
        expectNewerRefused(fixture);
        if (fixture.version < plan().latestVersion()) {
            killEverywhere(fixture, before);
            refuseEverywhere(fixture, before);
        }
    }

    void expectUpgraded(const Fixture& fixture, const QString& path, const TableRows& before)
    {
        const QString difference = lostFrom(before, rowsIn(path));
        if (!difference.isEmpty()) {
            m_report.fault(u"%1: %2"_s.arg(fixture.name, difference));
        }
        const auto store = open(path);
        const auto session = store ? (*store)->session(SessionKind::Reader) : fail(ErrorCode::Internal);
        const auto report = session ? verifyStore(**session) : fail(ErrorCode::Internal);
        if (!report) {
            m_report.fault(u"%1 cannot be looked through: %2"_s.arg(fixture.name, report.error().detail));
            return;
        }
        for (const VerifyFinding& finding : report->findings) {
            m_report.fault(u"%1: %2, %3"_s.arg(fixture.name, finding.what, finding.first.value(0)));
        }
    }

    void expectBackup(const Fixture& fixture, const QString& path, const TableRows& before)
    {
        const QString copy = u"%1.before-v%2"_s.arg(path).arg(plan().latestVersion());
        const bool mustBe = fixture.version < plan().latestVersion();
        if (QFile::exists(copy) != mustBe) {
            m_report.fault(u"%1: %2"_s.arg(fixture.name, mustBe ? u"no copy before"_s : u"a copy for nothing"_s));
        } else if (mustBe && !lostFrom(before, rowsIn(copy)).isEmpty()) {
            m_report.fault(u"%1: the copy before lacks something"_s.arg(fixture.name));
        }
        QFile::remove(copy);
    }

    /// An older program must say so and change nothing.
    void expectNewerRefused(const Fixture& fixture)
    {
        if (fixture.version < 2) {
            return;
        }
        const QString path = m_place.file(u"newer.zhike"_s);
        unpack(fixture, path);
        const MigrationPlan older{plan().folder, plan().steps.first(size_t(fixture.version - 1))};
        const auto opened = Store::open({Engine::Sqlite, path}, OpenMode::MustExist, older);
        if (opened || opened.error().code != ErrorCode::NewerFile) {
            m_report.fault(u"%1: an older program takes it"_s.arg(fixture.name));
        }
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.readAll() != contentOf(fixture)) {
            m_report.fault(u"%1: an older program changes it"_s.arg(fixture.name));
        }
    }

    /// How far apart the calls lie that are tried: 1 is every call.
    [[nodiscard]] int stride() const { return m_options.rounds > 0 ? int(m_options.rounds) : 1; }
    /// A file begins where the one before it left a gap, so that the short run's files share the calls among them.
    [[nodiscard]] int firstCall() { return 1 + m_begun++ % stride(); }

    void killEverywhere(const Fixture& fixture, const TableRows& before)
    {
        for (int n = firstCall(); !m_report.isOver(); n += stride()) {
            const QString path = m_place.file(u"killed.zhike"_s);
            unpack(fixture, path);
            const pid_t child = fork();
            if (child == 0) {
                DyingDisk disk(n, true);
                watchDisk(&disk);
                _exit(open(path) ? 0 : 1);
            }
            int status = 0;
            waitpid(child, &status, 0);
            if (!WIFEXITED(status) || WEXITSTATUS(status) == 1) {
                m_report.fault(u"%1: ends with %2 at call %3"_s.arg(fixture.name).arg(status).arg(n));
            }
            if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
                return;
            }
            ++m_kills;
            expectWholeAfter(fixture, path, before, u"killed at call %1"_s.arg(n));
        }
    }

    void refuseEverywhere(const Fixture& fixture, const TableRows& before)
    {
        for (int n = firstCall(); !m_report.isOver(); n += stride()) {
            const QString path = m_place.file(u"refused.zhike"_s);
            unpack(fixture, path);
            DyingDisk disk(n, false);
            watchDisk(&disk);
            const auto opened = open(path);
            watchDisk(nullptr);
            if (!opened && opened.error().code != ErrorCode::Io && opened.error().code != ErrorCode::NoSpace) {
                m_report.fault(u"%1, call %2: %3"_s.arg(fixture.name).arg(n).arg(opened.error().detail));
            }
            if (!disk.hasHit()) {
                return;
            }
            ++m_refusals;
            if (!opened) {
                expectWholeAfter(fixture, path, before, u"refused at call %1"_s.arg(n));
            }
        }
    }

    void expectWholeAfter(const Fixture& fixture, const QString& path, const TableRows& before, const QString& what)
    {
        {
            const auto store = open(path);
            if (!store) {
                m_report.fault(u"%1 %2: does not open: %3"_s.arg(fixture.name, what, store.error().detail));
                return;
            }
        }
        const QString lost = lostFrom(before, rowsIn(path));
        if (!lost.isEmpty()) {
            m_report.fault(u"%1 %2: %3"_s.arg(fixture.name, what, lost));
        }
        for (const QString& copy : QDir(m_place.path()).entryList({QFileInfo(path).fileName() + u".before*"_s})) {
            QFile::remove(m_place.file(copy));
        }
    }

    /// The company's schema and a step that forgets something.
    void makeLossyPlan()
    {
        const QString folder = m_place.file(u"plan"_s);
        QDir().mkpath(folder);
        const QDir real(companySchema().folder);
        for (const QString& name : real.entryList(QDir::Files)) {
            QFile::copy(real.filePath(name), folder + u'/' + name);
        }
        QFile step(folder + u"/9999_lossy.sql"_s);
        if (step.open(QIODevice::WriteOnly)) {
            step.write("UPDATE customer SET name = 'x' WHERE id = (SELECT min(id) FROM customer)\n");
        }
        m_lossySteps.assign(companySchema().steps.begin(), companySchema().steps.end());
        m_lossySteps.push_back({companySchema().latestVersion() + 1, "9999_lossy"});
        m_lossyPlan = {folder, m_lossySteps};
    }

    CampaignOptions m_options;
    Report& m_report;
    Workplace m_place;
    std::vector<Migration> m_lossySteps;
    MigrationPlan m_lossyPlan;
    qint64 m_kills = 0;
    qint64 m_refusals = 0;
    int m_begun = 0;
};

} // namespace

void upgradesCampaign(const CampaignOptions& options, Report& report)
{
    Upgrades(options, report).run();
}

} // namespace zhike::reliability
