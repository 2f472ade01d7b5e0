#include "services/lists/celledit.h"

#include "domain/catalogue.h"
#include "domain/customfields/customcatalogue.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/customers/needchanges.h"
#include "services/people/userchanges.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/sales/productchanges.h"
#include "services/search/recordname.h"
#include "services/service/casechanges.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

// The way of each record's own edit; what is not here is edited as a whole (stages, segments) or not at all (entries).
Change editOf(const Customer& row, CustomerDraft draft)
{
    return editCustomer(row.id, row.revision, std::move(draft));
}
Change editOf(const Contact& row, ContactDraft draft)
{
    return editContact(row.customer, row.id, row.revision, std::move(draft));
}
Change editOf(const Activity& row, ActivityDraft draft)
{
    return editActivity(row.customer, row.id, row.revision, std::move(draft));
}
Change editOf(const Opportunity& row, OpportunityDraft draft)
{
    return editOpportunity(row.customer, row.id, row.revision, std::move(draft));
}
Change editOf(const Order& row, OrderDraft draft)
{
    return editOrder(row.customer, row.id, row.revision, std::move(draft));
}
Change editOf(const Product& row, ProductDraft draft)
{
    return editProduct(row.id, row.revision, std::move(draft));
}
Change editOf(const Category& row, CategoryDraft draft)
{
    return editCategory(row.id, row.revision, std::move(draft));
}
Change editOf(const Case& row, CaseDraft draft)
{
    return editCase(row.customer, row.id, row.revision, std::move(draft));
}
Change editOf(const Need& row, NeedDraft draft)
{
    return editNeed(row.customer, row.id, row.revision, std::move(draft));
}
Change editOf(const User& row, UserDraft draft)
{
    return editUser(row.id, row.revision, std::move(draft));
}

bool isEdited(RecordKind kind, const QString& key)
{
    const Field* field = findField(kind, key);
    return field != nullptr && field->has(kEditable);
}

template <class Draft>
Result<void> setCell(
    ChangeContext& context, const RecordRef& record, std::optional<int> revision, const QString& key,
    const Value& value)
{
    using Record = typename StoreOf<Draft>::Record;
    if (!isEdited(record.kind, key)) {
        return fail(ErrorCode::InvalidInput, u"%1 is not edited"_s.arg(key));
    }
    StoreOf<Draft> store(context.session());
    ZHIKE_TRY(Record row, store.get(CustomerId(record.customer), decltype(Record::id)(record.id)));
    row.revision = revision.value_or(row.revision);
    Draft draft = row.details;
    if (!writeField(draft, key, value)) {
        return fail(ErrorCode::InvalidInput, u"%1:%2"_s.arg(key).arg(int(FaultCode::NotAChoice)));
    }
    return editOf(row, std::move(draft)).apply(context);
}

Result<void> setCellOfKind(
    ChangeContext& context, const RecordRef& record, std::optional<int> revision, const QString& key,
    const Value& value)
{
    switch (record.kind) {
    case RecordKind::Customer:
        return setCell<CustomerDraft>(context, record, revision, key, value);
    case RecordKind::Contact:
        return setCell<ContactDraft>(context, record, revision, key, value);
    case RecordKind::Activity:
        return setCell<ActivityDraft>(context, record, revision, key, value);
    case RecordKind::Opportunity:
        return setCell<OpportunityDraft>(context, record, revision, key, value);
    case RecordKind::Order:
        return setCell<OrderDraft>(context, record, revision, key, value);
    case RecordKind::Product:
        return setCell<ProductDraft>(context, record, revision, key, value);
    case RecordKind::Category:
        return setCell<CategoryDraft>(context, record, revision, key, value);
    case RecordKind::Case:
        return setCell<CaseDraft>(context, record, revision, key, value);
    case RecordKind::User:
        return setCell<UserDraft>(context, record, revision, key, value);
    case RecordKind::Need:
        return setCell<NeedDraft>(context, record, revision, key, value);
    case RecordKind::CustomerSegment:
    case RecordKind::OrderLine:
    case RecordKind::CaseEntry:
    case RecordKind::Stage:
    case RecordKind::Segment:
    case RecordKind::NotDuplicate:
    case RecordKind::Consent: // a log: entries are written once
    case RecordKind::Relationship: // has two sides: services/relations
    case RecordKind::RetentionRule:
    case RecordKind::ListView:
    case RecordKind::Attachment: // has a form of its own
    case RecordKind::CustomField: // so has this
    case RecordKind::PoolRule: // is simulated first
    case RecordKind::Tenure: // a log
        break;
    }
    return fail(ErrorCode::Unsupported, u"no cells of %1"_s.arg(QLatin1StringView(tableOf(record.kind))));
}

