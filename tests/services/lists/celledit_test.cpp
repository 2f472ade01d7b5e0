#include "services/lists/celledit.h"

#include "services/customers/customerchanges.h"
#include "services/lists/list.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class CellEdit : public ServiceTest {
protected:
    static RecordRef refOf(CustomerId id) { return {RecordKind::Customer, id.value(), id.value()}; }
};
INSTANTIATE_TEST_SUITE_P(Engines, CellEdit, kBothEngines, engineName);

TEST_P(CellEdit, SetsOneFieldAndUndoesIt)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));

    const ChangeReceipt receipt = apply(editCell(refOf(id), 1, u"Acme"_s, u"city"_s, u"Shanghai"_s));

    EXPECT_EQ(customer(id).details.city, u"Shanghai"_s);
    undo(receipt);
    EXPECT_EQ(customer(id).details.city, QString());
}

TEST_P(CellEdit, EmptiesAFieldWithNothing)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));

    apply(editCell(refOf(id), 1, u"Acme"_s, u"owner_id"_s, {}));

    EXPECT_EQ(customer(id).details.owner, std::nullopt);
}

TEST_P(CellEdit, RefusesWhatTheRecordsOwnEditRefuses)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const RecordRef ref = refOf(id);

    EXPECT_EQ(errorOf(editCell(ref, 1, {}, u"name"_s, QString())).code, ErrorCode::InvalidInput);
    EXPECT_EQ(errorOf(editCell(ref, 1, {}, u"status"_s, u"emperor"_s)).code, ErrorCode::InvalidInput);
    EXPECT_EQ(errorOf(editCell(ref, 1, {}, u"city"_s, qint64(5))).code, ErrorCode::InvalidInput);
    EXPECT_EQ(errorOf(editCell(ref, 1, {}, u"number"_s, u"K-9"_s)).code, ErrorCode::InvalidInput);
    EXPECT_EQ(errorOf(editCell(ref, 1, {}, u"parent_id"_s, id.value())).code, ErrorCode::InvalidInput);
    EXPECT_EQ(errorOf(editCell(ref, 7, {}, u"city"_s, u"Ulm"_s)).code, ErrorCode::Conflict);
}

TEST_P(CellEdit, MovesAnOpportunityWhoseStageIsSet)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const auto deal = made<OpportunityId>(createOpportunity(id, opportunityOf(u"deal"_s, 5)));
    const Stage won = valueOf(stages(writer()))[5];

    apply(editCell({RecordKind::Opportunity, id.value(), deal.value()}, 1, u"deal"_s, u"stage_id"_s, won.id.value()));

    EXPECT_EQ(read<OpportunityDraft>(id, deal).details.closedAt, now());
}

TEST_P(CellEdit, SetsAFieldOfManyInOneStep)
{
    QList<RecordRef> refs;
    for (const QString& name : {u"A"_s, u"B"_s, u"C"_s}) {
        refs.append(refOf(made<CustomerId>(createCustomer(customerNamed(name)))));
    }

    const ChangeReceipt receipt = apply(editCells(refs, u"territory"_s, u"East China"_s));

    EXPECT_EQ(receipt.title.rows, 3);
    EXPECT_EQ(customer(CustomerId(refs[2].id)).details.territory, u"East China"_s);
    undo(receipt);
    EXPECT_EQ(customer(CustomerId(refs[2].id)).details.territory, QString());
}

TEST_P(CellEdit, NamesEachRecordOnceThatWasGivenTwice)
{
    const auto first = made<CustomerId>(createCustomer(customerNamed(u"A"_s)));
    const auto second = made<CustomerId>(createCustomer(customerNamed(u"B"_s)));

    const ChangeReceipt receipt = apply(editCells({refOf(second), refOf(first), refOf(second)}, u"name"_s, u"宏远"_s));

    EXPECT_EQ(receipt.touched, (QList{refOf(first), refOf(second)}));
    EXPECT_EQ(customer(second).details.name, u"宏远"_s);
    EXPECT_EQ(customer(second).revision, 2);
}

TEST_P(CellEdit, PutsNamesBackIntoTheirOrderWhenUndone)
{
    const auto first = made<CustomerId>(createCustomer(customerNamed(u"Alpha"_s)));
    const auto second = made<CustomerId>(createCustomer(customerNamed(u"Beta"_s)));
    const auto firstOfAll = [this] { return valueOf(snapshot(writer(), {})).rows.id(0); };

    const ChangeReceipt receipt = apply(editCells({refOf(first)}, u"name"_s, u"Gamma"_s));

    EXPECT_EQ(firstOfAll(), second.value());
    undo(receipt);
    EXPECT_EQ(firstOfAll(), first.value());
}

TEST_P(CellEdit, DeletesManyInOneStepButNoConfirmedOrder)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const auto other = made<CustomerId>(createCustomer(customerNamed(u"Beta"_s)));
    const auto order = made<OrderId>(createOrder(id, orderOf(1, 1, dayOf(2026, 11, 20))));

    EXPECT_EQ(
        errorOf(deleteRecords({{RecordKind::Order, id.value(), order.value()}})).code, ErrorCode::StateNotAllowed);
    const ChangeReceipt receipt = apply(deleteRecords({refOf(id), refOf(other)}));

    EXPECT_FALSE(valueOf(CustomerStore(writer()).find(id, id)).has_value());
    undo(receipt);
    EXPECT_TRUE(valueOf(CustomerStore(writer()).find(other, other)).has_value());
}

} // namespace zhike::testing
