#pragma once

#include "exchange/contentlines.h"

#include <QDateTime>
#include <memory>
#include <optional>

namespace zhike {

/// A moment of a calendar as it is written.
struct CalendarMoment {
    QDate day;
    QTime time; ///< invalid: the whole day
    std::optional<QDateTime> utc; ///< nothing for a whole day and for a time that names no zone
    QByteArray zone = {}; ///< IANA name; empty for a whole day, without a zone, and for one that the file defines

    [[nodiscard]] bool isWholeDay() const { return !time.isValid(); }
    /// "2024-03-05", "2024-03-05T14:30:00" (of whatever zone the reader is in) or "2024-03-05T06:30:00Z"
    [[nodiscard]] QString text() const;
};

/// Knows the time zones of a calendar: those of the system by their names and by the names that Windows has for them,
/// else as the file defines them. libical works these out; of their rules only yearly ones are taken, since others run
/// for very long.
class CalendarTimes {
public:
    CalendarTimes();
    CalendarTimes(CalendarTimes&& other) noexcept;
    CalendarTimes& operator=(CalendarTimes&& other) noexcept;
    ~CalendarTimes();

    /// @param definition the lines from BEGIN:VTIMEZONE to its END, unfolded
    void define(const QByteArray& definition);

    /// @return what is wrong, in English, when it is no time or its zone is unknown.
    [[nodiscard]] tl::expected<CalendarMoment, QString> moment(const ContentProperty& property);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// @return minutes from one to the other, nothing where either is a whole day or only one names a zone.
[[nodiscard]] std::optional<qint64> minutesBetween(const CalendarMoment& from, const CalendarMoment& to);
/// "PT1H30M" @return nothing for what is no duration.
[[nodiscard]] std::optional<qint64> durationMinutes(QByteArrayView text);

} // namespace zhike
