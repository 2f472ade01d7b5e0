#pragma once

#include "gui/common/cellvalue.h"
#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "services/pool/poolrules.h"

class QHBoxLayout;

namespace zhike {

class Button;
class Label;
class MemoryRows;
class ProgressLine;
class RecordTable;

/// What a rule would do in the next thirty days, by day, by owner and by customer, read in the background; then it can
/// be switched on. Deletes itself when closed.
class PoolSimulationDialog : public SheetDialog {
    Q_OBJECT
public:
    PoolSimulationDialog(Workplace& workplace, PoolRule rule, QWidget* parent);

private:
    RecordTable* addList(
        QHBoxLayout& row, const QString& title, const QString& name, std::vector<Column> columns, MemoryRows*& rows,
        int stretch);
    void simulate();
    void show(const PoolSimulation& simulation);
    void switchOn();

    Workplace& m_workplace;
    PoolRule m_rule;
    ProgressLine* m_progress;
    Label* m_words;
    MemoryRows* m_days = nullptr;
    MemoryRows* m_owners = nullptr;
    MemoryRows* m_customers = nullptr;
    Button* m_switchOn;
    std::optional<PoolSimulation> m_seen;
};

} // namespace zhike
