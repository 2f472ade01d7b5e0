#include "repositories/bin/binreads.h"

#include "domain/catalogue.h"
#include "repositories/attachments/contentstore.h"
#include "repositories/customfields/customfieldreads.h"
#include "repositories/importing/batchrows.h"
#include "repositories/lists/idlist.h"
#include "repositories/lists/listcolumns.h"
#include "repositories/privacy/personrows.h"

#include <algorithm>
#include <span>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Text columns of a kind: its name, and what else people know it by.
std::pair<QLatin1StringView, QLatin1StringView> binColumns(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Order:
        return {"number"_L1, "customer_reference"_L1};
    case RecordKind::Case:
        return {"number"_L1, "subject"_L1};
    case RecordKind::Activity:
        return {"subject"_L1, "text"_L1};
    case RecordKind::CaseEntry:
    case RecordKind::Need:
        return {"text"_L1, {}};
    case RecordKind::Relationship:
        return {"kind"_L1, "note"_L1};
    case RecordKind::Customer:
        return {"name"_L1, "second_name"_L1};
    case RecordKind::Product:
        return {"name"_L1, "sku"_L1};
    case RecordKind::CustomField:
        return {"label"_L1, {}};
    default:
        return {"name"_L1, {}};
    }
}

QString binTable(RecordKind kind)
{
    return QString::fromLatin1(tableOf(kind));
}

/// Of the two sides of a relation one is shown, which stands for both.
QString binRows(RecordKind kind)
{
    return kind == RecordKind::Relationship ? u" AND t.customer_id < t.other_id"_s : QString();
}

/// The customer of a row, in SQL: customers are their own.
QString binCustomer(RecordKind kind)
{
    return belongsToCustomer(kind) ? u"t.customer_id"_s : kind == RecordKind::Customer ? u"t.id"_s : u"0"_s;
}

BinRow binRowOf(RecordKind kind, const Statement& row)
{
    return {{kind, row.integer(0), row.integer(1)}, Instant(row.integer(2))};
}

struct LinkColumn {
    RecordKind from;
    RecordKind to;
    const char* column;
};
constexpr std::array kLinksInCustomer
    = {LinkColumn{RecordKind::Opportunity, RecordKind::Contact, "contact_id"},
       LinkColumn{RecordKind::Order, RecordKind::Contact, "contact_id"},
       LinkColumn{RecordKind::Case, RecordKind::Contact, "contact_id"},
       LinkColumn{RecordKind::Activity, RecordKind::Contact, "contact_id"},
       LinkColumn{RecordKind::Order, RecordKind::Opportunity, "opportunity_id"},
       LinkColumn{RecordKind::Activity, RecordKind::Opportunity, "opportunity_id"},
       LinkColumn{RecordKind::Case, RecordKind::Order, "order_id"},
       LinkColumn{RecordKind::Activity, RecordKind::Case, "case_id"},
       LinkColumn{RecordKind::Need, RecordKind::Case, "case_id"}};
/// What is a part of one record of a customer and leaves with it.
struct PartLink {
    RecordKind of;
    RecordKind part;
    const char* column;
};
constexpr std::array kParts
    = {PartLink{RecordKind::Case, RecordKind::CaseEntry, "case_id"},
       PartLink{RecordKind::Contact, RecordKind::Consent, "contact_id"},
       PartLink{RecordKind::Contact, RecordKind::Relationship, "contact_id"},
       PartLink{RecordKind::Contact, RecordKind::Attachment, "contact_id"},
       PartLink{RecordKind::Opportunity, RecordKind::Attachment, "opportunity_id"},
       PartLink{RecordKind::Order, RecordKind::Attachment, "order_id"},
       PartLink{RecordKind::Case, RecordKind::Attachment, "case_id"},
       PartLink{RecordKind::Activity, RecordKind::Attachment, "activity_id"}};
constexpr std::array kLinksBetweenCustomers = {"parent_id", "household_id", "referred_by_id"};

