#include "gui/customers/customerwords.h"

#include "documents/marks.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/history/historywords.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhike::CustomerWords)
};

constexpr qsizetype kMostStepsTold = 4;
constexpr double kSilenceFactor = 2; ///< twice the usual gap is worth a sentence

QString gapWords(double days)
{
    const int weeks = int(std::lround(days / 7));
    return weeks >= 2 ? Words::tr("%Ln week(s)", nullptr, weeks)
                      : Words::tr("%Ln day(s)", nullptr, std::max(1, int(std::lround(days))));
}

const char* activityIcon(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Call:
        return "call";
    case ActivityKind::Visit:
    case ActivityKind::Meeting:
        return "visit";
    case ActivityKind::Task:
        return "check";
    case ActivityKind::Mail:
        return "mail";
    case ActivityKind::Note:
        return "note";
    }
    return "note";
}

QString firstLine(const QString& text)
{
    return text.section(u'\n', 0, 0);
}

/// "City: Lyon → Kiel; Contact 王伟: Title: – → CTO": what one change did. A single record goes without its name.
QString changeWords(const FieldChanges& changes, const TimelineEntry& entry)
{
    QStringList parts;
    const bool isErased = changes.change.batchState == u"erased"_s;
    for (const ChangeRow& row : changes.rows) {
        if (row.operation == RowOperation::Insert) {
            continue; // a new record's fields are all new
        }
        const QString name = row.record.kind == RecordKind::Customer
            ? QString()
            : entry.links.value({row.record.kind, 0, row.record.id});
        const Currency currency = entry.currencies.value(row.record, kCny);
        for (const FieldStep& step : stepsOf(row, isErased)) {
            const QString words = WordsOfHistory::step(row.record.kind, step, entry.links, currency);
            parts.append(
                name.isEmpty() ? words : Words::tr("%1 – %2", "%1: a record, %2: what changed of it").arg(name, words));
        }
    }
    if (changes.hasMoreRows || parts.size() > kMostStepsTold) {
        parts = parts.mid(0, kMostStepsTold);
        parts.append(u"…"_s);
    }
    return parts.join(Words::tr("; ", "between two changes of fields"));
}

struct ItemMaker {
    const TimelineEntry& entry;
    TimelineItem item = {};

    void operator()(const Activity& activity)
    {
        const ActivityDraft& details = activity.details;
        item.icon = QString::fromLatin1(activityIcon(details.kind));
        const QString what = details.subject.isEmpty() ? firstLine(details.text) : details.subject;
        item.title = details.kind == ActivityKind::Note ? what : u"%1: %2"_s.arg(labelOf(details.kind), what);
        if (isUnanswered(details.status)) {
            item.state = State::Danger;
            item.stateWords = labelOf(details.status);
        } else if (details.status == ActivityStatus::Cancelled) {
            item.state = State::Neutral;
            item.stateWords = labelOf(details.status);
        }
        const auto plannedDay = details.plannedAt ? Day::from(details.plannedAt->local().date()) : std::nullopt;
        if (plannedDay && plannedDay != Day::from(details.at.local().date())) {
            item.note
                = Words::tr("planned for %1", "%1: a day").arg(LanguageManager::formats().day(*plannedDay, today()));
        }
    }
    void operator()(const Order& order)
    {
        const Formats& formats = LanguageManager::formats();
        item.icon = u"orders"_s;
        item.title
            = (order.details.kind == OrderKind::Return ? Words::tr("Return %1 · %2") : Words::tr("Order %1 · %2"))
                  .arg(order.details.number, formats.exactMoney(order.details.net));
        item.note = labelOf(order.details.status);
    }
    void operator()(const Case& serviceCase)
    {
        item.icon = u"flag"_s;
        item.title = Words::tr("Case %1: %2").arg(serviceCase.details.number, serviceCase.details.subject);
        const bool open = clockOf(serviceCase.details.status) != PromiseClock::Stopped;
        item.state = open ? State::Warn : State::Ok;
        item.stateWords = labelOf(serviceCase.details.status);
    }
    void operator()(const OpportunityEvent& event)
    {
        item.icon = u"pipeline"_s;
        item.title = u"%1 → %2"_s.arg(
            event.opportunity.details.name, QCoreApplication::translate("Stage", event.stageName.toUtf8().constData()));
        item.note = LanguageManager::formats().money(event.opportunity.details.amount);
    }
    void operator()(const Consent& consent)
    {
        const ConsentDraft& said = consent.details;
        item.icon = u"shield"_s;
        item.title = Words::tr("%1 · %2: %3", "%1: a channel, Mail; %2: what for, Offers; %3: given or withdrawn")
                         .arg(labelOf(said.channel), labelOf(said.purpose), labelOf(said.state));
        item.note = said.note.isEmpty() ? labelOf(said.source) : said.note;
    }
    void operator()(const Attachment& attachment)
    {
        item.icon = u"clip"_s;
        item.title = attachment.details.name;
        item.note = attachment.details.note;
    }
    void operator()(const CaseEntry& written)
    {
        const bool isInternal = written.details.visibility == EntryVisibility::Internal;
        item.icon = isInternal ? u"note"_s : u"mail"_s;
        item.title = firstLine(written.details.text);
        item.note = written.details.author ? (isInternal ? labelOf(written.details.visibility) : QString())
                                           : Words::tr("Customer", "who wrote it");
    }
    void operator()(const FieldChanges& changes)
    {
        if (entry.kind == TimelineKind::Opportunities) {
            tellMove(changes);
            return;
        }
        item.icon = u"clock"_s;
        const QString what = changeWords(changes, entry);
        item.title = entry.isOwnChange && !what.isEmpty() ? what : textOf(changes.change.title);
        item.note = entry.isOwnChange ? QString() : what;
    }

private:
    /// "Qualify → Proposal", and below it what else the change did.
    void tellMove(const FieldChanges& changes)
    {
        item.icon = u"pipeline"_s;
        QStringList also;
        for (const ChangeRow& row : changes.rows) {
            for (const FieldStep& step : stepsOf(row, changes.change.batchState == u"erased"_s)) {
                const auto value = [&](const QJsonValue& side) {
                    return WordsOfHistory::value(
                        row.record.kind, step.field, side, entry.links, entry.currencies.value(row.record, kCny));
                };
                if (step.field == u"stage_id"_s) {
                    item.title = u"%1 → %2"_s.arg(value(step.from), value(step.to));
                } else if (step.field != u"stage_entered_at"_s && step.field != u"closed_at"_s) { // the entry's own day
                    also.append(WordsOfHistory::step(
                        row.record.kind, step, entry.links, entry.currencies.value(row.record, kCny)));
                }
            }
        }
        item.note = also.join(Words::tr("; ", "between two changes of fields"));
    }
};

} // namespace

