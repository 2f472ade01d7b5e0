#include "services/customers/timeline.h"

#include "services/customers/timelinenames.h"

#include <algorithm>
#include <deque>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlansOnTop = 50;

/// An entry with where its source stands after it.
struct SourcedEntry {
    TimelineEntry entry;
    TimelinePosition position;
};
using SourceQueue = std::deque<SourcedEntry>;

TimelineKind kindOfActivity(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Call:
        return TimelineKind::Calls;
    case ActivityKind::Mail:
        return TimelineKind::Mails;
    default:
        return TimelineKind::Activities;
    }
}

TimelineEntry entryOf(Activity activity)
{
    TimelineEntry entry;
    entry.kind = kindOfActivity(activity.details.kind);
    entry.at = activity.details.at;
    entry.record = std::move(activity);
    return entry;
}

OpportunityEvent eventOf(Opportunity opportunity, const QList<Stage>& stages)
{
    OpportunityEvent event{std::move(opportunity), {}, StageOutcome::Open};
    for (const Stage& stage : stages) {
        if (stage.id == event.opportunity.details.stage) {
            event.stageName = stage.details.name;
            event.outcome = stage.details.outcome;
        }
    }
    return event;
}

class TimelineReading {
public:
    TimelineReading(
        SqlSession& session, const RecordRef& subject, TimelineKinds kinds, TimelineCursor cursor, int limit)
        : m_session(session), m_subject(subject), m_kinds(kinds), m_cursor(cursor), m_limit(limit)
    {
    }

    Result<void> readSources();
    /// Takes the newest entries of all sources together and moves the cursor behind them.
    TimelineSlice merged();

private:
    [[nodiscard]] const TimelinePosition& position(TimelineSource source) const
    {
        return m_cursor.positions[size_t(source)];
    }
    [[nodiscard]] bool isOf(std::initializer_list<RecordKind> subjects) const
    {
        return std::ranges::find(subjects, m_subject.kind) != subjects.end();
    }
    void add(TimelineSource source, TimelineEntry entry, TimelinePosition position)
    {
        m_queues[size_t(source)].push_back({std::move(entry), position});
    }
    /// Adds rows that are sorted by a moment of their own.
    template <class Row, class Moment>
    void addRows(TimelineSource source, TimelineKind kind, const QList<Row>& rows, Moment moment)
    {
        for (const Row& row : rows) {
            TimelineEntry entry;
            entry.kind = kind;
            entry.at = row.details.*moment;
            entry.record = row;
            add(source, std::move(entry), {(row.details.*moment).msSinceEpoch(), row.id.value()});
        }
    }
    Result<void> readActivities();
    Result<void> readSales();
    Result<void> readOrders(TimelineSource source);
    Result<void> readOpportunities();
    Result<void> readService();
    Result<void> readChanges();

    SqlSession& m_session;
    RecordRef m_subject;
    TimelineKinds m_kinds;
    TimelineCursor m_cursor;
    int m_limit;
    std::array<SourceQueue, kTimelineSources> m_queues;
};

Result<void> TimelineReading::readActivities()
{
    constexpr auto kSource = TimelineSource::Activities;
    if (!(m_kinds & (TimelineKind::Calls | TimelineKind::Mails | TimelineKind::Activities))) {
        return {};
    }
    ZHIKE_TRY(
        const QList<Activity> rows, timelineActivities(m_session, m_subject, m_kinds, position(kSource), m_limit));
    for (const Activity& row : rows) {
        add(kSource, entryOf(row), {row.details.at.msSinceEpoch(), row.id.value()});
    }
    return {};
}

Result<void> TimelineReading::readSales()
{
    if (m_kinds.testFlag(TimelineKind::Orders)
        && isOf({RecordKind::Customer, RecordKind::Contact, RecordKind::Opportunity})) {
        ZHIKE_CHECK(readOrders(TimelineSource::Purchases));
        if (isOf({RecordKind::Customer})) {
            ZHIKE_CHECK(readOrders(TimelineSource::OtherOrders));
        }
    }
    if (m_kinds.testFlag(TimelineKind::Opportunities) && isOf({RecordKind::Customer, RecordKind::Contact})) {
        ZHIKE_CHECK(readOpportunities());
    }
    return {};
}

