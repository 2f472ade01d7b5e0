#include "repositories/customers/timelinereader.h"

#include "repositories/attachments/attachmentreads.h"
#include "repositories/lists/idlist.h"

#include <QJsonDocument>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// The activity kinds of the filter as a list of texts, or empty when it takes all.
QString activityKindList(TimelineKinds kinds)
{
    constexpr TimelineKinds kEvery = TimelineKind::Calls | TimelineKind::Mails | TimelineKind::Activities;
    if ((kinds & kEvery) == kEvery) {
        return {};
    }
    QStringList keys;
    if (kinds.testFlag(TimelineKind::Calls)) {
        keys.append(u"'call'"_s);
    }
    if (kinds.testFlag(TimelineKind::Mails)) {
        keys.append(u"'mail'"_s);
    }
    if (kinds.testFlag(TimelineKind::Activities)) {
        keys += {u"'visit'"_s, u"'meeting'"_s, u"'task'"_s, u"'note'"_s};
    }
    return u" AND kind IN (%1)"_s.arg(keys.join(u", "_s));
}

QString beforeKey(QStringView column)
{
    return u" AND (%1, id) < ($2, $3) ORDER BY %1 DESC, id DESC LIMIT $4"_s.arg(column);
}

} // namespace

TimelineCursor TimelineCursor::before(Instant moment)
{
    TimelineCursor cursor;
    const TimelinePosition position{moment.msSinceEpoch(), 0};
    cursor.positions[size_t(TimelineSource::Activities)] = position;
    cursor.positions[size_t(TimelineSource::Cases)] = position;
    cursor.positions[size_t(TimelineSource::Opportunities)] = position;
    cursor.positions[size_t(TimelineSource::Consents)] = position;
    cursor.positions[size_t(TimelineSource::Files)] = position;
    // an order's day counts from its start: the day of the moment itself is before the moment, unless it begins there
    const QDateTime local = moment.local();
    const qint64 day = Day::from(local.date()).value_or(Day(Day::kFirst)).sinceEpoch();
    const qint64 firstLeftOut = local == local.date().startOfDay() ? day : day + 1;
    cursor.positions[size_t(TimelineSource::Purchases)] = {firstLeftOut, 0};
    cursor.positions[size_t(TimelineSource::OtherOrders)] = {firstLeftOut, 0};
    return cursor;
}

Result<QList<Activity>> timelineActivities(
    SqlSession& session, CustomerId customer, TimelineKinds kinds, const TimelinePosition& before, int limit)
{
    return ActivityStore(session).readWhere(
        u" WHERE customer_id = $1 AND deleted_at IS NULL AND status <> 'planned'"_s + activityKindList(kinds)
            + beforeKey(u"at"),
        customer, before.key, before.id, limit);
}

Result<QList<Order>> timelineOrders(
    SqlSession& session, CustomerId customer, TimelineSource source, const TimelinePosition& before, int limit)
{
    const QString states
        = source == TimelineSource::Purchases ? u"('confirmed', 'shipped', 'closed')"_s : u"('draft', 'cancelled')"_s;
    return RowStore<OrderDraft, OrderId>(session).readWhere(
        u" WHERE customer_id = $1 AND deleted_at IS NULL AND status IN "_s + states + beforeKey(u"order_day"), customer,
        before.key, before.id, limit);
}

Result<QList<Case>> timelineCases(SqlSession& session, CustomerId customer, const TimelinePosition& before, int limit)
{
    return CaseStore(session).readWhere(
        u" WHERE customer_id = $1 AND deleted_at IS NULL"_s + beforeKey(u"opened_at"), customer, before.key, before.id,
        limit);
}

Result<QList<Opportunity>>
timelineOpportunities(SqlSession& session, CustomerId customer, const TimelinePosition& before, int limit)
{
    return OpportunityStore(session).readWhere(
        u" WHERE customer_id = $1 AND deleted_at IS NULL"_s + beforeKey(u"stage_entered_at"), customer, before.key,
        before.id, limit);
}

Result<QList<Consent>>
timelineConsents(SqlSession& session, CustomerId customer, const TimelinePosition& before, int limit)
{
    return ConsentStore(session).readWhere(
        u" WHERE customer_id = $1 AND deleted_at IS NULL"_s + beforeKey(u"at"), customer, before.key, before.id, limit);
}

Result<QList<Attachment>>
timelineAttachments(SqlSession& session, CustomerId customer, const TimelinePosition& before, int limit)
{
    return AttachmentStore(session).readWhere(
        u" WHERE customer_id = $1 AND deleted_at IS NULL AND activity_id IS NULL"_s + hostIsThere()
            + beforeKey(u"added_at"),
        customer, before.key, before.id, limit);
}

namespace {

/// Records whose fields a timeline tells of; activities, entries and consents are entries themselves.
const QString kToldKinds = u"operation = 'update' AND kind IN (%1, %2, %3, %4, %5)"_s.arg(
    QString::number(int(RecordKind::Customer)), QString::number(int(RecordKind::Contact)),
    QString::number(int(RecordKind::Opportunity)), QString::number(int(RecordKind::Order)),
    QString::number(int(RecordKind::Case)));

Result<void> readToldRows(SqlSession& session, CustomerId customer, FieldChanges& change)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT kind, record_id, revision, old_values, new_values FROM change_row"
            " WHERE customer_id = $1 AND change_id = $2 AND "_s
                + kToldKinds + u" ORDER BY seq LIMIT $3"_s,
            customer, change.change.id, kMostTimelineRows + 1));
    ZHIKE_CHECK(forRows(statement, [&](const Statement& row) {
        change.rows.append(
            {{RecordKind(int(row.integer(0))), customer.value(), row.integer(1)},
             RowOperation::Update,
             int(row.integer(2)),
             QJsonDocument::fromJson(row.text(3).toUtf8()).object(),
             QJsonDocument::fromJson(row.text(4).toUtf8()).object()});
    }));
    change.hasMoreRows = change.rows.size() > kMostTimelineRows;
    if (change.hasMoreRows) {
        change.rows.removeLast();
    }
    return {};
}

} // namespace

RecordRef FieldChanges::record() const
{
    for (const ChangeRow& row : rows) {
        if (row.record.kind == RecordKind::Customer) {
            return row.record;
        }
    }
    return rows.isEmpty() ? RecordRef() : rows.first().record;
}

Result<QList<FieldChanges>>
timelineChanges(SqlSession& session, CustomerId customer, const TimelinePosition& before, int limit)
{
    QList<FieldChanges> changes;
    {
        // the key of the table begins with the customer and the change: each change once, newest first, without sorting
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT DISTINCT change_id FROM change_row WHERE customer_id = $1 AND change_id < $2 AND "_s
                    + kToldKinds + u" ORDER BY change_id DESC LIMIT $3"_s,
                customer, before.key, limit));
        ZHIKE_CHECK(forRows(statement, [&](const Statement& row) {
            changes.append(FieldChanges());
            changes.last().change.id = ChangeId(row.integer(0));
        }));
    }
    for (FieldChanges& change : changes) {
        ZHIKE_TRY(change.change, readChange(session, change.change.id));
        ZHIKE_CHECK(readToldRows(session, customer, change));
    }
    return changes;
}

} // namespace zhike
