#include "repositories/changes/recordhistory.h"

#include "domain/catalogue.h"
#include "repositories/lists/idlist.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kHistoryColumns
    = u"SELECT r.change_id, r.seq, r.operation, r.revision, r.old_values, r.new_values, c.name, c.subject,"
      " c.row_count, c.user_id, c.at, c.undoes, c.batch_state FROM change_row r JOIN change c ON c.id = r.change_id"
      " WHERE r.customer_id = $1 AND r.kind = $2 AND r.record_id = $3 AND (r.change_id, r.seq) < ($4, $5)"_s;

QJsonObject objectIn(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

HistoryRow historyRowOf(const Statement& line, const RecordRef& record)
{
    HistoryRow found;
    found.change.id = ChangeId(line.integer(0));
    found.seq = line.integer(1);
    found.row
        = {record, fromKey<RowOperation>(line.text(2)).value_or(RowOperation::Update), int(line.integer(3)),
           objectIn(line.text(4)), objectIn(line.text(5))};
    found.change.title
        = {fromKey<ChangeAction>(line.text(6)).value_or(ChangeAction::EditCustomer), line.text(7), line.integer(8)};
    found.change.user = UserId(line.integer(9));
    found.change.at = Instant(line.integer(10));
    if (!line.isNull(11)) {
        found.change.undoes = ChangeId(line.integer(11));
    }
    found.change.batchState = line.text(12);
    return found;
}

/// A key inside the text of a JSON object: inside of a value its quotes would stand behind backslashes.
QString patternOf(const QString& field)
{
    return u"%\""_s + QString(field).replace(u'_', u"\\_"_s) + u"\":%"_s;
}

} // namespace

Result<QList<HistoryRow>> readHistory(
    SqlSession& session, const RecordRef& record, const HistoryFilter& filter, const HistoryPosition& before, int limit)
{
    QString text = kHistoryColumns;
    int index = 6;
    if (filter.user) {
        text += u" AND c.user_id = $%1"_s.arg(++index);
    }
    if (!filter.field.isEmpty()) {
        ++index;
        text += uR"( AND (r.old_values LIKE $%1 ESCAPE '\' OR r.new_values LIKE $%1 ESCAPE '\'))"_s.arg(index);
    }
    text += u" ORDER BY r.change_id DESC, r.seq DESC LIMIT $6"_s;
    ZHIKE_TRY(Statement statement, session.prepare(text));
    statement.bind(record.customer, int(record.kind), record.id, before.change, before.seq, limit);
    index = 6;
    if (filter.user) {
        statement.bindOne(++index, *filter.user);
    }
    if (!filter.field.isEmpty()) {
        statement.bindOne(++index, patternOf(filter.field));
    }
    QList<HistoryRow> rows;
    ZHIKE_CHECK(forRows(statement, [&](const Statement& line) { rows.append(historyRowOf(line, record)); }));
    return rows;
}

Result<QList<qint64>> customersInHistoryOf(SqlSession& session, const RecordRef& record)
{
    QList<qint64> customers{record.customer};
    for (qsizetype at = 0; at < customers.size(); ++at) {
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT old_values FROM change_row WHERE customer_id = $1 AND kind = $2 AND record_id = $3"
                " AND operation = 'move'"_s,
                customers[at], int(record.kind), record.id));
        ZHIKE_CHECK(forRows(statement, [&](const Statement& line) {
            const qint64 former = objectIn(line.text(0)).value("customer_id"_L1).toInteger();
            if (former != 0 && !customers.contains(former)) {
                customers.append(former);
            }
        }));
    }
    return customers;
}

Result<QList<UserId>> usersInHistoryOf(SqlSession& session, const RecordRef& record)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT DISTINCT c.user_id FROM change_row r JOIN change c ON c.id = r.change_id"
            " WHERE r.customer_id = $1 AND r.kind = $2 AND r.record_id = $3 ORDER BY c.user_id"_s,
            record.customer, int(record.kind), record.id));
    QList<UserId> users;
    ZHIKE_CHECK(forRows(statement, [&users](const Statement& line) { users.append(UserId(line.integer(0))); }));
    return users;
}

Result<std::optional<RecordOrigin>> originOf(SqlSession& session, const RecordRef& record)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT created_at, batch_id, revision, deleted_at FROM %1 WHERE id = $1"_s.arg(
                QLatin1StringView(tableOf(record.kind))),
            record.id));
    ZHIKE_TRY(const bool found, statement.next());
    if (!found) {
        return std::optional<RecordOrigin>();
    }
    RecordOrigin origin{Instant(statement.integer(0)), std::nullopt, int(statement.integer(2)), std::nullopt};
    if (!statement.isNull(1)) {
        origin.batch = ChangeId(statement.integer(1));
    }
    if (!statement.isNull(3)) {
        origin.deletedAt = Instant(statement.integer(3));
    }
    return std::optional(origin);
}

Result<QList<qint64>> idsEverAt(SqlSession& session, CustomerId customer, RecordKind kind, int limit)
{
    QList<qint64> ids;
    ZHIKE_TRY(
        Statement standing,
        session.query(
            u"SELECT id FROM %1 WHERE customer_id = $1 ORDER BY id LIMIT $2"_s.arg(QLatin1StringView(tableOf(kind))),
            customer, limit));
    ZHIKE_CHECK(forRows(standing, [&ids](const Statement& line) { ids.append(line.integer(0)); }));
    ZHIKE_TRY(
        Statement logged,
        session.query(
            u"SELECT DISTINCT record_id FROM change_row WHERE customer_id = $1 AND kind = $2 ORDER BY record_id"
            " LIMIT $3"_s,
            customer, int(kind), limit));
    ZHIKE_CHECK(forRows(logged, [&ids](const Statement& line) { ids.append(line.integer(0)); }));
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids.mid(0, limit);
}

} // namespace zhike
