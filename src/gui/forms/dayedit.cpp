#include "gui/forms/dayedit.h"

#include "exchange/values.h"
#include "gui/common/languagemanager.h"

#include <QKeyEvent>
#include <QRegularExpression>

namespace zhike {

using namespace Qt::StringLiterals;

std::optional<Day> dayFromTyped(const QString& text, Day today)
{
    const QString typed = text.trimmed().toLower();
    if (typed == "t"_L1 || typed == "="_L1 || typed == u"今天" || typed == "today"_L1) {
        return today;
    }
    static const QRegularExpression kStep(u"^([+-]\\d{1,4})\\s*([dwmy天日周月年]?)$"_s);
    if (const auto step = kStep.match(typed); step.hasMatch()) {
        const int count = step.captured(1).toInt();
        const QString unit = step.captured(2);
        const QDate date = today.date();
        if (unit == "w"_L1 || unit == u"周") {
            return Day::from(date.addDays(qint64(count) * 7));
        }
        if (unit == "m"_L1 || unit == u"月") {
            return Day::from(date.addMonths(count));
        }
        if (unit == "y"_L1 || unit == u"年") {
            return Day::from(date.addYears(count));
        }
        return Day::from(date.addDays(count));
    }
    static const QStringList kWeekdays = {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    if (const qsizetype weekday = kWeekdays.indexOf(typed.left(3)); typed.size() >= 3 && weekday >= 0) {
        const int ahead = (int(weekday) + 1 - today.date().dayOfWeek() + 7) % 7;
        return today.plus(ahead == 0 ? 7 : ahead);
    }
    static const QRegularExpression kDayMonth(u"^(\\d{1,2})\\.(\\d{1,2})\\.?$"_s);
    if (const auto parts = kDayMonth.match(typed); parts.hasMatch()) {
        return Day::from(QDate(today.date().year(), parts.captured(2).toInt(), parts.captured(1).toInt()));
    }
    static const QRegularExpression kMonthDay(u"^(\\d{1,2})[-/](\\d{1,2})$"_s);
    if (const auto parts = kMonthDay.match(typed); parts.hasMatch()) {
        return Day::from(QDate(today.date().year(), parts.captured(1).toInt(), parts.captured(2).toInt()));
    }
    const auto parsed = parseDay(text);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

DayEdit::DayEdit(QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(u"2026-12-31, +3d, mon"_s);
}

void DayEdit::setDay(std::optional<Day> day)
{
    setText(day ? day->date().toString(Qt::ISODate) : QString());
}

std::optional<Day> DayEdit::day() const
{
    return text().trimmed().isEmpty() ? std::nullopt : dayFromTyped(text(), today());
}

bool DayEdit::stepBy(const QKeyEvent& event)
{
    static const QRegularExpression kWholeDay(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    const auto typed = day();
    if (!typed || hasSelectedText() || !kWholeDay.match(text()).hasMatch() || event.modifiers() & ~Qt::ShiftModifier) {
        return false; // "mon" and "+3d" are being typed
    }
    const int by = event.modifiers() & Qt::ShiftModifier ? -1 : 1;
    QDate date = typed->date();
    switch (event.key()) {
    case Qt::Key_D:
        date = date.addDays(by);
        break;
    case Qt::Key_W:
        date = date.addDays(7LL * by);
        break;
    case Qt::Key_M:
        date = date.addMonths(by);
        break;
    case Qt::Key_Y:
        date = date.addYears(by);
        break;
    default:
        return false;
    }
    setDay(Day::from(date));
    Q_EMIT textEdited(text());
    return true;
}

void DayEdit::keyPressEvent(QKeyEvent* event)
{
    if (stepBy(*event)) {
        return;
    }
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        const int days = (event->key() == Qt::Key_Up ? 1 : -1) * (event->modifiers() & Qt::ShiftModifier ? 7 : 1);
        setDay(day().value_or(today()).plus(days));
        Q_EMIT textEdited(text());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void DayEdit::focusOutEvent(QFocusEvent* event)
{
    if (const auto typed = day()) {
        setDay(typed);
    }
    QLineEdit::focusOutEvent(event);
}

} // namespace zhike
