#include "exchange/calendarreader.h"

#include "domain/customers/activity.h"
#include "domain/customers/repetition.h"
#include "exchange/activitycells.h"
#include "exchange/calendartimes.h"
#include "exchange/recurrence.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QUrl>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostLines = 1000; ///< of an entry; a meeting may have hundreds of guests
constexpr qint64 kHeadBytes = 512; ///< of a file, in which it says who wrote it

constexpr std::array kCalendarProperties
    = {"BEGIN",
       "END",
       "UID",
       "DTSTART",
       "DTEND",
       "DUE",
       "DURATION",
       "COMPLETED",
       "CREATED",
       "DTSTAMP",
       "SUMMARY",
       "DESCRIPTION",
       "STATUS",
       "PRIORITY",
       "ATTENDEE",
       "ORGANIZER",
       "LOCATION",
       "RRULE",
       "EXDATE",
       "RECURRENCE-ID",
       "URL",
       "TZID",
       "TZOFFSETFROM",
       "TZOFFSETTO",
       "TZNAME",
       "RDATE",
       "X-ZHIKE-KIND",
       "X-ZHIKE-STATUS",
       "X-ZHIKE-PRIORITY",
       "X-ZHIKE-DIRECTION",
       "X-ZHIKE-RULE",
       "X-ZHIKE-CUSTOMER",
       "X-ZHIKE-CONTACT"};

/// What a calendar says beyond what a mail does; keys of import fields, too.
enum class PlanColumn { AllDay, Rule, From, Zone, Except };
constexpr std::array kPlanColumns = {"all_day", "repeat_rule", "repeat_from", "repeat_zone", "repeat_except"};
using PlanCells = std::array<QString, kPlanColumns.size()>;

/// What only a calendar of our own says, behind the columns of every calendar; keys of import fields, too.
constexpr std::array kOwnColumns = {"customer", "contact"};
constexpr std::array kOwnProperties = {"X-ZHIKE-CUSTOMER", "X-ZHIKE-CONTACT"};
static_assert(kOwnColumns.size() == kOwnProperties.size());

const QStringList& calendarHeader()
{
    static const QStringList header = [] {
        QStringList names = activityHeader();
        for (const char* key : kPlanColumns) {
            names.append(QString::fromLatin1(key));
        }
        return names;
    }();
    return header;
}

const QStringList& ownHeader()
{
    static const QStringList header = [] {
        QStringList names = calendarHeader();
        for (const char* key : kOwnColumns) {
            names.append(QString::fromLatin1(key));
        }
        return names;
    }();
    return header;
}

/// Is it a calendar that CalendarWriter wrote?
bool isOwnCalendar(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(kHeadBytes).contains("PRODID:-//Zhike//Zhike//EN");
}

bool isCalendarProperty(QByteArrayView name)
{
    return std::ranges::any_of(kCalendarProperties, [name](const char* each) { return name == QByteArrayView(each); });
}

bool isEntryName(QByteArrayView name)
{
    return name == "VEVENT" || name == "VTODO" || name == "VJOURNAL";
}

/// Dates of series that have entries of their own, by UID.
using MovedDates = QHash<QString, std::vector<ContentProperty>>;
constexpr qsizetype kMostMovedDates = 100'000;

/// A property with a list of moments, as so many with one.
std::vector<ContentProperty> eachOf(const ContentProperty& property)
{
    std::vector<ContentProperty> each;
    for (const QByteArray& value : property.value.split(',')) {
        each.push_back(property);
        each.back().value = value.trimmed();
    }
    return each;
}

/// Says what one entry's row holds.
class EntryCells {
public:
    EntryCells(
        ContentEntry& entry, CalendarTimes& times, ContentDecoder& decoder, const QDateTime& writtenAt,
        std::function<const MovedDates&()> moved)
        : m_entry(entry), m_times(times), m_decoder(decoder), m_writtenAt(writtenAt), m_moved(std::move(moved))
    {
    }

