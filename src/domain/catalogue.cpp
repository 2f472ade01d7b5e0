#include "domain/catalogue.h"

#include "domain/attachments/attachment.h"
#include "domain/customers/activity.h"
#include "domain/customers/consent.h"
#include "domain/customers/contact.h"
#include "domain/customers/customer.h"
#include "domain/customers/customersegment.h"
#include "domain/customers/need.h"
#include "domain/customers/notduplicate.h"
#include "domain/customers/pool.h"
#include "domain/customers/relationship.h"
#include "domain/customers/segment.h"
#include "domain/customfields/customcatalogue.h"
#include "domain/people/listview.h"
#include "domain/people/retention.h"
#include "domain/people/user.h"
#include "domain/sales/opportunity.h"
#include "domain/sales/order.h"
#include "domain/sales/product.h"
#include "domain/service/case.h"

#include <algorithm>

namespace zhike {

namespace {

template <class Draft> QList<Field> ownFields()
{
    QList<Field> fields;
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        fields.append(column.field);
    }
    return fields;
}

/// Records of a customer show whose they are, from the customer's own row.
constexpr Field kCustomerName{"customer_name",
                              QT_TRANSLATE_NOOP("Field", "Customer"),
                              FieldType::Text,
                              kDefault,
                              300,
                              {},
                              RecordKind::Customer,
                              FieldSource::Related};

template <class Draft> QList<Field> fieldsWithCustomer()
{
    QList<Field> fields = ownFields<Draft>();
    fields.insert(std::min<qsizetype>(1, fields.size()), kCustomerName);
    return fields;
}

/// The names of the segments that a customer is in.
constexpr Field kSegments{
    "segments",          QT_TRANSLATE_NOOP("Field", "Segments"), FieldType::Text, 0, 0, {}, RecordKind::CustomerSegment,
    FieldSource::Related};

/// How complete and how fresh the data are, 0 to 100: see domain/customers/quality.h.
constexpr Field kCompleteness{
    "data_completeness",
    QT_TRANSLATE_NOOP("Field", "Data complete, 0 to 100"),
    FieldType::Integer,
    0,
    0,
    {},
    RecordKind::Customer,
    FieldSource::Related};
constexpr Field kFreshness{
    "data_freshness",
    QT_TRANSLATE_NOOP("Field", "Data fresh, 0 to 100"),
    FieldType::Integer,
    0,
    0,
    {},
    RecordKind::Customer,
    FieldSource::Related};

QList<Field> customerFields()
{
    QList<Field> fields = ownFields<CustomerDraft>();
    fields.append(QList<Field>(kCustomerFigures.begin(), kCustomerFigures.end()));
    fields.append(kSegments);
    fields.append(kCompleteness);
    fields.append(kFreshness);
    return fields;
}

} // namespace

const QList<Field>& standardFieldsOf(RecordKind kind)
{
    static const QList<Field> customer = customerFields();
    static const QList<Field> contact = fieldsWithCustomer<ContactDraft>();
    static const QList<Field> product = ownFields<ProductDraft>();
    static const QList<Field> category = ownFields<CategoryDraft>();
    static const QList<Field> order = fieldsWithCustomer<OrderDraft>();
    static const QList<Field> line = ownFields<OrderLineDraft>();
    static const QList<Field> activity = fieldsWithCustomer<ActivityDraft>();
    static const QList<Field> opportunity = fieldsWithCustomer<OpportunityDraft>();
    static const QList<Field> serviceCase = fieldsWithCustomer<CaseDraft>();
    static const QList<Field> entry = ownFields<CaseEntryDraft>();
    static const QList<Field> user = ownFields<UserDraft>();
    static const QList<Field> stage = ownFields<StageDraft>();
    static const QList<Field> segment = ownFields<SegmentDraft>();
    static const QList<Field> customerSegment = ownFields<CustomerSegmentDraft>();
    static const QList<Field> need = fieldsWithCustomer<NeedDraft>();
    static const QList<Field> notDuplicate = ownFields<NotDuplicateDraft>();
    static const QList<Field> consent = ownFields<ConsentDraft>();
    static const QList<Field> relationship = fieldsWithCustomer<RelationshipDraft>();
    static const QList<Field> retentionRule = ownFields<RetentionRuleDraft>();
    static const QList<Field> listView = ownFields<ListViewDraft>();
    static const QList<Field> attachment = fieldsWithCustomer<AttachmentDraft>();
    static const QList<Field> customField = ownFields<CustomFieldDraft>();
    static const QList<Field> poolRule = ownFields<PoolRuleDraft>();
    static const QList<Field> tenure = fieldsWithCustomer<TenureDraft>();
    switch (kind) {
    case RecordKind::Customer:
        return customer;
    case RecordKind::Contact:
        return contact;
    case RecordKind::Product:
        return product;
    case RecordKind::Category:
        return category;
    case RecordKind::Order:
        return order;
    case RecordKind::OrderLine:
        return line;
    case RecordKind::Activity:
        return activity;
    case RecordKind::Opportunity:
        return opportunity;
    case RecordKind::Case:
        return serviceCase;
    case RecordKind::CaseEntry:
        return entry;
    case RecordKind::User:
        return user;
    case RecordKind::Stage:
        return stage;
    case RecordKind::Segment:
        return segment;
    case RecordKind::CustomerSegment:
        return customerSegment;
    case RecordKind::Need:
        return need;
    case RecordKind::NotDuplicate:
        return notDuplicate;
    case RecordKind::Consent:
        return consent;
    case RecordKind::Relationship:
        return relationship;
    case RecordKind::RetentionRule:
        return retentionRule;
    case RecordKind::ListView:
        return listView;
    case RecordKind::Attachment:
        return attachment;
    case RecordKind::CustomField:
        return customField;
    case RecordKind::PoolRule:
        return poolRule;
    case RecordKind::Tenure:
        return tenure;
    }
    Q_UNREACHABLE();
}

