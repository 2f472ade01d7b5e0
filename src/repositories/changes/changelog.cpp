#include "repositories/changes/changelog.h"

#include <QJsonDocument>
#include <limits>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kChangeColumns = u"SELECT id, name, subject, row_count, user_id, at, undoes, batch_state FROM change "_s;

Value compactJson(const QJsonObject& object)
{
    return object.isEmpty() ? Value() : Value(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

QJsonObject parsedJson(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

LoggedChange loggedChangeOf(const Statement& row)
{
    LoggedChange change{ChangeId(row.integer(0)), {}, UserId(row.integer(4)), Instant(row.integer(5)), {}, row.text(7)};
    change.title
        = {fromKey<ChangeAction>(row.text(1)).value_or(ChangeAction::EditCustomer), row.text(2), row.integer(3)};
    if (!row.isNull(6)) {
        change.undoes = ChangeId(row.integer(6));
    }
    return change;
}

template <class... Args>
Result<QList<LoggedChange>> readChanges(SqlSession& session, const QString& tail, const Args&... args)
{
    ZHIKE_TRY(Statement statement, session.query(kChangeColumns + tail, args...));
    QList<LoggedChange> changes;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return changes;
        }
        changes.append(loggedChangeOf(statement));
    }
}

ChangeRow changeRowOf(const Statement& statement)
{
    return {
        {RecordKind(int(statement.integer(1))), statement.integer(0), statement.integer(2)},
        fromKey<RowOperation>(statement.text(3)).value_or(RowOperation::Update),
        int(statement.integer(4)),
        parsedJson(statement.text(5)),
        parsedJson(statement.text(6))};
}

template <class... Args>
Result<QList<ChangeRow>> readRows(SqlSession& session, const QString& tail, const Args&... args)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT customer_id, kind, record_id, operation, revision, old_values, new_values FROM change_row "_s
                + tail,
            args...));
    QList<ChangeRow> rows;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return rows;
        }
        rows.append(changeRowOf(statement));
    }
}

} // namespace

Result<void> writeChange(SqlSession& session, const LoggedChange& change)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO change (id, name, subject, row_count, user_id, at, undoes, batch_state)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"_s,
            change.id, QString::fromLatin1(keyOf(change.title.action)), change.title.subject, change.title.rows,
            change.user, change.at, change.undoes, change.batchState.isEmpty() ? Value() : Value(change.batchState)));
    return {};
}

Result<void> writeChangeRow(SqlSession& session, ChangeId change, qint64 seq, const ChangeRow& row)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO change_row (customer_id, change_id, seq, kind, record_id, operation, revision,"
            " old_values, new_values) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"_s,
            row.record.customer, change, seq, int(row.record.kind), row.record.id,
            QString::fromLatin1(keyOf(row.operation)), row.revision, compactJson(row.oldValues),
            compactJson(row.newValues)));
    return {};
}

Result<void> setBatchState(SqlSession& session, ChangeId change, const QString& state, qint64 rowCount)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"UPDATE change SET batch_state = $1, row_count = $2 WHERE id = $3"_s, state, rowCount, change));
    return {};
}

Result<LoggedChange> readChange(SqlSession& session, ChangeId change)
{
    ZHIKE_TRY(QList<LoggedChange> changes, readChanges(session, u"WHERE id = $1"_s, change));
    if (changes.isEmpty()) {
        return fail(ErrorCode::NotFound, u"change %1"_s.arg(change.value()));
    }
    return changes.first();
}

Result<QList<ChangeRow>> readChangeRows(SqlSession& session, ChangeId change)
{
    return readRows(session, u"WHERE change_id = $1 ORDER BY seq"_s, change);
}

Result<QList<ChangeRow>> readChangeRowsSince(SqlSession& session, const RecordRef& record, int revision)
{
    return readRows(
        session, u"WHERE customer_id = $1 AND kind = $2 AND record_id = $3 AND revision > $4 ORDER BY revision DESC"_s,
        record.customer, int(record.kind), record.id, revision);
}

