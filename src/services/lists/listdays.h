#pragma once

#include "services/changes/change.h"
#include "services/lists/list.h"

namespace zhike {

/// Which days of a list are asked for.
struct DaysQuestion {
    ListQuery list; ///< its order plays no part
    QString field; ///< one that hasDays()
    Day first{0};
    int days = 42;
    int mostADay = 30; ///< records that are told one by one
};

/// A record on its day.
struct DayCard {
    RecordRef record;
    int revision = 1;
    Day day{0};
    std::optional<Instant> at; ///< of moments
    QString title; ///< what it is about, or what it is called
    QString customer; ///< whose it is; empty for customers
    std::optional<Money> amount;
    bool isPromised = false; ///< the day is one by which something is still to be done
    std::optional<NextStep> step; ///< of customers by their next step
};

struct ListDays {
    std::vector<qint64> counts; ///< records of each day, all of them
    std::vector<DayCard> cards; ///< day by day, by moment, at most so many a day
    qint64 records = 0;
};

/// Days, moments, and the next step of customers.
[[nodiscard]] bool hasDays(RecordKind kind, const Field& field);
/// The days of a list: reads what lies in them, by the field's index where there is one, and a page of records a day.
/// @return `InvalidInput` for a field without days, or for more than kMostListDays.
[[nodiscard]] Result<ListDays> listDays(SqlSession& session, const DaysQuestion& question, Currency base);
inline constexpr int kMostListDays = 62;

/// What the records of a day have in common.
[[nodiscard]] Filter filterOfDay(const QString& field, Day day);
/// A filter and one more condition.
[[nodiscard]] Filter narrowedBy(const Filter& filter, Filter condition);

/// Whether a record may be put onto another day; its own rules may still refuse.
[[nodiscard]] bool mayMoveDay(RecordKind kind, const Field& field);
/// Puts a record onto another day, at the hour it had; a next step moves the plan behind it.
[[nodiscard]] Change moveToDay(const DayCard& card, const QString& field, Day day, const QTimeZone& zone);

} // namespace zhike
