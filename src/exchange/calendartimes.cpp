#include "exchange/calendartimes.h"

#include <QHash>
#include <QTimeZone>
#include <algorithm>
#include <libical/ical.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostZones = 64;
constexpr qsizetype kMostZoneBytes = 64LL * 1024;

struct FreeZone {
    void operator()(icaltimezone* zone) const noexcept { icaltimezone_free(zone, 1); }
};
using OwnZone = std::unique_ptr<icaltimezone, FreeZone>;

/// A rule of a definition that is worked out from year to year, as every real one is.
bool isYearlyRule(QByteArrayView rule)
{
    bool isYearly = false;
    for (const QByteArray& part : rule.toByteArray().toUpper().split(';')) {
        const QByteArray key = part.left(part.indexOf('='));
        isYearly = isYearly || part.trimmed() == "FREQ=YEARLY";
        const bool isKnown = key == "FREQ" || key == "BYMONTH" || key == "BYDAY" || key == "BYMONTHDAY"
            || key == "UNTIL" || key == "WKST" || part == "INTERVAL=1";
        if (!isKnown || part.size() > 100) {
            return false;
        }
    }
    return isYearly;
}

bool isHarmlessDefinition(const QByteArray& definition)
{
    for (const QByteArray& line : definition.split('\n')) {
        const auto property = contentProperty(line.trimmed());
        if (property && property->name == "RRULE" && !isYearlyRule(property->value)) {
            return false;
        }
    }
    return definition.size() <= kMostZoneBytes;
}

OwnZone zoneFrom(const QByteArray& definition)
{
    if (!isHarmlessDefinition(definition)) {
        return nullptr;
    }
    icalerror_set_errors_are_fatal(0);
    icalcomponent* const component = icalparser_parse_string(definition.constData());
    OwnZone zone(icaltimezone_new());
    const bool isZone = component != nullptr && icalcomponent_isa(component) == ICAL_VTIMEZONE_COMPONENT
        && icaltimezone_set_component(zone.get(), component) != 0; // owns the component from here on
    if (!isZone && component != nullptr) {
        icalcomponent_free(component);
    }
    return isZone ? std::move(zone) : nullptr;
}

/// "/vendor/20080530/Europe/Berlin" is known by its last parts.
QTimeZone systemZone(const QByteArray& name)
{
    const QList<QByteArray> parts = name.split('/');
    for (qsizetype from = std::max<qsizetype>(0, parts.size() - 3); from < parts.size(); ++from) {
        const QByteArray id = parts.mid(from).join('/');
        if (QTimeZone::isTimeZoneIdAvailable(id)) {
            return QTimeZone(id);
        }
    }
    const QByteArray id = QTimeZone::windowsIdToDefaultIanaId(name);
    return id.isEmpty() ? QTimeZone() : QTimeZone(id); // of an empty name it makes the zone of this computer
}

QDateTime toUtc(QDate day, QTime time, const QTimeZone& zone)
{
    const QDateTime local(day, time, zone);
    if (local.isValid()) {
        return local.toUTC();
    }
    // An hour that the change to summer time skips: counted as if the clock had not been put forward.
    const QDateTime plain(day, time, Qt::UTC);
    return plain.addSecs(-zone.offsetFromUtc(plain.addDays(-1)));
}

QDateTime toUtc(QDate day, QTime time, icaltimezone* zone)
{
    icaltimetype moment = icaltime_null_time();
    moment.year = day.year();
    moment.month = day.month();
    moment.day = day.day();
    moment.hour = time.hour();
    moment.minute = time.minute();
    moment.second = time.second();
    return QDateTime::fromSecsSinceEpoch(qint64(icaltime_as_timet_with_zone(moment, zone)), Qt::UTC);
}

} // namespace

