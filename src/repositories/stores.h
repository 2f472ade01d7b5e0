#pragma once

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
#include "domain/customfields/customfield.h"
#include "domain/people/listview.h"
#include "domain/people/retention.h"
#include "domain/people/user.h"
#include "domain/sales/opportunity.h"
#include "domain/sales/product.h"
#include "domain/service/case.h"
#include "repositories/sales/orderstore.h"

namespace zhike {

using CustomerStore = RowStore<CustomerDraft, CustomerId>;
using ContactStore = RowStore<ContactDraft, ContactId>;
using ActivityStore = RowStore<ActivityDraft, ActivityId>;
using ProductStore = RowStore<ProductDraft, ProductId>;
using CategoryStore = RowStore<CategoryDraft, CategoryId>;
using OpportunityStore = RowStore<OpportunityDraft, OpportunityId>;
using StageStore = RowStore<StageDraft, StageId>;
using CaseStore = RowStore<CaseDraft, CaseId>;
using CaseEntryStore = RowStore<CaseEntryDraft, CaseEntryId>;
using UserStore = RowStore<UserDraft, UserId>;
using SegmentStore = RowStore<SegmentDraft, SegmentId>;
using CustomerSegmentStore = RowStore<CustomerSegmentDraft, CustomerSegmentId>;
using NeedStore = RowStore<NeedDraft, NeedId>;
using NotDuplicateStore = RowStore<NotDuplicateDraft, NotDuplicateId>;
using ConsentStore = RowStore<ConsentDraft, ConsentId>;
using RelationshipStore = RowStore<RelationshipDraft, RelationshipId>;
using RetentionRuleStore = RowStore<RetentionRuleDraft, RetentionRuleId>;
using ListViewStore = RowStore<ListViewDraft, ListViewId>;
using AttachmentStore = RowStore<AttachmentDraft, AttachmentId>;
using CustomFieldStore = RowStore<CustomFieldDraft, CustomFieldId>;
using PoolRuleStore = RowStore<PoolRuleDraft, PoolRuleId>;
using TenureStore = RowStore<TenureDraft, TenureId>;

/// The store that reads and writes a draft's records.
template <class Draft> struct StoreFor;
template <> struct StoreFor<CustomerDraft> {
    using Type = CustomerStore;
};
template <> struct StoreFor<ContactDraft> {
    using Type = ContactStore;
};
template <> struct StoreFor<ActivityDraft> {
    using Type = ActivityStore;
};
template <> struct StoreFor<ProductDraft> {
    using Type = ProductStore;
};
template <> struct StoreFor<CategoryDraft> {
    using Type = CategoryStore;
};
template <> struct StoreFor<OpportunityDraft> {
    using Type = OpportunityStore;
};
template <> struct StoreFor<StageDraft> {
    using Type = StageStore;
};
template <> struct StoreFor<CaseDraft> {
    using Type = CaseStore;
};
template <> struct StoreFor<CaseEntryDraft> {
    using Type = CaseEntryStore;
};
template <> struct StoreFor<UserDraft> {
    using Type = UserStore;
};
template <> struct StoreFor<SegmentDraft> {
    using Type = SegmentStore;
};
template <> struct StoreFor<CustomerSegmentDraft> {
    using Type = CustomerSegmentStore;
};
template <> struct StoreFor<NeedDraft> {
    using Type = NeedStore;
};
template <> struct StoreFor<NotDuplicateDraft> {
    using Type = NotDuplicateStore;
};
template <> struct StoreFor<ConsentDraft> {
    using Type = ConsentStore;
};
template <> struct StoreFor<RelationshipDraft> {
    using Type = RelationshipStore;
};
template <> struct StoreFor<RetentionRuleDraft> {
    using Type = RetentionRuleStore;
};
template <> struct StoreFor<ListViewDraft> {
    using Type = ListViewStore;
};
template <> struct StoreFor<AttachmentDraft> {
    using Type = AttachmentStore;
};
template <> struct StoreFor<CustomFieldDraft> {
    using Type = CustomFieldStore;
};
template <> struct StoreFor<PoolRuleDraft> {
    using Type = PoolRuleStore;
};
template <> struct StoreFor<TenureDraft> {
    using Type = TenureStore;
};
template <> struct StoreFor<OrderDraft> {
    using Type = OrderStore;
};

template <class Draft> using StoreOf = typename StoreFor<Draft>::Type;

} // namespace zhike
