#include "gui/calendar/calendarwords.h"

#include "documents/painting.h"
#include "domain/customers/due.h"
#include "domain/customers/repetition.h"
#include "gui/common/icons.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"

#include <QPainter>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastShownMinutes = 30;
constexpr int kNarrowTextWidth = 64;

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

/// A plan is filled with its colour, a record is quiet: what is still to be done stands out.
struct EntryColors {
    QColor fill;
    QColor edge;
    QColor ink;
};

EntryColors colorsOf(const CalendarEntry& entry, State state)
{
    const Theme& theme = ThemeManager::theme();
    if (entry.activity.details.status != ActivityStatus::Planned) {
        return {theme.neutralTint, state == State::Danger ? theme.danger : theme.line2, theme.text2};
    }
    return state == State::Danger ? EntryColors{theme.dangerTint, theme.danger, theme.text}
                                  : EntryColors{theme.accentTint, theme.accent, theme.text};
}

} // namespace

int shownMinutes(const CalendarEntry& entry)
{
    return std::max(entry.activity.details.minutes, kLeastShownMinutes);
}

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

void paintEntry(QPainter& painter, const QRectF& box, const CalendarEntry& entry, const EntryStyle& style, Instant now)
{
    const Theme& theme = ThemeManager::theme();
    const State state = entryState(entry, now);
    const EntryColors colors = colorsOf(entry, state);
    const ActivityDraft& details = entry.activity.details;
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setOpacity(style.isGhost ? 0.75 : 1);
    paintBox(
        painter, box,
        {colors.fill, style.isCurrent || style.isGhost ? theme.accent : QColor(), double(theme.px(3)),
         style.isCurrent ? 2.0 : 0.0});
    painter.fillRect(QRectF(box.left(), box.top() + 1, theme.px(4), box.height() - 2), colors.edge);
    const int line = theme.lineHeight(FontRole::Small);
    const QRectF inside = box.adjusted(theme.px(8), 0, -theme.px(4), 0);
    const double top = box.top() + std::min(double(theme.px(3)), (box.height() - line) / 2);
    const QRectF mark(inside.left(), top, theme.px(12), line);
    if (state == State::Info) {
        paintIcon(painter, mark, kindIcon(details.kind), theme.text2, theme.px(12));
    } else {
        paintState(painter, mark, state, stateInk(theme, state));
    }
    const Formats& formats = LanguageManager::formats();
    const QString owner
        = style.owner == EntryOwner::Shown && !entry.ownerName.isEmpty() ? u" · "_s + entry.ownerName : QString();
    const QString repeats = entry.isOccurrence ? u" ↻"_s : QString();
    painter.setPen(colors.ink);
    painter.setFont(theme.numberFont(FontRole::Small));
    const QRectF text(mark.right() + theme.px(4), top, inside.right() - mark.right() - theme.px(4), box.bottom() - top);
    const bool isNarrow = text.width() < theme.px(kNarrowTextWidth); // the grid beside it tells the time
    const QString first = details.allDay || isNarrow
        ? entryTitle(entry) + repeats + owner
        : formats.time(details.at) + u' ' + entryTitle(entry) + repeats + owner;
    if (text.height() < line * 2 + 2) {
        painter.drawText(
            QRectF(text.left(), top, text.width(), line), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(first, Qt::ElideRight, int(text.width())));
    } else {
        const double spacing = painter.fontMetrics().lineSpacing();
        const double height = std::floor(text.height() / spacing) * spacing; // no half lines
        painter.setClipRect(QRectF(text.left(), text.top(), text.width(), height), Qt::IntersectClip);
        painter.drawText(
            text, Qt::AlignLeft | Qt::AlignTop | (isNarrow ? Qt::TextWrapAnywhere : Qt::TextWordWrap), first);
    }
    painter.restore();
}

} // namespace zhike