    ActivityCells read()
    {
        for (const ContentLine& line : m_entry.lines) {
            const auto property = contentProperty(unfolded(line.bytes, Unfolding::TakesBlank));
            if (!property) {
                m_entry.addFault(RowProblem::BadRecord, line.line, u"no property"_s, line.bytes);
            } else if (const auto text = m_decoder.text(*property)) {
                m_line = line.line;
                add(*property, *text);
            } else {
                m_entry.addFault(text.error(), line.line, QString::fromLatin1(property->name), property->value);
            }
        }
        fill();
        return std::move(m_cells);
    }
    /// After read(): what it says of a plan.
    [[nodiscard]] const PlanCells& plan() const { return m_plan; }
    /// After read(): a text that only our own writer writes.
    [[nodiscard]] QString own(const QByteArray& name) const { return m_own.value(name); }

private:
    using Column = ActivityColumn;

    void add(const ContentProperty& property, const QByteArray& text)
    {
        const QByteArray& name = property.name;
        if (name == "SUMMARY") {
            m_cells[Column::Subject] = unescaped(text).simplified();
        } else if (name == "DESCRIPTION") {
            m_texts.prepend(unescaped(text).trimmed());
        } else if (name == "LOCATION" || name == "URL") {
            keep(name, unescaped(text).simplified());
        } else if (name == "RRULE") {
            m_rule = QString::fromUtf8(text).trimmed();
        } else if (name == "EXDATE") {
            std::ranges::move(eachOf(property), std::back_inserter(m_exceptions));
        } else if (name == "UID") {
            m_cells[Column::ExternalKey] = unescaped(text).simplified();
        } else if (name == "STATUS") {
            m_status = text.trimmed().toUpper();
        } else if (name == "PRIORITY") {
            setPriority(text.trimmed().toInt());
        } else if (name == "ATTENDEE" || name == "ORGANIZER") {
            addMail(property, QString::fromUtf8(text));
        } else if (name == "DURATION") {
            m_duration = durationMinutes(property.value);
            if (!m_duration) {
                m_entry.addFault(RowProblem::BadRecord, m_line, u"no duration"_s, property.value);
            }
        } else if (name.startsWith("X-ZHIKE-")) { // of our own writer
            m_own.insert(name, unescaped(text).simplified());
        } else if (name == "RECURRENCE-ID") {
            m_recurrence = QString::fromUtf8(text).trimmed();
        } else {
            addMoment(property);
        }
    }

    void addMoment(const ContentProperty& property)
    {
        std::optional<CalendarMoment>* const place = property.name == "DTSTART" ? &m_start
            : property.name == "DTEND"                                          ? &m_end
            : property.name == "DUE"                                            ? &m_due
            : property.name == "COMPLETED"                                      ? &m_completed
            : property.name == "CREATED" || property.name == "DTSTAMP"          ? &m_created
                                                                                : nullptr;
        if (place == nullptr) {
            return;
        }
        if (const auto moment = m_times.moment(property)) {
            *place = *moment;
        } else if (place != &m_created) {
            const QByteArray zone = property.parameter("TZID");
            m_entry.addFault(
                RowProblem::BadRecord, m_line, QString::fromLatin1(property.name) + ": "_L1 + moment.error(),
                property.value + (zone.isEmpty() ? QByteArray() : ' ' + zone));
        }
    }

    void addMail(const ContentProperty& property, QString text)
    {
        text = text.trimmed();
        if (text.startsWith("mailto:"_L1, Qt::CaseInsensitive)) {
            text = QUrl::fromPercentEncoding(text.mid(7).toUtf8());
        } else if (const QByteArray mail = property.parameter("EMAIL"); !mail.isEmpty()) {
            text = QString::fromUtf8(mail);
        }
        if (text.contains(u'@') && !text.contains(u';')) {
            (property.name == "ATTENDEE" ? m_guests : m_hosts).append(text.simplified());
        }
    }

    void setPriority(int priority)
    {
        if (priority >= 1 && priority <= 9) {
            m_cells[Column::Priority] = priority < 5 ? u"high"_s : priority == 5 ? u"normal"_s : u"low"_s;
        }
    }

    void keep(const QByteArray& name, const QString& value)
    {
        if (!value.isEmpty()) {
            m_texts.append(QString::fromLatin1(name) + ": "_L1 + value);
        }
    }

