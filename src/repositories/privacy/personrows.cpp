#include "repositories/privacy/personrows.h"

#include "domain/catalogue.h"
#include "repositories/attachments/contentstore.h"

#include <QJsonDocument>
#include <QSet>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// The condition after `FROM table`; $1 is the customer, $2 the contact.
QString conditionOf(RecordKind kind, const RecordRef& person)
{
    if (person.kind == RecordKind::Customer) {
        return u"customer_id = $1"_s;
    }
    switch (kind) {
    case RecordKind::Activity:
    case RecordKind::Consent:
    case RecordKind::Relationship:
    case RecordKind::Opportunity:
    case RecordKind::Order:
    case RecordKind::Case:
        return u"customer_id = $1 AND contact_id = $2"_s;
    case RecordKind::CaseEntry:
    case RecordKind::Need:
        return u"customer_id = $1 AND case_id IN"
               " (SELECT c.id FROM service_case c WHERE c.customer_id = $1 AND c.contact_id = $2)"_s;
    case RecordKind::Attachment: // those of orders and opportunities are the company's papers
        return u"customer_id = $1 AND (contact_id = $2 OR case_id IN"
               " (SELECT c.id FROM service_case c WHERE c.customer_id = $1 AND c.contact_id = $2)"
               " OR activity_id IN"
               " (SELECT c.id FROM activity c WHERE c.customer_id = $1 AND c.contact_id = $2))"_s;
    case RecordKind::Tenure: // about the customer, and about none of its contacts
        return u"customer_id = $1 AND id = -$2"_s;
    default:
        return u"customer_id = $1 AND id = $2"_s;
    }
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Value compactOrNull(const QJsonObject& object)
{
    return object.isEmpty() ? Value() : Value(compact(object));
}

QJsonObject objectOf(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

Result<void> done(Result<qint64> rows)
{
    ZHIKE_TRY([[maybe_unused]] const qint64 count, std::move(rows));
    return {};
}

} // namespace

Result<QList<RecordRef>> rowsOfPerson(SqlSession& session, RecordKind kind, const RecordRef& person)
{
    const QString sql
        = u"SELECT id FROM %1 WHERE %2 ORDER BY id"_s.arg(QLatin1StringView(tableOf(kind)), conditionOf(kind, person));
    ZHIKE_TRY(Statement statement, session.prepare(sql));
    statement.bindOne(1, person.customer);
    if (person.kind != RecordKind::Customer) {
        statement.bindOne(2, person.id);
    }
    QList<RecordRef> rows;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return rows;
        }
        rows.append({kind, person.customer, statement.integer(0)});
    }
}

Result<std::optional<RecordRef>> placeOfPerson(SqlSession& session, const RecordRef& person)
{
    ZHIKE_TRY(
        const std::optional<qint64> customer,
        session.integer(
            person.kind == RecordKind::Customer ? u"SELECT id FROM customer WHERE id = $1"
                                                : u"SELECT customer_id FROM contact WHERE id = $1",
            person.id));
    return customer ? std::optional(RecordRef{person.kind, *customer, person.id}) : std::nullopt;
}

Result<void> removeRow(SqlSession& session, const RecordRef& record)
{
    if (record.kind == RecordKind::Customer) {
        return done(session.execute(u"DELETE FROM customer WHERE id = $1"_s, record.id));
    }
    if (record.kind == RecordKind::Order) {
        ZHIKE_CHECK(done(session.execute(
            u"DELETE FROM order_line WHERE customer_id = $1 AND order_id = $2"_s, record.customer, record.id)));
    }
    QStringList contents;
    if (record.kind == RecordKind::Attachment) {
        ZHIKE_TRY(contents, contentsUnder(session, record.customer, "id"_L1, record.id));
    }
    ZHIKE_CHECK(done(session.execute(
        u"DELETE FROM %1 WHERE customer_id = $1 AND id = $2"_s.arg(QLatin1StringView(tableOf(record.kind))),
        record.customer, record.id)));
    return dropUnnamedContents(session, contents);
}

Result<void> removeProfile(SqlSession& session, CustomerId customer)
{
    for (const QStringView sql :
         {u"DELETE FROM customer_insight WHERE customer_id = $1", u"DELETE FROM stage_change WHERE customer_id = $1",
          u"DELETE FROM segment_member WHERE customer_id = $1", u"DELETE FROM customer_quality WHERE customer_id = $1",
          u"DELETE FROM not_duplicate WHERE customer_id = $1 OR other_id = $1"}) {
        ZHIKE_CHECK(done(session.execute(sql, customer)));
    }
    return {};
}

Result<void> removeStatistics(SqlSession& session, CustomerId customer)
{
    return done(session.execute(u"DELETE FROM customer_stats WHERE customer_id = $1", customer));
}

Result<QList<CustomerId>> customersLinkedBy(SqlSession& session, const Field& link, CustomerId customer)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT id FROM customer WHERE %1 = $1 ORDER BY id"_s.arg(QLatin1StringView(link.key)), customer));
    QList<CustomerId> linked;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return linked;
        }
        linked.append(CustomerId(statement.integer(0)));
    }
}

namespace {

Result<void> appendChangeRows(SqlSession& session, const RecordRef& record, QList<PlacedChangeRow>& rows)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT change_id, seq, operation, revision, old_values, new_values FROM change_row"
            " WHERE customer_id = $1 AND kind = $2 AND record_id = $3 ORDER BY change_id, seq"_s,
            record.customer, int(record.kind), record.id));
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return {};
        }
        rows.append(
            {ChangeId(statement.integer(0)),
             int(statement.integer(1)),
             {record, fromKey<RowOperation>(statement.text(2)).value_or(RowOperation::Update),
              int(statement.integer(3)), objectOf(statement.text(4)), objectOf(statement.text(5))}});
    }
}

