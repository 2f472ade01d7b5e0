#pragma once

#include "services/backup/backups.h"
#include "services/company.h"

#include <QObject>

namespace zhike {

/// Makes the backups that nobody has to think of: with the first change of an hour, before an import, and at the end
/// of the work when something changed. Copies on the thread of the big scans, beside saves.
/// A company on a server brings tools of its own: nothing happens there. One per window; GUI thread.
class BackupKeeper : public QObject {
    Q_OBJECT
public:
    explicit BackupKeeper(Company& company, QObject* parent = nullptr);

    [[nodiscard]] bool isNeeded() const { return m_isFile; }
    /// Backs up now; backedUp() or failed() follows. Those who wait for it get the answer too.
    QFuture<Result<KeptBackup>> backUp(BackupOccasion occasion);
    /// Did anything change since the newest backup?
    [[nodiscard]] bool isDue() const { return m_isFile && m_hasChanges; }
    /// The newest backup that was read again and found whole; nothing before the first.
    [[nodiscard]] const std::optional<BackupManifest>& newest() const { return m_newest; }
    /// Why the last try failed, until one succeeds.
    [[nodiscard]] const std::optional<Error>& lastFailure() const { return m_failure; }

Q_SIGNALS:
    void backedUp();
    void failed(const zhike::Error& error);

private:
    void changed();

    Company& m_company;
    bool m_isFile;
    bool m_isRunning = false;
    bool m_hasChanges = false;
    std::optional<BackupManifest> m_newest;
    std::optional<Error> m_failure;
};

} // namespace zhike
