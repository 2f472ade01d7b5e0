#include "services/history/presentrecord.h"

#include "repositories/stores.h"
#include "services/history/replay.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

template <class Draft> Result<std::optional<QJsonObject>> imageAnywhere(SqlSession& session, const RecordRef& record)
{
    using IdType = decltype(StoreOf<Draft>::Record::id);
    ZHIKE_TRY(const auto found, StoreOf<Draft>(session).findAnywhere(CustomerId(record.customer), IdType(record.id)));
    return found ? std::optional(toJson(found->details)) : std::nullopt;
}

Result<std::optional<QJsonObject>> imageOfKind(SqlSession& session, const RecordRef& record)
{
    switch (record.kind) {
    case RecordKind::Customer:
        return imageAnywhere<CustomerDraft>(session, record);
    case RecordKind::Contact:
        return imageAnywhere<ContactDraft>(session, record);
    case RecordKind::Opportunity:
        return imageAnywhere<OpportunityDraft>(session, record);
    case RecordKind::Order:
        return imageAnywhere<OrderDraft>(session, record);
    case RecordKind::Case:
        return imageAnywhere<CaseDraft>(session, record);
    case RecordKind::CaseEntry:
        return imageAnywhere<CaseEntryDraft>(session, record);
    case RecordKind::Product:
        return imageAnywhere<ProductDraft>(session, record);
    case RecordKind::Category:
        return imageAnywhere<CategoryDraft>(session, record);
    case RecordKind::Activity:
        return imageAnywhere<ActivityDraft>(session, record);
    case RecordKind::Need:
        return imageAnywhere<NeedDraft>(session, record);
    default:
        return fail(ErrorCode::Unsupported, u"no history of kind %1"_s.arg(int(record.kind)));
    }
}

} // namespace

bool hasHistory(RecordKind kind)
{
    return std::ranges::find(kHistoryKinds, kind) != kHistoryKinds.end();
}

Result<std::optional<PresentRecord>> presentRecord(SqlSession& session, const RecordRef& record)
{
    ZHIKE_TRY(const auto image, imageOfKind(session, record));
    if (!image) {
        return std::optional<PresentRecord>();
    }
    ZHIKE_TRY(const auto origin, originOf(session, record));
    return std::optional(PresentRecord{record, *image, origin.value_or(RecordOrigin())});
}

Result<QList<HistoryRow>> wholeHistory(SqlSession& session, const RecordRef& record)
{
    ZHIKE_TRY(const QList<qint64> customers, customersInHistoryOf(session, record));
    QList<HistoryRow> rows;
    for (const qint64 customer : customers) {
        RecordRef there = record;
        there.customer = customer;
        ZHIKE_TRY(const QList<HistoryRow> some, readHistory(session, there, {}, {}, std::numeric_limits<int>::max()));
        rows += some;
    }
    sortNewestFirst(rows);
    return rows;
}

} // namespace zhike
