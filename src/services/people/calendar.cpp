#include "services/people/calendar.h"

#include "domain/customers/repetition.h"
#include "exchange/recurrence.h"
#include "repositories/customers/customerreads.h"
#include "repositories/people/calendarreads.h"
#include "repositories/people/duereads.h"

#include <algorithm>

namespace zhike {

namespace {

constexpr int kMostSeries = 500;
constexpr int kMostOfOneSeries = 100; ///< a month has 31 days

/// The occurrences of a series that are still open and in the days asked for.
void addSeries(QList<CalendarEntry>& entries, const Activity& series, const CalendarQuestion& question)
{
    const std::vector<Instant> gone = exceptions(series.details.repeatExcept);
    const auto add = [&](Instant moment) {
        CalendarEntry entry;
        entry.activity = series;
        entry.activity.details.at = moment;
        entry.isOccurrence = true;
        entries.append(entry);
    };
    const qint64 length = std::max<qint64>(1, series.details.minutes * 60'000LL);
    const Instant from(question.from.msSinceEpoch() - length + 1);
    if (series.details.at >= from) {
        add(series.details.at);
    }
    const Instant later(std::max(from.msSinceEpoch(), series.details.at.msSinceEpoch() + 1));
    for (const Instant moment :
         occurrencesOf(repeatingPlan(series.details), later, question.to, kMostOfOneSeries + int(gone.size()))) {
        if (std::ranges::find(gone, moment) == gone.end()) {
            add(moment);
        }
    }
}

Result<void> nameThem(SqlSession& session, QList<CalendarEntry>& entries)
{
    std::vector<CustomerId> customers;
    for (const CalendarEntry& entry : entries) {
        customers.push_back(entry.activity.customer);
    }
    ZHIKE_TRY(const auto names, customerGlances(session, customers));
    ZHIKE_TRY(const auto users, userNames(session));
    for (CalendarEntry& entry : entries) {
        entry.customerName = names.value(entry.activity.customer).name;
        if (const auto owner = entry.activity.details.owner) {
            entry.ownerName = users.value(owner->value());
        }
    }
    return {};
}

} // namespace

Result<CalendarAnswer> calendarOf(SqlSession& session, const CalendarQuestion& question)
{
    std::optional<std::vector<UserId>> people = std::vector<UserId>{question.person};
    if (question.whose == CalendarOf::Team) {
        ZHIKE_TRY(people, teamOf(session, question.person));
    }
    ZHIKE_TRY(
        const QList<Activity> once, activitiesBetween(session, people, question.from, question.to, question.limit + 1));
    ZHIKE_TRY(const QList<Activity> series, seriesBefore(session, people, question.to, kMostSeries));
    CalendarAnswer answer;
    for (const Activity& activity : once) {
        if (activity.details.kind != ActivityKind::Note && activity.details.status != ActivityStatus::Cancelled) {
            answer.entries.append({activity, {}, {}, false});
        }
    }
    for (const Activity& one : series) {
        addSeries(answer.entries, one, question);
    }
    std::ranges::stable_sort(answer.entries, [](const CalendarEntry& a, const CalendarEntry& b) {
        return a.activity.details.at < b.activity.details.at;
    });
    answer.isCut
        = once.size() > question.limit || answer.entries.size() > question.limit || series.size() == kMostSeries;
    answer.entries = answer.entries.mid(0, question.limit);
    ZHIKE_CHECK(nameThem(session, answer.entries));
    return answer;
}

} // namespace zhike