    void fill()
    {
        const bool isEvent = m_entry.name == "VEVENT";
        const bool isTask = m_entry.name == "VTODO";
        const auto at = isTask && m_due ? m_due : m_start ? m_start : m_completed ? m_completed : m_created;
        m_cells[Column::Kind] = isEvent ? u"meeting"_s : isTask ? u"task"_s : u"note"_s;
        if (at) {
            m_cells[Column::At] = at->text();
        }
        if (isEvent) {
            setMinutes();
        }
        checkRule();
        const bool isDone = isEvent ? isPast() : isTask ? m_completed || m_status == "COMPLETED" : true;
        m_cells[Column::Status] = m_status == "CANCELLED" ? u"cancelled"_s : isDone ? u"done"_s : u"planned"_s;
        setOwn<ActivityKind>(Column::Kind, "X-ZHIKE-KIND");
        setOwn<ActivityStatus>(Column::Status, "X-ZHIKE-STATUS");
        setOwn<Priority>(Column::Priority, "X-ZHIKE-PRIORITY");
        setOwn<Direction>(Column::Direction, "X-ZHIKE-DIRECTION");
        planned(PlanColumn::AllDay) = at && at->isWholeDay() ? u"yes"_s : QString();
        if (!m_recurrence.isEmpty()) {
            m_cells[Column::ExternalKey] += u'#' + m_recurrence;
        } else if (!m_rule.isEmpty() && !fillSeries()) {
            keep("RRULE", m_rule);
        }
        m_texts.removeAll(QString());
        m_cells[Column::Text] = m_texts.join(u'\n');
        QStringList mails = m_guests + m_hosts;
        mails.removeDuplicates();
        m_cells[Column::ContactMail] = mails.join("; "_L1);
    }

    [[nodiscard]] QString& planned(PlanColumn column) { return m_plan[size_t(column)]; }

    /// The moment of a day or of a time that names no zone is that of this computer's zone.
    [[nodiscard]] static Instant instantOf(const CalendarMoment& moment)
    {
        const QTime time = moment.isWholeDay() ? QTime(0, 0) : moment.time;
        return Instant::from(moment.utc.value_or(QDateTime(moment.day, time)));
    }

    /// Occurrences that have an entry of their own or are left out.
    [[nodiscard]] std::vector<Instant> goneDates()
    {
        std::vector<ContentProperty> properties = m_exceptions;
        if (m_own.isEmpty()) { // ours have none with an entry of its own
            std::ranges::copy(m_moved().value(m_cells[Column::ExternalKey]), std::back_inserter(properties));
        }
        std::vector<Instant> gone;
        for (const ContentProperty& property : properties) {
            if (const auto moment = m_times.moment(property)) {
                gone.push_back(instantOf(*moment));
            }
        }
        return gone;
    }

    /// Makes it a plan that comes again. @return false: it is over, cancelled, or no plan of ours is like that
    bool fillSeries()
    {
        const QString rule = isRepeatRule(m_own.value("X-ZHIKE-RULE")) ? m_own.value("X-ZHIKE-RULE") : m_rule;
        const auto parts = ruleParts(rule);
        const bool isOfKnownZone = m_start && (m_start->isWholeDay() || !m_start->utc || !m_start->zone.isEmpty());
        if (!parts || !isOfKnownZone || m_cells[Column::Status] == "cancelled"_L1) {
            return false;
        }
        RepeatingPlan plan{ruleText(*parts), instantOf(*m_start), QString::fromLatin1(m_start->zone)};
        if (plan.zone.isEmpty()) {
            plan.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
        }
        const std::vector<Instant> gone = goneDates();
        const qint64 lastingMs = m_cells[Column::Minutes].toLongLong() * 60'000;
        const Instant since = m_own.isEmpty()
            ? std::max(Instant(m_writtenAt.toMSecsSinceEpoch() - lastingMs), Instant(plan.first.msSinceEpoch() - 1))
            : Instant(plan.first.msSinceEpoch() - 1);
        const auto next = nextOccurrence(plan, since, gone);
        if (!next) {
            return false;
        }
        QString kept;
        for (const Instant moment : gone) {
            kept = moment > *next ? withException(kept, moment, *next) : kept;
        }
        m_cells[Column::Status] = u"planned"_s;
        m_cells[Column::At] = next->utc().toString(Qt::ISODate);
        planned(PlanColumn::Rule) = plan.rule;
        planned(PlanColumn::From) = plan.first.utc().toString(Qt::ISODate);
        planned(PlanColumn::Zone) = plan.zone;
        planned(PlanColumn::Except) = kept;
        return true;
    }

    template <class Enum> void setOwn(Column column, const QByteArray& name)
    {
        if (const QString key = m_own.value(name); fromKey<Enum>(key)) {
            m_cells[column] = key;
        }
    }

