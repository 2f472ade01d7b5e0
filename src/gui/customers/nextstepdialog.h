#pragma once

#include "domain/customers/activity.h"
#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"

class QComboBox;
class QLineEdit;

namespace zhike {

class DayEdit;
class FieldRow;

/// What comes next with a customer, asked when something was finished: what, on which day (t, +3d, mon), about what.
/// Everything is proposed; Enter plans it, Esc plans nothing. Deletes itself when closed.
class NextStepDialog : public SheetDialog {
    Q_OBJECT
public:
    /// @param finished what was done, how: it ended like this
    NextStepDialog(Workplace& workplace, const Activity& finished, ActivityStatus how, QWidget* parent);

private:
    void plan();

    Workplace& m_workplace;
    Activity m_finished;
    QComboBox* m_kind;
    DayEdit* m_day;
    QLineEdit* m_time;
    QLineEdit* m_subject;
    FieldRow* m_dayRow;
    FieldRow* m_timeRow;
};

} // namespace zhike
