#pragma once

#include "gui/calendar/calendarlayout.h"
#include "gui/forms/recorddialog.h"
#include "services/people/calendar.h"

class QComboBox;

namespace zhike {

class LinkEdit;
class PlanTimes;
class RepeatEdit;

/// Plans something with a customer, or edits what stands in the calendar: what, when, how long, how often, the
/// reminder. Of a series, a new time moves the occurrence that was opened, everything else is said of all of them.
class PlanDialog : public RecordDialog {
    Q_OBJECT
public:
    /// @param slot the time that was pointed at, tomorrow at ten when left out
    PlanDialog(Workplace& workplace, const FormStart& start, std::optional<PlanSlot> slot, QWidget* parent);
    PlanDialog(Workplace& workplace, const CalendarEntry& entry, QWidget* parent);

protected:
    void save() override;
    [[nodiscard]] QJsonObject extra() const override;
    void setExtra(const QJsonObject& extra) override;

private:
    PlanDialog(Workplace& workplace, std::optional<CalendarEntry> entry, const FormStart& start, QWidget* parent);
    void build(const FormStart& start);
    void addEndings();
    void setReminder(std::optional<int> minutes);
    void load();
    void saveNew(ActivityDraft draft);
    void saveEdited(ActivityDraft draft, const PlanSlot& slot);
    [[nodiscard]] bool isRecord() const;

    std::optional<CalendarEntry> m_entry; ///< that is edited
    std::optional<RecordRef> m_about; ///< of a new plan: an opportunity or a case too; contacts have a field
    std::optional<Activity> m_edited; ///< as it was read
    PlanSlot m_shown; ///< the time that the form began with
    std::optional<PlanSlot> m_pointed; ///< the time that was pointed at: no draft knows better
    bool m_hasTypedExtra = false; ///< a draft was found: what it says goes over what is read
    LinkEdit* m_customer = nullptr;
    PlanTimes* m_times = nullptr;
    RepeatEdit* m_repeat = nullptr;
    QComboBox* m_reminder = nullptr;
};

} // namespace zhike
