#pragma once

#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"

namespace zhike {

class Label;
class MemoryRows;
class RecordTable;

/// Who exported what, when, how many records and into a file of which name; newest first. Deletes itself when closed.
class ExportLogDialog : public SheetDialog {
    Q_OBJECT
public:
    ExportLogDialog(Workplace& workplace, QWidget* parent);

private:
    void load();

    Workplace& m_workplace;
    Label* m_words;
    MemoryRows* m_rows;
    RecordTable* m_table;
};

} // namespace zhike
