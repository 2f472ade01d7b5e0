#include "cli/benchquestions.h"
#include "cli/benchrun.h"
#include "services/backup/backups.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerpage.h"
#include "services/search/find.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFuture>
#include <QtConcurrent>

namespace zhike::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr double kKeyMs = 20;
constexpr double kCallMs = 10;
constexpr int kPeopleTyped = 20;
constexpr int kRoundsAlone = 300;

struct TypingTimes {
    std::vector<double> keys;
    std::vector<double> saves;
};

} // namespace

/// A person types names and logs calls; while `goesOn` says so.
Result<void> BenchRun::typeAndSave(const QString& when, const std::function<bool(int)>& goesOn)
{
    QList<SoughtPerson> people;
    for (int i = 0; i < kPeopleTyped; ++i) {
        ZHIKE_TRY(const auto found, customerPage(*m_reader, someCustomer(), m_now));
        people.append({found.customer, found.contacts});
    }
    QStringList texts;
    for (const TypedClass& typed : typedClasses(people, m_random)) {
        texts += typed.texts;
    }
    TypingTimes times;
    QElapsedTimer clock;
    for (int i = 0; goesOn(i); ++i) {
        clock.start();
        ZHIKE_TRY([[maybe_unused]] const auto found, zhike::find(*m_reader, m_random.of(texts)));
        times.keys.push_back(double(clock.nsecsElapsed()) / 1e6);
        ActivityDraft call;
        call.subject = u"电话：报价跟进"_s;
        const Change change = logActivity(someCustomer(), call);
        clock.start();
        ZHIKE_TRY([[maybe_unused]] const auto saved, runChange(*m_writer, change, m_author, m_now, m_base));
        times.saves.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    m_table.add({u"find, a key, %1"_s.arg(when), u"ms"_s, std::move(times.keys), {}, BenchBudget{kKeyMs}, {}});
    m_table.add({u"save a call, %1"_s.arg(when), u"ms"_s, std::move(times.saves), {}, BenchBudget{kCallMs}, {}});
    return {};
}

Result<void> BenchRun::backups()
{
    if (m_store.address().engine != Engine::Sqlite) {
        return {};
    }
    ZHIKE_CHECK(typeAndSave(u"with nothing else"_s, [](int i) { return i < kRoundsAlone; }));
    const QString file = m_store.address().path;
    QElapsedTimer clock;
    clock.start();
    const QFuture<Result<KeptBackup>> making
        = QtConcurrent::run([this, file] { return makeBackup(*m_analytics, file, BackupOccasion::ByHand, m_now); });
    double seconds = 0;
    const Result<void> typed = typeAndSave(u"beside a backup"_s, [&](int) {
        seconds = making.isFinished() ? seconds : double(clock.elapsed()) / 1000;
        return !making.isFinished();
    });
    ZHIKE_TRY(const KeptBackup made, making.result());
    ZHIKE_CHECK(typed);
    m_table.note(u"a backup, read again and digested, beside it"_s, u"s"_s, seconds);
    m_table.note(u"  its size"_s, u"MB"_s, double(QFile(made.path).size()) / 1e6);
    QFile::remove(made.path + u".json"_s);
    QFile::remove(made.path);
    return m_writer->whenIdle();
}

} // namespace zhike::cli
