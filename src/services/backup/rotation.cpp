#include "services/backup/rotation.h"

#include <QDateTime>
#include <algorithm>
#include <functional>

namespace zhike {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;

qint64 monthOf(Instant at)
{
    const QDate day = at.utc().date();
    return qint64(day.year()) * 12 + day.month();
}

/// Keeps the newest of each of the first `count` different periods.
void keepNewest(
    const std::vector<RotatedBackup>& backups, int count, const std::function<qint64(Instant)>& periodOf,
    std::vector<bool>& kept)
{
    std::optional<qint64> last;
    int periods = 0;
    for (size_t i = 0; i < backups.size(); ++i) {
        const qint64 period = periodOf(backups[i].madeAt);
        if (last && period == *last) {
            continue;
        }
        if (++periods > count) {
            return;
        }
        last = period;
        kept[i] = true;
    }
}

} // namespace

std::vector<size_t> superfluous(const std::vector<RotatedBackup>& backups, const RotationRule& rule)
{
    std::vector<bool> kept(backups.size(), false);
    keepNewest(
        backups, rule.hours, [](Instant at) { return at.msSinceEpoch() / kHourMs; }, kept);
    keepNewest(
        backups, rule.days, [](Instant at) { return at.msSinceEpoch() / kDayMs; }, kept);
    // 1970-01-05 was a Monday
    keepNewest(
        backups, rule.weeks, [](Instant at) { return (at.msSinceEpoch() / kDayMs - 4) / 7; }, kept);
    keepNewest(backups, rule.months, monthOf, kept);
    for (size_t i = 0; i < backups.size(); ++i) {
        const qint64 age = backups.front().madeAt.msSinceEpoch() - backups[i].madeAt.msSinceEpoch();
        kept[i] = kept[i] || (backups[i].isOnPurpose && age <= rule.daysOnPurpose * kDayMs);
    }
    const auto verified = std::ranges::find_if(backups, &RotatedBackup::isVerified);
    const auto isUntouchable
        = [&](size_t i) { return i == 0 || (verified != backups.end() && i == size_t(verified - backups.begin())); };
    qint64 bytes = 0;
    int count = 0;
    std::vector<size_t> removed;
    for (size_t i = 0; i < backups.size(); ++i) {
        const bool fits = bytes + backups[i].bytes <= rule.mostBytes || count < rule.atLeast;
        if (isUntouchable(i) || (kept[i] && fits)) {
            bytes += backups[i].bytes;
            ++count;
        } else {
            removed.push_back(i);
        }
    }
    return removed;
}

} // namespace zhike
