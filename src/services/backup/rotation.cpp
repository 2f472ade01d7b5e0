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

qint64 dayOf(Instant at)
{
    return at.msSinceEpoch() / kDayMs;
}

/// Keeps the newest of each of the first `count` different periods, from a position on.
void keepNewest(
    const std::vector<RotatedBackup>& backups, size_t from, int count, const std::function<qint64(Instant)>& periodOf,
    std::vector<bool>& kept)
{
    std::optional<qint64> last;
    int periods = 0;
    for (size_t i = from; i < backups.size(); ++i) {
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

/// Days after a backup's own on which there are others: a leap of the clock is one of them, however far it goes.
int daysSeenSince(const std::vector<RotatedBackup>& backups, size_t from, size_t position)
{
    int days = 0;
    qint64 counted = dayOf(backups[position].madeAt);
    for (size_t i = position; i-- > from;) {
        if (dayOf(backups[i].madeAt) != counted) {
            counted = dayOf(backups[i].madeAt);
            ++days;
        }
    }
    return days;
}

void keepThoseOnPurpose(
    const std::vector<RotatedBackup>& backups, size_t from, Instant now, const RotationRule& rule,
    std::vector<bool>& kept)
{
    const int daysToSee = std::min(rule.daysOnPurpose, rule.days); // no more days than that are kept
    for (size_t i = from; i < backups.size(); ++i) {
        const qint64 age = now.msSinceEpoch() - backups[i].madeAt.msSinceEpoch();
        const bool isYoung = age <= rule.daysOnPurpose * kDayMs || daysSeenSince(backups, from, i) < daysToSee;
        kept[i] = kept[i] || (backups[i].isOnPurpose && isYoung);
    }
}

} // namespace

std::vector<size_t> superfluous(const std::vector<RotatedBackup>& backups, Instant now, const RotationRule& rule)
{
    const auto past = std::ranges::find_if(backups, [now](const RotatedBackup& each) { return each.madeAt <= now; });
    const auto from = size_t(past - backups.begin()); // before it: from a clock that was ahead of this one
    std::vector<bool> kept(backups.size(), false);
    std::fill_n(kept.begin(), from, true);
    keepNewest(
        backups, from, rule.hours, [](Instant at) { return at.msSinceEpoch() / kHourMs; }, kept);
    keepNewest(backups, from, rule.days, dayOf, kept);
    // 1970-01-05 was a Monday
    keepNewest(
        backups, from, rule.weeks, [](Instant at) { return (dayOf(at) - 4) / 7; }, kept);
    keepNewest(backups, from, rule.months, monthOf, kept);
    keepThoseOnPurpose(backups, from, now, rule, kept);
    std::vector<bool> isUntouchable(backups.size(), false);
    for (const auto begin : {backups.begin(), past}) { // the newest by the clock, and the one just made
        const auto verified
            = std::find_if(begin, backups.end(), [](const RotatedBackup& each) { return each.isVerified; });
        for (const auto position : {begin, verified}) {
            if (position != backups.end()) {
                isUntouchable[size_t(position - backups.begin())] = true;
            }
        }
    }
    qint64 bytes = 0;
    int count = 0;
    std::vector<size_t> removed;
    for (size_t n = 0; n < backups.size(); ++n) {
        const size_t i = (from + n) % backups.size(); // from the one just made to the oldest, then the clock's future
        const bool fits = bytes + backups[i].bytes <= rule.mostBytes || count < rule.atLeast;
        if (isUntouchable[i] || (kept[i] && fits)) {
            bytes += backups[i].bytes;
            ++count;
        } else {
            removed.push_back(i);
        }
    }
    std::ranges::sort(removed);
    return removed;
}

} // namespace zhike