const char* tableOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return Catalogue<CustomerDraft>::kTable;
    case RecordKind::Contact:
        return Catalogue<ContactDraft>::kTable;
    case RecordKind::Product:
        return Catalogue<ProductDraft>::kTable;
    case RecordKind::Category:
        return Catalogue<CategoryDraft>::kTable;
    case RecordKind::Order:
        return Catalogue<OrderDraft>::kTable;
    case RecordKind::OrderLine:
        return Catalogue<OrderLineDraft>::kTable;
    case RecordKind::Activity:
        return Catalogue<ActivityDraft>::kTable;
    case RecordKind::Opportunity:
        return Catalogue<OpportunityDraft>::kTable;
    case RecordKind::Case:
        return Catalogue<CaseDraft>::kTable;
    case RecordKind::CaseEntry:
        return Catalogue<CaseEntryDraft>::kTable;
    case RecordKind::User:
        return Catalogue<UserDraft>::kTable;
    case RecordKind::Stage:
        return Catalogue<StageDraft>::kTable;
    case RecordKind::Segment:
        return Catalogue<SegmentDraft>::kTable;
    case RecordKind::CustomerSegment:
        return Catalogue<CustomerSegmentDraft>::kTable;
    case RecordKind::Need:
        return Catalogue<NeedDraft>::kTable;
    case RecordKind::NotDuplicate:
        return Catalogue<NotDuplicateDraft>::kTable;
    case RecordKind::Consent:
        return Catalogue<ConsentDraft>::kTable;
    case RecordKind::Relationship:
        return Catalogue<RelationshipDraft>::kTable;
    case RecordKind::RetentionRule:
        return Catalogue<RetentionRuleDraft>::kTable;
    case RecordKind::ListView:
        return Catalogue<ListViewDraft>::kTable;
    case RecordKind::Attachment:
        return Catalogue<AttachmentDraft>::kTable;
    case RecordKind::CustomField:
        return Catalogue<CustomFieldDraft>::kTable;
    case RecordKind::PoolRule:
        return Catalogue<PoolRuleDraft>::kTable;
    case RecordKind::Tenure:
        return Catalogue<TenureDraft>::kTable;
    }
    Q_UNREACHABLE();
}

const QList<Field>& fieldsOf(RecordKind kind)
{
    const CustomFieldSet* set = CustomFields::here().of(kind);
    return set != nullptr ? set->all() : standardFieldsOf(kind);
}

const Field* findField(RecordKind kind, QStringView key)
{
    if (isCustomKey(key)) {
        const CustomFieldSet* set = CustomFields::here().of(kind);
        return set != nullptr ? set->find(key) : nullptr;
    }
    const QList<Field>& fields = standardFieldsOf(kind);
    const auto found = std::ranges::find_if(fields, [key](const Field& f) { return key == QLatin1StringView(f.key); });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace zhike