Result<void> TimelineReading::readOrders(TimelineSource source)
{
    ZHIKE_TRY(const QList<Order> orders, timelineOrders(m_session, m_subject, source, position(source), m_limit));
    for (const Order& order : orders) {
        TimelineEntry entry;
        entry.kind = TimelineKind::Orders;
        entry.at = Instant::from(order.details.day.date().startOfDay());
        entry.record = order;
        add(source, std::move(entry), {order.details.day.sinceEpoch(), order.id.value()});
    }
    return {};
}

Result<void> TimelineReading::readOpportunities()
{
    constexpr auto kSource = TimelineSource::Opportunities;
    ZHIKE_TRY(const QList<Opportunity> rows, timelineOpportunities(m_session, m_subject, position(kSource), m_limit));
    if (rows.isEmpty()) {
        return {};
    }
    ZHIKE_TRY(const QList<Stage> stageRows, StageStore(m_session).all());
    for (const Opportunity& row : rows) {
        TimelineEntry entry;
        entry.kind = TimelineKind::Opportunities;
        entry.at = row.details.stageEnteredAt;
        entry.record = eventOf(row, stageRows);
        add(kSource, std::move(entry), {row.details.stageEnteredAt.msSinceEpoch(), row.id.value()});
    }
    return {};
}

Result<void> TimelineReading::readService()
{
    if (m_kinds.testFlag(TimelineKind::Cases) && isOf({RecordKind::Customer, RecordKind::Contact})) {
        constexpr auto kSource = TimelineSource::Cases;
        ZHIKE_TRY(const QList<Case> rows, timelineCases(m_session, m_subject, position(kSource), m_limit));
        addRows(kSource, TimelineKind::Cases, rows, &CaseDraft::openedAt);
    }
    if (m_kinds.testFlag(TimelineKind::Entries) && isOf({RecordKind::Case})) {
        constexpr auto kSource = TimelineSource::Entries;
        ZHIKE_TRY(const QList<CaseEntry> rows, timelineEntries(m_session, m_subject, position(kSource), m_limit));
        addRows(kSource, TimelineKind::Entries, rows, &CaseEntryDraft::at);
    }
    if (m_kinds.testFlag(TimelineKind::Consents) && isOf({RecordKind::Customer, RecordKind::Contact})) {
        constexpr auto kSource = TimelineSource::Consents;
        ZHIKE_TRY(const QList<Consent> rows, timelineConsents(m_session, m_subject, position(kSource), m_limit));
        addRows(kSource, TimelineKind::Consents, rows, &ConsentDraft::at);
    }
    if (m_kinds.testFlag(TimelineKind::Attachments)) {
        constexpr auto kSource = TimelineSource::Files;
        ZHIKE_TRY(const QList<Attachment> rows, timelineAttachments(m_session, m_subject, position(kSource), m_limit));
        addRows(kSource, TimelineKind::Attachments, rows, &AttachmentDraft::addedAt);
    }
    return {};
}

Result<void> TimelineReading::readChanges()
{
    constexpr auto kSource = TimelineSource::Changes;
    const bool wantsMoves = m_kinds.testFlag(TimelineKind::Opportunities) && isOf({RecordKind::Opportunity});
    if (!wantsMoves && !m_kinds.testFlag(TimelineKind::Changes)) {
        return {};
    }
    if (m_cursor.changesBefore) {
        ZHIKE_TRY(m_cursor.positions[size_t(kSource)], changesBefore(m_session, *m_cursor.changesBefore));
        m_cursor.changesBefore.reset();
    }
    // a move is a change too: each is told once, as what it was
    const auto wanted = m_kinds.testFlag(TimelineKind::Changes) ? TimelineChanges::All : TimelineChanges::Moves;
    ZHIKE_TRY(
        const QList<FieldChanges> rows, timelineChanges(m_session, m_subject, wanted, position(kSource), m_limit));
    for (const FieldChanges& row : rows) {
        TimelineEntry entry;
        entry.kind
            = isOf({RecordKind::Opportunity}) && isMove(row) ? TimelineKind::Opportunities : TimelineKind::Changes;
        entry.at = row.change.at;
        entry.isOwnChange = !isOf({RecordKind::Customer});
        entry.record = row;
        add(kSource, std::move(entry), row.position);
    }
    return {};
}

