#include "repositories/customers/timelinereader.h"
#include "repositories/lists/idlist.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kStageField = "stage_id"_L1;

/// Records whose fields a customer's timeline tells of; activities, entries and consents are entries themselves.
const QString kToldKinds = u"operation = 'update' AND kind IN (%1, %2, %3, %4, %5)"_s.arg(
    QString::number(int(RecordKind::Customer)), QString::number(int(RecordKind::Contact)),
    QString::number(int(RecordKind::Opportunity)), QString::number(int(RecordKind::Order)),
    QString::number(int(RecordKind::Case)));

/// One record's rows: its fields, how it began, and where it came from.
const QString kToldOfRecord = u"kind = $3 AND record_id = $4 AND operation IN ('insert', 'update', 'move')"_s;

/// Reads rows of the log that begin with kind, record, operation, revision and both sides.
Result<void> takeRows(Statement& statement, qint64 customer, FieldChanges& change)
{
    ZHIKE_CHECK(forRows(statement, [&](const Statement& row) {
        change.rows.append(
            {{RecordKind(int(row.integer(0))), customer, row.integer(1)},
             fromKey<RowOperation>(row.text(2)).value_or(RowOperation::Update),
             int(row.integer(3)),
             QJsonDocument::fromJson(row.text(4).toUtf8()).object(),
             QJsonDocument::fromJson(row.text(5).toUtf8()).object()});
    }));
    change.hasMoreRows = change.rows.size() > kMostTimelineRows;
    if (change.hasMoreRows) {
        change.rows.removeLast();
    }
    return {};
}

const QString kRowsOfChange = u"SELECT kind, record_id, operation, revision, old_values, new_values FROM change_row"
                              " WHERE customer_id = $1 AND change_id = $2 AND "_s;

Result<QList<FieldChanges>> idsIn(Statement& statement, qint64 address)
{
    QList<FieldChanges> changes;
    ZHIKE_CHECK(forRows(statement, [&](const Statement& row) {
        changes.append(FieldChanges());
        changes.last().change.id = ChangeId(row.integer(0));
        changes.last().position = {row.integer(0), address};
    }));
    return changes;
}

Result<QList<FieldChanges>>
changesOfCustomer(SqlSession& session, qint64 customer, const TimelinePosition& before, int limit)
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
        ZHIKE_TRY(changes, idsIn(statement, customer));
    }
    for (FieldChanges& change : changes) {
        ZHIKE_TRY(change.change, readChange(session, change.change.id));
        ZHIKE_TRY(
            Statement statement,
            session.query(
                kRowsOfChange + kToldKinds + u" ORDER BY seq LIMIT $3"_s, customer, change.change.id,
                kMostTimelineRows + 1));
        ZHIKE_CHECK(takeRows(statement, customer, change));
    }
    return changes;
}

/// The customer whose record this was until this change gave it away; 0 when it did not.
qint64 formerCustomerIn(const FieldChanges& change)
{
    for (const ChangeRow& row : change.rows) {
        if (row.operation == RowOperation::Move) {
            return row.oldValues.value("customer_id"_L1).toInteger();
        }
    }
    return 0;
}

/// The changes of a record at one address, newest first.
Result<QList<FieldChanges>> changesAt(
    SqlSession& session, const RecordRef& record, TimelineChanges wanted, const TimelinePosition& before,
    qsizetype limit)
{
    QString narrowed;
    if (wanted == TimelineChanges::Moves) {
        narrowed = uR"( AND (operation = 'move' OR new_values LIKE '%"stage\_id":%' ESCAPE '\'))"_s;
    }
    QList<FieldChanges> changes;
    {
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT DISTINCT change_id FROM change_row WHERE customer_id = $1 AND change_id < $2 AND "_s
                    + kToldOfRecord + narrowed + u" ORDER BY change_id DESC LIMIT $5"_s,
                record.customer, before.key, int(record.kind), record.id, int(limit)));
        ZHIKE_TRY(changes, idsIn(statement, record.customer));
    }
    for (FieldChanges& change : changes) {
        ZHIKE_TRY(change.change, readChange(session, change.change.id));
        ZHIKE_TRY(
            Statement statement,
            session.query(
                kRowsOfChange + kToldOfRecord + u" ORDER BY seq LIMIT $5"_s, record.customer, change.change.id,
                int(record.kind), record.id, kMostTimelineRows + 1));
        ZHIKE_CHECK(takeRows(statement, record.customer, change));
    }
    return changes;
}

Result<QList<FieldChanges>> changesOfRecord(
    SqlSession& session, const RecordRef& record, TimelineChanges wanted, const TimelinePosition& before, int limit)
{
    constexpr qint64 kAtTheEnd = std::numeric_limits<qint64>::max();
    QList<FieldChanges> found;
    TimelinePosition position{before.key, before.id == kAtTheEnd ? record.customer : before.id};
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        ZHIKE_TRY(
            const QList<FieldChanges> changes,
            changesAt(session, {record.kind, position.id, record.id}, wanted, position, limit - found.size()));
        for (FieldChanges change : changes) {
            const qint64 former = formerCustomerIn(change);
            if (former != 0) { // what came before stands in the log of the customer whose it was then
                position = {change.position.key, former};
                change.position = position;
                goesOn = true;
            }
            if (wanted == TimelineChanges::All || isMove(change)) {
                found.append(std::move(change));
            }
            if (goesOn) {
                break;
            }
        }
        goesOn = goesOn && found.size() < limit;
    }
    return found;
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

bool isMove(const FieldChanges& changes)
{
    return std::ranges::any_of(changes.rows, [](const ChangeRow& row) {
        return row.record.kind == RecordKind::Opportunity && row.operation == RowOperation::Update
            && row.newValues.contains(kStageField);
    });
}

Result<QList<FieldChanges>> timelineChanges(
    SqlSession& session, const RecordRef& subject, TimelineChanges wanted, const TimelinePosition& before, int limit)
{
    return subject.kind == RecordKind::Customer ? changesOfCustomer(session, subject.customer, before, limit)
                                                : changesOfRecord(session, subject, wanted, before, limit);
}

Result<TimelinePosition> changesBefore(SqlSession& session, Instant moment)
{
    ZHIKE_TRY(
        const std::optional<qint64> newest,
        session.integer(u"SELECT max(id) FROM change WHERE at = (SELECT max(at) FROM change WHERE at < $1)"_s, moment));
    return TimelinePosition{newest.value_or(0) + 1, std::numeric_limits<qint64>::max()};
}

} // namespace zhike
