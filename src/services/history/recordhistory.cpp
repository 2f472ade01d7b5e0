#include "services/history/recordhistory.h"

#include "repositories/customers/customerreads.h"
#include "repositories/settings.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

bool isNewer(const HistoryRow& a, const HistoryRow& b)
{
    return std::pair(a.change.id.value(), a.seq) > std::pair(b.change.id.value(), b.seq);
}

/// The newest rows of all addresses together.
Result<QList<HistoryRow>> newestRows(
    SqlSession& session, const RecordRef& record, const HistoryFilter& filter, const HistoryCursor& cursor, int limit)
{
    QList<HistoryRow> rows;
    for (const qint64 customer : cursor.customers) {
        const RecordRef there{record.kind, customer, record.id};
        ZHIKE_TRY(const QList<HistoryRow> some, readHistory(session, there, filter, cursor.before, limit));
        rows += some;
    }
    std::ranges::stable_sort(rows, isNewer);
    return rows.mid(0, limit);
}

HistoryEntry entryOf(const HistoryRow& row, const QHash<qint64, QString>& persons)
{
    HistoryEntry entry;
    entry.change = row.change;
    entry.position = {row.change.id.value(), row.seq};
    entry.operation = row.row.operation;
    entry.source = sourceOf(row.change, row.row.operation);
    entry.who = persons.value(row.change.user.value());
    entry.steps = stepsOf(row.row, row.change.batchState == u"erased"_s);
    if (row.row.operation == RowOperation::Move) {
        entry.formerCustomer = row.row.oldValues.value("customer_id"_L1).toInteger();
    }
    return entry;
}

bool tells(const HistoryEntry& entry, const QString& field)
{
    return std::ranges::find(entry.steps, field, &FieldStep::field) != entry.steps.end();
}

} // namespace

HistorySource sourceOf(const LoggedChange& change, RowOperation operation)
{
    switch (change.title.action) {
    case ChangeAction::Undo:
    case ChangeAction::UndoImport:
        return HistorySource::Undo;
    case ChangeAction::Redo:
        return HistorySource::Redo;
    case ChangeAction::ImportOrders:
    case ChangeAction::ImportRecords:
        return HistorySource::Import;
    case ChangeAction::MergeCustomers:
        return HistorySource::Merge;
    case ChangeAction::ErasePerson:
        return HistorySource::Erasure;
    case ChangeAction::RestoreRecords:
    case ChangeAction::PurgeRecords:
    case ChangeAction::RunRetention:
        return HistorySource::Bin;
    case ChangeAction::MakeSample:
        return HistorySource::Program;
    default:
        break;
    }
    if (operation == RowOperation::Erase) {
        return HistorySource::Erasure;
    }
    // a form names what it wrote; what has no name and many rows was done to all of them at once
    return change.title.rows > 1 && change.title.subject.isEmpty() ? HistorySource::BulkEdit : HistorySource::Form;
}

Result<HistorySlice> recordHistory(
    SqlSession& session, const RecordRef& record, const HistoryFilter& filter,
    const std::optional<HistoryCursor>& before, int limit)
{
    HistorySlice slice;
    HistoryCursor cursor;
    if (before) {
        cursor = *before;
    } else {
        ZHIKE_TRY(cursor.customers, customersInHistoryOf(session, record));
    }
    ZHIKE_TRY(slice.present, presentRecord(session, record));
    ZHIKE_TRY(const Currency base, baseCurrency(session));
    slice.currency = currencyIn(slice.present ? slice.present->image : QJsonObject(), base);
    slice.revision = slice.present ? slice.present->origin.revision : 0;
    ZHIKE_TRY(const QList<HistoryRow> rows, newestRows(session, record, filter, cursor, limit));
    ZHIKE_TRY(const auto persons, userNames(session));
    for (const HistoryRow& row : rows) {
        HistoryEntry entry = entryOf(row, persons);
        cursor.before = entry.position;
        if (!filter.field.isEmpty() && !tells(entry, filter.field)) {
            continue; // a new record names every field, empty ones too
        }
        slice.entries.append(std::move(entry));
        collectLinks(record.kind, row.row.oldValues, slice.links);
        collectLinks(record.kind, row.row.newValues, slice.links);
        if (slice.entries.last().formerCustomer != 0) {
            slice.links.insert({RecordKind::Customer, 0, slice.entries.last().formerCustomer}, QString());
        }
    }
    ZHIKE_CHECK(nameLinks(session, slice.links));
    if (rows.size() == limit) {
        slice.next = cursor;
        return slice;
    }
    const bool isWhole = !filter.user && filter.field.isEmpty();
    if (isWhole && slice.present && slice.present->origin.batch) {
        const auto batch = readChange(session, *slice.present->origin.batch);
        if (batch) { // an old company's sample may have logged nothing
            slice.origin = *batch;
            slice.originWho = persons.value(batch->user.value());
        }
    }
    return slice;
}

Result<QList<std::pair<UserId, QString>>> historyPersons(SqlSession& session, const RecordRef& record)
{
    ZHIKE_TRY(const QList<qint64> customers, customersInHistoryOf(session, record));
    ZHIKE_TRY(const auto names, userNames(session));
    QList<std::pair<UserId, QString>> persons;
    for (const qint64 customer : customers) {
        ZHIKE_TRY(const QList<UserId> users, usersInHistoryOf(session, {record.kind, customer, record.id}));
        for (const UserId user : users) {
            const std::pair<UserId, QString> person{user, names.value(user.value())};
            if (!person.second.isEmpty() && !persons.contains(person)) {
                persons.append(person);
            }
        }
    }
    std::ranges::sort(persons, {}, &std::pair<UserId, QString>::second);
    return persons;
}

} // namespace zhike