QString CalendarMoment::text() const
{
    if (isWholeDay()) {
        return day.toString(Qt::ISODate);
    }
    return utc ? utc->toString(Qt::ISODate) : QDateTime(day, time, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

struct CalendarTimes::State {
    QHash<QByteArray, QByteArray> definitions; ///< by TZID
    QHash<QByteArray, std::shared_ptr<icaltimezone>> zones; ///< worked out when they are first asked for

    icaltimezone* definedZone(const QByteArray& id)
    {
        const auto known = zones.constFind(id);
        if (known != zones.cend()) {
            return known->get();
        }
        const auto definition = definitions.constFind(id);
        if (definition == definitions.cend()) {
            return nullptr;
        }
        return zones.insert(id, std::shared_ptr<icaltimezone>(zoneFrom(*definition)))->get();
    }
};

CalendarTimes::CalendarTimes() : m_state(std::make_unique<State>()) { }
CalendarTimes::CalendarTimes(CalendarTimes&& other) noexcept = default;
CalendarTimes& CalendarTimes::operator=(CalendarTimes&& other) noexcept = default;
CalendarTimes::~CalendarTimes() = default;

void CalendarTimes::define(const QByteArray& definition)
{
    for (const QByteArray& line : definition.split('\n')) {
        const auto property = contentProperty(line.trimmed());
        if (property && property->name == "TZID" && m_state->definitions.size() < kMostZones) {
            m_state->definitions.insert(property->value.trimmed(), definition);
            return;
        }
    }
}

tl::expected<CalendarMoment, QString> CalendarTimes::moment(const ContentProperty& property)
{
    QByteArray value = property.value.trimmed();
    const bool isUtc = value.endsWith('Z') || value.endsWith('z');
    value.chop(isUtc ? 1 : 0);
    CalendarMoment moment;
    moment.day = QDate::fromString(QString::fromLatin1(value.left(8)), u"yyyyMMdd"_s);
    const bool hasTime = value.size() == 15 && (value[8] == 'T' || value[8] == 't');
    if (!moment.day.isValid() || (!hasTime && (value.size() != 8 || isUtc))) {
        return tl::unexpected(u"no time"_s);
    }
    if (!hasTime) {
        return moment;
    }
    QByteArray clock = value.mid(9);
    clock = clock.endsWith("60") ? clock.left(4) + "59" : clock; // a leap second
    moment.time = QTime::fromString(QString::fromLatin1(clock), u"HHmmss"_s);
    if (!moment.time.isValid()) {
        return tl::unexpected(u"no time"_s);
    }
    const QByteArray id = property.parameter("TZID");
    if (isUtc) {
        moment.utc = QDateTime(moment.day, moment.time, Qt::UTC);
        moment.zone = "UTC";
    } else if (const QTimeZone zone = systemZone(id); !id.isEmpty() && zone.isValid()) {
        moment.utc = toUtc(moment.day, moment.time, zone);
        moment.zone = zone.id();
    } else if (icaltimezone* const defined = m_state->definedZone(id)) {
        moment.utc = toUtc(moment.day, moment.time, defined);
    } else if (!id.isEmpty()) {
        return tl::unexpected(u"unknown time zone"_s);
    }
    return moment;
}

std::optional<qint64> minutesBetween(const CalendarMoment& from, const CalendarMoment& to)
{
    if (from.isWholeDay() || to.isWholeDay() || from.utc.has_value() != to.utc.has_value()) {
        return std::nullopt;
    }
    const QDateTime begin = from.utc.value_or(QDateTime(from.day, from.time, Qt::UTC));
    const QDateTime end = to.utc.value_or(QDateTime(to.day, to.time, Qt::UTC));
    return begin.secsTo(end) / 60;
}

std::optional<qint64> durationMinutes(QByteArrayView text)
{
    if (text.size() > 40) {
        return std::nullopt;
    }
    const icaldurationtype duration = icaldurationtype_from_string(text.toByteArray().trimmed().constData());
    if (icaldurationtype_is_bad_duration(duration) != 0) {
        return std::nullopt;
    }
    const qint64 minutes = (qint64(duration.weeks) * 7 + duration.days) * 1440 + qint64(duration.hours) * 60
        + duration.minutes + duration.seconds / 60;
    return duration.is_neg != 0 ? -minutes : minutes;
}

} // namespace zhike
