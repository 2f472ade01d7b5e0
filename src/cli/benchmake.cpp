#include "cli/commands.h"
#include "services/sample/samplecompany.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

constexpr qint64 kBenchCustomers = 1'000'000;
constexpr qint64 kMostBenchCustomers = 100'000'000;
constexpr int kTellEveryMs = 2'000;

void declareBenchMake(Options& options)
{
    options.named.add_options()("file", po::value<std::string>()->required(), "")(
        "customers", po::value<qint64>()->default_value(kBenchCustomers)->value_name("N"), "how many customers")(
        "orders", po::value<qint64>()->value_name("N"), "how many orders, about; ten for each customer if not given")(
        "seed", po::value<qint64>()->default_value(1)->value_name("S"), "the same seed makes the same records");
    options.positional.add("file", 1);
}

/// The file has its own name when it is complete.
QString unfinishedName(const QString& path)
{
    return path + u".making"_s;
}

void removeUnfinished(const QString& path)
{
    for (const auto& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        QFile::remove(unfinishedName(path) + suffix);
    }
}

QString stepText(const SampleProgress& progress)
{
    switch (progress.step) {
    case SampleStep::Plan:
        return u"counting"_s;
    case SampleStep::Records:
        return u"%1 of %2 customers"_s.arg(progress.done).arg(progress.total);
    case SampleStep::Indexes:
        break;
    }
    return u"index %1"_s.arg(progress.detail);
}

Result<SampleSummary> makeBenchFile(Invocation& invocation, const QString& path, const sample::SampleOptions& options)
{
    QElapsedTimer told;
    told.start();
    const auto tell = [&](const SampleProgress& progress) {
        if (told.elapsed() > kTellEveryMs) {
            invocation.say(stepText(progress));
            told.restart();
        }
        return true;
    };
    ZHIKE_TRY(
        const OpenStore open, Invocation::openAt({Engine::Sqlite, unfinishedName(path)}, OpenMode::CreateIfMissing));
    return makeSample(*open.session, options, Author{UserId(0), Role::Administrator}, tell);
}

QJsonObject summaryJson(const SampleSummary& made, double seconds, qint64 bytes)
{
    return {
        {u"customers"_s, made.customers},
        {u"contacts"_s, made.contacts},
        {u"orders"_s, made.orders},
        {u"lines"_s, made.lines},
        {u"activities"_s, made.activities},
        {u"cases"_s, made.cases},
        {u"entries"_s, made.entries},
        {u"opportunities"_s, made.opportunities},
        {u"seconds"_s, seconds},
        {u"bytes"_s, bytes},
        {u"process"_s,
         QJsonObject{
             {u"r"_s, made.process.r},
             {u"alpha"_s, made.process.alpha},
             {u"a"_s, made.process.a},
             {u"b"_s, made.process.b},
             {u"p"_s, made.process.p},
             {u"q"_s, made.process.q},
             {u"gamma"_s, made.process.gamma}}}};
}

ExitCode runBenchMake(Invocation& invocation)
{
    const QString path = invocation.text("file");
    const qint64 customers = invocation.value<qint64>("customers");
    const qint64 orders = invocation.has("orders") ? invocation.value<qint64>("orders") : 10 * customers;
    if (customers < 1 || customers > kMostBenchCustomers || orders < 1 || orders > 100 * customers) {
        return invocation.misused(u"--customers is 1 to %1, --orders 1 to 100 each"_s.arg(kMostBenchCustomers));
    }
    if (QFileInfo::exists(path)) {
        return invocation.fail({ErrorCode::InvalidInput, u"%1 exists already"_s.arg(path)});
    }
    removeUnfinished(path);
    QElapsedTimer clock;
    clock.start();
    const Result<SampleSummary> made
        = makeBenchFile(invocation, path, benchSample(customers, orders, quint64(invocation.value<qint64>("seed"))));
    if (!made) {
        removeUnfinished(path);
        return invocation.fail(made.error());
    }
    if (!QFile::rename(unfinishedName(path), path)) {
        return invocation.fail({ErrorCode::Io, u"%1 cannot be named %2"_s.arg(unfinishedName(path), path)});
    }
    const double seconds = double(clock.elapsed()) / 1000;
    const qint64 bytes = QFileInfo(path).size();
    if (invocation.wantsJson()) {
        invocation.print(summaryJson(*made, seconds, bytes));
    } else {
        invocation.print(u"%1 customers, %2 contacts, %3 orders, %4 lines, %5 activities, %6 cases in %7 s, %8 MB"_s
                             .arg(made->customers)
                             .arg(made->contacts)
                             .arg(made->orders)
                             .arg(made->lines)
                             .arg(made->activities)
                             .arg(made->cases)
                             .arg(seconds, 0, 'f', 1)
                             .arg(bytes / 1'000'000));
    }
    return ExitCode::Done;
}

} // namespace

const Command kBenchMake{
    "bench make", "FILE [--customers N] [--orders N] [--seed S] [--json]",
    "Makes a large company from a seed, to measure with.", declareBenchMake, runBenchMake};

} // namespace zhike::cli