    /// A rule is never worked out here, however many times it asks for.
    void checkRule()
    {
        if (m_rule.isEmpty()) {
            return;
        }
        const auto parts = ruleParts(m_rule);
        const QDate until = parts ? QDate::fromString(parts->value(u"UNTIL"_s).left(8), u"yyyyMMdd"_s) : QDate();
        if (!parts || (until.isValid() && m_start && until < m_start->day)) {
            m_entry.addWarning(
                RowProblem::RuleLeftOut, m_entry.line, u"it does not repeat by this rule"_s, m_rule.toUtf8());
        }
    }

    void setMinutes()
    {
        const std::optional<qint64> minutes
            = m_start && m_end && !m_duration ? minutesBetween(*m_start, *m_end) : m_duration;
        if (minutes && *minutes < 0) {
            m_entry.addFault(RowProblem::BadRecord, m_entry.line, u"it ends before it begins"_s);
        } else if (minutes && *minutes > 0 && m_start && !m_start->isWholeDay()) {
            m_cells[Column::Minutes] = QString::number(*minutes);
        }
    }

    /// What names no zone is compared as if it were of UTC: half a day more or less.
    [[nodiscard]] bool isPast() const
    {
        const std::optional<CalendarMoment> last = m_end ? m_end : m_start;
        if (!last) {
            return true;
        }
        const QTime time = last->isWholeDay() ? QTime(0, 0) : last->time;
        return last->utc.value_or(QDateTime(last->day, time, Qt::UTC)) <= m_writtenAt;
    }

    ContentEntry& m_entry;
    CalendarTimes& m_times;
    ContentDecoder& m_decoder;
    QDateTime m_writtenAt;
    std::function<const MovedDates&()> m_moved;
    qint64 m_line = 0;
    ActivityCells m_cells;
    PlanCells m_plan;
    QStringList m_texts;
    QStringList m_guests;
    QStringList m_hosts;
    QByteArray m_status;
    QHash<QByteArray, QString> m_own;
    QString m_recurrence;
    QString m_rule;
    std::vector<ContentProperty> m_exceptions;
    std::optional<CalendarMoment> m_start;
    std::optional<CalendarMoment> m_end;
    std::optional<CalendarMoment> m_due;
    std::optional<CalendarMoment> m_completed;
    std::optional<CalendarMoment> m_created;
    std::optional<qint64> m_duration;
};

} // namespace

struct CalendarReader::Entries final : State {
    Entries(ContentLines&& from, TextEncoding encoding, const CsvLimits& most, const QString& path)
        : State(std::move(from), encoding, most, isOwnCalendar(path) ? ownHeader() : calendarHeader()),
          writtenAt(QFileInfo(path).lastModified().toUTC()), file(path), fileEncoding(encoding)
    {
    }

    CalendarTimes times;
    QDateTime writtenAt;
    QString file;
    TextEncoding fileEncoding;
    std::optional<MovedDates> moved; ///< read when the first series asks for it

    void takeZone()
    {
        QByteArray definition = "BEGIN:VTIMEZONE\n";
        while (const auto line = nextLine()) {
            if (const QByteArray begun = blockName(line->bytes, "BEGIN"); isEntryName(begun)) {
                waiting = line;
                return;
            }
            if (definition.size() < limits.cellBytes) {
                definition += unfolded(line->bytes, Unfolding::TakesBlank) + '\n';
            }
            if (blockName(line->bytes, "END") == "VTIMEZONE") {
                times.define(definition);
                return;
            }
        }
    }

    /// A series may stand before or behind the entries of its changed dates.
    const MovedDates& movedDates()
    {
        if (!moved) {
            moved = readMovedDates();
        }
        return *moved;
    }