/// Rows at every place where a record has stood, those of the places before first.
struct PlacedLog {
    QList<RecordRef> places; ///< the one of now is the last
    QList<PlacedChangeRow> rows;
};
Result<PlacedLog> wholeLogOf(SqlSession& session, const RecordRef& record)
{
    PlacedLog log;
    QList<RecordRef> open{record};
    while (!open.isEmpty()) {
        const RecordRef place = open.takeFirst();
        if (log.places.contains(place)) {
            continue;
        }
        log.places.prepend(place);
        QList<PlacedChangeRow> rows;
        ZHIKE_CHECK(appendChangeRows(session, place, rows));
        for (const PlacedChangeRow& placed : std::as_const(rows)) {
            const QJsonValue former = placed.row.oldValues.value("customer_id"_L1);
            if (placed.row.operation == RowOperation::Move && former.isDouble()) {
                open.append({place.kind, former.toInteger(), place.id});
            }
        }
        log.rows = rows + log.rows;
    }
    return log;
}

} // namespace

Result<QList<PlacedChangeRow>> changeRowsOf(SqlSession& session, const RecordRef& record)
{
    ZHIKE_TRY(PlacedLog log, wholeLogOf(session, record));
    return std::move(log.rows);
}

Result<QList<CustomerId>> customersMergedInto(SqlSession& session, CustomerId survivor)
{
    QList<CustomerId> merged;
    QList<CustomerId> open{survivor};
    while (!open.isEmpty()) {
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT r.old_values FROM change_row r JOIN change h ON h.id = r.change_id"
                " WHERE r.customer_id = $1 AND r.operation = 'move' AND h.name <> 'undo'"
                " AND NOT EXISTS (SELECT 1 FROM change u WHERE u.undoes = r.change_id)"_s,
                open.takeFirst()));
        QSet<qint64> former;
        for (;;) {
            ZHIKE_TRY(const bool row, statement.next());
            if (!row) {
                break;
            }
            former.insert(objectOf(statement.text(0)).value("customer_id"_L1).toInteger());
        }
        for (const qint64 id : std::as_const(former)) {
            ZHIKE_TRY(
                const auto inBin,
                session.integer(u"SELECT count(*) FROM customer WHERE id = $1 AND deleted_at IS NOT NULL", id));
            if (inBin.value_or(0) > 0 && CustomerId(id) != survivor && !merged.contains(CustomerId(id))) {
                merged.append(CustomerId(id));
                open.append(CustomerId(id));
            }
        }
    }
    return merged;
}

Result<void> rewriteChangeRow(SqlSession& session, const PlacedChangeRow& row)
{
    return done(session.execute(
        u"UPDATE change_row SET old_values = $1, new_values = $2"
        " WHERE customer_id = $3 AND change_id = $4 AND seq = $5"_s,
        compactOrNull(row.row.oldValues), compactOrNull(row.row.newValues), row.row.record.customer, row.change,
        row.seq));
}

Result<void> closeChangesOf(SqlSession& session, const QList<PlacedChangeRow>& log)
{
    QSet<qint64> changes;
    for (const PlacedChangeRow& placed : log) {
        changes.insert(placed.change.value());
    }
    for (const qint64 change : std::as_const(changes)) {
        ZHIKE_CHECK(done(session.execute(
            u"UPDATE change SET subject = NULL, batch_state = COALESCE(batch_state, 'erased')"
            " WHERE id = $1 AND (subject IS NOT NULL OR batch_state IS NULL)"_s,
            change)));
    }
    return {};
}

Result<QList<ChangeSubject>> subjectsOfBatches(SqlSession& session)
{
    ZHIKE_TRY(
        Statement statement,
        session.prepare(u"SELECT id, subject FROM change WHERE subject IS NOT NULL"
                        " AND (batch_state IS NOT NULL OR undoes IS NOT NULL)"_s));
    QList<ChangeSubject> subjects;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return subjects;
        }
        subjects.append({ChangeId(statement.integer(0)), statement.text(1)});
    }
}

Result<void> clearSubject(SqlSession& session, ChangeId change)
{
    return done(session.execute(u"UPDATE change SET subject = NULL WHERE id = $1"_s, change));
}

Result<QList<KeptDraft>> allDrafts(SqlSession& session)
{
    ZHIKE_TRY(
        Statement statement,
        session.prepare(
            u"SELECT user_id, form, kind, customer_id, record_id, base_revision, content, saved_at FROM draft"_s));
    QList<KeptDraft> drafts;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return drafts;
        }
        drafts.append(
            {UserId(statement.integer(0)),
             {{statement.text(1), RecordKind(int(statement.integer(2))), statement.integer(3), statement.integer(4)},
              int(statement.integer(5)),
              statement.text(6),
              Instant(statement.integer(7))}});
    }
}

Result<QList<KeptMapping>> allImportMappings(SqlSession& session)
{
    ZHIKE_TRY(Statement statement, session.prepare(u"SELECT headers, mapping FROM import_mapping"_s));
    QList<KeptMapping> mappings;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return mappings;
        }
        mappings.append({statement.text(0), statement.text(1)});
    }
}

Result<void> removeImportMapping(SqlSession& session, const QString& headers)
{
    return done(session.execute(u"DELETE FROM import_mapping WHERE headers = $1"_s, headers));
}

} // namespace zhike
