#pragma once

#include "gui/common/workplace.h"
#include "services/people/reminders.h"

#include <QWidget>

class QVBoxLayout;

namespace zhike {

class Label;

/// The reminders that are due, in the corner of the screen, above all windows and without taking the keys away from
/// where somebody types: open, later, finish.
class ReminderNotice : public QWidget {
    Q_OBJECT
public:
    explicit ReminderNotice(Workplace& workplace);
    /// Shows these, or goes away when there are none.
    void setReminders(const QList<Reminder>& reminders, Instant now);
    /// "10:00 Call: fourth-quarter order"
    [[nodiscard]] static QString lineOf(const Reminder& reminder, Instant now);

Q_SIGNALS:
    void opened(const zhike::Reminder& reminder);
    void finished(const zhike::Reminder& reminder, zhike::ActivityStatus how);
    /// Nothing: it is answered for good.
    void putOff(const zhike::Reminder& reminder, std::optional<zhike::Instant> until);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addLine(const Reminder& reminder, Instant now);
    void place();

    Workplace& m_workplace;
    QVBoxLayout* m_column;
    QVBoxLayout* m_lines;
    Label* m_title;
};

/// How long a reminder may be put off, as entries of a menu: name and moment.
[[nodiscard]] QList<std::pair<QString, Instant>> snoozeTimes(Instant now);

} // namespace zhike
