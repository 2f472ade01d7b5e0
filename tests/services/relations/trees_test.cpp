#include "services/lists/celledit.h"
#include "services/relations/relationstest.h"

namespace zhike::testing {

class CustomerTreesTest : public RelationsTest {
protected:
    /// A holding over a firm over a plant.
    void SetUp() override
    {
        RelationsTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        m_holding = firm(u"Holding"_s);
        m_firm = firm(u"Firm"_s);
        m_plant = firm(u"Plant"_s);
        moveUnder(m_firm, m_holding);
        moveUnder(m_plant, m_firm);
    }

    void expectRing(const Error& error, CustomerTree tree, QStringList names)
    {
        EXPECT_EQ(error.code, ErrorCode::InvalidInput) << error.detail.toStdString();
        EXPECT_EQ(treeOfRing(error), tree) << error.detail.toStdString();
        QStringList said = namesOfRing(error);
        std::ranges::sort(said);
        std::ranges::sort(names);
        EXPECT_EQ(said, names);
    }

    CustomerId m_holding{0};
    CustomerId m_firm{0};
    CustomerId m_plant{0};
    const QStringList m_ring{u"Holding"_s, u"Plant"_s, u"Firm"_s, u"Holding"_s};
};
INSTANTIATE_TEST_SUITE_P(Engines, CustomerTreesTest, kBothEngines, engineName);

TEST_P(CustomerTreesTest, RefuseARingThatAFormCloses)
{
    const Error error = errorOfMoving(m_holding, m_plant);

    expectRing(error, CustomerTree::Companies, m_ring);
    EXPECT_EQ(namesOfRing(error).first(), namesOfRing(error).last());
    EXPECT_FALSE(customer(m_holding).details.parent.has_value());
}

TEST_P(CustomerTreesTest, RefuseARingThatACellCloses)
{
    const Customer row = customer(m_holding);

    expectRing(
        errorOf(editCell(row.ref(), row.revision, {}, u"parent_id"_s, Value(qint64(m_plant.value())))),
        CustomerTree::Companies, m_ring);
}

TEST_P(CustomerTreesTest, RefuseARingThatABulkEditCloses)
{
    const CustomerId other = firm(u"Other"_s);

    expectRing(
        errorOf(editCells(
            {customer(other).ref(), customer(m_holding).ref()}, u"parent_id"_s, Value(qint64(m_plant.value())))),
        CustomerTree::Companies, m_ring);
    EXPECT_FALSE(customer(other).details.parent.has_value());
}

TEST_P(CustomerTreesTest, RefuseARingThatARelationCloses)
{
    expectRing(errorOfRelating(m_plant, RelationKind::ParentOf, m_holding), CustomerTree::Companies, m_ring);
}

TEST_P(CustomerTreesTest, RefuseARingOfReferralsAndOfHouseholds)
{
    relate(m_firm, RelationKind::ReferredBy, m_holding);
    relate(m_plant, RelationKind::ReferredBy, m_firm);
    relate(m_firm, RelationKind::MemberOf, m_plant);

    expectRing(errorOfRelating(m_holding, RelationKind::ReferredBy, m_plant), CustomerTree::Referrals, m_ring);
    expectRing(
        errorOfRelating(m_plant, RelationKind::MemberOf, m_firm), CustomerTree::Households,
        {u"Firm"_s, u"Plant"_s, u"Firm"_s});
}

TEST_P(CustomerTreesTest, RefuseARingThatAMergeCloses)
{
    // the plant is made one with what is over the holding
    const CustomerId top = firm(u"Top"_s);
    moveUnder(m_holding, top);
    CustomerMerge merge{{top, customer(top).revision}, {{m_plant, customer(m_plant).revision}}, customer(top).details};
    merge.draft.parent = m_firm;

    expectRing(errorOf(mergeCustomers(merge)), CustomerTree::Companies, {u"Top"_s, u"Firm"_s, u"Holding"_s, u"Top"_s});
}

TEST_P(CustomerTreesTest, RefuseARingThatAnUndoCloses)
{
    const ChangeReceipt freed = moveUnder(m_plant, std::nullopt);
    moveUnder(m_holding, m_plant);

    const auto undone = undoChange(writer(), freed.id, ChangeAction::Undo, author(), now(), kCny);

    ASSERT_FALSE(undone.has_value());
    expectRing(undone.error(), CustomerTree::Companies, m_ring);
}

TEST_P(CustomerTreesTest, RefuseARingThatARestoreCloses)
{
    const CustomerId other = firm(u"Other"_s);
    moveUnder(other, m_plant);
    apply(deleteCustomer(other, customer(other).revision, {}));
    moveUnder(m_plant, m_firm);

    // who is in the bin is above others still: its place is not lost
    expectRing(errorOfMoving(m_holding, m_plant), CustomerTree::Companies, m_ring);
    apply(restoreFromBin({{RecordKind::Customer, other.value(), other.value()}}, {}));
    EXPECT_EQ(customer(other).details.parent, m_plant);
}

TEST_P(CustomerTreesTest, AllowALongChain)
{
    CustomerId above = m_plant;
    for (int i = 0; i < 150; ++i) {
        const CustomerId below = firm(u"Link %1"_s.arg(i));
        relate(below, RelationKind::ReferredBy, above);
        above = below;
    }

    const Error error = errorOfRelating(m_plant, RelationKind::ReferredBy, above);
    EXPECT_EQ(namesOfRing(error).size(), 7); // cut in the middle
    EXPECT_TRUE(namesOfRing(error).contains(u"…"_s));
}

TEST_P(CustomerTreesTest, OfEachKindAreLookedThroughByVerify)
{
    expectSound();
    for (const CustomerTree tree : kCustomerTrees) {
        ASSERT_TRUE(
            writer()
                .execute(u"UPDATE customer SET %1 = $1 WHERE id = $2"_s.arg(treeField(tree)), m_plant, m_holding)
                .has_value());
        ASSERT_TRUE(
            writer()
                .execute(u"UPDATE customer SET %1 = $1 WHERE id = $2"_s.arg(treeField(tree)), m_holding, m_plant)
                .has_value());
        EXPECT_TRUE(verifyFinds(
            VerifyCheck::CustomerLinks,
            u"%1: customer %2 > %3 > %2"_s.arg(treeField(tree)).arg(m_holding.value()).arg(m_plant.value())))
            << treeField(tree).latin1();
    }
}

} // namespace zhike::testing