QString placeLine(const CustomerOverview& page)
{
    const CustomerDraft& details = page.customer.details;
    QStringList parts = {labelOf(details.status)};
    if (!details.industry.isEmpty()) {
        parts.append(details.industry);
    }
    if (!details.city.isEmpty()) {
        parts.append(details.city);
    }
    if (!page.ownerName.isEmpty()) {
        parts.append(Words::tr("owner %1", "%1: a person").arg(page.ownerName));
    }
    return parts.join(u" · "_s);
}

Spans whySpans(const CustomerOverview& page, Currency base)
{
    if (!page.stats || page.stats->purchaseDays == 0) {
        return spansOf(Words::tr("No order yet; figures begin with the first one."), {}, Ink::Text2);
    }
    const Formats& formats = LanguageManager::formats();
    Spans spans;
    const auto append = [&spans](Spans more) {
        if (!spans.empty()) {
            spans.push_back({u" "_s});
        }
        spans.insert(spans.end(), more.begin(), more.end());
    };
    if (page.silentDays && page.usualGapDays && *page.silentDays > kSilenceFactor * *page.usualGapDays) {
        append(spansOf(
            Words::tr("Silent for *%1*; used to order every *%2*.", "%1, %2: so many days or weeks"),
            {gapWords(*page.silentDays), gapWords(*page.usualGapDays)}));
    } else if (page.usualGapDays) {
        append(spansOf(
            Words::tr("Orders every *%1*; last one %2 ago.", "%1, %2: so many days or weeks"),
            {gapWords(*page.usualGapDays), gapWords(page.silentDays.value_or(0))}));
    } else {
        append(spansOf(
            Words::tr("Bought on one day, *%1* ago.", "%1: so many days or weeks"),
            {gapWords(page.silentDays.value_or(0))}));
    }
    if (page.insight && page.insight->value && page.insight->pAlive) {
        const auto risk = qint64(std::llround(double(*page.insight->value) * (1 - *page.insight->pAlive)));
        if (risk > 0 && *page.insight->pAlive < 0.9) {
            append(spansOf(Words::tr("*%1* of value is at risk.", "%1: money"), {formats.money(Money(risk, base))}));
        }
    }
    return spans;
}

QString nextStepLine(const CustomerOverview& page)
{
    if (!page.nextStep) {
        return Words::tr("No next step is planned.");
    }
    const Formats& formats = LanguageManager::formats();
    const NextStep& step = *page.nextStep;
    const std::optional<Day> day = Day::from(step.at.local().date());
    const QString when = day ? formats.dueDay(*day, today()) : QString();
    return u"%1 · %2 %3 · %4"_s.arg(labelOf(step.kind), when, formats.time(step.at), step.subject);
}

std::vector<TimelineItem> timelineItems(const QList<TimelineEntry>& planned, const QList<TimelineEntry>& entries)
{
    std::vector<TimelineItem> items;
    qint64 id = 0;
    const auto add = [&](const TimelineEntry& entry, bool isPlanned) {
        ItemMaker maker{entry};
        std::visit(maker, entry.record);
        TimelineItem item = maker.item;
        item.id = id++;
        QStringList people;
        if (!entry.person.isEmpty()) {
            people.append(entry.person);
        }
        if (!entry.contact.isEmpty()) {
            people.append(entry.contact);
        }
        if (!item.note.isEmpty()) {
            people.append(item.note);
        }
        item.note = people.join(u" · "_s);
        item.day = Day::from(entry.at.local().date()).value_or(Day(0));
        item.planned = isPlanned;
        if (isPlanned) {
            item.time = LanguageManager::formats().time(entry.at);
        }
        items.push_back(std::move(item));
    };
    for (const TimelineEntry& entry : planned) {
        add(entry, true);
    }
    for (const TimelineEntry& entry : entries) {
        add(entry, false);
    }
    return items;
}

int segmentPlace(const QString& key)
{
    const auto segment = segmentFromKey(key);
    return segment ? int(*segment) : int(kSegments.size());
}

QString segmentWords(const QString& key)
{
    const auto segment = segmentFromKey(key);
    return segment ? MarkNames::of(*segment) : key;
}

} // namespace zhike
