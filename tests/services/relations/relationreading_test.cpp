#include "services/lists/filterquery.h"
#include "services/lists/list.h"
#include "services/relations/relationstest.h"
#include "services/sales/orderchanges.h"

namespace zhike::testing {

class RelationReadingTest : public RelationsTest {
protected:
    void buy(CustomerId customer, qint64 yuan) { apply(createOrder(customer, orderOf(1, yuan, dayOf(2026, 3, 1)))); }
};
INSTANTIATE_TEST_SUITE_P(Engines, RelationReadingTest, kBothEngines, engineName);

TEST_P(RelationReadingTest, GroupsRelationsByKindWithCountsAndFigures)
{
    const CustomerId acme = firm(u"Acme"_s);
    for (int i = 0; i < 7; ++i) {
        const CustomerId supplier = firm(u"Supplier %1"_s.arg(i));
        buy(supplier, 100 + i);
        relate(supplier, RelationKind::SupplierOf, acme);
        relate(supplier, RelationKind::ReferredBy, acme);
    }

    const RelationOverview seen = valueOf(relationOverview(writer(), acme, 5));

    ASSERT_EQ(seen.groups.size(), 2);
    EXPECT_EQ(seen.groups[0].kind, RelationKind::SuppliedBy);
    EXPECT_EQ(seen.groups[0].count, 7);
    ASSERT_EQ(seen.groups[0].lines.size(), 5);
    EXPECT_EQ(seen.groups[0].lines[0].about.revenue, 10'000);
    EXPECT_EQ(seen.groups[1].kind, RelationKind::Referred);
    EXPECT_EQ(seen.count(), 14);
    const auto rest
        = valueOf(moreRelations(writer(), acme, RelationKind::Referred, seen.groups[1].lines.last().place, 5));
    ASSERT_EQ(rest.size(), 2);
    EXPECT_EQ(rest[1].about.name, u"Supplier 6"_s);
}

TEST_P(RelationReadingTest, SumsUpTheGroupAndTheWholeChainOfReferrals)
{
    const CustomerId holding = firm(u"Holding"_s);
    const CustomerId plant = firm(u"Plant"_s);
    const CustomerId sister = firm(u"Sister"_s);
    moveUnder(plant, holding);
    moveUnder(sister, holding);
    const CustomerId friendOfPlant = firm(u"Friend"_s);
    const CustomerId friendOfFriend = firm(u"Friend of friend"_s);
    relate(friendOfPlant, RelationKind::ReferredBy, plant);
    relate(friendOfFriend, RelationKind::ReferredBy, friendOfPlant);
    buy(plant, 1);
    buy(sister, 20);
    buy(friendOfPlant, 300);
    buy(friendOfFriend, 4000);

    const RelationOverview seen = valueOf(relationOverview(writer(), plant, 5));

    EXPECT_EQ(seen.group.customers, 3);
    EXPECT_EQ(seen.group.revenue, 2'100);
    EXPECT_EQ(seen.chain.customers, 2);
    EXPECT_EQ(seen.chain.revenue, 430'000);
    const ReferralTree tree = valueOf(referralTree(writer(), plant, 10));
    ASSERT_EQ(tree.steps.size(), 2);
    EXPECT_EQ(tree.steps[0].about.name, u"Friend"_s);
    EXPECT_EQ(tree.steps[0].under.revenue, 400'000);
    EXPECT_EQ(tree.steps[1].depth, 2);
    EXPECT_EQ(tree.left, 0);
}

TEST_P(RelationReadingTest, CutsTheTreeOfReferralsAndSaysHowMuchIsLeft)
{
    const CustomerId root = firm(u"Root"_s);
    for (int i = 0; i < 6; ++i) {
        relate(firm(u"Friend %1"_s.arg(i)), RelationKind::ReferredBy, root);
    }

    const ReferralTree tree = valueOf(referralTree(writer(), root, 4));

    EXPECT_EQ(tree.steps.size(), 4);
    EXPECT_EQ(tree.left, 2);
}

TEST_P(RelationReadingTest, DrawsTwoStepsAndEachRelationOnce)
{
    const CustomerId acme = firm(u"Acme"_s);
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId far = firm(u"Far"_s);
    const CustomerId farther = firm(u"Farther"_s);
    relate(acme, RelationKind::SuppliedBy, brandt);
    relate(brandt, RelationKind::PartnerOf, far);
    relate(far, RelationKind::PartnerOf, farther);

    const RelationGraph graph = valueOf(relationGraph(writer(), acme, dayOf(2026, 11, 20)));

    ASSERT_EQ(graph.nodes.size(), 3);
    EXPECT_EQ(graph.nodes[0].about.name, u"Acme"_s);
    EXPECT_EQ(graph.nodes[2].steps, 2);
    ASSERT_EQ(graph.edges.size(), 2);
    EXPECT_EQ(graph.edges[0], (RelationGraph::Edge{1, 0, RelationKind::SupplierOf, false}));
    EXPECT_EQ(graph.nodes[1].more, 0);
}

TEST_P(RelationReadingTest, DrawsNoMoreNodesThanHaveAPlaceAndCountsTheRest)
{
    const CustomerId acme = firm(u"Acme"_s);
    for (int i = 0; i < 12; ++i) {
        relate(firm(u"Friend %1"_s.arg(i)), RelationKind::ReferredBy, acme);
    }

    const RelationGraph graph = valueOf(relationGraph(writer(), acme, dayOf(2026, 11, 20), 8));

    EXPECT_EQ(graph.nodes.size(), 8);
    EXPECT_EQ(graph.nodes[0].more, 5);
}

TEST_P(RelationReadingTest, OpensACustomerOfTenThousandRelationsByPages)
{
    const CustomerId acme = firm(u"Acme"_s);
    const CustomerId other = firm(u"Other"_s);
    relate(acme, RelationKind::SupplierOf, other);
    ASSERT_TRUE(writer()
                    .execute(
                        u"INSERT INTO relationship (customer_id, id, kind, other_id, link_no, revision, created_at, "
                        u"modified_at)"
                        " SELECT $1, 1000 + s.n, 'supplier_of', $2, 1000 + s.n, 1, 0, 0 FROM (WITH RECURSIVE c(n) AS"
                        " (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 9999) SELECT n FROM c) AS s"_s,
                        acme, other)
                    .has_value());

    const RelationOverview seen = valueOf(relationOverview(writer(), acme, 5));

    EXPECT_EQ(seen.count(), 10'000);
    EXPECT_EQ(seen.groups[0].lines.size(), 5);
}

TEST_P(RelationReadingTest, IsAFilterOfCustomers)
{
    const CustomerId acme = firm(u"Acme"_s);
    const CustomerId brandt = firm(u"Brandt"_s);
    relate(brandt, RelationKind::SupplierOf, acme);

    const auto filter
        = parseFilterQuery(RecordKind::Customer, u"has:relations(kind:supplier_of other:#%1)"_s.arg(acme.value()));
    ASSERT_TRUE(filter.has_value());
    ListQuery query;
    query.kind = RecordKind::Customer;
    query.filter = *filter;
    query.context = {author().user, dayOf(2026, 11, 20), QTimeZone::systemTimeZone()};

    EXPECT_EQ(valueOf(idsOf(writer(), query)), std::vector<qint64>{brandt.value()});
}

TEST_P(RelationReadingTest, IsAListThatCanBeExported)
{
    const CustomerId acme = firm(u"Acme"_s);
    relate(firm(u"Brandt"_s), RelationKind::SupplierOf, acme);
    ListQuery query;
    query.kind = RecordKind::Relationship;
    query.context = {author().user, dayOf(2026, 11, 20), QTimeZone::systemTimeZone()};

    EXPECT_EQ(valueOf(countOf(writer(), query)), 2);
    EXPECT_EQ(valueOf(snapshot(writer(), query)).total, 2);
}

} // namespace zhike::testing
