#include "repositories/lists/displaynames.h"

#include "domain/catalogue.h"
#include "repositories/lists/idlist.h"

#include <vector>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView displayColumn(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Order:
    case RecordKind::Case:
        return "number"_L1;
    case RecordKind::Activity:
        return "subject"_L1;
    case RecordKind::Need:
        return "text"_L1;
    case RecordKind::CustomField:
        return "label"_L1;
    case RecordKind::Segment:
        return "key"_L1;
    case RecordKind::OrderLine:
    case RecordKind::CaseEntry:
    case RecordKind::NotDuplicate:
    case RecordKind::Consent:
    case RecordKind::Relationship:
    case RecordKind::RetentionRule:
    case RecordKind::Tenure:
        return "id"_L1;
    default:
        return "name"_L1;
    }
}

} // namespace

Result<QHash<qint64, QString>> displayNames(SqlSession& session, RecordKind kind, std::span<const qint64> ids)
{
    std::vector<qint64> distinct(ids.begin(), ids.end());
    std::ranges::sort(distinct);
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    QHash<qint64, QString> names;
    const QString select
        = u"SELECT id, %1 FROM %2 WHERE id IN (%3)"_s.arg(displayColumn(kind), QLatin1StringView(tableOf(kind)));
    ZHIKE_CHECK(forPortions(distinct, 1, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
        ZHIKE_TRY(Statement statement, session.prepare(select.arg(marks)));
        bindIds(statement, 1, portion);
        return forRows(statement, [&names](const Statement& row) { names.insert(row.integer(0), row.text(1)); });
    }));
    return names;
}

Result<QString> displayName(SqlSession& session, RecordKind kind, std::optional<qint64> id)
{
    if (!id) {
        return QString();
    }
    ZHIKE_TRY(const auto names, displayNames(session, kind, std::span(&*id, 1)));
    return names.value(*id);
}

} // namespace zhike
