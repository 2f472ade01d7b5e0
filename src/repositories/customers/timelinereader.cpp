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

Result<QList<FieldChanges>>
timelineChanges(SqlSession& session, CustomerId customer, const TimelinePosition& before, int limit)
{
    QList<FieldChanges> changes;
    {
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT change_id, old_values, new_values FROM change_row"
                " WHERE customer_id = $1 AND kind = $2 AND record_id = $3 AND change_id < $4 AND operation = 'update'"
                " ORDER BY change_id DESC LIMIT $5"_s,
                customer, int(RecordKind::Customer), customer, before.key, limit));
        ZHIKE_CHECK(forRows(statement, [&](const Statement& row) {
            FieldChanges change;
            change.change.id = ChangeId(row.integer(0));
            change.record = {RecordKind::Customer, customer.value(), customer.value()};
            change.oldValues = QJsonDocument::fromJson(row.text(1).toUtf8()).object();
            change.newValues = QJsonDocument::fromJson(row.text(2).toUtf8()).object();
            changes.append(std::move(change));
        }));
    }
    for (FieldChanges& change : changes) {
        ZHIKE_TRY(change.change, readChange(session, change.change.id));
    }
    return changes;
}

} // namespace zhike