Result<void> executed(Result<qint64> rows)
{
    ZHIKE_TRY([[maybe_unused]] const qint64 count, std::move(rows));
    return {};
}

/// Empties one column; `where` has the link as $1 and, for owned tables, the customer as $2.
Result<void> cutColumn(
    SqlSession& session, RecordKind from, const QString& column, const RecordRef& to, Instant now, QList<CutLink>& cut)
{
    const bool isOwned = belongsToCustomer(from);
    const QString where = u"%1 = $1"_s.arg(column) + (isOwned ? u" AND customer_id = $2"_s : QString());
    ZHIKE_TRY(
        Statement statement,
        session.prepare(u"SELECT %1, t.id, t.revision FROM %2 AS t WHERE t.deleted_at IS NULL AND %3"_s.arg(
            binCustomer(from), binTable(from), where)));
    statement.bindOne(1, to.id);
    if (isOwned) {
        statement.bindOne(2, to.customer);
    }
    ZHIKE_CHECK(forRows(statement, [&](const Statement& row) {
        cut.append({{from, row.integer(0), row.integer(1)}, int(row.integer(2)) + 1, column, to.id});
    }));
    const auto empty = [&](const QString& assignments, const QString& condition) -> Result<void> {
        ZHIKE_TRY(
            Statement update,
            session.prepare(u"UPDATE %1 SET %2 = NULL%3 WHERE %4 AND %5"_s.arg(
                binTable(from), column, assignments, where, condition)));
        int index = 0;
        update.bindOne(++index, to.id);
        if (isOwned) {
            update.bindOne(++index, to.customer);
        }
        if (!assignments.isEmpty()) {
            update.bindOne(++index, now);
        }
        return executed(update.execute());
    };
    ZHIKE_CHECK(empty(u", modified_at = $%1, revision = revision + 1"_s.arg(isOwned ? 3 : 2), u"deleted_at IS NULL"_s));
    return empty({}, u"deleted_at IS NOT NULL"_s); // its deletion can still be undone: the revision stays
}

} // namespace

Result<void> visitBin(SqlSession& session, RecordKind kind, BinTexts texts, const BinVisitor& visitor)
{
    const auto [name, more] = binColumns(kind);
    const bool isOwned = belongsToCustomer(kind);
    QString columns;
    QString join;
    if (texts == BinTexts::Read) {
        columns = u", t.%1, %2"_s.arg(name, more.isEmpty() ? u"NULL"_s : u"t."_s + more);
        columns += isOwned ? u", c.name"_s : u", NULL"_s;
        join = isOwned ? u" JOIN customer AS c ON c.id = t.customer_id"_s : QString();
    }
    ZHIKE_TRY(
        Statement statement,
        session.prepare(u"SELECT %1, t.id, t.deleted_at%2 FROM %3 AS t%4 WHERE t.deleted_at > 0%5"_s.arg(
            binCustomer(kind), columns, binTable(kind), join, binRows(kind))));
    return forRows(statement, [&](const Statement& row) {
        if (texts == BinTexts::None) {
            visitor(binRowOf(kind, row), {}, {});
            return;
        }
        visitor(binRowOf(kind, row), row.text(3), (row.text(4) + u' ' + row.text(5)).trimmed());
    });
}

Result<BinWords> wordsInBin(SqlSession& session, const RecordRef& record)
{
    const auto [name, more] = binColumns(record.kind);
    const bool isOwned = belongsToCustomer(record.kind);
    const QString join = isOwned ? u" JOIN customer AS c ON c.id = t.customer_id"_s : QString();
    ZHIKE_TRY(
        Statement statement,
        session.prepare(
            u"SELECT t.%1, %2, %3 FROM %4 AS t%5 WHERE t.id = $1"_s.arg(
                name, more.isEmpty() ? u"NULL"_s : u"t."_s + more,
                isOwned ? u"c.name, c.deleted_at"_s : u"NULL, NULL"_s, binTable(record.kind), join)
            + (isOwned ? u" AND t.customer_id = $2"_s : QString())));
    statement.bindOne(1, record.id);
    if (isOwned) {
        statement.bindOne(2, record.customer);
    }
    ZHIKE_TRY(const bool found, statement.next());
    return found ? BinWords{statement.text(0), statement.text(1), statement.text(2), !statement.isNull(3)} : BinWords();
}

