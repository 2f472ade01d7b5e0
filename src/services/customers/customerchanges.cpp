#include "services/customers/customerchanges.h"

#include "repositories/customers/customerreads.h"
#include "services/customers/customerlinks.h"

#include <QSet>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

Change createCustomer(CustomerDraft draft)
{
    const QString name = draft.name;
    return {{ChangeAction::CreateCustomer, name}, [draft = std::move(draft)](ChangeContext& context) -> Result<void> {
                CustomerDraft customer = draft;
                ZHIKE_CHECK(checkLinks(context.session(), std::nullopt, customer));
                if (customer.number.isEmpty()) {
                    ZHIKE_TRY(const qint64 number, takeNumbers(context.session(), u"customer_number"_s));
                    customer.number = u"K-%1"_s.arg(number);
                }
                if (!customer.owner && context.author().role == Role::Sales && context.author().user.value() != 0) {
                    customer.owner = context.author().user;
                }
                ZHIKE_CHECK(context.insert(CustomerId(0), std::move(customer)));
                return {};
            }};
}

Change editCustomer(CustomerId id, int revision, CustomerDraft draft)
{
    const QString name = draft.name;
    return {
        {ChangeAction::EditCustomer, name},
        [id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(checkLinks(context.session(), id, draft));
            ZHIKE_CHECK(context.update(id, id, revision, draft));
            return {};
        }};
}

Change deleteCustomer(CustomerId id, int revision, const QString& name)
{
    return {{ChangeAction::DeleteCustomer, name}, [id, revision](ChangeContext& context) {
                return context.remove<CustomerDraft>(id, id, revision);
            }};
}

Change assignCustomers(QList<CustomerId> ids, std::optional<UserId> owner, const QString& ownerName)
{
    return {
        {ChangeAction::EditCustomer, ownerName}, [ids = std::move(ids), owner](ChangeContext& context) -> Result<void> {
            CustomerStore store(context.session());
            for (const CustomerId id : ids) {
                ZHIKE_TRY(Customer customer, store.get(id, id));
                customer.details.owner = owner;
                ZHIKE_CHECK(context.update(id, id, customer.revision, std::move(customer.details)));
            }
            return {};
        }};
}

Change createContact(CustomerId customer, ContactDraft draft)
{
    const QString name = draft.name;
    return {
        {ChangeAction::CreateContact, name},
        [customer, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ContactDraft contact = draft;
            if (!contact.isPrimary) {
                ZHIKE_TRY(const QList<Contact> present, contactsOf(context.session(), customer, 1));
                contact.isPrimary = present.isEmpty();
            }
            const bool isMain = contact.isPrimary;
            ZHIKE_TRY(const Contact saved, context.insert(customer, std::move(contact)));
            return isMain ? demoteOthers(context, customer, saved.id) : Result<void>();
        }};
}

Change editContact(CustomerId customer, ContactId id, int revision, ContactDraft draft)
{
    const QString name = draft.name;
    return {
        {ChangeAction::EditContact, name},
        [customer, id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(context.update(customer, id, revision, draft));
            return draft.isPrimary ? demoteOthers(context, customer, id) : Result<void>();
        }};
}

Change deleteContact(CustomerId customer, ContactId id, int revision, const QString& name)
{
    return {{ChangeAction::DeleteContact, name}, [customer, id, revision](ChangeContext& context) {
                return context.remove<ContactDraft>(customer, id, revision);
            }};
}

Change saveSegments(QList<SegmentEdit> segments)
{
    return {
        {ChangeAction::EditSegments, {}, segments.size()},
        [segments = std::move(segments)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(const QList<SegmentRule> present, SegmentStore(context.session()).all());
            QSet<SegmentId> kept;
            for (const SegmentEdit& edit : segments) {
                if (edit.id) {
                    kept.insert(*edit.id);
                    ZHIKE_CHECK(context.update(CustomerId(0), *edit.id, edit.revision, edit.draft));
                } else {
                    ZHIKE_CHECK(context.insert(CustomerId(0), edit.draft));
                }
            }
            for (const SegmentRule& segment : present) {
                if (!kept.contains(segment.id)) {
                    ZHIKE_CHECK(context.remove<SegmentDraft>(CustomerId(0), segment.id, segment.revision));
                }
            }
            return {};
        }};
}

Result<QList<SegmentRule>> segments(SqlSession& session)
{
    ZHIKE_TRY(QList<SegmentRule> rows, SegmentStore(session).all());
    std::ranges::stable_sort(rows, {}, [](const SegmentRule& row) { return row.details.position; });
    return rows;
}

} // namespace zhike
