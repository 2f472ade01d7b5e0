#include "repositories/customers/timelinereader.h"

#include "repositories/attachments/attachmentreads.h"
#include "repositories/customers/nextstep.h"

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

/// The column by which rows point at a record that is no customer.
QString linkTo(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Contact:
        return u"contact_id"_s;
    case RecordKind::Opportunity:
        return u"opportunity_id"_s;
    default:
        return u"case_id"_s;
    }
}

/// The newest rows of a table that belong to a subject; `also` narrows them down, `key` is what they are sorted by.
template <class Store>
Result<QList<typename Store::Record>> newestOf(
    SqlSession& session, const RecordRef& subject, const QString& also, QStringView key, const TimelinePosition& before,
    int limit)
{
    const bool isCustomer = subject.kind == RecordKind::Customer;
    const QString tail = u" WHERE customer_id = $1 AND deleted_at IS NULL"_s
        + (isCustomer ? QString() : u" AND %1 = $5"_s.arg(linkTo(subject.kind))) + also
        + u" AND (%1, id) < ($2, $3) ORDER BY %1 DESC, id DESC LIMIT $4"_s.arg(key);
    Store store(session);
    return isCustomer ? store.readWhere(tail, subject.customer, before.key, before.id, limit)
                      : store.readWhere(tail, subject.customer, before.key, before.id, limit, subject.id);
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
    cursor.positions[size_t(TimelineSource::Entries)] = position;
    cursor.changesBefore = moment;
    // an order's day counts from its start: the day of the moment itself is before the moment, unless it begins there
    const QDateTime local = moment.local();
    const qint64 day = Day::from(local.date()).value_or(Day(Day::kFirst)).sinceEpoch();
    const qint64 firstLeftOut = local == local.date().startOfDay() ? day : day + 1;
    cursor.positions[size_t(TimelineSource::Purchases)] = {firstLeftOut, 0};
    cursor.positions[size_t(TimelineSource::OtherOrders)] = {firstLeftOut, 0};
    return cursor;
}

Result<QList<Activity>> timelineActivities(
    SqlSession& session, const RecordRef& subject, TimelineKinds kinds, const TimelinePosition& before, int limit)
{
    return newestOf<ActivityStore>(
        session, subject, u" AND status <> 'planned'"_s + activityKindList(kinds), u"at", before, limit);
}

Result<QList<Activity>> timelinePlans(SqlSession& session, const RecordRef& subject, int limit)
{
    if (subject.kind == RecordKind::Customer) {
        return plansOf(session, CustomerId(subject.customer), limit);
    }
    return ActivityStore(session).readWhere(
        u" WHERE customer_id = $1 AND deleted_at IS NULL AND status = 'planned' AND %1 = $3 ORDER BY at, id LIMIT $2"_s
            .arg(linkTo(subject.kind)),
        subject.customer, limit, subject.id);
}

Result<QList<Order>> timelineOrders(
    SqlSession& session, const RecordRef& subject, TimelineSource source, const TimelinePosition& before, int limit)
{
    QString states;
    if (subject.kind == RecordKind::Customer) {
        states = source == TimelineSource::Purchases ? u" AND status IN ('confirmed', 'shipped', 'closed')"_s
                                                     : u" AND status IN ('draft', 'cancelled')"_s;
    }
    return newestOf<RowStore<OrderDraft, OrderId>>(session, subject, states, u"order_day", before, limit);
}

Result<QList<Case>>
timelineCases(SqlSession& session, const RecordRef& subject, const TimelinePosition& before, int limit)
{
    return newestOf<CaseStore>(session, subject, {}, u"opened_at", before, limit);
}

Result<QList<Opportunity>>
timelineOpportunities(SqlSession& session, const RecordRef& subject, const TimelinePosition& before, int limit)
{
    return newestOf<OpportunityStore>(session, subject, {}, u"stage_entered_at", before, limit);
}

Result<QList<Consent>>
timelineConsents(SqlSession& session, const RecordRef& subject, const TimelinePosition& before, int limit)
{
    return newestOf<ConsentStore>(session, subject, {}, u"at", before, limit);
}

Result<QList<Attachment>>
timelineAttachments(SqlSession& session, const RecordRef& subject, const TimelinePosition& before, int limit)
{
    return newestOf<AttachmentStore>(
        session, subject, u" AND activity_id IS NULL"_s + hostIsThere(), u"added_at", before, limit);
}

Result<QList<CaseEntry>>
timelineEntries(SqlSession& session, const RecordRef& subject, const TimelinePosition& before, int limit)
{
    return newestOf<CaseEntryStore>(session, subject, {}, u"at", before, limit);
}

} // namespace zhike