Result<qint64> partsOf(SqlSession& session, const RecordRef& record)
{
    if (record.kind != RecordKind::Order && record.kind != RecordKind::Case) {
        return 0;
    }
    ZHIKE_TRY(
        const auto count,
        session.integer(
            record.kind == RecordKind::Order
                ? u"SELECT count(*) FROM order_line WHERE customer_id = $1 AND order_id = $2"
                : u"SELECT count(*) FROM case_entry WHERE customer_id = $1 AND case_id = $2 AND deleted_at IS NULL",
            record.customer, record.id));
    return count.value_or(0);
}

Result<qint64> countInBin(SqlSession& session, RecordKind kind)
{
    ZHIKE_TRY(
        const auto count,
        session.integer(u"SELECT count(*) FROM %1 AS t WHERE t.deleted_at > 0%2"_s.arg(binTable(kind), binRows(kind))));
    return count.value_or(0);
}

Result<QList<BinRow>>
binRowsBefore(SqlSession& session, RecordKind kind, Instant before, const std::optional<BinRow>& after, int limit)
{
    const QString customer = binCustomer(kind);
    const QString order = belongsToCustomer(kind) ? u"t.deleted_at, t.customer_id, t.id"_s : u"t.deleted_at, t.id"_s;
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT %1, t.id, t.deleted_at FROM %2 AS t WHERE t.deleted_at >= $2 AND t.deleted_at < $1"
            " AND (t.deleted_at > $2 OR %1 > $3 OR (%1 = $3 AND t.id > $4))%4 ORDER BY %3 LIMIT $5"_s.arg(
                customer, binTable(kind), order, binRows(kind)),
            before, after ? after->deletedAt.msSinceEpoch() : qint64(1), after ? after->record.customer : qint64(-1),
            after ? after->record.id : qint64(-1), limit));
    QList<BinRow> rows;
    ZHIKE_CHECK(forRows(statement, [&](const Statement& row) { rows.append(binRowOf(kind, row)); }));
    return rows;
}

Result<std::optional<RecordState>> stateOf(SqlSession& session, const RecordRef& record)
{
    const bool isOwned = belongsToCustomer(record.kind);
    ZHIKE_TRY(
        Statement statement,
        session.prepare(
            u"SELECT revision, deleted_at FROM %1 WHERE id = $1"_s.arg(binTable(record.kind))
            + (isOwned ? u" AND customer_id = $2"_s : QString())));
    statement.bindOne(1, record.id);
    if (isOwned) {
        statement.bindOne(2, record.customer);
    }
    ZHIKE_TRY(const bool found, statement.next());
    if (!found) {
        return std::optional<RecordState>();
    }
    RecordState state{int(statement.integer(0)), {}};
    if (!statement.isNull(1)) {
        state.deletedAt = Instant(statement.integer(1));
    }
    return std::optional(state);
}

Result<std::vector<AuthoredMoment>> authorsSince(SqlSession& session, Instant from)
{
    std::vector<AuthoredMoment> moments;
    ZHIKE_TRY(Statement statement, session.query(u"SELECT at, user_id FROM change WHERE at >= $1 ORDER BY at"_s, from));
    ZHIKE_CHECK(forRows(statement, [&moments](const Statement& row) {
        moments.push_back({Instant(row.integer(0)), UserId(row.integer(1))});
    }));
    return moments;
}

Result<QList<CutLink>> cutLinksTo(SqlSession& session, const RecordRef& record, Instant now)
{
    QList<CutLink> cut;
    if (record.kind == RecordKind::Customer) {
        for (const char* column : kLinksBetweenCustomers) {
            ZHIKE_CHECK(cutColumn(session, RecordKind::Customer, QString::fromLatin1(column), record, now, cut));
        }
        return cut;
    }
    for (const LinkColumn& link : kLinksInCustomer) {
        if (link.to == record.kind) {
            ZHIKE_CHECK(cutColumn(session, link.from, QString::fromLatin1(link.column), record, now, cut));
        }
    }
    return cut;
}

