#pragma once

#include "services/backup/manifest.h"
#include "services/backup/rotation.h"
#include "storage/backup.h"

#include <QList>

namespace zhike {

/// A backup in its folder: the file, and beside it `<file>.json` with its manifest.
struct KeptBackup {
    QString path;
    BackupManifest manifest;
};

/// Where the backups of a company's file are: "<name> backups" beside it.
[[nodiscard]] QString backupFolderOf(const QString& companyFile);

/// Makes that folder, for its owner only, where it is missing.
[[nodiscard]] Result<void> makeBackupFolder(const QString& companyFile);

/// Copies the company as it stands into its folder of backups (0700; files 0600): the online backup API in one read
/// transaction, under a temporary name, flushed, opened again and checked, digested, then named, and what the rotation
/// no longer wants removed. Saves go on meanwhile when the session is no Writer. About 0.25 GB/s.
/// @return `NoSpace` before anything is written where the disk has not room for the file and 64 MB; `Cancelled` and the
/// errors of backupTo(); nothing is left behind then.
[[nodiscard]] Result<KeptBackup> makeBackup(
    SqlSession& session, const QString& companyFile, BackupOccasion occasion, Instant now,
    const RotationRule& rule = {}, const BackupProgress& progress = {});

/// The backups there are, newest first; what has no readable manifest is left out.
[[nodiscard]] QList<KeptBackup> backupsOf(const QString& companyFile);
/// The backup that stands in this file.
[[nodiscard]] Result<KeptBackup> backupAt(const QString& path);

/// Reads every byte again: digest, structure, counts. @return `Damaged` with what differs; one changed bit is found.
[[nodiscard]] Result<void> verifyBackup(const KeptBackup& backup);

/// Facts of a store that a manifest holds, without file facts.
[[nodiscard]] Result<BackupManifest> factsOf(SqlSession& session);

} // namespace zhike
