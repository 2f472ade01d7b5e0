#include "reliability/campaign.h"
#include "reliability/fixtures.h"

#include <QCommandLineParser>
#include <algorithm>
#include <array>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

// zhike-torture CAMPAIGN [--seed N] [--rounds N] [--seconds N] [--jobs N] [--control NAME]
// Exit codes: 0 no fault (or, of a control, its fault was found), 1 faults, 2 bad arguments, 77 cannot run here.

namespace {
using namespace zhike::reliability;
using namespace Qt::StringLiterals;

struct Campaign {
    const char* name;
    const char* what;
    qint64 rounds; ///< of the short run
    CampaignRun run;
};

constexpr std::array kCampaigns{
    Campaign{"kills", "kill -9 at random moments; rounds are kills", 2000, killsCampaign},
    Campaign{"faults", "the disk refuses a call; rounds: every n-th call is tried, 1 is each", 7, diskFaultsCampaign},
    Campaign{"crashes", "power cut of a disk that reorders and tears; rounds are seeds", 1, crashesCampaign},
    Campaign{"powercuts", "power cut of an ext4 image on a loop device; rounds are cuts", 2, powerCutsCampaign},
    Campaign{"fulldisks", "small disks and limits on the size of files", 1, fullDisksCampaign},
    Campaign{"flips", "bits, sectors and pages damaged; rounds are damaged files", 500, flipsCampaign},
    Campaign{"owners", "four processes want one file; rounds are seconds", 3, ownersCampaign},
    Campaign{
        "onewriter", "one writer, tiny checkpoints, readers that come and go; rounds are seconds", 3,
        oneWriterCampaign},
    Campaign{
        "walrace", "what onewriter avoids: four writers of the raw library; rounds of ten seconds", 85,
        walRaceCampaign},
    Campaign{"editors", "interleavings of two or three editors; rounds are interleavings", 2000, editorsCampaign},
    Campaign{
        "upgrades", "files of every schema version, killed and refused; rounds: every n-th call, 1 is each", 5,
        upgradesCampaign},
    Campaign{"restores", "kill -9 while a backup is put back; rounds are kills", 200, restoresCampaign},
    Campaign{"fixtures", "writes files of the present schema version for upgrades", 1, writeFixtures},
};

constexpr int kCannotRun = 77;
constexpr quint64 kSeedsApart = 1'000'000;

int usage()
{
    std::printf("zhike-torture CAMPAIGN [--seed N] [--rounds N] [--seconds N] [--jobs N] [--control NAME]\n");
    for (const Campaign& campaign : kCampaigns) {
        std::printf("  %-12s %s (short: %lld)\n", campaign.name, campaign.what, campaign.rounds);
    }
    return 2;
}

int runCampaign(const Campaign& campaign, const CampaignOptions& options)
{
    Report report(options);
    report.say(u"%1: seed %2, rounds %3%4"_s.arg(QLatin1StringView(campaign.name))
                   .arg(options.seed)
                   .arg(options.rounds)
                   .arg(options.control.isEmpty() ? QString() : u", with the fault "_s + options.control));
    campaign.run(options, report);
    if (report.wasSkipped()) {
        return kCannotRun;
    }
    if (options.control.isEmpty()) {
        return report.faults() == 0 ? 0 : 1;
    }
    report.say(report.faults() > 0 ? u"the fault was found, as it must be"_s : u"the fault was NOT found"_s);
    return report.faults() > 0 ? 0 : 1;
}

/// The rounds parted among processes, each with a seed of its own. @return the worst of their exit codes.
int runInJobs(const Campaign& campaign, CampaignOptions options, int jobs)
{
    options.rounds = (options.rounds + jobs - 1) / jobs;
    for (int job = 0; job < jobs; ++job) {
        if (fork() == 0) {
            options.seed += quint64(job) * kSeedsApart;
            _exit(runCampaign(campaign, options));
        }
    }
    int worst = 0;
    for (int status = 0; wait(&status) > 0;) {
        worst = std::max(worst, WIFEXITED(status) ? WEXITSTATUS(status) : 1);
    }
    return worst;
}

} // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    std::transform(argv, argv + argc, std::back_inserter(arguments), QString::fromLocal8Bit<>);
    QCommandLineParser parser;
    parser.addOptions(
        {{u"seed"_s, {}, u"N"_s, u"1"_s},
         {u"rounds"_s, {}, u"N"_s, u"0"_s},
         {u"seconds"_s, {}, u"N"_s, u"0"_s},
         {u"jobs"_s, {}, u"N"_s, u"1"_s},
         {u"control"_s, {}, u"NAME"_s}});
    if (!parser.parse(arguments) || parser.positionalArguments().size() != 1) {
        return usage();
    }
    const QByteArray name = parser.positionalArguments().first().toUtf8();
    const auto* const campaign
        = std::ranges::find_if(kCampaigns, [&name](const Campaign& each) { return name == each.name; });
    if (campaign == kCampaigns.end()) {
        return usage();
    }
    CampaignOptions options;
    options.seed = parser.value(u"seed"_s).toULongLong();
    options.rounds = parser.value(u"rounds"_s).toLongLong();
    options.seconds = parser.value(u"seconds"_s).toLongLong();
    options.control = parser.value(u"control"_s);
    if (options.rounds == 0) {
        options.rounds = campaign->rounds;
    }
    const int jobs = std::max(1, parser.value(u"jobs"_s).toInt());
    return jobs == 1 ? runCampaign(*campaign, options) : runInJobs(*campaign, options, jobs);
}
