#pragma once

#include "services/backup/backups.h"
#include "services/recovery/recovery.h"

#include <QWidget>
#include <optional>

namespace zhike {

class EmptyState;
class ProgressRow;

/// What stands in the window's place when a company's file is damaged: what was found, what is safe, and the ways out:
/// the newest backup that is whole, what can still be read saved into a new file, another try. The damaged file is only
/// read, and kept whatever is chosen.
class RecoveryWindow : public QWidget {
    Q_OBJECT
public:
    RecoveryWindow(const QString& file, const Error& problem, QWidget* parent = nullptr);

    /// Another try came to this.
    void setProblem(const Error& problem);

Q_SIGNALS:
    /// A file that can be opened now, as far as is known: the company's own, or what was saved of it.
    void openRequested(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Way { Restore, Salvage, Again, OpenSaved };

    void look();
    void showAll();
    [[nodiscard]] QString findings() const;
    void take(Way way);
    void restore();
    void salvage();
    void salvageInto(const QString& target);
    void startWork(const QString& name);
    void endWork(const QString& said);
    void showReport();

    QString m_file;
    Error m_problem;
    std::optional<FileDiagnosis> m_found;
    std::optional<KeptBackup> m_backup; ///< the newest
    QString m_saved; ///< the new file, once there is one
    QString m_said; ///< what the last work came to
    std::vector<Way> m_ways;
    ProgressRow* m_progress;
    EmptyState* m_choices;
};

} // namespace zhike
