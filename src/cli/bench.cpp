#include "cli/benchrun.h"
#include "cli/commands.h"

#include <QJsonArray>
#include <array>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

struct BenchPart {
    const char* word;
    Result<void> (BenchRun::*measure)();
};
constexpr std::array kBenchParts = {
    BenchPart{"rest", &BenchRun::atRest},
    BenchPart{"insight", &BenchRun::insight},
    BenchPart{"find", &BenchRun::find},
    BenchPart{"lists", &BenchRun::lists},
    BenchPart{"pages", &BenchRun::pages},
    BenchPart{"segments", &BenchRun::segments},
    BenchPart{"saves", &BenchRun::saves},
    BenchPart{"bulk", &BenchRun::bulk},
    BenchPart{"backups", &BenchRun::backups},
    BenchPart{"duplicates", &BenchRun::duplicates},
    BenchPart{"imports", &BenchRun::imports},
    BenchPart{"exports", &BenchRun::exports},
};

void declareBenchRun(Options& options)
{
    options.named.add_options()("file", po::value<std::string>()->required(), "")(
        "only", po::value<std::string>()->value_name("PARTS"),
        "some of: rest,insight,find,lists,pages,segments,saves,bulk,backups,duplicates,imports,exports")(
        "times", po::value<int>()->default_value(200)->value_name("N"), "how often each thing is done")(
        "seed", po::value<qint64>()->default_value(1)->value_name("S"), "chooses whom to ask for")(
        "import-rows", po::value<int>()->default_value(200'000)->value_name("N"), "rows of the order log imported");
    options.positional.add("file", 1);
}

Result<void> measureParts(BenchRun& run, BenchTable& table, const QStringList& only)
{
    ZHIKE_CHECK(run.begin());
    for (const BenchPart& part : kBenchParts) {
        if (only.isEmpty() || only.contains(QLatin1StringView(part.word))) {
            ZHIKE_CHECK((run.*part.measure)());
        }
    }
    table.note(u"memory at its highest"_s, u"MB"_s, highestMemoryMb());
    table.note(u"memory at the end"_s, u"MB"_s, ownMemoryMb());
    return {};
}

ExitCode runBench(Invocation& invocation)
{
    const int times = invocation.value<int>("times");
    QStringList only = invocation.text("only").split(u',', Qt::SkipEmptyParts);
    for (const QString& word : only) {
        if (std::ranges::none_of(
                kBenchParts, [&](const BenchPart& part) { return word == QLatin1StringView(part.word); })) {
            return invocation.misused(u"--only knows no '%1'"_s.arg(word));
        }
    }
    const int importRows = invocation.value<int>("import-rows");
    if (importRows < 100 || importRows > 100'000'000) {
        return invocation.misused(u"--import-rows is 100 or more"_s);
    }
    if (times < 4) {
        return invocation.misused(u"--times is 4 or more"_s);
    }
    Result<OpenStore> open = Invocation::openAt({Engine::Sqlite, invocation.text("file")}, OpenMode::MustExist);
    if (!open) {
        return invocation.fail(open.error());
    }
    open->session.reset(); // the run opens its own
    BenchTable table;
    if (!invocation.wantsJson()) {
        table.onLine = [&invocation](const QString& line) { invocation.print(line); };
    }
    BenchRun run(*open->store, table, times, quint64(invocation.value<qint64>("seed")), importRows);
    if (const Result<void> measured = measureParts(run, table, only); !measured) {
        return invocation.fail(measured.error());
    }
    if (invocation.wantsJson()) {
        invocation.print(table.toJson());
    }
    return ExitCode::Done;
}

} // namespace

const Command kBenchRun{
    "bench run", "FILE [--only PARTS] [--times N] [--json]",
    "Measures what people do against the budgets; what it saves stays in the file.", declareBenchRun, runBench};

} // namespace zhike::cli
