#include "repositories/lists/partrows.h"

#include "repositories/lists/idlist.h"

#include <QStringList>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kOrderLineParts = {
    PartColumn{"order_id", FieldType::Integer, "o.id"},
    PartColumn{"customer_id", FieldType::Integer, "o.customer_id"},
    PartColumn{"number", FieldType::Text, "o.number"},
    PartColumn{"order_day", FieldType::Day, "o.order_day"},
    PartColumn{"customer_name", FieldType::Text, "c.name"},
    PartColumn{"customer_number", FieldType::Text, "c.number"},
    PartColumn{"kind", FieldType::Choice, "o.kind"},
    PartColumn{"status", FieldType::Choice, "o.status"},
    PartColumn{"line", FieldType::Integer, "l.position"},
    PartColumn{"sku", FieldType::Text, "p.sku"},
    PartColumn{"product", FieldType::Text, "p.name"},
    PartColumn{"description", FieldType::Text, "l.description"},
    PartColumn{"quantity", FieldType::Quantity, "l.quantity"},
    PartColumn{"unit", FieldType::Text, "l.unit"},
    PartColumn{"unit_price", FieldType::Money, "l.unit_price"},
    PartColumn{"discount", FieldType::Rate, "l.discount"},
    PartColumn{"tax_rate", FieldType::Rate, "l.tax_rate"},
    PartColumn{"net", FieldType::Money, "l.net"},
    PartColumn{"cost", FieldType::Money, "l.cost"},
    PartColumn{"currency", FieldType::Text, "o.currency"},
    PartColumn{"owner", FieldType::Text, "u.name"},
    PartColumn{"note", FieldType::Note, "o.note"},
};
constexpr const char* kOrderLineTables
    = "sales_order AS o JOIN customer AS c ON c.id = o.customer_id LEFT JOIN order_line AS l ON l.customer_id ="
      " o.customer_id AND l.order_id = o.id LEFT JOIN product AS p ON p.id = l.product_id LEFT JOIN app_user AS u"
      " ON u.id = o.owner_id WHERE o.deleted_at IS NULL AND c.deleted_at IS NULL AND o.id IN (%1)"
      " ORDER BY o.id, l.position";

constexpr std::array kCaseEntryParts = {
    PartColumn{"case_id", FieldType::Integer, "k.id"},
    PartColumn{"customer_id", FieldType::Integer, "k.customer_id"},
    PartColumn{"number", FieldType::Text, "k.number"},
    PartColumn{"subject", FieldType::Text, "k.subject"},
    PartColumn{"customer_name", FieldType::Text, "c.name"},
    PartColumn{"at", FieldType::Instant, "e.at"},
    PartColumn{"author", FieldType::Text, "u.name"},
    PartColumn{"channel", FieldType::Choice, "e.channel"},
    PartColumn{"visibility", FieldType::Choice, "e.visibility"},
    PartColumn{"minutes", FieldType::Integer, "e.minutes"},
    PartColumn{"text", FieldType::Note, "e.text"},
};
constexpr const char* kCaseEntryTables
    = "service_case AS k JOIN customer AS c ON c.id = k.customer_id JOIN case_entry AS e ON e.customer_id ="
      " k.customer_id AND e.case_id = k.id LEFT JOIN app_user AS u ON u.id = e.author_id WHERE k.deleted_at IS NULL"
      " AND c.deleted_at IS NULL AND e.deleted_at IS NULL AND k.id IN (%1) ORDER BY k.id, e.at, e.id";

} // namespace

std::span<const PartColumn> partColumns(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Order:
        return kOrderLineParts;
    case RecordKind::Case:
        return kCaseEntryParts;
    default:
        return {};
    }
}

Result<std::vector<PartRow>> readParts(SqlSession& session, RecordKind kind, std::span<const qint64> records)
{
    const std::span<const PartColumn> columns = partColumns(kind);
    QStringList expressions;
    for (const PartColumn& column : columns) {
        expressions.append(QString::fromLatin1(column.expression));
    }
    const QString select = u"SELECT %1 FROM "_s.arg(expressions.join(u", "_s))
        + QLatin1StringView(kind == RecordKind::Order ? kOrderLineTables : kCaseEntryTables);
    std::vector<PartRow> parts;
    ZHIKE_CHECK(forPortions(records, 1, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
        ZHIKE_TRY(Statement statement, session.prepare(select.arg(marks)));
        bindIds(statement, 1, portion);
        return forRows(statement, [&](const Statement& row) {
            PartRow part{row.integer(0), {}};
            part.values.reserve(columns.size());
            for (int i = 0; i < int(columns.size()); ++i) {
                part.values.push_back(row.value(i));
            }
            parts.push_back(std::move(part));
        });
    }));
    return parts;
}

} // namespace zhike
