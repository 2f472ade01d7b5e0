#include "services/relations/relationstest.h"

namespace zhike::testing {

class RelationChangesTest : public RelationsTest { };
INSTANTIATE_TEST_SUITE_P(Engines, RelationChangesTest, kBothEngines, engineName);

TEST_P(RelationChangesTest, AreReadFromBothSidesInTheWordsOfEither)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId acme = firm(u"宏远贸易"_s);

    relate(brandt, RelationKind::SupplierOf, acme, u"stainless steel"_s);

    EXPECT_EQ(linesOf(brandt), QStringList{u"supplier_of 宏远贸易"_s});
    EXPECT_EQ(linesOf(acme), QStringList{u"supplied_by Brandt"_s});
    EXPECT_EQ(sideOf(acme).details.note, u"stainless steel"_s);
    expectSound();
}

TEST_P(RelationChangesTest, AreTakenBackAndDoneAgainAtBothSides)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId acme = firm(u"Acme"_s);
    const ChangeReceipt related = relate(brandt, RelationKind::PartnerOf, acme);

    const auto undone = valueOf(undoChange(writer(), related.id, ChangeAction::Undo, author(), now(), kCny));
    EXPECT_TRUE(linesOf(brandt).isEmpty());
    EXPECT_TRUE(linesOf(acme).isEmpty());
    expectSound();
    undo(undone);

    EXPECT_EQ(linesOf(acme), QStringList{u"partner_of Brandt"_s});
    expectSound();
}

TEST_P(RelationChangesTest, ChangeBothSidesAtOnce)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId acme = firm(u"Acme"_s);
    relate(brandt, RelationKind::DistributorOf, acme);
    const Relationship side = sideOf(acme);
    RelationshipDraft draft = side.details;
    draft.until = dayOf(2026, 12, 31);
    draft.note = u"ends with the contract"_s;

    const ChangeReceipt edited = apply(editRelation(acme, side.id, side.revision, draft, {}));

    EXPECT_EQ(sideOf(brandt).details.until, dayOf(2026, 12, 31));
    EXPECT_EQ(sideOf(brandt).details.kind, RelationKind::DistributorOf);
    expectSound();
    undo(edited);
    EXPECT_FALSE(sideOf(brandt).details.until.has_value());
    expectSound();
}

TEST_P(RelationChangesTest, RefuseAnEndBeforeTheBeginning)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    RelationEdit edit;
    edit.other = firm(u"Acme"_s);
    edit.since = dayOf(2026, 5, 2);
    edit.until = dayOf(2026, 5, 1);

    EXPECT_TRUE(errorOf(relateCustomers(brandt, edit, {})).detail.startsWith("until_day"_L1));
    EXPECT_EQ(rowsOf(u"relationship"_s), 0);
}

TEST_P(RelationChangesTest, RefuseTheSameRelationTwiceAndOneWithItself)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId acme = firm(u"Acme"_s);
    relate(brandt, RelationKind::PartnerOf, acme);

    EXPECT_EQ(errorOfRelating(acme, RelationKind::PartnerOf, brandt).code, ErrorCode::Constraint);
    EXPECT_EQ(errorOfRelating(acme, RelationKind::WorksWith, acme).code, ErrorCode::InvalidInput);
    EXPECT_EQ(errorOfRelating(acme, RelationKind::WorksWith, CustomerId(4711)).code, ErrorCode::InvalidInput);
}

TEST_P(RelationChangesTest, MergeWhatTwoEditorsChangedInDifferentFields)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId acme = firm(u"Acme"_s);
    relate(brandt, RelationKind::PartnerOf, acme);
    const Relationship read = sideOf(brandt);
    RelationshipDraft noted = read.details;
    noted.note = u"since the fair"_s;
    RelationshipDraft dated = read.details;
    dated.since = dayOf(2024, 1, 1);

    apply(editRelation(brandt, read.id, read.revision, noted, {}));
    apply(editRelation(brandt, read.id, read.revision, dated, {}));

    EXPECT_EQ(sideOf(acme).details.note, u"since the fair"_s);
    EXPECT_EQ(sideOf(acme).details.since, dayOf(2024, 1, 1));
    dated.since = dayOf(2025, 1, 1);
    EXPECT_EQ(errorOf(editRelation(brandt, read.id, read.revision, dated, {})).code, ErrorCode::Conflict);
    expectSound();
}