Result<QList<PlacedRow>>
readChangeRowsBefore(SqlSession& session, ChangeId change, std::optional<qint64> before, int limit)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT customer_id, kind, record_id, operation, revision, old_values, new_values, seq FROM change_row"
            " WHERE change_id = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3"_s,
            change, before.value_or(std::numeric_limits<qint64>::max()), limit));
    QList<PlacedRow> rows;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return rows;
        }
        rows.append({statement.integer(7), changeRowOf(statement)});
    }
}

Result<bool> isChangedByOthers(SqlSession& session, const RecordRef& record, int revision, ChangeId one, ChangeId other)
{
    ZHIKE_TRY(
        const std::optional<qint64> found,
        session.integer(
            u"SELECT change_id FROM change_row WHERE customer_id = $1 AND kind = $2 AND record_id = $3"
            " AND revision > $4 AND change_id <> $5 AND change_id <> $6 LIMIT 1"_s,
            record.customer, int(record.kind), record.id, revision, one, other));
    return found.has_value();
}

Result<std::optional<ChangeId>> undoOf(SqlSession& session, ChangeId change)
{
    ZHIKE_TRY(
        const std::optional<qint64> found,
        session.integer(u"SELECT id FROM change WHERE undoes = $1 ORDER BY id DESC LIMIT 1"_s, change));
    return found ? std::optional(ChangeId(*found)) : std::nullopt;
}

Result<qint64> lastRowOf(SqlSession& session, ChangeId change)
{
    ZHIKE_TRY(
        const std::optional<qint64> found,
        session.integer(u"SELECT seq FROM change_row WHERE change_id = $1 ORDER BY seq DESC LIMIT 1"_s, change));
    return found.value_or(0);
}

Result<std::optional<LoggedChange>> latestChangeOf(SqlSession& session, const RecordRef& record)
{
    ZHIKE_TRY(
        const QList<LoggedChange> changes,
        readChanges(
            session,
            u"WHERE id = (SELECT MAX(change_id) FROM change_row WHERE customer_id = $1 AND kind = $2"
            " AND record_id = $3)"_s,
            record.customer, int(record.kind), record.id));
    return changes.isEmpty() ? std::nullopt : std::optional(changes.first());
}

Result<QList<LaterRow>> laterRowsOf(SqlSession& session, const RecordRef& record, int revision)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT r.customer_id, r.kind, r.record_id, r.operation, r.revision, r.old_values, r.new_values,"
            " c.id, c.user_id, c.at FROM change_row r JOIN change c ON c.id = r.change_id"
            " WHERE r.customer_id = $1 AND r.kind = $2 AND r.record_id = $3 AND r.revision > $4"
            " ORDER BY r.revision DESC"_s,
            record.customer, int(record.kind), record.id, revision));
    QList<LaterRow> rows;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return rows;
        }
        rows.append(
            {ChangeId(statement.integer(7)), UserId(statement.integer(8)), Instant(statement.integer(9)),
             changeRowOf(statement)});
    }
}

Result<QList<LoggedChange>> newestChangesOf(SqlSession& session, UserId user, int limit)
{
    return readChanges(session, u"WHERE user_id = $1 ORDER BY id DESC LIMIT $2"_s, user, limit);
}

Result<QList<LoggedChange>> batchesInState(SqlSession& session, const QString& state)
{
    return readChanges(session, u"WHERE batch_state = $1 ORDER BY id DESC"_s, state);
}

Result<QList<CustomerId>> customersWithOrdersSince(SqlSession& session, ChangeId change)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT DISTINCT customer_id FROM change_row WHERE change_id > $1 AND kind = $2 ORDER BY customer_id"_s,
            change, int(RecordKind::Order)));
    QList<CustomerId> customers;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return customers;
        }
        customers.append(CustomerId(statement.integer(0)));
    }
}

Result<QList<LoggedChange>> newestChanges(SqlSession& session, int limit)
{
    return readChanges(session, u"ORDER BY id DESC LIMIT $1"_s, limit);
}

} // namespace zhike
