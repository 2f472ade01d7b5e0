#pragma once

#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "services/backup/restore.h"

namespace zhike {

class Button;
class Label;
class MemoryRows;
class RecordTable;

/// The backups of the company: make one now, put one back after its difference was shown, save an encrypted copy.
/// Deletes itself when closed.
class BackupsDialog : public SheetDialog {
    Q_OBJECT
public:
    BackupsDialog(Workplace& workplace, QWidget* parent);

private:
    void showList();
    void backUp();
    void compare();
    void restore();
    void saveSealed();
    void say(const QString& sentence);
    [[nodiscard]] QString lastWhole() const;
    [[nodiscard]] const KeptBackup* chosen() const;

    Workplace& m_workplace;
    QList<KeptBackup> m_backups;
    std::optional<QString> m_compared; ///< path of the backup whose difference is shown
    MemoryRows* m_rows;
    RecordTable* m_table;
    Label* m_words;
    Button* m_make;
    Button* m_sealed;
    Button* m_restore;
};

} // namespace zhike
