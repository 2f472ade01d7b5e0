#pragma once

#include "gui/calendar/calendarlayout.h"

#include <QJsonObject>
#include <QTime>
#include <QWidget>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace zhike {

class DayEdit;
class FieldRow;

/// A time of day as people type it: "9", "9:30", "930", "1430", "14.30", "2pm"; nothing for what is none.
[[nodiscard]] std::optional<QTime> timeFromTyped(const QString& text);

/// When a plan is, and how long: a day by keys (t, +3d, mon), a time, a length, or the whole day.
class PlanTimes : public QWidget {
    Q_OBJECT
public:
    explicit PlanTimes(QWidget* parent = nullptr);
    void setSlot(const PlanSlot& slot);
    /// @return nothing when day or time cannot be read; the fields say so then.
    [[nodiscard]] std::optional<PlanSlot> read();
    /// The day that is typed, as far as it can be read.
    [[nodiscard]] QDate day() const;

    [[nodiscard]] QJsonObject typed() const;
    void setTyped(const QJsonObject& typed);

Q_SIGNALS:
    void edited();

private:
    void setMinutes(int minutes);
    void showWholeDay();

    DayEdit* m_day;
    QLineEdit* m_time;
    QComboBox* m_length;
    QCheckBox* m_wholeDay;
    FieldRow* m_dayRow;
    FieldRow* m_timeRow;
    FieldRow* m_lengthRow;
};

} // namespace zhike
