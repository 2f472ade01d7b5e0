#pragma once

#include "gui/common/rowsource.h"
#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "services/privacy/retention.h"

class QLineEdit;

namespace zhike {

class Button;
class FieldRow;
class Label;
class RecordTable;

/// Which records a keeping rule finds today, by name: before it is switched on, and before each run, which wants the
/// number typed where it cannot be undone. Deletes itself when closed.
class RetentionPreviewDialog : public SheetDialog {
    Q_OBJECT
public:
    enum class For { Looking, SwitchingOn, Running };
    RetentionPreviewDialog(Workplace& workplace, const RetentionRuleDraft& rule, For purpose, QWidget* parent);
    ~RetentionPreviewDialog() override;

Q_SIGNALS:
    /// The records stand there.
    void shown();
    /// Switched on, or run to its end.
    void confirmed();
    /// A record was opened: whatever covers the window goes.
    void leaving();

private:
    void load();
    void show(const RetentionPreview& preview);
    void show(const RetentionResult& done);
    void confirm();
    void runPiece();
    void typed();
    [[nodiscard]] bool wantsNumber() const;

    Workplace& m_workplace;
    RetentionRuleDraft m_rule;
    For m_purpose;
    RetentionPreview m_preview;
    QList<RecordRef> m_left; ///< of a run that goes on
    RetentionResult m_done; ///< of its pieces so far
    Label* m_words;
    MemoryRows* m_rows;
    RecordTable* m_table;
    QLineEdit* m_number;
    FieldRow* m_numberRow;
    Button* m_close;
    Button* m_confirm;
};

} // namespace zhike
