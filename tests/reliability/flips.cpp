#include "reliability/campaign.h"
#include "reliability/script.h"
#include "services/verify/verify.h"
#include "storage/store.h"

#include <QFile>
#include <array>
#include <sys/wait.h>
#include <unistd.h>

// A file that is damaged where it lies: bits, sectors, pages in each other's place, pages of yesterday. No damage may
// make the program crash; how much of it is found is measured.

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPage = 8192;
constexpr qsizetype kSector = 512;
constexpr qsizetype kGarbage = 4096;
constexpr qsizetype kReservedBytesAt = 20;

enum class Damage { Bit, ZeroedSector, Garbage, SwappedPages, StalePage };
constexpr std::array kDamageNames{"bit flips", "zeroed sectors", "garbage", "swapped pages", "stale pages"};

/// How a damaged file ends in its own process.
enum class Outcome : int { NotFound = 0, FoundAtOpen = 10, FoundByLook = 11 };

struct Tally {
    qint64 tried = 0;
    qint64 found = 0;
};

class Flips {
public:
    Flips(const CampaignOptions& options, Report& report)
        : m_options(options), m_report(report), m_place(report), m_random(options.seed)
    {
    }

    void run()
    {
        if (!prepare()) {
            return;
        }
        std::array<Tally, kDamageNames.size()> tallies;
        qint64 crashes = 0;
        qint64 flips = 0;
        while (flips < m_options.rounds && !m_report.isOver()) {
            const auto damage = Damage(m_random() % 2 == 0 ? 0 : m_random() % kDamageNames.size());
            const QByteArray damaged = damagedBy(damage);
            if (damaged == m_content) {
                continue;
            }
            ++flips;
            const int outcome = lookAt(damaged);
            if (outcome < 0) {
                ++crashes;
                m_report.fault(
                    u"%1: the program ends with signal %2"_s.arg(QLatin1StringView(kDamageNames[size_t(damage)]))
                        .arg(-outcome));
            }
            ++tallies[size_t(damage)].tried;
            tallies[size_t(damage)].found += Outcome(outcome) == Outcome::NotFound ? 0 : 1;
        }
        tell(tallies, flips, crashes);
    }

private:
    /// Two states of one company: the file and what it was before its last round of work. Made in a process of its
    /// own, so that this one never has threads.
    bool prepare()
    {
        const QString today = m_place.file(u"today.zhike"_s);
        const QString yesterday = m_place.file(u"yesterday.zhike"_s);
        const pid_t child = fork();
        if (child == 0) {
            _exit(Script::prepare(today) && work(today, 0) && QFile::copy(today, yesterday) && work(today, 1) ? 0 : 1);
        }
        int status = 0;
        waitpid(child, &status, 0);
        m_content = read(today);
        m_yesterday = read(yesterday);
        if (status != 0 || m_content.isEmpty() || m_yesterday.isEmpty()) {
            m_report.fault(u"no file to damage"_s);
            return false;
        }
        m_report.say(u"a file of %1 bytes, %2"_s.arg(m_content.size())
                         .arg(hasChecksums() ? u"with checksums"_s : u"without checksums"_s));
        return true;
    }

