#include "exchange/recurrence.h"

#include "domain/customers/repetition.h"

#include <QTimeZone>
#include <algorithm>
#include <libical/ical.h>
#include <memory>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSteps = 20'000;
constexpr int kLastYear = 2200; ///< days end there, see Day

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const noexcept { icalrecur_iterator_free(iterator); }
};

QTimeZone zoneNamed(const QString& name)
{
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

icaltimetype wallTime(const QDateTime& local)
{
    icaltimetype time = icaltime_null_time();
    time.year = local.date().year();
    time.month = local.date().month();
    time.day = local.date().day();
    time.hour = local.time().hour();
    time.minute = local.time().minute();
    time.second = local.time().second();
    return time;
}

/// The moment at which a wall shows a time. Qt's own answer for a skipped one depends on its version.
Instant momentOf(QDate day, QTime time, const QTimeZone& zone)
{
    const QDateTime wall(day, time, Qt::UTC);
    const qint64 asUtc = wall.toSecsSinceEpoch();
    const auto offsetAt
        = [&zone](qint64 seconds) { return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)); };
    const int before = offsetAt(asUtc - 86'400);
    const int after = offsetAt(asUtc + 86'400);
    for (const int offset : {before, after}) { // the earlier of two comes from the offset before
        if (offsetAt(asUtc - offset) == offset) {
            return Instant((asUtc - offset) * 1000);
        }
    }
    return Instant((asUtc - before) * 1000); // skipped: as if the clock had not been put forward yet
}

/// Where the rule ends, as moments: after it nothing comes.
class RuleEnd {
public:
    RuleEnd(const QString& until, const QTimeZone& zone)
    {
        const QDate day = QDate::fromString(until.left(8), u"yyyyMMdd"_s);
        if (until.isEmpty()) {
            return;
        }
        const bool hasTime = until.size() > 8;
        const QTime time = hasTime ? QTime::fromString(until.mid(9, 6), u"HHmmss"_s) : QTime(23, 59, 59);
        m_last = until.endsWith(u'Z') ? Instant::from(QDateTime(day, time, Qt::UTC)) : momentOf(day, time, zone);
    }
    [[nodiscard]] bool isPast(Instant moment) const { return m_last && moment > *m_last; }

private:
    std::optional<Instant> m_last;
};

} // namespace

RepeatingPlan repeatingPlan(const ActivityDraft& plan)
{
    return {plan.repeatRule, plan.repeatFrom.value_or(plan.at), plan.repeatZone};
}

std::vector<Instant> occurrencesOf(const RepeatingPlan& plan, Instant from, Instant to, int limit)
{
    std::vector<Instant> found;
    auto parts = ruleParts(plan.rule);
    if (!parts) {
        return found;
    }
    const QTimeZone zone = zoneNamed(plan.zone);
    const RuleEnd end(parts->take(u"UNTIL"_s), zone); // libical takes it for a time of no zone
    const QDateTime first = plan.first.utc().toTimeZone(zone);
    const icaltimetype start = wallTime(first);
    icalrecurrencetype rule = icalrecurrencetype_from_string(ruleText(*parts).toLatin1().constData());
    const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(icalrecur_iterator_new(rule, start));
    if (rule.freq == ICAL_NO_RECURRENCE || iterator == nullptr) {
        return found;
    }
    const auto take = [&](Instant moment) {
        if (moment >= from && moment < to && !end.isPast(moment)) {
            found.push_back(moment);
        }
        return moment < to && !end.isPast(moment) && found.size() < size_t(std::max(0, limit));
    };
    const Instant begin(plan.first.msSinceEpoch() / 1000 * 1000);
    bool goesOn = take(begin);
    for (int step = 0; goesOn && step < kMostSteps; ++step) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next) != 0 || next.year > kLastYear) {
            break;
        }
        const Instant moment
            = momentOf(QDate(next.year, next.month, next.day), QTime(next.hour, next.minute, next.second), zone);
        goesOn = moment <= begin || take(moment);
    }
    return found;
}

std::optional<Instant> nextOccurrence(const RepeatingPlan& plan, Instant after, const std::vector<Instant>& exceptions)
{
    const Instant from(after.msSinceEpoch() + 1);
    constexpr Instant kNever(std::numeric_limits<qint64>::max());
    const auto following = occurrencesOf(plan, from, kNever, int(exceptions.size()) + 1);
    const auto open = std::ranges::find_if(
        following, [&](Instant moment) { return std::ranges::find(exceptions, moment) == exceptions.end(); });
    return open == following.end() ? std::nullopt : std::optional(*open);
}

} // namespace zhike
