#include "gui/common/sectionof.h"

namespace zhike {

Section sectionOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Contact:
        return Section::Contacts;
    case RecordKind::Product:
    case RecordKind::Category:
        return Section::Products;
    case RecordKind::Order:
    case RecordKind::OrderLine:
        return Section::Orders;
    case RecordKind::Opportunity:
    case RecordKind::Stage:
        return Section::Pipeline;
    case RecordKind::Case:
    case RecordKind::CaseEntry:
        return Section::Service;
    case RecordKind::User:
    case RecordKind::RetentionRule:
    case RecordKind::CustomField:
    case RecordKind::PoolRule:
        return Section::Settings;
    case RecordKind::Segment:
    case RecordKind::CustomerSegment:
        return Section::Insight;
    case RecordKind::Customer:
    case RecordKind::Activity:
    case RecordKind::Need:
    case RecordKind::NotDuplicate:
    case RecordKind::Consent:
    case RecordKind::Relationship:
    case RecordKind::ListView:
    case RecordKind::Attachment:
    case RecordKind::Tenure:
        break;
    }
    return Section::Customers;
}

} // namespace zhike