Result<bool> isKeptByOthers(SqlSession& session, const RecordRef& record)
{
    switch (record.kind) {
    case RecordKind::Product:
    case RecordKind::Category:
        return isReferredTo(session, record.kind, {0, record.id, 1});
    case RecordKind::User:
    case RecordKind::CustomerSegment: // their names are read in what others wrote, and in the history of members
        return true;
    default:
        return false;
    }
}

Result<void> purgeRow(SqlSession& session, const RecordRef& record)
{
    if (record.kind == RecordKind::Customer) {
        const CustomerId customer(record.id);
        ZHIKE_TRY(const QStringList contents, contentsOfCustomer(session, record.id));
        for (const char* table :
             {"customer_tenure", "attachment", "relationship", "customer_need", "consent", "activity", "case_entry",
              "service_case", "order_line", "sales_order", "opportunity", "contact"}) {
            ZHIKE_CHECK(executed(
                session.execute(u"DELETE FROM %1 WHERE customer_id = $1"_s.arg(QLatin1StringView(table)), record.id)));
        }
        ZHIKE_CHECK(dropUnnamedContents(session, contents));
        ZHIKE_CHECK(removeProfile(session, customer));
        ZHIKE_CHECK(removeStatistics(session, customer));
        return removeRow(session, record);
    }
    for (const PartLink& link : kParts) {
        if (link.of == record.kind) {
            QStringList contents;
            if (link.part == RecordKind::Attachment) {
                ZHIKE_TRY(contents, contentsUnder(session, record.customer, QLatin1StringView(link.column), record.id));
            }
            ZHIKE_CHECK(executed(session.execute(
                u"DELETE FROM %1 WHERE customer_id = $1 AND %2 = $2"_s.arg(
                    binTable(link.part), QLatin1StringView(link.column)),
                record.customer, record.id)));
            ZHIKE_CHECK(dropUnnamedContents(session, contents));
        }
    }
    if (belongsToCustomer(record.kind)) {
        return removeRow(session, record);
    }
    if (record.kind == RecordKind::CustomField) {
        ZHIKE_CHECK(dropCustomValues(session, CustomFieldId(record.id)));
    }
    if (record.kind == RecordKind::ListView) {
        ZHIKE_CHECK(executed(session.execute(u"DELETE FROM view_choice WHERE view_id = $1"_s, record.id)));
    }
    return executed(session.execute(u"DELETE FROM %1 WHERE id = $1"_s.arg(binTable(record.kind)), record.id));
}

Result<void> clearLoggedValues(SqlSession& session, const RecordRef& record)
{
    // a move has no values but the customers' numbers, and other moves of its change go back by them
    if (record.kind == RecordKind::Customer) {
        return executed(session.execute(
            u"UPDATE change_row SET old_values = NULL, new_values = NULL WHERE customer_id = $1"
            " AND operation <> 'move'"_s,
            record.id));
    }
    for (const PartLink& link : kParts) {
        if (link.of == record.kind) {
            ZHIKE_CHECK(executed(session.execute(
                u"UPDATE change_row SET old_values = NULL, new_values = NULL WHERE customer_id = $1 AND kind = $2"
                " AND operation <> 'move' AND record_id IN (SELECT id FROM %1 WHERE customer_id = $1 AND %2 = $3)"_s
                    .arg(binTable(link.part), QLatin1StringView(link.column)),
                record.customer, int(link.part), record.id)));
        }
    }
    return executed(session.execute(
        u"UPDATE change_row SET old_values = NULL, new_values = NULL WHERE customer_id = $1 AND kind = $2"
        " AND record_id = $3 AND operation <> 'move'"_s,
        record.customer, int(record.kind), record.id));
}

} // namespace zhike
