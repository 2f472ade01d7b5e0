#include "exchange/zonedefinition.h"

#include <QMap>
#include <tuple>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kYearsBefore = 1;
constexpr int kYearsAfter = 10;

/// What a change of the clock leads to; all that are alike stand in one part.
struct ClockKind {
    bool isSummer = false;
    int from = 0; ///< seconds east of UTC before it
    int to = 0;
    QString name;
    friend bool operator<(const ClockKind& a, const ClockKind& b)
    {
        return std::tie(a.isSummer, a.from, a.to, a.name) < std::tie(b.isSummer, b.from, b.to, b.name);
    }
};

QByteArray offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return (seconds < 0 ? '-' : '+')
        + u"%1%2"_s.arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0')).toLatin1();
}

/// The time that a clock shows which was not changed yet.
QByteArray oldClock(const QDateTime& at, int offset)
{
    return at.toUTC().addSecs(offset).toString(u"yyyyMMdd'T'HHmmss"_s).toLatin1();
}

void addPart(std::vector<QByteArray>& lines, const ClockKind& kind, const QList<QDateTime>& moments)
{
    const QByteArray name = kind.isSummer ? "DAYLIGHT" : "STANDARD";
    lines.push_back("BEGIN:" + name);
    lines.push_back("DTSTART:" + oldClock(moments.first(), kind.from));
    if (moments.size() > 1) {
        QByteArrayList more;
        for (const QDateTime& moment : moments.sliced(1)) {
            more.append(oldClock(moment, kind.from));
        }
        lines.push_back("RDATE:" + more.join(','));
    }
    lines.push_back("TZOFFSETFROM:" + offsetText(kind.from));
    lines.push_back("TZOFFSETTO:" + offsetText(kind.to));
    lines.push_back("TZNAME:" + kind.name.toLatin1());
    lines.push_back("END:" + name);
}

} // namespace

std::vector<QByteArray> zoneDefinition(const QTimeZone& zone, Instant from, Instant to)
{
    const QDateTime begin = from.utc().addYears(-kYearsBefore);
    QMap<ClockKind, QList<QDateTime>> kinds;
    int offset = zone.offsetFromUtc(begin);
    kinds[{zone.isDaylightTime(begin), offset, offset, zone.abbreviation(begin)}].append(begin);
    for (const QTimeZone::OffsetData& change : zone.transitions(begin, to.utc().addYears(kYearsAfter))) {
        kinds[{change.daylightTimeOffset != 0, offset, change.offsetFromUtc, change.abbreviation}].append(change.atUtc);
        offset = change.offsetFromUtc;
    }
    std::vector<QByteArray> lines{"BEGIN:VTIMEZONE", "TZID:" + zone.id()};
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind) {
        addPart(lines, kind.key(), *kind);
    }
    lines.push_back("END:VTIMEZONE");
    return lines;
}

} // namespace zhike
