#include "services/pool/pooltest.h"

#include "services/changes/erasure.h"
#include "services/customers/customermerge.h"
#include "services/lists/list.h"

namespace zhike::testing {

namespace {

class Pooling : public PoolTest { };

} // namespace

TEST_P(Pooling, PutsACustomerIntoThePoolWithTheReasonAndKeepsWhoHeldIt)
{
    const UserId owner = author().user;
    const CustomerId id = firm(u"Acme"_s, owner);
    goTo(daysLater(10));

    apply(returnToPool({id}, u" moved abroad "_s, u"Acme"_s));

    const CustomerDraft draft = customer(id).details;
    EXPECT_FALSE(draft.owner.has_value());
    EXPECT_EQ(draft.poolSince, daysLater(10));
    EXPECT_EQ(draft.poolReason, u"moved abroad"_s);
    EXPECT_EQ(draft.previousOwner, owner);
    const QList<HeldTime> times = valueOf(heldTimesOf(writer(), id));
    ASSERT_EQ(times.size(), 1);
    EXPECT_EQ(times.first().until, daysLater(10));
    EXPECT_EQ(times.first().end, TenureEnd::Returned);
    EXPECT_EQ(times.first().note, u"moved abroad"_s);
    expectSoundPool();
}

TEST_P(Pooling, NeedsAReasonAndTheRight)
{
    const CustomerId own = firm(u"Acme"_s, author().user);
    const CustomerId other = firm(u"Brandt"_s, person(u"Li Wei"_s));

    EXPECT_EQ(errorOf(returnToPool({own}, u"  "_s, {})).code, ErrorCode::InvalidInput);
    EXPECT_EQ(errorOf(returnToPool({other}, u"why not"_s, {})).code, ErrorCode::NotAllowed);
    EXPECT_EQ(errorOf(handOver({other}, author().user, {}, {})).code, ErrorCode::NotAllowed);
    EXPECT_EQ(errorOf(protectCustomers({own}, dayOf(2027, 1, 1), u"mine"_s, {})).code, ErrorCode::NotAllowed);
}

TEST_P(Pooling, IsUndoneWithTheHistory)
{
    const CustomerId id = firm(u"Acme"_s, author().user);
    const CustomerDraft before = customer(id).details;

    undo(apply(returnToPool({id}, u"moved abroad"_s, {})));

    EXPECT_EQ(customer(id).details, before);
    EXPECT_EQ(countOf(u"customer_tenure"_s), 0);
}

TEST_P(Pooling, AnyChangeOfTheOwnerIsKept)
{
    const UserId first = author().user;
    const CustomerId id = firm(u"Acme"_s, first);
    const UserId li = person(u"Li Wei"_s);
    Customer row = customer(id);
    row.details.owner = li;
    goTo(daysLater(3));
    apply(editCustomer(id, row.revision, row.details));
    goTo(daysLater(8));
    actAs(Role::Manager);
    apply(handOver({id}, first, u"knows them"_s, {}));

    const QList<HeldTime> times = valueOf(heldTimesOf(writer(), id));

    ASSERT_EQ(times.size(), 3);
    EXPECT_EQ(times[0].from, daysLater(8));
    EXPECT_FALSE(times[0].until.has_value());
    EXPECT_EQ(times[1].holder, u"Li Wei"_s);
    EXPECT_EQ(times[1].from, daysLater(3));
    EXPECT_EQ(times[1].end, TenureEnd::HandedOver);
    EXPECT_EQ(times[1].note, u"knows them"_s);
    EXPECT_EQ(times[2].end, TenureEnd::Reassigned);
    EXPECT_FALSE(times[2].from.has_value());
    EXPECT_FALSE(times[2].endedBy.isEmpty());
}

TEST_P(Pooling, AMergeMovesTheHistoryAndItsUndoBringsItBack)
{
    const CustomerId survivor = firm(u"Acme"_s, author().user);
    const CustomerId other = firm(u"Acme Ltd"_s, author().user);
    apply(handOver({other}, person(u"Li Wei"_s), {}, {}));
    actAs(Role::Manager);
    const Customer kept = customer(survivor);
    CustomerMerge merge;
    merge.survivor = {survivor, kept.revision};
    merge.others = {{other, customer(other).revision}};
    merge.draft = kept.details;

    const ChangeReceipt merged = apply(mergeCustomers(merge));
    EXPECT_EQ(valueOf(heldTimesOf(writer(), survivor)).size(), 2);
    undo(merged);

    EXPECT_EQ(valueOf(heldTimesOf(writer(), survivor)).size(), 1);
    EXPECT_EQ(valueOf(heldTimesOf(writer(), other)).size(), 2);
    expectSoundPool();
}

TEST_P(Pooling, ErasingAPersonErasesWhoLookedAfterThem)
{
    CustomerDraft draft = customerNamed(u"Wang Wei"_s);
    draft.kind = CustomerKind::Person;
    const CustomerId id = made<CustomerId>(createCustomer(draft));
    apply(returnToPool({id}, u"Wang Wei is ill"_s, {}));
    actAs(Role::Manager);

    const auto erased = erasePerson(writer(), {RecordKind::Customer, id.value(), id.value()}, author(), now());

    ASSERT_TRUE(erased.has_value()) << erased.error().detail.toStdString();
    EXPECT_EQ(valueOf(writer().integer(u"SELECT count(*) FROM customer_tenure"_s)).value_or(-1), 0);
    EXPECT_EQ(
        valueOf(writer().integer(u"SELECT count(*) FROM change_row WHERE new_values LIKE '%is ill%'"
                                 " OR old_values LIKE '%is ill%'"_s))
            .value_or(-1),
        0);
}

TEST_P(Pooling, FieldsOfThePoolAreFilteredLikeAnyOther)
{
    const CustomerId in = inPool(u"Acme"_s, author().user);
    firm(u"Brandt"_s, author().user);
    ListQuery query;
    query.kind = RecordKind::Customer;
    query.filter = Filter::where(u"in_pool"_s, FilterOperator::Is, {qint64(1)});

    const auto pooled = snapshot(writer(), query);

    ASSERT_TRUE(pooled.has_value()) << pooled.error().detail.toStdString();
    ASSERT_EQ(pooled->total, 1);
    EXPECT_EQ(pooled->rows.id(0), in.value());
    query.filter = Filter::all(
        {Filter::where(u"pool_since"_s, FilterOperator::IsNotEmpty),
         Filter::where(u"previous_owner_id"_s, FilterOperator::Is, {qint64(author().user.value())})});
    EXPECT_EQ(valueOf(snapshot(writer(), query)).total, 1);
}

TEST_P(Pooling, VerifySeesAnOwnerInThePool)
{
    const CustomerId id = inPool(u"Acme"_s, author().user);
    ASSERT_TRUE(writer().execute(u"UPDATE customer SET owner_id = $1 WHERE id = $2"_s, author().user, id).has_value());

    const VerifyReport report = valueOf(verifyStore(writer()));

    ASSERT_EQ(report.findings.size(), 1);
    EXPECT_EQ(report.findings.first().check, VerifyCheck::Pool);
}

INSTANTIATE_TEST_SUITE_P(Engines, Pooling, kBothEngines, engineName);

} // namespace zhike::testing
