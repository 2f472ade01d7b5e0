#pragma once

#include "gui/common/workplace.h"
#include "services/changes/undolist.h"

#include <QDialog>
#include <QHash>

namespace zhike {

class Button;
class Label;
class MemoryRows;
class RecordTable;

/// "Acme was changed by Li Wei on 20 Nov; Brandt left for good." for a step that cannot be taken back any more.
[[nodiscard]] QString wordsOf(const QList<UndoObstacle>& obstacles);

/// The last steps of the person at work, the newest first, those of earlier days too: one or several are taken back at
/// once, the newest of them first. A step that others have changed something of since stays, and says so. Deletes
/// itself when closed.
class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    explicit HistoryDialog(Workplace& workplace, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(HistoryDialog)

private:
    /// What was taken back of several steps so far.
    struct Run;

    void fill();
    void lookForObstacles();
    void showChosen();
    void takeBack();
    void takeNext(const std::shared_ptr<Run>& run);
    void finished(const Run& run);
    [[nodiscard]] QList<UndoStep> chosen() const;
    [[nodiscard]] bool isOwnLater(const UndoObstacle& obstacle) const;

    Workplace& m_workplace;
    QList<UndoStep> m_steps; ///< newest first
    QHash<qint64, QList<UndoObstacle>> m_obstacles; ///< by step, once they are known
    bool m_isRunning = false;
    quint64 m_generation = 0;
    MemoryRows* m_rows;
    RecordTable* m_table;
    Label* m_said;
    Button* m_take;
};

} // namespace zhike
