#include "services/customers/customermerge.h"

#include "repositories/customers/customerreads.h"
#include "repositories/lists/listscan.h"
#include "services/customers/customerlinks.h"
#include "services/relations/relations.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

using CustomerLinkMember = std::optional<CustomerId> CustomerDraft::*;
constexpr std::array<CustomerLinkMember, 3> kCustomerLinks
    = {&CustomerDraft::parent, &CustomerDraft::household, &CustomerDraft::referredBy};

/// Names another customer wherever a draft names this one.
void relink(CustomerDraft& draft, CustomerId from, std::optional<CustomerId> to)
{
    for (const CustomerLinkMember link : kCustomerLinks) {
        if (draft.*link == from) {
            draft.*link = to;
        }
    }
}

bool isAmong(const QList<MergeSource>& sources, CustomerId id)
{
    return std::ranges::find(sources, id, &MergeSource::id) != sources.end();
}

/// Whoever named a customer that is going names the survivor.
Result<void> relinkOthers(ChangeContext& context, const CustomerMerge& merge, CustomerId going)
{
    ZHIKE_TRY(const QList<CustomerId> linked, customersLinkedTo(context.session(), going));
    for (const CustomerId id : linked) {
        if (id != merge.survivor.id && !isAmong(merge.others, id)) {
            ZHIKE_TRY(Customer customer, CustomerStore(context.session()).get(id, id));
            relink(customer.details, going, merge.survivor.id);
            ZHIKE_CHECK(context.update(id, id, customer.revision, std::move(customer.details)));
        }
    }
    return {};
}

/// The survivor's own main contact stays it; without one it is the first that comes along.
Result<void> keepOneMainContact(ChangeContext& context, CustomerId survivor, const QList<Contact>& before)
{
    ZHIKE_TRY(const QList<Contact> now, mainContactsOf(context.session(), survivor));
    if (now.size() < 2) {
        return {};
    }
    return demoteOthers(context, survivor, before.isEmpty() ? now.first().id : before.first().id);
}

Result<void> applyMerge(ChangeContext& context, const CustomerMerge& merge)
{
    SqlSession& session = context.session();
    const CustomerId survivor = merge.survivor.id;
    ZHIKE_TRY(const QList<Contact> mainContacts, mainContactsOf(session, survivor));
    CustomerDraft draft = merge.draft;
    relink(draft, survivor, std::nullopt);
    QSet<qint64> all{survivor.value()};
    for (const MergeSource& other : merge.others) {
        all.insert(other.id.value());
    }
    for (const MergeSource& other : merge.others) {
        ZHIKE_CHECK(mergeRelations(context, survivor, other.id, all));
        ZHIKE_CHECK(context.moveRecordsOf(other.id, survivor));
        ZHIKE_CHECK(relinkOthers(context, merge, other.id));
        ZHIKE_CHECK(context.remove<CustomerDraft>(other.id, other.id, other.revision));
        relink(draft, other.id, std::nullopt);
    }
    ZHIKE_CHECK(checkLinks(session, survivor, draft));
    ZHIKE_CHECK(context.update(survivor, survivor, merge.survivor.revision, std::move(draft)));
    return keepOneMainContact(context, survivor, mainContacts);
}

} // namespace

Change mergeCustomers(CustomerMerge merge)
{
    const QString name = merge.draft.name;
    return {{ChangeAction::MergeCustomers, name}, [merge = std::move(merge)](ChangeContext& context) -> Result<void> {
                if (merge.others.isEmpty() || isAmong(merge.others, merge.survivor.id)) {
                    return fail(ErrorCode::InvalidInput, u"a merge of less than two customers"_s);
                }
                return applyMerge(context, merge);
            }};
}

Result<QList<BelongingCount>> belongingsOf(SqlSession& session, CustomerId customer)
{
    QList<BelongingCount> counts;
    const qint64 id = customer.value();
    for (const RecordKind kind : kOwnedKinds) {
        if (kind == RecordKind::CaseEntry || kind == RecordKind::Consent || kind == RecordKind::Tenure) {
            continue;
        }
        ZHIKE_TRY(const qint64 count, countLiveOf(session, kind, {&id, 1}));
        if (count > 0) {
            counts.append({kind, count});
        }
    }
    return counts;
}

} // namespace zhike
