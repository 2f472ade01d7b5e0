#pragma once

#include "repositories/stores.h"

namespace zhike {

/// A plan that somebody is to be reminded of, with whom it concerns.
struct Reminder {
    Activity plan{ActivityId(0)};
    QString customerName;
    QString contactName;
    bool operator==(const Reminder&) const = default;
};

/// A person's reminders that are due and not answered, those missed while the program was closed among them; the oldest
/// first.
[[nodiscard]] Result<QList<Reminder>> dueReminders(SqlSession& session, UserId person, Instant now, int limit = 20);

} // namespace zhike