    [[nodiscard]] MovedDates readMovedDates() const
    {
        MovedDates found;
        const auto keeps = [](QByteArrayView name) {
            return name == "BEGIN" || name == "END" || name == "UID" || name == "RECURRENCE-ID";
        };
        auto all = ContentLines::open(file, fileEncoding, keeps, limits);
        QString uid;
        std::optional<ContentProperty> date;
        ContentLine line;
        int depth = 0; // of components, from the entry on
        for (qsizetype count = 0; all && count < kMostMovedDates;) {
            if (const auto step = all->next(line); !step || !*step) {
                break;
            }
            const auto property = contentProperty(unfolded(line.bytes, Unfolding::TakesBlank));
            if (!property) {
                continue;
            }
            const QByteArray component = property->value.trimmed().toUpper();
            if (property->name == "BEGIN") {
                depth = isEntryName(component) ? 1 : depth + (depth > 0 ? 1 : 0);
            } else if (property->name == "END" && depth > 1) {
                --depth;
            } else if (property->name == "END") {
                if (date) {
                    found[uid].push_back(*std::exchange(date, std::nullopt));
                    ++count;
                }
                depth = 0;
                uid.clear();
            } else if (property->name == "UID" && depth == 1) {
                uid = unescaped(property->value).simplified();
            } else if (property->name == "RECURRENCE-ID" && depth == 1) {
                date = *property;
            }
        }
        return found;
    }

    void addLine(ContentEntry& entry, ContentLine&& line)
    {
        if (!line.bytes.contains(':')) {
            entry.addFault(RowProblem::BadRecord, line.line, u"no property"_s, line.bytes);
            return;
        }
        if (line.bytes.endsWith(':')) {
            return; // passed over by ContentLines, or empty
        }
        entry.bytes += line.bytes.size();
        if (line.isTooLong || entry.bytes > limits.lineBytes || entry.lines.size() >= kMostLines) {
            if (entry.faults.empty()) {
                entry.addFault(RowProblem::CellTooLarge, line.line, u"the entry is too large"_s);
            }
            return;
        }
        entry.lines.push_back(std::move(line));
    }

    /// Gathers the lines of the next event, to-do or journal entry. @return nothing at the end of the file or with a
    /// fault.
    [[nodiscard]] std::optional<ContentEntry> nextEntry() override
    {
        while (const auto line = nextLine()) {
            const QByteArray begun = blockName(line->bytes, "BEGIN");
            if (isEntryName(begun)) {
                return gather({line->line, line->offset, begun});
            }
            if (begun == "VTIMEZONE") {
                takeZone();
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<ContentEntry> gather(ContentEntry entry)
    {
        qint64 depth = 0; // of components within it
        while (auto line = nextLine()) {
            const QByteArray begun = blockName(line->bytes, "BEGIN");
            const QByteArray ended = blockName(line->bytes, "END");
            if (isEntryName(begun) || ended == "VCALENDAR") {
                entry.addFault(RowProblem::BadRecord, line->line, u"END is missing before it"_s);
                const bool goesOn = maySink(++unclosed, line->line);
                waiting = std::move(line);
                return goesOn ? std::optional(std::move(entry)) : std::nullopt;
            }
            if (ended == entry.name) {
                unclosed = 0;
                return entry;
            }
            depth += begun.isEmpty() ? 0 : 1;
            if (!maySink(depth, line->line)) {
                return std::nullopt;
            }
            if (depth == 0) {
                addLine(entry, *std::move(line));
            }
            depth -= !ended.isEmpty() && depth > 0 ? 1 : 0;
        }
        entry.addFault(RowProblem::BadRecord, entry.line, u"END is missing"_s);
        return fault ? std::nullopt : std::optional(std::move(entry));
    }

    void fill(ContentEntry&& entry, TableRecord& record) override
    {
        EntryCells reading(entry, times, decoder, writtenAt, [this]() -> const MovedDates& { return movedDates(); });
        const ActivityCells gathered = reading.read();
        std::vector<QString> texts(gathered.texts.begin(), gathered.texts.end());
        texts.insert(texts.end(), reading.plan().begin(), reading.plan().end());
        for (const char* property : kOwnProperties) { // left over where the calendar is not our own
            texts.push_back(reading.own(property));
        }
        record.m_cells = keepCells(texts, entry);
        record.m_raw = raw;
        record.m_faults = std::move(entry.faults);
        record.m_warnings = std::move(entry.warnings);
        record.m_number = ++records;
        record.m_line = entry.line;
        record.m_offset = entry.offset;
    }
};

FileResult<CalendarReader> CalendarReader::open(const QString& path, TextEncoding encoding, const CsvLimits& limits)
{
    ZHIKE_TRY(ContentLines lines, ContentLines::open(path, encoding, isCalendarProperty, limits));
    return CalendarReader(std::make_unique<Entries>(std::move(lines), encoding, limits, path));
}

} // namespace zhike
