#pragma once

#include "domain/customers/activity.h"
#include "gui/forms/recorddialog.h"

#include <QElapsedTimer>

class QLineEdit;

namespace zhike {

class DayEdit;
class LinkEdit;

/// Logs a call (Ctrl+L), visit or note, and plans what comes next in the same save. Plans have PlanDialog.
class ActivityDialog : public RecordDialog {
    Q_OBJECT
public:
    ActivityDialog(Workplace& workplace, ActivityKind kind, const FormStart& start, QWidget* parent);

protected:
    void save() override;
    [[nodiscard]] QJsonObject extra() const override;
    void setExtra(const QJsonObject& extra) override;

private:
    ActivityKind m_kind;
    std::optional<RecordRef> m_about; ///< an opportunity or a case too; contacts have a field
    LinkEdit* m_customer;
    QLineEdit* m_nextSubject;
    DayEdit* m_nextDay;
    QElapsedTimer m_clock; ///< of the call: minutes are proposed by it
};

} // namespace zhike
