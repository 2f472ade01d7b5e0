#pragma once

#include "reliability/campaign.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

namespace zhike::reliability {

/// A company as this program wrote it at an earlier schema version: `v<version>-<what>.zhike.qz`, packed by qCompress.
struct Fixture {
    QString name;
    int version = 0;
    QString path;
};

[[nodiscard]] QString fixtureFolder();
[[nodiscard]] QList<Fixture> fixturesIn(const QString& folder);
[[nodiscard]] QByteArray contentOf(const Fixture& fixture);
void unpack(const Fixture& fixture, const QString& path);

/// Every row of every table as text, by table and column; read by SQLite itself, without our schema.
using TableRows = QMap<QString, QMap<QString, QStringList>>;
[[nodiscard]] TableRows rowsIn(const QString& path);
/// What of the first is missing or different in the second; new tables and columns do not count. Empty: nothing.
[[nodiscard]] QString lostFrom(const TableRows& before, const TableRows& after);

/// Writes files of the present version into the folder: an empty company, one that has been worked in, a sample, and
/// one with awkward rows. Run it once for each schema version before the next one is begun.
void writeFixtures(const CampaignOptions& options, Report& report);

} // namespace zhike::reliability