    static bool work(const QString& path, qint64 round)
    {
        const auto script = Script::open(path);
        for (qint64 step = round * kActions; script && step < (round + 1) * kActions; ++step) {
            if (!(*script)->run(step)) {
                return false;
            }
        }
        return script.has_value();
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Bytes that SQLite leaves free at the end of each page, where checksums stand.
    [[nodiscard]] bool hasChecksums() const { return m_content[kReservedBytesAt] != 0; }

    QByteArray damagedBy(Damage damage)
    {
        QByteArray bytes = m_content;
        const qsizetype pages = bytes.size() / kPage;
        const auto page = [&] { return qsizetype(m_random() % quint64(pages)); };
        switch (damage) {
        case Damage::Bit: {
            const auto at = qsizetype(m_random() % quint64(bytes.size()));
            bytes[at] = char(bytes[at] ^ (1 << (m_random() % 8)));
            break;
        }
        case Damage::ZeroedSector: {
            const qsizetype at = kSector * qsizetype(m_random() % quint64(bytes.size() / kSector));
            bytes.replace(at, kSector, QByteArray(kSector, '\0'));
            break;
        }
        case Damage::Garbage: {
            const qsizetype at = kGarbage * qsizetype(m_random() % quint64(bytes.size() / kGarbage));
            for (qsizetype i = at; i < at + kGarbage; ++i) {
                bytes[i] = char(m_random());
            }
            break;
        }
        case Damage::SwappedPages: {
            const qsizetype a = page() * kPage;
            const qsizetype b = page() * kPage;
            const QByteArray first = bytes.mid(a, kPage);
            bytes.replace(a, kPage, bytes.mid(b, kPage));
            bytes.replace(b, kPage, first);
            break;
        }
        case Damage::StalePage: {
            const qsizetype at = page() * kPage;
            if (at + kPage <= m_yesterday.size()) {
                bytes.replace(at, kPage, m_yesterday.mid(at, kPage));
            }
            break;
        }
        }
        return bytes;
    }

    /// @return an Outcome, or minus the signal that ended the process.
    int lookAt(const QByteArray& bytes)
    {
        const QString path = m_place.file(u"damaged.zhike"_s);
        QFile::remove(path);
        for (const QString& suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s, u".lock"_s}) {
            QFile::remove(path + suffix);
        }
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            m_report.fault(u"cannot write"_s);
        }
        file.close();
        const pid_t child = fork();
        if (child == 0) {
            _exit(int(outcomeOf(path)));
        }
        int status = 0;
        waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

    static Outcome outcomeOf(const QString& path)
    {
        const auto store = Store::open({Engine::Sqlite, path}, OpenMode::MustExist);
        if (!store) {
            return Outcome::FoundAtOpen;
        }
        const auto session = (*store)->session(SessionKind::Reader);
        if (!session) {
            return Outcome::FoundAtOpen;
        }
        const auto report = verifyStore(**session);
        return !report || !report->findings.isEmpty() ? Outcome::FoundByLook : Outcome::NotFound;
    }

    void tell(const std::array<Tally, kDamageNames.size()>& tallies, qint64 flips, qint64 crashes)
    {
        qint64 found = 0;
        for (size_t i = 0; i < tallies.size(); ++i) {
            found += tallies[i].found;
            m_report.say(u"%1: %2 of %3 found"_s.arg(QLatin1StringView(kDamageNames[i]))
                             .arg(tallies[i].found)
                             .arg(tallies[i].tried));
        }
        m_report.say(u"%1 damaged files, %2 found (%3 %), %4 crashes"_s.arg(flips)
                         .arg(found)
                         .arg(100.0 * double(found) / double(std::max<qint64>(flips, 1)), 0, 'f', 2)
                         .arg(crashes));
        const double least = hasChecksums() ? kLeastShareWithChecksums : kLeastShareFound;
        // An older version of the same page fits its own checksum (docs/adr/0007): told, not judged.
        const Tally& stale = tallies[size_t(Damage::StalePage)];
        const qint64 judged = hasChecksums() ? flips - stale.tried : flips;
        const qint64 seen = hasChecksums() ? found - stale.found : found;
        if (judged >= kEnoughToJudge && double(seen) < least * double(judged)) {
            m_report.fault(u"too much damage goes unseen"_s);
        }
    }

    static constexpr qint64 kEnoughToJudge = 100;
    static constexpr double kLeastShareFound = 0.25; ///< by SQLite's and our own checks alone
    static constexpr double kLeastShareWithChecksums = 0.999;

    CampaignOptions m_options;
    Report& m_report;
    Workplace m_place;
    Random m_random;
    QByteArray m_content;
    QByteArray m_yesterday;
};

} // namespace

void flipsCampaign(const CampaignOptions& options, Report& report)
{
    Flips(options, report).run();
}

} // namespace zhike::reliability
