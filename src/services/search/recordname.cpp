#include "services/search/recordname.h"

namespace zhike {

namespace {

template <class Draft, class Name> Result<QString> readName(SqlSession& session, const RecordRef& ref, Name name)
{
    using Record = typename StoreOf<Draft>::Record;
    ZHIKE_TRY(
        const std::optional<Record> record,
        StoreOf<Draft>(session).find(CustomerId(ref.customer), decltype(Record::id)(ref.id)));
    return record ? QString(record->details.*name) : QString();
}

} // namespace

Result<QString> recordName(SqlSession& session, const RecordRef& record)
{
    switch (record.kind) {
    case RecordKind::Customer:
        return readName<CustomerDraft>(session, {record.kind, record.id, record.id}, &CustomerDraft::name);
    case RecordKind::Contact:
        return readName<ContactDraft>(session, record, &ContactDraft::name);
    case RecordKind::Product:
        return readName<ProductDraft>(session, {record.kind, 0, record.id}, &ProductDraft::name);
    case RecordKind::Category:
        return readName<CategoryDraft>(session, {record.kind, 0, record.id}, &CategoryDraft::name);
    case RecordKind::Order:
        return readName<OrderDraft>(session, record, &OrderDraft::number);
    case RecordKind::Opportunity:
        return readName<OpportunityDraft>(session, record, &OpportunityDraft::name);
    case RecordKind::Case:
        return readName<CaseDraft>(session, record, &CaseDraft::number);
    case RecordKind::User:
        return readName<UserDraft>(session, {record.kind, 0, record.id}, &UserDraft::name);
    case RecordKind::Stage:
        return readName<StageDraft>(session, {record.kind, 0, record.id}, &StageDraft::name);
    case RecordKind::CustomerSegment:
        return readName<CustomerSegmentDraft>(session, {record.kind, 0, record.id}, &CustomerSegmentDraft::name);
    case RecordKind::Activity:
        return readName<ActivityDraft>(session, record, &ActivityDraft::subject);
    case RecordKind::ListView:
        return readName<ListViewDraft>(session, {record.kind, 0, record.id}, &ListViewDraft::name);
    case RecordKind::CustomField:
        return readName<CustomFieldDraft>(session, {record.kind, 0, record.id}, &CustomFieldDraft::label);
    case RecordKind::PoolRule:
        return readName<PoolRuleDraft>(session, {record.kind, 0, record.id}, &PoolRuleDraft::name);
    case RecordKind::Attachment:
        return readName<AttachmentDraft>(session, record, &AttachmentDraft::name);
    case RecordKind::OrderLine:
    case RecordKind::CaseEntry:
    case RecordKind::Segment:
    case RecordKind::Need:
    case RecordKind::NotDuplicate:
    case RecordKind::Consent:
    case RecordKind::Relationship:
    case RecordKind::RetentionRule:
    case RecordKind::Tenure:
        break; // nobody calls them by a name
    }
    return QString();
}

} // namespace zhike