Result<void> TimelineReading::readSources()
{
    ZHIKE_CHECK(readActivities());
    ZHIKE_CHECK(readSales());
    ZHIKE_CHECK(readService());
    return readChanges();
}

TimelineSlice TimelineReading::merged()
{
    TimelineSlice slice;
    bool hasMore = false;
    for (const SourceQueue& queue : m_queues) {
        hasMore = hasMore || qsizetype(queue.size()) >= m_limit;
    }
    while (slice.entries.size() < m_limit) {
        size_t newest = kTimelineSources;
        for (size_t source = 0; source < kTimelineSources; ++source) {
            if (!m_queues[source].empty()
                && (newest == kTimelineSources
                    || m_queues[source].front().entry.at > m_queues[newest].front().entry.at)) {
                newest = source;
            }
        }
        if (newest == kTimelineSources) {
            break;
        }
        SourceQueue& queue = m_queues[newest];
        m_cursor.positions[newest] = queue.front().position;
        slice.entries.append(std::move(queue.front().entry));
        queue.pop_front();
    }
    for (const SourceQueue& queue : m_queues) {
        hasMore = hasMore || !queue.empty();
    }
    if (hasMore) {
        slice.next = m_cursor;
    }
    return slice;
}

/// What a case counts of its entries: told by the entries themselves.
bool isCountedByEntries(const TimelineEntry& entry)
{
    const auto* changes = std::get_if<FieldChanges>(&entry.record);
    return changes != nullptr && std::ranges::all_of(changes->rows, [](const ChangeRow& row) {
               const QStringList fields = row.newValues.keys();
               return row.operation == RowOperation::Update && !fields.isEmpty()
                   && std::ranges::all_of(fields, [](const QString& field) {
                          return field == "contact_count"_L1 || field == "first_responded_at"_L1;
                      });
           });
}

} // namespace

RecordRef TimelineEntry::ref() const
{
    return std::visit(
        [](const auto& value) -> RecordRef {
            using Record = std::decay_t<decltype(value)>;
            if constexpr (std::same_as<Record, FieldChanges>) {
                return value.record();
            } else if constexpr (std::same_as<Record, OpportunityEvent>) {
                return value.opportunity.ref();
            } else if constexpr (std::same_as<Record, Consent>) {
                const qint64 customer = value.customer.value();
                return value.details.contact ? RecordRef{RecordKind::Contact, customer, value.details.contact->value()}
                                             : RecordRef{RecordKind::Customer, customer, customer};
            } else if constexpr (std::same_as<Record, Attachment>) {
                return hostOf(value);
            } else if constexpr (std::same_as<Record, CaseEntry>) {
                return {RecordKind::Case, value.customer.value(), value.details.serviceCase.value()};
            } else {
                return value.ref();
            }
        },
        record);
}

Result<TimelineSlice> timeline(
    SqlSession& session, const RecordRef& subject, TimelineKinds kinds, const std::optional<TimelineCursor>& before,
    int limit)
{
    TimelineReading reading(session, subject, kinds, before.value_or(TimelineCursor()), limit);
    ZHIKE_CHECK(reading.readSources());
    TimelineSlice slice = reading.merged();
    if (subject.kind == RecordKind::Case && kinds.testFlag(TimelineKind::Entries)) {
        slice.entries.removeIf(isCountedByEntries);
    }
    if (!before) {
        ZHIKE_TRY(const QList<Activity> plans, timelinePlans(session, subject, kPlansOnTop));
        for (const Activity& plan : plans) {
            if (kinds.testFlag(kindOfActivity(plan.details.kind))) {
                slice.planned.append(entryOf(plan));
            }
        }
    }
    ZHIKE_CHECK(nameEntries(session, subject, slice.entries));
    ZHIKE_CHECK(nameEntries(session, subject, slice.planned));
    return slice;
}

} // namespace zhike
