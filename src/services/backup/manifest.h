#pragma once

#include "domain/base/result.h"
#include "domain/base/time.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace zhike {

/// Why a backup was made.
enum class BackupOccasion { Hour, Exit, Import, UndoImport, BulkEdit, Restore, ByHand };

/// What a backup is known by beside its file: enough to choose one, and to notice a single changed bit.
struct BackupManifest {
    Instant madeAt{0};
    BackupOccasion occasion = BackupOccasion::Hour;
    int schemaVersion = 0;
    qint64 bytes = 0;
    QByteArray digest; ///< BLAKE2b-256 of the file in hex
    QMap<QString, qint64> counts; ///< rows per table of records, the bin included
    qint64 newestChange = 0; ///< id in the change log; 0: none
    std::optional<Instant> newestChangeAt;
    friend bool operator==(const BackupManifest&, const BackupManifest&) = default;
};

[[nodiscard]] QLatin1StringView keyOf(BackupOccasion occasion);
[[nodiscard]] QJsonObject toJson(const BackupManifest& manifest);
/// @return `Damaged` for what toJson() did not write.
[[nodiscard]] Result<BackupManifest> manifestFrom(const QByteArray& json);

} // namespace zhike
