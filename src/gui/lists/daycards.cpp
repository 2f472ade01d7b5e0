#include "gui/lists/daycards.h"

#include "documents/fieldwords.h"
#include "gui/calendar/calendarwords.h"
#include "gui/common/languagemanager.h"
#include "gui/lists/listcalendar.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString dayCardIcon(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Opportunity:
        return u"pipeline"_s;
    case RecordKind::Order:
        return u"orders"_s;
    case RecordKind::Case:
        return u"service"_s;
    case RecordKind::Contact:
        return u"contacts"_s;
    case RecordKind::Product:
        return u"products"_s;
    default:
        return u"customers"_s;
    }
}

} // namespace

CalendarCard cardOf(const DayCard& record, const Field* field)
{
    const Formats& formats = LanguageManager::formats();
    CalendarCard card;
    card.slot = record.at ? PlanSlot::of(*record.at, 0, false) : PlanSlot{record.day.date(), 0, 0, true};
    card.isMovable = field != nullptr && mayMoveDay(record.record.kind, *field);
    card.isOpen = record.isPromised;
    const bool isLate = record.isPromised && record.day < today();
    card.state = isLate ? State::Danger : State::Info;
    if (!isLate) {
        card.icon = record.step ? kindIcon(record.step->kind) : dayCardIcon(record.record.kind);
    }
    QStringList title;
    for (const QString& part :
         {record.customer, record.title, record.step ? record.step->subject : QString(),
          record.amount ? formats.money(*record.amount) : QString()}) {
        if (!part.isEmpty()) {
            title.append(part);
        }
    }
    card.title = title.join(u" · "_s);
    QStringList words{record.at ? formats.exactInstant(*record.at) : formats.longDay(record.day), card.title};
    if (field != nullptr) {
        words.prepend(labelOf(*field));
    }
    if (isLate) {
        words.append(ListCalendar::tr("Overdue"));
    }
    card.words = words.join(u" · "_s);
    return card;
}

} // namespace zhike
