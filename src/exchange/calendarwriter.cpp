#include "exchange/calendarwriter.h"

#include "domain/customers/repetition.h"
#include "exchange/recurrence.h"
#include "exchange/zonedefinition.h"

#include <QTimeZone>
#include <QUrl>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Passed occurrences of a series that are written as its exceptions; a rule that counts has no more.
constexpr int kMostPassed = 2000;

QString utcStamp(Instant at)
{
    return at.utc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

QTimeZone zoneOf(const ActivityDraft& series)
{
    const QTimeZone zone(series.repeatZone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

/// A property with a moment on the clock of a zone, or with a day alone.
struct ClockValue {
    QString parameter;
    QString text;
};

ClockValue onTheClock(Instant at, bool isDay, const QTimeZone& zone)
{
    const QDateTime local = at.utc().toTimeZone(zone);
    if (isDay) {
        return {u";VALUE=DATE"_s, local.date().toString(u"yyyyMMdd"_s)};
    }
    return zone.id() == "UTC"
        ? ClockValue{{}, utcStamp(at)}
        : ClockValue{u";TZID="_s + QString::fromLatin1(zone.id()), local.toString(u"yyyyMMdd'T'HHmmss"_s)};
}

/// The rule as RFC 5545 wants it beside a time in a zone: its end is a moment in UTC, beside a day alone it is a day.
QString ruleForFile(const ActivityDraft& series, const QTimeZone& zone)
{
    auto parts = ruleParts(series.repeatRule);
    if (!parts) {
        return series.repeatRule;
    }
    const QString until = parts->value(u"UNTIL"_s);
    if (!until.isEmpty() && !series.allDay && !until.endsWith(u'Z')) {
        const QTime time = until.size() > 8 ? QTime::fromString(until.mid(9, 6), u"HHmmss"_s) : QTime(23, 59, 59);
        const QDateTime end(QDate::fromString(until.left(8), u"yyyyMMdd"_s), time, zone);
        parts->insert(u"UNTIL"_s, utcStamp(Instant::from(end)));
    } else if (series.allDay && until.size() > 8) {
        const QDateTime end(
            QDate::fromString(until.left(8), u"yyyyMMdd"_s), QTime::fromString(until.mid(9, 6), u"HHmmss"_s),
            until.endsWith(u'Z') ? QTimeZone::utc() : zone);
        parts->insert(u"UNTIL"_s, end.toTimeZone(zone).date().toString(u"yyyyMMdd"_s));
    }
    return ruleText(*parts);
}

struct ItemWords {
    QLatin1StringView begin;
    QLatin1StringView end;
    QLatin1StringView moment;
    QLatin1StringView done;
    QLatin1StringView planned;
};

ItemWords wordsOf(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Task:
        return {"BEGIN:VTODO"_L1, "END:VTODO"_L1, "DUE"_L1, "COMPLETED"_L1, "NEEDS-ACTION"_L1};
    case ActivityKind::Note:
        return {"BEGIN:VJOURNAL"_L1, "END:VJOURNAL"_L1, "DTSTART"_L1, "FINAL"_L1, "DRAFT"_L1};
    default:
        return {"BEGIN:VEVENT"_L1, "END:VEVENT"_L1, "DTSTART"_L1, "CONFIRMED"_L1, "CONFIRMED"_L1};
    }
}

int priorityNumber(Priority priority)
{
    switch (priority) {
    case Priority::Urgent:
        return 1;
    case Priority::High:
        return 2;
    case Priority::Normal:
        return 5;
    case Priority::Low:
        break;
    }
    return 9;
}

} // namespace

Result<CalendarWriter> CalendarWriter::create(const QString& path, Instant madeAt)
{
    ZHIKE_TRY(ContentWriter file, ContentWriter::create(path));
    file.plain("BEGIN:VCALENDAR"_L1);
    file.plain("VERSION:2.0"_L1);
    file.plain("PRODID:-//Zhike//Zhike//EN"_L1);
    return CalendarWriter(std::move(file), madeAt);
}

Result<void> CalendarWriter::item(const CalendarItem& item)
{
    if (!item.activity.repeatRule.isEmpty()) {
        defineZone(item.activity);
    }
    m_file.beginRecord();
    if (auto written = write(item); !written) {
        m_file.cancelRecord();
        return written;
    }
    return m_file.endRecord();
}

void CalendarWriter::defineZone(const ActivityDraft& series)
{
    const QTimeZone zone = zoneOf(series);
    if (series.allDay || zone.id() == "UTC" || m_zones.contains(zone.id())) {
        return;
    }
    m_zones.insert(zone.id());
    for (const QByteArray& line : zoneDefinition(zone, series.repeatFrom.value_or(series.at), m_madeAt)) {
        m_file.plain(QLatin1StringView(line));
    }
}

Result<void> CalendarWriter::writeMoment(QLatin1StringView property, const ActivityDraft& activity)
{
    if (!activity.allDay) {
        return m_file.value(property, utcStamp(activity.at));
    }
    const ClockValue day = onTheClock(activity.at, true, QTimeZone::systemTimeZone());
    return m_file.value(property + day.parameter, day.text);
}

Result<void> CalendarWriter::writeSeries(const ActivityDraft& series)
{
    const QTimeZone zone = zoneOf(series);
    const RepeatingPlan plan = repeatingPlan(series);
    Instant first = plan.first;
    std::vector<Instant> gone = occurrencesOf(plan, first, series.at, kMostPassed + 1);
    if (gone.size() > size_t(kMostPassed)) { // no rule that counts: it may as well begin where it stands
        first = series.at;
        gone.clear();
    }
    std::ranges::copy(exceptions(series.repeatExcept), std::back_inserter(gone));
    const ClockValue start = onTheClock(first, series.allDay, zone);
    ZHIKE_CHECK(m_file.value(u"DTSTART"_s + start.parameter, start.text));
    const QString rule = ruleForFile(series, zone);
    ZHIKE_CHECK(m_file.value(u"RRULE"_s, rule));
    if (rule != series.repeatRule) {
        ZHIKE_CHECK(m_file.value(u"X-ZHIKE-RULE"_s, series.repeatRule));
    }
    if (gone.empty()) {
        return {};
    }
    QStringList days;
    for (const Instant moment : gone) {
        days.append(onTheClock(moment, series.allDay, zone).text);
    }
    return m_file.value(u"EXDATE"_s + start.parameter, days.join(u','));
}

Result<void> CalendarWriter::write(const CalendarItem& item)
{
    const ActivityDraft& activity = item.activity;
    const ItemWords words = wordsOf(activity.kind);
    m_file.plain(words.begin);
    ZHIKE_CHECK(m_file.text("UID"_L1, item.uid));
    ZHIKE_CHECK(m_file.value(u"DTSTAMP"_s, utcStamp(m_madeAt)));
    const bool isSeries = isRepeatRule(activity.repeatRule) && activity.status == ActivityStatus::Planned;
    ZHIKE_CHECK(isSeries ? writeSeries(activity) : writeMoment(words.moment, activity));
    if (activity.minutes > 0 && !activity.allDay && words.begin == "BEGIN:VEVENT"_L1) {
        ZHIKE_CHECK(m_file.value(u"DURATION"_s, u"PT%1M"_s.arg(activity.minutes)));
    }
    ZHIKE_CHECK(m_file.text("SUMMARY"_L1, activity.subject));
    ZHIKE_CHECK(m_file.text("DESCRIPTION"_L1, activity.text));
    ZHIKE_CHECK(m_file.value(
        u"STATUS"_s,
        activity.status == ActivityStatus::Cancelled     ? "CANCELLED"_L1
            : activity.status == ActivityStatus::Planned ? words.planned
                                                         : words.done));
    ZHIKE_CHECK(m_file.value(u"PRIORITY"_s, QString::number(priorityNumber(activity.priority))));
    if (!item.contactMail.isEmpty()) {
        const QString name = item.contactName.isEmpty() ? item.contactMail : item.contactName;
        ZHIKE_CHECK(m_file.value(
            u"ATTENDEE;CN="_s + quotedParameter(name),
            u"mailto:"_s + QString::fromLatin1(QUrl::toPercentEncoding(item.contactMail, "@+"))));
    }
    ZHIKE_CHECK(m_file.text("X-ZHIKE-KIND"_L1, QString::fromLatin1(keyOf(activity.kind))));
    ZHIKE_CHECK(m_file.text("X-ZHIKE-STATUS"_L1, QString::fromLatin1(keyOf(activity.status))));
    ZHIKE_CHECK(m_file.text("X-ZHIKE-PRIORITY"_L1, QString::fromLatin1(keyOf(activity.priority))));
    ZHIKE_CHECK(m_file.text("X-ZHIKE-DIRECTION"_L1, QString::fromLatin1(keyOf(activity.direction))));
    ZHIKE_CHECK(m_file.text("X-ZHIKE-CUSTOMER"_L1, item.customerName));
    ZHIKE_CHECK(m_file.text("X-ZHIKE-CONTACT"_L1, item.contactMail.isEmpty() ? item.contactName : item.contactMail));
    m_file.plain(words.end);
    return {};
}

Result<void> CalendarWriter::commit()
{
    m_file.plain("END:VCALENDAR"_L1);
    return m_file.commit();
}

} // namespace zhike
