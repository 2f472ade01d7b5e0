#pragma once

#include <QString>
#include <QTemporaryDir>
#include <QtGlobal>
#include <random>

namespace zhike::reliability {

/// How long and from where. What a campaign does follows from its seed, so a run can be repeated.
struct CampaignOptions {
    quint64 seed = 1;
    qint64 rounds = 0; ///< kills, flips, interleavings ...; each campaign says what
    qint64 seconds = 0; ///< stops earlier after that time; 0: never
    QString control; ///< the fault to build in that must be found; empty: none
};

using Random = std::mt19937_64;

/// What a campaign found. Faults are printed at once and make the run fail (or a control pass).
class Report {
public:
    explicit Report(const CampaignOptions& options) : m_options(options) { }

    /// Prints a line.
    void say(const QString& line);
    void fault(const QString& what);
    [[nodiscard]] qint64 faults() const { return m_faults; }
    /// Whether the time given is over, or a control has seen its fault, or nothing sensible can follow.
    [[nodiscard]] bool isOver() const;
    /// The campaign could not run here, with the reason.
    void skip(const QString& why);
    [[nodiscard]] bool wasSkipped() const { return m_wasSkipped; }
    /// Whether the files of this run are worth a look: a control finds its fault as it must.
    [[nodiscard]] bool keepsFiles() const { return m_faults > 0 && m_options.control.isEmpty(); }

private:
    CampaignOptions m_options;
    qint64 m_faults = 0;
    bool m_wasSkipped = false;
    qint64 m_start = nowMs();
    static qint64 nowMs();
};

/// A folder of a campaign's own, in memory where there is such; kept, with its path printed, when faults were found.
class Workplace {
public:
    explicit Workplace(Report& report, const QString& parent = memoryFolder());
    ~Workplace();
    Q_DISABLE_COPY_MOVE(Workplace)

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] static QString memoryFolder();

private:
    Report& m_report;
    QTemporaryDir m_folder;
};

using CampaignRun = void (*)(const CampaignOptions& options, Report& report);

void killsCampaign(const CampaignOptions& options, Report& report);
void diskFaultsCampaign(const CampaignOptions& options, Report& report);
void crashesCampaign(const CampaignOptions& options, Report& report);
void powerCutsCampaign(const CampaignOptions& options, Report& report);
void fullDisksCampaign(const CampaignOptions& options, Report& report);
void flipsCampaign(const CampaignOptions& options, Report& report);
void ownersCampaign(const CampaignOptions& options, Report& report);
void oneWriterCampaign(const CampaignOptions& options, Report& report);
void walRaceCampaign(const CampaignOptions& options, Report& report);
void upgradesCampaign(const CampaignOptions& options, Report& report);
void editorsCampaign(const CampaignOptions& options, Report& report);
void restoresCampaign(const CampaignOptions& options, Report& report);

/// Copies the file of a company that nobody has open, without the reader's lock going away under anybody.
void copyClosedFile(const QString& from, const QString& to);

} // namespace zhike::reliability
