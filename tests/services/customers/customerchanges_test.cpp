#include "services/customers/customerchanges.h"

#include "repositories/customers/customerreads.h"
#include "services/servicetest.h"

namespace zhike::testing {

class CustomerChanges : public ServiceTest { };
INSTANTIATE_TEST_SUITE_P(Engines, CustomerChanges, kBothEngines, engineName);

TEST_P(CustomerChanges, NumbersCustomersInTheOrderOfTheirMaking)
{
    const auto first = made<CustomerId>(createCustomer(customerNamed(u"宏远贸易"_s)));
    const auto second = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));

    EXPECT_EQ(customer(first).details.number, u"K-1"_s);
    EXPECT_EQ(customer(second).details.number, u"K-2"_s);
}

TEST_P(CustomerChanges, GivesANewCustomerToTheSalesPersonWhoMadeIt)
{
    const auto mine = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    actAs(Role::Manager);
    const auto nobodys = made<CustomerId>(createCustomer(customerNamed(u"Beta"_s)));

    actAs(Role::Sales);
    EXPECT_EQ(customer(mine).details.owner, author().user);
    EXPECT_EQ(customer(nobodys).details.owner, std::nullopt);
}

TEST_P(CustomerChanges, RefusesANameOfBlanksAndWritesNothing)
{
    const Error error = errorOf(createCustomer(customerNamed(u"   "_s)));

    EXPECT_EQ(error.code, ErrorCode::InvalidInput);
    EXPECT_TRUE(error.detail.startsWith(u"name:"));
    EXPECT_TRUE(valueOf(CustomerStore(writer()).all()).isEmpty());
}

TEST_P(CustomerChanges, RefusesAParentThatWouldBeItsOwnChild)
{
    const auto top = made<CustomerId>(createCustomer(customerNamed(u"Top"_s)));
    CustomerDraft draft = customerNamed(u"Middle"_s);
    draft.parent = top;
    const auto middle = made<CustomerId>(createCustomer(draft));
    draft = customerNamed(u"Bottom"_s);
    draft.parent = middle;
    const auto bottom = made<CustomerId>(createCustomer(draft));

    CustomerDraft looped = customer(top).details;
    looped.parent = bottom;

    EXPECT_EQ(treeOfRing(errorOf(editCustomer(top, 1, looped))), CustomerTree::Companies);
    looped.parent = top;
    EXPECT_EQ(errorOf(editCustomer(top, 1, looped)), (Error{ErrorCode::InvalidInput, u"parent_id:8"_s}));
    looped.parent = CustomerId(4711);
    EXPECT_EQ(errorOf(editCustomer(top, 1, looped)).code, ErrorCode::InvalidInput);
}

TEST_P(CustomerChanges, NeverOverwritesWhatSomeoneElseSaved)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    CustomerDraft theirs = customer(id).details;
    theirs.city = u"Shanghai"_s;
    apply(editCustomer(id, 1, theirs));

    CustomerDraft mine = theirs;
    mine.city = u"Beijing"_s;

    EXPECT_EQ(errorOf(editCustomer(id, 1, mine)).code, ErrorCode::Conflict);
    EXPECT_EQ(customer(id).details.city, u"Shanghai"_s);
}

TEST_P(CustomerChanges, BringsTogetherWhatTwoPeopleChangedInDifferentFields)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    CustomerDraft theirs = customer(id).details;
    CustomerDraft mine = theirs;
    theirs.city = u"Shanghai"_s;
    mine.industry = u"Steel"_s;
    apply(editCustomer(id, 1, theirs));

    const ChangeReceipt saved = apply(editCustomer(id, 1, mine));

    EXPECT_EQ(customer(id).revision, 3);
    EXPECT_EQ(customer(id).details.city, u"Shanghai"_s);
    EXPECT_EQ(customer(id).details.industry, u"Steel"_s);
    const auto rows = valueOf(readChangeRows(writer(), saved.id));
    EXPECT_EQ(rows.first().newValues.keys(), QStringList({u"industry"_s}));
}