TEST_P(RelationChangesTest, TellWhoAlsoWorksAtTheOther)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId acme = firm(u"Acme"_s);
    const auto contact = made<ContactId>(createContact(brandt, contactNamed(u"王伟"_s)));
    RelationEdit edit;
    edit.kind = RelationKind::WorksAt;
    edit.other = acme;
    EXPECT_TRUE(errorOf(relateCustomers(brandt, edit, {})).detail.startsWith("contact_id"_L1));
    edit.contact = contact;

    apply(relateCustomers(brandt, edit, {}));

    const RelationOverview seen = valueOf(relationOverview(writer(), acme, 5));
    ASSERT_EQ(seen.groups.size(), 1);
    EXPECT_EQ(seen.groups[0].kind, RelationKind::ContactFrom);
    EXPECT_EQ(seen.groups[0].lines[0].contact, u"王伟"_s);
    expectSound();
    edit.contact = ContactId(4711);
    EXPECT_EQ(errorOf(relateCustomers(brandt, edit, {})).code, ErrorCode::InvalidInput);
}

TEST_P(RelationChangesTest, WriteTheColumnOfWhoeverIsBelow)
{
    const CustomerId group = firm(u"Group"_s);
    const CustomerId plant = firm(u"Plant"_s);

    relate(group, RelationKind::ParentOf, plant);

    EXPECT_EQ(customer(plant).details.parent, group);
    EXPECT_EQ(linesOf(plant), QStringList{u"subsidiary_of Group"_s});
    EXPECT_EQ(linesOf(group), QStringList{u"parent_of Plant"_s});
    EXPECT_EQ(errorOfRelating(plant, RelationKind::SubsidiaryOf, firm(u"Other"_s)).code, ErrorCode::StateNotAllowed);
    apply(removeRelation(group, {RelationKind::ParentOf, plant, {}, 0}, {}));
    EXPECT_TRUE(linesOf(group).isEmpty());
}

TEST_P(RelationChangesTest, GoIntoTheBinAndComeBackAtBothSides)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId acme = firm(u"Acme"_s);
    relate(brandt, RelationKind::SupplierOf, acme, u"steel"_s);
    const Relationship side = sideOf(acme);

    apply(removeRelation(acme, {side.details.kind, brandt, side.id, side.revision}, {}));
    EXPECT_TRUE(linesOf(brandt).isEmpty());
    BinQuery query;
    query.kind = RecordKind::Relationship;
    const BinList bin = valueOf(binList(writer(), query));
    ASSERT_EQ(bin.rows.size(), 1U); // one line for both sides
    const QList<BinEntry> entries = valueOf(binPage(writer(), bin.rows));
    EXPECT_EQ(entries.first().name, u"supplier_of"_s);
    EXPECT_EQ(entries.first().more, u"Acme · steel"_s);
    apply(restoreFromBin({bin.rows.front().record}, {}));

    EXPECT_EQ(linesOf(brandt), QStringList{u"supplier_of Acme"_s});
    EXPECT_EQ(linesOf(acme), QStringList{u"supplied_by Brandt"_s});
    expectSound();
}

TEST_P(RelationChangesTest, LeaveTheBinForGoodAtBothSides)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId acme = firm(u"Acme"_s);
    relate(brandt, RelationKind::SupplierOf, acme);
    const Relationship side = sideOf(brandt);
    apply(removeRelation(brandt, {side.details.kind, acme, side.id, side.revision}, {}));

    apply(purgeFromBin({side.ref()}, {}));

    EXPECT_EQ(rowsOf(u"relationship"_s), 0);
    expectSound();
}

TEST_P(RelationChangesTest, GoWithACustomerThatLeavesForGood)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId acme = firm(u"Acme"_s);
    const CustomerId third = firm(u"Third"_s);
    relate(brandt, RelationKind::SupplierOf, acme);
    relate(third, RelationKind::SupplierOf, acme);
    apply(deleteCustomer(brandt, customer(brandt).revision, {}));
    EXPECT_EQ(linesOf(acme).size(), 2); // it can come back
    EXPECT_TRUE(valueOf(relationOverview(writer(), acme, 5)).groups[0].lines[0].about.isInBin);

    apply(purgeFromBin({{RecordKind::Customer, brandt.value(), brandt.value()}}, {}));

    EXPECT_EQ(linesOf(acme), QStringList{u"supplied_by Third"_s});
    EXPECT_EQ(rowsOf(u"relationship"_s), 2);
    expectSound();
}

TEST_P(RelationChangesTest, GoWithTheContactThatTheyNameWhenItLeavesForGood)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId acme = firm(u"Acme"_s);
    RelationEdit edit;
    edit.kind = RelationKind::WorksAt;
    edit.other = acme;
    edit.contact = made<ContactId>(createContact(brandt, contactNamed(u"Li"_s)));
    apply(relateCustomers(brandt, edit, {}));
    apply(deleteContact(brandt, *edit.contact, 1, {}));

    apply(purgeFromBin({{RecordKind::Contact, brandt.value(), edit.contact->value()}}, {}));

    EXPECT_EQ(rowsOf(u"relationship"_s), 0);
    expectSound();
}

