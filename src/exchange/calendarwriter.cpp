#include "exchange/calendarwriter.h"

#include <QUrl>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString utcStamp(Instant at)
{
    return at.utc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
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
    m_file.beginRecord();
    if (auto written = write(item); !written) {
        m_file.cancelRecord();
        return written;
    }
    return m_file.endRecord();
}

Result<void> CalendarWriter::write(const CalendarItem& item)
{
    const ActivityDraft& activity = item.activity;
    const ItemWords words = wordsOf(activity.kind);
    m_file.plain(words.begin);
    ZHIKE_CHECK(m_file.text("UID"_L1, item.uid));
    ZHIKE_CHECK(m_file.value(u"DTSTAMP"_s, utcStamp(m_madeAt)));
    ZHIKE_CHECK(m_file.value(words.moment, utcStamp(activity.at)));
    if (activity.minutes > 0 && words.begin == "BEGIN:VEVENT"_L1) {
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
