#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>
#include <compare>
#include <cstdint>
#include <optional>

namespace zhike {

/// A calendar day, stored in both engines as days since 1970-01-01. Range 1900-01-01 to 2200-12-31.
class Day {
public:
    static constexpr std::int32_t kFirst = -25567; ///< 1900-01-01
    static constexpr std::int32_t kLast = 84370; ///< 2200-12-31

    constexpr explicit Day(std::int32_t sinceEpoch) noexcept : m_days(sinceEpoch) { }
    /// @return the day, or nothing when the date is invalid or out of range.
    [[nodiscard]] static std::optional<Day> from(QDate date)
    {
        if (!date.isValid()) {
            return std::nullopt;
        }
        const qint64 days = date.toJulianDay() - kEpochJulian;
        return days < kFirst || days > kLast ? std::nullopt : std::optional(Day(std::int32_t(days)));
    }
    [[nodiscard]] constexpr std::int32_t sinceEpoch() const noexcept { return m_days; }
    [[nodiscard]] QDate date() const { return QDate::fromJulianDay(kEpochJulian + m_days); }
    [[nodiscard]] constexpr Day plus(std::int32_t days) const noexcept { return Day(m_days + days); }
    friend constexpr std::int32_t operator-(Day a, Day b) noexcept { return a.m_days - b.m_days; }
    friend constexpr auto operator<=>(Day, Day) noexcept = default;

private:
    static constexpr qint64 kEpochJulian = 2440588;
    std::int32_t m_days;
};

/// A moment, stored in both engines as milliseconds since 1970-01-01T00:00Z.
class Instant {
public:
    constexpr explicit Instant(std::int64_t msSinceEpoch) noexcept : m_ms(msSinceEpoch) { }
    [[nodiscard]] static Instant from(const QDateTime& moment) { return Instant(moment.toMSecsSinceEpoch()); }
    [[nodiscard]] constexpr std::int64_t msSinceEpoch() const noexcept { return m_ms; }
    [[nodiscard]] QDateTime local() const { return QDateTime::fromMSecsSinceEpoch(m_ms); }
    [[nodiscard]] QDateTime utc() const { return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC); }
    friend constexpr auto operator<=>(Instant, Instant) noexcept = default;

private:
    std::int64_t m_ms;
};

} // namespace zhike
