#include "gui/calendar/calendarwords.h"

#include "domain/customers/due.h"
#include "domain/customers/repetition.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"

#include <QLocale>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::CalendarWords)
};

QString weekdayWords(unsigned weekdays)
{
    QStringList names;
    for (int day = 1; day <= 7; ++day) {
        if ((weekdays & (1U << unsigned(day - 1))) != 0) {
            names.append(LanguageManager::formats().locale().dayName(day, QLocale::ShortFormat));
        }
    }
    return names.join(u", "_s);
}

QString everyWords(const Repetition& repetition, QDate first)
{
    const int n = repetition.interval;
    switch (repetition.every) {
    case RepeatEvery::Day:
        return n == 1 ? CalendarWords::tr("Every day") : CalendarWords::tr("Every %Ln days", nullptr, n);
    case RepeatEvery::Week:
        return (n == 1 ? CalendarWords::tr("Every week on %1", "%1: weekdays")
                       : CalendarWords::tr("Every %Ln weeks on %1", "%1: weekdays", n))
            .arg(weekdayWords(repetition.weekdays));
    case RepeatEvery::Month:
        if (repetition.isOnWeekday) {
            return n == 1 ? CalendarWords::tr("Every month on the same weekday")
                          : CalendarWords::tr("Every %Ln months on the same weekday", nullptr, n);
        }
        if (first.day() == 31 && n == 1) {
            return CalendarWords::tr("Every month on its last day");
        }
        return n == 1 ? CalendarWords::tr("Every month on day %1").arg(first.day())
                      : CalendarWords::tr("Every %Ln months on day %1", "%1: a number", n).arg(first.day());
    case RepeatEvery::Year:
        return CalendarWords::tr("Every year");
    }
    return {};
}

QString statusWords(const CalendarEntry& entry, Instant now)
{
    const ActivityDraft& details = entry.activity.details;
    if (details.status != ActivityStatus::Planned) {
        return labelOf(details.status);
    }
    return dueState(details.at, localDayOf(now)) == DueState::Overdue ? CalendarWords::tr("Overdue")
                                                                      : labelOf(details.status);
}

} // namespace

State entryState(const CalendarEntry& entry, Instant now)
{
    const ActivityDraft& details = entry.activity.details;
    if (details.status == ActivityStatus::Planned) {
        return dueState(details.at, localDayOf(now)) == DueState::Overdue ? State::Danger : State::Info;
    }
    return isUnanswered(details.status) ? State::Danger : State::Ok;
}

QString entryTitle(const CalendarEntry& entry)
{
    const ActivityDraft& details = entry.activity.details;
    const QString subject = details.subject.isEmpty() ? details.text.section(u'\n', 0, 0) : details.subject;
    return CalendarWords::tr("%1: %2", "%1: a customer, %2: what about").arg(entry.customerName, subject);
}

QString entryWords(const CalendarEntry& entry, Instant now)
{
    const Formats& formats = LanguageManager::formats();
    const ActivityDraft& details = entry.activity.details;
    const auto day = Day::from(details.at.local().date());
    QStringList words;
    words.append(details.allDay && day ? formats.longDay(*day) : formats.exactInstant(details.at));
    words.append(labelOf(details.kind));
    words.append(entryTitle(entry));
    words.append(statusWords(entry, now));
    if (!entry.ownerName.isEmpty()) {
        words.append(entry.ownerName);
    }
    if (entry.isOccurrence) {
        words.append(repeatWords(details.repeatRule, details.repeatFrom.value_or(details.at).local().date()));
    }
    if (details.status != ActivityStatus::Planned && details.plannedAt) {
        words.append(CalendarWords::tr("planned for %1", "%1: a moment").arg(formats.exactInstant(*details.plannedAt)));
    }
    return words.join(u" · "_s);
}

QString repeatWords(const QString& rule, QDate first)
{
    const auto repetition = repetitionOf(rule, first);
    if (!repetition) {
        return rule;
    }
    const QString every = everyWords(*repetition, first);
    if (repetition->count) {
        return CalendarWords::tr("%1, %Ln times in all", "%1: how often", *repetition->count).arg(every);
    }
    return repetition->until ? CalendarWords::tr("%1, until %2", "%1: how often, %2: a day")
                                   .arg(every, LanguageManager::formats().longDay(*repetition->until))
                             : every;
}

QString kindIcon(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Call:
        return u"call"_s;
    case ActivityKind::Visit:
        return u"visit"_s;
    case ActivityKind::Meeting:
        return u"contacts"_s;
    case ActivityKind::Task:
        return u"check"_s;
    case ActivityKind::Mail:
        return u"mail"_s;
    case ActivityKind::Note:
        break;
    }
    return u"note"_s;
}

QString reminderWords(std::optional<int> minutes)
{
    if (!minutes) {
        return CalendarWords::tr("No reminder");
    }
    if (*minutes == 0) {
        return CalendarWords::tr("At the time");
    }
    if (*minutes % 1440 == 0) {
        return CalendarWords::tr("%Ln day(s) before", nullptr, *minutes / 1440);
    }
    return *minutes % 60 == 0 ? CalendarWords::tr("%Ln hour(s) before", nullptr, *minutes / 60)
                              : CalendarWords::tr("%Ln minute(s) before", nullptr, *minutes);
}

CalendarCard cardOf(const CalendarEntry& entry, Instant now, EntryOwner owner)
{
    const ActivityDraft& details = entry.activity.details;
    CalendarCard card;
    card.slot = PlanSlot::of(details.at, details.minutes, details.allDay);
    card.isOpen = details.status == ActivityStatus::Planned;
    card.isMovable = card.isOpen; // what was done is done
    card.state = entryState(entry, now);
    if (card.state == State::Info) {
        card.icon = kindIcon(details.kind);
    }
    card.title = entryTitle(entry) + (entry.isOccurrence ? u" ↻"_s : QString());
    if (owner == EntryOwner::Shown && !entry.ownerName.isEmpty()) {
        card.title += u" · "_s + entry.ownerName;
    }
    card.words = entryWords(entry, now);
    return card;
}

Qt::DayOfWeek firstWeekday()
{
    const Formats& formats = LanguageManager::formats();
    if (formats.language() == UiLanguage::SimplifiedChinese) {
        return Qt::Monday;
    }
    const QLocale system = QLocale::system();
    const bool isSame = formats.language() == UiLanguage::English && system.language() == QLocale::English;
    return (isSame ? system : formats.locale()).firstDayOfWeek();
}

QString spanWords(CalendarSpan span, QDate day)
{
    const Formats& formats = LanguageManager::formats();
    const DayRange days = visibleDays(span, day, firstWeekday());
    const auto dayOf = [](QDate date) { return Day::from(date).value_or(today()); };
    switch (span) {
    case CalendarSpan::Day:
        return formats.dayHeading(dayOf(day), today());
    case CalendarSpan::Week:
        return CalendarWords::tr("%1 – %2, week %3", "%1, %2: days, %3: a number")
            .arg(
                formats.day(dayOf(days.first), today()), formats.day(dayOf(days.end().addDays(-1)), today()),
                QString::number(days.first.addDays(3).weekNumber()));
    case CalendarSpan::Month:
        break;
    }
    return formats.month(dayOf(day), today());
}

} // namespace zhike
