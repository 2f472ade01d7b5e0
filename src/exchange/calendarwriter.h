#pragma once

#include "domain/customers/activity.h"
#include "exchange/contentwriter.h"

#include <QSet>

namespace zhike {

/// An activity as an entry of a calendar says it.
struct CalendarItem {
    ActivityDraft activity;
    QString uid; ///< names the entry for good
    QString contactName;
    QString contactMail; ///< empty: nobody is named as taking part
    QString customerName;
};

/// Writes a calendar (RFC 5545): tasks are to-dos, notes journal entries, all else events, in UTC. What a calendar has
/// no word for (kind, whether somebody was reached, the highest priority, the direction, the customer) stands in
/// properties of ours (X-ZHIKE-...), so that reading the file again gives the same activities.
///
/// A series is one entry with its rule, from its first occurrence on and on the clock of its zone, which is defined in
/// the file; occurrences that went their own way (done, moved, left out) are its exceptions.
class CalendarWriter {
public:
    /// @param madeAt goes into every entry, as the standard wants it
    [[nodiscard]] static Result<CalendarWriter> create(const QString& path, Instant madeAt);
    /// `InvalidInput` for a text that no calendar can have; nothing of the entry is written then.
    [[nodiscard]] Result<void> item(const CalendarItem& item);
    /// Must be called for the file to exist.
    [[nodiscard]] Result<void> commit();

private:
    CalendarWriter(ContentWriter file, Instant madeAt) : m_file(std::move(file)), m_madeAt(madeAt) { }
    [[nodiscard]] Result<void> write(const CalendarItem& item);
    [[nodiscard]] Result<void> writeMoment(QLatin1StringView property, const ActivityDraft& activity);
    [[nodiscard]] Result<void> writeSeries(const ActivityDraft& series);
    void defineZone(const ActivityDraft& series);
    ContentWriter m_file;
    Instant m_madeAt;
    QSet<QByteArray> m_zones; ///< that the file defines
};

} // namespace zhike
