#pragma once

#include "services/company.h"
#include "services/people/reminders.h"

#include <QTimer>
#include <functional>

namespace zhike {

/// Looks every half minute, and after every change, which reminders of the one who works here are due. What nobody
/// answered while the program was closed is due at the first look. GUI thread.
class ReminderWatch : public QObject {
    Q_OBJECT
public:
    /// @param now the clock; the computer's unless a test brings its own
    explicit ReminderWatch(Company& company, std::function<Instant()> now = {}, QObject* parent = nullptr);
    /// Begins, and looks at once.
    void start();
    void look();
    [[nodiscard]] Instant now() const { return m_now(); }
    [[nodiscard]] const QList<Reminder>& due() const { return m_due; }

Q_SIGNALS:
    /// The reminders that are due are others than before; none: all were answered.
    void dueChanged();

private:
    Company& m_company;
    std::function<Instant()> m_now;
    QTimer m_timer;
    QList<Reminder> m_due;
};

} // namespace zhike