TEST_P(CustomerChanges, TakesBackAnOlderEditWhereNobodyTouchedItsFieldsSince)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    CustomerDraft draft = customer(id).details;
    draft.city = u"Shanghai"_s;
    const ChangeReceipt first = apply(editCustomer(id, 1, draft));
    draft.industry = u"Steel"_s;
    apply(editCustomer(id, 2, draft));

    valueOf(undoChange(writer(), first.id, ChangeAction::Undo, author(), now(), kCny));

    EXPECT_EQ(customer(id).details.city, QString());
    EXPECT_EQ(customer(id).details.industry, u"Steel"_s);
    const auto again = undoChange(writer(), first.id, ChangeAction::Undo, author(), now(), kCny);
    EXPECT_EQ(again.error().code, ErrorCode::Conflict);
}

TEST_P(CustomerChanges, BringsADeletedCustomerBackByUndo)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));

    const ChangeReceipt deleted = apply(deleteCustomer(id, 1, u"Acme"_s));
    EXPECT_FALSE(valueOf(CustomerStore(writer()).find(id, id)).has_value());

    undo(deleted);
    EXPECT_EQ(customer(id).details.name, u"Acme"_s);
}

TEST_P(CustomerChanges, AssignsManyAsOneStepThatUndoTakesBack)
{
    QList<CustomerId> ids;
    for (const QString& name : {u"A"_s, u"B"_s, u"C"_s}) {
        ids.append(made<CustomerId>(createCustomer(customerNamed(name))));
    }
    const UserId seller = author().user;
    actAs(Role::Manager);

    const ChangeReceipt receipt = apply(assignCustomers(ids, author().user, u"Manager"_s));

    EXPECT_EQ(receipt.title.rows, 3);
    EXPECT_EQ(customer(ids[1]).details.owner, author().user);
    undo(receipt);
    EXPECT_EQ(customer(ids[1]).details.owner, seller);
}

TEST_P(CustomerChanges, KeepsOneMainContact)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const auto first = made<ContactId>(createContact(id, contactNamed(u"陈洁"_s)));
    ContactDraft second = contactNamed(u"黄大伟"_s);
    second.isPrimary = true;
    const auto main = made<ContactId>(createContact(id, second));

    EXPECT_FALSE(read<ContactDraft>(id, first).details.isPrimary);
    EXPECT_TRUE(read<ContactDraft>(id, main).details.isPrimary);

    ContactDraft again = read<ContactDraft>(id, first).details;
    again.isPrimary = true;
    apply(editContact(id, first, read<ContactDraft>(id, first).revision, again));
    const QList<Contact> mains = valueOf(mainContactsOf(writer(), id));
    ASSERT_EQ(mains.size(), 1);
    EXPECT_EQ(mains.first().id, first);
}

TEST_P(CustomerChanges, MakesTheFirstContactTheMainOne)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const auto contact = made<ContactId>(createContact(id, contactNamed(u"陈洁"_s)));

    EXPECT_TRUE(read<ContactDraft>(id, contact).details.isPrimary);
}

TEST_P(CustomerChanges, ReplacesTheTableOfSegmentsInOneStep)
{
    const QList<SegmentRule> before = valueOf(segments(writer()));
    QList<SegmentEdit> edits;
    SegmentDraft everyone;
    everyone.key = u"everyone"_s;
    edits.append({before.first().id, before.first().revision, before.first().details});
    edits.append({std::nullopt, 0, everyone});

    const ChangeReceipt receipt = apply(saveSegments(edits));

    EXPECT_EQ(valueOf(segments(writer())).size(), 2);
    undo(receipt);
    EXPECT_EQ(valueOf(segments(writer())).size(), before.size());
}

} // namespace zhike::testing