template <class Draft> Result<void> removeRecord(ChangeContext& context, const RecordRef& record)
{
    using Record = typename StoreOf<Draft>::Record;
    const CustomerId customer(record.customer);
    const decltype(Record::id) id(record.id);
    ZHIKE_TRY(const Record row, StoreOf<Draft>(context.session()).get(customer, id));
    return context.remove<Draft>(customer, id, row.revision);
}

Result<void> removeRecordOfKind(ChangeContext& context, const RecordRef& record)
{
    switch (record.kind) {
    case RecordKind::Customer:
        return removeRecord<CustomerDraft>(context, record);
    case RecordKind::Contact:
        return removeRecord<ContactDraft>(context, record);
    case RecordKind::Activity:
        return removeRecord<ActivityDraft>(context, record);
    case RecordKind::Opportunity:
        return removeRecord<OpportunityDraft>(context, record);
    case RecordKind::Product:
        return removeRecord<ProductDraft>(context, record);
    case RecordKind::Order: {
        ZHIKE_TRY(
            const Order order, OrderStore(context.session()).get(CustomerId(record.customer), OrderId(record.id)));
        return deleteOrder(order.customer, order.id, order.revision, order.details.number).apply(context);
    }
    default:
        return fail(ErrorCode::Unsupported, u"%1 stays"_s.arg(QLatin1StringView(tableOf(record.kind))));
    }
}

ChangeAction editAction(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Contact:
        return ChangeAction::EditContact;
    case RecordKind::Activity:
        return ChangeAction::EditActivity;
    case RecordKind::Opportunity:
        return ChangeAction::EditOpportunity;
    case RecordKind::Order:
        return ChangeAction::EditOrder;
    case RecordKind::Product:
    case RecordKind::Category:
        return ChangeAction::EditProduct;
    case RecordKind::Case:
        return ChangeAction::EditCase;
    case RecordKind::User:
        return ChangeAction::EditUsers;
    default:
        return ChangeAction::EditCustomer;
    }
}

ChangeAction deleteAction(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Contact:
        return ChangeAction::DeleteContact;
    case RecordKind::Activity:
        return ChangeAction::DeleteActivity;
    case RecordKind::Opportunity:
        return ChangeAction::DeleteOpportunity;
    case RecordKind::Order:
        return ChangeAction::DeleteOrder;
    case RecordKind::Product:
        return ChangeAction::EditProduct;
    default:
        return ChangeAction::DeleteCustomer;
    }
}

/// Into the order in which the tables keep them, so that each page of the file is read and written once.
QList<RecordRef> inStoredOrder(QList<RecordRef> records)
{
    std::ranges::sort(records, {}, [](const RecordRef& record) { return std::pair(record.customer, record.id); });
    return records;
}

} // namespace

namespace {

/// One record is called by its name, as in a form of its own.
Result<void> nameTheOnly(ChangeContext& context, const QList<RecordRef>& records)
{
    if (records.size() == 1) {
        ZHIKE_TRY(const QString name, recordName(context.session(), records.first()));
        context.setSubject(name);
    }
    return {};
}

} // namespace

Change editCell(const RecordRef& record, int revision, const QString& subject, const QString& field, const Value& value)
{
    return {{editAction(record.kind), subject}, [record, revision, field, value](ChangeContext& context) {
                return setCellOfKind(context, record, revision, field, value);
            }};
}

Change editCells(QList<RecordRef> records, const QString& field, const Value& value)
{
    const RecordKind kind = records.isEmpty() ? RecordKind::Customer : records.first().kind;
    const ChangeTitle title{editAction(kind), {}, records.size()};
    return {title, [records = inStoredOrder(std::move(records)), field, value](ChangeContext& context) -> Result<void> {
                ZHIKE_CHECK(nameTheOnly(context, records));
                for (const RecordRef& record : records) {
                    ZHIKE_CHECK(setCellOfKind(context, record, std::nullopt, field, value));
                }
                return {};
            }};
}

Change deleteRecords(QList<RecordRef> records)
{
    const RecordKind kind = records.isEmpty() ? RecordKind::Customer : records.first().kind;
    const ChangeTitle title{deleteAction(kind), {}, records.size()};
    return {title, [records = inStoredOrder(std::move(records))](ChangeContext& context) -> Result<void> {
                ZHIKE_CHECK(nameTheOnly(context, records));
                for (const RecordRef& record : records) {
                    ZHIKE_CHECK(removeRecordOfKind(context, record));
                }
                return {};
            }};
}

} // namespace zhike