TEST_P(RelationChangesTest, OfMergedCustomersBecomeTheSurvivors)
{
    const CustomerId kept = firm(u"Kept"_s);
    const CustomerId going = firm(u"Going"_s);
    const CustomerId both = firm(u"Both"_s);
    const CustomerId only = firm(u"Only"_s);
    relate(kept, RelationKind::SupplierOf, both, u"screws"_s);
    relate(going, RelationKind::SupplierOf, both, u"nuts"_s);
    relate(going, RelationKind::PartnerOf, only);
    relate(going, RelationKind::WorksWith, kept);
    const auto all
        = [this, kept, going, both, only] { return linesOf(kept) + linesOf(going) + linesOf(both) + linesOf(only); };
    const QStringList before = all();

    const CustomerMerge merge{
        {kept, customer(kept).revision}, {{going, customer(going).revision}}, customer(kept).details};
    const ChangeReceipt merged = apply(mergeCustomers(merge));

    EXPECT_EQ(linesOf(kept), (QStringList{u"supplier_of Both"_s, u"partner_of Only"_s}));
    EXPECT_EQ(linesOf(both), QStringList{u"supplied_by Kept"_s});
    EXPECT_EQ(linesOf(only), QStringList{u"partner_of Kept"_s});
    EXPECT_EQ(sideOf(both).details.note, u"screws; nuts"_s);
    expectSound();
    undo(merged);
    EXPECT_EQ(all(), before);
    EXPECT_EQ(sideOf(kept).details.note, u"screws"_s);
    expectSound();
}

TEST_P(RelationChangesTest, WrittenAfterAMergeAboutAContactThatCameAlongGoBackWithIt)
{
    const CustomerId kept = firm(u"Kept"_s);
    const CustomerId going = firm(u"Going"_s);
    const CustomerId third = firm(u"Third"_s);
    const auto contact = made<ContactId>(createContact(going, contactNamed(u"Li"_s)));
    const CustomerMerge merge{
        {kept, customer(kept).revision}, {{going, customer(going).revision}}, customer(kept).details};
    const ChangeReceipt merged = apply(mergeCustomers(merge));
    goTo(daysLater(1));
    RelationEdit edit;
    edit.kind = RelationKind::WorksAt;
    edit.other = third;
    edit.contact = contact;
    apply(relateCustomers(kept, edit, {}));

    undo(merged);

    EXPECT_EQ(linesOf(going), QStringList{u"works_at Third"_s});
    EXPECT_EQ(linesOf(third), QStringList{u"contact_from Going"_s});
    expectSound();
}

TEST_P(RelationChangesTest, AreErasedWithAPersonAtBothSides)
{
    CustomerDraft someone = customerNamed(u"王伟"_s);
    someone.kind = CustomerKind::Person;
    const CustomerId person = made<CustomerId>(createCustomer(someone));
    const CustomerId acme = firm(u"Acme"_s);
    relate(person, RelationKind::WorksWith, acme, u"brother of the owner"_s);

    ASSERT_TRUE(erasePerson(writer(), customer(person).ref(), author(), now()).has_value());

    EXPECT_EQ(rowsOf(u"relationship"_s), 0);
    EXPECT_EQ(
        valueOf(writer().integer(u"SELECT count(*) FROM change_row WHERE old_values LIKE '%brother%'"
                                 " OR new_values LIKE '%brother%'"_s)),
        0);
    expectSound();
}

TEST_P(RelationChangesTest, AreErasedWithTheContactThatTheyName)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId acme = firm(u"Acme"_s);
    RelationEdit edit;
    edit.kind = RelationKind::WorksAt;
    edit.other = acme;
    edit.contact = made<ContactId>(createContact(brandt, contactNamed(u"Li Na"_s)));
    apply(relateCustomers(brandt, edit, {}));
    relate(brandt, RelationKind::PartnerOf, acme);

    const RecordRef contact{RecordKind::Contact, brandt.value(), edit.contact->value()};
    ASSERT_TRUE(erasePerson(writer(), contact, author(), now()).has_value());

    EXPECT_EQ(rowsOf(u"relationship"_s), 2); // the firms are partners still
    expectSound();
}

TEST_P(RelationChangesTest, ThatSomebodyElseTornApartAreFound)
{
    const CustomerId brandt = firm(u"Brandt"_s);
    const CustomerId acme = firm(u"Acme"_s);
    relate(brandt, RelationKind::SupplierOf, acme);
    relate(brandt, RelationKind::PartnerOf, acme);
    expectSound();
    ASSERT_TRUE(writer().execute(u"DELETE FROM relationship WHERE kind = 'supplied_by'"_s).has_value());
    ASSERT_TRUE(
        writer()
            .execute(u"UPDATE relationship SET note = 'x' WHERE kind = 'partner_of' AND customer_id = $1"_s, acme)
            .has_value());

    EXPECT_TRUE(verifyFinds(VerifyCheck::Relations, u"number 1"_s));
    EXPECT_TRUE(verifyFinds(VerifyCheck::Relations, u"number 2"_s));
}

} // namespace zhike::testing
